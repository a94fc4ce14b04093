//! The records of a history that stand in lists. What enters: a record. What leaves: what of it the history keeps, and whom it is
//! about. Not done here: putting it there (`renewal`).

use rebond_domain::{Approach, ApproachOutline, Exchange, LoopNews, Meeting, ProgressTold, Promise, Record, Referral, StepChoice, Tie};
use uuid::Uuid;

use crate::{history::History, join::ids_in, touched::Touched};

/// A noun of which a history has a list.
pub(crate) trait Listed {
    /// What the history keeps of it.
    type Kept;

    /// Its list.
    fn list(history: &mut History) -> &mut Vec<Self::Kept>;

    /// What is kept of it, if it is.
    fn kept(record: &Record) -> Option<Self::Kept>;

    fn id(kept: &Self::Kept) -> Uuid;

    /// Whom and what it is about.
    fn touch(kept: &Self::Kept, touched: &mut Touched);
}

macro_rules! listed {
    ($($noun:ident in $list:ident as $kept:ty = |$record:ident| $keep:expr, |$one:ident, $touched:ident| $touch:block)+) => {$(
        impl Listed for $noun {
            type Kept = $kept;

            fn list(history: &mut History) -> &mut Vec<$kept> {
                &mut history.$list
            }

            fn kept(record: &Record) -> Option<$kept> {
                let Record::$noun($record) = record else { return None };
                $keep
            }

            fn id(kept: &$kept) -> Uuid {
                kept.id.0
            }

            fn touch($one: &$kept, $touched: &mut Touched) $touch
        }
    )+};
}

listed! {
    Approach in approaches as ApproachOutline = |it| Some(ApproachOutline::from(it)), |it, touched| {
        touched.people.push(it.person_id);
        touched.meetings.extend(it.meeting_id);
        touched.referrals.extend(it.referral_id);
    }
    Meeting in meetings as Meeting = |it| Some(it.clone()), |it, touched| {
        touched.people.push(it.person_id);
        touched.meetings.push(it.id);
    }
    Referral in referrals as Referral = |it| Some(it.clone()), |it, touched| {
        touched.people.extend([it.by_id, it.to_id]);
        touched.meetings.extend(it.meeting_id);
    }
    Promise in promises as Promise = |it| it.settled.is_none().then(|| it.clone()), |it, touched| {
        touched.people.push(it.person_id);
    }
    Exchange in exchanges as Exchange = |it| Some(it.clone()), |it, touched| {
        touched.people.push(it.person_id);
    }
    Tie in ties as Tie = |it| Some(it.clone()), |it, touched| {
        touched.people.extend([it.one_id, it.other_id]);
    }
    LoopNews in loop_news as LoopNews = |it| Some(it.clone()), |it, touched| {
        touched.referrals.push(it.referral_id);
    }
    ProgressTold in told as ProgressTold = |it| Some(it.clone()), |it, touched| {
        touched.people.push(it.person_id);
    }
    StepChoice in choices as StepChoice = |it| Some(it.clone()), |it, touched| {
        touched.ids.extend(ids_in(it.key.as_str()));
    }
}
