//! People in JSON: the export of Monica 4, and lists of contacts as programs on the web give them. What enters: text. What leaves: people.
//! Not done here: relations between them, journals, pictures.

use std::collections::HashMap;

use rebond_domain::{AddressNature, PhoneNature, fold};
use serde_json::{Map, Value};

use crate::{
    Field, MAX_ROWS, NoticeKind, ReadPerson, RejectReason,
    gather::Gathered,
    name::{NameOrder, in_parts, whole},
};

/// Whether a text begins as such a file does.
pub(crate) fn looks_like_people(text: &str) -> bool {
    let start: String = text.chars().take(60_000).collect();
    text.starts_with(['{', '['])
        && ["\"first_name\"", "\"firstName\"", "\"given_name\"", "\"givenName\"", "\"last_name\"", "\"lastName\""]
            .iter()
            .any(|name| start.contains(name))
}

/// Reads every person of a file; `None` when it is no JSON.
pub(crate) fn read_people(text: &str) -> Option<Gathered> {
    let root: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let mut kinds = HashMap::new();
    field_kinds(&root, &mut kinds, 0);
    let mut found = Vec::new();
    people(&root, &mut found, 0);
    let mut gathered = Gathered::default();
    let all = found.len();
    for (count, person) in found.into_iter().enumerate() {
        let line = count + 1;
        if count == MAX_ROWS {
            gathered.reject(line, RejectReason::TooMany { rows: all - count }, "");
            break;
        }
        read_person(&mut gathered, line, person, &kinds);
    }
    Some(gathered)
}

/// How deep a file may be nested.
const DEEPEST: usize = 24;

/// Monica names the kind of an address by an identifier, and lists the kinds elsewhere.
fn field_kinds(value: &Value, kinds: &mut HashMap<String, String>, depth: usize) {
    let below: Box<dyn Iterator<Item = &Value>> = match value {
        _ if depth > DEEPEST => return,
        Value::Object(object) => {
            let of = |object: &Map<String, Value>, name: &str| object.get(name).and_then(Value::as_str).map(ToOwned::to_owned);
            let said = object.get("properties").and_then(Value::as_object).unwrap_or(object);
            if let (Some(id), Some(name)) =
                (of(object, "uuid"), of(said, "protocol").or_else(|| of(said, "type")).or_else(|| of(said, "name")))
            {
                kinds.insert(id, format!("{name} {}", of(said, "name").unwrap_or_default()));
            }
            Box::new(object.values())
        }
        Value::Array(list) => Box::new(list.iter()),
        _ => return,
    };
    below.for_each(|value| field_kinds(value, kinds, depth + 1));
}

/// The objects that name somebody.
fn people<'v>(value: &'v Value, found: &mut Vec<&'v Map<String, Value>>, depth: usize) {
    match value {
        _ if depth > DEEPEST => {}
        Value::Object(object) => {
            let said = properties(object);
            let named = ["first_name", "firstName", "given_name", "givenName", "last_name", "lastName", "complete_name"]
                .iter()
                .any(|name| said.get(*name).is_some_and(Value::is_string));
            // A user of the program that exported is not one of its contacts.
            let user = said.contains_key("password")
                || said.contains_key("is_policy_compliant")
                || (said.contains_key("locale") && said.contains_key("timezone"));
            if named && !user {
                found.push(object);
            } else {
                object.values().for_each(|value| people(value, found, depth + 1));
            }
        }
        Value::Array(list) => list.iter().for_each(|value| people(value, found, depth + 1)),
        _ => {}
    }
}

fn properties(object: &Map<String, Value>) -> &Map<String, Value> {
    object.get("properties").and_then(Value::as_object).unwrap_or(object)
}

