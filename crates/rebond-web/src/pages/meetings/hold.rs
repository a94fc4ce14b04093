//! The course of a meeting while it takes place: five phases, points to tick, quick notes, as plain forms (F1–F8, F10, F11), with a
//! note and a name always within reach of a thumb. Where scripts run, one phase is shown at a time, a clock follows them and brings up
//! the closing question (F5), and what one ticks or writes needs no other page.

mod notes;
mod phase;
mod turns;

use axum::extract::{Path, Query};
use jiff::SignedDuration;
use maud::{Markup, html};
use rebond_app::{
    Desk,
    grid::{AddPoint, ChangePoint, HoldMeeting, HoldPage, PointChange},
    meetings::{AllowNotes, Allowed, BeginMeeting, KeepNote, NameGiven, NoteName, Overhear, SayAddressForm},
    people::typed_name,
    promises::RecordPromise,
};
use rebond_domain::{GridPointId, Line, MeetingId, NameUse, Side, Topic};
use rebond_sentences::meetings::when;
use rebond_text::{Text, capitalise};

use super::{address, finish::optional_contact};
use crate::parts::{self, Icon};
use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen, assets};

#[derive(serde::Deserialize)]
pub(crate) struct Params {
    /// The point that the next note answers.
    #[serde(default)]
    point: String,
    /// That they are not the one to ask: the next name is of somebody who knows the subject.
    #[serde(default)]
    who: String,
}

pub(crate) async fn show(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, Query(params): Query<Params>) -> Reply {
    let view = HoldMeeting { meeting, lang: screen.text.lang() }.run(&desk).await?;
    let mut form = Form::empty(screen.text).with("name-use", NameUse::NotAsked);
    let asked = params.point.parse::<GridPointId>().ok();
    if let Some(point) = view.phases.iter().flat_map(|it| &it.topics).flat_map(|it| &it.points).find(|it| Some(it.id) == asked) {
        form = form.with("point", &point.label).with("topic", point.topic);
    }
    if let (true, Some(subject)) = (params.who == "subject", &view.meeting.subject) {
        form = form.with("reason", screen.text.meet_hold_not_theirs_reason(subject));
    }
    screen.page(page(&screen, &view), render(&view, &form))
}

/// Ticks a point, drops it, opens it again, or brings it out of the reserve.
pub(crate) async fn tick(desk: Desk, screen: Screen, Path((meeting, point)): Path<(MeetingId, GridPointId)>, form: Form) -> Reply {
    let change = match form.value("state") {
        "out" => PointChange::Reserve(false),
        word => PointChange::State(word.parse().map_err(|_| Problem::Unreadable)?),
    };
    ChangePoint { meeting, point, change }.run(&desk).await?;
    screen.go(format!("{}#p-{point}", address(meeting, "/hold")))
}

/// Adds a point that has just come up.
pub(crate) async fn add(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, mut form: Form) -> Reply {
    let label = form.read(|f| f.line("label"));
    let topic: Topic = form.value("topic").parse().unwrap_or(Topic::Other);
    // A tap on an empty field during a meeting asks for nothing.
    let Some(label) = label else { return screen.go(address(meeting, "/hold")) };
    let point = AddPoint { meeting, topic, label, question: None, reserve: false, live: true }.run(&desk).await?;
    screen.go(format!("{}#p-{point}", address(meeting, "/hold")))
}

/// Keeps a quick note, at once; a promise of theirs is kept as one.
pub(crate) async fn note(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, mut form: Form) -> Reply {
    let to = format!("{}#notes", address(meeting, "/hold"));
    if form.value("text").trim().is_empty() {
        return screen.go(to);
    }
    let view = HoldMeeting { meeting, lang: screen.text.lang() }.run(&desk).await?;
    if let Some(text) = form.read(|f| f.prose("text")) {
        // What is longer than a promise may be is a note whatever was ticked: no word is lost.
        let promised = (form.value("mark") == "promise").then(|| Line::parse(text.as_str()).ok()).flatten();
        if let Some(text) = promised {
            let (person, meeting) = (view.other.id, Some(meeting));
            RecordPromise { person, meeting, side: Side::Theirs, text, due_on: None }.run(&desk).await?;
        } else {
            let (topic, mark) = (form.value("topic").parse().ok(), form.value("mark").parse().ok());
            let point = Line::parse(form.value("point")).ok();
            KeepNote { meeting, topic, point, mark, text }.run(&desk).await?;
        }
        return screen.go_saying(to, Flash::Saved);
    }
    screen.again(page(&screen, &view), render(&view, &form))
}

/// Notes a name, at once (F5).
pub(crate) async fn name(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, mut form: Form) -> Reply {
    let to = format!("{}#names", address(meeting, "/hold"));
    if ["person", "reach", "reason"].iter().all(|field| form.value(field).trim().is_empty()) {
        return screen.go(to);
    }
    if let Some(name) = form.read(named)
        && form.accept(NoteName { meeting, name }.run(&desk).await)?.is_some()
    {
        return screen.go_saying(to, Flash::Added);
    }
    let view = HoldMeeting { meeting, lang: screen.text.lang() }.run(&desk).await?;
    screen.again(page(&screen, &view), render(&view, &form))
}

