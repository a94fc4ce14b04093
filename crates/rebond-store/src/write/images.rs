//! What records were before a write, read in few questions; and whom a record is about, so that erasing a person finds every
//! trace in the audit. Not done here: writing.

use std::collections::{BTreeSet, HashMap};

use rebond_domain::{ApproachId, MeetingId, Noun, PersonId, Record, ReferralId};
use uuid::Uuid;

use crate::{
    StoreError,
    query::LIST_SIZES,
    table::{reader_of, sql_of},
    tx::Tx,
    value::Value,
};

queries! {
    PEOPLE_OF_MEETINGS: (MeetingId, PersonId) = (Id; Id) "SELECT id, person_id FROM meetings WHERE account_id = $1 AND id IN ({list})";
    PEOPLE_OF_APPROACHES: (ApproachId, PersonId, Option<ReferralId>) = (Id; Id)
        "SELECT id, person_id, loop_of FROM approaches WHERE account_id = $1 AND id IN ({list})";
    PEOPLE_OF_REFERRALS: (ReferralId, PersonId, PersonId) = (Id; Id)
        "SELECT id, by_id, to_id FROM referrals WHERE account_id = $1 AND id IN ({list})";
}

/// Records by noun and identifier.
pub(super) type Images = HashMap<(Noun, Uuid), Record>;

/// The records as they are now, of those named.
pub(super) async fn read(tx: &mut Tx, wanted: impl IntoIterator<Item = (Noun, Uuid)>) -> Result<Images, StoreError> {
    let account = Value::Id(tx.account().0);
    let mut by_noun: HashMap<Noun, BTreeSet<Uuid>> = HashMap::new();
    for (noun, id) in wanted {
        by_noun.entry(noun).or_default().insert(id);
    }
    let mut images = Images::new();
    for (noun, ids) in by_noun {
        let ids: Vec<Uuid> = ids.into_iter().collect();
        for chunk in ids.chunks(LIST_SIZES[LIST_SIZES.len() - 1]) {
            let form = LIST_SIZES.iter().position(|size| *size >= chunk.len()).unwrap_or_default();
            let last = chunk[chunk.len() - 1];
            let padded = chunk.iter().copied().chain(std::iter::repeat_n(last, LIST_SIZES[form] - chunk.len()));
            let params: Vec<Value> = std::iter::once(account.clone()).chain(padded.map(Value::Id)).collect();
            for record in tx.rows(&sql_of(noun).many[form], &params, reader_of(noun)).await? {
                images.insert((noun, record.id()), record);
            }
        }
    }
    Ok(images)
}

/// Whom the meetings, messages and referrals named in records are about.
#[derive(Default)]
pub(super) struct Parents {
    meetings: HashMap<MeetingId, PersonId>,
    approaches: HashMap<ApproachId, (PersonId, Option<ReferralId>)>,
    referrals: HashMap<ReferralId, [PersonId; 2]>,
}

impl Parents {
    /// From the records themselves, and from the database for those they only name.
    pub(super) async fn of(tx: &mut Tx, records: &[&Record]) -> Result<Self, StoreError> {
        let account = tx.account();
        let mut parents = Self::default();
        for record in records {
            parents.learn(record);
        }
        let meetings: Vec<Value> = records.iter().filter_map(|record| meeting_of(record)).map(|id| Value::Id(id.0)).collect();
        let approaches: Vec<Value> = records.iter().filter_map(|record| approach_of(record)).map(|id| Value::Id(id.0)).collect();
        for (approach, person, loop_of) in PEOPLE_OF_APPROACHES.rows_in(tx, params![account], approaches).await? {
            parents.approaches.entry(approach).or_insert((person, loop_of));
        }
        let of_messages = parents.approaches.values().filter_map(|(_, loop_of)| *loop_of);
        let referrals: Vec<Value> =
            records.iter().filter_map(|record| referral_of(record)).chain(of_messages).map(|id| Value::Id(id.0)).collect();
        for (meeting, person) in PEOPLE_OF_MEETINGS.rows_in(tx, params![account], meetings).await? {
            parents.meetings.entry(meeting).or_insert(person);
        }
        for (referral, by, to) in PEOPLE_OF_REFERRALS.rows_in(tx, params![account], referrals).await? {
            parents.referrals.entry(referral).or_insert([by, to]);
        }
        Ok(parents)
    }

