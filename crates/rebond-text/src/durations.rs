//! Lengths of time as people say them.

use crate::Text;

impl Text {
    /// A length in minutes: `45 min`, `1 h`, `1 h 15`; in English `45 min`, `1 h`, `1 h 15 min`.
    pub fn minutes(self, minutes: u16) -> String {
        let gap = '\u{a0}';
        match (minutes / 60, minutes % 60) {
            (0, rest) => format!("{rest}{gap}min"),
            (hours, 0) => format!("{hours}{gap}h"),
            (hours, rest) => format!("{hours}{gap}h{gap}{rest:02}{}", self.pick("", "\u{a0}min")),
        }
    }
}
