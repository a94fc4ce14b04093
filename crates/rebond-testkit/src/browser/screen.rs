//! Finding on screen what a person would name: a field by its label, a button or a link by its words. Not done here: acting.

use serde_json::{Value, json};

use super::session::{Element, Session};

const SCRIPT: &str = include_str!("screen.js");

/// What to look for.
#[derive(Debug, Clone, Copy)]
pub(super) enum What {
    /// Something to fill.
    Field,
    /// Something to click.
    Button,
}

/// What was found.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) element: Element,
    /// Whether clicking it brings another document.
    pub(super) leaves: bool,
    /// Its type: `date`, `checkbox`, `submit` …
    pub(super) kind: String,
    pub(super) checked: bool,
    pub(super) value: String,
}

/// Looks once; the error tells what is there instead.
pub(super) fn look(session: &Session, what: What, name: &str, scope: Option<&str>) -> Result<Found, String> {
    let word = match what {
        What::Field => "field",
        What::Button => "button",
    };
    let answer = session.run(SCRIPT, &[json!(word), json!(name), json!(scope)]).map_err(|refusal| refusal.message)?;
    let text = |key: &str| answer[key].as_str().unwrap_or_default().to_owned();
    let Some(element) = Element::of(&answer["element"]) else {
        let there: Vec<&str> = answer["there"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        return Err(format!("no {word} “{name}”; there are: {}", there.join(" · ")));
    };
    Ok(Found { element, leaves: answer["leaves"] == true, kind: text("type"), checked: answer["checked"] == true, value: text("value") })
}

/// The text on screen now, or in the piece of it that holds `scope`; nothing while a page comes.
pub(super) fn text(session: &Session, scope: Option<&str>) -> String {
    let answer = session.run(SCRIPT, &[json!("text"), json!(""), json!(scope)]).unwrap_or_default();
    answer["text"].as_str().unwrap_or_default().to_owned()
}
