//! Words of the method's data and of the linter that change with what follows, before a `{name}` filled in later. Not done here: the
//! Fluent texts, whose build refuses them (`rebond-text/build/bare.rs`).

/// What is filled in with a number, a day or an hour: nothing elides before it.
const MEASURED: &[&str] = &["count", "date", "long", "minutes", "sent", "time", "usual"];
/// Names of people, which have no article to melt with « à ».
const PEOPLE: &[&str] = &["contacts", "me", "referrer", "target"];
const CHANGE: &[&str] = &[
    "à",
    "au",
    "aux",
    "ce",
    "cet",
    "de",
    "des",
    "du",
    "je",
    "jusqu’à",
    "la",
    "le",
    "les",
    "lorsque",
    "puisque",
    "que",
    "se",
    "si",
    "un",
    "une",
];

/// A word that may have to change, and the name after it, if a text has some. The text is in lower case.
pub(super) fn bare(text: &str) -> Option<String> {
    text.match_indices('{').find_map(|(at, _)| {
        let name = text[at + 1..].split('}').next().unwrap_or_default();
        let word = text[..at].rsplit(|c: char| c.is_whitespace() || "(«\"".contains(c));
        // What ends in an apostrophe stands right before the name, a word has a blank between.
        let (right_before, word) = (text[..at].ends_with('’'), word.clone().find(|word| !word.is_empty()).unwrap_or_default());
        let clashes = right_before || (text[..at].ends_with(char::is_whitespace) && CHANGE.contains(&word));
        let stands = MEASURED.contains(&name) || (word == "à" && PEOPLE.contains(&name));
        (clashes && !stands && name.chars().all(|c| c.is_ascii_lowercase())).then(|| format!("{word} {{{name}}}"))
    })
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn a_word_before_what_is_filled_in_is_found() {
        for bad in ["de la part de {referrer}", "ce que {target} a dit", "à {place}", "l’{place}", "la réponse (de {me})"] {
            assert!(bare(bad).is_some(), "{bad}");
        }
        for good in [
            "notre rencontre du {date} à {time}",
            "écrire à {target}",
            "lieu : {place}",
            "avec {target}",
            "note = { vous = [\"de\"] }",
            "au-delà de {long}",
        ] {
            assert_eq!(bare(good), None, "{good}");
        }
    }
}
