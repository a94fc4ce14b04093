//! A history brought up to date: records put in place of those before, and whom that touches. What enters: records as they were and as
//! they are. What leaves: a situation of which only what the change touched was judged again. Not done here: judging (`situation`);
//! reading records.

use jiff::Zoned;
use rebond_domain::{
    Approach, Changed, Exchange, GridPoint, LoopNews, Meeting, MeetingId, Noun, OrganisationId, OrganisationKind, PersonId, PersonOutline,
    ProgressTold, Promise, Record, Referral, ReferralId, Stake, StepChoice, Tie,
};
use rebond_method::Norms;
use uuid::Uuid;

use crate::{
    history::{GridCount, History},
    join::Whose,
    joined::Thread,
    listed::Listed,
    situation::Situation,
    touched::Touched,
};

/// A situation being brought up to date.
#[derive(Debug)]
pub struct Renewal {
    situation: Situation,
    touched: Touched,
}

impl Situation {
    /// Begins to bring it up to date.
    pub fn renew(self) -> Renewal {
        Renewal { situation: self, touched: Touched::default() }
    }
}

impl Renewal {
    /// Whether the change of such a record can be taken up; else what is about everybody changed, and all is judged anew.
    pub const fn takes(noun: Noun) -> bool {
        !matches!(noun, Noun::Account | Noun::Campaign | Noun::PurposeChange | Noun::Hope | Noun::Strength | Noun::Progress)
    }

    /// Takes up what changed, all but the outlines of people, see [`Self::put_person`].
    pub fn take_up(&mut self, changes: &[Changed]) {
        for change in changes {
            self.put(change);
        }
        let (all, touched) = (&self.situation.joined, &mut self.touched);
        touched.follow(all);
        all.meetings_of(&touched.people, &mut touched.meetings);
        self.situation.joined.join(Whose::Of(&touched.people, &touched.meetings));
    }

    fn put(&mut self, Changed { noun, id, before, after }: &Changed) {
        let (all, touched) = (&mut self.situation.joined, &mut self.touched);
        let images = [(before, false), (after, true)];
        let after = after.as_ref();
        match *noun {
            Noun::Person => {
                touched.people.push(PersonId(*id));
                for (record, adds) in images {
                    count(&mut all.history, record.as_ref(), adds);
                }
            }
            Noun::Approach => {
                put::<Approach>(&mut all.history, *id, after, touched);
                all.index_approaches();
            }
            Noun::Meeting => {
                all.meeting_of.remove(&MeetingId(*id));
                if let Some(at) = put::<Meeting>(&mut all.history, *id, after, touched) {
                    all.meeting_of.insert(all.history.meetings[at as usize].id, at);
                }
                all.attached.resize_with(all.history.meetings.len(), Default::default);
            }
            Noun::Referral => {
                all.referral_of.remove(&ReferralId(*id));
                if let Some(at) = put::<Referral>(&mut all.history, *id, after, touched) {
                    all.referral_of.insert(all.history.referrals[at as usize].id, at);
                }
            }
            Noun::Promise => {
                put::<Promise>(&mut all.history, *id, after, touched);
            }
            Noun::LoopNews => {
                put::<LoopNews>(&mut all.history, *id, after, touched);
                all.index_told();
            }
            Noun::Exchange => {
                put::<Exchange>(&mut all.history, *id, after, touched);
            }
            Noun::Tie => {
                put::<Tie>(&mut all.history, *id, after, touched);
            }
            Noun::ProgressTold => {
                put::<ProgressTold>(&mut all.history, *id, after, touched);
            }
            Noun::StepChoice => {
                put::<StepChoice>(&mut all.history, *id, after, touched);
                all.index_choices();
            }
            Noun::GridPoint => {
                for (record, adds) in images {
                    if let Some(Record::GridPoint(point)) = record {
                        tally(&mut all.history.grids, point, adds);
                        touched.meetings.push(point.meeting_id);
                    }
                }
            }
            Noun::Organisation => {
                let gateway = matches!(after, Some(Record::Organisation(it)) if it.kind == OrganisationKind::Gateway);
                all.history.gateways.retain(|place| place.0 != *id);
                all.history.gateways.extend(gateway.then_some(OrganisationId(*id)));
                let mine = matches!(after, Some(Record::Organisation(it)) if it.stake == Some(Stake::Employer));
                all.history.employers.retain(|place| place.0 != *id);
                all.history.employers.extend(mine.then_some(OrganisationId(*id)));
                touched.places.push(OrganisationId(*id));
            }
            // Nothing is judged by these, or see `takes`.
            Noun::ImportBatch
            | Noun::PersonEmail
            | Noun::PersonPhone
            | Noun::Event
            | Noun::Attendance
            | Noun::ToldApart
            | Noun::OwnQuestion
            | Noun::RemarkAside
            | Noun::Note
            | Noun::Finding
            | Noun::Account
            | Noun::Campaign
            | Noun::PurposeChange
            | Noun::Hope
            | Noun::Strength
            | Noun::Progress => {}
        }
    }

