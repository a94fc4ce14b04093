//! Numbers as people write them: groups of three digits, a narrow no-break space between them in French, a comma in English.

use crate::Text;

impl Text {
    /// A whole number: `12 400`, `12,400`.
    pub fn number(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut out = String::with_capacity(digits.len() + digits.len() / 3 * 3 + 1);
        if number < 0 {
            out.push('\u{2212}');
        }
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push(self.pick('\u{202f}', ','));
            }
            out.push(digit);
        }
        out
    }

    /// A share in whole per cents: `40 %`, `40%`.
    pub fn percent(self, percent: u8) -> String {
        format!("{percent}{}", self.pick("\u{202f}%", "%"))
    }
}
