//! Keys of the ways to reach somebody: an e-mail address, a number.

use super::cut;
use crate::{EmailAddress, PhoneNumber, fold};

impl EmailAddress {
    /// The key under which addresses are compared: folded whole (no mailbox in use tells upper from lower case).
    pub fn key(&self) -> String {
        cut(fold(self.as_str()))
    }
}

impl PhoneNumber {
    /// The key under which numbers are compared: the last nine digits, so that `+33 6…` and `06…` are one, without an extension.
    pub fn key(&self) -> String {
        let digits: Vec<char> = self.split().0.chars().filter(char::is_ascii_digit).collect();
        digits[digits.len().saturating_sub(9)..].iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::LONGEST_KEY;

    #[test]
    fn one_mailbox_has_one_key() {
        let key = |text: &str| EmailAddress::parse(text).unwrap().key();
        for same in ["Élodie.Roy@Exemple.FR", " mailto:elodie.roy@exemple.fr", "e\u{301}lodie.roy@exemple.fr"] {
            assert_eq!(key(same), "elodie.roy@exemple.fr", "{same}");
        }
        for other in ["elodieroy@exemple.fr", "elodie.roy@exemple.org", "elodie.roy+x@exemple.fr", "елодие.roy@exemple.fr"] {
            assert_ne!(key(other), "elodie.roy@exemple.fr", "{other}");
        }
        assert!(key(&format!("{}@exemple.fr", "ﷺ".repeat(200))).len() <= LONGEST_KEY);
    }

    #[test]
    fn one_number_has_one_key() {
        let key = |text: &str| PhoneNumber::parse(text).unwrap().key();
        for same in ["06 12 34 56 78", "+33 6.12.34.56.78", "0033 (0)6\u{202f}12\u{a0}34 56 78", "\u{200b}06-12-34-56-78 poste 12"] {
            assert_eq!(key(same), "612345678", "{same}");
        }
        assert_eq!(key("(514) 555-0178 ext. 12"), key("+1 514 555-0178"));
        assert_eq!(key("3949"), "3949");
        assert_ne!(key("06 12 34 56 79"), key("06 12 34 56 78"));
        // The key does not know countries.
        assert_eq!(key("+1 514 555 0178"), key("+44 14 555 0178"));
    }
}
