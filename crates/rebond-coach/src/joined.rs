//! The history, joined so that what passed with one person is read in one look. What leaves: threads by person, meetings with what
//! belongs to them, what was chosen of steps, indexes. Not done here: joining (`join`), anything that depends on the present moment.

use std::collections::HashMap;

use rebond_domain::{
    ApproachOutline, Choice, Date, Exchange, LoopNews, Meeting, MeetingId, MessageKind, OrganisationId, PersonId, PersonOutline, Promise,
    Referral, ReferralId, Timestamp,
};
use uuid::Uuid;

use crate::{
    attempts::Attempts,
    by_id::ById,
    history::{GridCount, History},
    policy::StepKind,
    step::{Matter, StepKey},
};

/// The history of an account, indexed: it does not depend on the time.
#[derive(Debug, Clone, Default)]
pub struct Joined {
    pub(crate) history: History,
    /// Of everybody anything is about, in no order; of some nothing is left.
    pub(crate) threads: Vec<Thread>,
    /// What belongs to each meeting, in the order of the meetings.
    pub(crate) attached: Vec<Attached>,
    pub(crate) thread_of: ById<PersonId, u32>,
    pub(crate) meeting_of: ById<MeetingId, u32>,
    pub(crate) referral_of: ById<ReferralId, u32>,
    /// Who works where.
    pub(crate) places: ById<OrganisationId, Vec<PersonId>>,
    /// Introductions asked for or being asked for, by the referral they are about.
    pub(crate) introductions: Index<ReferralId>,
    /// What recommenders were told, by referral.
    pub(crate) told: Index<ReferralId>,
    /// What was chosen, by the key of the step.
    pub(crate) choices: HashMap<String, (Choice, Timestamp)>,
    /// Whether enough people were met for a leader to be worth asking (B10).
    pub(crate) met_enough: bool,
    /// The identifiers in these keys, in order.
    pub(crate) chosen_of: Vec<Uuid>,
}

/// What passed between the user and one person; positions in the lists of the history.
#[derive(Debug, Clone)]
pub(crate) struct Thread {
    pub(crate) person: PersonId,
    /// Their outline, if the caller gave it.
    pub(crate) outline: Option<u32>,
    /// Whether they were set aside by choice.
    pub(crate) aside: bool,
    /// When they asked to be erased, which is a step whatever passed.
    pub(crate) asked_erasure: Option<Timestamp>,
    /// Whether their work is what the campaign is about.
    pub(crate) on_subject: bool,
    /// How many messages there are to them, drafts included.
    pub(crate) written: u32,
    /// Attempts: requests and follow-ups sent, oldest first.
    pub(crate) attempts: Vec<u32>,
    /// Requests, follow-ups and introductions being written.
    pub(crate) drafts: Vec<u32>,
    /// Other messages sent: introductions, confirmations, thanks, news.
    pub(crate) messages: Vec<u32>,
    /// Meetings, earliest first.
    pub(crate) meetings: Vec<u32>,
    /// Referrals they gave.
    pub(crate) gave: Vec<u32>,
    /// Referrals that name them.
    pub(crate) named: Vec<u32>,
    /// Ties with others.
    pub(crate) ties: Vec<u32>,
    /// Exchanges outside messages and meetings, oldest first.
    pub(crate) exchanges: Vec<u32>,
    /// Promises between them and the user.
    pub(crate) promises: Vec<u32>,
    /// The last thing told to them, if anything was.
    pub(crate) told: Option<Timestamp>,
    /// Whether one is connected to them on a professional network, asked to be, or would rather not (G8).
    pub(crate) connected: bool,
}

impl Thread {
    /// Of somebody with whom nothing passed yet.
    pub(crate) const fn with(person: PersonId) -> Self {
        Self {
            person,
            outline: None,
            aside: false,
            asked_erasure: None,
            on_subject: false,
            written: 0,
            attempts: Vec::new(),
            drafts: Vec::new(),
            messages: Vec::new(),
            meetings: Vec::new(),
            gave: Vec::new(),
            named: Vec::new(),
            ties: Vec::new(),
            exchanges: Vec::new(),
            promises: Vec::new(),
            told: None,
            connected: false,
        }
    }

