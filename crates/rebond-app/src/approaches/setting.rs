//! What stands around a message: the person, where they work, who led to them, the meeting, the news. What enters: whom it is for,
//! what it is about. What leaves: everything that frames, reviews and pages read. Not done here: any text.

use std::collections::HashMap;

use jiff::Zoned;
use rebond_coach::wants_name_of;
use rebond_domain::{
    Approach, Campaign, CampaignState, Changes, Event, EventId, LoopNews, LoopStage, Meeting, MeetingId, MessageKind, NameUse,
    Organisation, Person, PersonEmail, PersonId, PersonName, PersonPhone, Promise, Referral, ReferralId, RemarkAside, Timestamp,
};
use rebond_store::{approaches, campaigns, contact, events, meetings, people, promises, referrals, remarks_aside};

use crate::{AppError, Desk};

/// What a message is about; what is not said is settled from what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct About {
    /// Who led to this person; or, for an introduction, the referral asked for.
    pub referral: Option<ReferralId>,
    /// The meeting it confirms or thanks for.
    pub meeting: Option<MeetingId>,
    /// The referral whose recommender hears news.
    pub loop_of: Option<ReferralId>,
    /// The event at which it will be made.
    pub event: Option<EventId>,
    /// Whom an introduction is asked to, when no referral says so (B16).
    pub target: Option<PersonId>,
}

/// A referral, and the name of the other person of it.
#[derive(Debug, Clone)]
pub struct Led {
    /// The referral.
    pub referral: Referral,
    /// The other person.
    pub id: PersonId,
    /// Their name.
    pub name: PersonName,
}

/// What stands around a message.
pub(super) struct Setting {
    pub(super) person: Person,
    pub(super) organisation: Option<Organisation>,
    pub(super) emails: Vec<PersonEmail>,
    pub(super) phones: Vec<PersonPhone>,
    pub(super) campaign: Option<Campaign>,
    /// Who led to this person, the recommender's name.
    pub(super) led_by: Option<Led>,
    /// Those who named this person and would rather not be named themselves (D11, G2).
    pub(super) refusing: Vec<Led>,
    /// For an introduction: who is asked for.
    pub(super) asked_for: Option<(PersonId, PersonName)>,
    pub(super) meeting: Option<Meeting>,
    /// Moments of one's own to propose (E2).
    pub(super) moments: Vec<Zoned>,
    /// The last meeting held with them.
    pub(super) last_met: Option<Meeting>,
    /// Whom they named in that meeting; for news, those whose recommender has not said yet whether they may be named.
    pub(super) named: Vec<Led>,
    /// The referral the news is of, the name of the one it led to, and what is due.
    pub(super) news_of: Option<(Led, Option<LoopStage>)>,
    /// What else they are due to hear, in thanks and in news: one message says it all (G5, G6).
    pub(super) owed: Vec<(Led, LoopStage)>,
    /// What they gave that is open still, once the campaign ended: the word of the end closes it (G5).
    pub(super) ends: Vec<ReferralId>,
    /// Promises between them and the user that are still open, in thanks and in news.
    pub(super) promises: Vec<Promise>,
    pub(super) event: Option<Event>,
    /// Every message to this person, oldest first.
    pub(super) before: Vec<Approach>,
    /// The remarks set aside in it, of a message already begun.
    pub(super) asides: Vec<RemarkAside>,
}

