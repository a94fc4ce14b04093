//! A whole name in two parts. What enters: a name as one says or files it. What leaves: given name and family name. Not done
//! here: names that come in two parts already.

use rebond_domain::{EmailAddress, PhoneNumber};

/// Splits a whole name: at a comma (`Dupont, Jean`), else a family name in capitals on either side, else after the first word.
/// An address or a number in the place of a name is no name.
pub(crate) fn split_full_name(full: &str) -> (String, String) {
    let full = full.trim();
    if EmailAddress::parse(full).is_ok() || (PhoneNumber::parse(full).is_ok() && !full.contains(char::is_alphabetic)) {
        return (String::new(), String::new());
    }
    if let Some((family, given)) = full.split_once(',')
        && !given.trim().is_empty()
        && !family.trim().is_empty()
    {
        return (given.trim().to_owned(), family.trim().to_owned());
    }
    let words: Vec<&str> = full.split_whitespace().collect();
    let capitals: Vec<bool> = words.iter().map(|word| in_capitals(word)).collect();
    let split = if capitals.iter().all(|capital| *capital) {
        None
    } else if capitals.first() == Some(&true) {
        let end = capitals.iter().take_while(|capital| **capital).count();
        // Two capitals alone are initials: `JP Martin`.
        if words.iter().take(end).flat_map(|word| word.chars()).filter(|c| c.is_alphabetic()).count() < 3 {
            return (words.get(..end).unwrap_or_default().join(" "), words.get(end..).unwrap_or_default().join(" "));
        }
        return (words.get(end..).unwrap_or_default().join(" "), words.get(..end).unwrap_or_default().join(" "));
    } else {
        capitals.iter().position(|capital| *capital)
    };
    let at = split.unwrap_or_else(|| 1.min(words.len()));
    (words.get(..at).unwrap_or_default().join(" "), words.get(at..).unwrap_or_default().join(" "))
}

fn in_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !word.chars().any(char::is_lowercase) && !word.contains('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_split_as_people_file_them() {
        for (full, given, family) in [
            ("Élise Martin", "Élise", "Martin"),
            ("Martin, Élise", "Élise", "Martin"),
            ("LE GOFF Yann", "Yann", "LE GOFF"),
            ("Anne Marie DE LA TOUR", "Anne Marie", "DE LA TOUR"),
            ("JEAN DUPONT", "JEAN", "DUPONT"),
            ("JP Martin", "JP", "Martin"),
            ("Maman", "Maman", ""),
            ("Plombier 🔧 Paul", "Plombier", "🔧 Paul"),
            ("nobody@exemple.fr", "", ""),
            ("06 00 00 00 01", "", ""),
            ("", "", ""),
        ] {
            assert_eq!(split_full_name(full), (given.to_owned(), family.to_owned()), "{full}");
        }
    }
}
