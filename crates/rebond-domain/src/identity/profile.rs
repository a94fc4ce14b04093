//! The key of somebody's page on a network.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::cut;
use crate::{WebUrl, fold};

impl WebUrl {
    /// The key under which people's pages are compared: folded host and path, percent signs opened where that makes text; scheme,
    /// `www.`, what follows `?` or `#` and the last `/` go. On LinkedIn, under any of its names, what follows the person's name goes
    /// (a language, a part of the page); an old `/pub/` address keeps its numbers, without which it is only a name.
    pub fn profile_key(&self) -> String {
        let text = self.as_str();
        let text = text.split_once("//").map_or(text, |(_, rest)| rest);
        let text = text.split(['?', '#']).next().unwrap_or(text).trim_end_matches('/');
        let (host, path) = text.split_once('/').unwrap_or((text, ""));
        let host = host.to_ascii_lowercase();
        let host = if is_linkedin_host(&host) { "linkedin.com" } else { host.strip_prefix("www.").unwrap_or(&host) };
        let path = percent_decode_str(path).decode_utf8().unwrap_or(Cow::Borrowed(path)).replace('\0', "");
        let key = fold(&format!("{host}/{path}"));
        let person = key.strip_prefix("linkedin.com/in/").and_then(|person| person.split('/').next());
        cut(person.map(|person| format!("linkedin.com/in/{person}")).unwrap_or(key))
    }

    /// Whether it is on LinkedIn, under any of its names.
    pub fn is_on_linkedin(&self) -> bool {
        self.profile_key().starts_with("linkedin.com/")
    }
}

/// Whether a host, in lower case, is LinkedIn's.
fn is_linkedin_host(host: &str) -> bool {
    host == "linkedin.com" || host.ends_with(".linkedin.com")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::LONGEST_KEY;

    #[test]
    fn one_page_has_one_key() {
        let key = |text: &str| WebUrl::parse(text).unwrap().profile_key();
        for (page, expected) in [
            ("https://www.linkedin.com/in/%C3%89lise-M/", "linkedin.com/in/elise-m"),
            ("http://fr.linkedin.com/in/élise-m?trk=x", "linkedin.com/in/elise-m"),
            ("linkedin.com/in/%c3%a9lise-m#a", "linkedin.com/in/elise-m"),
            ("https://m.LinkedIn.com/IN/elise-m/fr", "linkedin.com/in/elise-m"),
            ("https://www.linkedin.com/in/élise-m/details/experience/", "linkedin.com/in/elise-m"),
            ("https://www.linkedin.com/pub/elise-m/12/345/67", "linkedin.com/pub/elise-m/12/345/67"),
            ("https://www.exemple.fr/Moi/", "exemple.fr/moi"),
            ("exemple.fr/%zz%00é%", "exemple.fr/%zze%"),
            ("exemple.fr/%ff", "exemple.fr/%ff"),
            ("exemple.fr/%+1", "exemple.fr/%+1"),
        ] {
            assert_eq!(key(page), expected, "{page}");
        }
        for other in
            ["linkedin.com/in/elise-n", "notlinkedin.com/in/elise-m", "linkedin.com.exemple.fr/in/elise-m", "linkedin.com/company/elise-m"]
        {
            assert_ne!(key(other), "linkedin.com/in/elise-m", "{other}");
        }
        assert!(key(&format!("exemple.fr/{}", "é".repeat(900))).len() <= LONGEST_KEY);
    }
}
