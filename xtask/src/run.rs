//! Running other programs. What enters: a command line. What leaves: its outcome, and how long it took, said aloud.

use std::process::{Command, Stdio};
use std::time::Instant;

use crate::Outcome;

/// Runs `command` in sight of the user, saying what it is for and how long it took.
pub(crate) fn loudly(what: &str, command: &mut Command) -> Outcome {
    println!("▸ {what}");
    let start = Instant::now();
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    println!("▸ {what}: {:.1} s", start.elapsed().as_secs_f64());
    if status.success() { Ok(()) } else { Err(format!("{what}: failed ({status})")) }
}

/// Runs `command` and returns what it printed; what it complained of goes into the error.
pub(crate) fn quietly(command: &mut Command) -> Outcome<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(command, &error))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{command:?} failed ({}): {}", output.status, complaint.trim()));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("{command:?} printed no UTF-8"))
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("cannot start {}: {error}", command.get_program().to_string_lossy())
}
