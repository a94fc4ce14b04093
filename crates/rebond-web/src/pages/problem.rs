//! The page of a problem: what it is, why, what to do.

use maud::{Markup, html};

use crate::layout::{self, Nav, Page};
use crate::{Problem, Screen, parts};

pub(crate) fn render(screen: &Screen, problem: Problem) -> Markup {
    let text = screen.text;
    let words = problem.words(text);
    let content = html! {
        section.problem {
            (parts::loose_thread())
            h1 { (words.title) }
            p.lead { (words.cause) }
            p { (words.hint) }
            p.actions {
                @match problem {
                    Problem::Locked | Problem::WrongHost => { (parts::link_button("/", text.action_retry()).quiet()) }
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