    /// Whether anything was written to them, be it a draft, or a meeting is on file.
    pub(crate) const fn touched(&self) -> bool {
        self.written > 0 || !self.meetings.is_empty()
    }

    /// Whether anything passed with them, or is promised.
    pub(crate) const fn is_begun(&self) -> bool {
        self.touched() || !self.gave.is_empty() || !self.promises.is_empty() || !self.exchanges.is_empty() || self.asked_erasure.is_some()
    }
}

/// What belongs to one meeting.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Attached {
    pub(crate) grid: Option<GridCount>,
    /// How many names were given.
    pub(crate) names: usize,
    /// When thanks went out, by the meeting's own record or by a message.
    pub(crate) thanked: Option<Timestamp>,
    /// When a confirmation went out last.
    pub(crate) confirmed: Option<Timestamp>,
}

impl Joined {
    pub(crate) fn person(&self, id: PersonId) -> Option<&PersonOutline> {
        self.thread(id)?.outline.map(|at| &self.history.people[at as usize])
    }

    /// The outline of whose thread it is.
    pub(crate) fn outline(&self, thread: &Thread) -> Option<&PersonOutline> {
        thread.outline.map(|at| &self.history.people[at as usize])
    }

    pub(crate) fn thread_at(&self, id: PersonId) -> Option<usize> {
        self.thread_of.get(&id).map(|at| *at as usize)
    }

    pub(crate) fn thread(&self, id: PersonId) -> Option<&Thread> {
        self.thread_at(id).map(|at| &self.threads[at])
    }

    pub(crate) fn attempts<'a>(&'a self, thread: &'a Thread) -> Attempts<'a> {
        Attempts { approaches: &self.history.approaches, at: &thread.attempts }
    }

    pub(crate) fn referral(&self, id: ReferralId) -> Option<&Referral> {
        self.referral_place(id).map(|at| &self.history.referrals[at])
    }

    /// The position of a referral in the history.
    pub(crate) fn referral_place(&self, id: ReferralId) -> Option<usize> {
        self.referral_of.get(&id).map(|at| *at as usize)
    }

    /// The referrals that name somebody.
    pub(crate) fn naming(&self, id: PersonId) -> impl Iterator<Item = &Referral> {
        self.thread(id).into_iter().flat_map(|thread| &thread.named).map(|at| self.referral_at(*at))
    }

    /// The introductions asked for, or being asked for, of that referral.
    pub(crate) fn introductions(&self, id: ReferralId) -> impl Iterator<Item = &ApproachOutline> {
        self.introductions.all(id).map(|at| self.approach(at))
    }

    /// What the recommender was told of that referral.
    pub(crate) fn told_of(&self, id: ReferralId) -> impl Iterator<Item = &LoopNews> {
        self.told.all(id).map(|at| &self.history.loop_news[at as usize])
    }

    /// Those who work there.
    pub(crate) fn people_at(&self, place: OrganisationId) -> impl Iterator<Item = &PersonOutline> {
        self.places.get(&place).into_iter().flatten().filter_map(|id| self.person(*id))
    }

    pub(crate) fn meeting_at(&self, id: MeetingId) -> Option<u32> {
        self.meeting_of.get(&id).copied()
    }

    pub(crate) fn approach(&self, at: u32) -> &ApproachOutline {
        &self.history.approaches[at as usize]
    }

    pub(crate) fn meeting(&self, at: u32) -> &Meeting {
        &self.history.meetings[at as usize]
    }

    /// Whether a meeting is one with that of somebody else, whose day and guide are said there.
    pub(crate) fn is_second(&self, meeting: &Meeting) -> bool {
        meeting.gathering.is_some_and(|first| self.meeting_of.contains_key(&MeetingId(first.0)))
    }

    /// What belongs to a meeting.
    pub(crate) fn attached(&self, meeting: u32) -> &Attached {
        &self.attached[meeting as usize]
    }

    pub(crate) fn referral_at(&self, at: u32) -> &Referral {
        &self.history.referrals[at as usize]
    }

