//! Joining: each record put where it is read, for everybody, or again for those of whom something changed. What enters: a history.
//! What leaves: threads and what belongs to meetings. Not done here: what changed (`renewal`).

use std::{collections::HashMap, hash::BuildHasherDefault};

use rebond_domain::{ApproachOutline, Channel, Choice, MeetingId, MessageKind, PersonId, PersonOutline, Timestamp};
use uuid::Uuid;

use crate::{
    by_id::ById,
    history::History,
    joined::{Attached, Index, Joined, Thread},
    leader::met_enough,
};

/// Whose threads and which meetings are joined.
#[derive(Clone, Copy)]
pub(crate) enum Whose<'a> {
    Everybodys,
    /// In order.
    Of(&'a [PersonId], &'a [MeetingId]),
}

impl Whose<'_> {
    fn has(self, person: PersonId) -> bool {
        match self {
            Self::Everybodys => true,
            Self::Of(people, _) => people.binary_search(&person).is_ok(),
        }
    }

    fn has_meeting(self, meeting: MeetingId) -> bool {
        match self {
            Self::Everybodys => true,
            Self::Of(_, meetings) => meetings.binary_search(&meeting).is_ok(),
        }
    }
}

impl Joined {
    /// Joins the history.
    pub(crate) fn new(history: History) -> Self {
        let mut whole = Self {
            meeting_of: (0..).zip(&history.meetings).map(|(at, meeting)| (meeting.id, at)).collect(),
            referral_of: (0..).zip(&history.referrals).map(|(at, referral)| (referral.id, at)).collect(),
            attached: vec![Attached::default(); history.meetings.len()],
            thread_of: ById::with_capacity_and_hasher(history.people.len(), BuildHasherDefault::default()),
            threads: Vec::with_capacity(history.people.len()),
            history,
            ..Self::default()
        };
        for at in 0..whole.history.people.len() {
            whole.place_person(at);
        }
        whole.index_approaches();
        whole.index_told();
        whole.index_choices();
        whole.join(Whose::Everybodys);
        whole
    }

    /// Puts each record of theirs where it is read; what was there before of them is forgotten.
    pub(crate) fn join(&mut self, whose: Whose<'_>) {
        if let Whose::Of(people, meetings) = whose {
            for person in people {
                let thread = self.thread_mut(*person);
                let Thread { outline, aside, asked_erasure, .. } = *thread;
                *thread = Thread { outline, aside, asked_erasure, ..Thread::with(*person) };
            }
            for meeting in meetings {
                if let Some(at) = self.meeting_at(*meeting) {
                    self.attached[at as usize] = Attached::default();
                }
            }
        }
        // The lists are read while the threads are written.
        let history = std::mem::take(&mut self.history);
        self.join_meetings(&history, whose);
        self.join_approaches(&history, whose);
        for (at, referral) in (0..).zip(&history.referrals) {
            if whose.has(referral.by_id) {
                self.thread_mut(referral.by_id).gave.push(at);
            }
            if whose.has(referral.to_id) {
                self.thread_mut(referral.to_id).named.push(at);
            }
            if let Some(at) = referral.meeting_id.filter(|id| whose.has_meeting(*id)).and_then(|id| self.meeting_at(id)) {
                self.attached[at as usize].names += 1;
            }
        }
        for (at, tie) in (0..).zip(&history.ties) {
            for person in [tie.one_id, tie.other_id].into_iter().filter(|person| whose.has(*person)) {
                self.thread_mut(person).ties.push(at);
            }
        }
        for (at, promise) in (0..).zip(&history.promises).filter(|(_, promise)| whose.has(promise.person_id)) {
            self.thread_mut(promise.person_id).promises.push(at);
        }
        for (at, exchange) in (0..).zip(&history.exchanges).filter(|(_, exchange)| whose.has(exchange.person_id)) {
            self.thread_mut(exchange.person_id).exchanges.push(at);
        }
        for told in history.told.iter().filter(|told| whose.has(told.person_id)) {
            let last = &mut self.thread_mut(told.person_id).told;
            *last = (*last).max(Some(told.at));
        }
        for id in history.on_subject.iter().filter(|id| whose.has(**id)) {
            self.thread_mut(*id).on_subject = true;
        }
        self.order(&history, whose);
        self.met_enough = met_enough(&history.meetings);
        self.history = history;
    }

