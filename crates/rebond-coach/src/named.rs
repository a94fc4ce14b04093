//! Somebody who was recommended: which way to take, whether the recommender is still
//! to be asked for their name (B6, C8, G2). What enters: referrals, what passed with the person named. Not done here: what the
//! recommender hears (`loops`).

use rebond_domain::{
    Answer, ApproachOutline, Channel, Closeness, Delivery, MessageKind, NameUse, PersonId, Referral, ReferralId, Timestamp,
};

use crate::{
    joined::Joined, loops::is_repeated, moment::Moment, policy::StepKind, silence::come_back_on, situation::Situation, step::Matter,
};

/// So many days after a recommender meant to have spoken to somebody, one writes oneself.
const SOUNDING: i32 = 60;

/// How to come to somebody who was recommended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WayTo {
    /// Ask whoever gave that referral to introduce one (C8).
    Ask(ReferralId),
    /// Somebody was asked and has it in hand: writing now would cross their message.
    InHand,
    /// Write oneself.
    Write,
}

/// The way to somebody: one introduction at a time, by the closest of those who may be asked. One let go, or one that was made,
/// leaves writing oneself.
pub(crate) fn way_to(all: &Situation, to: PersonId, moment: &Moment<'_>) -> WayTo {
    let open = || all.naming(to).filter(|referral| referral.closed_at.is_none());
    // A recommender who wants to speak to them first has it in hand too; not for ever, and not once they are left in peace.
    let sounding = |referral: &Referral| {
        !all.set_aside(referral.by_id) && referral.sounding_until.is_some_and(|until| moment.days_since(until) <= SOUNDING)
    };
    if open().any(sounding) {
        return WayTo::InHand;
    }
    // rule G2: whoever was named is not written to while one is about to ask whether one may say by whom.
    let mut named = open().peekable();
    if named.peek().is_some() && named.all(|referral| awaits_leave(all, referral, moment)) {
        return WayTo::InHand;
    }
    let states = || open().map(|referral| in_hand(all, referral, moment));
    if states().any(|state| state == InHand::Yes) {
        return WayTo::InHand;
    }
    let may = |referral: &&Referral| can_introduce(all, referral);
    if states().any(|state| state == InHand::Made) || open().filter(may).any(|referral| let_go(all, referral)) {
        return WayTo::Write;
    }
    let closeness = |referral: &Referral| all.person(referral.by_id).map(|person| person.closeness);
    let free = open().filter(may).filter(|referral| in_hand(all, referral, moment) == InHand::No);
    let best = free.max_by_key(|referral| (closeness(referral), referral.at, referral.id));
    best.map_or(WayTo::Write, |referral| WayTo::Ask(referral.id))
}

/// Whether the recommender's leave to be named is still to be asked for, or was just asked: not for longer than an answer takes. Somebody
/// one knows oneself needs nobody's name.
fn awaits_leave(all: &Situation, referral: &Referral, moment: &Moment<'_>) -> bool {
    let known = all.person(referral.to_id).is_some_and(|person| matches!(person.closeness, Closeness::Known | Closeness::Close));
    let Some(since) = wants_name(all, referral).filter(|_| !known) else { return false };
    let about = Matter::Referral { referral: referral.id, person: referral.by_id };
    let let_go = [StepKind::CheckNameUse, StepKind::NoteNameUse].iter().any(|kind| all.lets_go(*kind, about, since));
    let asked = last_asked(all, referral).map_or(since, |asked| asked.max(since));
    !let_go && !moment.waited(moment.day(asked), moment.norms.wait(Channel::Email).follow_up)
}

fn let_go(all: &Situation, referral: &Referral) -> bool {
    let about = Matter::Referral { referral: referral.id, person: referral.by_id };
    all.lets_go(StepKind::AskIntroduction, about, referral.at)
}

/// Whether an introduction asked for is still in the recommender's hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InHand {
    /// Not asked for.
    No,
    /// Being asked, or waiting for their answer.
    Yes,
    /// They agreed: one may write.
    Made,
    /// They would rather not, or were silent for long.
    Over,
}

