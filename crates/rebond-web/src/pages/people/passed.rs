//! The forms of the page of a person for what passed outside messages and meetings, and for what one keeps away from.

use maud::{Markup, html};
use rebond_app::people::PersonPage;
use rebond_app::seen;
use rebond_domain::{Channel, Side};
use rebond_sentences::when;
use rebond_text::Text;

use crate::Form;
use crate::parts;

/// The ways that are offered: what passes outside Rebond.
const WAYS: [Channel; 5] = [Channel::Phone, Channel::InPerson, Channel::Email, Channel::TextMessage, Channel::LinkedInMessage];

/// What passed outside messages and meetings: one tap for what happens most, a form for the rest.
pub(super) fn render(form: &Form, view: &PersonPage) -> Markup {
    let text = form.text();
    let to = format!("/people/{}/exchanges", view.person.id);
    let one_tap = |channel: Channel, side: Side, label: &'static str| {
        parts::post_button(to.clone(), label).quiet().carries("channel", channel).carries("begun-by", side)
    };
    let open: Vec<_> = view.promises.iter().filter(|promise| promise.settled.is_none()).collect();
    html! {
        (parts::card(text.exchange_title(), html! {
            span #exchanges {}
            div.actions {
                (one_tap(Channel::Phone, Side::Mine, text.exchange_call()))
                (one_tap(Channel::InPerson, Side::Mine, text.exchange_encounter()))
                (one_tap(Channel::Email, Side::Theirs, text.exchange_they_wrote()))
            }
            details.more open[form.mistake("exchange-day").is_some() || form.mistake("channel").is_some()] {
                summary { (text.exchange_more()) }
                div.more-inside {
                    form method="post" action=(to) {
                        (WAYS.iter().fold(parts::radios(form, "channel", text.exchange_way()).in_line(), |radios, way| radios.answer(*way, text.channel(*way))))
                        (parts::radios(form, "begun-by", text.exchange_begun_by()).in_line()
                            .answer(Side::Mine, text.exchange_by_me()).answer(Side::Theirs, text.exchange_by_them()))
                        (parts::text_field(form, "exchange-day", text.exchange_day()).date().optional())
                        (parts::text_area(form, "said", text.exchange_said()).rows(3).optional())
                        @for promise in &open { (parts::checkbox(form, "kept", text.exchange_kept(&promise.text)).value(promise.id)) }
                        div.actions { (parts::button(text.exchange_save())) }
                    }
                }
            }
            @if !view.exchanges.is_empty() {
                ul.rows {
                    @for exchange in &view.exchanges {
                        li {
                            @let by = if exchange.begun_by == Side::Mine { text.exchange_by_me() } else { text.exchange_by_them() };
                            p { (text.channel(exchange.channel)) " · " (by) }
                            @if let Some(said) = &exchange.text { p.prose dir="auto" { (said) } }
                            p.hint { (when(text, &view.time, exchange.at)) }
                        }
                    }
                }
            }
        }))
    }
}

/// What one keeps away from: closed at first, without a reason.
pub(super) fn bounds(text: Text, view: &PersonPage) -> Markup {
    let to = format!("/people/{}/bounds", view.person.id);
    let seen = seen::of_bounds(&view.person);
    let button = |bound: &'static str, label: &'static str| {
        parts::post_button(to.clone(), label).plain().carries("bound", bound).carries("seen", &seen)
    };
    parts::more(
        text.person_bounds(),
        &html! {
            div.actions {
                @if view.person.is_silent() { (button("end-silence", text.person_end_silence())) }
                @else {
                    (button("silence", text.person_silence()))
                    (button("erasure-asked", text.person_erasure_asked()))
                }
                (button("nothing-owed", text.person_nothing_owed()))
                @if view.named.iter().any(|named| named.referral.closed_at.is_none()) { (button("names", text.person_names_let_go())) }
            }
            p.hint { (text.person_bounds_hint()) }
        },
    )
}
