//! Decoding. What enters: bytes, and an encoding when somebody chose one. What leaves: text, the encoding used, and what had to be
//! mended on the way, line by line. Order: the byte-order mark, the pattern of NUL bytes of UTF-16, strict UTF-8, then each line by
//! itself. Not done here: telling one old encoding from another (`guess`), tables.

use std::{borrow::Cow, fmt};

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16LE, WINDOWS_1252};

use super::guess::{guess, utf16_by_nuls};

/// An encoding of text, under its standard label such as `windows-1252`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextEncoding(&'static Encoding);

impl TextEncoding {
    /// UTF-8.
    pub const UTF_8: Self = Self(UTF_8);
    /// The encodings to offer when a preview looks wrong, the most likely first.
    pub const OFFERED: [Self; 6] =
        [Self(UTF_8), Self(WINDOWS_1252), Self(MACINTOSH), Self(encoding_rs::ISO_8859_15), Self(UTF_16LE), Self(encoding_rs::WINDOWS_1250)];

    /// Reads a label; `None` when no encoding has it.
    pub fn for_label(label: &str) -> Option<Self> {
        Encoding::for_label(label.as_bytes()).map(Self)
    }

    /// The standard label.
    pub fn label(self) -> &'static str {
        self.0.name()
    }
}

impl fmt::Display for TextEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

/// A file as text.
#[derive(Debug)]
pub(crate) struct Decoded<'b> {
    pub(crate) text: Cow<'b, str>,
    /// The encoding of most of it.
    pub(crate) encoding: TextEncoding,
    /// Lines, from 1, that were read otherwise than the rest.
    pub(crate) mended: Vec<MendedLine>,
}

/// A line that was read otherwise than the rest of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MendedLine {
    pub(crate) number: usize,
    /// Whether a sign of it could not be read at all.
    pub(crate) lost: bool,
}

/// More lines than these are not named one by one.
const NAMED_LINES: usize = 1_000;

/// Decodes a file; a byte-order mark rules over what was chosen, for it never lies. What cannot be decoded becomes U+FFFD.
pub(crate) fn decode(bytes: &[u8], chosen: Option<TextEncoding>) -> Decoded<'_> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let whole = marked.filter(|encoding| *encoding != UTF_8).or(chosen.map(|chosen| chosen.0).filter(|_| marked.is_none()));
    if let Some(encoding) = whole.or_else(|| utf16_by_nuls(bytes)) {
        return in_one(bytes, encoding);
    }
    let unmarked = if marked.is_some() { bytes.get(3..).unwrap_or_default() } else { bytes };
    if let Ok(text) = std::str::from_utf8(unmarked) {
        return Decoded { text: Cow::Borrowed(text), encoding: TextEncoding::UTF_8, mended: Vec::new() };
    }
    line_by_line(&without_folds_inside_signs(unmarked))
}

fn in_one<'b>(bytes: &'b [u8], encoding: &'static Encoding) -> Decoded<'b> {
    let (text, used, _) = encoding.decode(bytes);
    Decoded { text, encoding: TextEncoding(used), mended: Vec::new() }
}

/// A program that folds its lines by bytes cuts signs in two: the end of the line goes behind the sign it cut.
fn without_folds_inside_signs(bytes: &[u8]) -> Vec<u8> {
    let mut mended = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let length = match byte {
            0xC2..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xF4 => 4,
            _ => 1,
        };
        let rest = bytes.get(at + 1..).unwrap_or_default();
        let before = rest.iter().take(length - 1).take_while(|byte| (0x80..0xC0).contains(*byte)).count();
        let fold = rest.get(before..).map_or(0, fold_length);
        let after = rest.get(before + fold..).unwrap_or_default();
        let missing = length - 1 - before;
        mended.push(*byte);
        if missing > 0 && fold > 0 && after.iter().take(missing).filter(|byte| (0x80..0xC0).contains(*byte)).count() == missing {
            mended.extend(rest.iter().take(before).chain(after.iter().take(missing)));
            mended.extend(rest.iter().skip(before).take(fold));
            at += 1 + before + fold + missing;
        } else {
            at += 1;
        }
    }
    mended
}

/// How many bytes the end of a line and the blank that goes on with it take; 0 without one.
fn fold_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', b' ' | b'\t', ..] => 3,
        [b'\n' | b'\r', b' ' | b'\t', ..] => 2,
        _ => 0,
    }
}

/// Each line is UTF-8 if it can be, else what most lines that cannot be are in: files are glued together from several programs, and
/// one bad byte says nothing of the rest.
fn line_by_line<'b>(bytes: &[u8]) -> Decoded<'b> {
    let (mut sound, mut unsound) = (0_usize, Vec::new());
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        for chunk in line.utf8_chunks() {
            sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        }
        if std::str::from_utf8(line).is_err() && unsound.len() < 256 * 1024 {
            unsound.extend_from_slice(line);
        }
    }
    let stray = unsound.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let mostly = sound * 2 >= stray.max(1);
    let old = guess(&unsound);
    // Signs of two bytes are UTF-8 by accident now and then: such an encoding rules the whole file.
    if !mostly && !old.is_single_byte() {
        let (text, used, _) = old.decode(bytes);
        return Decoded { text: Cow::Owned(text.into_owned()), encoding: TextEncoding(used), mended: Vec::new() };
    }
    let old = if old.is_single_byte() { old } else { WINDOWS_1252 };
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut mended = Vec::new();
    for (index, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        let before = text.len();
        match std::str::from_utf8(line) {
            Ok(line) => {
                text.push_str(line);
                // Among lines of an old encoding, one of UTF-8 is the exception.
                if mostly || line.is_ascii() {
                    continue;
                }
            }
            Err(_) if mostly => mend(line, old, &mut text),
            Err(_) => text.push_str(&old.decode_without_bom_handling(line).0),
        }
        let utf8 = std::str::from_utf8(line).is_ok();
        if (mostly != utf8) && mended.len() < NAMED_LINES {
            let lost = text.get(before..).is_some_and(|line| line.contains('\u{fffd}'));
            mended.push(MendedLine { number: index + 1, lost });
        }
    }
    Decoded { text: Cow::Owned(text), encoding: if mostly { TextEncoding::UTF_8 } else { TextEncoding(old) }, mended }
}

