//! The next steps of one person, on their page: the first stands out, the others can be opened. Not done here: computing them
//! (`rebond-coach`).

use maud::{Markup, html};
use rebond_app::people::PersonPage;
use rebond_coach::Stage;
use rebond_text::Text;

use crate::pages::today::card;
use crate::parts;

/// The most pressing step, or that there is none.
pub(super) fn render(text: Text, view: &PersonPage) -> Markup {
    let back = format!("/people/{}", view.person.id);
    let today = view.time.today();
    html! {
        @match view.steps.split_first() {
            Some((first, others)) => {
                div { (card(text, first, &back, today).first()) }
                @if !others.is_empty() {
                    (parts::more(&text.person_next_more(others.len()), &html! { @for step in others { (card(text, step, &back, today)) } }))
                }
            }
            // Who is still to be contacted has the button to write below; nobody is told that nothing presses.
            None => { @if view.stage != Stage::ToContact { p.hint { (text.person_next_none()) } } }
        }
    }
}
