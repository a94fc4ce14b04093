//! POST `/people/{id}/exchanges`, `/people/{id}/bounds`: notes a call, a word, a mail that came; says what one keeps away from. And their
//! forms on the page of the person.

use axum::extract::Path;
use jiff::civil::Time;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::people::{Bound, PersonPage, RecordExchange, SetBound};
use rebond_domain::{Channel, PersonId, Side};
use rebond_sentences::when;
use rebond_text::Text;

use super::show;
use crate::parts;
use crate::{Flash, Form, Problem, Reply, Screen};

/// The ways that are offered: what passes outside Rebond.
const WAYS: [Channel; 5] = [Channel::Phone, Channel::InPerson, Channel::Email, Channel::TextMessage, Channel::LinkedInMessage];

pub(crate) async fn add(screen: Screen, desk: Desk, Path(person): Path<PersonId>, mut form: Form) -> Reply {
    let (now, zone) = (desk.local_now(), desk.account().zone.zone());
    let read = form.read(|f| {
        let (channel, begun_by) = (f.choice::<Channel>("channel")?, f.optional_choice::<Side>("begun-by").unwrap_or(Side::Mine));
        let (text, day, kept) = (f.optional_prose("said"), f.optional_date("exchange-day"), f.ids("kept"));
        let day = day.unwrap_or_else(|| now.date());
        let time = if day == now.date() { now.time() } else { Time::midnight() };
        Some(RecordExchange { person, channel, begun_by, text, at: day.to_datetime(time).to_zoned(zone).ok()?.timestamp(), kept })
    });
    if let Some(record) = read
        && form.accept(record.run(&desk).await)?.is_some()
    {
        return screen.go_saying(format!("/people/{person}#exchanges"), Flash::Added);
    }
    show::again(&screen, &desk, person, form, Vec::new()).await
}

pub(crate) async fn bound(screen: Screen, desk: Desk, Path(id): Path<PersonId>, form: Form) -> Reply {
    let bound = match form.value("bound") {
        "silence" => Bound::Silence,
        "end-silence" => Bound::EndSilence,
        "erasure-asked" => Bound::ErasureAsked,
        "nothing-owed" => Bound::NothingOwed,
        _ => return Err(Problem::Unreadable),
    };
    let action = SetBound { id, bound }.run(&desk).await?;
    let flash = action.map_or(Flash::NothingChanged, |action| Flash::Saved.undo(action));
    screen.go_saying(format!("/people/{id}"), flash)
}

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
    let button = |bound: &'static str, label: &'static str| parts::post_button(to.clone(), label).plain().carries("bound", bound);
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
            }
            p.hint { (text.person_bounds_hint()) }
        },
    )
}
