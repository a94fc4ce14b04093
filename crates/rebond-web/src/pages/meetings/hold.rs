//! The course of a meeting while it takes place: five phases, points to tick, quick notes, as plain forms (F1–F8, F10, F11), with a
//! note and a name always within reach of a thumb. Where scripts run, one phase is shown at a time, a clock follows them and brings up
//! the closing question (F5), and what one ticks or writes needs no other page.

use axum::extract::Path;
use jiff::SignedDuration;
use maud::{Markup, html};
use rebond_app::{
    Desk,
    grid::{AddPoint, ChangePoint, HoldMeeting, HoldPage, HoldPhase, PointChange},
    meetings::{AllowNotes, KeepNote},
};
use rebond_domain::{GridPoint, GridPointId, MeetingId, PointState, Topic};
use rebond_text::{Text, capitalise};

use super::address;
use crate::parts::{self, Icon};
use crate::{Flash, Form, Nav, Page, Problem, Reply, Screen, assets};

pub(crate) async fn show(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>) -> Reply {
    let view = HoldMeeting { meeting, lang: screen.text.lang() }.run(&desk).await?;
    screen.page(page(&screen, &view), render(&view, &Form::empty(screen.text)))
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

/// Keeps a quick note, at once.
pub(crate) async fn note(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, mut form: Form) -> Reply {
    let to = format!("{}#notes", address(meeting, "/hold"));
    if form.value("text").trim().is_empty() {
        return screen.go(to);
    }
    if let Some(text) = form.read(|f| f.prose("text")) {
        KeepNote { meeting, topic: form.value("topic").parse().ok(), text }.run(&desk).await?;
        return screen.go_saying(to, Flash::Saved);
    }
    let view = HoldMeeting { meeting, lang: screen.text.lang() }.run(&desk).await?;
    screen.again(page(&screen, &view), render(&view, &form))
}

/// Whether notes are welcome (F8).
pub(crate) async fn allow(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, form: Form) -> Reply {
    AllowNotes { meeting, allowed: form.value("allowed") == "yes" }.run(&desk).await?;
    screen.go(address(meeting, "/hold"))
}

fn page(screen: &Screen, view: &HoldPage) -> Page {
    Page::new(Nav::Meetings, screen.text.meet_hold_title(&view.other.name)).script(assets::HOLD.address)
}

fn render(view: &HoldPage, form: &Form) -> Markup {
    let text = form.text();
    let meeting = &view.meeting;
    html! {
        (parts::back(&address(meeting.id, ""), &text.meet_with(&view.other.name)))
        (parts::page_head(text.meet_hold_title(&view.other.name)).lead(text.meet_hold_lead()))
        p.soft {
            (capitalise(&text.day_and_time(&view.starts))) " · " (text.minutes(meeting.length.get()))
            @if let Some(form) = meeting.address_form { " · " (text.address_form(form)) }
            @if let Some(subject) = &meeting.subject { " · " bdi { (subject) } }
        }
        (course(view, text))
        (parts::mistakes(form))
        @for (place, phase) in view.phases.iter().enumerate() { (one(view, text, place, phase)) }
        (notes(view, form))
        div.actions { (parts::link_button(address(meeting.id, "/finish"), text.meet_hold_finish()).icon(Icon::Check)) }
        (bar(view, text))
    }
}

/// A note at once, and those kept so far.
fn notes(view: &HoldPage, form: &Form) -> Markup {
    let text = form.text();
    let to = address(view.meeting.id, "/notes");
    html! {
        section.card #notes data-unsent=(text.meet_hold_unsent()) {
            div.card-head { h2 { (text.meet_hold_note()) } }
            form method="post" action=(to) {
                (parts::text_area(form, "text", text.meet_hold_note()).rows(3))
                (parts::select(form, "topic", text.note_on_topic()).choices::<Topic>().optional())
                p.unsent role="status" {}
                div.actions { (parts::button(text.meet_hold_note_save())) }
            }
            @if !view.notes.is_empty() {
                h3 { (text.meet_hold_kept()) }
                @for note in &view.notes { p.said dir="auto" { (note.text) } }
            }
        }
    }
}

/// What one needs at any moment, under the thumb.
fn bar(view: &HoldPage, text: Text) -> Markup {
    html! {
        nav.hold-bar aria-label=(text.meet_hold_bar()) {
            (parts::link_button("#notes", text.meet_hold_bar_note()).icon(Icon::Pen))
            (parts::link_button(address(view.meeting.id, "/finish#names"), text.meet_hold_bar_name()).quiet().icon(Icon::People))
        }
    }
}

/// The five phases on one thread, each with its hour. The words that the clock says come along; it only fills in the time.
fn course(view: &HoldPage, text: Text) -> Markup {
    let meeting = &view.meeting;
    let hour = |from: u16| text.time((view.starts.clone() + SignedDuration::from_mins(i64::from(from))).time());
    html! {
        nav.course #course aria-label=(text.meet_hold_course()) data-meeting=(meeting.id) data-starts=(view.starts.timestamp().as_millisecond())
            data-length=(meeting.length.get()) data-before=(text.meet_hold_begins("#")) data-left=(text.meet_hold_left("#")) data-over=(text.meet_hold_over("#")) {
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
            p.course-said hidden { span {} button.plain type="button" hidden { (text.meet_hold_start()) } }
            p.course-close role="status" data-words=(text.meet_hold_close()) {}
        }
    }
}