fn in_hand(all: &Situation, referral: &Referral, moment: &Moment<'_>) -> InHand {
    let mut found = InHand::No;
    let waited = |since: Timestamp, channel| moment.waited(moment.day(since), moment.norms.wait(channel).follow_up);
    for approach in all.introductions(referral.id) {
        found = match approach.delivery {
            Delivery::Answered { answer: Answer::Yes | Answer::Introduced, .. } => return InHand::Made,
            // What never reached them is as if it was never sent; « later » is asked again then.
            Delivery::Answered { answer: Answer::NotReceived, .. } => found,
            Delivery::Answered { answer: Answer::Later, answered_at, .. } => {
                if come_back_on(approach, moment.day(answered_at)) <= moment.today { InHand::No } else { InHand::Yes }
            }
            // They pass it on once they have it.
            Delivery::Answered { answer: Answer::AsksForCv, answered_at, .. } => {
                let thread = all.thread(referral.by_id);
                let word = thread.and_then(|thread| all.last_sent(thread)).max(Some(answered_at));
                if word.is_some_and(|at| waited(at, approach.channel)) { InHand::Over } else { InHand::Yes }
            }
            Delivery::Answered { .. } => InHand::Over,
            Delivery::Sent { sent_at } if waited(sent_at, approach.channel) => InHand::Over,
            Delivery::Draft | Delivery::Sent { .. } => InHand::Yes,
        };
        if found == InHand::Yes {
            break;
        }
    }
    // Whoever is left in peace has nothing in hand.
    if found == InHand::Yes && all.set_aside(referral.by_id) { InHand::Over } else { found }
}

/// Whether somebody wrote to both: then one writes at once, out of turn.
pub(crate) fn is_introduced(all: &Situation, to: PersonId) -> bool {
    let made = |it: &ApproachOutline| it.delivery.answer() == Some(Answer::Introduced);
    all.naming(to).filter(|referral| referral.closed_at.is_none()).any(|referral| all.introductions(referral.id).any(made))
}

/// Whether a recommender was asked to introduce one, or is being asked, and has it in hand.
pub(crate) fn is_asked_for(all: &Situation, referral: &Referral, moment: &Moment<'_>) -> bool {
    in_hand(all, referral, moment) == InHand::Yes
}

/// rule C8: better, if one trusts how they will present one: they agreed to be named, and are known well enough.
fn can_introduce(all: &Situation, referral: &Referral) -> bool {
    referral.name_use == NameUse::Agreed
        && !all.set_aside(referral.by_id)
        // rule B7: nor is a colleague asked, while one is discreet.
        && !all.keeps_from(referral.by_id)
        && all.person(referral.by_id).is_some_and(|person| matches!(person.closeness, Closeness::Known | Closeness::Close))
}

/// Whether the recommender's name is wanted, and one does not know whether it may be used (G2).
pub fn wants_name_of(all: &Situation, id: ReferralId) -> bool {
    all.referral(id).is_some_and(|referral| wants_name(all, referral).is_some())
}

/// Since when the recommender's name is wanted and one does not know whether it may be used (G2); `None` once it is of no use any
/// more: the person named was written to, met, refused or set aside, the loop was told of or closed, or another agreed to be named.
pub(crate) fn wants_name(all: &Situation, referral: &Referral) -> Option<Timestamp> {
    let unknown = matches!(referral.name_use, NameUse::NotAsked | NameUse::Asked);
    let told = all.told_of(referral.id).next().is_some();
    if !unknown
        || told
        || is_repeated(all, referral)
        || referral.sounding_until.is_some()
        || all.set_aside(referral.by_id)
        || !all.is_fresh(referral)
    {
        return None;
    }
    let agreed = |other: &Referral| other.by_id != referral.by_id && other.closed_at.is_none() && other.name_use == NameUse::Agreed;
    if all.naming(referral.to_id).any(agreed) {
        return None;
    }
    Some(referral.at)
}

/// When something was last sent to the recommender that may have asked for their name.
pub(crate) fn last_asked(all: &Joined, referral: &Referral) -> Option<Timestamp> {
    let thread = all.thread(referral.by_id)?;
    let asks = |kind: MessageKind| matches!(kind, MessageKind::ThankYou | MessageKind::News | MessageKind::Introduction);
    let sent = thread.messages.iter().map(|at| all.approach(*at)).filter(|it| asks(it.kind)).filter_map(|it| it.delivery.sent_at());
    sent.filter(|at| *at >= referral.at).max()
}
