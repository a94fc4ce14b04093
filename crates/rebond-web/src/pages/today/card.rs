//! A step on a card, and what goes into the same message under it, each to be done or let go by itself (G6). Not done here: the order.

use maud::{Markup, html};
use rebond_app::today::StepView;
use rebond_coach::{Matter, Step, StepKind};
use rebond_domain::{Channel, Date, Side};
use rebond_sentences::{StepWords, step};
use rebond_text::Text;

use super::step_link;
use crate::parts::{self, Button};

/// The card of a step on the page at `back`.
pub(crate) fn card(text: Text, view: &StepView, back: &str, today: Date) -> parts::StepCard {
    let StepWords { title, reason, act } = step(text, view);
    let keys = view.keys();
    let drop = parts::post_button("/steps/drop", text.action_drop()).carries("key", &keys).carries("back", back);
    let card = parts::step(text, title.as_str(), reason)
        .rule(view.step.rule)
        .act(parts::link_button(step_link(&view.step), act))
        .later(parts::put_off(text, &keys, back))
        .way_out(drop.about(title.as_str()));
    // Whoever talked meanwhile says so in one tap, and what follows is judged anew.
    let card = match (view.step.person(), &view.person) {
        (Some(person), Some(name)) => {
            let (said, channel) = match view.talk {
                None => (text.step_spoke(), Channel::Phone),
                Some(_) => (text.step_exchanged(), Channel::TextMessage),
            };
            let spoke = parts::post_button(format!("/people/{person}/exchanges"), said);
            card.way_out(spoke.carries("channel", channel).carries("begun-by", Side::Mine).carries("back", back).about(name.full()))
        }
        _ => card,
    };
    if view.with.is_empty() && view.also.is_empty() {
        return card;
    }
    card.about(html! {
        @if !view.with.is_empty() { (with(text, view, back, today)) }
        @if !view.also.is_empty() { (also(text, &view.also)) }
    })
}

/// What else there is to do with them; each can be put off or let go on their page.
fn also(text: Text, steps: &[StepView]) -> Markup {
    html! {
        p.hint { (text.step_also()) }
        ul.step-also { @for view in steps { li { a href=(step_link(&view.step)) dir="auto" { (step(text, view).title) } } } }
    }
}

/// The parts of one message: the first is the card itself, whose title says it.
fn with(text: Text, view: &StepView, back: &str, today: Date) -> Markup {
    html! {
        (part(text, view, back, today))
        p.hint { (text.step_with()) }
        ul.step-with {
            @for with in &view.with {
                li {
                    span dir="auto" { (step(text, with).title) }
                    (part(text, with, back, today))
                }
            }
        }
    }
}

/// What can be done with one part by itself.
fn part(text: Text, part: &StepView, back: &str, today: Date) -> Markup {
    let title = step(text, part).title;
    html! {
        span.actions {
            @if let Some(done) = done(text, &part.step, today) { (done.plain().about(title.as_str())) }
            (parts::post_button("/steps/drop", text.action_drop()).carries("key", part.step.key()).carries("back", back).plain().about(title.as_str()))
        }
    }
}

/// What says in one tap that a part was done by whatever means.
fn done(text: Text, step: &Step, today: Date) -> Option<Button> {
    let to = |address: String| parts::post_button(address, text.step_part_done());
    match (step.kind, step.about) {
        (StepKind::Thank, Matter::Meeting { meeting, .. }) => Some(to(format!("/meetings/{meeting}/thanked"))),
        (_, Matter::Promise { promise, .. }) => Some(to(format!("/promises/{promise}/kept"))),
        (_, Matter::Loop { referral, stage, .. }) => {
            Some(to(format!("/referrals/{referral}/told")).carries("stage", stage).carries("day", today))
        }
        _ => None,
    }
}
