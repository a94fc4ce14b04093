//! One phase of a meeting under way: what to keep in mind, the next points before one's eyes, the others a tap away (F1–F6, F10).

use maud::{Markup, html};
use rebond_app::grid::{GridTopic, HoldPage, HoldPhase};
use rebond_domain::{AddressForm, GridPoint, MeetingId, PointState};
use rebond_text::Text;

use super::address;
use crate::Form;
use crate::parts::{self, Icon};

pub(super) fn one(view: &HoldPage, text: Text, place: usize, phase: &HoldPhase) -> Markup {
    html! {
        section.card.phase #{ "phase-" (place + 1) } data-from=(phase.from) data-next=(phase.next) {
            div.card-head { h2 { span.phase-number { (place + 1) } " " (phase.phase.title) } @if phase.from > 0 { span.count { (text.meet_hold_from(text.minutes(phase.from))) } } }
            ul.prompts { @for prompt in &phase.phase.prompts { li { (prompt.1) } } }
            (parts::why(text, phase.phase.prompts.iter().map(|prompt| prompt.0)))
            @match place {
                0 => {
                    // rule F1: what brings one here is recalled.
                    @for name in &view.led_by { p.soft { (text.meet_hold_led_by(name)) } }
                    (address_asked(view, text))
                    (notes_asked(view, text))
                }
                2 => { (strengths(view, text)) @if let Some(story) = view.campaign.as_ref().and_then(|campaign| campaign.story.as_ref()) {
                    (parts::more(text.meet_hold_story(), &html! { p.said dir="auto" { (story) } }))
                } }
                _ => {}
            }
            (points(view, text, phase))
            @if place == 3 {
                @if !view.reserve.is_empty() { (reserve(view, text)) }
                form.quick method="post" action=(address(view.meeting.id, "/points")) {
                    (parts::text_field(&Form::empty(text), "label", text.meet_hold_add()))
                    div.actions { (parts::button(text.action_add()).quiet().icon(Icon::Plus)) }
                }
            }
            @if let Some(next) = view.phases.get(place + 1) {
                p.phase-next { a href={ "#phase-" (place + 2) } { (text.meet_hold_next(next.phase.title.as_str())) } }
            }
            @if place == 4 {
                p.soft { (view.norms.text(text.lang()).after) }
                div.actions { (parts::link_button("#names", text.meet_hold_names()).quiet().icon(Icon::People)) }
            }
        }
    }
}

/// The points of a phase: as many open ones as are before one's eyes at a time, with what was gone through; the others on a tap.
fn points(view: &HoldPage, text: Text, phase: &HoldPhase) -> Markup {
    let open = phase.topics.iter().flat_map(|topic| &topic.points).filter(|point| point.state == PointState::Open);
    let later: Vec<_> = open.skip(phase.next).map(|point| point.id).collect();
    let part = |later_ones: bool| -> Vec<GridTopic> {
        let of = |topic: &GridTopic| {
            let points = topic.points.iter().filter(|point| later.contains(&point.id) == later_ones).cloned();
            GridTopic { topic: topic.topic, points: points.collect() }
        };
        phase.topics.iter().map(of).filter(|topic| !topic.points.is_empty()).collect()
    };
    html! {
        (by_topic(view, text, &part(false)))
        @if !later.is_empty() { details.more.later { summary { (text.meet_hold_more()) } div.more-inside { (by_topic(view, text, &part(true))) } } }
    }
}

fn by_topic(view: &HoldPage, text: Text, topics: &[GridTopic]) -> Markup {
    html! {
        @for topic in topics {
            h3 { (text.topic(topic.topic)) }
            ul.points data-topic=(topic.topic) { @for point in &topic.points { (tickable(view.meeting.id, text, point)) } }
        }
    }
}

/// rule F3: strengths, each with its example.
pub(super) fn strengths(view: &HoldPage, text: Text) -> Markup {
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

/// rule E2: tu or vous is asked when it was not settled.
fn address_asked(view: &HoldPage, text: Text) -> Markup {
    let to = address(view.meeting.id, "/address-form");
    html! {
        @if view.meeting.address_form.is_none() {
            p { (text.meet_hold_address()) }
            div.actions {
                @for form in AddressForm::ALL { (parts::post_button(to.clone(), text.address_form(*form)).carries("address-form", form).quiet()) }
            }
        }
    }
}

fn notes_asked(view: &HoldPage, text: Text) -> Markup {
    let to = address(view.meeting.id, "/notes-allowed");
    html! {
        @match view.meeting.notes_allowed {
            Some(true) if view.meeting.recording_allowed == Some(true) => { p.soft { (text.meet_hold_recording_is()) } }
            Some(true) => { p.soft { (text.meet_hold_notes_are()) } }
            Some(false) => { p.soft { (text.meet_hold_notes_after()) } }
            None => {
                p { (text.meet_hold_notes_asked()) }
                div.actions {
                    (parts::post_button(to.clone(), text.meet_hold_notes_yes()).carries("allowed", "yes").quiet())
                    (parts::post_button(to.clone(), text.meet_hold_recording()).carries("allowed", "recording").plain())
                    (parts::post_button(to, text.meet_hold_notes_no()).carries("allowed", "no").quiet())
                }
            }
        }
    }
}

/// A point with every button it may have: which of them are in sight follows from its class alone, so that a tap changes it at once.
fn tickable(meeting: MeetingId, text: Text, point: &GridPoint) -> Markup {
    let to = address(meeting, &format!("/points/{}", point.id));
    let set = |state: &'static str, label: &'static str| {
        parts::post_button(to.clone(), label).carries("state", state).about(point.label.to_string())
    };
    let class = if point.reserve { "in-reserve" } else { point.state.as_str() };
    html! {
        li #{ "p-" (point.id) } class=(class) data-topic=(point.topic) data-title=(text.topic(point.topic)) {
            div.point-words {
                span.point-label dir="auto" { (point.label) }
                @for state in [PointState::Raised, PointState::Skipped] { " " span.heard.of-state data-state=(state) { (text.point_state(state)) } }
                @if let Some(question) = &point.question { span.point-question dir="auto" { (question) } }
            }
            div.actions {
                @if point.reserve { (set("out", text.meet_grid_from_reserve()).quiet()) }
                (set(PointState::Raised.as_str(), text.meet_hold_raise()).quiet().icon(Icon::Check))
                (set(PointState::Skipped.as_str(), text.meet_hold_skip()).plain())
                (set(PointState::Open.as_str(), text.meet_hold_reopen()).plain())
                a.plain href={ (address(meeting, "/hold")) "?point=" (point.id) "#notes" } data-note-on=(point.label) data-note-topic=(point.topic) {
                    (text.meet_hold_point_note()) span.heard { " " (point.label) }
                }
            }
        }
    }
}

/// One question of the reserve in one tap, and the others.
fn reserve(view: &HoldPage, text: Text) -> Markup {
    html! {
        @if let Some(first) = view.reserve.first() {
            @let to = address(view.meeting.id, &format!("/points/{}", first.id));
            div.actions { (parts::post_button(to, text.meet_hold_reserve_one()).carries("state", "out").quiet().icon(Icon::Plus)) }
        }
        (parts::more(text.meet_hold_bring_reserve(), &html! {
            ul.points { @for point in &view.reserve { (tickable(view.meeting.id, text, point)) } }
        }))
    }
}
