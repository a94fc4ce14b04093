//! When a meeting takes another turn: questions turned round, somebody who is not the one to ask, others who hear, somebody else at the
//! table, an end before its time (E7, F3, F6, F10, F11). Each is one tap away, and none of them a judgement.

use maud::{Markup, html};
use rebond_app::grid::HoldPage;
use rebond_text::Text;

use super::address;
use crate::Form;
use crate::parts;

/// So many strengths are enough to answer with.
const STRENGTHS: usize = 3;

pub(super) fn render(view: &HoldPage, text: Text) -> Markup {
    html! {
        section.card.turns #turns {
            div.card-head { h2 { (text.meet_hold_situations()) } }
            (parts::more(text.meet_hold_turned(), &turned(view, text)))
            (parts::more(text.meet_hold_decline(), &html! { p { (text.meet_hold_decline_words()) } }))
            (parts::more(text.meet_hold_not_theirs(), &html! {
                p { (text.meet_hold_not_theirs_ask()) }
                div.actions { (parts::link_button(format!("{}?who=subject#names", address(view.meeting.id, "/hold")), text.meet_hold_names()).quiet()) }
            }))
            (overheard(view, text))
            (parts::more(text.meet_hold_joined(), &joined(view, text)))
            (parts::more(text.meet_hold_short(), &html! {
                p { (text.meet_hold_short_words()) }
                div.actions {
                    (parts::link_button("#phase-5", view.phases.last().map_or("", |last| last.phase.title.as_str())).quiet())
                    (parts::link_button(address(view.meeting.id, "/finish"), text.meet_hold_finish()).plain())
                }
            }))
        }
    }
}

/// What to say of oneself, and the way back to them (F3, F6).
fn turned(view: &HoldPage, text: Text) -> Markup {
    html! {
        @match &view.opening {
            Some(opening) => { p.said dir="auto" { (opening) } }
            None => { p { (text.meet_hold_turned_none()) } }
        }
        @if !view.strengths.is_empty() {
            ul.prompts { @for strength in view.strengths.iter().take(STRENGTHS) {
                li dir="auto" { strong { (strength.title) } @if let Some(example) = &strength.example { " · " (example) } }
            } }
        }
        p { (text.meet_hold_turned_back()) }
    }
}

/// What is delicate waits for the thank-you while others can hear (E7, G3).
fn overheard(view: &HoldPage, text: Text) -> Markup {
    let to = address(view.meeting.id, "/overheard");
    if !view.meeting.overheard {
        let set = parts::post_button(to, text.meet_hold_overheard_set()).carries("overheard", "yes").quiet();
        return parts::more(text.meet_hold_overheard(), &html! { div.actions { (set) } });
    }
    html! {
        h3 { (text.meet_hold_overheard()) }
        p.soft { (text.meet_hold_overheard_is()) }
        @if !view.later.is_empty() { ul { @for point in &view.later { li dir="auto" { (point.label) } } } }
        div.actions { (parts::post_button(to, text.meet_hold_overheard_end()).carries("overheard", "no").plain()) }
    }
}

fn joined(view: &HoldPage, text: Text) -> Markup {
    html! {
        @if !view.together.is_empty() { ul { @for name in &view.together { li { bdi { (name.full()) } } } } }
        form method="post" action=(address(view.meeting.id, "/people")) {
            (parts::hidden("then", "hold"))
            (parts::text_field(&Form::empty(text).apart("joined"), "person", text.meet_together_name()))
            div.actions { (parts::button(text.meet_together_add()).quiet()) }
        }
    }
}
