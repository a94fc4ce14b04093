//! The events of an agenda (B2): each found by the identifier its calendar gave it, else by name, first day and place, or new. A newer
//! version moves it, a cancellation calls it off. Not done here: repetitions (the reader gives each time as an event).

use std::collections::HashMap;

use rebond_domain::{Event, Line, fold};
use rebond_formats::{Field, ReadEvent, RejectReason};

use super::{
    batch::Batch,
    brings::Touched,
    report::{ImportLine, Outcome},
};

/// Goes through the events of a file.
pub(super) fn plan(batch: &Batch<'_>, read: Vec<ReadEvent>, known: &mut Vec<Event>, lines: &mut Vec<ImportLine>, touched: &mut Touched) {
    let mut by_uid: HashMap<Line, usize> = HashMap::new();
    let mut by_day: HashMap<(String, rebond_domain::Date), Vec<usize>> = HashMap::new();
    for (at, event) in known.iter().enumerate() {
        by_uid.extend(event.uid.clone().map(|uid| (uid, at)));
        by_day.entry((fold(event.name.as_str()), event.starts_on)).or_default().push(at);
    }
    for read in read {
        let (line, name, detail) = (read.line, read.name.to_string(), Some(read.starts_on.to_string()));
        let key = (fold(read.name.as_str()), read.starts_on);
        let same_uid = read.uid.as_ref().and_then(|uid| by_uid.get(uid)).copied();
        let alike = || by_day.get(&key).into_iter().flatten().copied().find(|at| known.get(*at).is_some_and(|event| may_be(event, &read)));
        let outcome = match same_uid.or_else(alike).and_then(|at| known.get_mut(at)) {
            Some(event) => met_again(batch, event, read, touched),
            None if read.cancelled => Outcome::LeftOut(RejectReason::Cancelled),
            None => {
                let event = Event {
                    ends_on: read.ends_on,
                    place: read.place,
                    website: read.website,
                    remarks: read.remarks,
                    uid: read.uid,
                    sequence: u32::try_from(read.sequence).ok(),
                    batch_id: Some(batch.id),
                    ..Event::named(batch.desk.new_id(), read.name, read.starts_on, batch.at)
                };
                by_uid.extend(event.uid.clone().map(|uid| (uid, known.len())));
                by_day.entry(key).or_default().push(known.len());
                touched.event(event.clone());
                known.push(event);
                Outcome::New
            }
        };
        lines.push(ImportLine::new(line, name, detail, outcome));
    }
}

/// Whether an event of that name and day may be the one read: not two places, not two identifiers.
fn may_be(event: &Event, read: &ReadEvent) -> bool {
    let differ = |one: Option<&Line>, other: Option<&Line>| matches!((one, other), (Some(one), Some(other)) if fold(one.as_str()) != fold(other.as_str()));
    !differ(event.place.as_ref(), read.place.as_ref()) && !differ(event.uid.as_ref(), read.uid.as_ref())
}

fn met_again(batch: &Batch<'_>, event: &mut Event, read: ReadEvent, touched: &mut Touched) -> Outcome {
    let before = event.clone();
    let sequence = u32::try_from(read.sequence).unwrap_or(0);
    if read.cancelled {
        event.called_off_on = event.called_off_on.or_else(|| Some(batch.desk.today()));
        event.sequence = event.sequence.max(Some(sequence));
        return if before.called_off_on == event.called_off_on {
            Outcome::Known(None, None)
        } else {
            touched.event(event.clone());
            Outcome::CalledOff
        };
    }
    let same_calendar = event.uid.is_some() && event.uid == read.uid;
    // An older version than the one known says nothing new.
    if same_calendar && sequence < event.sequence.unwrap_or(0) {
        return Outcome::Known(None, None);
    }
    let newer = same_calendar && Some(sequence) > event.sequence;
    let (mut gained, mut changed) = (Vec::new(), Vec::new());
    if newer {
        event.called_off_on = None;
        change(&mut event.name, Some(read.name), Field::Name, &mut changed);
        change(&mut event.starts_on, Some(read.starts_on), Field::Date, &mut changed);
        if event.ends_on != read.ends_on {
            event.ends_on = read.ends_on;
            note(&mut changed, Field::Date);
        }
        replace(&mut event.place, read.place, Field::Place, &mut changed);
        replace(&mut event.website, read.website, Field::Link, &mut changed);
        replace(&mut event.remarks, read.remarks, Field::Remarks, &mut changed);
    } else {
        fill(&mut event.ends_on, read.ends_on.filter(|end| *end > event.starts_on), Field::Date, &mut gained);
        fill(&mut event.place, read.place, Field::Place, &mut gained);
        fill(&mut event.website, read.website, Field::Link, &mut gained);
        fill(&mut event.remarks, read.remarks, Field::Remarks, &mut gained);
    }
    event.uid = event.uid.take().or(read.uid);
    event.sequence = event.sequence.max(Some(sequence));
    let outcome = match (changed.is_empty(), gained.is_empty()) {
        (false, _) => Outcome::Changed(None, changed),
        (true, false) => Outcome::Completed(None, gained),
        // Its identifier alone is not worth an import.
        (true, true) => return Outcome::Known(None, None),
    };
    touched.event(event.clone());
    outcome
}

fn fill<T>(place: &mut Option<T>, value: Option<T>, field: Field, gained: &mut Vec<Field>) {
    if place.is_none() && value.is_some() {
        *place = value;
        note(gained, field);
    }
}

/// What a newer version tells takes the place of what an older one told; what it leaves out stays.
fn replace<T: PartialEq>(place: &mut Option<T>, value: Option<T>, field: Field, changed: &mut Vec<Field>) {
    if value.is_some() && *place != value {
        *place = value;
        note(changed, field);
    }
}

fn change<T: PartialEq>(place: &mut T, value: Option<T>, field: Field, changed: &mut Vec<Field>) {
    if let Some(value) = value.filter(|value| value != place) {
        *place = value;
        note(changed, field);
    }
}

fn note(fields: &mut Vec<Field>, field: Field) {
    if !fields.contains(&field) {
        fields.push(field);
    }
}