    fn join_meetings(&mut self, history: &History, whose: Whose<'_>) {
        for (at, meeting) in (0..).zip(&history.meetings) {
            if whose.has(meeting.person_id) {
                let thread = self.thread_mut(meeting.person_id);
                thread.connected |= meeting.connect_settled_at.is_some();
                thread.meetings.push(at);
            }
            if whose.has_meeting(meeting.id) {
                self.attached[at as usize].thanked = meeting.thanked_at;
            }
        }
        for grid in history.grids.iter().filter(|grid| whose.has_meeting(grid.meeting_id)) {
            if let Some(at) = self.meeting_at(grid.meeting_id) {
                self.attached[at as usize].grid = Some(*grid);
            }
        }
    }

    fn join_approaches(&mut self, history: &History, whose: Whose<'_>) {
        for (at, approach) in (0..).zip(&history.approaches) {
            if whose.has(approach.person_id) {
                self.thread_mut(approach.person_id).add(at, approach);
            }
            let (Some(sent), Some(meeting)) = (approach.delivery.sent_at(), approach.meeting_id) else { continue };
            let Some(at) = Some(meeting).filter(|id| whose.has_meeting(*id)).and_then(|id| self.meeting_at(id)) else { continue };
            let attached = &mut self.attached[at as usize];
            match approach.kind {
                MessageKind::ThankYou => attached.thanked = Some(attached.thanked.map_or(sent, |at| at.min(sent))),
                MessageKind::Confirmation => attached.confirmed = attached.confirmed.max(Some(sent)),
                _ => {}
            }
        }
    }

    /// Puts what passed in the order of time.
    fn order(&mut self, history: &History, whose: Whose<'_>) {
        let Self { threads, attached, thread_of, .. } = self;
        let mut order = |thread: &mut Thread| {
            let moment = |at: &u32| (history.approaches[*at as usize].delivery.sent_at(), history.approaches[*at as usize].id);
            thread.attempts.sort_unstable_by_key(moment);
            thread.messages.sort_unstable_by_key(moment);
            thread.meetings.sort_unstable_by_key(|at| (history.meetings[*at as usize].starts_at, history.meetings[*at as usize].id));
            thread.exchanges.sort_unstable_by_key(|at| (history.exchanges[*at as usize].at, history.exchanges[*at as usize].id));
            thank_for_all(history, thread, attached);
        };
        match whose {
            Whose::Everybodys => threads.iter_mut().for_each(order),
            Whose::Of(people, _) => {
                people.iter().filter_map(|id| thread_of.get(id)).for_each(|at| order(&mut threads[*at as usize]));
            }
        }
    }

    /// Makes the outline at that position known.
    pub(crate) fn place_person(&mut self, at: usize) {
        let person = &self.history.people[at];
        let (id, aside, place) = (person.id, person.is_aside(), person.organisation_id);
        let asked_erasure = person.erasure_asked_at;
        let thread = self.thread_mut(id);
        (thread.outline, thread.aside, thread.asked_erasure) = (u32::try_from(at).ok(), aside, asked_erasure);
        if let Some(place) = place {
            self.places.entry(place).or_default().push(id);
        }
    }

