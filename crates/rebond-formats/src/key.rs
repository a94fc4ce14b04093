//! The keys under which the same person is recognised, in one file or from one file to the next. What enters: domain values.
//! What leaves: plain comparable text. Not done here: deciding that two people are one.

use percent_encoding::percent_decode_str;
use rebond_domain::{EmailAddress, PersonName, WebUrl, fold};

/// A key of a person; the order of the values is from the surest to the least sure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonKey {
    /// The last part of their profile's address, percent-decoded, in lower case.
    Profile(String),
    /// One of their addresses, folded.
    Email(String),
    /// Their folded name without signs, and the folded name of where they work (empty when not known).
    Name {
        /// Name.
        name: String,
        /// Organisation.
        organisation: String,
    },
}

impl PersonKey {
    /// The key of a profile: of `https://www.linkedin.com/in/%C3%89lise-M/?x` it is `élise-m`; of another site, host and path.
    pub fn profile(url: &WebUrl) -> Self {
        let rest = url.as_str().split_once("//").map_or(url.as_str(), |(_, rest)| rest);
        let rest = rest.split(['?', '#']).next().unwrap_or(rest).trim_end_matches('/');
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = host.to_lowercase();
        let path = percent_decode_str(path).decode_utf8().map_or_else(|_| path.to_lowercase(), |path| path.to_lowercase());
        let slug = path.strip_prefix("in/").or_else(|| path.strip_prefix("pub/"));
        match slug {
            Some(slug) if is_linkedin(&host) => Self::Profile(slug.split('/').next().unwrap_or(slug).to_owned()),
            _ => Self::Profile(format!("{}/{path}", host.trim_start_matches("www."))),
        }
    }

    /// The key of an address.
    pub fn email(address: &EmailAddress) -> Self {
        Self::Email(address.key())
    }

    /// The key of a name and of where they work.
    pub fn name(name: &PersonName, organisation: Option<&str>) -> Self {
        Self::Name { name: plain(&name.full()), organisation: organisation.map(plain).unwrap_or_default() }
    }
}

/// Whether a host is LinkedIn's, under any of its country names.
pub(crate) fn is_linkedin(host: &str) -> bool {
    host == "linkedin.com" || host.ends_with(".linkedin.com")
}

/// Folded letters and digits; every other sign is a blank (names carry emoji, dots and hyphens as the mood goes). A name made
/// of signs alone stays what it is.
fn plain(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { folded } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profiles_share_a_key_however_written() {
        let key = |text| PersonKey::profile(&WebUrl::parse(text).unwrap());
        let one = PersonKey::Profile("élise-m".into());
        for text in [
            "https://www.linkedin.com/in/%C3%89lise-M/",
            "http://fr.linkedin.com/in/élise-m?trk=x",
            "linkedin.com/in/%c3%a9lise-m",
            "https://www.linkedin.com/in/élise-m/fr",
        ] {
            assert_eq!(key(text), one, "{text}");
        }
        assert_eq!(key("https://www.exemple.fr/Moi/"), PersonKey::Profile("exemple.fr/moi".into()));
        assert_ne!(key("https://notlinkedin.com/in/élise-m"), one);
        assert_eq!(key("exemple.fr/%zz%4"), PersonKey::Profile("exemple.fr/%zz%4".into()));
    }

    #[test]
    fn names_share_a_key_without_their_signs() {
        let key = |given, family| PersonKey::name(&PersonName::parse(given, family).unwrap(), Some("L’Atelier"));
        assert_eq!(key("🌱 Jean-Noël", "LE GOFF"), key("Jean Noel", "Le Goff 🚀"));
        assert_ne!(key("Jean", "Goff"), key("Jeanne", "Goff"));
    }
}
