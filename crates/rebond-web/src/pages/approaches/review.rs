//! `/approaches/{id}/review`: the remarks on the words as they stand in the form, for the page to show while one writes: places in
//! UTF-16 units, as browsers count, and the list as markup. Nothing is saved.

use axum::extract::Path;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse as _;
use rebond_app::Desk;
use rebond_app::approaches::{Remark, RemarkPlace, ReviewMessage};
use rebond_domain::ApproachId;

use super::{fields, remarks};
use crate::{Form, Reply, Screen};

#[derive(serde::Serialize)]
struct Answer {
    /// Places of the text to mark.
    marks: Vec<Mark>,
    /// The list beside, as markup.
    list: String,
    /// How long the text is, in words for the screen.
    count: String,
    /// Whether it is longer than the channel takes.
    over: bool,
}

#[derive(serde::Serialize)]
struct Mark {
    start: usize,
    end: usize,
    severity: &'static str,
}

pub(crate) async fn review(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, form: Form) -> Reply {
    // A field sends its line ends as two characters and shows them as one.
    let body = form.value("body").replace("\r\n", "\n");
    let subject = form.value("subject");
    let found = ReviewMessage { id, subject, body: &body, lang: screen.text.lang() }.run(&desk).await?;
    let marks =
        found.list.iter().filter(|remark| remark.place == RemarkPlace::Body && remark.start < remark.end).map(|remark| mark(&body, remark));
    let blanks = found.blanks.iter().map(|(start, end)| Mark { start: utf16(&body, *start), end: utf16(&body, *end), severity: "warning" });
    let answer = Answer {
        marks: marks.chain(blanks).collect(),
        list: remarks::found(screen.text, subject, &body, &found).into_string(),
        count: fields::counted(screen.text, &body, found.limit),
        over: found.limit.is_some_and(|limit| found.characters > usize::from(limit)),
    };
    let json = serde_json::to_string(&answer).map_err(|_| crate::Problem::Internal)?;
    Ok(([(CONTENT_TYPE, "application/json")], json).into_response())
}

fn mark(body: &str, remark: &Remark) -> Mark {
    Mark { start: utf16(body, remark.start), end: utf16(body, remark.end), severity: remark.severity.as_str() }
}

/// The place in UTF-16 units of a place in bytes.
pub(super) fn utf16(text: &str, at: usize) -> usize {
    text.get(..at).map_or(0, |before| before.encode_utf16().count())
}