    /// Who else somebody knows.
    pub(crate) fn tied(&self, thread: &Thread) -> impl Iterator<Item = PersonId> {
        let person = thread.person;
        let ties = thread.ties.iter().map(|at| &self.history.ties[*at as usize]);
        ties.map(move |tie| if tie.one_id == person { tie.other_id } else { tie.one_id })
    }

    pub(crate) fn exchange(&self, at: u32) -> &Exchange {
        &self.history.exchanges[at as usize]
    }

    /// When something last passed with them outside messages and meetings.
    pub(crate) fn last_exchange(&self, thread: &Thread) -> Option<Timestamp> {
        thread.exchanges.last().map(|at| self.exchange(*at).at)
    }

    /// When something was last sent to them.
    pub(crate) fn last_sent(&self, thread: &Thread) -> Option<Timestamp> {
        thread.attempts.iter().chain(&thread.messages).filter_map(|at| self.approach(*at).delivery.sent_at()).max()
    }

    /// Whether anything was written to them since, or passed otherwise.
    pub(crate) fn written_since(&self, thread: &Thread, since: Option<Timestamp>) -> bool {
        self.last_sent(thread) > since || self.last_exchange(thread) > since
    }

    /// Up to when nothing is owed to somebody any more.
    pub(crate) fn nothing_owed(&self, id: PersonId) -> Option<Timestamp> {
        self.person(id).and_then(|person| person.nothing_owed_at)
    }

    /// Whether nothing at all is to be proposed of somebody.
    pub(crate) fn is_silent(&self, id: PersonId) -> bool {
        self.person(id).is_some_and(PersonOutline::is_silent)
    }

    pub(crate) fn promise(&self, at: u32) -> &Promise {
        &self.history.promises[at as usize]
    }

    /// Whether somebody was set aside by choice.
    pub(crate) fn set_aside(&self, id: PersonId) -> bool {
        self.thread(id).is_some_and(|thread| thread.aside)
    }

    /// Whether a request or follow-up is being written; an introduction is about somebody else.
    pub(crate) fn is_drafted(&self, thread: &Thread) -> bool {
        thread.drafts.iter().any(|at| self.approach(*at).kind != MessageKind::Introduction)
    }

    /// Whether a step was let go, and nothing new happened since.
    pub(crate) fn lets_go(&self, kind: StepKind, about: Matter, fact: Timestamp) -> bool {
        matches!(self.choice(kind, about), Some((Choice::Dropped, at)) if *at >= fact)
    }

    /// Whether a step is left out on a day: let go, or put off until another, and nothing new happened since.
    pub(crate) fn is_left(&self, kind: StepKind, about: Matter, fact: Timestamp, today: Date) -> bool {
        match self.choice(kind, about) {
            Some((Choice::Dropped, at)) => *at >= fact,
            Some((Choice::PutOff { until }, at)) => *until > today && *at >= fact,
            None => false,
        }
    }

    /// What was chosen about a step. Its key is written only when a choice names what the step is about: of thousands few are chosen.
    fn choice(&self, kind: StepKind, about: Matter) -> Option<&(Choice, Timestamp)> {
        let may_be = !self.choices.is_empty() && about.id().is_none_or(|id| self.chosen_of.binary_search(&id).is_ok());
        may_be.then(|| self.choices.get(StepKey::of(kind, about).as_str())).flatten()
    }
}

/// Positions by a key that several may share.
#[derive(Debug, Clone)]
pub(crate) struct Index<K>(Vec<(K, u32)>);

impl<K: Ord + Copy> Index<K> {
    /// Of those that have a key.
    pub(crate) fn of(keys: impl Iterator<Item = Option<K>>) -> Self {
        let mut list: Vec<(K, u32)> = keys.zip(0..).filter_map(|(key, at)| Some((key?, at))).collect();
        list.sort_unstable();
        Self(list)
    }

    fn all(&self, key: K) -> impl Iterator<Item = u32> {
        let from = self.0.partition_point(|entry| entry.0 < key);
        self.0[from..].iter().take_while(move |entry| entry.0 == key).map(|entry| entry.1)
    }
}

impl<K> Default for Index<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}
