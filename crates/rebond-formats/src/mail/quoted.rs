//! Encodings of mail. What enters: any text. What leaves: ASCII: quoted-printable for bodies, encoded words for headers. Not
//! done here: addresses.

use crate::hex::push_encoded;

/// A body in quoted-printable: lines of 76 characters at most, ended by CRLF.
pub(super) fn quoted_printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(text.len() * 2);
    for line in text.split('\n') {
        let mut width = 0;
        let mut chars = line.chars().peekable();
        while let Some(c) = chars.next() {
            // A blank at the end of a line would be lost on the way.
            let plain = matches!(c, '!'..='<' | '>'..='~') || (matches!(c, ' ' | '\t') && chars.peek().is_some());
            let encoded = if plain { c.to_string() } else { encoded(c) };
            if width + encoded.len() > 75 {
                out.push_str("=\r\n");
                width = 0;
            }
            out.push_str(&encoded);
            width += encoded.len();
        }
        out.push_str("\r\n");
    }
    out
}

/// The text of a header: as it is when plain and short, else encoded words of 75 characters at most, one a line. Line ends
/// become blanks, so that a text cannot begin a header of its own.
pub(super) fn header_text(text: &str) -> String {
    let text: String = text.split(|c: char| c.is_control()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let text = text.trim();
    if text.is_ascii() && text.len() <= 60 && !text.contains("=?") {
        return text.to_owned();
    }
    let mut words = vec![String::new()];
    for c in text.chars() {
        let encoded = match c {
            ' ' => "_".to_owned(),
            c if c.is_ascii_alphanumeric() => c.to_string(),
            c => encoded(c),
        };
        // 75 without `=?utf-8?Q?` and `?=`; a character is never cut in two.
        match words.last_mut() {
            Some(word) if word.len() + encoded.len() <= 60 => word.push_str(&encoded),
            _ => words.push(encoded),
        }
    }
    words.iter().map(|word| format!("=?utf-8?Q?{word}?=")).collect::<Vec<_>>().join("\r\n ")
}

fn encoded(c: char) -> String {
    let mut encoded = String::with_capacity(12);
    push_encoded(&mut encoded, '=', c);
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_ascii_in_short_lines() {
        let text = quoted_printable("Bonjour Élise, \n=a\r\n\r\nfin");
        assert_eq!(text, "Bonjour =C3=89lise,=20\r\n=3Da\r\n\r\nfin\r\n");
        let long = quoted_printable(&"é".repeat(200));
        assert!(long.is_ascii() && long.split("\r\n").all(|line| line.len() <= 76));
    }

    #[test]
    fn a_header_stays_one_header() {
        assert_eq!(header_text("Bonjour"), "Bonjour");
        assert_eq!(header_text("Été"), "=?utf-8?Q?=C3=89t=C3=A9?=");
        assert_eq!(header_text("x\r\nBcc: y@exemple.fr"), "x Bcc: y@exemple.fr");
        let long = header_text(&"été 🌱 ".repeat(30));
        assert!(long.split("\r\n").enumerate().all(|(n, line)| line.len() <= 76 && (n == 0 || line.starts_with(' '))));
    }
}
