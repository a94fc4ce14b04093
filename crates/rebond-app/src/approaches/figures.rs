//! How often a request brought a yes, by channel, by source, with or without a recommendation: counts with their uncertainty, or too
//! few to say. Only what is settled counts; silence on a professional network settles nothing (C5).

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

use rebond_domain::{Answer, ApproachOutline, Channel, Delivery, MessageKind, PersonId, PersonOutline, Source};
use rebond_store::{approaches, people};

use crate::{AppError, Desk};

/// Below so many, a share says nothing.
const ENOUGH: u32 = 5;

/// Counts of requests settled, and of those that brought a yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rate {
    /// Requests settled: answered, or silent beyond the wait.
    pub asked: u32,
    /// Those that brought a yes.
    pub yes: u32,
}

impl Rate {
    /// The bounds between which the true share lies, 19 times out of 20, in whole per cents (Wilson's interval); `None` when there
    /// are too few to say.
    pub fn interval(self) -> Option<(u8, u8)> {
        if self.asked < ENOUGH {
            return None;
        }
        let (n, z) = (f64::from(self.asked), 1.96_f64);
        let share = f64::from(self.yes.min(self.asked)) / n;
        let scale = 1.0 + z * z / n;
        let centre = (share + z * z / (2.0 * n)) / scale;
        let half = z / scale * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
        Some((percent(centre - half), percent(centre + half)))
    }

    fn count(&mut self, yes: bool) {
        self.asked += 1;
        self.yes += u32::from(yes);
    }
}

#[expect(clippy::cast_sign_loss, reason = "held between 0 and 100 first")]
fn percent(share: f64) -> u8 {
    (share * 100.0).round().clamp(0.0, 100.0) as u8
}

/// Shows the figures.
#[derive(Debug, Clone, Copy)]
pub struct ShowFigures;

/// The figures of a campaign's requests.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    /// All of them.
    pub all: Rate,
    /// By channel, in the order of the channels.
    pub by_channel: Vec<(Channel, Rate)>,
    /// By how one found the person.
    pub by_source: Vec<(Source, Rate)>,
    /// With a recommendation (B6).
    pub recommended: Rate,
    /// Without.
    pub unrecommended: Rate,
    /// Requests whose wait is not over.
    pub waiting: u32,
}

impl ShowFigures {
    /// The figures.
    pub async fn run(self, desk: &Desk) -> Result<Figures, AppError> {
        let (store, account) = (desk.store(), desk.account_id());
        let sent = approaches::outlines(store, account).await?;
        let ids: HashSet<PersonId> = sent.iter().map(|it| it.person_id).collect();
        let ids: Vec<PersonId> = ids.into_iter().collect();
        let people: Vec<PersonOutline> = if ids.is_empty() { Vec::new() } else { people::outlines(store, account, &ids).await? };
        let sources: HashMap<PersonId, Source> = people.iter().filter_map(|it| Some((it.id, it.source?))).collect();
        let over = |it: &ApproachOutline| {
            it.delivery.sent_at().is_some_and(|at| {
                let wait = desk.norms().wait(it.channel);
                let sent = at.to_zoned(desk.account().zone.zone()).date();
                desk.norms().working_days_after(sent, wait.follow_up.saturating_add(wait.rest)) <= desk.today()
            })
        };
        Ok(figures(&sent, &sources, over))
    }
}

/// Counts each person's attempts as one request, on the channel of the first: a follow-up is part of it.
fn figures(sent: &[ApproachOutline], sources: &HashMap<PersonId, Source>, over: impl Fn(&ApproachOutline) -> bool) -> Figures {
    let mut attempts: BTreeMap<PersonId, Vec<&ApproachOutline>> = BTreeMap::new();
    for it in sent {
        if matches!(it.kind, MessageKind::Request | MessageKind::FollowUp) && it.delivery.sent_at().is_some() {
            attempts.entry(it.person_id).or_default().push(it);
        }
    }
    let mut found = Figures::default();
    let (mut channels, mut by_source) = (HashMap::new(), HashMap::new());
    for (person, mut tried) in attempts {
        tried.sort_by_key(|it| (it.delivery.sent_at(), it.id));
        let (Some(first), Some(last)) = (tried.first(), tried.last()) else { continue };
        let yes = tried.iter().any(|it| it.delivery.answer() == Some(Answer::Yes));
        let answered = tried.iter().any(|it| matches!(it.delivery, Delivery::Answered { answer, .. } if answer != Answer::Later));
        // rule C5
        let silent = over(last) && !matches!(last.channel, Channel::LinkedInNote | Channel::LinkedInMessage);
        if !(answered || silent) {
            found.waiting += 1;
            continue;
        }
        found.all.count(yes);
        channels.entry(first.channel).or_insert_with(Rate::default).count(yes);
        if let Some(source) = sources.get(&person) {
            by_source.entry(*source).or_insert_with(Rate::default).count(yes);
        }
        let recommended = tried.iter().any(|it| it.referral_id.is_some());
        if recommended { found.recommended.count(yes) } else { found.unrecommended.count(yes) }
    }
    found.by_channel = in_order(Channel::ALL, &channels);
    found.by_source = in_order(Source::ALL, &by_source);
    found
}

fn in_order<K: Copy + Eq + Hash>(all: &[K], counted: &HashMap<K, Rate>) -> Vec<(K, Rate)> {
    all.iter().filter_map(|key| counted.get(key).map(|rate| (*key, *rate))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_wilsons_or_nothing() {
        // Computed apart, with the formula of 1927.
        for (yes, asked, bounds) in [(0, 5, (0, 43)), (5, 5, (57, 100)), (3, 10, (11, 60)), (50, 100, (40, 60)), (1, 30, (1, 17))] {
            assert_eq!(Rate { asked, yes }.interval(), Some(bounds), "{yes} of {asked}");
        }
        assert_eq!(Rate { asked: 4, yes: 4 }.interval(), None);
    }

    fn outline(person: u128, kind: MessageKind, channel: Channel, delivery: Delivery) -> ApproachOutline {
        let id = |n: u128| uuid::Uuid::from_u128(n);
        ApproachOutline {
            id: id(person * 10 + kind as u128).into(),
            person_id: id(person).into(),
            kind,
            channel,
            referral_id: None,
            meeting_id: None,
            loop_of: None,
            delivery,
            updated_at: jiff::Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn silence_on_a_network_is_no_refusal_and_a_follow_up_is_no_new_request() {
        // rule: C5, C9
        let at = jiff::Timestamp::UNIX_EPOCH;
        let sent = Delivery::Sent { sent_at: at };
        let said = |answer| Delivery::Answered { sent_at: at, answered_at: at, answer, come_back_on: None };
        let list = [
            outline(1, MessageKind::Request, Channel::Email, sent),
            outline(1, MessageKind::FollowUp, Channel::Phone, said(Answer::Yes)),
            outline(2, MessageKind::Request, Channel::LinkedInNote, sent),
            outline(3, MessageKind::Request, Channel::Email, sent),
            outline(4, MessageKind::Request, Channel::Email, said(Answer::Later)),
            outline(5, MessageKind::News, Channel::Email, sent),
            outline(6, MessageKind::Request, Channel::Email, Delivery::Draft),
        ];
        let found = figures(&list, &HashMap::new(), |it| it.delivery == sent);
        assert_eq!(found.all, Rate { asked: 2, yes: 1 });
        assert_eq!(found.by_channel, [(Channel::Email, Rate { asked: 2, yes: 1 })]);
        assert_eq!(found.waiting, 2);
    }
}
