//! The history, joined once so that all is read in one pass. What enters: a history. What leaves: threads by person, meetings with
//! what belongs to them, what was chosen of steps, indexes. Not done here: anything that depends on the present moment.

use std::collections::HashMap;

use rebond_domain::{
    ApproachOutline, Channel, Choice, Date, LoopNews, Meeting, MeetingId, MessageKind, OrganisationId, PersonId, PersonOutline, Promise,
    Referral, ReferralId, Timestamp,
};

use crate::{
    attempts::Attempts,
    history::{GridCount, History},
    policy::StepKind,
    step::{Matter, StepKey},
};

/// The history of an account, indexed: it does not depend on the time.
#[derive(Debug, Clone)]
pub struct Joined {
    pub(crate) history: History,
    pub(crate) threads: Vec<Thread>,
    /// What belongs to each meeting, in the order of the meetings.
    attached: Vec<Attached>,
    people: Vec<(PersonId, u32)>,
    thread_of: Vec<(PersonId, u32)>,
    meeting_of: Vec<(MeetingId, u32)>,
    referral_of: Vec<(ReferralId, u32)>,
    /// Referrals, by the person named.
    naming: Vec<(PersonId, u32)>,
    /// Introductions asked for or being asked for, by the referral they are about.
    introductions: Vec<(ReferralId, u32)>,
    /// What recommenders were told, by referral.
    told: Vec<(ReferralId, u32)>,
    /// People, by where they work.
    places: Vec<(OrganisationId, u32)>,
    /// What was chosen, by the key of the step.
    pub(crate) choices: HashMap<String, (Choice, Timestamp)>,
}

/// What passed between the user and one person; positions in the lists of the history.
#[derive(Debug, Clone)]
pub(crate) struct Thread {
    pub(crate) person: PersonId,
    /// Whether they were set aside by choice.
    pub(crate) aside: bool,
    /// Whether anything was written to them, be it a draft, or a meeting is on file.
    pub(crate) touched: bool,
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
    /// Promises between them and the user.
    pub(crate) promises: Vec<u32>,
    /// The last thing told to them, if anything was.
    pub(crate) told: Option<Timestamp>,
    /// Whether one is connected to them on a professional network, asked to be, or would rather not (G8).
    pub(crate) connected: bool,
}

impl Thread {
    const fn with(person: PersonId, aside: bool) -> Self {
        Self {
            person,
            aside,
            touched: false,
            attempts: Vec::new(),
            drafts: Vec::new(),
            messages: Vec::new(),
            meetings: Vec::new(),
            gave: Vec::new(),
            promises: Vec::new(),
            told: None,
            connected: false,
        }
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
    /// Whether a confirmation went out.
    pub(crate) confirmed: bool,
}

impl Joined {
    /// Joins the history.
    pub(crate) fn new(history: History) -> Self {
        let mut whole = Self {
            people: index(history.people.iter().map(|person| person.id)),
            meeting_of: index(history.meetings.iter().map(|meeting| meeting.id)),
            referral_of: index(history.referrals.iter().map(|referral| referral.id)),
            naming: index(history.referrals.iter().map(|referral| referral.to_id)),
            introductions: index_some(
                history.approaches.iter().map(|approach| approach.referral_id.filter(|_| approach.kind == MessageKind::Introduction)),
            ),
            told: index(history.loop_news.iter().map(|news| news.referral_id)),
            places: index_some(history.people.iter().map(|person| person.organisation_id)),
            thread_of: Vec::new(),
            threads: Vec::new(),
            attached: vec![Attached::default(); history.meetings.len()],
            choices: chosen(&history),
            history,
        };
        whole.open_threads();
        whole.join_approaches();
        whole.join_meetings();
        whole.join_referrals();
        for (at, promise) in (0..).zip(&whole.history.promises) {
            if let Some(thread) = find(&whole.thread_of, promise.person_id) {
                whole.threads[thread].promises.push(at);
            }
        }
        for told in &whole.history.told {
            if let Some(at) = find(&whole.thread_of, told.person_id) {
                let last = &mut whole.threads[at].told;
                *last = (*last).max(Some(told.at));
            }
        }
        whole
    }

    pub(crate) fn person(&self, id: PersonId) -> Option<&PersonOutline> {
        find(&self.people, id).map(|at| &self.history.people[at])
    }

    pub(crate) fn thread_at(&self, id: PersonId) -> Option<usize> {
        find(&self.thread_of, id)
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
        find(&self.referral_of, id)
    }

