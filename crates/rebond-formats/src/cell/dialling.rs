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

    /// A number of bare digits as it is dialled, when what it lost can be told.
    pub(crate) fn restored(self, digits: &str) -> Option<String> {
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