    /// Whom the change is about, in order.
    pub fn touched(&self) -> &[PersonId] {
        &self.touched.people
    }

    /// The outline of a person, as it was known.
    pub fn person(&self, id: PersonId) -> Option<&PersonOutline> {
        self.situation.person(id)
    }

    /// Whether anything of the history is about somebody, so that their outline is needed.
    pub fn concerns(&self, id: PersonId) -> bool {
        self.situation.joined.thread(id).is_some_and(|thread| thread.is_begun() || !thread.named.is_empty() || !thread.ties.is_empty())
    }

    /// Whether anything was written to somebody, be it a draft, or a meeting with them is on file.
    pub fn is_touched(&self, id: PersonId) -> bool {
        self.situation.joined.thread(id).is_some_and(Thread::touched)
    }

    /// Whether somebody recommended them.
    pub fn is_named(&self, id: PersonId) -> bool {
        self.situation.joined.thread(id).is_some_and(|thread| !thread.named.is_empty())
    }

    /// Puts the outline of a person in place of the one before; `None` when nothing is about them and they are no candidate.
    pub fn put_person(&mut self, id: PersonId, outline: Option<PersonOutline>, on_subject: bool) {
        self.touched.people.push(id);
        let all = &mut self.situation.joined;
        self.touched.places.extend(all.take_person(id).and_then(|before| before.organisation_id));
        self.touched.places.extend(outline.as_ref().and_then(|now| now.organisation_id));
        if let Some(outline) = outline {
            all.history.people.push(outline);
            all.place_person(all.history.people.len() - 1);
        }
        let list = &mut all.history.on_subject;
        match (list.binary_search(&id), on_subject) {
            (Ok(at), false) => drop(list.remove(at)),
            (Err(at), true) => list.insert(at, id),
            _ => {}
        }
        all.thread_mut(id).on_subject = on_subject;
    }

    /// Judges again those the change touched, on the day on which all was judged. Who they are leaves as well, in order.
    pub fn judge(mut self, norms: &Norms, now: &Zoned) -> (Situation, Vec<PersonId>) {
        self.touched.around(&self.situation.joined);
        self.situation.judge_again(&self.touched.people, norms, now);
        (self.situation, self.touched.people)
    }

    /// The history brought up to date, to be judged anew.
    pub fn into_history(self) -> History {
        self.situation.into_history()
    }
}

/// Puts a record in the place of the one before, or takes it away. What leaves: the position at which a record now stands anew, be it
/// another that was moved there.
fn put<N: Listed>(history: &mut History, id: Uuid, after: Option<&Record>, touched: &mut Touched) -> Option<u32> {
    let list = N::list(history);
    let at = list.iter().position(|it| N::id(it) == id);
    if let Some(at) = at {
        N::touch(&list[at], touched);
    }
    let now = match (at, after.and_then(N::kept)) {
        (Some(at), Some(now)) => {
            list[at] = now;
            at
        }
        (Some(at), None) => {
            list.swap_remove(at);
            at
        }
        (None, now) => {
            let end = list.len();
            list.extend(now);
            end
        }
    };
    N::touch(list.get(now)?, touched);
    u32::try_from(now).ok()
}

/// Counts somebody in, or out again.
fn count(history: &mut History, person: Option<&Record>, adds: bool) {
    let Some(Record::Person(person)) = person else { return };
    let step = |count: &mut usize| *count = if adds { *count + 1 } else { count.saturating_sub(1) };
    step(&mut history.people_count);
    step_of(&mut history.circles, person.circle, step);
    step_of(&mut history.sources, person.source, step);
}

fn step_of<K: PartialEq + Copy>(counts: &mut Vec<(K, usize)>, of: Option<K>, step: impl Fn(&mut usize)) {
    let Some(of) = of else { return };
    if !counts.iter().any(|(kind, _)| *kind == of) {
        counts.push((of, 0));
    }
    counts.iter_mut().filter(|(kind, _)| *kind == of).for_each(|(_, count)| step(count));
    counts.retain(|(_, count)| *count > 0);
}

/// Counts a point in, or out again.
fn tally(grids: &mut Vec<GridCount>, point: &GridPoint, adds: bool) {
    let at = grids.iter().position(|grid| grid.meeting_id == point.meeting_id).unwrap_or_else(|| {
        grids.push(GridCount::of(point.meeting_id));
        grids.len() - 1
    });
    let step = |count: &mut usize| *count = if adds { *count + 1 } else { count.saturating_sub(1) };
    grids[at].count(point.state, point.reserve, step);
    if grids[at].total == 0 {
        grids.swap_remove(at);
    }
}
