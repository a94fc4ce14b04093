//! The summary at the top of a form with mistakes: how many, and a link to each field, by its label.

use maud::{Markup, PreEscaped, html};

use super::Icon;
use crate::Form;

/// Where the label of a field is still to be put.
const UNNAMED: &str = "<b data-of=\"";

/// The summary of what is wrong; nothing when all is well.
pub fn mistakes(form: &Form) -> Markup {
    html! {
        @if !form.mistakes().is_empty() {
            div.mistakes role="alert" {
                h2 { (Icon::Attention) (form.text().form_errors_title(form.mistakes().len())) }
                ul {
                    @for mistake in form.mistakes() {
                        @let id = form.id(&mistake.field);
                        li { @if mistake.field == "seen" { (mistake.message) } @else { a href={ "#" (id) } { b data-of=(id) {} (mistake.message) } } }
                    }
                }
            }
        }
    }
}

/// Puts the label of its field before each mistake. The summary stands above the fields and only a field knows its label, so
/// it is read from the page once that is whole; a field without one leaves the message alone.
pub(crate) fn name_fields(page: &Markup) -> Markup {
    let page = page.0.as_str();
    let mut named = String::with_capacity(page.len() + 64);
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(UNNAMED) {
        named.push_str(before);
        let Some((id, after)) = after.split_once("\"></b>") else {
            rest = after;
            break;
        };
        if let Some(label) = label_of(page, id) {
            named.extend(["<b>", label, "</b> · "]);
        }
        rest = after;
    }
    named.push_str(rest);
    PreEscaped(named)
}

/// The words of the label or legend of a field, as they are written in the page.
fn label_of<'a>(page: &'a str, id: &str) -> Option<&'a str> {
    let of_group = || page.split_once(&format!("<fieldset id=\"{id}\""))?.1.split_once("<legend>");
    let (_, label) = page.split_once(&format!("<label for=\"{id}\">")).or_else(of_group)?;
    let words = label.split('<').next()?.trim();
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use rebond_text::{Lang, Text};

    use super::*;
    use crate::parts;

    #[test]
    fn each_mistake_is_said_of_its_field() {
        let text = Text::new(Lang::En);
        let mut form = Form::empty(text).apart("2");
        form.fail("name", "Fill in <this>.");
        form.fail("kind", "Choose.");
        form.fail("nowhere", "Not here.");
        let page = name_fields(&html! {
            (mistakes(&form))
            (parts::text_field(&form, "name", "First & last name").optional())
            (parts::radios(&form, "kind", "What kind?").answer("a", "A").answer("b", "B"))
        });
        let said = page.0.split_once("</ul>").map_or("", |(summary, _)| summary);
        assert!(said.contains("<a href=\"#f-name-2\"><b>First &amp; last name</b> · Fill in &lt;this&gt;.</a>"), "{said}");
        assert!(said.contains("<b>What kind?</b> · Choose."), "{said}");
        assert!(said.contains("<a href=\"#f-nowhere-2\">Not here.</a>"), "{said}");
    }
}
