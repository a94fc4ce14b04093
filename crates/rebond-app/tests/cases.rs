//! Files that people really have, each with what it must bring: what is read of it, what becomes of each line, what is known after it,
//! that a second time changes nothing and that taking it back leaves nothing. One folder a situation: its files, imported in the order of
//! their names, and `case.json`, which `REBOND_WRITE_CASES=1` writes as it is now (read the difference before keeping it).

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use std::{collections::BTreeMap, fs, path::Path};

use rebond_app::Desk;
use rebond_app::import::{ImportFile, ImportLine, Outcome, PreviewImport, ReadOptions, Reading, UndoImport};
use rebond_domain::{Noun, Record};
use rebond_testkit::World;
use serde_json::{Map, Value, json};

const WRITE: &str = "REBOND_WRITE_CASES";
/// Another folder of the same form.
const OTHER: &str = "REBOND_CASES";

#[tokio::test]
async fn every_case_brings_what_it_must() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let folder = std::env::var_os(OTHER).map_or(own, std::path::PathBuf::from);
    let (mut wrong, mut all) = (Vec::new(), 0);
    for name in sorted(&folder) {
        all += 1;
        let case = folder.join(&name);
        let expected: Value = fs::read(case.join("case.json")).map_or(json!({}), |bytes| serde_json::from_slice(&bytes).unwrap());
        let mut actual = outcome(&case).await;
        actual["situation"] = expected["situation"].clone();
        if actual != expected {
            wrong.extend(differences(&name, &expected, &actual));
            if std::env::var_os(WRITE).is_some() {
                fs::write(case.join("case.json"), format!("{}\n", serde_json::to_string_pretty(&actual).unwrap())).unwrap();
            }
        }
    }
    println!("{all} cases, {} places where they part", wrong.len());
    assert!(wrong.is_empty() || std::env::var_os(WRITE).is_some(), "{}", wrong.join("\n"));
}

