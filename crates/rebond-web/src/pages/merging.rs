//! What the pages that merge two records share, of people and of organisations: choosing the other, both side by side, what differs.
//! Not done here: which fields there are, in what words (`people/merge`, `organisations/merge`).

use maud::{Markup, html};
use rebond_app::Take;
use rebond_text::Text;
use uuid::Uuid;

use crate::Form;
use crate::parts::{self, Icon};

/// What the address asks for.
#[derive(serde::Deserialize)]
pub(crate) struct Params {
    /// The other record.
    #[serde(default)]
    pub(crate) with: String,
    /// A name to look for.
    #[serde(default)]
    pub(crate) q: String,
    /// Where to go then: the list of duplicates, or the record that stays.
    #[serde(default)]
    pub(crate) then: String,
}

/// How a form spells what is taken.
pub(crate) const fn word(take: Take) -> &'static str {
    match take {
        Take::Kept => "kept",
        Take::Other => "other",
        Take::Both => "both",
    }
}

/// What is taken, of a field that was shown.
pub(crate) fn taken(value: &str) -> Option<Take> {
    [Take::Kept, Take::Other, Take::Both].into_iter().find(|take| word(*take) == value)
}

/// The page on which the other record is chosen: those that look alike, or those of a name.
pub(crate) fn choose(text: Text, place: &str, name: &str, intro: &str, query: &str, rows: &[Markup]) -> Markup {
    let searched = !query.trim().is_empty();
    html! {
        (parts::back(place, name))
        (parts::page_head(text.merge_title()))
        p { (intro) }
        form.search method="get" action={ (place) "/merge" } role="search" {
            input type="search" name="q" value=(query) placeholder=(text.merge_search()) aria-label=(text.merge_search())
                autocomplete="off" dir="auto" maxlength="200";
            (parts::button(text.action_search()).quiet().icon(Icon::Search))
        }
        h2 { @if searched { (text.merge_found()) } @else { (text.merge_likely()) } }
        @if rows.is_empty() {
            p.hint { @if searched { (text.merge_found_none()) } @else { (text.merge_likely_none()) } }
        } @else {
            ul.rows { @for row in rows { li.alike { (row) } } }
        }
    }
}

/// One field of which the two say something else.
pub(crate) fn field(form: &Form, name: &str, label: &str, kept: String, other: String, both: bool) -> Markup {
    let text = form.text();
    let radios = parts::radios(form, name, label).explained(word(Take::Kept), kept, text.merge_kept()).explained(
        word(Take::Other),
        other,
        text.merge_other(),
    );
    let radios = if both { radios.answer(word(Take::Both), text.merge_both()) } else { radios };
    html! { (radios) }
}

/// Both records, what differs, what follows, and the button.
pub(crate) fn compare(
    form: &Form,
    under: &str,
    (kept, kept_name, kept_chip): (Uuid, &str, Markup),
    (other, other_chip): (Uuid, Markup),
    fields: &[Markup],
    follows: &[String],
    more: Option<&str>,
) -> Markup {
    let text = form.text();
    let place = format!("{under}/{kept}");
    html! {
        (parts::back(&place, kept_name))
        (parts::page_head(text.merge_title()))
        (parts::mistakes(form))
        div.two-records {
            section.card { h2 { (text.merge_kept()) } (kept_chip) }
            section.card { h2 { (text.merge_other()) } (other_chip) }
        }
        div.actions {
            (parts::link_button(format!("{under}/{other}/merge?with={kept}"), text.merge_swap()).quiet())
            (parts::link_button(format!("{place}/merge"), text.merge_other_choice()).plain())
        }
        form method="post" action={ (place) "/merge" } {
            (parts::hidden("seen", form.value("seen")))
            (parts::hidden("other", other))
            @if !form.value("then").is_empty() { (parts::hidden("then", form.value("then"))) }
            @if fields.is_empty() {
                p { (text.merge_alike()) }
            } @else {
                h2 { (text.merge_choose()) }
                p.hint { (text.merge_choose_hint()) }
                @for field in fields { (field) }
            }
            @if !follows.is_empty() {
                h2 { (text.merge_follows()) }
                ul.goes { @for line in follows { li { (line) } } }
            }
            @if let Some(more) = more { p { (more) } }
            p.hint { (text.merge_undo()) }
            div.actions {
                (parts::button(text.merge_do()))
                (parts::link_button(place, text.action_cancel()).quiet())
            }
        }
    }
}
