//! A situation: the facts, joined once so that every rule reads them in one pass. What enters: facts. What leaves: threads by
//! person and meetings with what belongs to them. Not done here: anything that depends on the present moment.

use rebond_domain::{ApproachOutline, Meeting, MessageKind, PersonId, PersonOutline, Referral, ReferralId, Timestamp};

use crate::facts::{DueNews, Facts, GridFacts};

/// The facts of an account, indexed. Build it once per change of the facts and keep it: it does not depend on the time.
#[derive(Debug, Clone)]
pub struct Situation {
    pub(crate) facts: Facts,
    pub(crate) threads: Vec<Thread>,
    pub(crate) joined: Vec<Joined>,
    /// Referrals not closed, whose person was neither begun with nor set aside.
    pub(crate) fresh_referrals: Vec<u32>,
    people: Vec<(PersonId, u32)>,
    thread_of: Vec<(PersonId, u32)>,
    meeting_of: Vec<(rebond_domain::MeetingId, u32)>,
    referral_of: Vec<(ReferralId, u32)>,
    open_loops: Vec<ReferralId>,
    /// News due, by the person whom the referral named.
    due_about: Vec<(PersonId, u32)>,
}

/// What passed between the user and one person; positions in the lists of the facts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Thread {
    pub(crate) person: Option<PersonId>,
    /// Whether they were set aside by choice.
    pub(crate) aside: bool,
    /// Requests and follow-ups sent, oldest first.
    pub(crate) attempts: Vec<u32>,
    /// Requests, follow-ups and introductions being written.
    pub(crate) drafts: Vec<u32>,
    /// Other messages sent: introductions, confirmations, thanks, news.
    pub(crate) messages: Vec<u32>,
    /// Meetings, earliest first.
    pub(crate) meetings: Vec<u32>,
    /// Referrals they gave.
    pub(crate) gave: Vec<u32>,
    /// The last thing told to them, if anything was.
    pub(crate) told: Option<Timestamp>,
}

/// What belongs to one meeting.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Joined {
    pub(crate) grid: Option<GridFacts>,
    /// How many names were given.
    pub(crate) names: usize,
    /// When thanks went out, by the meeting's own record or by a message.
    pub(crate) thanked: Option<Timestamp>,
    /// Whether a confirmation went out.
    pub(crate) confirmed: bool,
}

impl Situation {
    /// Joins the facts.
    pub fn new(facts: Facts) -> Self {
        let mut whole = Self {
            people: index(facts.people.iter().map(|person| person.id)),
            meeting_of: index(facts.meetings.iter().map(|meeting| meeting.id)),
            referral_of: index(facts.referrals.iter().map(|referral| referral.id)),
            thread_of: Vec::new(),
            threads: Vec::new(),
            fresh_referrals: Vec::new(),
            joined: vec![Joined::default(); facts.meetings.len()],
            open_loops: facts.open_loops.clone(),
            due_about: Vec::new(),
            facts,
        };
        whole.open_loops.sort_unstable();
        let about = |(at, news): (u32, &DueNews)| whole.referral(news.referral_id).map(|referral| (referral.to_id, at));
        let mut due_about: Vec<(PersonId, u32)> = (0..).zip(&whole.facts.due_news).filter_map(about).collect();
        due_about.sort_unstable();
        whole.due_about = due_about;
        whole.open_threads();
        whole.join_approaches();
        whole.join_meetings();
        whole.join_referrals();
        for told in &whole.facts.told {
            if let Some(at) = find(&whole.thread_of, told.person_id) {
                let last = &mut whole.threads[at].told;
                *last = (*last).max(Some(told.at));
            }
        }
        whole
    }

    /// The facts it was made of.
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The facts it was made of, given back.
    pub fn into_facts(self) -> Facts {
        self.facts
    }

    /// The outline of a person, if the caller gave it.
    pub fn person(&self, id: PersonId) -> Option<&PersonOutline> {
        find(&self.people, id).map(|at| &self.facts.people[at])
    }

    pub(crate) fn thread(&self, id: PersonId) -> Option<&Thread> {
        find(&self.thread_of, id).map(|at| &self.threads[at])
    }

    /// A referral.
    pub fn referral(&self, id: ReferralId) -> Option<&Referral> {
        find(&self.referral_of, id).map(|at| &self.facts.referrals[at])
    }

    pub(crate) fn meeting_at(&self, id: rebond_domain::MeetingId) -> Option<usize> {
        find(&self.meeting_of, id)
    }

    pub(crate) fn loop_is_open(&self, id: ReferralId) -> bool {
        self.open_loops.binary_search(&id).is_ok()
    }

    pub(crate) fn approach(&self, at: u32) -> &ApproachOutline {
        &self.facts.approaches[at as usize]
    }

    pub(crate) fn meeting(&self, at: u32) -> &Meeting {
        &self.facts.meetings[at as usize]
    }

