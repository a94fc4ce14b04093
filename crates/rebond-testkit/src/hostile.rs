//! Words that nobody would wish for, in every field of every noun: long without a blank, emoji, right to left, tags, quotes; and
//! five hundred people.

use crate::Visitor;

const TAG: &str = "<script>window.harmed = 1</script><img src=x onerror=\"window.harmed=1\">";
const QUOTES: &str = "\"'`“«» & &amp; %s {{7*7}} ${7} \\ -- ; DROP TABLE person";
const RIGHT_TO_LEFT: &str = "مثال سلمى עברית 👩🏽‍💻👨‍👩‍👧‍👦🌱";

/// Fills a fresh Rebond; returns where to begin looking.
pub fn fill(visitor: &Visitor<'_>) -> Vec<String> {
    let long = "Wolfeschlegelsteinhausenbergerdorff".repeat(4);
    let words = format!("{long} {TAG} {QUOTES} {RIGHT_TO_LEFT}");
    let line: String = words.chars().take(280).collect();
    let prose = format!("{words}\n\n{}", "mot ".repeat(600));
    visitor.post("/welcome", &[("expectation", &prose), ("purpose", "confront")]);
    visitor.post("/welcome/direction", &[("direction", &prose)]);
    visitor.post("/welcome/hopes", &[("hope-1", &line), ("hope-2", TAG), ("hope-3", RIGHT_TO_LEFT)]);
    visitor.post("/campaign/story", &[("story", &prose)]);
    visitor.post("/campaign/strengths", &[("title", &line), ("example", &prose)]);
    visitor.post("/campaign/progress", &[("text", &prose)]);
    many(visitor);

    let mut starts = vec!["/".to_owned(), "/people".to_owned(), "/people/board".to_owned()];
    let names = [(long.as_str(), line.as_str()), (TAG, QUOTES), (RIGHT_TO_LEFT, "سلمى")];
    for (given, family) in names {
        let given: String = given.chars().take(150).collect();
        let family: String = family.chars().take(149).collect();
        let person = visitor.post("/people", &[("name", given.as_str()), ("circle", "friends"), ("anyway", "yes")]);
        let edit = [
            ("given", given.as_str()),
            ("family", &family),
            ("role", &line),
            ("organisation", &line),
            ("town", &line),
            ("circle", "friends"),
        ];
        let more = [("closeness", "close"), ("source-detail", line.as_str()), ("subject", &line), ("remarks", &prose)];
        let ticks = [("changed-path", "yes"), ("leads-others", "yes")];
        visitor.post(&format!("{person}/edit"), &[&edit[..], &more[..], &ticks[..]].concat());
        visitor.post(&format!("{person}/notes"), &[("note", &prose)]);
        let address = format!("{}@{}.example.org", "a".repeat(60), "b".repeat(60));
        visitor.post(&format!("{person}/emails"), &[("email", &address), ("email-origin", "social-network")]);
        starts.insert(0, person);
    }
    let person = starts[2].clone();
    let settled = [("time", "10:00"), ("length", "60"), ("margin", "15"), ("mode", "in-person"), ("place", &line), ("subject", &line)];
    let held = visitor.post(&format!("{person}/meetings/new"), &[&[("day", "2026-01-05")], &settled[..]].concat());
    visitor.post(&format!("{held}/grid/add"), &[("label", &line), ("question", &line), ("topic", "other")]);
    let told = [
        ("note", prose.as_str()),
        ("gave", &prose),
        ("given-1", TAG),
        ("family-1", &long),
        ("organisation-1", &line),
        ("reason-1", &prose),
    ];
    let promised = [("name-use-1", "agreed"), ("mine-1", line.as_str()), ("theirs-1", &line)];
    visitor.post(&format!("{held}/finish"), &[&told[..], &promised[..]].concat());
    let ahead = visitor.post(&format!("{person}/meetings/new"), &[&[("day", "2099-01-05")], &settled[..]].concat());
    visitor.post(&format!("{ahead}/grid"), &[("take", "topics"), ("topic", "path"), ("topic", "day")]);
    visitor.post("/events", &[("name", line.as_str()), ("starts-on", "2026-12-01"), ("place", &line)]);
    let fair = visitor.post("/events", &[("name", RIGHT_TO_LEFT), ("starts-on", "2026-01-05"), ("place", &line)]);
    let met: Vec<String> = (1..=40).map(|number| format!("Rencontre{number} {}, {line}", RIGHT_TO_LEFT.repeat(1 + number % 3))).collect();
    visitor.post(&format!("{fair}/people"), &[("names", &met.join("\n")), ("met", "yes")]);
    let write = visitor.post(&format!("{person}/approaches"), &[("way", "email"), ("kind", "request")]);
    visitor.post(&write, &[("subject", line.as_str()), ("body", &prose)]);
    starts.extend([held, ahead, fair, write, "/search?q=script".to_owned()]);
    starts
}

/// Five hundred people, as LinkedIn would bring them.
fn many(visitor: &Visitor<'_>) {
    let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On".to_owned();
    let row = |number: u32| {
        let (company, role) = (number % 40, number % 7);
        format!(
            "Personne,Inventée-{number},https://www.linkedin.com/in/inventee-{number},,Structure {company},\"Métier {role}\",02 Mar 2025"
        )
    };
    let rows: Vec<String> = std::iter::once(header).chain((1..=500).map(row)).collect();
    visitor.import("Connections.csv", rows.join("\r\n").as_bytes());
}
