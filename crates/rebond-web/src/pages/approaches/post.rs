//! `/approaches/{id}/post` and `/left`: the user's own mail account sends the message, and the page says what happened; when that is
//! not known, the user says whether it left. A part of the page `/approaches/{id}/send`.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::approaches::ApproachPage;
use rebond_app::mail::{Outcome, SendApproach, Sending, SettleSending};
use rebond_app::{AppError, Desk, Reason, Refusal};
use rebond_domain::{ApproachId, Timestamp};
use rebond_text::Text;

use super::{address, send::again};
use crate::pages::mail::what_happened;
use crate::parts::{self, Icon};
use crate::{Flash, Form, Reply, Screen};

pub(crate) async fn send(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, mut form: Form) -> Reply {
    let read = form.read(|f| {
        Some(SendApproach {
            id,
            seen: f.optional_id::<Timestamp>("seen"),
            guess_checked: f.checked("sure"),
            errors_read: f.checked("despite"),
        })
    });
    let Some(verb) = read else { return again(&desk, &screen, id, &form).await };
    let answer = verb.run(&desk).await;
    // A second click or tab: the page says where the first one stands.
    if let Err(AppError::Refused(Refusal { reason: Reason::BeingSent | Reason::MayHaveLeft | Reason::AlreadyDone, .. })) = answer {
        return screen.go(address(id, "/send"));
    }
    if matches!(answer, Err(AppError::Stale)) {
        // What leaves is what was shown: the page shows it anew, and asks again.
        form.fail("send", screen.text.mail_error_changed());
        return again(&desk, &screen, id, &form).await;
    }
    match form.accept(answer)? {
        Some(Outcome::Sent) => screen.go_saying(address(id, ""), Flash::Sent),
        Some(_) => screen.go(address(id, "/send#post")),
        None => again(&desk, &screen, id, &form).await,
    }
}

pub(crate) async fn settle(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, form: Form) -> Reply {
    let left = form.value("left") == "yes";
    SettleSending { id, left }.run(&desk).await?;
    if left { screen.go_saying(address(id, ""), Flash::MarkedSent) } else { screen.go(address(id, "/send")) }
}

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
