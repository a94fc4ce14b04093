//! `/approaches/{id}/review`: the remarks on the words as they stand in the form, for the page to show while one writes: places in
//! its fields, and the list as markup. Nothing is saved.

use axum::extract::Path;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse as _;
use rebond_app::Desk;
use rebond_app::approaches::{Field, Place, ReviewMessage};
use rebond_domain::ApproachId;
use rebond_sentences::approaches::length;

use super::places::{FormPlace, Places};
use super::remarks;
use crate::{Form, Reply, Screen};

#[derive(serde::Serialize)]
struct Answer {
    /// Places of the fields to mark.
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
    #[serde(flatten)]
    place: FormPlace,
    severity: &'static str,
}

pub(crate) async fn review(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, form: Form) -> Reply {
    let places = Places::on_form(&form);
    let found = ReviewMessage { id, text: places.message(), lang: screen.text.lang() }.run(&desk).await?;
    let of_body = found.list.iter().filter(|remark| remark.place.field == Field::Body);
    let marks =
        of_body.flat_map(|remark| places.of(remark.place).into_iter().map(|place| Mark { place, severity: remark.severity.as_str() }));
    let blanks = found.blanks.iter().flat_map(|(start, end)| places.of(Place::in_body(*start, *end)));
    let answer = Answer {
        marks: marks.chain(blanks.map(|place| Mark { place, severity: "warning" })).collect(),
        list: remarks::found(screen.text, &places, &found).into_string(),
        count: length(screen.text, places.message().body, found.limit),
        over: found.limit.is_some_and(|limit| found.characters > usize::from(limit)),
    };
    let json = serde_json::to_string(&answer).map_err(|_| crate::Problem::Internal)?;
    Ok(([(CONTENT_TYPE, "application/json")], json).into_response())
}
