//! The sheet of a meeting: one page, on paper and on a phone, to go over before and to glance at (E13).

use axum::extract::Path;
use jiff::SignedDuration;
use maud::{Markup, html};
use rebond_app::{
    Desk,
    grid::{HoldMeeting, HoldPage},
    meetings::{MeetingPage, ShowMeeting},
};
use rebond_domain::{MeetingId, Promise, Side};
use rebond_sentences::meetings::{line, when};
use rebond_text::{Text, capitalise};

use super::address;
use crate::parts;
use crate::{Nav, Page, Reply, Screen};

/// So many points of the reserve are on the sheet: what one page holds beside the guide.
const RESERVE: usize = 5;

pub(crate) async fn show(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>) -> Reply {
    let view = ShowMeeting { meeting }.run(&desk).await?;
    let course = HoldMeeting { meeting, lang: screen.text.lang() }.run(&desk).await?;
    let title = screen.text.meet_with(&view.other.name);
    screen.page(Page::new(Nav::Meetings, title), render(screen.text, &view, &course))
}

fn render(text: Text, view: &MeetingPage, course: &HoldPage) -> Markup {
    let meeting = &view.meeting;
    let facts = parts::facts()
        .fact(text.meet_when(), capitalise(&when(text, &view.starts, &view.now)))
        .fact(text.meet_lasts(), text.minutes(meeting.length.get()))
        .fact(text.meet_how(), text.meeting_mode(meeting.mode))
        .known(text.meet_where(), meeting.place.as_ref().map(ToString::to_string))
        .known(text.meet_practical(), meeting.practical.as_ref().map(ToString::to_string))
        .known(text.meet_leave(), view.leave().map(|at| text.time(at.time())))
        .known(text.meet_reach(), (!view.reach.is_empty()).then(|| view.reach.join(", ")))
        .known(text.meet_form_of_address(), meeting.address_form.map(|form| text.address_form(form)))
        .known(text.meet_subject(), meeting.subject.as_ref().map(ToString::to_string))
        .known(text.meet_known(), meeting.known.as_ref().map(ToString::to_string));
    // On paper the hour is read off a watch; so many minutes would read as a length.
    let hour = |from: u16| text.time((view.starts.clone() + SignedDuration::from_mins(i64::from(from))).time());
    html! {
        div.screen-only { (parts::back(&address(meeting.id, ""), &text.meet_with(&view.other.name))) p.soft { (text.meet_sheet_print()) } }
        article.sheet {
            header { h1 dir="auto" { (view.other.name.full()) } @if let Some(what) = line(text, &view.other) { p.lead dir="auto" { (what) } } }
            (facts)
            p.soft { (view.norms.text(text.lang()).arrival) }
            @if view.promises.iter().any(is_mine) {
                section.sheet-phase {
                    h2 { (text.meet_promises()) }
                    ul.boxes { @for promise in view.promises.iter().filter(|promise| is_mine(promise)) { li dir="auto" { (promise.text) } } }
                }
            }
            @for phase in &course.phases {
                section.sheet-phase {
                    h2 { (phase.phase.title) @if phase.from > 0 { " " span.count { (hour(phase.from)) } } }
                    @if phase.topics.is_empty() { p.soft { (first_prompt(phase)) } }
                    @for topic in &phase.topics {
                        h3 { (text.topic(topic.topic)) }
                        ul.boxes { @for point in &topic.points { li dir="auto" { (point.label) } } }
                    }
                }
            }
            @if !course.reserve.is_empty() {
                section.sheet-phase {
                    h2 { (text.meet_grid_reserve()) }
                    ul.boxes { @for point in course.reserve.iter().take(RESERVE) { li dir="auto" { (point.label) } } }
                }
            }
            @if let Some(opening) = &view.opening { section.sheet-phase { h2 { (text.meet_sheet_opening()) } p dir="auto" { (opening) } } }
            @if !view.strengths.is_empty() {
                section.sheet-phase { h2 { (text.meet_sheet_strengths()) } ul { @for strength in view.strengths.iter().take(3) { li dir="auto" { (strength.title) } } } }
            }
            section.sheet-phase { h2 { (text.meet_hold_decline()) } p { (text.meet_hold_decline_words()) } }
            section.sheet-phase.room { h2 { (text.meet_sheet_notes()) } }
        }
        div.actions.screen-only { (parts::post_button(address(meeting.id, "/reread"), text.meet_act_reread()).quiet()) }
    }
}

/// Whether it is what one promised, and has still to do or to bring.
fn is_mine(promise: &Promise) -> bool {
    promise.side == Side::Mine && promise.settled.is_none()
}

fn first_prompt(phase: &rebond_app::grid::HoldPhase) -> &str {
    phase.phase.prompts.first().map_or("", |prompt| prompt.1.as_str())
}
