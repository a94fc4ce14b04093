//! `rebond today`: the next steps, each with its reason and rule. Not done here: computing them, their words (`rebond-sentences`).

use std::process::ExitCode;

use rebond_app::today::{ShowToday, StepView, Today};
use rebond_text::Text;
use serde_json::{Value, json};

use super::{home, say};
use crate::{arguments::Settings, failure::Failure};

/// Tells them.
pub(crate) async fn run(settings: &Settings, as_json: bool) -> Result<ExitCode, Failure> {
    let app = home::open(settings).await?;
    let today = ShowToday.run(&home::desk(&app).await?).await?;
    if as_json {
        say(object(settings.text, &today));
    } else {
        tell(settings.text, &today);
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(text: Text, today: &Today) {
    if today.steps.is_empty() {
        say(format_args!("{}.", text.today_nothing_title()));
    }
    for view in &today.steps {
        let step = rebond_sentences::step(text, view);
        say(format_args!("• {}", step.title));
        say(format_args!("  {} ({})", step.reason, view.step.rule.as_str()));
        if !view.with.is_empty() {
            say(format_args!("  {}", text.step_with()));
        }
        for part in view.with.iter().chain(&view.also) {
            say(format_args!("  – {}", rebond_sentences::step(text, part).title));
        }
    }
    if !today.awaited.is_empty() {
        say(format_args!("\n{}", text.today_awaited()));
        for view in &today.awaited {
            say(format_args!("  {} · {}", view.person.full(), text.today_awaited_since(text.relative_day(view.sent, today.date))));
        }
    }
    if !today.more.is_empty() {
        say(format_args!("\n{}", text.cli_today_more(today.more.len())));
    }
    if !today.ahead.is_empty() {
        say(format_args!("\n{}", text.cli_today_ahead()));
        for meeting in &today.ahead {
            let name = rebond_sentences::people::name(text, meeting.person.as_ref());
            say(format_args!("  {} · {name}", rebond_sentences::meetings::when(text, &meeting.at, &today.now)));
        }
    }
    if !today.begun {
        say(text.cli_today_not_begun());
    }
}

fn object(text: Text, today: &Today) -> Value {
    let steps = |list: &[StepView]| list.iter().map(|view| step(text, view)).collect::<Vec<_>>();
    let ahead: Vec<Value> = today
        .ahead
        .iter()
        .map(|meeting| {
            let person = meeting.person.as_ref().map(rebond_domain::PersonName::full);
            json!({ "id": meeting.id, "person": person, "at": meeting.at.timestamp(), "place": meeting.place })
        })
        .collect();
    json!({
        "date": today.date, "steps": steps(&today.steps), "more": steps(&today.more), "ahead": ahead,
        "week": { "held": today.week.held, "wished": today.week.wished }, "people": today.people,
    })
}

fn step(text: Text, view: &StepView) -> Value {
    let words = rebond_sentences::step(text, view);
    let step = &view.step;
    json!({
        "key": step.key().as_str(), "title": words.title, "reason": words.reason, "rule": step.rule.as_str(),
        "person": view.person.as_ref().map(rebond_domain::PersonName::full), "since": step.due.since, "until": step.due.until,
        "caution": step.caution.map(rebond_method::Rule::as_str),
        "with": view.with.iter().map(|part| self::step(text, part)).collect::<Vec<_>>(),
    })
}
