//! The page of a problem: what it is, why, what to do; and what was typed, to be sent once more or copied.

use maud::{Markup, html};
use rebond_text::Text;

use crate::layout::{self, Nav, Page};
use crate::problem::Words;
use crate::taking::Kept;
use crate::{Problem, Screen, parts};

pub(crate) fn render(screen: &Screen, problem: Problem, kept: Option<&Kept>) -> Markup {
    let text = screen.text;
    // A device of the local network comes in by a code.
    let may_pair = screen.away && problem == Problem::Locked;
    let words = if may_pair { device(text) } else { problem.words(text) };
    let content = html! {
        section.problem {
            (parts::loose_thread())
            h1 { (words.title) }
            p.lead { (words.cause) }
            p { (words.hint) }
            @if let Some(kept) = kept { (typed(text, problem, kept)) }
            p.actions {
                @match problem {
                    _ if may_pair => { (parts::link_button("/pair", text.pair_title())) }
                    Problem::Locked | Problem::TooMany | Problem::WrongHost => { (parts::link_button("/", text.action_retry()).quiet()) }
                    // Beside a button that sends it again, the way out is the lesser of the two.
                    _ if problem.is_passing() && kept.is_some() => { (parts::link_button("/", text.nav_today()).quiet()) }
                    _ => { (parts::link_button("/", text.nav_today())) }
                }
            }
        }
    };
    if problem.is_outside() {
        layout::outside(screen, words.title, &content)
    } else {
        layout::shell(screen, &Page::new(Nav::None, words.title), &content)
    }
}

fn device(text: Text) -> Words {
    Words { title: text.error_locked_title(), cause: text.pair_locked().to_owned(), hint: text.pair_locked_hint() }
}

/// The words of it, to be read and copied.
pub(crate) fn words_typed(text: Text, kept: &Kept) -> Markup {
    let Ok(sent) = &*kept.read else { return html! {} };
    let texts: Vec<&str> = sent.pairs.iter().map(|(_, value)| value.trim()).filter(|value| value.contains(char::is_whitespace)).collect();
    html! {
        @if !texts.is_empty() {
            h2 { (text.error_typed_title()) }
            @for typed in texts { blockquote.prose dir="auto" { (typed) } }
        }
    }
}

/// What was typed: nobody writes a text twice because a disk was full. The ticket that it carries makes one of two sendings.
fn typed(text: Text, problem: Problem, kept: &Kept) -> Markup {
    let Ok(sent) = &*kept.read else { return html! {} };
    html! {
        (words_typed(text, kept))
        @if problem.is_passing() && sent.has_files { p { (text.error_typed_files()) } }
        @if problem.is_passing() && !sent.has_files {
            form method="post" action=(kept.address) {
                @for (name, value) in &sent.pairs { (parts::hidden(name, value)) }
                div.actions { (parts::button(text.action_retry())) }
            }
        }
    }
}
