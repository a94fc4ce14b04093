//! A name as people type it in one field: given name first, family name after; or the other way round with the family name in
//! capitals, as lists have it.

use rebond_domain::{PersonName, Unfit};

/// Reads `Claire Vasseur`, `VASSEUR Claire`, `Claire` into the two parts.
pub fn typed_name(text: &str) -> Result<PersonName, Unfit> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capitals = words.iter().take_while(|word| is_capitals(word)).count();
    let at = if capitals > 0 && capitals < words.len() { capitals } else { usize::from(!words.is_empty()) };
    let (first, rest) = words.split_at(at);
    let (given, family) = if capitals > 0 && capitals < words.len() { (rest, first) } else { (first, rest) };
    PersonName::parse(&given.join(" "), &family.join(" "))
}

/// An initial is no word in capitals: `J. Martin` begins with a given name.
fn is_capitals(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    letters.len() > 1 && letters.iter().all(|c| c.is_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_people_type_them() {
        for (typed, given, family) in [
            ("Claire Vasseur", "Claire", "Vasseur"),
            ("  claire   vasseur ", "claire", "vasseur"),
            ("VASSEUR Claire", "Claire", "VASSEUR"),
            ("LE GOFF Jean-Noël", "Jean-Noël", "LE GOFF"),
            ("Jean-Noël LE GOFF", "Jean-Noël", "LE GOFF"),
            ("CLAIRE VASSEUR", "CLAIRE", "VASSEUR"),
            ("Marie de La Tour", "Marie", "de La Tour"),
            ("J. Martin", "J.", "Martin"),
            ("Amina", "Amina", ""),
            ("李小龙", "李小龙", ""),
        ] {
            assert_eq!(typed_name(typed), PersonName::parse(given, family), "{typed}");
        }
        assert!(typed_name("  ").is_err());
    }
}
