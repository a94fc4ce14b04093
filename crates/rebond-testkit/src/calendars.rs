//! What others make of our calendar files: two readers that are not ours, and a calendar server, all of Python. Not done here: judging.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::mail_server::python;

/// A meeting as another program read it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Appointment {
    /// What tells it from others.
    pub uid: String,
    /// Which version of it this is.
    pub sequence: i64,
    /// When it starts, with the offset of its zone.
    pub starts: String,
    /// When it ends.
    pub ends: String,
    /// Its title.
    pub summary: String,
    /// Where.
    pub place: String,
    /// Its text.
    pub words: String,
    /// Whether it is tentative, confirmed, cancelled.
    pub status: String,
    /// When it is recalled, in seconds from its start.
    pub alarms: Vec<i64>,
}

/// What others made of some files.
#[derive(Debug, Deserialize)]
pub struct Told {
    /// Each file, by each of the two readers.
    pub read: Vec<[Appointment; 2]>,
    /// What a server kept of them, put one after the other under one address.
    pub kept: Appointment,
}

/// Has two readers and a server look at these files.
pub fn others_read(files: &[String]) -> Told {
    let python = python();
    let mut readers = Command::new(&python);
    readers.args(["-c", include_str!("calendars.py")]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut readers = readers.spawn().unwrap_or_else(|error| panic!("{python}: {error}"));
    let asked = serde_json::to_vec(files).unwrap_or_default();
    readers.stdin.take().map(|mut input| input.write_all(&asked)).transpose().unwrap_or_else(|error| panic!("the readers: {error}"));
    let answer = readers.wait_with_output().unwrap_or_else(|error| panic!("the readers: {error}"));
    assert!(answer.status.success(), "the tests need Python's icalendar and vobject, and radicale");
    serde_json::from_slice(&answer.stdout).unwrap_or_else(|error| panic!("the readers: {error}"))
}
