//! `/approaches/{id}/mail.eml`: the message as a draft that a mail program opens.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use rebond_app::{Desk, approaches};
use rebond_domain::ApproachId;

use crate::{Problem, Reply};

pub(crate) async fn download(desk: Desk, Path(id): Path<ApproachId>) -> Reply {
    let mail = approaches::mail_of(&desk, id).await?.ok_or(Problem::NotFound)?;
    let bytes = mail.eml.ok_or(Problem::NotFound)?;
    Ok(([(CONTENT_TYPE, "message/rfc822"), (CONTENT_DISPOSITION, "attachment; filename=\"message.eml\"")], bytes).into_response())
}
