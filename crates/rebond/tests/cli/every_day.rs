//! What one asks every day, on the real binary: the next steps, a phone's contacts, and whether all is well.

use serde_json::Value;

use crate::program::{Place, arg};

/// Real shapes of phones' files, by version of the format.
const PHONES: [(&str, &str, &str); 3] = [
    ("android.vcf", include_str!("../../../rebond-formats/tests/fixtures/android-2.1.vcf"), "Élodie"),
    ("iphone.vcf", include_str!("../../../rebond-formats/tests/fixtures/apple-3.0.vcf"), "Élise"),
    ("moderne.vcf", include_str!("../../../rebond-formats/tests/fixtures/modern-4.0.vcf"), "Noé"),
];

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn a1_today_says_the_next_steps_with_reason_and_rule() {
    let place = Place::fresh();
    assert_eq!(place.run(&["add", "Ada", "Vernet"]).code, Some(0));
    let told = place.run(&["today"]);
    assert!(told.code == Some(0) && told.out.contains("Dire ce que vous attendez") && told.out.contains("(A1)"), "{}", told.out);
    let today = json(&place.run(&["today", "--json"]).out);
    let first = &today["steps"][0];
    assert_eq!((first["rule"].as_str(), today["people"].as_u64()), (Some("A1"), Some(1)), "{today}");
    assert!(["title", "reason", "key"].iter().all(|name| first[name].as_str().is_some_and(|words| !words.is_empty())), "{first}");
}

#[test]
fn a_phones_contacts_are_said_then_imported_then_change_nothing() {
    for (name, content, whom) in PHONES {
        let place = Place::fresh();
        let file = place.file(name, content);
        let dry = place.run(&["import", arg(&file), "--dry-run"]);
        assert!(dry.code == Some(0) && dry.out.contains(whom) && dry.out.contains("à ajouter"), "{name}: {} {}", dry.out, dry.err);
        assert_eq!(json(&place.run(&["people", "--json"]).out), Value::Array(Vec::new()), "{name}: a dry run saves nothing");
        assert!(place.run(&["import", arg(&file)]).out.contains("ajouts"), "{name}");
        let known = place.run(&["people", "--json"]).out;
        assert!(known.contains(whom), "{name}: {known}");
        assert!(place.run(&["import", arg(&file)]).out.contains("Rien de nouveau"), "{name}");
        assert_eq!(place.run(&["people", "--json"]).out, known, "{name}");
    }
}

#[test]
fn the_doctor_says_what_is_where() {
    let place = Place::fresh();
    let before = json(&place.run(&["doctor", "--json"]).out);
    assert_eq!((before["healthy"].as_bool(), &before["database"]), (Some(true), &Value::Null));
    assert!(!place.data().exists(), "looking makes nothing");
    assert_eq!(place.run(&["add", "Ada", "Vernet"]).code, Some(0));
    let after = json(&place.run(&["doctor", "--json"]).out);
    assert_eq!((after["healthy"].as_bool(), after["database"]["engine"].as_str()), (Some(true), Some("SQLite")));
    assert_eq!(after["data"].as_str(), place.data().to_str());
    assert!(after["database"]["size_bytes"].as_u64().is_some_and(|size| size > 0), "{after}");
}
