//! The table that is read in the end. Not done here: measuring.

use std::time::Duration;

use crate::Outcome;
use crate::course::Course;
use crate::importing::Importing;
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

pub(crate) fn imports_heading() {
    println!("\nImports through the pages; seconds, MiB");
    println!("{:<30}{:>8}{:>8}{:>9}{:>8}{:>9}{:>8}{:>8}", "", "look", "CPU", "import", "CPU", "before", "most", "after");
}

pub(crate) fn importing(name: &str, cost: &Importing) {
    let seconds = |time: Duration| format!("{:.2}", time.as_secs_f64());
    let cpu = |time: Option<Duration>| time.map(seconds).unwrap_or_default();
    let (look, import) = (&cost.look, &cost.import);
    print!("{name:<30}{:>8}{:>8}{:>9}{:>8}", seconds(look.took), cpu(look.cpu), seconds(import.took), cpu(import.cpu));
    match cost.memory {
        Some((before, most, after)) => println!("{before:>9.0}{most:>8.0}{after:>8.0}"),
        None => println!(),
    }
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