fn sorted(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Where two outcomes part.
fn differences(at: &str, expected: &Value, actual: &Value) -> Vec<String> {
    match (expected, actual) {
        (Value::Object(one), Value::Object(other)) => {
            let keys: std::collections::BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            keys.into_iter().flat_map(|key| differences(&format!("{at} {key}"), &expected[key], &actual[key])).collect()
        }
        (one, other) if one == other => Vec::new(),
        (one, other) => vec![format!("{at}\n  expected {one}\n  came     {other}")],
    }
}

/// What a case brings.
async fn outcome(case: &Path) -> Value {
    let world = World::fresh().await;
    let desk = world.desk().await;
    let before = world.everything().await;
    let mut steps = Map::new();
    let mut batches = Vec::new();
    for name in sorted(case).into_iter().filter(|name| name != "case.json" && name != "README") {
        let bytes: std::sync::Arc<[u8]> = fs::read(case.join(&name)).unwrap().into();
        let look = PreviewImport { file_name: name.clone(), bytes, options: ReadOptions::default() };
        let step = match look.read(&desk) {
            Ok(reading) => {
                let (report, batch) = import(&desk, &look).await;
                batches.extend(batch);
                json!({ "read": read(&reading), "lines": report, "again": again(&desk, &look).await })
            }
            Err(error) => json!({ "refused": error.to_string() }),
        };
        steps.insert(name, step);
    }
    let after = known(&world.everything().await);
    for batch in batches.into_iter().rev() {
        UndoImport { batch }.run(&desk).await.unwrap();
    }
    let undone = world.everything().await.into_iter().filter(|record| record.noun() != Noun::ImportBatch);
    assert!(
        undone.eq(before.into_iter().filter(|record| record.noun() != Noun::ImportBatch)),
        "{}: taken back, it leaves something",
        case.display()
    );
    json!({ "situation": Value::Null, "steps": steps, "known": after })
}

async fn import(desk: &Desk, look: &PreviewImport) -> (Value, Option<rebond_domain::ImportBatchId>) {
    let verb = ImportFile { file_name: look.file_name.clone(), bytes: look.bytes.clone(), options: look.options.clone() };
    let report = verb.run(desk).await.unwrap();
    (json!(report.lines.iter().map(line).collect::<Vec<_>>()), report.batch)
}

/// The same file once more: how many lines still change something.
async fn again(desk: &Desk, look: &PreviewImport) -> u32 {
    let report = look.clone().run(desk).await.unwrap();
    report.added + report.completed
}

fn line(line: &ImportLine) -> String {
    let what = match &line.outcome {
        Outcome::New => "new".to_owned(),
        Outcome::Completed(_, fields) => format!("completed {fields:?}"),
        Outcome::Changed(_, fields) => format!("changed {fields:?}"),
        Outcome::CalledOff => "called off".to_owned(),
        Outcome::Known(..) => "known".to_owned(),
        Outcome::Merged(first) => format!("merged with {first}"),
        Outcome::LeftOut(why) => format!("left out {why:?}"),
    };
    let mut said = format!("{} {}: {what}", line.line, line.name);
    for likely in &line.perhaps {
        said.push_str(&format!("; perhaps {} {:?}", likely.name, likely.why));
    }
    for (field, told) in &line.differs {
        said.push_str(&format!("; differs {field:?} {told}"));
    }
    said
}

fn read(reading: &Reading) -> Value {
    let text = |value: Option<&rebond_domain::Line>| value.map(ToString::to_string);
    let people: Vec<Value> = reading
        .people
        .iter()
        .map(|person| {
            compact(json!({
                "line": person.line,
                "given": text(person.name.given()),
                "family": text(person.name.family()),
                "emails": person.emails.iter().map(|(address, _)| address.as_str()).collect::<Vec<_>>(),
                "phones": person.phones.iter().map(|(number, nature)| format!("{number} {}", nature.as_str())).collect::<Vec<_>>(),
                "organisation": text(person.organisation.as_ref()),
                "role": text(person.role.as_ref()),
                "town": text(person.town.as_ref()),
                "page": person.profile.as_ref().map(ToString::to_string),
                "date": person.connected_on.or(person.last_exchange).map(|day| day.to_string()),
                "remarks": person.remarks.as_ref().map(ToString::to_string),
            }))
        })
        .collect();
    let organisations: Vec<Value> = reading
        .organisations
        .iter()
        .map(|it| compact(json!({ "line": it.line, "name": it.name, "email": it.generic_email, "remarks": it.remarks })))
        .collect();
    let events: Vec<Value> = reading
        .events
        .iter()
        .map(|it| {
            compact(json!({
                "line": it.line, "name": it.name, "starts": it.starts_on.to_string(), "ends": it.ends_on.map(|day| day.to_string()),
                "place": it.place, "uid": it.uid, "cancelled": it.cancelled.then_some(true),
            }))
        })
        .collect();
    compact(json!({
        "encoding": reading.encoding.label(),
        "entry": reading.entry,
        "people": people,
        "organisations": organisations,
        "events": events,
        "rejects": reading.rejects.iter().map(|it| format!("{} {:?}", it.line, it.reason)).collect::<Vec<_>>(),
        "notices": reading.notices.iter().map(|it| format!("{} {:?}: {}", it.line, it.kind, it.excerpt)).collect::<Vec<_>>(),
    }))
}

/// Without what is not told.
fn compact(value: Value) -> Value {
    let Value::Object(object) = value else { return value };
    let told = |value: &Value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty());
    Value::Object(object.into_iter().filter(|(_, value)| told(value)).collect())
}

/// Who and what is known after it.
fn known(records: &[Record]) -> Value {
    let mut ways: BTreeMap<rebond_domain::PersonId, Vec<String>> = BTreeMap::new();
    let mut places = BTreeMap::new();
    for record in records {
        match record {
            Record::PersonEmail(it) => ways.entry(it.person_id).or_default().push(it.address.to_string()),
            Record::PersonPhone(it) => ways.entry(it.person_id).or_default().push(it.number.to_string()),
            Record::Organisation(it) => {
                places.insert(it.id, it.name.to_string());
            }
            _ => {}
        }
    }
    let mut people: Vec<String> = records
        .iter()
        .filter_map(|record| match record {
            Record::Person(it) => {
                let place = it.organisation_id.and_then(|id| places.get(&id)).map(String::as_str);
                let mut reached = ways.get(&it.id).cloned().unwrap_or_default();
                reached.sort();
                let role = it.role.as_ref().map(ToString::to_string);
                let told = [Some(it.name.full()), place.map(ToOwned::to_owned), role, Some(reached.join(", "))];
                Some(told.map(Option::unwrap_or_default).join(" | "))
            }
            _ => None,
        })
        .collect();
    people.sort();
    let mut events: Vec<String> = records
        .iter()
        .filter_map(|record| match record {
            Record::Event(it) => {
                let place = it.place.as_ref().map_or(String::new(), |place| format!(" | {place}"));
                Some(format!("{} {}{place}{}", it.starts_on, it.name, if it.called_off_on.is_some() { " | called off" } else { "" }))
            }
            _ => None,
        })
        .collect();
    events.sort();
    let mut organisations: Vec<String> = places.into_values().collect();
    organisations.sort();
    compact(json!({ "people": people, "organisations": organisations, "events": events }))
}