    /// The referrals that name somebody.
    pub(crate) fn naming(&self, id: PersonId) -> impl Iterator<Item = &Referral> {
        find_all(&self.naming, id).map(|at| self.referral_at(at))
    }

    /// The introductions asked for, or being asked for, of that referral.
    pub(crate) fn introductions(&self, id: ReferralId) -> impl Iterator<Item = &ApproachOutline> {
        find_all(&self.introductions, id).map(|at| self.approach(at))
    }

    /// What the recommender was told of that referral.
    pub(crate) fn told_of(&self, id: ReferralId) -> impl Iterator<Item = &LoopNews> {
        find_all(&self.told, id).map(|at| &self.history.loop_news[at as usize])
    }

    /// Those who work there.
    pub(crate) fn people_at(&self, place: OrganisationId) -> impl Iterator<Item = &PersonOutline> {
        find_all(&self.places, place).map(|at| &self.history.people[at as usize])
    }

    pub(crate) fn meeting_at(&self, id: MeetingId) -> Option<u32> {
        find(&self.meeting_of, id).and_then(|at| u32::try_from(at).ok())
    }

    pub(crate) fn approach(&self, at: u32) -> &ApproachOutline {
        &self.history.approaches[at as usize]
    }

    pub(crate) fn meeting(&self, at: u32) -> &Meeting {
        &self.history.meetings[at as usize]
    }

    /// What belongs to a meeting.
    pub(crate) fn attached(&self, meeting: u32) -> &Attached {
        &self.attached[meeting as usize]
    }

    pub(crate) fn referral_at(&self, at: u32) -> &Referral {
        &self.history.referrals[at as usize]
    }

    pub(crate) fn promise(&self, at: u32) -> &Promise {
        &self.history.promises[at as usize]
    }

    /// Whether somebody was set aside by choice.
    pub(crate) fn set_aside(&self, id: PersonId) -> bool {
        self.person(id).is_some_and(|person| person.set_aside_at.is_some())
    }

    /// Whether a request or follow-up is being written; an introduction is about somebody else.
    pub(crate) fn is_drafted(&self, thread: &Thread) -> bool {
        thread.drafts.iter().any(|at| self.approach(*at).kind != MessageKind::Introduction)
    }

    /// Whether a step was let go, and nothing new happened since.
    pub(crate) fn lets_go(&self, kind: StepKind, about: Matter, fact: Timestamp) -> bool {
        !self.choices.is_empty()
            && matches!(self.choices.get(StepKey::of(kind, about).as_str()), Some((Choice::Dropped, at)) if *at >= fact)
    }

    /// Whether a step is left out on a day: let go, or put off until another.
    pub(crate) fn is_left(&self, kind: StepKind, about: Matter, fact: Timestamp, today: Date) -> bool {
        match self.choices.get(StepKey::of(kind, about).as_str()) {
            Some((Choice::Dropped, at)) => *at >= fact,
            Some((Choice::PutOff { until }, _)) => *until > today,
            None => false,
        }
    }

    fn open_threads(&mut self) {
        let history = &self.history;
        let mut who: Vec<PersonId> = history.approaches.iter().map(|approach| approach.person_id).collect();
        who.extend(history.meetings.iter().map(|meeting| meeting.person_id));
        who.extend(history.referrals.iter().map(|referral| referral.by_id));
        who.extend(history.promises.iter().map(|promise| promise.person_id));
        who.sort_unstable();
        who.dedup();
        self.thread_of = who.iter().copied().zip(0..).collect();
        self.threads = who.into_iter().map(|person| Thread::with(person, self.set_aside(person))).collect();
    }

    fn join_approaches(&mut self) {
        for (at, approach) in (0..).zip(&self.history.approaches) {
            let Some(thread) = find(&self.thread_of, approach.person_id).map(|at| &mut self.threads[at]) else { continue };
            thread.touched = true;
            let network = matches!(approach.channel, Channel::LinkedInNote | Channel::LinkedInMessage);
            thread.connected |= network && approach.delivery.sent_at().is_some();
            match (approach.kind.asks_to_meet(), approach.delivery.sent_at()) {
                (true, Some(_)) => thread.attempts.push(at),
                (true, None) => thread.drafts.push(at),
                (false, Some(_)) => thread.messages.push(at),
                (false, None) if approach.kind == MessageKind::Introduction => thread.drafts.push(at),
                (false, None) => {}
            }
        }
        let approaches = &self.history.approaches;
        for thread in &mut self.threads {
            let moment = |at: &u32| (approaches[*at as usize].delivery.sent_at(), approaches[*at as usize].id);
            thread.attempts.sort_unstable_by_key(moment);
            thread.messages.sort_unstable_by_key(moment);
        }
    }

