//! Whom one may ask for an introduction, and how two people are tied (B6, B16). What enters: a situation. What leaves: how well one
//! knows somebody, whether they may be asked. Not done here: chains (`rebond-graph`).

use rebond_domain::{Answer, Circle, Closeness, Date, Delivery, MessageKind, PersonId, PersonOutline, Referral, Tie};

use crate::{joined::Thread, situation::Situation};

/// How one knows somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// How well.
    pub closeness: Closeness,
    /// The last exchange known, of whatever kind.
    pub last_exchange: Option<Date>,
    /// Whether they gave one a name before (G10).
    pub helped: bool,
}

/// What ties two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bond<'a> {
    /// The closest tie between them, the latest of those as close.
    pub tie: Option<&'a Tie>,
    /// The first time one of them named the other.
    pub referral: Option<&'a Referral>,
}

impl Known {
    /// How one knows somebody by their record alone: a circle is a tie, somebody admired from afar is not (B7).
    pub fn by_record(person: &PersonOutline) -> Option<Self> {
        let circle = person.circle.is_some_and(|circle| circle != Circle::Admired);
        let known = circle || person.closeness != Closeness::Unknown || person.last_exchange.is_some();
        let closeness = person.closeness.max(Closeness::Slight);
        known.then_some(Self { closeness, last_exchange: person.last_exchange, helped: false })
    }
}

impl Situation {
    /// How one knows somebody: by their record, or because something passed.
    pub fn knows(&self, person: &PersonOutline) -> Option<Known> {
        let recorded = Known::by_record(person);
        let Some(thread) = self.thread(person.id) else { return recorded };
        let passed = self.passed(thread);
        if recorded.is_none() && passed.is_none() {
            return None;
        }
        let closeness = person.closeness.max(Closeness::Slight);
        Some(Known { closeness, last_exchange: person.last_exchange.max(passed), helped: !thread.gave.is_empty() })
    }

    /// When they were last met, or wrote or spoke with one.
    fn passed(&self, thread: &Thread) -> Option<Date> {
        let met = thread.meetings.iter().map(|at| self.meeting(*at)).filter(|meeting| meeting.is_held()).map(|it| it.starts_at);
        let answered = thread.attempts.iter().chain(&thread.messages).filter_map(|at| match self.approach(*at).delivery {
            Delivery::Answered { answered_at, answer, .. } if answer != Answer::NotReceived => Some(answered_at),
            _ => None,
        });
        let last = met.chain(answered).chain(self.last_exchange(thread)).max()?;
        Some(self.zone.to_datetime(last).date())
    }

    /// Whether somebody may be asked to introduce one: not whom one leaves in peace, nor who would rather not, whoever it was about (B6),
    /// nor, while it is discreet, somebody of where one works (B7).
    pub fn may_introduce(&self, person: &PersonOutline) -> bool {
        let declined = |thread: &Thread| {
            thread
                .messages
                .iter()
                .map(|at| self.approach(*at))
                .any(|it| it.kind == MessageKind::Introduction && matches!(it.delivery.answer(), Some(Answer::Hesitates | Answer::No)))
        };
        !person.is_aside() && !self.keeps_from(person.id) && !self.thread(person.id).is_some_and(declined)
    }

    /// What ties two people.
    pub fn bond(&self, one: PersonId, other: PersonId) -> Bond<'_> {
        let Some(thread) = self.thread(one) else { return Bond::default() };
        let ties = thread.ties.iter().map(|at| &self.history().ties[*at as usize]);
        let tie =
            ties.filter(|tie| [tie.one_id, tie.other_id].contains(&other)).max_by_key(|tie| (tie.closeness, tie.last_exchange, tie.id));
        let named = thread.gave.iter().chain(&thread.named).map(|at| self.referral_at(*at));
        let referral = named.filter(|it| [it.by_id, it.to_id].contains(&other)).min_by_key(|it| (it.at, it.id));
        Bond { tie, referral }
    }
}
