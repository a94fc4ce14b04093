//! Keys of the ways to reach somebody: an e-mail address, a number.

use super::cut;
use crate::{EmailAddress, PhoneNumber, fold};

impl EmailAddress {
    /// The key under which addresses are compared: folded whole (no mailbox in use tells upper from lower case). Gmail reads neither
    /// dots nor what follows a `+`, under either of its names.
    pub fn key(&self) -> String {
        let folded = fold(self.as_str());
        match folded.rsplit_once('@') {
            Some((mailbox, "gmail.com" | "googlemail.com")) => {
                cut(format!("{}@gmail.com", mailbox.split('+').next().unwrap_or(mailbox).replace('.', "")))
            }
            _ => cut(folded),
        }
    }
}

impl PhoneNumber {
    /// The key under which numbers are compared: the digits dialled inside their country, without the zero before them, so that
    /// `+33 6…` and `06…` are one; without an extension. Two countries may share it: see [`Self::is`].
    pub fn key(&self) -> String {
        self.in_country().1
    }

    /// Whether two numbers are one: the same inside their country, and not of two countries.
    pub fn is(&self, other: &Self) -> bool {
        let ((country, key), (other_country, other_key)) = (self.in_country(), other.in_country());
        key == other_key && (country.is_none() || other_country.is_none() || country == other_country)
    }

    /// The calling code, when it is written, and the digits dialled inside that country.
    pub(crate) fn in_country(&self) -> (Option<String>, String) {
        let written = self.split().0;
        let plus = written.trim_start_matches(['(', '[', ' ']).starts_with('+');
        // The zero in brackets is for those who call from inside the country.
        let digits: String = written.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
        let abroad = if plus { Some(digits.as_str()) } else { digits.strip_prefix("00").filter(|rest| rest.len() >= 8) };
        if let Some(abroad) = abroad.filter(|abroad| abroad.len() >= 6) {
            let (country, inside) = abroad.split_at(calling_code(abroad).min(abroad.len()));
            return (Some(country.to_owned()), inside.strip_prefix('0').unwrap_or(inside).to_owned());
        }
        // North America dials a one before.
        let inside = digits.strip_prefix('1').filter(|rest| rest.len() == 10 && !rest.starts_with(['0', '1'])).unwrap_or(&digits);
        (None, inside.strip_prefix('0').filter(|rest| rest.len() >= 5).unwrap_or(inside).to_owned())
    }
}

/// How many digits the calling code takes that a number begins with (ITU-T E.164): one, two or three, by its first two.
fn calling_code(digits: &str) -> usize {
    match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        [b'2', b'0' | b'7', ..]
        | [b'3', b'0'..=b'4' | b'6' | b'9', ..]
        | [b'4', b'0' | b'1' | b'3'..=b'9', ..]
        | [b'5', b'1'..=b'8', ..]
        | [b'6', b'0'..=b'6', ..]
        | [b'8', b'1' | b'2' | b'4' | b'6', ..]
        | [b'9', b'0'..=b'5' | b'8', ..] => 2,
        _ => 3,
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
        for same in ["Anne.Roux@Gmail.com", "anneroux@googlemail.com", "anne.roux+emploi@gmail.com"] {
            assert_eq!(key(same), "anneroux@gmail.com", "{same}");
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
        assert_ne!(key("+1 514 555 0178"), key("+33 1 45 55 01 78"), "the same last nine digits");
        assert_eq!(key("1-514-555-0178"), key("+1 514 555 0178"));
        assert_eq!(key("+39 06 1234567"), key("06 1234567"));
        assert_eq!((key("0033612345678"), key("+352 621 123 456")), ("612345678".into(), "621123456".into()));
        let is = |one: &str, other: &str| PhoneNumber::parse(one).unwrap().is(&PhoneNumber::parse(other).unwrap());
        assert!(is("+33 6 12 34 56 78", "06 12 34 56 78") && is("+33 6 12 34 56 78", "+33612345678"));
        assert!(!is("+33 6 12 34 56 78", "+49 6 12 34 56 78"), "two countries");
    }
}
