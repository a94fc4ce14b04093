//! The fields of the composer: subject, then the text in three parts or one piece, and how long it is.

use maud::{Markup, html};
use rebond_app::approaches::ApproachPage;
use rebond_domain::{Channel, MessageKind};
use rebond_method::Rule;
use rebond_sentences::approaches::length;

use super::places::Places;
use super::{has_subject, is_spoken};
use crate::Form;
use crate::parts;

pub(super) fn fields(view: &ApproachPage, form: &Form) -> Markup {
    let text = form.text();
    let channel = view.approach.channel;
    let in_parts = form.value("mode") == "parts";
    // Three parts are for what takes a few lines of each.
    let divisible = !matches!(channel, Channel::LinkedInNote | Channel::TextMessage) && view.approach.kind != MessageKind::Confirmation;
    html! {
        (parts::hidden("seen", form.value("seen")))
        (parts::hidden("mode", form.value("mode")))
        @if has_subject(channel) { (parts::text_field(form, "subject", text.write_subject()).hint(text.write_subject_hint())) }
        @if in_parts {
            (parts::text_area(form, "opening", text.write_part_opening()).rows(1))
            (parts::text_area(form, "you", text.write_part_you()).rows(3))
            (parts::text_area(form, "me", text.write_part_me()).rows(4))
            (parts::text_area(form, "us", text.write_part_us()).rows(4))
            (parts::text_area(form, "ending", text.write_part_ending()).rows(2))
        } @else {
            (parts::text_area(form, "body", if is_spoken(channel) { text.write_script() } else { text.write_body() }).rows(if channel == Channel::LinkedInNote { 4 } else { 14 }))
        }
        div.under-text {
            (count(view, form))
            @if divisible {
                @let (to, label) = if in_parts { ("one", text.write_in_one()) } else { ("parts", text.write_in_parts()) };
                (parts::button(label).plain().carries("do", to))
            }
        }
    }
}

/// How long the text is: characters where the channel counts them (C5), words elsewhere.
fn count(view: &ApproachPage, form: &Form) -> Markup {
    let text = form.text();
    html! {
        p.count #count aria-live="polite" { (length(text, Places::on_form(form).message().body, view.limit)) }
        @if let Some(left) = view.invitations_left { p.hint { (text.write_invitations_left(left)) } (parts::why(text, [Rule::C5])) }
    }
}
