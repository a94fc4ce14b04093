//! Referrals in words: what the recommender does not know yet, how two people of a chain know each other.

use rebond_app::LocalTime;
use rebond_app::thread::{ChainLink, Introductions, Sought};
use rebond_domain::{Closeness, LoopStage, PersonName};
use rebond_text::Text;

use crate::on;

/// What the recommender does not know yet, in a sentence.
pub fn due(text: Text, stage: LoopStage, by: &PersonName, to: &PersonName) -> String {
    match stage {
        LoopStage::Written => text.referral_due_written(by, to),
        LoopStage::Agreed => text.referral_due_agreed(by, to),
        LoopStage::Met => text.referral_due_met(by, to),
        LoopStage::Unreachable => text.referral_due_unreachable(by, to),
        LoopStage::Outcome => text.referral_due_outcome(by, to),
    }
}

/// How the two know each other: how well, since when, or that one named the other.
pub fn bond(text: Text, time: &LocalTime, link: &ChainLink) -> String {
    let mut said = Vec::new();
    if link.closeness != Closeness::Unknown {
        said.push(text.closeness(link.closeness).to_lowercase());
    }
    if link.referral.is_some() {
        said.push(text.thread_link_referral().to_owned());
    }
    if let Some(last) = link.last_exchange {
        said.push(text.thread_link_last(on(text, time, last)));
    }
    if said.is_empty() {
        said.push(text.thread_link_only().to_owned());
    }
    said.join(", ")
}

/// To whom ways are looked for.
pub fn towards(text: Text, ways: &Introductions) -> String {
    match (&ways.to, &ways.person) {
        (Sought::Person(_), Some(name)) => text.thread_chains_for(name),
        (Sought::Organisation(_), _) => text.thread_sought_place(&ways.name),
        (Sought::Person(_) | Sought::Subject(_), _) => text.thread_sought_subject(&ways.name),
    }
}
