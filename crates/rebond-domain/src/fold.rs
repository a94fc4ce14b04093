//! Folding: the form under which names and words are compared, sorted and searched, the same on every engine. What enters:
//! any text. What leaves: lower case without accents, ligatures opened. Not done here: stemming.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Lower case, no accents, `œ`→`oe`, `æ`→`ae`, `ß`→`ss`, apostrophes alike, blanks joined.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        // Sign by sign: what putting marks in order would change is left out anyway.
        if c.is_ascii() {
            push(c.to_ascii_lowercase(), &mut folded);
        } else {
            decompose_compatible(c, |part| {
                if !is_combining_mark(part) {
                    part.to_lowercase().for_each(|part| push(part, &mut folded));
                }
            });
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn push(c: char, folded: &mut String) {
    match c {
        'œ' => folded.push_str("oe"),
        'æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        '’' | 'ʼ' | '‘' => folded.push('\''),
        c if c.is_whitespace() => {
            if !folded.ends_with(' ') && !folded.is_empty() {
                folded.push(' ');
            }
        }
        c => folded.push(c),
    }
}

/// The folded words of a text, elisions split off (`l'`, `d'`, `qu'` …), for the index and for queries alike.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !(c.is_alphanumeric() || c == '@' || c == '.' || c == '_'))
        .map(|word| word.trim_matches(|c| c == '.' || c == '_'))
        .filter(|word| {
            !word.is_empty() && !matches!(*word, "l" | "d" | "qu" | "j" | "m" | "t" | "s" | "n" | "c" | "jusqu" | "lorsqu" | "puisqu")
        })
        .map(ToOwned::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_people_type_alike() {
        for (text, folded) in [
            ("Élodie  Lefèvre", "elodie lefevre"),
            ("L’Œuvre", "l'oeuvre"),
            ("STRAẞE", "strasse"),
            ("e\u{301}te\u{301}", "ete"),
            ("  ", ""),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn every_sign_folds_as_it_does_in_a_text_put_in_order() {
        use unicode_normalization::UnicodeNormalization as _;
        let slowly = |text: &str| {
            let mut folded = String::new();
            text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).for_each(|c| push(c, &mut folded));
            folded.truncate(folded.trim_end().len());
            folded
        };
        for c in ('\0'..=char::MAX).step_by(1) {
            let text = format!("a{c}\u{301}\u{323}É{c}");
            assert_eq!(fold(&text), slowly(&text), "{c:?}");
        }
    }

    #[test]
    fn splits_elisions_and_keeps_addresses() {
        assert_eq!(words("l’Atelier d'Anne, qu’elle"), ["atelier", "anne", "elle"]);
        assert_eq!(words("a.b@exemple.fr."), ["a.b@exemple.fr"]);
    }
}
