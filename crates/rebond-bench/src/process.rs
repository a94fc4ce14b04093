//! What the kernel knows of a process: time on a processor, memory. Linux only; elsewhere nothing is said.

use std::fs;
use std::time::Duration;

/// Time the process's threads spent on a processor so far.
pub(crate) fn cpu(id: u32) -> Option<Duration> {
    let threads = fs::read_dir(format!("/proc/{id}/task")).ok()?;
    let nanos = |thread: fs::DirEntry| -> Option<u64> {
        let text = fs::read_to_string(thread.path().join("schedstat")).ok()?;
        text.split(' ').next()?.parse().ok()
    };
    Some(Duration::from_nanos(threads.flatten().filter_map(nanos).sum()))
}

/// The same of this process, threads that ended included; to a hundredth of a second.
pub(crate) fn mine() -> Option<Duration> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program stands between brackets and may hold anything.
    let mut fields = text.rsplit_once(')')?.1.split_ascii_whitespace().skip(11);
    let mut ticks = || fields.next()?.parse::<u64>().ok();
    Some(Duration::from_millis((ticks()? + ticks()?) * 10))
}

/// Memory of the process that is in the machine's, in mebibytes.
pub(crate) fn resident(id: u32) -> Option<f64> {
    memory(id, "VmRSS:")
}

/// The same at most, since it began.
pub(crate) fn peak(id: u32) -> Option<f64> {
    memory(id, "VmHWM:")
}

fn memory(id: u32, word: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(word))?;
    let kibibytes: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kibibytes / 1024.0)
}
