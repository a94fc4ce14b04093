//! `rebond path WORDS`: who can introduce one to somebody, to an organisation, or to whoever does something; or whom the words may mean.

use std::process::ExitCode;

use clap::ArgMatches;
use rebond_app::thread::{ChainLink, FindSought, Introductions, SoughtFound, WhoIntroduces};
use rebond_domain::{PersonId, PersonName};
use rebond_sentences::referrals::{bond, towards};
use rebond_text::Text;
use serde_json::{Value, json};

use super::{home, say};
use crate::{arguments::Settings, failure::Failure};

/// Says who.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let app = home::open(settings).await?;
    let desk = home::desk(&app).await?;
    let words: Vec<&str> = matches.get_many::<String>("query").into_iter().flatten().map(String::as_str).collect();
    let words = words.join(" ");
    let found = FindSought { words: words.clone() }.run(&desk).await?;
    let ways = match found.meant(&words) {
        Some(to) => WhoIntroduces { to }.run(&desk).await?,
        None => None,
    };
    match (ways, matches.get_flag("json")) {
        (Some(ways), true) => say(told(&ways)),
        (Some(ways), false) => tell(settings.text, &ways),
        (None, true) => say(json!({ "which": which_told(&found) })),
        (None, false) => which(settings.text, &words, &found),
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(text: Text, ways: &Introductions) {
    say(towards(text, ways));
    for (place, chain) in ways.chains.iter().enumerate() {
        let links = chain.iter().map(|link| format!("{} ({})", link.name.full(), bond(text, &ways.time, link)));
        let names: Vec<String> = [text.thread_me().to_owned()].into_iter().chain(links).collect();
        say(format!("{}. {}", place + 1, names.join(" → ")));
        match chain.as_slice() {
            [only] => say(format!("   {}", text.thread_chain_direct(&only.name))),
            [first, ..] => say(format!("   {}", text.thread_chain_ask(&first.name))),
            [] => {}
        }
    }
    if ways.chains.is_empty() {
        say(if ways.targets == 0 && ways.person.is_none() { text.thread_nobody_there() } else { text.thread_chains_none() });
        for (why, people) in
            [(text.thread_missing_knowing(), &ways.missing.knowing), (text.thread_missing_colleagues(), &ways.missing.colleagues)]
        {
            if !people.is_empty() {
                say(why);
                for (_, name) in people {
                    say(format!("   {}", name.full()));
                }
            }
        }
    }
}

fn told(ways: &Introductions) -> Value {
    let link = |link: &ChainLink| json!({ "id": link.id, "name": link.name.full(), "closeness": link.closeness, "last_exchange": link.last_exchange, "referral": link.referral });
    let chain =
        |chain: &Vec<ChainLink>| json!({ "ask_first": chain.first().map(link), "links": chain.iter().map(link).collect::<Vec<_>>() });
    let people =
        |people: &[(PersonId, PersonName)]| people.iter().map(|(id, name)| json!({ "id": id, "name": name.full() })).collect::<Vec<_>>();
    json!({
        "to": ways.name,
        "chains": ways.chains.iter().map(chain).collect::<Vec<_>>(),
        "missing": { "knowing": people(&ways.missing.knowing), "colleagues": people(&ways.missing.colleagues) },
    })
}

fn which(text: Text, words: &str, found: &SoughtFound) {
    if found.is_empty() {
        return say(text.thread_sought_none(words));
    }
    say(text.thread_sought_which());
    for row in &found.people {
        let line = rebond_sentences::people::line(row).map_or_else(String::new, |line| format!(" · {line}"));
        say(format!("   {}{line}", row.name.full()));
    }
    for (_, name) in &found.organisations {
        say(format!("   {}", text.thread_sought_place(name)));
    }
}

fn which_told(found: &SoughtFound) -> Value {
    json!({
        "people": found.people.iter().map(|row| json!({ "id": row.id, "name": row.name.full() })).collect::<Vec<_>>(),
        "organisations": found.organisations.iter().map(|(id, name)| json!({ "id": id, "name": name })).collect::<Vec<_>>(),
        "subject": found.subject.as_ref().map(|(_, count)| count),
    })
}
