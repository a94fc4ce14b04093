//! Who could introduce one to somebody: the form, then each chain link by link, with whom to ask first (B16).

use maud::{Markup, html};
use rebond_app::referrals::{IntroductionChain, ThreadPage};
use rebond_domain::Person;
use rebond_sentences::referrals::bond;
use rebond_text::Text;

use crate::Form;
use crate::parts::{self, Icon};

pub(super) fn chains(view: &ThreadPage, form: &Form) -> Markup {
    let text = form.text();
    let select =
        view.targets.iter().fold(parts::select(form, "to", text.thread_chains_to()), |select, (id, name)| select.option(id, name.full()));
    html! {
        (parts::card(text.thread_chains_title(), html! {
            p.hint { (text.thread_chains_lead()) " " span.rule { (text.step_rule("B16")) } }
            form.in-row method="get" action="/thread#chains" {
                (select)
                (parts::button(text.thread_chains_act()).quiet().icon(Icon::Search))
            }
            @if let Some((person, found)) = &view.to {
                div #chains tabindex="-1" {
                    h3 dir="auto" { (text.thread_chains_for(&person.name)) }
                    @if found.is_empty() { p { (text.thread_chains_none(&person.name)) } }
                    @for (place, chain) in found.iter().enumerate() { (one(text, view, person, place, chain)) }
                }
            }
        }))
    }
}

fn one(text: Text, view: &ThreadPage, target: &Person, place: usize, chain: &IntroductionChain) -> Markup {
    let Some(first) = chain.links.first() else { return html! {} };
    let direct = chain.links.len() == 1;
    html! {
        section.chain aria-label=(text.thread_chain_number(place + 1)) {
            @if direct {
                p { (text.thread_chain_direct(&target.name)) }
            } @else {
                ol.links {
                    li.me { (text.thread_me()) }
                    @for link in &chain.links {
                        li {
                            span.bond { (bond(text, &view.time, link)) }
                            (parts::person(link.link.person_id, &link.name))
                        }
                    }
                }
                @if chain.helped_before { p.hint { (text.thread_chain_helped(&first.name)) " " span.rule { (text.step_rule("G10")) } } }
                div.actions {
                    @let next = chain.links.get(1).map_or(target.id, |link| link.link.person_id);
                    @let asked = match chain.links.get(1).and_then(|link| link.link.referral) {
                        Some(referral) => format!("&referral={referral}"),
                        None => format!("&target={next}"),
                    };
                    (parts::link_button(format!("/people/{}/write?kind=introduction{asked}", first.link.person_id), text.thread_chain_ask(&first.name)).icon(Icon::Mail))
                }
            }
        }
    }
}
