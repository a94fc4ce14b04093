//! Words one slip away from another: a letter too many, too few, another, or two in the wrong order. Not done here: which of them
//! anybody wrote.

/// Shorter words are near to too many.
const LEAST: usize = 4;

/// Every word one slip away; none of a short word, or of one that is not of plain letters.
pub(super) fn near(word: &str) -> Vec<String> {
    if word.len() < LEAST || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Vec::new();
    }
    let mut near = Vec::new();
    for at in 0..=word.len() {
        let (before, after) = word.split_at(at);
        for letter in 'a'..='z' {
            near.push(format!("{before}{letter}{after}"));
        }
        let Some(rest) = after.get(1..) else { continue };
        near.push(format!("{before}{rest}"));
        for letter in 'a'..='z' {
            near.push(format!("{before}{letter}{rest}"));
        }
        if let (Some(one), Some(other), Some(rest)) = (after.get(..1), after.get(1..2), after.get(2..)) {
            near.push(format!("{before}{other}{one}{rest}"));
        }
    }
    near.sort_unstable();
    near.dedup();
    near.retain(|it| it != word);
    near
}

/// The two words of which one may be made, where a blank was forgotten.
pub(super) fn halves(word: &str) -> Vec<(&str, &str)> {
    let alphabetic = word.bytes().all(|byte| byte.is_ascii_lowercase());
    let places = if alphabetic && word.len() >= LEAST { 2..word.len() - 1 } else { 0..0 };
    places.map(|at| word.split_at(at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_letter() {
        let near = near("kermarec");
        for word in ["kermarrec", "kermaec", "kermarek", "kremarec"] {
            assert!(near.contains(&word.to_owned()), "{word}");
        }
        assert!(!near.contains(&"kermarec".to_owned()));
        assert!(super::near("roy").is_empty() && super::near("été").is_empty());
        assert_eq!(halves("latour"), [("la", "tour"), ("lat", "our"), ("lato", "ur")]);
    }
}
