//! What a handler answers with. What enters: a screen, a page, an address. What leaves: a whole page, a form again, a redirection.
//! Not done here: the frame of a page (`layout`), the page of a problem (`middleware`).

use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse as _, Response};
use maud::Markup;
use rebond_domain::ActionId;

use crate::layout::{self, Page};
use crate::screen::flash_cookie;
use crate::{Flash, Problem, Screen, cookie, parts};

/// What a handler answers with.
pub type Reply = Result<Response, Problem>;

impl Screen {
    /// A whole page, 200.
    pub fn page(&self, page: Page, content: Markup) -> Reply {
        Ok(html(layout::shell(self, &page, &content)))
    }

    /// The same form again with its mistakes shown, 422.
    pub fn again(&self, page: Page, content: Markup) -> Reply {
        Ok((StatusCode::UNPROCESSABLE_ENTITY, html(layout::shell(self, &page.with_mistakes(), &parts::name_fields(&content))))
            .into_response())
    }

    /// On to another page, 303.
    pub fn go(&self, to: impl AsRef<str>) -> Reply {
        let to = HeaderValue::from_str(to.as_ref()).map_err(|_| Problem::Internal)?;
        Ok((StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response())
    }

    /// On to another page that says what has just happened, 303.
    pub fn go_saying(&self, to: impl AsRef<str>, flash: Flash) -> Reply {
        let mut response = self.go(to)?;
        response.extensions_mut().insert(flash);
        Ok(response)
    }

    /// The cookie that carries what an answer has to say to the page it leads to; `undo` is what its button takes back, where the page
    /// that answered chose nothing else.
    pub(crate) fn say(&self, response: &mut Response, undo: Option<ActionId>) {
        if let Some(flash) = response.extensions_mut().remove::<Flash>() {
            let flash = Flash { undo: flash.undo.or(undo.filter(|_| flash.notice.of_something_done())), ..flash };
            response.headers_mut().append(SET_COOKIE, cookie::write(&flash_cookie(self.port), &flash.to_cookie(), 60));
        }
    }
}

pub(crate) fn html(page: Markup) -> Response {
    Html(page.into_string()).into_response()
}
