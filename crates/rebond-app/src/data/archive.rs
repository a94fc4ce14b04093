//! Everything in one file, and back. What leaves: the bytes of an archive. What enters: such bytes, into an account without data.

use rebond_domain::{Noun, Record};
use rebond_formats::{Archive, ArchiveWriter, Unread, read_archive, salvage_archive};
pub use rebond_formats::{ArchiveError, NoRecord};
pub use rebond_store::{Misfit, Unreadable};
use rebond_store::{Revision, StoreError, misfits};

use crate::{AppError, BoxFuture, Desk, apart::apart};

/// Asks for the archive.
#[derive(Debug, Clone, Copy)]
pub struct WriteArchive;

/// The archive.
#[derive(Debug, Clone)]
pub struct Written {
    /// How many records it holds.
    pub records: usize,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What is stored and cannot be read back: not in it.
    pub left_out: Vec<Unreadable>,
}

impl WriteArchive {
    /// Writes all that can be read.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Written> {
        apart(desk, |desk| async move {
            let (records, left_out) = desk.store().salvage(desk.account_id()).await?;
            let mut bytes = Vec::new();
            let written = (|| {
                let mut writer = ArchiveWriter::begin(desk.now(), &mut bytes)?;
                for record in &records {
                    writer.record(record, &mut bytes)?;
                }
                writer.end(&mut bytes)
            })();
            written.map_err(|error| AppError::Store(StoreError::Corrupt(error.to_string())))?;
            Ok(Written { records: records.len(), bytes, left_out })
        })
    }
}

/// An archive to put in place.
#[derive(Debug, Clone)]
pub struct RestoreArchive {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether what cannot be restored was agreed to be left out.
    pub partial: bool,
}

/// What came of it.
#[derive(Debug)]
pub enum Restored {
    /// So many records are in place.
    Done {
        /// How many.
        records: usize,
        /// The revision reached.
        revision: Revision,
        /// What was left out, as agreed.
        left_out: Vec<LeftOut>,
    },
    /// Not everything can be restored, and nobody agreed to that; nothing was changed.
    Incomplete(Vec<LeftOut>),
    /// The file is no whole archive; nothing was changed.
    Unreadable(ArchiveError),
    /// There is data here already; nothing was changed.
    NotEmpty,
}

/// A line of an archive that cannot be restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    /// The line, from 1.
    pub line: usize,
    /// Of which noun it is, where it says so.
    pub noun: Option<Noun>,
    /// Why it cannot.
    pub why: WhyLeftOut,
}

/// Why a line of an archive cannot be restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhyLeftOut {
    /// It is no record.
    NoRecord(NoRecord),
    /// It does not fit what else there is.
    Misfit(Misfit),
}

impl RestoreArchive {
    /// Puts it in place, whole or not at all, unless leaving out was agreed to. An archive whose end is missing is then read as far as
    /// it goes.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Restored> {
        apart(desk, move |desk| async move {
            let archive = match read_archive(&self.bytes) {
                Err(ArchiveError::CutOff { .. } | ArchiveError::Altered) if self.partial => salvage_archive(&self.bytes),
                read => read,
            };
            let (records, left_out) = match archive {
                Ok(archive) => sorted_out(archive),
                Err(error) => return Ok(Restored::Unreadable(error)),
            };
            if !self.partial && !left_out.is_empty() {
                return Ok(Restored::Incomplete(left_out));
            }
            let count = records.len();
            match desk.store().import_archive(desk.account_id(), records, desk.now(), desk.new_id()).await {
                Ok(revision) => Ok(Restored::Done { records: count, revision, left_out }),
                Err(StoreError::NotEmpty) => Ok(Restored::NotEmpty),
                Err(error) => Err(error.into()),
            }
        })
    }
}

impl Desk {
    /// Puts records that fit together into an account without data: those of a database that is made anew.
    pub fn put_all(&self, records: Vec<Record>) -> BoxFuture<'_, Revision> {
        Box::pin(async move { Ok(self.store().import_archive(self.account_id(), records, self.now(), self.new_id()).await?) })
    }
}

/// What of an archive can be restored, and what cannot, by line.
fn sorted_out(archive: Archive) -> (Vec<Record>, Vec<LeftOut>) {
    let no_record = |it: &Unread| LeftOut { line: it.line, noun: it.noun, why: WhyLeftOut::NoRecord(it.why) };
    let mut left_out: Vec<LeftOut> = archive.rejects.iter().map(no_record).collect();
    let misfits = misfits(&archive.records);
    let mut records = Vec::with_capacity(archive.records.len() - misfits.len());
    for (at, (record, line)) in archive.records.into_iter().zip(archive.lines).enumerate() {
        match misfits.get(&at) {
            None => records.push(record),
            Some(misfit) => left_out.push(LeftOut { line, noun: Some(record.noun()), why: WhyLeftOut::Misfit(*misfit) }),
        }
    }
    left_out.sort_by_key(|it| it.line);
    (records, left_out)
}
