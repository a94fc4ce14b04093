//! What a file brings to what one knows: records to put, and a report. What enters: a reading. What leaves: a plan that nothing
//! was done of yet. Not done here: saving.

use std::collections::BTreeMap;

use rebond_domain::{Event, ImportBatch, ImportBatchId, Line, Organisation, Timestamp, Watch, WorkPart};
use rebond_formats::{Notice, NoticeKind, Reading, RejectReason};

use super::{
    batch::Batch,
    brings::{Brings, Touched},
    choices::LineChoices,
    events, organisations, people,
    report::{ImportLine, ImportReport, Outcome},
};
use crate::{
    AppError, Desk,
    people::{Matching, Somebody},
};

/// What would be saved, and its report.
pub(super) struct Plan {
    pub(super) report: ImportReport,
    people: Vec<Somebody>,
    organisations: Vec<Organisation>,
    touched: Touched,
    batch: ImportBatchId,
}

impl Plan {
    /// Goes through a reading.
    pub(super) async fn of(desk: &Desk, file_name: &str, reading: Reading, choices: &LineChoices, watch: &Watch) -> Result<Self, AppError> {
        let batches = desk.store().all::<ImportBatch>(desk.account_id()).await?;
        let batch = Batch::new(desk, reading.kind, file_name, &batches, choices, watch);
        let ambiguous_dates = reading.ambiguous_dates();
        let names: Vec<&Line> = reading.organisations.iter().map(|read| &read.name).collect();
        let mut matching = Matching::load_many(desk, &reading.people, &names).await?;
        let all = reading.people.len() + reading.organisations.len() + reading.events.len() + reading.rejects.len();
        let (mut lines, mut touched) = (Vec::with_capacity(all), Touched::default());
        organisations::plan(&batch, reading.organisations, &mut matching.places, &mut lines, &mut touched);
        watch.begin(WorkPart::Comparing, reading.people.len() * 2);
        matching.expect(reading.people.len());
        people::plan(&batch, reading.people, &mut matching, &mut lines, &mut touched);
        if !reading.events.is_empty() {
            let mut known = desk.store().all::<Event>(desk.account_id()).await?;
            events::plan(&batch, reading.events, &mut known, &mut lines, &mut touched);
        }
        unless_stopped(watch)?;
        for reject in reading.rejects {
            let outcome = Outcome::LeftOut(reject.reason);
            lines.push(ImportLine::new(reject.line, reject.excerpt, None, outcome));
        }
        let notices = say(reading.notices, &mut lines);
        lines.sort_by_key(|line| line.line);
        let count =
            |wanted: fn(&Outcome) -> bool| u32::try_from(lines.iter().filter(|line| wanted(&line.outcome)).count()).unwrap_or(u32::MAX);
        let report = ImportReport {
            file_name: file_name.to_owned(),
            kind: reading.kind,
            entry: reading.entry,
            added: count(|outcome| matches!(outcome, Outcome::New)),
            completed: count(|outcome| matches!(outcome, Outcome::Completed(..) | Outcome::Changed(..) | Outcome::CalledOff)),
            unchanged: count(|outcome| matches!(outcome, Outcome::Known(..))),
            rejected: lines.iter().map(|line| left_out(&line.outcome)).fold(0, u32::saturating_add),
            lines,
            encoding: reading.encoding,
            delimiter: reading.delimiter,
            ambiguous_dates,
            sample: None,
            seen_before: None,
            time: desk.local_time(),
            notices,
            batch: None,
            action: None,
        };
        let batch = batch.id;
        let (people, places) = matching.done();
        Ok(Self { report, people, organisations: places.into_list(), touched, batch })
    }

    /// What carries it out, as one batch; nothing when there is nothing to do.
    pub(super) fn brings(self, digest: String, at: Timestamp, watch: &Watch) -> (ImportReport, Option<Brings>) {
        let Self { mut report, people, organisations, touched, batch } = self;
        let batch = Line::cut(&report.file_name).or_else(|| Line::cut(report.kind.as_str())).map(|file_name| ImportBatch {
            id: batch,
            kind: report.kind,
            file_name,
            digest,
            added: report.added,
            completed: report.completed,
            unchanged: report.unchanged,
            rejected: report.rejected,
            at,
            undone_at: None,
        });
        let brings = batch.map(|batch| (batch.id, Brings::of(batch, organisations, people, touched, watch.clone())));
        let brings = brings.filter(|(_, brings)| !brings.is_empty());
        report.batch = brings.as_ref().map(|(id, _)| *id);
        (report, brings.map(|(_, brings)| brings))
    }
}

/// Refuses to go on with what nobody wants any more.
pub(super) fn unless_stopped(watch: &Watch) -> Result<(), AppError> {
    if watch.is_stopped() { Err(AppError::Stopped) } else { Ok(()) }
}

/// How many rows of the file a line that is left out stands for.
fn left_out(outcome: &Outcome) -> u32 {
    match outcome {
        Outcome::LeftOut(RejectReason::TooMany { rows }) => u32::try_from(*rows).unwrap_or(u32::MAX),
        Outcome::LeftOut(_) => 1,
        _ => 0,
    }
}

/// Puts each notice with the row it is about; answers those of the file as a whole.
fn say(notices: Vec<Notice>, lines: &mut Vec<ImportLine>) -> Vec<Notice> {
    let mut general = Vec::new();
    if notices.is_empty() {
        return general;
    }
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    for (place, line) in lines.iter().enumerate() {
        places.entry(line.line).or_insert(place);
    }
    for notice in notices {
        let row = places.range(..=notice.line).next_back().map(|(_, place)| *place);
        let whole_file = matches!(notice.kind, NoticeKind::NotKept | NoticeKind::Own);
        match (notice.kind, row.filter(|_| !whole_file).and_then(|place| lines.get_mut(place))) {
            (NoticeKind::Merged { first_line }, _) => {
                let outcome = Outcome::Merged(first_line);
                lines.push(ImportLine::new(notice.line, notice.excerpt, None, outcome));
            }
            (_, Some(line)) => line.notices.push(notice),
            (_, None) => general.push(notice),
        }
    }
    general
}