fn named(f: &mut Reader<'_>) -> Option<NameGiven> {
    let name = f.optional_line("person").and_then(|typed| typed_name(typed.as_str()).ok());
    if name.is_none() {
        let words = f.text().error_name();
        f.fail("person", words);
    }
    let (organisation, reach, reason) = (f.optional_line("organisation"), optional_contact(f, "reach"), f.optional_prose("reason"));
    let name_use = f.optional_choice("name-use").unwrap_or(NameUse::NotAsked);
    Some(NameGiven { name: name?, organisation, role: None, reach, reason, name_use, sounding_until: None })
}

/// What they agreed to: notes, a recording, nothing (F8).
pub(crate) async fn allow(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, form: Form) -> Reply {
    let allowed = match form.value("allowed") {
        "yes" => Allowed::Notes,
        "recording" => Allowed::Recording,
        _ => Allowed::Nothing,
    };
    AllowNotes { meeting, allowed }.run(&desk).await?;
    screen.go(address(meeting, "/hold"))
}

/// It begins now (F5).
pub(crate) async fn begin(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>) -> Reply {
    BeginMeeting { meeting }.run(&desk).await?;
    screen.go(address(meeting, "/hold"))
}

/// Others can hear, or no longer (E7).
pub(crate) async fn overhear(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, form: Form) -> Reply {
    Overhear { meeting, overheard: form.value("overheard") == "yes" }.run(&desk).await?;
    screen.go(format!("{}#turns", address(meeting, "/hold")))
}

/// Tu or vous, once asked (E2).
pub(crate) async fn say(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, form: Form) -> Reply {
    let said = form.value("address-form").parse().map_err(|_| Problem::Unreadable)?;
    SayAddressForm { meeting, form: said }.run(&desk).await?;
    screen.go(address(meeting, "/hold"))
}

fn page(screen: &Screen, view: &HoldPage) -> Page {
    Page::new(Nav::Meetings, screen.text.meet_hold_title(&view.other.name)).script(assets::HOLD.address).says_where()
}

fn render(view: &HoldPage, form: &Form) -> Markup {
    let text = form.text();
    let meeting = &view.meeting;
    html! {
        (parts::back(&address(meeting.id, ""), &text.meet_with(&view.other.name)))
        (parts::page_head(text.meet_hold_title(&view.other.name)).lead(text.meet_hold_lead()))
        p.soft {
            (capitalise(&when(text, &view.starts, &view.now))) " · " (text.minutes(meeting.length.get()))
            @if let Some(form) = meeting.address_form { " · " (text.address_form(form)) }
            @if let Some(subject) = &meeting.subject { " · " bdi { (subject) } }
        }
        (course(view, text))
        (parts::mistakes(form))
        @for (place, phase) in view.phases.iter().enumerate() { (phase::one(view, text, place, phase)) }
        (notes::note(view, form))
        (notes::names(view, form))
        (turns::render(view, text))
        div.actions { (parts::link_button(address(meeting.id, "/finish"), text.meet_hold_finish()).icon(Icon::Check)) }
        (bar(text))
    }
}

/// What one needs at any moment, under the thumb.
fn bar(text: Text) -> Markup {
    html! {
        nav.hold-bar aria-label=(text.meet_hold_bar()) {
            (parts::link_button("#notes", text.meet_hold_bar_note()).icon(Icon::Pen))
            (parts::link_button("#names", text.meet_hold_bar_name()).quiet())
            (parts::link_button("#turns", text.meet_hold_bar_turns()).quiet())
        }
    }
}

/// The five phases on one thread, each with its hour. The words that the clock says come along; it only fills in the time.
fn course(view: &HoldPage, text: Text) -> Markup {
    let meeting = &view.meeting;
    let hour = |from: u16| text.time((view.begins.clone() + SignedDuration::from_mins(i64::from(from))).time());
    html! {
        nav.course #course aria-label=(text.meet_hold_course()) data-meeting=(meeting.id) data-starts=(view.begins.timestamp().as_millisecond()) data-begun[meeting.begun_at.is_some()]
            data-length=(view.left) data-before=(text.meet_hold_begins("#")) data-left=(text.meet_hold_left("#")) data-over=(text.meet_hold_over("#")) {
            ol {
                @for (place, phase) in view.phases.iter().enumerate() {
                    li {
                        a href={ "#phase-" (place + 1) } data-from=(phase.from) {
                            span.knot aria-hidden="true" {}
                            span.heard { (phase.phase.title) " " }
                            (hour(phase.from))
                        }
                    }
                }
            }
            p.course-said hidden { span {} button.plain type="submit" form="begin" hidden { (text.meet_hold_start()) } }
            p.course-ends { (text.meet_hold_ends(text.time(view.ends.time()))) @if late(view) { " " (text.meet_hold_late()) } }
            p.course-close role="status" data-words=(text.meet_hold_close()) {}
        }
        @if meeting.begun_at.is_none() && meeting.is_ahead() && near(view) {
            form #begin method="post" action=(address(meeting.id, "/begin")) { button.plain type="submit" { (text.meet_hold_start()) } }
        }
    }
}

/// Whether it began so late that its course is shorter than was agreed.
fn late(view: &HoldPage) -> bool {
    view.left < view.meeting.length.get()
}

/// Whether it can begin now: the hours before and after it.
fn near(view: &HoldPage) -> bool {
    let ahead = view.meeting.starts_at.duration_since(view.now.timestamp());
    ahead < SignedDuration::from_hours(2) && ahead > -SignedDuration::from_hours(8)
}
