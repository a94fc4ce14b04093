//! Somebody inside, without a browser: sends forms as one would, follows to where they lead. For filling a database quickly and
//! for what goes on in another tab.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::Program;
use crate::http::Answer;

/// Somebody who holds the cookie of a running Rebond.
#[derive(Debug)]
pub struct Visitor<'a> {
    program: &'a Program,
    cookie: String,
    origin: String,
}

impl<'a> Visitor<'a> {
    /// Comes in by the address that the program printed.
    pub fn of(program: &'a Program) -> Self {
        Self { program, cookie: program.cookie(), origin: program.origin() }
    }

    /// A page; must be one.
    #[track_caller]
    pub fn read(&self, path: &str) -> String {
        let answer = self.send("GET", path, "text/plain", b"");
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.text()
    }

    /// Sends a form and returns where it leads; must lead somewhere.
    #[track_caller]
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.try_post(path, fields);
        assert_eq!(answer.status, 303, "{path} {fields:?}: {}", answer.text());
        answer.header("location").unwrap_or_default().to_owned()
    }

    /// Sends a form and returns the answer, whatever it is.
    pub fn try_post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let encoded = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
        let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        self.send("POST", path, "application/x-www-form-urlencoded", pairs.join("&").as_bytes())
    }

    /// Asks for a page and returns the answer, whatever it is.
    pub fn try_get(&self, path: &str) -> Answer {
        self.send("GET", path, "text/plain", b"")
    }

    /// Imports a file: looks at it, then confirms.
    #[track_caller]
    pub fn import(&self, name: &str, bytes: &[u8]) {
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
        let body = [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat();
        let answer = self.send("POST", "/import/preview", "multipart/form-data; boundary=edge", &body);
        let page = answer.text();
        let ticket = between(&page, "name=\"ticket\" value=\"", "\"").unwrap_or_else(|| panic!("no preview: {page}"));
        self.post("/import", &[("ticket", ticket)]);
    }

    fn send(&self, method: &str, path: &str, kind: &str, body: &[u8]) -> Answer {
        let headers = [("Cookie", self.cookie.as_str()), ("Origin", &self.origin), ("Content-Type", kind), ("Accept-Language", "fr")];
        self.program.connect().send(method, path, &headers, body).unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }
}

/// What stands between two pieces of a text.
pub fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found)
}