    fn join_meetings(&mut self) {
        for (at, meeting) in (0..).zip(&self.history.meetings) {
            if let Some(thread) = find(&self.thread_of, meeting.person_id) {
                let thread = &mut self.threads[thread];
                thread.touched = true;
                thread.connected |= meeting.connect_settled_at.is_some();
                thread.meetings.push(at);
            }
            self.attached[at as usize].thanked = meeting.thanked_at;
        }
        let meetings = &self.history.meetings;
        for thread in &mut self.threads {
            thread.meetings.sort_unstable_by_key(|at| (meetings[*at as usize].starts_at, meetings[*at as usize].id));
        }
        for approach in &self.history.approaches {
            let (Some(sent), Some(meeting)) = (approach.delivery.sent_at(), approach.meeting_id) else { continue };
            let Some(at) = find(&self.meeting_of, meeting) else { continue };
            match approach.kind {
                MessageKind::ThankYou => {
                    let thanked = &mut self.attached[at].thanked;
                    *thanked = Some(thanked.map_or(sent, |at| at.min(sent)));
                }
                MessageKind::Confirmation => self.attached[at].confirmed = true,
                _ => {}
            }
        }
        self.thank_for_all();
        for grid in &self.history.grids {
            if let Some(at) = find(&self.meeting_of, grid.meeting_id) {
                self.attached[at].grid = Some(*grid);
            }
        }
    }

    /// One thank-you thanks for every meeting before it: written before the meeting was told, or for two at once, it counts.
    fn thank_for_all(&mut self) {
        for thread in &self.threads {
            let messages = thread.messages.iter().map(|at| &self.history.approaches[*at as usize]);
            let written = messages.filter(|it| it.kind == MessageKind::ThankYou).filter_map(|it| it.delivery.sent_at());
            let mut thanks: Vec<Timestamp> = written.collect();
            thanks.extend(thread.meetings.iter().filter_map(|at| self.history.meetings[*at as usize].thanked_at));
            thanks.sort_unstable();
            for at in thread.meetings.iter().map(|at| *at as usize) {
                let first = thanks.iter().find(|thanks| **thanks >= self.history.meetings[at].starts_at);
                self.attached[at].thanked = self.attached[at].thanked.or(first.copied());
            }
        }
    }

    fn join_referrals(&mut self) {
        for (at, referral) in (0..).zip(&self.history.referrals) {
            if let Some(thread) = find(&self.thread_of, referral.by_id) {
                self.threads[thread].gave.push(at);
            }
            if let Some(at) = referral.meeting_id.and_then(|id| find(&self.meeting_of, id)) {
                self.attached[at].names += 1;
            }
        }
    }
}

/// The last choice about each step.
fn chosen(history: &History) -> HashMap<String, (Choice, Timestamp)> {
    let mut found: HashMap<String, (Choice, Timestamp)> = HashMap::with_capacity(history.choices.len());
    for choice in &history.choices {
        let last = found.entry(choice.key.as_str().to_owned()).or_insert((choice.choice, choice.at));
        if choice.at > last.1 {
            *last = (choice.choice, choice.at);
        }
    }
    found
}

fn index<K: Ord>(keys: impl Iterator<Item = K>) -> Vec<(K, u32)> {
    index_some(keys.map(Some))
}

/// As [`index`], of those that have a key.
fn index_some<K: Ord>(keys: impl Iterator<Item = Option<K>>) -> Vec<(K, u32)> {
    let mut list: Vec<(K, u32)> = keys.zip(0..).filter_map(|(key, at)| Some((key?, at))).collect();
    list.sort_unstable();
    list
}

fn find_all<K: Ord + Copy>(list: &[(K, u32)], key: K) -> impl Iterator<Item = u32> {
    let from = list.partition_point(|entry| entry.0 < key);
    list[from..].iter().take_while(move |entry| entry.0 == key).map(|entry| entry.1)
}

fn find<K: Ord + Copy>(list: &[(K, u32)], id: K) -> Option<usize> {
    list.binary_search_by(|entry| entry.0.cmp(&id)).ok().map(|at| list[at].1 as usize)
}