    /// The referrals to that person whose recommender is due news.
    pub(crate) fn due_about(&self, id: PersonId) -> impl Iterator<Item = &Referral> {
        let from = self.due_about.partition_point(|entry| entry.0 < id);
        let list = self.due_about[from..].iter().take_while(move |entry| entry.0 == id);
        list.filter_map(|entry| self.referral(self.facts.due_news[entry.1 as usize].referral_id))
    }

    /// Whether somebody was set aside by choice.
    pub(crate) fn set_aside(&self, id: PersonId) -> bool {
        self.person(id).is_some_and(|person| person.set_aside_at.is_some())
    }

    /// Whether somebody was ever written to or met, or is being written to.
    pub(crate) fn is_begun(&self, id: PersonId) -> bool {
        self.thread(id).is_some_and(|thread| !(thread.attempts.is_empty() && thread.meetings.is_empty()) || self.is_drafted(thread))
    }

    /// Whether a request or follow-up is being written; an introduction is about somebody else.
    pub(crate) fn is_drafted(&self, thread: &Thread) -> bool {
        thread.drafts.iter().any(|at| self.approach(*at).kind != MessageKind::Introduction)
    }

    fn open_threads(&mut self) {
        let facts = &self.facts;
        let mut who: Vec<PersonId> = facts.approaches.iter().map(|approach| approach.person_id).collect();
        who.extend(facts.meetings.iter().map(|meeting| meeting.person_id));
        who.extend(facts.referrals.iter().map(|referral| referral.by_id));
        who.sort_unstable();
        who.dedup();
        self.thread_of = who.iter().copied().zip(0..).collect();
        let open = |person| Thread { person: Some(person), aside: self.set_aside(person), ..Thread::default() };
        self.threads = who.into_iter().map(open).collect();
    }

    fn join_approaches(&mut self) {
        for (at, approach) in (0..).zip(&self.facts.approaches) {
            let Some(thread) = find(&self.thread_of, approach.person_id).map(|at| &mut self.threads[at]) else { continue };
            let attempt = matches!(approach.kind, MessageKind::Request | MessageKind::FollowUp);
            match (attempt, approach.delivery.sent_at()) {
                (true, Some(_)) => thread.attempts.push(at),
                (true, None) => thread.drafts.push(at),
                (false, Some(_)) => thread.messages.push(at),
                (false, None) if approach.kind == MessageKind::Introduction => thread.drafts.push(at),
                (false, None) => {}
            }
        }
        let approaches = &self.facts.approaches;
        for thread in &mut self.threads {
            let moment = |at: &u32| (approaches[*at as usize].delivery.sent_at(), approaches[*at as usize].id);
            thread.attempts.sort_unstable_by_key(moment);
            thread.messages.sort_unstable_by_key(moment);
        }
    }

    fn join_meetings(&mut self) {
        for (at, meeting) in (0..).zip(&self.facts.meetings) {
            if let Some(thread) = find(&self.thread_of, meeting.person_id) {
                self.threads[thread].meetings.push(at);
            }
            self.joined[at as usize].thanked = meeting.thanked_at;
        }
        let meetings = &self.facts.meetings;
        for thread in &mut self.threads {
            thread.meetings.sort_unstable_by_key(|at| (meetings[*at as usize].starts_at, meetings[*at as usize].id));
        }
        for approach in &self.facts.approaches {
            let (Some(sent), Some(meeting)) = (approach.delivery.sent_at(), approach.meeting_id) else { continue };
            let Some(at) = find(&self.meeting_of, meeting) else { continue };
            match approach.kind {
                MessageKind::ThankYou => {
                    let thanked = &mut self.joined[at].thanked;
                    *thanked = Some(thanked.map_or(sent, |at| at.min(sent)));
                }
                MessageKind::Confirmation => self.joined[at].confirmed = true,
                _ => {}
            }
        }
        for grid in &self.facts.grids {
            if let Some(at) = find(&self.meeting_of, grid.meeting_id) {
                self.joined[at].grid = Some(*grid);
            }
        }
    }

    fn join_referrals(&mut self) {
        for (at, referral) in (0..).zip(&self.facts.referrals) {
            if let Some(thread) = find(&self.thread_of, referral.by_id) {
                self.threads[thread].gave.push(at);
            }
            if let Some(at) = referral.meeting_id.and_then(|id| find(&self.meeting_of, id)) {
                self.joined[at].names += 1;
            }
        }
        let fresh = |referral: &Referral| referral.closed_at.is_none() && !self.is_begun(referral.to_id) && !self.set_aside(referral.to_id);
        self.fresh_referrals = (0..).zip(&self.facts.referrals).filter(|(_, referral)| fresh(referral)).map(|(at, _)| at).collect();
    }
}

fn index<K: Ord>(ids: impl Iterator<Item = K>) -> Vec<(K, u32)> {
    let mut list: Vec<(K, u32)> = ids.zip(0..).collect();
    list.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    list
}

fn find<K: Ord + Copy>(list: &[(K, u32)], id: K) -> Option<usize> {
    list.binary_search_by(|entry| entry.0.cmp(&id)).ok().map(|at| list[at].1 as usize)
}
