//! An import as JSON: what a file says, and what becomes of it. What enters: a reading and a report. What leaves: one object. Not done
//! here: the words of a terminal (`import`).

use rebond_app::import::{ImportReport, Notice, Outcome, ReadEvent, ReadOrganisation, ReadPerson, Reading, Reject};
use rebond_sentences::import::{difference, notice, outcome, perhaps, reason};
use rebond_text::Text;
use serde_json::{Value, json};

/// The object of `rebond import --json`.
pub(crate) fn object(text: Text, report: &ImportReport, reading: &Reading, dry: bool) -> Value {
    let merged = report.lines.iter().filter(|line| matches!(line.outcome, Outcome::Merged(_))).count();
    let lines: Vec<Value> = report
        .lines
        .iter()
        .map(|line| {
            let what = match &line.outcome {
                Outcome::New => "new",
                Outcome::Completed(..) => "completed",
                Outcome::Changed(..) => "changed",
                Outcome::CalledOff => "called-off",
                Outcome::Known(..) => "known",
                Outcome::Merged(_) => "merged",
                Outcome::LeftOut(_) => "left-out",
            };
            json!({ "line": line.line, "name": line.name, "outcome": what, "words": outcome(text, &line.outcome), "perhaps": line.perhaps.iter().map(|it| perhaps(text, it)).collect::<Vec<_>>(), "differs": line.differs.iter().map(|it| difference(text, it)).collect::<Vec<_>>() })
        })
        .collect();
    let list = |values: Vec<Value>| Value::Array(values);
    json!({
        "file": report.file_name,
        "format": report.kind,
        "encoding": report.encoding.label(),
        "people": list(reading.people.iter().map(person).collect()),
        "organisations": list(reading.organisations.iter().map(organisation).collect()),
        "events": list(reading.events.iter().map(event).collect()),
        "rejects": list(reading.rejects.iter().map(|it| reject(text, it)).collect()),
        "notices": list(reading.notices.iter().map(|it| told(text, it)).collect()),
        "counts": {
            "new": report.added,
            "changed": report.completed,
            "duplicate": report.unchanged as usize + merged,
            "rejected": report.rejected,
        },
        // What became of each line, and the batch.
        "dry_run": dry, "kind": report.kind, "added": report.added, "completed": report.completed, "unchanged": report.unchanged,
        "rejected": report.rejected, "ambiguous_dates": report.ambiguous_dates, "batch": if dry { None } else { report.batch },
        "lines": lines,
    })
}

fn person(person: &ReadPerson) -> Value {
    json!({
        "name": person.name.full(),
        "given": person.name.given(),
        "family": person.name.family(),
        "emails": person.emails.iter().map(|(address, _)| address.as_str()).collect::<Vec<_>>(),
        "phones": person.phones.iter().map(|(number, _)| number.as_str()).collect::<Vec<_>>(),
        "organisation": person.organisation,
        "title": person.role,
        "town": person.town,
        "profile": person.profile,
        "remarks": person.remarks,
        "source_line": person.line,
    })
}

fn organisation(organisation: &ReadOrganisation) -> Value {
    json!({ "name": organisation.name, "email": organisation.generic_email, "town": organisation.town, "source_line": organisation.line })
}

fn event(event: &ReadEvent) -> Value {
    json!({
        "name": event.name,
        "starts_on": event.starts_on,
        "ends_on": event.ends_on,
        "place": event.place,
        "uid": event.uid,
        "cancelled": event.cancelled,
        "source_line": event.line,
    })
}

fn reject(text: Text, reject: &Reject) -> Value {
    json!({ "line": reject.line, "reason": reason(text, reject.reason), "text": reject.excerpt })
}

fn told(text: Text, told: &Notice) -> Value {
    json!({ "line": told.line, "text": notice(text, told) })
}
