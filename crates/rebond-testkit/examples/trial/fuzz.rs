//! Every address of the program, from somebody inside, with values that break programs: no answer is a 500, and the program lives on.

use rebond_testkit::{Program, Visitor, hostile};

use crate::{place::Trial, table::Table};

const HOW: &str = "hostile requests";
/// The addresses, as the program lists them.
const ROUTES: &str = include_str!("../../../rebond-web/src/routes.rs");
const VALUES: [&str; 16] = [
    "",
    "0",
    "-1",
    "99999999999999999999",
    "9999-12-30",
    "-9999-01-01",
    "2026-02-30",
    "25:61",
    "’; DROP TABLE people; --",
    "<script>alert(1)</script>",
    "\u{202e}é\u{0}\u{feff}",
    "../../etc/passwd",
    "%00%ff",
    "yes",
    "email",
    "00000000-0000-0000-0000-000000000000",
];
const FIELDS: [&str; 20] = [
    "name",
    "email",
    "phone",
    "day",
    "time",
    "text",
    "subject",
    "person",
    "kind",
    "channel",
    "circle",
    "organisation",
    "seen",
    "once",
    "then",
    "state",
    "zone",
    "length",
    "key",
    "reason",
];

pub(crate) fn run(trial: &mut Trial, table: &mut Table, tries: u64) {
    let mut program = Program::start(&trial.program);
    let ids = ids(&hostile::fill(&Visitor::of(&program)));
    let routes: Vec<&str> = ROUTES.lines().filter_map(|line| line.trim().strip_prefix(".route(\"")?.split('"').next()).collect();
    assert!(routes.len() > 60, "the list of addresses is read");
    for _ in 0..tries {
        let route = trial_route(trial, &routes).to_owned();
        let path = address(trial, route, &ids);
        if path.contains("leave") || path.contains("lock") {
            continue;
        }
        let fields: Vec<(&str, String)> = (0..trial.below(8)).map(|_| (*trial.one(&FIELDS), value(trial, &ids))).collect();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let posts = trial.below(2) == 0;
        let visitor = Visitor::of(&program);
        let status = if posts { visitor.try_post(&path, &fields).status } else { visitor.try_get(&path).status };
        table.tried("no request ends in an internal error", HOW, (status == 500).then(|| format!("{path} {fields:?}")));
    }
    let ended = program.end();
    table.tried(
        "the program keeps running, and stops when asked",
        HOW,
        ended.is_none_or(|status| !status.success()).then(|| format!("{ended:?}")),
    );
    let told = trial.run(program.data(), &["doctor"]);
    table.tried("the database is intact afterwards", HOW, (!told.status.success()).then(|| crate::place::words(&told)));
}

fn trial_route<'a>(trial: &mut Trial, routes: &'a [&'a str]) -> &'a str {
    routes[trial.below(routes.len() as u64) as usize]
}

fn ids(paths: &[String]) -> Vec<String> {
    let parts = paths.iter().flat_map(|path| path.split(['/', '?', '#']));
    let mut ids: Vec<String> = parts.filter(|part| part.len() == 36 && part.contains('-')).map(str::to_owned).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// An address with its blanks filled in.
fn address(trial: &mut Trial, mut route: String, ids: &[String]) -> String {
    while let Some((before, rest)) = route.split_once('{') {
        let after = rest.split_once('}').map_or("", |(_, after)| after);
        let filled = if trial.below(8) == 0 || ids.is_empty() { "x%2e%00".to_owned() } else { trial.one(ids).clone() };
        route = format!("{before}{filled}{after}");
    }
    route
}

fn value(trial: &mut Trial, ids: &[String]) -> String {
    match trial.below(10) {
        0 if !ids.is_empty() => trial.one(ids).clone(),
        1 => "é".repeat(usize::try_from(trial.below(30_000)).unwrap()),
        _ => (*trial.one(&VALUES)).to_owned(),
    }
}
