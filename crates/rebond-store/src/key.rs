//! Keys: columns computed from a record, to sort, compare and find by. What enters: domain values. What leaves: folded texts short
//! enough for an index of either engine. Not done here: folding itself (`rebond_domain::fold`).

use rebond_domain::{Closeness, Person, WebUrl, fold};

/// The longest key, in bytes: PostgreSQL keeps an index entry within a third of a page.
const LONGEST: usize = 600;

/// A text cut to the length of a key.
pub(crate) fn cut(mut text: String) -> String {
    if text.len() > LONGEST {
        let mut end = LONGEST;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
    }
    text
}

/// The key of an organisation's name.
pub(crate) fn of_name(name: &str) -> String {
    cut(fold(name))
}

/// The key of a page on a professional network: the same page written in several ways has one key. Scheme, `www.`, a country's
/// subdomain, what follows `?` or `#` and the last `/` go; percent signs are opened.
pub(crate) fn of_profile(profile: &WebUrl) -> String {
    let text = profile.as_str();
    let text = text.split_once("//").map_or(text, |(_, rest)| rest);
    let text = text.split(['?', '#']).next().unwrap_or(text).trim_end_matches('/');
    let (host, path) = text.split_once('/').unwrap_or((text, ""));
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let host = match host.split_once('.') {
        Some((country, "linkedin.com")) if country.len() == 2 => "linkedin.com",
        _ => host,
    };
    cut(fold(&format!("{host}/{}", opened(path))))
}

/// With `%C3%A9` as `é`, where that makes text.
fn opened(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = path.get(at + 1..at + 3).filter(|_| bytes[at] == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok());
        out.push(hex.unwrap_or(bytes[at]));
        at += if hex.is_some() { 3 } else { 1 };
    }
    String::from_utf8(out).map_or_else(|_| path.to_owned(), |text| text.replace('\0', ""))
}

/// How early a person comes among those nobody wrote to yet; -1 when set aside. One's path changed counts most (B11).
pub(crate) fn pull(person: &Person) -> i64 {
    pull_of(person.set_aside_at.is_some(), person.closeness, person.changed_path, person.leads_others)
}

/// The same, from what of a person it follows from.
pub(crate) const fn pull_of(set_aside: bool, closeness: Closeness, changed_path: bool, leads_others: bool) -> i64 {
    if set_aside {
        return -1;
    }
    let closeness = match closeness {
        Closeness::Unknown => 0,
        Closeness::Slight => 1,
        Closeness::Known => 2,
        Closeness::Close => 3,
    };
    closeness + if changed_path { 10 } else { 0 } + if leads_others { 0 } else { 4 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_has_one_key() {
        let key = |text| of_profile(&WebUrl::parse(text).unwrap());
        for same in [
            "https://www.linkedin.com/in/elodie-lef%C3%A8vre-1/",
            "http://fr.linkedin.com/in/Elodie-Lefèvre-1?trk=x",
            "linkedin.com/in/elodie-lefevre-1#a",
        ] {
            assert_eq!(key(same), "linkedin.com/in/elodie-lefevre-1", "{same}");
        }
        assert_ne!(key("linkedin.com/in/a"), key("linkedin.com/in/b"));
        assert_eq!(key("exemple.fr/%zz%00é%"), "exemple.fr/%zze%");
        assert!(key(&format!("exemple.fr/{}", "é".repeat(900))).len() <= LONGEST);
    }
}
