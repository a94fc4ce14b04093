//! `rebond people [WORDS]`: the list by name, or what a search finds.

use std::process::ExitCode;

use clap::ArgMatches;
use rebond_app::people::{ListPeople, PersonRow};
use rebond_text::{Labelled as _, Text};
use serde_json::{Value, json};

use super::{home, say};
use crate::{arguments::Settings, failure::Failure};

/// Lists them, page after page.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let app = home::open(settings).await?;
    let desk = home::desk(&app).await?;
    let words: Vec<&str> = matches.get_many::<String>("query").into_iter().flatten().map(String::as_str).collect();
    let mut list = ListPeople { query: words.join(" "), ..ListPeople::default() };
    let mut people = Vec::new();
    loop {
        let page = list.clone().run(&desk).await?;
        people.extend(page.people);
        if page.next.is_none() {
            break;
        }
        list.after = page.next;
    }
    if matches.get_flag("json") {
        say(Value::from(people.iter().map(object).collect::<Vec<_>>()));
    } else if people.is_empty() {
        say(settings.text.people_found(0));
    } else {
        for person in &people {
            say(line(settings.text, person));
        }
        say(settings.text.cli_people_count(people.len()));
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn line(text: Text, person: &PersonRow) -> String {
    let parts =
        [Some(person.name.full()), rebond_sentences::people::line(person), person.circle.map(|circle| circle.label(text).to_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

pub(super) fn object(person: &PersonRow) -> Value {
    json!({
        "id": person.id, "given": person.name.given(), "family": person.name.family(), "role": person.role,
        "organisation": person.organisation, "circle": person.circle, "changed_path": person.changed_path,
        "leads_others": person.leads_others, "set_aside": person.set_aside,
    })
}
