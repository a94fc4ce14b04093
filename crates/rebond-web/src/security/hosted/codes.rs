//! Codes: six digits, typed in the browser that asked. The browser has a secret in a cookie; what is kept is the print of the secret with the
//! code, so that whoever reads the database finds neither, nor can try all codes.

use axum::http::{HeaderMap, HeaderValue};
use base16ct::lower::{decode_vec, encode_string as hex};
use sha2::{Digest as _, Sha256};

use super::lent::Hosted;
use crate::{Door, cookie};

/// So many seconds a browser keeps its secret: a little longer than a code opens.
const KEPT: u32 = 15 * 60;

/// A browser on its way in.
pub(crate) struct Entry {
    secret: Vec<u8>,
}

fn name(door: &Door) -> String {
    format!("__Host-rebond-asking-{}", door.port())
}

impl Entry {
    /// That of a request, or a new one.
    pub(crate) fn of(door: &Door, hosted: &Hosted, headers: &HeaderMap) -> Self {
        Self::known(door, headers).unwrap_or_else(|| Self { secret: hosted.secret().to_vec() })
    }

    /// That of a request, if it has one.
    pub(crate) fn known(door: &Door, headers: &HeaderMap) -> Option<Self> {
        let secret = decode_vec(cookie::read(headers, &name(door))?).ok()?;
        (secret.len() == 32).then_some(Self { secret })
    }

    /// The cookie that keeps it.
    pub(crate) fn cookie(&self, door: &Door) -> HeaderValue {
        cookie::write(&name(door), &hex(&self.secret), KEPT)
    }

    /// The cookie that lets it go.
    pub(crate) fn gone(door: &Door) -> HeaderValue {
        cookie::write(&name(door), "", 0)
    }

    /// Its print.
    pub(crate) fn asker(&self) -> String {
        print(&self.secret)
    }

    /// The print of a code typed in it.
    pub(crate) fn print_of(&self, code: &str) -> String {
        print(&[self.secret.as_slice(), b":", code.as_bytes()].concat())
    }
}

/// A secret as it is kept.
pub(crate) fn print(secret: &[u8]) -> String {
    hex(&Sha256::digest(secret))
}

/// Six digits, each as likely as any other.
pub(crate) fn code(chance: [u8; 32]) -> String {
    let (number, _) = chance.split_at(8);
    let number = number.iter().fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
    format!("{:06}", number % 1_000_000)
}

/// What was typed, as digits alone; `None` when it is no code.
pub(crate) fn typed(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    (digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_six_digits_however_it_is_typed() {
        assert_eq!(code([0; 32]), "000000");
        assert_eq!(code([255; 32]).len(), 6);
        assert_ne!(code([1; 32]), code([2; 32]));
        for text in ["123456", " 123 456 ", "123-456", "123\u{202f}456"] {
            assert_eq!(typed(text).as_deref(), Some("123456"), "{text}");
        }
        for text in ["", "12345", "1234567", "12345a", "１２３４５６"] {
            assert_eq!(typed(text), None, "{text}");
        }
    }

    #[test]
    fn the_print_of_a_code_is_of_one_browser() {
        let (one, other) = (Entry { secret: vec![1; 32] }, Entry { secret: vec![2; 32] });
        assert_ne!(one.print_of("123456"), other.print_of("123456"));
        assert_ne!(one.print_of("123456"), one.print_of("123457"));
        assert!(!one.print_of("123456").contains("123456") && !one.asker().contains(&hex(&[1; 32])));
    }
}