    fn learn(&mut self, record: &Record) {
        match record {
            Record::Meeting(meeting) => drop(self.meetings.insert(meeting.id, meeting.person_id)),
            Record::Approach(approach) => drop(self.approaches.insert(approach.id, (approach.person_id, approach.loop_of))),
            Record::Referral(referral) => drop(self.referrals.insert(referral.id, [referral.by_id, referral.to_id])),
            _ => {}
        }
    }

    /// The identifiers of the people a record is about; of a step's choice, all that its key names.
    pub(super) fn about(&self, record: &Record) -> BTreeSet<Uuid> {
        let mut about = BTreeSet::new();
        let mut add = |person: PersonId| {
            about.insert(person.0);
        };
        match record {
            Record::Person(it) => add(it.id),
            Record::PersonEmail(it) => add(it.person_id),
            Record::PersonPhone(it) => add(it.person_id),
            Record::Attendance(it) => add(it.person_id),
            Record::Tie(it) => [it.one_id, it.other_id].into_iter().for_each(add),
            Record::Meeting(it) => add(it.person_id),
            Record::Referral(it) => [it.by_id, it.to_id].into_iter().for_each(add),
            Record::Approach(it) => add(it.person_id),
            Record::Note(it) => add(it.person_id),
            Record::Finding(it) => add(it.person_id),
            Record::Promise(it) => add(it.person_id),
            Record::ProgressTold(it) => add(it.person_id),
            Record::StepChoice(it) => about.extend(ids_in(it.key.as_str())),
            Record::Account(_)
            | Record::ImportBatch(_)
            | Record::Campaign(_)
            | Record::PurposeChange(_)
            | Record::Hope(_)
            | Record::Strength(_)
            | Record::Organisation(_)
            | Record::Event(_)
            | Record::RemarkAside(_)
            | Record::GridPoint(_)
            | Record::LoopNews(_)
            | Record::Progress(_) => {}
        }
        about.extend(meeting_of(record).and_then(|meeting| self.meetings.get(&meeting)).map(|person| person.0));
        let message = approach_of(record).and_then(|approach| self.approaches.get(&approach));
        about.extend(message.map(|(person, _)| person.0));
        let referral = referral_of(record).or_else(|| message.and_then(|(_, loop_of)| *loop_of));
        about.extend(referral.and_then(|referral| self.referrals.get(&referral)).into_iter().flatten().map(|person| person.0));
        about
    }
}

/// The meeting in which a record's words were said.
fn meeting_of(record: &Record) -> Option<MeetingId> {
    match record {
        Record::GridPoint(it) => Some(it.meeting_id),
        Record::Note(it) => it.meeting_id,
        Record::Finding(it) => it.meeting_id,
        Record::Promise(it) => it.meeting_id,
        _ => None,
    }
}

/// The message of whose words a record speaks.
fn approach_of(record: &Record) -> Option<ApproachId> {
    match record {
        Record::RemarkAside(it) => it.approach_id,
        _ => None,
    }
}

/// The referral of whose two people a record speaks.
fn referral_of(record: &Record) -> Option<ReferralId> {
    match record {
        Record::LoopNews(it) => Some(it.referral_id),
        Record::Approach(it) => it.loop_of,
        _ => None,
    }
}

/// The identifiers written in a text.
pub(super) fn ids_in(text: &str) -> Vec<Uuid> {
    let hex = |c: char| c.is_ascii_hexdigit() || c == '-';
    let runs = text.split(|c: char| !hex(c)).map(|run| run.trim_matches('-'));
    runs.filter(|run| run.len() >= 32)
        .flat_map(|run| {
            (0..=run.len() - 32).filter_map(|at| {
                let hyphened = run.get(at..at + 36).and_then(|part| Uuid::try_parse(part).ok());
                hyphened.or_else(|| run.get(at..at + 32).filter(|part| !part.contains('-')).and_then(|part| Uuid::try_parse(part).ok()))
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_identifiers_in_a_key() {
        let (one, other) = (Uuid::from_u128(0x0192_3456_789a_7bcd_8ef0_1234_5678_9abc), Uuid::from_u128(u128::MAX));
        assert_eq!(ids_in(&format!("G5:{one}/{other}")), [one, other]);
        assert_eq!(ids_in(&format!("thank-{one}-{other}")), [one, other]);
        assert_eq!(ids_in(&format!("x.{}", one.simple())), [one]);
        assert!(ids_in("A1:campaign").is_empty());
    }
}
