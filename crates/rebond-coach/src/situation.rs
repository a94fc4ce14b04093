//! A situation: what happened, joined, and judged for a day. What enters: a history, the norms, now. What leaves: where the attempts
//! stand with each person, the loops, whom to contact next. Not done here: steps, stages, which read it.

use std::ops::Deref;

use jiff::{Zoned, tz::TimeZone};
use rebond_domain::{Date, PersonId, PersonOutline, Referral, ReferralId};
use rebond_method::Norms;

use crate::{
    fresh,
    history::History,
    joined::{Joined, Thread},
    loops::{DueNews, Loop, Loops, loop_of},
    moment::Moments,
    ranking::{self, Ranked, in_order, rank},
    silence::{Standing, standing},
};

/// After so many days thanks would only surprise.
const PASSED: i32 = 30;

/// The history of an account, indexed and judged. Build it once per change of the history and per day, and keep it.
#[derive(Debug, Clone)]
pub struct Situation {
    pub(crate) joined: Joined,
    /// The day it was judged on.
    pub(crate) today: Date,
    pub(crate) zone: TimeZone,
    /// Where the attempts stand, by thread.
    pub(crate) standings: Vec<Standing>,
    /// Where each loop stands, in the order of the referrals.
    loops: Vec<Loop>,
    ranked: Vec<Ranked>,
    /// Whether enough people had been met, when all were ranked.
    ranked_with: bool,
}

/// Somebody with whom something passed, and where it stands.
pub(crate) struct One<'a> {
    pub(crate) person: PersonId,
    /// Whether they were set aside by choice.
    pub(crate) aside: bool,
    pub(crate) thread: &'a Thread,
    pub(crate) standing: Standing,
}

impl<'a> One<'a> {
    const fn of((thread, standing): (&'a Thread, &Standing)) -> Self {
        Self { person: thread.person, aside: thread.aside, thread, standing: *standing }
    }
}

impl Situation {
    /// Joins the history and judges it on the day of `now`, which carries the zone in which days are counted.
    pub fn new(history: History, norms: &Norms, now: &Zoned) -> Self {
        let moments = Moments::new(now, norms);
        let moment = moments.own();
        let joined = Joined::new(history);
        let standing = |thread: &Thread| standing(&joined, thread, moments.of(joined.person(thread.person)));
        let standings: Vec<Standing> = joined.threads.iter().map(standing).collect();
        let loops = joined.history.referrals.iter().map(|referral| loop_of(&joined, &standings, referral, moment)).collect();
        let people = joined.history.people.iter();
        let mut ranked: Vec<Ranked> = people.filter_map(|person| rank(&joined, &standings, person, moment.today)).collect();
        in_order(&mut ranked);
        Self { today: moment.today, zone: now.time_zone().clone(), ranked_with: joined.met_enough, joined, standings, loops, ranked }
    }

    /// Judges again these people, in order, on the day on which all was judged.
    pub(crate) fn judge_again(&mut self, people: &[PersonId], norms: &Norms, now: &Zoned) {
        let moments = Moments::new(now, norms);
        let moment = moments.own();
        let Self { joined, standings, loops, ranked, ranked_with, .. } = self;
        let places: Vec<usize> = people.iter().filter_map(|id| joined.thread_at(*id)).collect();
        standings.resize(joined.threads.len(), Standing::Nothing);
        for at in &places {
            let thread = &joined.threads[*at];
            standings[*at] = standing(joined, thread, moments.of(joined.person(thread.person)));
        }
        loops.resize(joined.history.referrals.len(), Loop::Open);
        for at in places.iter().map(|at| &joined.threads[*at]).flat_map(|thread| thread.gave.iter().chain(&thread.named)) {
            loops[*at as usize] = loop_of(joined, standings, joined.referral_at(*at), moment);
        }
        if *ranked_with != joined.met_enough {
            // A leader is worth asking from then on, whoever it is.
            *ranked_with = joined.met_enough;
            *ranked = joined.history.people.iter().filter_map(|person| rank(joined, standings, person, moment.today)).collect();
            return in_order(ranked);
        }
        ranked.retain(|one| people.binary_search(&one.person_id).is_err());
        let outlines = people.iter().filter_map(|id| joined.person(*id));
        ranked.extend(outlines.filter_map(|person| rank(joined, standings, person, moment.today)));
        in_order(ranked);
    }