fn one(view: &HoldPage, text: Text, place: usize, phase: &HoldPhase) -> Markup {
    let meeting = &view.meeting;
    html! {
        section.card.phase #{ "phase-" (place + 1) } data-from=(phase.from) {
            div.card-head { h2 { span.phase-number { (place + 1) } " " (phase.phase.title) } @if phase.from > 0 { span.count { (text.meet_hold_from(text.minutes(phase.from))) } } }
            ul.prompts { @for prompt in &phase.phase.prompts { li { (prompt.1) " " span.rule { (text.step_rule(prompt.0.as_str())) } } } }
            @match place {
                0 => {
                    // rule F1: what brings one here is recalled.
                    @for name in &view.led_by { p.soft { (text.meet_hold_led_by(name)) } }
                    (notes_asked(view, text))
                }
                2 => { (strengths(view, text)) @if let Some(story) = view.campaign.as_ref().and_then(|campaign| campaign.story.as_ref()) {
                    (parts::more(text.meet_hold_story(), &html! { p.said dir="auto" { (story) } }))
                } }
                _ => {}
            }
            @for topic in &phase.topics {
                h3 { (text.topic(topic.topic)) }
                ul.points { @for point in &topic.points { (tickable(meeting.id, text, point)) } }
            }
            @if place == 3 {
                @if !view.reserve.is_empty() { (parts::more(text.meet_hold_bring_reserve(), &reserve(view, text))) }
                form.quick method="post" action=(address(meeting.id, "/points")) {
                    (parts::text_field(&Form::empty(text), "label", text.meet_hold_add()))
                    div.actions { (parts::button(text.action_add()).quiet().icon(Icon::Plus)) }
                }
            }
            @if let Some(next) = view.phases.get(place + 1) {
                p.phase-next { a href={ "#phase-" (place + 2) } { (text.meet_hold_next(next.phase.title.as_str())) } }
            }
            @if place == 4 { div.actions { (parts::link_button(address(meeting.id, "/finish#names"), text.meet_hold_names()).quiet().icon(Icon::People)) } }
        }
    }
}

/// rule F3: strengths, each with its example.
fn strengths(view: &HoldPage, text: Text) -> Markup {
    if view.strengths.is_empty() {
        return html! {};
    }
    parts::more(
        text.meet_hold_strengths(),
        &html! {
            ul.prompts { @for strength in &view.strengths { li dir="auto" { strong { (strength.title) } @if let Some(example) = &strength.example { " · " (example) } } } }
        },
    )
}

fn notes_asked(view: &HoldPage, text: Text) -> Markup {
    let to = address(view.meeting.id, "/notes-allowed");
    html! {
        @match view.meeting.notes_allowed {
            Some(true) => { p.soft { (text.meet_hold_notes_are()) } }
            Some(false) => { p.soft { (text.meet_hold_notes_after()) } }
            None => {
                p { (text.meet_hold_notes_asked()) }
                div.actions {
                    (parts::post_button(to.clone(), text.meet_hold_notes_yes()).carries("allowed", "yes").quiet())
                    (parts::post_button(to, text.meet_hold_notes_no()).carries("allowed", "no").quiet())
                }
            }
        }
    }
}

fn tickable(meeting: MeetingId, text: Text, point: &GridPoint) -> Markup {
    let to = address(meeting, &format!("/points/{}", point.id));
    let set = |state: PointState, label: &'static str| {
        parts::post_button(to.clone(), label).carries("state", state).about(point.label.to_string())
    };
    html! {
        li #{ "p-" (point.id) } class=(point.state) {
            div.point-words {
                span.point-label dir="auto" { (point.label) }
                @if point.state != PointState::Open { " " span.heard { (text.point_state(point.state)) } }
                @if let Some(question) = &point.question { span.point-question dir="auto" { (question) } }
            }
            div.actions {
                @if point.state == PointState::Open {
                    (set(PointState::Raised, text.meet_hold_raise()).quiet().icon(Icon::Check))
                    (set(PointState::Skipped, text.meet_hold_skip()).plain())
                } @else { (set(PointState::Open, text.meet_hold_reopen()).plain()) }
            }
        }
    }
}

fn reserve(view: &HoldPage, text: Text) -> Markup {
    html! {
        ul.points { @for point in &view.reserve { li #{ "p-" (point.id) } {
            div.point-words { span.point-label dir="auto" { (point.label) } @if let Some(question) = &point.question { span.point-question dir="auto" { (question) } } }
            div.actions {
                (parts::post_button(address(view.meeting.id, &format!("/points/{}", point.id)), text.meet_grid_from_reserve())
                    .carries("state", "out").quiet().about(point.label.to_string()))
            }
        } } }
    }
}
