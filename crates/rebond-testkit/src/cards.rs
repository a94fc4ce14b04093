//! What another program makes of our contact files: vobject, of Python. Not done here: judging.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::mail_server::python;

/// Somebody as another program read them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Card {
    /// The name shown.
    pub shown: String,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Addresses.
    pub emails: Vec<String>,
    /// Numbers.
    pub phones: Vec<String>,
    /// Where they work.
    pub organisation: String,
    /// What they do there.
    pub role: String,
    /// Anything else.
    pub remarks: String,
}

/// Has a reader look at these files.
pub fn others_read_cards(files: &[String]) -> Vec<Vec<Card>> {
    let python = python();
    let mut reader = Command::new(&python);
    reader.args(["-c", include_str!("cards.py")]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut reader = reader.spawn().unwrap_or_else(|error| panic!("{python}: {error}"));
    let asked = serde_json::to_vec(files).unwrap_or_default();
    reader.stdin.take().map(|mut input| input.write_all(&asked)).transpose().unwrap_or_else(|error| panic!("the reader: {error}"));
    let answer = reader.wait_with_output().unwrap_or_else(|error| panic!("the reader: {error}"));
    assert!(answer.status.success(), "the tests need Python's vobject");
    serde_json::from_slice(&answer.stdout).unwrap_or_else(|error| panic!("the reader: {error}"))
}
