//! Counts requests. One person asked is one request, follow-ups included, on the channel of the last message sent to them about it.

use std::collections::BTreeMap;

use jiff::{Zoned, tz::TimeZone};
use rebond_domain::{Answer, ApproachOutline, Channel, MessageKind, PersonId, Source};
use rebond_method::Norms;

use super::Tally;

/// What one's requests say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statistics {
    /// All of them.
    pub all: Tally,
    /// By channel, in the order of the method.
    pub by_channel: Vec<(Channel, Tally)>,
    /// By the way the person was found (B1); `None` for those whose source is not known.
    pub by_source: Vec<(Option<Source>, Tally)>,
    /// Of people somebody led to (B6).
    pub recommended: Tally,
    /// Of the others.
    pub not_recommended: Tally,
}

/// A request to one person: what was sent about it.
struct Asked<'a> {
    messages: Vec<&'a ApproachOutline>,
}

/// How a request ended.
#[derive(Clone, Copy)]
enum End {
    Yes,
    Redirected,
    No,
    Silent,
    Open,
}

/// Counts what was sent; `source` tells how a person was found, `recommended` whether somebody led to them.
pub fn count(
    approaches: &[ApproachOutline],
    source: impl Fn(PersonId) -> Option<Source>,
    recommended: impl Fn(PersonId) -> bool,
    norms: &Norms,
    now: &Zoned,
) -> Statistics {
    let mut statistics = Statistics::default();
    let (mut channels, mut origins) = (BTreeMap::new(), BTreeMap::new());
    for asked in requests(approaches) {
        let Some(last) = asked.messages.last() else { continue };
        let (person, end) = (last.person_id, asked.end(norms, now));
        let led = asked.messages.iter().any(|message| message.referral_id.is_some()) || recommended(person);
        let origin = source(person);
        let place = |list: &[&str], word: &str| list.iter().position(|it| *it == word).unwrap_or(list.len());
        let order = Channel::ALL.iter().map(|channel| channel.as_str()).collect::<Vec<_>>();
        channels.entry(place(&order, last.channel.as_str())).or_insert((last.channel, Tally::default())).1.add(end);
        let order = Source::ALL.iter().map(|source| source.as_str()).collect::<Vec<_>>();
        origins.entry(place(&order, origin.map_or("", Source::as_str))).or_insert((origin, Tally::default())).1.add(end);
        (if led { &mut statistics.recommended } else { &mut statistics.not_recommended }).add(end);
        statistics.all.add(end);
    }
    statistics.by_channel = channels.into_values().collect();
    statistics.by_source = origins.into_values().collect();
    statistics
}

/// The requests sent, person by person: a follow-up belongs to the request before it.
fn requests(approaches: &[ApproachOutline]) -> Vec<Asked<'_>> {
    let asks = |it: &&ApproachOutline| it.kind.asks_to_meet() && it.delivery.sent_at().is_some();
    let mut sent: Vec<&ApproachOutline> = approaches.iter().filter(asks).collect();
    sent.sort_by_key(|it| (it.person_id, it.delivery.sent_at(), it.id));
    let mut requests: Vec<Asked<'_>> = Vec::new();
    for message in sent {
        match requests.last_mut() {
            Some(open) if open.messages[0].person_id == message.person_id && message.kind == MessageKind::FollowUp => {
                open.messages.push(message);
            }
            _ => requests.push(Asked { messages: vec![message] }),
        }
    }
    requests
}

impl Asked<'_> {
    fn end(&self, norms: &Norms, now: &Zoned) -> End {
        // A yes to any of its messages is a yes to the request, then the last answer counts.
        let answers: Vec<Answer> = self.messages.iter().filter_map(|message| message.delivery.answer()).collect();
        if answers.contains(&Answer::Yes) {
            return End::Yes;
        }
        match answers.last() {
            Some(Answer::Redirected) => return End::Redirected,
            Some(Answer::No) => return End::No,
            // Neither yes nor no, or never received: nothing can be counted.
            Some(
                Answer::Later
                | Answer::AsksForCv
                | Answer::AsksToBePaid
                | Answer::GroupCall
                | Answer::Hesitates
                | Answer::Introduced
                | Answer::NotReceived,
            ) => return End::Open,
            Some(Answer::Yes) | None => {}
        }
        let Some(last) = self.messages.last() else { return End::Open };
        // rule C5: no answer on a professional network is not a refusal.
        if matches!(last.channel, Channel::LinkedInNote | Channel::LinkedInMessage) {
            return End::Open;
        }
        let Some(sent_at) = last.delivery.sent_at() else { return End::Open };
        let zone: &TimeZone = now.time_zone();
        let until = norms.working_days_after(sent_at.to_zoned(zone.clone()).date(), norms.wait(last.channel).follow_up);
        if now.date() > until { End::Silent } else { End::Open }
    }
}

impl Tally {
    fn add(&mut self, end: End) {
        self.sent += 1;
        match end {
            End::Yes => self.yes += 1,
            End::Redirected => self.redirected += 1,
            End::No => self.no += 1,
            End::Silent => self.silent += 1,
            End::Open => {}
        }
    }
}
