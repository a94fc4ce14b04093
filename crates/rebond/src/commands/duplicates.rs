//! `rebond duplicates`: records that may be of one person, the surest first. Not done here: merging, which asks what to keep.

use std::process::ExitCode;

use rebond_app::people::{FindDuplicates, Pair, Sureness};
use rebond_sentences::import::likeness;
use rebond_sentences::people::sureness;
use serde_json::{Value, json};

use super::{home, people, say};
use crate::{arguments::Settings, failure::Failure};

/// Lists them all.
pub(crate) async fn run(settings: &Settings, as_json: bool) -> Result<ExitCode, Failure> {
    let app = home::open(settings).await?;
    let desk = home::desk(&app).await?;
    let text = settings.text;
    let view = FindDuplicates { from: 0, most: Some(usize::MAX) }.run(&desk).await?;
    if as_json {
        say(Value::from(view.pairs.iter().map(object).collect::<Vec<_>>()));
        return Ok(ExitCode::SUCCESS);
    }
    if view.pairs.is_empty() {
        say(text.duplicates_none());
        return Ok(ExitCode::SUCCESS);
    }
    for group in view.pairs.chunk_by(|one, other| one.sureness == other.sureness) {
        say(sureness(text, group[0].sureness));
        for pair in group {
            let why: Vec<&str> = pair.why.iter().map(|sign| likeness(text, *sign)).collect();
            for row in &pair.rows {
                say(format_args!("  {}", people::line(text, row)));
            }
            say(format_args!("    {}", why.join(", ")));
        }
    }
    say(text.duplicates_count(view.count));
    Ok(ExitCode::SUCCESS)
}

fn object(pair: &Pair) -> Value {
    let word = match pair.sureness {
        Sureness::Sure => "sure",
        Sureness::Likely => "likely",
        Sureness::Perhaps => "perhaps",
    };
    json!({ "sureness": word, "people": pair.rows.each_ref().map(people::object), "why": pair.why.iter().map(|sign| sign.as_str()).collect::<Vec<_>>() })
}
