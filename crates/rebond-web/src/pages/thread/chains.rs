//! Who could introduce one: the field, whom the words may mean, then each chain link by link, with whom to ask first; or what is missing
//! for there to be one (B16).

use maud::{Markup, html};
use rebond_app::thread::{ChainLink, Introductions, Missing, Sought, SoughtFound};
use rebond_domain::{PersonId, PersonName};
use rebond_method::Rule;
use rebond_sentences::people::line;
use rebond_sentences::referrals::{bond, towards};
use rebond_text::Text;

use super::{Asked, Params, encoded};
use crate::Form;
use crate::parts::{self, Icon, Tone};

pub(super) fn ask(text: Text, params: &Params, asked: &Asked) -> Markup {
    let typed = match asked {
        Asked::Ways(ways) => ways.name.as_str(),
        _ => params.q.as_str(),
    };
    let form = Form::empty(text).with("q", typed);
    html! {
        (parts::card(text.thread_chains_title(), html! {
            form.in-row.not-printed method="get" action="/thread#chains" {
                (parts::text_field(&form, "q", text.thread_chains_to()).hint(text.thread_chains_lead()))
                (parts::button(text.thread_chains_act()).quiet().icon(Icon::Search))
            }
            @match asked {
                Asked::Nothing => {}
                Asked::Whom(found) => { div #chains tabindex="-1" { (whom(text, &params.q, found)) } }
                Asked::Ways(ways) => { div #chains tabindex="-1" { (found(text, ways)) } }
            }
        }))
    }
}

/// Whom the words may mean.
fn whom(text: Text, words: &str, found: &SoughtFound) -> Markup {
    if found.is_empty() {
        return html! {
            p role="status" { (text.thread_sought_none(words)) }
            div.actions { (parts::link_button("/people/new", text.people_add()).quiet().icon(Icon::Plus)) }
        };
    }
    html! {
        h3 { (text.thread_sought_which()) }
        ul.rows {
            @for row in &found.people {
                li { a.person-name href={ "/thread?to=" (row.id) "#chains" } { bdi { (row.name.full()) } } @if let Some(line) = line(row) { span.person-line { bdi { (line) } } } }
            }
            @for (id, name) in &found.organisations {
                li { a.person-name href={ "/thread?at=" (id) "#chains" } { (text.thread_sought_place(name)) } }
            }
            @if let Some((words, count)) = &found.subject {
                li { a.person-name href={ "/thread?about=" (encoded(words.as_str())) "#chains" } { (text.thread_sought_subject(words)) } span.person-line { (text.thread_sought_count(*count)) } }
            }
        }
    }
}

fn found(text: Text, ways: &Introductions) -> Markup {
    html! {
        h3 dir="auto" { (towards(text, ways)) }
        @if ways.chains.is_empty() { (none(text, ways)) }
        @for (place, chain) in ways.chains.iter().enumerate() { (one(text, ways, place, chain)) }
    }
}

fn one(text: Text, ways: &Introductions, place: usize, chain: &[ChainLink]) -> Markup {
    let Some(first) = chain.first() else { return html! {} };
    html! {
        section.chain aria-label=(text.thread_chain_number(place + 1)) {
            @if chain.len() == 1 {
                p { (text.thread_chain_direct(&first.name)) }
                div.actions { (parts::link_button(format!("/people/{}/write?kind=request", first.id), text.thread_chain_write(&first.name)).icon(Icon::Mail)) }
            } @else {
                @if place == 0 && ways.chains.len() > 1 { p { (parts::tag(text.thread_chain_best(), Tone::Thread)) } }
                ol.links {
                    li.me { (text.thread_me()) }
                    @for link in chain {
                        li {
                            span.bond { (bond(text, &ways.time, link)) }
                            (parts::person(link.id, &link.name).line(link.role.as_ref().map(ToString::to_string)))
                        }
                    }
                }
                @if first.helped { p.hint { (text.thread_chain_helped(&first.name)) } (parts::why(text, [Rule::G10])) }
                div.actions {
                    @let asked = chain.get(1).map(|next| match next.referral {
                        Some(referral) => format!("&referral={referral}"),
                        None => format!("&target={}", next.id),
                    });
                    (parts::link_button(format!("/people/{}/write?kind=introduction{}", first.id, asked.unwrap_or_default()), text.thread_chain_ask(&first.name)).icon(Icon::Mail))
                }
            }
        }
    }
}

/// What would have to be known for there to be a way.
fn none(text: Text, ways: &Introductions) -> Markup {
    let Missing { knowing, colleagues } = &ways.missing;
    let list = |people: &[(PersonId, PersonName)]| html! { ul.rows { @for (id, name) in people { li { (parts::person(*id, name)) } } } };
    html! {
        @if ways.targets == 0 && ways.person.is_none() {
            p role="status" { (text.thread_nobody_there()) }
            @if matches!(ways.to, Sought::Organisation(_)) { p.hint { (text.thread_nobody_there_hint()) } (parts::why(text, [Rule::B4])) }
        } @else {
            p role="status" { (text.thread_chains_none()) }
            @if !knowing.is_empty() { p { (text.thread_missing_knowing()) } (list(knowing)) }
            @if !colleagues.is_empty() { p { (text.thread_missing_colleagues()) } (list(colleagues)) }
            @if knowing.is_empty() && colleagues.is_empty() { p.hint { (text.thread_missing_all()) } }
        }
    }
}
