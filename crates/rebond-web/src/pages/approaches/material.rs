//! What the user wrote before that may serve in this message: story, strengths, reason, notes, promises, what moved.

use maud::{Markup, html};
use rebond_app::approaches::{ApproachPage, Piece};
use rebond_domain::{MessageKind, Side};
use rebond_text::Text;

use crate::parts;

pub(super) fn material(text: Text, view: &ApproachPage) -> Markup {
    let it = &view.material;
    let about_me = matches!(view.approach.kind, MessageKind::Request | MessageKind::Introduction | MessageKind::FollowUp);
    let empty = it.story.is_none()
        && it.known.is_none()
        && it.strengths.is_empty()
        && it.notes.is_empty()
        && it.promises.is_empty()
        && it.progress.is_empty();
    html! {
        section.material {
            h2 { (text.write_material_title()) }
            @if let Some(subject) = &it.subject { (one(text.write_material_subject(), &html! { p dir="auto" { (subject) } (insert(text, "insert:subject", text.write_material_subject())) })) }
            @if let Some(reason) = &it.reason { (one(text.write_material_reason(), &html! { p.prose dir="auto" { (reason) } (insert(text, "insert:reason", text.write_material_reason())) })) }
            @if let Some(story) = &it.story { (one(text.write_material_story(), &html! { p.prose dir="auto" { (story) } (insert(text, "insert:story", text.write_material_story())) })) }
            @if let Some(known) = &it.known { (one(text.write_material_known(), &html! { p.prose dir="auto" { (known) } (insert(text, "insert:known", text.write_material_known())) })) }
            @if !it.strengths.is_empty() {
                (one(text.write_material_strengths(), &html! {
                    ul { @for strength in &it.strengths { li {
                        p dir="auto" { strong { (strength.title) } @if let Some(example) = &strength.example { " — " (example) } }
                        (insert(text, &format!("insert:strength:{}", strength.id), strength.title.as_str()))
                    } } }
                }))
            }
            @if !it.notes.is_empty() {
                (one(text.write_material_notes(), &html! { ul { @for note in &it.notes { li { p.prose dir="auto" { (note.text) } (insert(text, &format!("insert:note:{}", note.id), text.write_material_notes())) } } } }))
            }
            @if !view.named.is_empty() {
                (one(text.write_material_named(), &html! {
                    ul { @for led in &view.named { li { bdi { (led.name.full()) } " · " (text.name_use(led.referral.name_use)) } } }
                }))
            }
            @if !it.promises.is_empty() {
                (one(text.write_material_promises(), &html! { ul { @for promise in &it.promises { li {
                    p dir="auto" { (text.side(promise.side)) " · " (promise.text) }
                    // The frame of thanks has a place for mine, that of news for theirs.
                    @if promise.side == if view.approach.kind == MessageKind::News { Side::Theirs } else { Side::Mine } {
                        (insert(text, &format!("insert:promise:{}", promise.id), promise.text.as_str()))
                    }
                } } } }))
            }
            @if !it.progress.is_empty() {
                (one(text.write_material_progress(), &html! { ul { @for moved in &it.progress { li { p.prose dir="auto" { (moved.text) } (insert(text, &format!("insert:progress:{}", moved.id), text.write_material_progress())) } } } }))
            }
            // rule F12: seen, and not put into the message: one does not count what one gives.
            @if !it.could_give.is_empty() { (one(text.write_material_could_give(), &html! { ul { @for words in &it.could_give { li { p.prose dir="auto" { (words) } } } } })) }
            @if !it.gave.is_empty() { (one(text.write_material_gave(), &html! { ul { @for words in &it.gave { li { p.prose dir="auto" { (words) } } } } })) }
            @if empty && about_me { p.hint { (text.write_material_none()) } p { a href="/campaign" { (text.write_material_campaign()) } } }
        }
    }
}

/// The piece that a button puts into the draft.
pub(super) fn piece(button: &str) -> Option<Piece> {
    match button.strip_prefix("insert:")? {
        "story" => Some(Piece::Story),
        "known" => Some(Piece::Known),
        "reason" => Some(Piece::Reason),
        "subject" => Some(Piece::Subject),
        other => {
            let (what, id) = other.split_once(':')?;
            match what {
                "strength" => Some(Piece::Strength(id.parse().ok()?)),
                "note" => Some(Piece::Note(id.parse().ok()?)),
                "promise" => Some(Piece::Promise(id.parse().ok()?)),
                "progress" => Some(Piece::Progress(id.parse().ok()?)),
                _ => None,
            }
        }
    }
}

/// The button that puts it into the draft, keeping what is typed there.
fn insert(text: Text, what: &str, about: &str) -> Markup {
    html! { p.remark-act { button.plain type="submit" form="compose" name="do" value=(what) { (text.write_insert()) span.heard { " " (about) } } } }
}

fn one(title: &str, content: &Markup) -> Markup {
    parts::more(title, content)
}
