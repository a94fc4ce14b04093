//! Keys of names: of a person, of an organisation. Names carry hyphens, dots, emoji and invisible characters as the mood goes, so
//! every sign is a blank.

use super::cut;
use crate::{Line, PersonName, fold, text::is_invisible};

impl PersonName {
    /// The key under which names are compared: folded given name, then family name, without signs. A name made of signs alone stays
    /// what it is.
    pub fn key(&self) -> String {
        keyed(&self.full(), |_| false)
    }
}

/// The key of one part of a name; blank without it.
pub(super) fn part_key(part: Option<&Line>) -> String {
    part.map_or_else(String::new, |part| keyed(part.as_str(), |_| false))
}

/// The key under which organisations are compared: folded, without signs, but `+` and `#`, which tell names apart, and without the
/// legal form after the name.
pub fn organisation_key(name: impl AsRef<str>) -> String {
    let key = keyed(name.as_ref(), |sign| matches!(sign, '+' | '#'));
    let mut bare = key.as_str();
    while let Some((before, last)) = bare.rsplit_once(' ')
        && is_legal_form(last)
    {
        bare = before;
    }
    bare.to_owned()
}

/// A legal form, as a word of a key.
fn is_legal_form(word: &str) -> bool {
    matches!(
        word,
        "sa" | "sas"
            | "sasu"
            | "sarl"
            | "eurl"
            | "scop"
            | "snc"
            | "gie"
            | "sci"
            | "asbl"
            | "sprl"
            | "srl"
            | "spa"
            | "gmbh"
            | "ag"
            | "kg"
            | "ohg"
            | "ltd"
            | "limited"
            | "llc"
            | "llp"
            | "plc"
            | "inc"
            | "bv"
            | "nv"
            | "sl"
            | "slu"
            | "oy"
            | "ab"
            | "pty"
    )
}

fn keyed(text: &str, stays: fn(char) -> bool) -> String {
    let folded = fold(text);
    let mut key = String::with_capacity(folded.len());
    let mut parted = false;
    for c in folded.chars().filter(|c| !is_invisible(*c)) {
        if c.is_alphanumeric() || stays(c) {
            if parted && !key.is_empty() {
                key.push(' ');
            }
            key.push(c);
        }
        parted = !(c.is_alphanumeric() || stays(c));
    }
    cut(if key.is_empty() { folded } else { key })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::LONGEST_KEY;

    #[test]
    fn one_name_has_one_key() {
        let key = |given, family| PersonName::parse(given, family).unwrap().key();
        for (given, family, expected) in [
            ("Jean-Noël", "LE GOFF", "jean noel le goff"),
            ("🌱 Jean Noel", "Le Goff 🚀", "jean noel le goff"),
            ("Jean\u{a0}Noël", "Le\u{202f}Goff", "jean noel le goff"),
            ("Jean\u{ad}-Noe\u{308}l\u{200d}", "Le Go\u{200b}ff\u{0}", "jean noel le goff"),
            ("Jean-Noël Le", "Goff", "jean noel le goff"),
            ("Élise", "d’Œuvre", "elise d oeuvre"),
            ("J.-P.", "O'Neil", "j p o neil"),
            ("", "Ødegård", "odegard"),
            ("🌱", "Dupont", "dupont"),
            ("🌱", "", "🌱"),
            ("小明", "王", "小明 王"),
            ("Иван", "ИВАНОВ", "иван иванов"),
            ("%41nne", "Roy%00", "41nne roy 00"),
        ] {
            assert_eq!(key(given, family), expected, "{given} {family}");
        }
        for (one, other) in [(("Jean", "Goff"), ("Jeanne", "Goff")), (("Thomas", "Martin"), ("Martin", "Thomas")), (("🌱", ""), ("🚀", ""))]
        {
            assert_ne!(key(one.0, one.1), key(other.0, other.1), "{one:?}");
        }
        assert!(key(&"ﷺ".repeat(300), "").len() <= LONGEST_KEY);
    }

    #[test]
    fn one_organisation_has_one_key() {
        let key = |name| organisation_key(Line::parse(name).unwrap());
        for (name, expected) in [
            ("L’Atelier du Bois", "l atelier du bois"),
            ("l'ATELIER\u{a0}du bois ", "l atelier du bois"),
            ("Saint-Gobain", "saint gobain"),
            ("SAINT GOBAIN", "saint gobain"),
            ("Bois & Fils", "bois fils"),
            ("Canal+", "canal+"),
            ("Club C#", "club c#"),
            ("★", "★"),
            ("Société Générale SA", "societe generale"),
            ("Dubois S.A.R.L.", "dubois s a r l"),
            ("Bois & Fils SAS", "bois fils"),
            ("SA", "sa"),
        ] {
            assert_eq!(key(name), expected, "{name}");
        }
        assert_ne!(key("Club C#"), key("Club C++"));
    }
}
