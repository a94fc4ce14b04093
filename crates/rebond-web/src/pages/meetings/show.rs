//! The page of a meeting: where it stands, what remains, how to prepare, what was said.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::{
    Desk,
    meetings::{LengthCheck, MeetingPage, ShowMeeting},
};
use rebond_domain::{MeetingId, MeetingState};
use rebond_method::Rule;
use rebond_sentences::meetings::{line, when};
use rebond_text::{Text, capitalise};

use super::{address, prepare, remains, told};
use crate::parts::{self, Icon, Knot};
use crate::{Form, Nav, Page, Reply, Screen};

pub(crate) async fn show(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>) -> Reply {
    let view = ShowMeeting { meeting }.run(&desk).await?;
    let title = screen.text.meet_with(&view.other.name);
    screen.page(Page::new(Nav::Meetings, title).says_where(), render(&Form::empty(screen.text), &view))
}

/// The page again after a mistake in its form.
pub(super) fn again(screen: &Screen, form: &Form, view: &MeetingPage) -> Reply {
    screen.again(Page::new(Nav::Meetings, screen.text.meet_with(&view.other.name)), render(form, view))
}

fn render(form: &Form, view: &MeetingPage) -> Markup {
    let (text, meeting) = (form.text(), &view.meeting);
    html! {
        (parts::back("/meetings", text.meet_list_title()))
        (parts::page_head(text.meet_with(&view.other.name)).lead(capitalise(&when(text, &view.starts, &view.now))))
        (parts::person(view.other.id, &view.other.name).line(line(text, &view.other)))
        @match meeting.state {
            MeetingState::Cancelled { .. } => (called_off(text, view, text.meet_cancelled())),
            MeetingState::Missed { .. } => (called_off(text, view, text.meet_missed())),
            _ => {
                (stages(text, view))
                (remains::render(text, view))
            }
        }
        (parts::mistakes(form))
        @if meeting.is_ahead() && !over(view) && untold_move(view) {
            aside.tip { p { (text.meet_tell_moved(view.other.name.short())) } div.actions { (write_to(text, view)) } }
        }
        (settled(text, view))
        @if meeting.is_ahead() || meeting.is_held() { (together(form, view)) }
        @if meeting.is_held() || !view.notes.is_empty() { (told::render(text, view)) }
        @if meeting.is_ahead() {
            @if !over(view) { (prepare::render(text, view)) }
            (changes(text, view))
            (on_device(text, view))
        }
    }
}

/// What is told before the first meeting without a network: how to keep notes safe, and whether this meeting is here.
fn on_device(text: Text, view: &MeetingPage) -> Markup {
    html! {
        div.on-this-device {
            p.install-first { a href="/device#install" { (text.device_install()) } }
            div #keep-here hidden data-meeting=(view.meeting.id) {}
        }
    }
}

/// Whether its hour has passed.
fn over(view: &MeetingPage) -> bool {
    view.meeting.ends_at() <= view.now.timestamp()
}

fn called_off(text: Text, view: &MeetingPage, words: &str) -> Markup {
    html! {
        aside.tip { p { (words) " " (text.meet_tell_off(view.other.name.short())) } }
        div.actions { (write_to(text, view)) (parts::link_button(address(view.meeting.id, "/edit"), text.meet_plan_again()).icon(Icon::Clock)) }
    }
}

fn stages(text: Text, view: &MeetingPage) -> Markup {
    let meeting = &view.meeting;
    let zone = view.now.time_zone();
    let day = |at: rebond_domain::Timestamp| text.short_day(at.to_zoned(zone.clone()).date());
    // Of an hour that is past, nobody needs to know that it was not confirmed; and nothing says that it was.
    let behind = meeting.is_held() || over(view);
    let confirmed = match view.confirmed {
        Some(at) => Some(Knot::new(text.meet_stage_confirmed()).detail(day(at))),
        None => (!behind).then(|| Knot::new(text.meet_stage_confirmed())),
    };
    let held = if meeting.is_held() {
        Knot::new(text.meet_stage_held()).detail(text.short_day(view.starts.date()))
    } else {
        Knot::new(text.meet_stage_held())
    };
    let thanked =
        meeting.thanked_at.map_or_else(|| Knot::new(text.meet_stage_thanked()), |at| Knot::new(text.meet_stage_thanked()).detail(day(at)));
    let mut knots = vec![Knot::new(text.meet_stage_agreed()).detail(day(meeting.created_at))];
    knots.extend(confirmed);
    let before = knots.len();
    knots.extend([held, thanked, Knot::new(text.meet_stage_complete())]);
    let reached = match meeting.state {
        _ if view.complete => knots.len(),
        MeetingState::Held { .. } if meeting.thanked_at.is_some() => before + 2,
        MeetingState::Held { .. } => before + 1,
        _ if behind || view.confirmed.is_some() => before,
        _ => before - 1,
    };
    parts::stage_line(text, &knots, reached)
}

