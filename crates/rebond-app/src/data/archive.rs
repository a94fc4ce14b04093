//! Everything in one file, and back. What leaves: the bytes of an archive. What enters: such bytes, into an account without data.

use rebond_formats::{ArchiveError, ArchiveWriter, read_archive};
use rebond_store::{Revision, StoreError};

use crate::{AppError, BoxFuture, Desk};

/// Asks for the archive.
#[derive(Debug, Clone, Copy)]
pub struct WriteArchive;

impl WriteArchive {
    /// The archive: how many records, and its bytes.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, (usize, Vec<u8>)> {
        Box::pin(async move {
            let records = desk.store().export(desk.account_id()).await?;
            let mut bytes = Vec::new();
            let written = (|| {
                let mut writer = ArchiveWriter::begin(desk.now(), &mut bytes)?;
                for record in &records {
                    writer.record(record, &mut bytes)?;
                }
                writer.end(&mut bytes)
            })();
            written.map_err(|error| AppError::Store(StoreError::Corrupt(error.to_string())))?;
            Ok((records.len(), bytes))
        })
    }
}

/// An archive to put in place.
#[derive(Debug, Clone)]
pub struct RestoreArchive {
    /// Its bytes.
    pub bytes: Vec<u8>,
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
    },
    /// The file is no whole archive; nothing was changed.
    Unreadable(ArchiveError),
    /// There is data here already; nothing was changed.
    NotEmpty,
}

impl RestoreArchive {
    /// Puts it in place, whole or not at all.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Restored> {
        Box::pin(async move {
            let archive = match read_archive(&self.bytes) {
                Ok(archive) => archive,
                Err(error) => return Ok(Restored::Unreadable(error)),
            };
            let records = archive.records.len();
            match desk.store().import_archive(desk.account_id(), archive.records, desk.now(), desk.new_id()).await {
                Ok(revision) => Ok(Restored::Done { records, revision }),
                Err(StoreError::NotEmpty) => Ok(Restored::NotEmpty),
                Err(error) => Err(error.into()),
            }
        })
    }
}
