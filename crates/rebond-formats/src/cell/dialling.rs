//! How numbers are dialled in a country, as far as a spreadsheet can spoil it: it takes `06…` for a number and drops its zero, and
//! `+33…` for one and drops its sign. What enters: a country. What leaves: what its numbers look like.

/// How numbers of a country are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DialPlan {
    /// Its calling code.
    pub(crate) code: &'static str,
    /// Whether a zero comes before a number dialled inside the country.
    pub(crate) zero: bool,
    /// How many digits follow, at least and at most.
    pub(crate) digits: (usize, usize),
}

impl DialPlan {
    /// By the two letters of a country; France for one that is not known here.
    pub(crate) fn of(country: &str) -> Self {
        let plan = |code, zero, least, most| Self { code, zero, digits: (least, most) };
        match country.to_ascii_uppercase().as_str() {
            "BE" => plan("32", true, 8, 9),
            "CH" => plan("41", true, 9, 9),
            "LU" => plan("352", false, 6, 9),
            "CA" | "US" => plan("1", false, 10, 10),
            "DE" => plan("49", true, 10, 11),
            "AT" => plan("43", true, 10, 12),
            "ES" => plan("34", false, 9, 9),
            "IT" => plan("39", false, 9, 10),
            "NL" => plan("31", true, 9, 9),
            "GB" | "UK" => plan("44", true, 10, 10),
            "PT" => plan("351", false, 9, 9),
            _ => plan("33", true, 9, 9),
        }
    }

    /// A number as it is dialled, when it is written without its zero or its sign and what it lost can be told.
    pub(crate) fn restored(self, written: &str) -> Option<String> {
        // `6 12 34 56 78`: in groups, the first digit alone.
        let digits: String = written.chars().filter(|c| !matches!(c, ' ' | '.' | '\u{a0}' | '\u{202f}')).collect();
        let grouped = digits.len() != written.len();
        if grouped && written.chars().nth(1).is_some_and(|c| c.is_ascii_digit()) {
            return None;
        }
        let whole = self.of_digits(&digits)?;
        let lost = whole.get(..1)?;
        Some(if grouped { format!("{lost}{written}") } else { whole })
    }

    fn of_digits(self, digits: &str) -> Option<String> {
        let bare = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
        if !bare(digits) {
            return None;
        }
        let fits = |digits: &str| (self.digits.0..=self.digits.1).contains(&digits.len()) && !digits.starts_with('0');
        match digits.strip_prefix(self.code) {
            Some(rest) if fits(rest) && !fits(digits) => Some(format!("+{digits}")),
            _ if self.zero && fits(digits) => Some(format!("0{digits}")),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_dropped_is_put_back_where_it_can_be_told() {
        let france = DialPlan::of("FR");
        for (written, dialled) in [
            ("612345678", Some("0612345678")),
            ("33612345678", Some("+33612345678")),
            ("6 12 34 56 78", Some("06 12 34 56 78")),
            ("0612345678", None),
            ("612 345 678", None),
            ("61234567", None),
            ("+33612345678", None),
        ] {
            assert_eq!(france.restored(written).as_deref(), dialled, "{written}");
        }
        assert_eq!(DialPlan::of("CA").restored("5145550178"), None);
        assert_eq!(DialPlan::of("ES").restored("34600123456").as_deref(), Some("+34600123456"));
    }
}
