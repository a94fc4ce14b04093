//! Messages: choose a way, compose, send, note the answer. One page a file; what several share is here. Not done here: meetings,
//! referrals.

pub(crate) mod answer;
pub(crate) mod aside;
pub(crate) mod choose;
pub(crate) mod compose;
mod fields;
mod kept;
pub(crate) mod mail;
mod material;
mod places;
pub(crate) mod post;
mod remarks;
pub(crate) mod review;
pub(crate) mod send;
mod sending;
mod sent;
mod typed;

use maud::{Markup, html};
use rebond_app::approaches::{ApproachPage, Caution};
use rebond_domain::{ApproachId, Channel, NameUse};
use rebond_method::Rule;
use rebond_text::Text;

use crate::parts;

/// The address of a message's page, or of one beside it.
fn address(id: ApproachId, rest: &str) -> String {
    format!("/approaches/{id}{rest}")
}

/// Whether it is said rather than sent.
const fn is_spoken(channel: Channel) -> bool {
    matches!(channel, Channel::Phone | Channel::InPerson)
}

/// Whether it has a subject line.
const fn has_subject(channel: Channel) -> bool {
    matches!(channel, Channel::Email | Channel::Letter)
}

/// To whom, by which way, on whose word: the lines under the title of a message.
/// What one is warned of before writing: nothing is forbidden.
pub(crate) fn cautions(text: Text, list: &[Caution]) -> Markup {
    html! {
        @for caution in list {
            @match caution {
                Caution::AtEmployer => (parts::tip(text, Some(Rule::B7), text.write_caution_employer())),
                Caution::KnowsAtEmployer(name) => (parts::tip(text, Some(Rule::B7), &text.write_caution_knows(name))),
                Caution::AsHeard => (parts::tip(text, Some(Rule::G12), text.write_caution_as_heard())),
                Caution::PassThrough { place, entry } => (parts::tip(text, Some(Rule::B5), &text.write_caution_entry(entry, place))),
                Caution::Monthly { place, most, sent } => (parts::tip(text, Some(Rule::B5), &text.write_caution_monthly(*most, place, *sent))),
                Caution::Leads => (parts::tip(text, Some(Rule::B10), text.person_leader_reason())),
                Caution::Applied(place) => (parts::tip(text, Some(Rule::A6), &text.write_caution_applied(place))),
            }
        }
    }
}

fn about(text: Text, view: &ApproachPage) -> Markup {
    let approach = &view.approach;
    html! {
        ul.about {
            li { (text.channel(approach.channel)) }
            @if let Some(to) = &approach.to_address {
                li {
                    bdi { (text.write_to(to)) }
                    span.hint {
                        ", "
                        @match &view.address {
                            Some(address) => {
                                (text.address_origin(address.origin).to_lowercase())
                                @if let Some(through) = &address.through { ", " (text.person_through_named(through)) }
                            }
                            None => (text.write_address_of_organisation().to_lowercase()),
                        }
                    }
                }
            }
            @if let Some(phone) = &view.phone { li { (text.write_to_number(&phone.number)) } }
            @if let Some(event) = &view.event { li { (text.write_to_event(text.day(event.starts_on), &event.name)) } }
            @if let Some((id, name)) = &view.asked_for { li { a href={ "/people/" (id) } { (text.write_asked_for(name)) } } }
            @if let Some((led, _)) = &view.news_of { li { a href={ "/referrals/" (led.referral.id) } { (text.write_news_of(&led.name)) } } }
            @if let Some(led) = view.led_by.as_ref().filter(|led| led.referral.name_use == NameUse::Agreed) {
                li { a href={ "/referrals/" (led.referral.id) } { (text.write_led_by(&led.name)) } }
            }
            @if let Some(meeting) = &view.meeting {
                li { a href={ "/meetings/" (meeting.id) } { (text.write_about_meeting(text.day(meeting.starts_at.to_zoned(meeting.zone.zone()).date()))) } }
            }
        }
    }
}

/// What is to be settled with the recommender before their name is used (D11, C8).
fn agreement(text: Text, view: &ApproachPage) -> Markup {
    html! {
        @if let Some(led) = &view.led_by {
            @let words = match led.referral.name_use {
                NameUse::Agreed => None,
                NameUse::MaySayKnown => Some(text.write_recommender_known(&led.name)),
                NameUse::Declined => Some(text.write_recommender_declined(&led.name)),
                NameUse::NotAsked | NameUse::Asked => Some(text.write_recommender_ask(&led.name)),
            };
            @if let Some(words) = words {
                aside.tip {
                    p { (words) }
                    (parts::why(text, [Rule::D11]))
                    p { a href={ "/referrals/" (led.referral.id) } { (text.write_recommender_record()) } }
                }
            }
        }
    }
}
