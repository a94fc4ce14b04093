//! One question to the program measured, which must be answered. Not done here: how long it takes.

use rebond_testkit::http::Connection;

use crate::Outcome;

/// Reads a page.
pub(crate) fn get(connection: &mut Connection, path: &str, cookie: &str) -> Outcome {
    let answer = connection.get(path, &[("Cookie", cookie), ("Accept-Language", "fr")]).map_err(|error| format!("{path}: {error}"))?;
    if answer.status == 200 { Ok(()) } else { Err(format!("{path}: {}", answer.status)) }
}
