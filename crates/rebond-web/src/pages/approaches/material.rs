//! What the user wrote before that may serve in this message: story, strengths, reason, notes, promises, what moved.

use maud::{Markup, html};
use rebond_app::approaches::ApproachPage;
use rebond_domain::MessageKind;
use rebond_text::Text;

use crate::parts;

pub(super) fn material(text: Text, view: &ApproachPage) -> Markup {
    let it = &view.material;
    let about_me = matches!(view.approach.kind, MessageKind::Request | MessageKind::Introduction | MessageKind::FollowUp);
    let empty = it.story.is_none() && it.strengths.is_empty() && it.notes.is_empty() && it.promises.is_empty() && it.progress.is_empty();
    html! {
        section.material {
            h2 { (text.write_material_title()) }
            @if let Some(subject) = &it.subject { (one(text.write_material_subject(), &html! { p dir="auto" { (subject) } })) }
            @if let Some(reason) = &it.reason { (one(text.write_material_reason(), &html! { p.prose dir="auto" { (reason) } })) }
            @if let Some(story) = &it.story { (one(text.write_material_story(), &html! { p.prose dir="auto" { (story) } })) }
            @if !it.strengths.is_empty() {
                (one(text.write_material_strengths(), &html! {
                    ul { @for strength in &it.strengths { li dir="auto" { strong { (strength.title) } @if let Some(example) = &strength.example { " — " (example) } } } }
                }))
            }
            @if !it.notes.is_empty() {
                (one(text.write_material_notes(), &html! { ul { @for note in &it.notes { li.prose dir="auto" { (note.text) } } } }))
            }
            @if !view.named.is_empty() {
                (one(text.write_material_named(), &html! {
                    ul { @for led in &view.named { li { bdi { (led.name.full()) } " · " (text.name_use(led.referral.name_use)) } } }
                }))
            }
            @if !it.promises.is_empty() {
                (one(text.write_material_promises(), &html! { ul { @for promise in &it.promises { li dir="auto" { (text.side(promise.side)) " · " (promise.text) } } } }))
            }
            @if !it.progress.is_empty() {
                (one(text.write_material_progress(), &html! { ul { @for moved in &it.progress { li.prose dir="auto" { (moved.text) } } } }))
            }
            @if empty && about_me { p.hint { (text.write_material_none()) } p { a href="/campaign" { (text.write_material_campaign()) } } }
        }
    }
}

fn one(title: &str, content: &Markup) -> Markup {
    parts::more(title, content)
}
