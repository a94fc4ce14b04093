//! Changes the language of the screen and comes back to the page one was on.

use axum::http::header::SET_COOKIE;
use rebond_text::Lang;

use crate::{Flash, Form, Problem, Reply, Screen, cookie, screen};

pub(crate) async fn choose(screen: Screen, mut form: Form) -> Reply {
    let lang: Lang = form.read(|f| f.choice("lang")).ok_or(Problem::Unreadable)?;
    let back = form.value("back");
    // Only an address of this site: one slash, not two, and none that a browser would read as another.
    let inside = back.starts_with('/') && !back.starts_with("//") && !back.contains('\\');
    let mut response = screen.go_saying(if inside { back } else { "/" }, Flash::LanguageSet)?;
    let cookie = cookie::write(&screen::language_cookie(screen.port), lang.as_str(), cookie::YEAR);
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}
