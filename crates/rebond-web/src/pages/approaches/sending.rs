//! Where the sending by one's own account stands, on the page `/approaches/{id}/send`: ready, failed, under way or open.

use maud::{Markup, html};
use rebond_app::approaches::ApproachPage;
use rebond_app::mail::Sending;
use rebond_text::Text;

use super::address;
use crate::Form;
use crate::pages::mail::what_happened;
use crate::parts::{self, Icon};

/// Sending by the account, among the ways of sending.
pub(super) fn part(text: Text, view: &ApproachPage, form: &Form, sending: &Sending) -> Markup {
    let id = view.approach.id;
    match sending {
        Sending::Ready { guessed, failed } => {
            // rule C2: the page asks about a guessed address before anything offers to use it.
            if *guessed && form.value("sure") != "yes" {
                return html! {};
            }
            parts_card(
                text,
                html! {
                    @if let Some(outcome) = failed { div.mistakes role="status" { (what_happened(text, outcome)) } }
                    p { (text.mail_send_line()) }
                    form #f-send method="post" action=(address(id, "/post")) {
                        (parts::hidden("seen", view.approach.updated_at))
                        @if *guessed { (parts::hidden("sure", "yes")) }
                        @if view.remarks.as_ref().is_some_and(|remarks| remarks.errors().next().is_some()) { (parts::checkbox(form, "despite", text.mail_send_despite())) }
                        div.actions { (parts::button(text.mail_send_act()).icon(Icon::Mail)) }
                    }
                },
            )
        }
        Sending::NoAccount { could: true } => html! { p.hint { a href="/settings/mail" { (text.mail_send_set_up()) } } },
        _ => html! {},
    }
}

fn parts_card(text: Text, content: Markup) -> Markup {
    html! { div #post { (parts::card(text.mail_send_title(), content)) } }
}

/// The whole page of a message that is on its way, or may have left: nothing else is offered until that is settled.
pub(super) fn unsettled(text: Text, view: &ApproachPage, form: &Form, sending: &Sending) -> Markup {
    let id = view.approach.id;
    html! {
        (parts::back(&format!("/people/{}", view.person.id), &view.person.name.full()))
        @if *sending == Sending::UnderWay {
            (parts::page_head(text.mail_under_way_title()).lead(text.mail_under_way_line()))
            (parts::mistakes(form))
            div.actions { (parts::link_button(address(id, "/send"), text.mail_look_again()).quiet()) }
        } @else {
            (parts::page_head(text.mail_may_have_left_title()).lead(text.mail_may_have_left_line(&view.person.name)))
            (parts::mistakes(form))
            (parts::card(text.mail_left_question(), html! {
                p { (text.mail_left_hint()) }
                form method="post" action=(address(id, "/left")) {
                    div.actions {
                        button.button type="submit" name="left" value="yes" { (text.mail_left_yes()) }
                        button.button.quiet type="submit" name="left" value="no" { (text.mail_left_no()) }
                    }
                }
            }))
        }
    }
}