fn settled(text: Text, view: &MeetingPage) -> Markup {
    let meeting = &view.meeting;
    let length = text.minutes(meeting.length.get());
    let lasts = match meeting.margin.get() {
        0 => length.clone(),
        margin => text.meet_lasts_margin(&length, text.minutes(margin)),
    };
    let facts = parts::facts()
        .fact(text.meet_when(), capitalise(&when(text, &view.starts, &view.now)))
        .fact(text.meet_hours(), if in_working_hours(view) { text.meet_hours_inside() } else { text.meet_hours_outside() })
        .fact(text.meet_lasts(), lasts)
        .fact(text.meet_how(), text.meeting_mode(meeting.mode))
        .known(text.meet_where(), meeting.place.as_ref().map(ToString::to_string))
        .known(text.meet_practical(), meeting.practical.as_ref().map(ToString::to_string))
        .known(text.meet_leave(), view.leave().map(|at| text.time(at.time())))
        .known(text.meet_reach(), (!view.reach.is_empty()).then(|| view.reach.join(", ")))
        .known(text.meet_form_of_address(), meeting.address_form.map(|form| text.address_form(form)))
        .known(text.meet_subject(), meeting.subject.as_ref().map(ToString::to_string))
        .known(text.meet_parting(), meeting.parting.map(|parting| text.parting(parting)))
        .known(text.meet_moved(), moved(text, view));
    let calendar = parts::link_button(address(meeting.id, "/calendar.ics"), text.meet_act_calendar()).quiet().icon(Icon::Meetings);
    html! {
        section.card {
            (facts)
            @for clash in &view.clashes {
                aside.tip { p { a href=(address(clash.meeting, "")) { bdi { (text.meet_clash(&clash.name, when(text, &clash.starts, &view.now))) } } } }
            }
            @match view.length {
                LengthCheck::Short(shortest) if meeting.is_ahead() => (parts::tip(text, Some(Rule::E1), &text.meet_length_short(length.clone(), text.minutes(shortest)))),
                LengthCheck::Long(longest) if meeting.is_ahead() => (parts::tip(text, Some(Rule::E1), &text.meet_length_long(length.clone(), text.minutes(longest)))),
                _ => {}
            }
            div.actions {
                @if meeting.is_ahead() && !over(view) { (calendar) }
                (parts::link_button(address(meeting.id, "/edit"), text.meet_act_edit()).plain())
            }
        }
    }
}

/// Whether it is within the hours in which most people work, on a day on which they do (E2).
fn in_working_hours(view: &MeetingPage) -> bool {
    view.norms.is_working_day(view.starts.date()) && (9..18).contains(&view.starts.hour())
}

/// Whether its hour changed since it was last confirmed: the other person may not know (E14).
fn untold_move(view: &MeetingPage) -> bool {
    view.confirmed.is_none() && !view.meeting.moves.as_slice().is_empty()
}

fn write_to(text: Text, view: &MeetingPage) -> parts::Button {
    parts::link_button(format!("/people/{}/write", view.other.id), text.meet_write_to()).quiet().icon(Icon::Pen)
}

/// The hours it had before (E14).
fn moved(text: Text, view: &MeetingPage) -> Option<String> {
    let zone = view.now.time_zone();
    let before: Vec<String> = view.meeting.moves.as_slice().iter().map(|one| text.day_and_time(&one.from.to_zoned(zone.clone()))).collect();
    (!before.is_empty()).then(|| before.join(", "))
}

fn changes(text: Text, view: &MeetingPage) -> Markup {
    let started = view.meeting.starts_at <= view.now.timestamp();
    parts::more(
        text.meet_change(),
        &html! {
            div.actions {
                (parts::link_button(address(view.meeting.id, "/cancel"), text.meet_act_cancel()).quiet())
                @if started {
                    (parts::post_button(address(view.meeting.id, "/missed-they"), text.meet_act_missed_they()).quiet())
                    (parts::post_button(address(view.meeting.id, "/missed-me"), text.meet_act_missed_me()).quiet())
                    (parts::post_button(address(view.meeting.id, "/missed"), text.meet_act_missed()).quiet())
                }
            }
        },
    )
}

/// Who else takes part, and the form for one more.
fn together(form: &Form, view: &MeetingPage) -> Markup {
    let text = form.text();
    html! {
        (parts::card(text.meet_together(), html! {
            span #together {}
            p.hint { (text.meet_together_hint()) }
            @if !view.together.is_empty() {
                ul.rows { @for (meeting, name) in &view.together { li { a href=(address(*meeting, "")) { bdi { (name.full()) } } } } }
            }
            form method="post" action=(address(view.meeting.id, "/people")) {
                (parts::text_field(form, "person", text.meet_together_name()))
                div.actions { (parts::button(text.meet_together_add()).quiet()) }
            }
        }))
    }
}