fn read_person(gathered: &mut Gathered, line: usize, object: &Map<String, Value>, kinds: &HashMap<String, String>) {
    let said = properties(object);
    let text = |names: &[&str]| names.iter().filter_map(|name| said.get(*name)).find_map(as_text).unwrap_or_default();
    if said.get("is_partial").and_then(Value::as_bool) == Some(true) {
        // Somebody who is only named as the relative of somebody.
        return gathered.reject(line, RejectReason::Group, &text(&["first_name"]));
    }
    let read = in_parts(
        &text(&["first_name", "firstName", "given_name", "givenName"]),
        &text(&["middle_name", "middleName"]),
        &text(&["last_name", "lastName", "family_name", "familyName"]),
    );
    let full = text(&["complete_name", "full_name", "fullName", "displayName", "name", "nickname"]);
    let read = if read.is_blank() { whole(&full, NameOrder::GivenFirst) } else { read };
    let mut reached = Vec::new();
    ways(&Value::Object(object.clone()), "", kinds, &mut reached, 0);
    let (mut emails, mut phones) = (Vec::new(), Vec::new());
    let (mut links, mut remarks) = (Vec::new(), Vec::new());
    for (way, value) in reached {
        match way {
            Way::Email => gathered.emails(line, &value, AddressNature::Unknown, &mut emails),
            Way::Phone => gathered.phones(line, &value, PhoneNature::Unknown, None, &mut phones),
            Way::Link => links.push(value),
            Way::Note => remarks.push(value),
        }
    }
    let name = gathered.name(line, &read.given, &read.family).or_else(|| gathered.named_by_reach(line, "", &emails, None));
    let Some(name) = name else { return gathered.reject(line, RejectReason::NoName, &full) };
    if read.lost {
        gathered.notice(line, NoticeKind::Tidied(Field::Name), &name.full());
    }
    let mut person = ReadPerson { emails, phones, ..ReadPerson::named(line, name) };
    person.organisation = gathered.line(line, Field::Organisation, &text(&["company", "organization", "organisation", "companyName"]));
    person.role = gathered.line(line, Field::Role, &text(&["job", "job_title", "jobTitle", "title", "position", "role"]));
    person.town = gathered.line(line, Field::Place, &text(&["city", "town"]));
    remarks.extend([text(&["nickname"]), text(&["description"])].into_iter().filter(|text| !text.is_empty()));
    if let Some(tags) = said.get("tags").and_then(Value::as_array) {
        let tags: Vec<String> = tags.iter().filter_map(|tag| as_text(tag).or_else(|| as_text(tag.get("name")?))).collect();
        remarks.push(tags.join(", "));
    }
    for link in links {
        match gathered.link(line, &link) {
            Some(url) if url.is_on_linkedin() && person.profile.is_none() => person.profile = Some(url),
            Some(url) => remarks.push(url.to_string()),
            None => {}
        }
    }
    let last = text(&["last_talked_to", "lastTalkedTo", "last_contacted"]);
    person.last_exchange = last.get(..10).and_then(|day| day.parse().ok());
    remarks.retain(|remark| !remark.is_empty());
    person.remarks = gathered.prose(line, &remarks.join("\n"));
    gathered.people.push(person);
}

fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[derive(Debug, Clone, Copy)]
enum Way {
    Email,
    Phone,
    Link,
    Note,
}

/// The addresses, numbers, links and notes of somebody, however deep they lie.
fn ways(value: &Value, name: &str, kinds: &HashMap<String, String>, into: &mut Vec<(Way, String)>, depth: usize) {
    if depth > DEEPEST || into.len() > 200 {
        return;
    }
    match value {
        Value::Object(object) => {
            let said = properties(object);
            let content = ["data", "content", "value", "body", "address", "number"]
                .iter()
                .find_map(|name| said.get(*name).filter(|value| value.is_string()));
            let kind = ["type", "contact_field_type", "label"].iter().find_map(|name| said.get(*name)).map(|kind| match kind {
                Value::String(id) => kinds.get(id).cloned().unwrap_or_else(|| id.clone()),
                other => ["protocol", "type", "name"].iter().filter_map(|name| other.get(*name)?.as_str()).collect::<Vec<_>>().join(" "),
            });
            if let Some(content) = content.and_then(as_text) {
                into.extend(way(&format!("{name} {}", kind.unwrap_or_default()), &content).map(|way| (way, content)));
                return;
            }
            for (key, value) in object {
                let key = if matches!(key.as_str(), "values" | "data" | "properties") {
                    object.get("type").and_then(Value::as_str).unwrap_or(name)
                } else {
                    key
                };
                ways(value, key, kinds, into, depth + 1);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| ways(value, name, kinds, into, depth + 1)),
        Value::String(_) | Value::Number(_) => {
            let known = ["mail", "phone", "mobile", "linkedin", "website", "url"].iter().any(|word| fold(name).contains(word));
            if let Some(content) = as_text(value).filter(|_| known) {
                into.extend(way(name, &content).map(|way| (way, content)));
            }
        }
        _ => {}
    }
}

/// What kind of way a value is: by what is said of it, else by what it looks like.
fn way(said: &str, value: &str) -> Option<Way> {
    let said = fold(said);
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if has(&["note"]) {
        Some(Way::Note)
    } else if has(&["avatar", "photo", "etag", "vcard"]) {
        None
    } else if has(&["mail"]) || (value.contains('@') && !crate::cell::emails(value).addresses.is_empty()) {
        Some(Way::Email)
    } else if has(&["tel", "phone", "mobile", "whatsapp"]) {
        Some(Way::Phone)
    } else if value.starts_with("http") || value.contains("linkedin.com/") {
        Some(Way::Link)
    } else {
        None
    }
}
