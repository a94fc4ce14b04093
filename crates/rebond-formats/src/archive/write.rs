//! Writes an archive piece by piece, so that it never stands in memory whole. What enters: records, each after those it refers
//! to. What leaves: bytes, added to a buffer that the caller empties as it likes. Not done here: IO.

use base16ct::lower::encode_string as hex;
use rebond_domain::{Record, Timestamp};
use sha2::{Digest, Sha256};

use super::{Head, Tail, VERSION};

/// An archive being written.
#[derive(Debug)]
pub struct ArchiveWriter {
    records: u64,
    checksum: Sha256,
}

impl ArchiveWriter {
    /// Begins an archive made at a moment; its first line goes to `out`.
    pub fn begin(made_at: Timestamp, out: &mut Vec<u8>) -> Result<Self, serde_json::Error> {
        let mut writer = Self { records: 0, checksum: Sha256::new() };
        writer.line(&Head { rebond: VERSION, made_at }, out)?;
        Ok(writer)
    }

    /// Adds a record; its line goes to `out`.
    pub fn record(&mut self, record: &Record, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        self.line(record, out)?;
        self.records += 1;
        Ok(())
    }

    /// Ends the archive; its last line goes to `out`. Without it the archive counts as cut off.
    pub fn end(self, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        let tail = Tail { end: self.records, sha256: hex(&self.checksum.finalize()) };
        serde_json::to_writer(&mut *out, &tail)?;
        out.push(b'\n');
        Ok(())
    }

    fn line(&mut self, value: &impl serde::Serialize, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        let start = out.len();
        serde_json::to_writer(&mut *out, value)?;
        out.push(b'\n');
        self.checksum.update(out.get(start..).unwrap_or_default());
        Ok(())
    }
}
