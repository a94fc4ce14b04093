//! Encodings of mail. What enters: any text. What leaves: ASCII: quoted-printable for bodies, encoded words for headers. Not
//! done here: addresses.

use email_encoding::headers::{rfc2047, writer::EmailWriter};

/// What may stand before a text on its line, such as `Subject: `.
const NAME: usize = 10;

/// A body in quoted-printable: lines of 76 characters at most, ended by CRLF.
pub(super) fn quoted_printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n");
    quoted_printable::encode_to_str(text) + "\r\n"
}

/// The text of a header: as it is when plain and short, else encoded words of 75 characters at most, one a line. Line ends
/// become blanks, so that a text cannot begin a header of its own.
pub(super) fn header_text(text: &str) -> String {
    let text: String = text.split(|c: char| c.is_control()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let text = text.trim();
    if text.is_ascii() && text.len() <= 60 && !text.contains("=?") {
        return text.to_owned();
    }
    let mut words = String::new();
    // A String takes whatever is written to it.
    let _ = rfc2047::encode(text, &mut EmailWriter::new(&mut words, NAME, 0, false));
    words
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
        assert_eq!(header_text("Été"), "=?utf-8?b?w4l0w6k=?=");
        assert_eq!(header_text("x\r\nBcc: y@exemple.fr"), "x Bcc: y@exemple.fr");
        let long = header_text(&"été 🌱 ".repeat(30));
        assert!(long.split("\r\n").enumerate().all(|(n, line)| line.len() <= 76 && (n == 0 || line.starts_with(' '))));
    }
}