/// A line of a UTF-8 file that is not: a sign that was cut is lost; a lone byte is a letter of an old encoding.
fn mend(line: &[u8], old: &'static Encoding, text: &mut String) {
    for chunk in line.utf8_chunks() {
        text.push_str(chunk.valid());
        match chunk.invalid() {
            [] => {}
            [byte] if !matches!(byte, 0xC2 | 0xC3) && old.is_single_byte() => {
                text.push_str(&old.decode_without_bom_handling(&[*byte]).0);
            }
            _ => text.push('\u{fffd}'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "Prénom;Société\nÉlodie;Cœur d’été à Nîmes\nZoë;Forêt\nRené;Crème brûlée\n";

    #[test]
    fn every_usual_encoding_is_recognised() {
        let utf16 = |big: bool, bom: bool| -> Vec<u8> {
            let bom = bom.then_some(0xFEFF_u16);
            bom.into_iter().chain(SAMPLE.encode_utf16()).flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
        };
        let mut with_bom = vec![0xEF, 0xBB, 0xBF];
        with_bom.extend_from_slice(SAMPLE.as_bytes());
        let latin9 = encoding_rs::ISO_8859_15.encode(&SAMPLE.replace('’', "'")).0.into_owned();
        for (bytes, label) in [
            (SAMPLE.as_bytes().to_vec(), "UTF-8"),
            (with_bom, "UTF-8"),
            (WINDOWS_1252.encode(SAMPLE).0.into_owned(), "windows-1252"),
            (MACINTOSH.encode(SAMPLE).0.into_owned(), "macintosh"),
            (utf16(false, true), "UTF-16LE"),
            (utf16(true, true), "UTF-16BE"),
            (utf16(false, false), "UTF-16LE"),
            (utf16(true, false), "UTF-16BE"),
        ] {
            let decoded = decode(&bytes, None);
            assert_eq!((decoded.text.as_ref(), decoded.encoding.label()), (SAMPLE, label));
            assert_eq!(decoded.mended, []);
        }
        assert_eq!(decode(&latin9, None).text, SAMPLE.replace('’', "'"), "œ of ISO 8859-15");
    }

    #[test]
    fn somebody_s_choice_rules_except_over_a_mark() {
        let latin = WINDOWS_1252.encode("é").0.into_owned();
        assert_eq!(decode(&latin, TextEncoding::for_label("macintosh")).text, "È");
        assert_eq!(decode("\u{feff}é".as_bytes(), TextEncoding::for_label("latin1")).text, "é");
        assert!(TextEncoding::for_label("nothing").is_none());
    }

    #[test]
    fn one_bad_byte_costs_one_sign() {
        let file = |line: &[u8]| [SAMPLE.as_bytes(), line, SAMPLE.as_bytes()].concat();
        for (line, expected, lost) in [
            (&b"Ana \xF0\x9F\x9A;x\n"[..], "Ana \u{fffd};x\n", true),
            (b"Caf\xE9;x\n", "Café;x\n", false),
            (b"No\xC3;x\n", "No\u{fffd};x\n", true),
            (b"L\x92\xE9t\xE9\n", "L’été\n", false),
        ] {
            let bytes = file(line);
            let decoded = decode(&bytes, None);
            assert_eq!(decoded.text, format!("{SAMPLE}{expected}{SAMPLE}"));
            assert_eq!((decoded.encoding, decoded.mended.as_slice()), (TextEncoding::UTF_8, &[MendedLine { number: 5, lost }][..]));
        }
    }

    #[test]
    fn a_line_of_its_own_encoding_is_read_in_it() {
        let old = WINDOWS_1252.encode(SAMPLE).0.into_owned();
        let bytes = [&old, "Chloé\n".as_bytes(), &old].concat();
        let decoded = decode(&bytes, None);
        assert_eq!(decoded.text, format!("{SAMPLE}Chloé\n{SAMPLE}"));
        assert_eq!(decoded.mended, [MendedLine { number: 5, lost: false }]);
    }

    #[test]
    fn a_fold_inside_a_sign_goes_behind_it() {
        let text = "NOTE:ab\u{e9}\u{1f680}c\r\n d";
        let whole = text.as_bytes();
        for (cut, fold) in [(8, &b"\r\n "[..]), (10, b"\n\t"), (12, b"\r\n ")] {
            let mut bytes = whole.to_vec();
            bytes.splice(cut..cut, fold.iter().copied());
            let decoded = decode(&bytes, None);
            assert!(!decoded.text.contains('\u{fffd}') && decoded.mended.is_empty(), "{cut} {:?}", decoded.text);
            assert_eq!(decoded.text.replace("\r\n ", "").replace("\n\t", ""), text.replace("\r\n ", ""));
        }
    }
}
