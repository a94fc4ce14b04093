//! The screen a request is answered on: language, address, notice. What enters: headers. What leaves: a [`Screen`] for handlers. Not
//! done here: the answer (`reply`), the account.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, request::Parts};
use rebond_text::{Lang, Text};
use uuid::Uuid;

use crate::{Flash, cookie};

/// The screen a request is answered on.
#[derive(Debug, Clone)]
pub struct Screen {
    /// The words of the visitor's language.
    pub text: Text,
    /// The address asked for, with its query.
    pub address: String,
    /// What the last action has to say.
    pub flash: Option<Flash>,
    /// Whether the key `/` leads to the field that searches everything.
    pub(crate) shortcut: bool,
    pub(crate) port: u16,
    /// What tells the forms of this page from those of every other page.
    pub(crate) ticket: Option<Uuid>,
    /// Whether others use this computer too: then nothing stays in its browser.
    pub(crate) shared: bool,
    /// Whether it is the screen of a device of the local network.
    pub(crate) away: bool,
    /// Which edition shows it.
    pub(crate) edition: Edition,
}

/// An edition of Rebond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edition {
    /// On one's own machine, with one account.
    AtHome,
    /// At an address, with accounts; perhaps in one language alone.
    Hosted { one_language: bool },
}

impl Screen {
    pub(crate) fn of(headers: &HeaderMap, address: String, port: u16, account: Option<Lang>) -> Self {
        let flash = cookie::read(headers, &flash_cookie(port)).and_then(Flash::from_cookie);
        let shortcut = cookie::read(headers, &shortcut_cookie(port)) != Some(OFF);
        Self {
            text: Text::new(language(headers, port, account)),
            address,
            flash,
            shortcut,
            port,
            ticket: None,
            shared: false,
            away: false,
            edition: Edition::AtHome,
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Screen {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        // The middleware puts it there for every request; the default serves a router without it, in a test.
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_else(|| Self::of(&parts.headers, parts.uri.to_string(), 0, None)))
    }
}

impl Screen {
    /// Whether there are accounts.
    pub(crate) fn is_hosted(&self) -> bool {
        self.edition != Edition::AtHome
    }

    /// Whether there is another language to choose.
    pub(crate) fn offers_languages(&self) -> bool {
        self.edition != Edition::Hosted { one_language: true }
    }
}

/// An address of this site — one slash, not two, and nothing that a browser would read as another — or else the first page.
pub(crate) fn inside(address: &str) -> &str {
    let inside = address.starts_with('/') && !address.starts_with("//") && !address.contains(|c: char| c == '\\' || c.is_control());
    if inside { address } else { "/" }
}

/// The language chosen in this browser, else the account's, else the first of the browser's that there is, else French.
fn language(headers: &HeaderMap, port: u16, account: Option<Lang>) -> Lang {
    let chosen = cookie::read(headers, &language_cookie(port)).and_then(|word| word.parse().ok()).or(account);
    chosen.unwrap_or_else(|| headers.get(ACCEPT_LANGUAGE).and_then(|line| line.to_str().ok()).map_or(Lang::Fr, preferred))
}

pub(crate) fn flash_cookie(port: u16) -> String {
    format!("rebond-flash-{port}")
}

/// Says whether the key `/` is off in this browser.
pub(crate) fn shortcut_cookie(port: u16) -> String {
    format!("rebond-shortcut-{port}")
}

/// What it says then.
pub(crate) const OFF: &str = "off";

pub(crate) fn language_cookie(port: u16) -> String {
    format!("rebond-language-{port}")
}

/// The best language of an Accept-Language header: the greatest weight wins, the first among equals.
fn preferred(line: &str) -> Lang {
    let mut best = (0.0_f32, Lang::Fr);
    for range in line.split(',') {
        let mut pieces = range.split(';').map(str::trim);
        let tag = pieces.next().unwrap_or("");
        let weight = pieces.find_map(|piece| piece.strip_prefix("q=")?.parse().ok()).unwrap_or(1.0_f32);
        let lang = match tag.split('-').next().map(str::to_ascii_lowercase).as_deref() {
            Some("fr") => Lang::Fr,
            Some("en") => Lang::En,
            _ => continue,
        };
        if weight > best.0 {
            best = (weight, lang);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn the_browsers_choice_then_the_accounts_then_what_the_browser_reads() {
        let mut headers = HeaderMap::new();
        assert_eq!(language(&headers, 7380, None), Lang::Fr);
        headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static("en-GB,en"));
        assert_eq!(language(&headers, 7380, None), Lang::En);
        assert_eq!(language(&headers, 7380, Some(Lang::Fr)), Lang::Fr);
        headers.insert(axum::http::header::COOKIE, HeaderValue::from_static("rebond-language-7380=en"));
        assert_eq!(language(&headers, 7380, Some(Lang::Fr)), Lang::En);
    }

    #[test]
    fn the_way_back_stays_inside() {
        for (back, to) in [
            ("/people?page=2", "/people?page=2"),
            ("//elsewhere.example", "/"),
            ("https://elsewhere.example", "/"),
            ("/\\elsewhere.example", "/"),
            ("/%5Celsewhere.example", "/%5Celsewhere.example"),
            ("/\t/elsewhere.example", "/"),
            ("", "/"),
        ] {
            assert_eq!(inside(back), to, "{back}");
        }
    }

    #[test]
    fn the_browsers_first_language_that_there_is() {
        for (line, lang) in [
            ("fr-CA,fr;q=0.9,en;q=0.8", Lang::Fr),
            ("en-GB,en;q=0.9,fr;q=0.8", Lang::En),
            ("de,en;q=0.5,fr;q=0.4", Lang::En),
            ("fr;q=0.2,en;q=0.7", Lang::En),
            ("de,it", Lang::Fr),
            ("", Lang::Fr),
            ("EN", Lang::En),
            ("en;q=abc", Lang::En),
        ] {
            assert_eq!(preferred(line), lang, "{line}");
        }
    }
}
