//! A link to a page: http or https only, so that no imported link can run code. Not done here: fetching, which nobody does.

use serde::{Deserialize, Serialize};

use crate::{Flaw, Unfit};

/// An address of a page, `http://` or `https://`, at most 2,000 characters, no blanks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WebUrl(Box<str>);

impl WebUrl {
    /// Reads a link; one without a scheme gets `https://`.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Flaw::Empty.into());
        }
        if text.chars().count() > 2_000 {
            return Err(Flaw::TooLong { limit: 2_000 }.into());
        }
        let lower = text.to_ascii_lowercase();
        let full = match lower.split_once(':') {
            Some(("http" | "https", rest)) if rest.starts_with("//") => text.to_owned(),
            Some((scheme, rest)) if !scheme.contains(['.', '/']) && !rest.starts_with(|c: char| c.is_ascii_digit()) => {
                return Err(Flaw::Malformed.into());
            }
            _ => format!("https://{text}"),
        };
        let host = full.split_once("//").map_or("", |(_, rest)| rest);
        let host = host.split(['/', '?', '#']).next().unwrap_or("");
        let unsafe_char = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\' | '`');
        if !host.contains('.') || host.contains('@') || full.chars().any(unsafe_char) {
            return Err(Flaw::Malformed.into());
        }
        Ok(Self(full.into()))
    }

    /// The link.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for WebUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl TryFrom<String> for WebUrl {
    type Error = Unfit;
    fn try_from(text: String) -> Result<Self, Unfit> {
        Self::parse(&text)
    }
}
impl From<WebUrl> for String {
    fn from(url: WebUrl) -> Self {
        url.0.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_are_links() {
        assert_eq!(WebUrl::parse("exemple.fr/a").unwrap().as_str(), "https://exemple.fr/a");
        assert!(WebUrl::parse("http://exemple.fr:8080/é").is_ok());
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "https://",
            "https://a b.fr",
            "https://x@exemple.fr",
            "JAVASCRIPT://exemple.fr/%0aalert(1)",
        ] {
            assert!(WebUrl::parse(bad).is_err(), "{bad}");
        }
    }
}
