//! « On » said in English as "one", which people say "you" or "people". Not done here: "one" that counts, or stands for a noun.

const MODALS: &[&str] = &["can", "could", "did", "does", "may", "might", "must", "should", "would"];
/// "One" is a person where one of these follows and nothing before says which one.
const ACTS: &[&str] = &["asks", "finds", "gets", "has", "helps", "hopes", "keeps", "knows", "looks", "needs", "wants", "writes"];
const BEFORE: &[&str] = &["", "and", "as", "how", "if", "than", "what", "when", "where", "whether"];

/// The words around an impersonal "one", if a text has some. The text is in lower case.
pub(super) fn one(text: &str) -> Option<String> {
    // A comma, a dash, a quotation mark begins again.
    text.split(|c: char| !(c.is_alphanumeric() || c.is_whitespace() || c == '’')).find_map(|clause| {
        let words: Vec<&str> = clause.split_whitespace().collect();
        let place = words.iter().enumerate().position(|(place, word)| {
            let before = place.checked_sub(1).map_or("", |before| words[before]);
            let after = words.get(place + 1).copied().unwrap_or_default();
            *word == "one"
                && after != "of"
                && (MODALS.contains(&before) || (BEFORE.contains(&before) && (MODALS.contains(&after) || ACTS.contains(&after))))
        })?;
        Some(words[place.saturating_sub(1)..words.len().min(place + 2)].join(" "))
    })
}

#[cfg(test)]
mod tests {
    use super::one;

    #[test]
    fn one_that_stands_for_anybody_is_found() {
        for bad in ["who can one talk to?", "how does one join?", "one gets a yes", "ask whether one may write", "if one looks for work"] {
            assert!(one(bad).is_some(), "{bad}");
        }
        for good in [
            "which one costs the most?",
            "one or two is plenty",
            "one question can be enough",
            "an open one gets a story",
            "if one of them can",
        ] {
            assert_eq!(one(good), None, "{good}");
        }
    }
}