impl Setting {
    /// What stands around a message of that kind to that person.
    pub(super) async fn load(desk: &Desk, id: PersonId, kind: MessageKind, about: About) -> Result<Self, AppError> {
        let (store, account) = (desk.store(), desk.account_id());
        let person = desk.load::<Person>(id).await?;
        let organisation = match person.organisation_id {
            Some(place) => store.get::<Organisation>(account, place).await?,
            None => None,
        };
        let to = referrals::to_person(store, account, id).await?;
        let by = referrals::by_person(store, account, id).await?;
        let mut ids: Vec<PersonId> = to.iter().map(|it| it.by_id).chain(by.iter().map(|it| it.to_id)).chain(about.target).collect();
        ids.sort_unstable();
        ids.dedup();
        let names: HashMap<PersonId, PersonName> = if ids.is_empty() {
            HashMap::new()
        } else {
            people::outlines(store, account, &ids).await?.into_iter().map(|it| (it.id, it.name)).collect()
        };
        let led = |referral: &Referral, other: PersonId| {
            names.get(&other).map(|name| Led { referral: referral.clone(), id: other, name: name.clone() })
        };
        let wanted = |list: &[Referral], id: Option<ReferralId>| id.and_then(|id| list.iter().find(|it| it.id == id).cloned());

        let led_by = match kind {
            kind if kind.asks_to_meet() => {
                // The one who agreed first, then the latest: never one who would rather not be named.
                let usual = || {
                    to.iter()
                        .filter(|it| it.name_use != NameUse::Declined)
                        .max_by_key(|it| (it.name_use == NameUse::Agreed, it.at))
                        .cloned()
                };
                wanted(&to, about.referral).or_else(usual).and_then(|it| led(&it, it.by_id))
            }
            _ => None,
        };
        let refusing = to.iter().filter(|it| it.name_use == NameUse::Declined).filter_map(|it| led(it, it.by_id)).collect();
        let asked_for = match kind {
            MessageKind::Introduction => {
                let referral =
                    wanted(&by, about.referral).or_else(|| by.iter().max_by_key(|it| it.at).cloned().filter(|_| about.target.is_none()));
                let target = about.target.or(referral.map(|it| it.to_id));
                target.and_then(|target| names.get(&target).map(|name| (target, name.clone())))
            }
            _ => None,
        };
        let meetings = meetings::of_person(store, account, id).await?;
        let now = desk.now();
        let last_met = meetings.iter().filter(|it| it.is_held()).max_by_key(|it| (it.starts_at, it.id)).cloned();
        let meeting = meeting(kind, about, meetings, now);
        let mut given: Vec<Led> = meeting.as_ref().map_or_else(Vec::new, |meeting| {
            by.iter().filter(|it| it.meeting_id == Some(meeting.id)).filter_map(|it| led(it, it.to_id)).collect()
        });
        let (mut news_of, mut owed, mut promises, mut ends) = (None, Vec::new(), Vec::new(), Vec::new());
        let campaign = campaigns::current(store, account).await?;
        if matches!(kind, MessageKind::News | MessageKind::ThankYou) {
            promises = promises::of_person(store, account, id).await?;
            promises.retain(|promise| promise.settled.is_none());
        }
        if matches!(kind, MessageKind::News | MessageKind::ThankYou) && !by.is_empty() {
            let situation = desk.situation().await?;
            let due = |id: ReferralId| situation.news_due(id).map(|news| news.stage);
            if campaign.as_ref().is_some_and(|campaign| campaign.state == CampaignState::Ended) {
                ends = by.iter().map(|it| it.id).filter(|id| situation.is_open(*id)).collect();
            }
            owed = by.iter().filter_map(|it| Some((led(it, it.to_id)?, due(it.id)?))).collect();
            if kind == MessageKind::News {
                let referral = wanted(&by, about.loop_of).or_else(|| by.iter().find(|it| due(it.id).is_some()).cloned());
                news_of = referral.and_then(|it| led(&it, it.to_id).map(|led| (led, due(it.id))));
                given = by.iter().filter(|it| wants_name_of(&situation, it.id)).filter_map(|it| led(it, it.to_id)).collect();
            }
        }
        let moments = match kind {
            MessageKind::Proposal => crate::meetings::moments_to_propose(desk, desk.norms_of(&person)).await?.1,
            _ => Vec::new(),
        };
        let event = match about.event {
            Some(event) => store.get::<Event>(account, event).await?,
            None => None,
        };
        Ok(Self {
            emails: contact::emails_of(store, account, id).await?,
            phones: contact::phones_of(store, account, id).await?,
            campaign,
            before: approaches::of_person(store, account, id).await?,
            person,
            organisation,
            led_by,
            refusing,
            asked_for,
            meeting,
            last_met,
            moments,
            named: given,
            news_of,
            owed,
            ends,
            promises,
            event,
            asides: Vec::new(),
        })
    }

