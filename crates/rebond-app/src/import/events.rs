//! The events of an agenda (B2): each found by name and first day, or new. Not done here: repetitions.

use rebond_domain::{Event, Record, fold};
use rebond_formats::{Field, ReadEvent};

use super::{
    batch::Batch,
    report::{ImportLine, Outcome},
};

/// Goes through the events of a file.
pub(super) fn plan(
    batch: &Batch<'_>,
    read: Vec<ReadEvent>,
    known: &mut Vec<Event>,
    lines: &mut Vec<ImportLine>,
    records: &mut Vec<Record>,
) {
    for read in read {
        let (line, name, detail) = (read.line, read.name.to_string(), Some(read.starts_on.to_string()));
        let same = |event: &&mut Event| event.starts_on == read.starts_on && fold(event.name.as_str()) == fold(read.name.as_str());
        let outcome = if let Some(event) = known.iter_mut().find(same) {
            completed(event, read, records)
        } else {
            let event = Event {
                ends_on: read.ends_on,
                place: read.place,
                website: read.website,
                remarks: read.remarks,
                batch_id: Some(batch.id),
                ..Event::named(batch.desk.new_id(), read.name, read.starts_on, batch.at)
            };
            records.push(event.clone().into());
            known.push(event);
            Outcome::New
        };
        lines.push(ImportLine { line, name, detail, outcome, notices: Vec::new() });
    }
}

fn completed(event: &mut Event, read: ReadEvent, records: &mut Vec<Record>) -> Outcome {
    let before = event.clone();
    let mut gained = Vec::new();
    if event.ends_on.is_none() && read.ends_on.is_some() {
        event.ends_on = read.ends_on;
        gained.push(Field::Date);
    }
    if event.place.is_none() && read.place.is_some() {
        event.place = read.place;
        gained.push(Field::Place);
    }
    if event.website.is_none() && read.website.is_some() {
        event.website = read.website;
        gained.push(Field::Link);
    }
    if event.remarks.is_none() && read.remarks.is_some() {
        event.remarks = read.remarks;
        gained.push(Field::Remarks);
    }
    if *event == before {
        return Outcome::Known(None, None);
    }
    records.push(event.clone().into());
    Outcome::Completed(None, gained)
}
