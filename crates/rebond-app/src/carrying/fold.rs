//! Which records of one noun say the same of the same, once two people are one, and how two of these become one. Not done here: finding
//! them (`carrying`).

use rebond_domain::{AddressNature, AddressOrigin, PhoneNature, Prose, Record, Referral};
use uuid::Uuid;

use crate::merging::{joined, joined_lines};

/// What is the same of two records that stand twice; `None` of nouns of which each stands for itself, as a note does.
pub(super) fn print_of_double(record: &Record) -> Option<String> {
    Some(match record {
        Record::PersonEmail(email) => email.address.key(),
        Record::PersonPhone(phone) => phone.number.key(),
        Record::Attendance(attendance) => attendance.event_id.to_string(),
        Record::Tie(tie) => format!("{}{}", tie.one_id.min(tie.other_id), tie.one_id.max(tie.other_id)),
        Record::ToldApart(two) => format!("{}{}", two.one_id.min(two.other_id), two.one_id.max(two.other_id)),
        // Of a closed one the loop is told: it stays as it was.
        Record::Referral(referral) if referral.closed_at.is_none() => format!("{}{}", referral.by_id, referral.to_id),
        Record::ProgressTold(told) => told.progress_id.to_string(),
        Record::StepChoice(choice) => choice.key.to_string(),
        _ => return None,
    })
}

/// Whether a record that is about two is now about one, twice.
pub(super) fn is_of_itself(record: &Record, one: Uuid) -> bool {
    match record {
        Record::Tie(tie) => tie.one_id == tie.other_id,
        Record::ToldApart(two) => two.one_id == two.other_id,
        Record::Referral(referral) => referral.by_id == referral.to_id,
        Record::StepChoice(choice) => choice.key.as_str().matches(&one.to_string()).count() > 1,
        _ => false,
    }
}

/// The words noted in such a record.
pub(super) fn words_of(record: &Record) -> Option<Prose> {
    match record {
        Record::Tie(tie) => tie.remarks.as_ref().and_then(|remarks| Prose::parse(remarks.as_str()).ok()),
        Record::Referral(referral) => referral.reason.clone(),
        _ => None,
    }
}

/// Completes the known record of the two that say the same; `false` when they are two after all. Words for which there is no room are
/// spare.
pub(super) fn fold(known: &mut Record, other: Record, spare: &mut Vec<Prose>) -> bool {
    match (known, other) {
        (Record::PersonEmail(known), Record::PersonEmail(other)) => {
            if known.nature == AddressNature::Unknown {
                known.nature = other.nature;
            }
            if known.origin == AddressOrigin::Unknown {
                known.origin = other.origin;
            }
            known.through = joined_lines(known.through.take(), other.through, spare);
        }
        (Record::PersonPhone(known), Record::PersonPhone(other)) => {
            if !known.number.is(&other.number) {
                return false;
            }
            // With its country or its extension it says more.
            if digits(other.number.as_str()) > digits(known.number.as_str()) {
                known.number = other.number;
            }
            if known.nature == PhoneNature::Unknown {
                known.nature = other.nature;
            }
            if known.origin == AddressOrigin::Unknown {
                known.origin = other.origin;
            }
            known.through = joined_lines(known.through.take(), other.through, spare);
        }
        (Record::Attendance(known), Record::Attendance(other)) => known.met |= other.met,
        (Record::Tie(known), Record::Tie(other)) => {
            known.closeness = known.closeness.max(other.closeness);
            known.last_exchange = known.last_exchange.max(other.last_exchange);
            known.remarks = joined_lines(known.remarks.take(), other.remarks, spare);
            known.created_at = known.created_at.min(other.created_at);
        }
        (Record::Referral(known), Record::Referral(other)) => *known = of_referrals(known.clone(), other, spare),
        (Record::ToldApart(known), Record::ToldApart(other)) => known.at = known.at.min(other.at),
        (Record::ProgressTold(known), Record::ProgressTold(other)) => known.at = known.at.min(other.at),
        (Record::StepChoice(known), Record::StepChoice(other)) => {
            if other.at > known.at {
                (known.choice, known.at) = (other.choice, other.at);
            }
        }
        _ => return false,
    }
    true
}

/// The agreement is that of the later one that has an answer: it is what the recommender said last.
fn of_referrals(known: Referral, other: Referral, spare: &mut Vec<Prose>) -> Referral {
    let (first, last) = if known.at <= other.at { (&known, &other) } else { (&other, &known) };
    let asked = |it: &Referral| it.name_use != rebond_domain::NameUse::NotAsked;
    let name_use = if asked(last) { last.name_use } else { first.name_use };
    Referral {
        at: first.at,
        name_use,
        meeting_id: known.meeting_id.or(other.meeting_id),
        sounding_until: known.sounding_until.max(other.sounding_until),
        reason: joined(known.reason, other.reason, spare),
        ..known
    }
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}
