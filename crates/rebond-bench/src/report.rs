//! The table that is read in the end. Not done here: measuring.

use std::time::Duration;

use crate::Outcome;
use crate::course::Course;
use crate::sample::Sample;

pub(crate) fn heading(people: usize) {
    println!("{people} people, {} approaches, {} meetings, {} notes; milliseconds", people * 3 / 10, people / 10, people * 2);
    println!("{:<26}{:>10}{:>10}{:>10}{:>16}", "", "median", "p99", "CPU", "CPU × baseline");
}

pub(crate) fn baseline(course: &Course) {
    println!("\nBaseline: axum and SQLite, no more");
    engine_lines(course, None);
}

pub(crate) fn engine(name: &str, course: &Course, baseline: &Course) {
    println!("\n{name}");
    engine_lines(course, Some(baseline));
}

pub(crate) fn judged_whole(people: usize, sample: &Sample) {
    line(&format!("Judged whole, {people} people"), sample, None);
}

pub(crate) fn size(program: &str) -> Outcome {
    let bytes = std::fs::metadata(program).map_err(|error| format!("{program}: {error}"))?.len();
    println!("\n{:<26}{:>10.1} MB", "Binary", bytes as f64 / 1e6);
    Ok(())
}

fn engine_lines(course: &Course, baseline: Option<&Course>) {
    let floor = baseline.and_then(|course| course.pages.first()).and_then(|(_, sample)| sample.cpu);
    for (name, sample) in &course.pages {
        line(name, sample, floor);
    }
    let ratio = baseline.map(|baseline| over(course.cold_start.median(), baseline.cold_start.median())).unwrap_or_default();
    println!("{:<26}{:>10}{:>10}{:>10}{ratio:>16}", "Cold start", ms(course.cold_start.median()), ms(course.cold_start.p99()), "");
    if let Some(resident) = course.resident {
        println!("{:<26}{resident:>10.1} MiB", "Resident memory");
    }
}

fn line(name: &str, sample: &Sample, floor: Option<Duration>) {
    let cpu = sample.cpu.map(ms).unwrap_or_default();
    let ratio = sample.cpu.zip(floor).map(|(cpu, floor)| over(cpu, floor)).unwrap_or_default();
    println!("{name:<26}{:>10}{:>10}{cpu:>10}{ratio:>16}", ms(sample.median()), ms(sample.p99()));
}

fn ms(time: Duration) -> String {
    format!("{:.3}", time.as_secs_f64() * 1e3)
}

fn over(one: Duration, other: Duration) -> String {
    format!("× {:.1}", one.as_secs_f64() / other.as_secs_f64().max(f64::EPSILON))
}
