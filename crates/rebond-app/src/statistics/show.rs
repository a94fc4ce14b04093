//! Asks for the statistics of the account's requests and meetings.

use std::collections::{BTreeMap, HashMap, HashSet};

use rebond_coach::Situation;
use rebond_domain::{Channel, PersonId, Source};
use rebond_method::Norms;

use super::{Statistics, Weeks, count};
use crate::{BoxFuture, Desk, LocalTime};

/// Asks for the statistics.
#[derive(Debug, Clone, Copy)]
pub struct ShowStatistics;

/// The statistics of the account.
#[derive(Debug, Clone)]
pub struct StatisticsPage {
    /// What one's requests led to.
    pub requests: Statistics,
    /// Week by week.
    pub weeks: Weeks,
    /// Meetings held, by the way the person was found (B1); `None` where it is not known.
    pub met_by_source: Vec<(Option<Source>, usize)>,
    /// Meetings held, by the channel of the last request before; `None` without a request.
    pub met_by_channel: Vec<(Option<Channel>, usize)>,
}

impl ShowStatistics {
    /// Counts them.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, StatisticsPage> {
        Box::pin(async move {
            let (norms, time) = (desk.norms(), desk.local_time());
            let counted = desk.follows(|situation| StatisticsPage::of(situation, norms, &time));
            Ok(StatisticsPage::clone(&*counted.await?.1))
        })
    }
}

impl StatisticsPage {
    fn of(situation: &Situation, norms: &Norms, time: &LocalTime) -> Self {
        let history = situation.history();
        let source = |person: PersonId| situation.person(person).and_then(|person| person.source);
        let led: HashSet<PersonId> = history.referrals.iter().map(|referral| referral.to_id).collect();
        let requests = count(&history.approaches, source, |person| led.contains(&person), norms, time.now());
        let mut asked: HashMap<PersonId, Vec<_>> = HashMap::new();
        for it in history.approaches.iter().filter(|it| it.kind.asks_to_meet()) {
            asked.entry(it.person_id).or_default().extend(it.delivery.sent_at().map(|sent| (sent, it.channel)));
        }
        let (mut sources, mut channels) = (BTreeMap::new(), BTreeMap::new());
        for meeting in history.meetings.iter().filter(|it| it.is_held() && it.gathering.is_none()) {
            let before = asked.get(&meeting.person_id).into_iter().flatten().filter(|(sent, _)| *sent <= meeting.starts_at);
            let channel = before.max_by_key(|(sent, _)| *sent).map(|(_, channel)| *channel);
            let found = source(meeting.person_id);
            let place = |of: Option<usize>| of.unwrap_or(usize::MAX);
            let at = place(found.and_then(|it| Source::ALL.iter().position(|other| *other == it)));
            sources.entry(at).or_insert((found, 0)).1 += 1;
            let at = place(channel.and_then(|it| Channel::ALL.iter().position(|other| *other == it)));
            channels.entry(at).or_insert((channel, 0)).1 += 1;
        }
        Self {
            requests,
            weeks: Weeks::of(&history.approaches, &history.meetings, time),
            met_by_source: sources.into_values().collect(),
            met_by_channel: channels.into_values().collect(),
        }
    }
}