    /// The history it was made of.
    pub const fn history(&self) -> &History {
        &self.joined.history
    }

    /// The history it was made of, given back.
    pub fn into_history(self) -> History {
        self.joined.history
    }

    /// The outline of a person, if the caller gave it.
    pub fn person(&self, id: PersonId) -> Option<&PersonOutline> {
        self.joined.person(id)
    }

    /// Whether anything was written to somebody, be it a draft, or a meeting with them is on file.
    pub fn is_touched(&self, id: PersonId) -> bool {
        self.joined.thread(id).is_some_and(Thread::touched)
    }

    /// A referral.
    pub fn referral(&self, id: ReferralId) -> Option<&Referral> {
        self.joined.referral(id)
    }

    /// The loops open, and the news recommenders are due (G5).
    pub fn loops(&self) -> Loops {
        Loops::of(&self.joined, &self.loops)
    }

    /// Whether the loop of that referral is open: neither closed by choice nor by the last news told.
    pub fn is_open(&self, id: ReferralId) -> bool {
        self.loop_of(id) != Loop::Closed
    }

    /// The news due of that referral.
    pub fn news_due(&self, id: ReferralId) -> Option<DueNews> {
        match self.loop_of(id) {
            Loop::Due(news) => Some(news),
            Loop::Open | Loop::Closed => None,
        }
    }

    fn loop_of(&self, id: ReferralId) -> Loop {
        self.joined.referral_place(id).map_or(Loop::Closed, |at| self.loops[at])
    }

    /// Whom to contact next, best first (B6, B7, B10, B11, B12, G10).
    pub fn ranked(&self) -> &[Ranked] {
        &self.ranked
    }

    /// Everybody with whom something passed, in no order.
    pub(crate) fn each(&self) -> impl Iterator<Item = One<'_>> {
        self.joined.threads.iter().zip(&self.standings).filter(|(thread, _)| thread.is_begun()).map(One::of)
    }

    /// One of them.
    pub(crate) fn one(&self, id: PersonId) -> Option<One<'_>> {
        let at = self.joined.thread_at(id)?;
        Some(One::of((&self.joined.threads[at], &self.standings[at]))).filter(|one| one.thread.is_begun())
    }

    /// Whether thanks for a meeting held are still owed: late is better than never, but not for ever (G1).
    pub(crate) fn owes_thanks(&self, meeting: u32) -> bool {
        let ended = self.zone.to_datetime(self.meeting(meeting).ends_at()).date();
        let days = ended.until(self.today).map_or(0, |span| span.get_days());
        let settled =
            self.person(self.meeting(meeting).person_id).and_then(|person| person.nothing_owed_at) >= Some(self.meeting(meeting).starts_at);
        self.meeting(meeting).is_held() && self.attached(meeting).thanked.is_none() && days <= PASSED && !settled
    }

    /// Whether somebody recommended is still to be written to because of that referral.
    pub(crate) fn is_fresh(&self, referral: &Referral) -> bool {
        fresh::is_fresh(&self.joined, &self.standings, referral)
    }

    /// rule B7: whether a discreet campaign keeps away from somebody, who works where one does.
    pub(crate) fn keeps_from(&self, id: PersonId) -> bool {
        self.person(id).is_some_and(|person| ranking::keeps_from(&self.joined, person))
    }

    /// rule B7: somebody of one's employer whom a person is known to know.
    pub fn colleague_known_to(&self, id: PersonId) -> Option<PersonId> {
        let here = |other: &PersonId| {
            self.person(*other).and_then(|person| person.organisation_id).is_some_and(|place| self.history().employers.contains(&place))
        };
        self.tied(self.thread(id)?).find(here)
    }

    pub(crate) fn standing_of(&self, id: PersonId) -> Standing {
        self.joined.thread_at(id).map_or(Standing::Nothing, |at| self.standings[at])
    }
}

/// What is asked of the history is asked of the situation.
impl Deref for Situation {
    type Target = Joined;

    fn deref(&self) -> &Joined {
        &self.joined
    }
}
