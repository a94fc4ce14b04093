//! `rebond add NAME`: a person, in one line. Somebody alike is told instead of being added twice.

use std::process::ExitCode;

use clap::ArgMatches;
use rebond_app::people::{AddPerson, Added, typed_name};
use rebond_domain::{EmailAddress, Line, PhoneNumber};
use serde_json::json;

use super::{home, say};
use crate::{arguments::Settings, failure::Failure};

/// Adds them.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let text = settings.text;
    let person = parse(matches)?;
    let name = person.details.name.full();
    let app = home::open(settings).await?;
    let added = person.run(&home::desk(&app).await?).await?;
    match (&added, matches.get_flag("json")) {
        (Added::Person(id), true) => say(json!({ "added": true, "id": id, "name": name })),
        (Added::Person(_), false) => say(text.cli_added(name)),
        (Added::Alike(alike), true) => say(json!({ "added": false, "id": alike.id, "name": alike.name.full() })),
        (Added::Alike(alike), false) => {
            say(text.cli_already_known(alike.name.full()));
            say(text.cli_hint(text.cli_hint_already_known()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn parse(matches: &ArgMatches) -> Result<AddPerson, Failure> {
    let name = matches.get_many::<String>("name").into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
    let mut person = AddPerson::named(typed_name(&name).map_err(|_| bad("NAME", &name))?);
    person.email = read(matches, "email", EmailAddress::parse)?;
    person.phone = read(matches, "phone", PhoneNumber::parse)?;
    person.organisation = read(matches, "organisation", Line::parse)?;
    person.details.role = read(matches, "role", Line::parse)?;
    person.details.circle = read(matches, "circle", str::parse)?;
    person.anyway = matches.get_flag("anyway");
    Ok(person)
}

fn read<T, E>(matches: &ArgMatches, option: &str, parse: impl FnOnce(&str) -> Result<T, E>) -> Result<Option<T>, Failure> {
    let given = matches.get_one::<String>(option);
    given.map(|value| parse(value).map_err(|_| bad(&format!("--{option}"), value))).transpose()
}

fn bad(field: &str, value: &str) -> Failure {
    Failure::BadValue { command: "add", field: field.to_owned(), value: value.to_owned() }
}
