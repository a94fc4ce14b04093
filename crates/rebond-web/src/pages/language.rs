//! Changes the language of the screen and comes back to the page one was on. The browser keeps it, and the account, for the next
//! browser.

use axum::http::header::SET_COOKIE;
use rebond_app::Desk;
use rebond_app::data::Speak;
use rebond_app::hosted::LoginOf;
use rebond_text::Lang;

use crate::{Flash, Form, Problem, Reply, Screen, cookie, screen};

pub(crate) async fn choose(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let lang: Lang = form.read(|f| f.choice("lang")).ok_or(Problem::Unreadable)?;
    Speak { lang }.run(&desk).await?;
    if screen.is_hosted() {
        LoginOf.speaks(&desk, lang).await?;
    }
    let mut response = screen.go_saying(screen::inside(form.value("back")), Flash::LanguageSet)?;
    let cookie = cookie::write(&screen::language_cookie(screen.port), lang.as_str(), cookie::YEAR);
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}
