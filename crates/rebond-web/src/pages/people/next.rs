//! The next steps of one person, on their page: the first stands out, the others can be opened. Not done here: computing them
//! (`rebond-coach`).

use maud::{Markup, html};
use rebond_app::people::PersonPage;
use rebond_app::today::StepView;
use rebond_coach::Stage;
use rebond_sentences::{StepWords, step};
use rebond_text::Text;

use crate::pages::today::step_link;
use crate::parts;

/// The most pressing step, or that there is none.
pub(super) fn render(text: Text, view: &PersonPage) -> Markup {
    let back = format!("/people/{}", view.person.id);
    html! {
        @match view.steps.split_first() {
            Some((first, others)) => {
                div { (card(text, first, &back).first()) }
                @if !others.is_empty() {
                    (parts::more(&text.person_next_more(others.len()), &html! { @for step in others { (card(text, step, &back)) } }))
                }
            }
            // Who is still to be contacted has the button to write below; nobody is told that nothing presses.
            None => { @if view.stage != Stage::ToContact { p.hint { (text.person_next_none()) } } }
        }
    }
}

fn card(text: Text, view: &StepView, back: &str) -> parts::StepCard {
    let StepWords { title, reason, act } = step(text, view);
    let key = view.step.key();
    let key = key.as_str();
    parts::step(text, title.as_str(), reason)
        .rule(view.step.rule)
        .act(parts::link_button(step_link(&view.step), act))
        .later(parts::put_off(text, key, &title, back))
        .way_out(parts::post_button("/steps/drop", text.action_drop()).carries("key", key).carries("back", back).about(title.as_str()))
}
