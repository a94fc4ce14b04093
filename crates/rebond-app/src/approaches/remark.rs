//! A remark on a message: what the linter says, the words it concerns, the print by which it can be set aside. What enters: a finding
//! and the message. What leaves: the remark. Not done here: the review (`review`), setting aside (`aside`).

use base16ct::lower::encode_string as hex;
use rebond_domain::{Line, RemarkAside, words};
use rebond_lint::{About, Finding, MessageText, Place, Severity};
use rebond_method::Rule;
use sha2::{Digest, Sha256};

/// One remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Name of the linter's rule.
    pub rule: &'static str,
    /// The rule of the method.
    pub number: Rule,
    /// How grave it is.
    pub severity: Severity,
    /// The words concerned; empty where none are, as for what is missing.
    pub place: Place,
    /// Why, in a sentence.
    pub message: String,
    /// What it could look like.
    pub instead: String,
    /// Print of the words concerned, by which it can be set aside; `None` when it is about the whole message.
    pub print: Option<String>,
}

impl Remark {
    /// What a finding is for the user: what is missing, and what concerns the whole of a field, concerns no words.
    pub(super) fn of(finding: Finding, message: MessageText<'_>) -> Self {
        let Finding { rule, number, severity, about, place, message: why, instead } = finding;
        let (words, whole) = (message.at(place).trim(), message.field(place.field).trim());
        let place = if words == whole || about == About::Lack { Place { end: place.start, ..place } } else { place };
        Self { rule, number, severity, place, message: why, instead, print: print(about, words, whole) }
    }

    /// The record that sets it aside, if one does.
    pub(super) fn aside<'a>(&self, asides: &'a [RemarkAside]) -> Option<&'a RemarkAside> {
        asides.iter().find(|aside| aside.rule.as_str() == self.rule && aside.words.as_ref().map(Line::as_str) == self.print.as_deref())
    }
}

/// The print of the words that a remark concerns: the same whatever the case, accents and blanks; the words cannot be read from it.
/// `None` when the remark is about the message as a whole.
fn print(about: About, concerned: &str, whole: &str) -> Option<String> {
    if concerned.is_empty() || concerned == whole || about != About::Words {
        return None;
    }
    let folded = words(concerned).join(" ");
    let digest = Sha256::digest(if folded.is_empty() { concerned } else { &folded });
    Some(hex(&digest[..8]))
}

#[cfg(test)]
mod tests {
    use super::{About, print};

    #[test]
    fn the_same_words_have_one_print_whatever_their_dress() {
        let of = |words: &str| print(About::Words, words, &format!("Bonjour. {words} Merci."));
        assert_eq!(of("Auriez-vous un POSTE"), of("auriez-vous  un poste"));
        assert_ne!(of("Auriez-vous un poste"), of("Auriez-vous un stage"));
        assert!(of("Auriez-vous un poste").is_some_and(|print| print.len() == 16 && !print.contains("poste")));
        assert!(of("…").is_some(), "marks without a letter have a print too");
    }

    #[test]
    fn what_concerns_the_whole_message_has_none() {
        assert_eq!(print(About::Lack, "Merci.", "Bonjour. Merci."), None);
        assert_eq!(print(About::Whole, "Merci.", "Bonjour. Merci."), None);
        assert_eq!(print(About::Words, "Bonjour.", "Bonjour."), None);
        assert_eq!(print(About::Words, "", "Bonjour."), None);
        assert!(print(About::Words, "tu", "Bonjour, tu vas bien ?").is_some());
    }
}