    /// What stands around a message already begun.
    pub(super) async fn of(desk: &Desk, approach: &Approach) -> Result<Self, AppError> {
        let about = About {
            referral: approach.referral_id,
            meeting: approach.meeting_id,
            loop_of: approach.loop_of,
            event: approach.event_id,
            target: None,
        };
        let mut setting = Self::load(desk, approach.person_id, approach.kind, about).await?;
        setting.asides = remarks_aside::for_approach(desk.store(), desk.account_id(), approach.id).await?;
        setting.before.retain(|other| other.id != approach.id && other.created_at <= approach.created_at);
        // What was settled when it was begun stays so: a thank-you for an answer does not become one for a meeting.
        setting.meeting = setting.meeting.filter(|_| approach.meeting_id.is_some());
        setting.news_of = setting.news_of.filter(|_| approach.loop_of.is_some());
        setting.asked_for = setting.asked_for.filter(|_| approach.referral_id.is_some());
        if setting.meeting.is_none() && approach.kind != MessageKind::News {
            setting.named.clear();
        }
        Ok(setting)
    }

    /// The last message that asks for an answer and went out, if nothing came back.
    pub(super) fn unanswered(&self) -> Option<&Approach> {
        self.last_sent().filter(|it| it.delivery.waits())
    }

    /// The last message that asks for an answer and went out.
    pub(super) fn last_sent(&self) -> Option<&Approach> {
        self.before.iter().rev().find(|it| it.kind.awaits_answer() && it.delivery.sent_at().is_some())
    }

    /// The events of the person still to come, soonest first.
    pub(super) async fn events_ahead(&self, desk: &Desk) -> Result<Vec<Event>, AppError> {
        let (store, account, today) = (desk.store(), desk.account_id(), desk.today());
        let mut ahead = Vec::new();
        for attendance in events::attendances_of_person(store, account, self.person.id).await? {
            if let Some(event) =
                store.get::<Event>(account, attendance.event_id).await?.filter(|it| it.ends_on.unwrap_or(it.starts_on) >= today)
            {
                ahead.push(event);
            }
        }
        ahead.sort_by_key(|event| (event.starts_on, event.id));
        Ok(ahead)
    }

    /// Marks as asked the agreement of those whose name a text mentions (G2): asking is done by the text itself.
    pub(super) fn ask_agreements(&self, text: &str, changes: &mut Changes) {
        for led in self.named.iter().filter(|led| led.referral.name_use == NameUse::NotAsked && names(text, &led.name)) {
            changes.add(Referral { name_use: NameUse::Asked, ..led.referral.clone() });
        }
    }

    /// Marks as told what a text says of those they recommended (G5): a text that names them tells what is due of them.
    pub(super) fn tell_loops(&self, desk: &Desk, text: &str, told_at: Timestamp, changes: &mut Changes) {
        let of_it = |led: &Led| self.news_of.as_ref().is_some_and(|(of, _)| of.referral.id == led.referral.id);
        for referral_id in &self.ends {
            changes.add(LoopNews { id: desk.new_id(), referral_id: *referral_id, stage: LoopStage::Outcome, told_at });
        }
        let left = self.owed.iter().filter(|(led, _)| !self.ends.contains(&led.referral.id));
        for (led, stage) in left.filter(|(led, _)| of_it(led) || names(text, &led.name)) {
            changes.add(LoopNews { id: desk.new_id(), referral_id: led.referral.id, stage: *stage, told_at });
        }
    }
}

/// Whether a text names somebody, by one of their names at least.
pub(super) fn names(text: &str, name: &PersonName) -> bool {
    let words: Vec<String> = rebond_domain::words(text);
    let of = |part: &str| rebond_domain::words(part).iter().any(|word| word.chars().count() >= 3 && words.contains(word));
    [name.given(), name.family()].into_iter().flatten().any(|part| of(part.as_str()))
}

fn meeting(kind: MessageKind, about: About, meetings: Vec<Meeting>, now: Timestamp) -> Option<Meeting> {
    let of_kind = |it: &Meeting| match kind {
        // Thanks may be written before the meeting is told.
        MessageKind::ThankYou => it.is_held() || it.is_ahead() && it.ends_at() <= now,
        MessageKind::Confirmation => it.is_ahead() && it.starts_at >= now,
        _ => false,
    };
    if !matches!(kind, MessageKind::ThankYou | MessageKind::Confirmation) {
        return None;
    }
    if let Some(id) = about.meeting {
        return meetings.into_iter().find(|it| it.id == id);
    }
    let mut fitting: Vec<Meeting> = meetings.into_iter().filter(of_kind).collect();
    fitting.sort_by_key(|it| it.starts_at);
    match kind {
        // A no is thanked for without a meeting: only one not thanked for yet is meant.
        MessageKind::ThankYou => fitting.into_iter().rev().find(|it| it.thanked_at.is_none()),
        _ => fitting.into_iter().next(),
    }
}
