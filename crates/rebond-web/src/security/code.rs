//! The code that lets one device in: eight digits, read on the computer's own screen, once, for ten minutes, with five tries; and no more
//! than five tries a minute whatever the codes. What enters: chance, the hour, what was typed. What leaves: whether it opens.

use jiff::Timestamp;

use super::entry::Shut;

/// So many digits it has.
const DIGITS: usize = 8;
/// So many seconds it opens.
const LIFE: i64 = 10 * 60;
/// So many wrong ones a code outlives, less one; and so many are looked at in a minute.
const TRIES: u32 = 5;

/// The code that opens now, if any, and the wrong ones tried.
pub(super) struct Codes {
    code: Option<Code>,
    /// The minute, and how many wrong ones it has seen.
    wrong: (i64, u32),
}

struct Code {
    digits: String,
    since: i64,
    wrong: u32,
}

impl Codes {
    pub(super) fn begin(fresh: [u8; 32], now: Timestamp) -> Self {
        let mut codes = Self { code: None, wrong: (0, 0) };
        codes.renew(fresh, now);
        codes
    }

    /// Another code; the one before opens nothing any more.
    pub(super) fn renew(&mut self, fresh: [u8; 32], now: Timestamp) {
        let number = fresh.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte)) % 10_u64.pow(DIGITS as u32);
        self.code = Some(Code { digits: format!("{number:0DIGITS$}"), since: now.as_second(), wrong: 0 });
    }

    /// The code, to be shown on this machine, and until when it opens.
    pub(super) fn shown(&self, now: Timestamp) -> Option<(String, Timestamp)> {
        let code = self.code.as_ref().filter(|code| code.lasts(now))?;
        Some((code.digits.clone(), Timestamp::from_second(code.since + LIFE).ok()?))
    }

    /// Uses the code up.
    pub(super) fn redeem(&mut self, said: &str, now: Timestamp) -> Result<(), Shut> {
        let minute = now.as_second() / 60;
        if self.wrong.0 == minute && self.wrong.1 >= TRIES {
            return Err(Shut::TooMany);
        }
        let said: String = said.chars().filter(|char| !char.is_whitespace()).collect();
        if self.code.take_if(|code| code.lasts(now) && same(&code.digits, &said)).is_some() {
            return Ok(());
        }
        self.wrong = (minute, if self.wrong.0 == minute { self.wrong.1 + 1 } else { 1 });
        self.code.take_if(|code| {
            code.wrong += 1;
            code.wrong >= TRIES
        });
        Err(Shut::Wrong)
    }
}

impl Code {
    /// A clock that went back opens nothing.
    fn lasts(&self, now: Timestamp) -> bool {
        (self.since..self.since + LIFE).contains(&now.as_second())
    }
}

/// Whether two texts are the same, in a time that does not tell where they differ.
fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, |differ, (one, other)| differ | (one ^ other)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap_or_default()
    }

    fn begin() -> (Codes, String) {
        let codes = Codes::begin([7; 32], at(0));
        let code = codes.shown(at(0)).map_or_else(String::new, |(code, _)| code);
        (codes, code)
    }

    #[test]
    fn a_code_opens_once_for_ten_minutes() {
        let (mut codes, code) = begin();
        assert!(code.len() == 8 && code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
        assert_eq!(codes.redeem(&format!(" {} {} ", &code[..4], &code[4..]), at(599)), Ok(()), "as people type it");
        assert_eq!(codes.redeem(&code, at(599)), Err(Shut::Wrong), "used");
        for moment in [at(600), at(-1)] {
            let (mut codes, code) = begin();
            assert_eq!(
                (codes.shown(moment), codes.redeem(&code, moment)),
                (None, Err(Shut::Wrong)),
                "too old, or of a clock that went back"
            );
        }
    }

    #[test]
    fn what_is_not_the_code_opens_nothing() {
        for wrong in ["", "0", "00000000", "é", "1234567", "123456789", "........", "١٢٣٤٥٦٧٨"] {
            assert_eq!(begin().0.redeem(wrong, at(1)), Err(Shut::Wrong), "{wrong}");
        }
    }

    #[test]
    fn after_five_wrong_ones_it_is_void_and_nothing_is_looked_at_for_a_minute() {
        let (mut codes, code) = begin();
        for _ in 0..TRIES {
            assert_eq!(codes.redeem("00000000", at(1)), Err(Shut::Wrong));
        }
        assert_eq!((codes.shown(at(2)), codes.redeem(&code, at(2))), (None, Err(Shut::TooMany)));
        assert_eq!(codes.redeem(&code, at(61)), Err(Shut::Wrong), "void for good");
        codes.renew([8; 32], at(61));
        let (code, _) = codes.shown(at(61)).unwrap_or_default();
        assert_eq!(codes.redeem(&code, at(62)), Ok(()));
    }

    #[test]
    fn five_wrong_ones_over_hours_are_five_wrong_ones_and_a_new_code_gives_no_new_tries_in_a_minute() {
        let (mut codes, code) = begin();
        for minute in 0..5 {
            assert_eq!(codes.redeem("00000000", at(60 * minute)), Err(Shut::Wrong));
        }
        assert_eq!(codes.redeem(&code, at(301)), Err(Shut::Wrong));
        let (mut codes, _) = begin();
        for number in 0..TRIES {
            codes.renew([number as u8; 32], at(1));
            assert_eq!(codes.redeem("99999999", at(1)), Err(Shut::Wrong));
        }
        let (code, _) = codes.shown(at(2)).unwrap_or_default();
        assert_eq!(codes.redeem(&code, at(2)), Err(Shut::TooMany));
    }
}
