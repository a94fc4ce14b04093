//! The table that is read in the end: each line with its ratio to a baseline measured in the same run, and how it grows with the people.
//! Not done here: measuring.

use std::time::Duration;

use crate::Outcome;
use crate::budgets::Ratio;
use crate::course::Course;
use crate::importing::Importing;
use crate::knowing::Knowing;
use crate::sample::Sample;
use crate::searching::Searching;

pub(crate) fn heading() {
    println!(
        "Milliseconds; processor time over that of the baseline measured just before; the exponent of its growth since the line above of that name"
    );
    println!("{:<44}{:>10}{:>10}{:>10}{:>12}{:>10}", "", "median", "p99", "CPU", "× baseline", "growth");
}

/// One engine on so many people, beside the baseline of the same minutes, and beside the same on fewer.
pub(crate) fn course(engine: &str, people: usize, course: &Course, baseline: &Course, fewer: Option<(usize, &Course)>) -> Vec<Ratio> {
    println!("\n{engine}, {people} people");
    let floor = baseline.pages.first().and_then(|(_, sample)| sample.cpu).unwrap_or_default();
    let mut ratios = Vec::new();
    let mut keep = |name: &str, ratio: f64| ratios.push(Ratio { name: format!("{engine} {people} {name}"), ratio });
    for (name, sample) in &course.pages {
        let cpu = sample.cpu.unwrap_or_default();
        let before = fewer.and_then(|(few, course)| Some((few, course.pages.iter().find(|(other, _)| other == name)?.1.cpu?)));
        let ratio = over(cpu, floor);
        println!(
            "{name:<44}{:>10}{:>10}{:>10}{ratio:>12.1}{:>10}",
            ms(sample.median()),
            ms(sample.p99()),
            ms(cpu),
            growth(cpu, people, before)
        );
        keep(name, ratio);
    }
    let before = fewer.map(|(few, course)| (few, course.stored));
    let ratio = over(course.stored, baseline.stored);
    println!(
        "{:<64}{:>10}{ratio:>12.1}{:>10}",
        "Stored, a record; over a bare row",
        ms(course.stored),
        growth(course.stored, people, before)
    );
    keep("Stored", ratio);
    let ratio = baseline.crowd.rate / course.crowd.rate.max(f64::EPSILON);
    let (rate, p99) = (format!("{:.0}/s", course.crowd.rate), ms(course.crowd.p99));
    println!("{:<44}{rate:>10}{p99:>10}{:>10}{ratio:>12.1}", "50 connections, mixed pages", "");
    keep("50 connections", ratio);
    let ratio = over(course.cold_start.median(), baseline.cold_start.median());
    println!("{:<44}{:>10}{:>10}{:>10}{ratio:>12.1}", "Cold start", ms(course.cold_start.median()), ms(course.cold_start.p99()), "");
    if let Some(resident) = course.resident {
        println!("{:<44}{resident:>10.1} MiB", "Resident memory");
    }
    ratios
}

/// Who can introduce one, over a bare walk on the same links.
pub(crate) fn knowing(people: usize, cost: &Knowing) -> Ratio {
    println!("\nSQLite, {people} people, {} ties; a bare walk of three steps takes {} ms", cost.ties, ms(cost.walk));
    line("Who can introduce me", &cost.page, cost.walk);
    line("The same after each addition", &cost.after, cost.walk);
    line("Today after each addition, with ties", &cost.today, cost.walk);
    Ratio { name: format!("SQLite {people} Who can introduce me"), ratio: over(cost.page.cpu.unwrap_or_default(), cost.walk) }
}

/// Search, over a plain index of the same texts.
pub(crate) fn searching(notes: usize, cost: &Searching) -> [Ratio; 2] {
    println!("\nSQLite, {notes} notes; a plain index (FTS5) takes {} ms a query", ms(cost.plain));
    line("Search", &cost.page, cost.plain);
    let mega = |bytes: u64| format!("{:.1}", bytes as f64 / 1e6);
    let ratio = cost.index as f64 / (cost.texts as f64).max(1.0);
    println!(
        "{:<44}{:>10} MB of texts, {} of index, {} of the plain one: × {ratio:.2}",
        "",
        mega(cost.texts),
        mega(cost.index),
        mega(cost.plain_index)
    );
    let named = |what: &str, ratio: f64| Ratio { name: format!("SQLite {notes} notes {what}"), ratio };
    [named("Search", over(cost.page.cpu.unwrap_or_default(), cost.plain)), named("Index", ratio)]
}

fn line(name: &str, sample: &Sample, floor: Duration) {
    let cpu = sample.cpu.unwrap_or_default();
    println!("{name:<44}{:>10}{:>10}{:>10}{:>12.1}", ms(sample.median()), ms(sample.p99()), ms(cpu), over(cpu, floor));
}

/// The baseline itself.
pub(crate) fn baseline(course: &Course) {
    println!("\nBaseline: axum and SQLite, no more");
    for (name, sample) in &course.pages {
        println!("{name:<44}{:>10}{:>10}{:>10}", ms(sample.median()), ms(sample.p99()), ms(sample.cpu.unwrap_or_default()));
    }
    println!("{:<64}{:>10}", "A bare row stored", ms(course.stored));
    println!("{:<44}{:>10}{:>10}", "50 connections", format!("{:.0}/s", course.crowd.rate), ms(course.crowd.p99));
}

/// How many others share the processors.
pub(crate) fn load() {
    if let Ok(said) = std::fs::read_to_string("/proc/loadavg") {
        println!("\nLoad of the machine: {}", said.split(' ').take(3).collect::<Vec<_>>().join(" "));
    }
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
    println!("\n{:<44}{:>10.1} MB", "Binary", bytes as f64 / 1e6);
    Ok(())
}

/// 0 is flat, 1 as fast as the people.
fn growth(cost: Duration, people: usize, before: Option<(usize, Duration)>) -> String {
    let Some((few, less)) = before.filter(|(few, less)| *few < people && !less.is_zero()) else { return String::new() };
    format!("{:.2}", over(cost, less).ln() / (people as f64 / few as f64).ln())
}

fn ms(time: Duration) -> String {
    format!("{:.3}", time.as_secs_f64() * 1e3)
}

fn over(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64().max(f64::EPSILON)
}