    /// Takes the outline of somebody away.
    pub(crate) fn take_person(&mut self, id: PersonId) -> Option<PersonOutline> {
        let thread = self.thread_mut(id);
        (thread.aside, thread.asked_erasure) = (false, None);
        let at = thread.outline.take()? as usize;
        let person = self.history.people.swap_remove(at);
        if let Some(moved) = self.history.people.get(at).map(|moved| moved.id) {
            self.thread_mut(moved).outline = u32::try_from(at).ok();
        }
        if let Some(there) = person.organisation_id.and_then(|place| self.places.get_mut(&place)) {
            there.retain(|other| *other != id);
        }
        Some(person)
    }

    /// Adds the meetings with these people to a list, which is then in order.
    pub(crate) fn meetings_of(&self, people: &[PersonId], list: &mut Vec<MeetingId>) {
        list.extend(self.history.meetings.iter().filter(|it| people.binary_search(&it.person_id).is_ok()).map(|it| it.id));
        list.sort_unstable();
        list.dedup();
    }

    pub(crate) fn index_approaches(&mut self) {
        let about = |approach: &ApproachOutline| approach.referral_id.filter(|_| approach.kind == MessageKind::Introduction);
        self.introductions = Index::of(self.history.approaches.iter().map(about));
    }

    pub(crate) fn index_told(&mut self) {
        self.told = Index::of(self.history.loop_news.iter().map(|news| Some(news.referral_id)));
    }

    /// The last choice about each step.
    pub(crate) fn index_choices(&mut self) {
        let mut found: HashMap<String, (Choice, Timestamp)> = HashMap::with_capacity(self.history.choices.len());
        for choice in &self.history.choices {
            let last = found.entry(choice.key.as_str().to_owned()).or_insert((choice.choice, choice.at));
            if choice.at > last.1 {
                *last = (choice.choice, choice.at);
            }
        }
        self.chosen_of = found.keys().flat_map(|key| ids_in(key)).collect();
        self.chosen_of.sort_unstable();
        self.choices = found;
    }

    pub(crate) fn thread_mut(&mut self, id: PersonId) -> &mut Thread {
        let next = self.threads.len();
        let at = *self.thread_of.entry(id).or_insert_with(|| u32::try_from(next).unwrap_or(u32::MAX)) as usize;
        if at == next {
            self.threads.push(Thread::with(id));
        }
        &mut self.threads[at]
    }
}

impl Thread {
    fn add(&mut self, at: u32, approach: &ApproachOutline) {
        self.written += 1;
        let network = matches!(approach.channel, Channel::LinkedInNote | Channel::LinkedInMessage);
        self.connected |= network && approach.delivery.sent_at().is_some();
        match (approach.kind.asks_to_meet(), approach.delivery.sent_at()) {
            (true, Some(_)) => self.attempts.push(at),
            (true, None) => self.drafts.push(at),
            (false, Some(_)) => self.messages.push(at),
            (false, None) if approach.kind == MessageKind::Introduction => self.drafts.push(at),
            (false, None) => {}
        }
    }
}

/// One thank-you thanks for every meeting before it: written before the meeting was told, or for two at once, it counts.
fn thank_for_all(history: &History, thread: &Thread, attached: &mut [Attached]) {
    let messages = thread.messages.iter().map(|at| &history.approaches[*at as usize]);
    let written = messages.filter(|it| it.kind == MessageKind::ThankYou).filter_map(|it| it.delivery.sent_at());
    let mut thanks: Vec<Timestamp> = written.collect();
    thanks.extend(thread.meetings.iter().filter_map(|at| history.meetings[*at as usize].thanked_at));
    thanks.sort_unstable();
    for at in thread.meetings.iter().map(|at| *at as usize) {
        let first = thanks.iter().find(|thanks| **thanks >= history.meetings[at].starts_at);
        attached[at].thanked = attached[at].thanked.or(first.copied());
    }
}

/// The identifiers in the key of a step.
pub(crate) fn ids_in(key: &str) -> impl Iterator<Item = Uuid> {
    key.split(':').filter_map(|part| Uuid::try_parse(part).ok())
}
