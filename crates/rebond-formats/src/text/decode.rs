//! Decoding. What enters: bytes, and an encoding when somebody chose one. What leaves: text and the encoding used. Order: the
//! byte-order mark, strict UTF-8, the pattern of NUL bytes of UTF-16, then a guess that leans to French. Not done here: tables.

use std::{borrow::Cow, fmt};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

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

/// Decodes a file; a byte-order mark rules over what was chosen, for it never lies. What cannot be decoded becomes U+FFFD.
pub(crate) fn decode(bytes: &[u8], chosen: Option<TextEncoding>) -> (Cow<'_, str>, TextEncoding) {
    let encoding = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = encoding.or(chosen.map(|chosen| chosen.0)).unwrap_or_else(|| guess(bytes));
    let (text, used, _) = encoding.decode(bytes);
    (text, TextEncoding(used))
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let utf16 = utf16_by_nuls(bytes);
    if let Some(encoding) = utf16 {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // The detector is slow; a quarter of a megabyte from the first accent on tells as much as the whole.
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0).saturating_sub(64);
    detector.feed(bytes.get(first..bytes.len().min(first + 256 * 1024)).unwrap_or(bytes), true);
    let guess = detector.guess(Some(b"fr"), Utf8Detection::Deny);
    if guess == WINDOWS_1252 && looks_like_mac(bytes) { MACINTOSH } else { guess }
}

/// Text in Latin letters has a NUL every second byte in UTF-16. NULs are valid UTF-8 too, so this comes first.
fn utf16_by_nuls(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..bytes.len().min(4_096) & !1).unwrap_or_default();
    let nuls = |odd: usize| start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (nuls(0), nuls(1), start.len() / 2);
    if odd * 10 > pairs * 4 && even * 10 < pairs {
        Some(UTF_16LE)
    } else if even * 10 > pairs * 4 && odd * 10 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Excel on a Mac writes the old Mac encoding, which a detector takes for Windows-1252: the French accented letters of the
/// one are signs hardly used in the other, so those next to a letter are counted on both sides.
fn looks_like_mac(bytes: &[u8]) -> bool {
    let (mut mac, mut windows) = (0_usize, 0_usize);
    for (before, byte, after) in bytes.windows(3).filter_map(|w| Some((w.first()?, w.get(1)?, w.get(2)?))) {
        if !before.is_ascii_alphabetic() && !after.is_ascii_alphabetic() {
            continue;
        }
        match byte {
            // à â ç é è ê ë î ï ô ù û ü of Mac; most are blanks or signs of Windows-1252.
            0x88 | 0x89 | 0x8D..=0x91 | 0x94 | 0x95 | 0x9D | 0x9E | 0x9F => mac += 1,
            // À â ç é … of Windows-1252, which are signs or capitals of Mac.
            0xC0 | 0xC7..=0xC9 | 0xE0 | 0xE2 | 0xE7..=0xEB | 0xEE | 0xEF | 0xF4 | 0xF9 | 0xFB | 0xFC => windows += 1,
            _ => {}
        }
    }
    mac > windows
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
            let (text, encoding) = decode(&bytes, None);
            assert_eq!((text.as_ref(), encoding.label()), (SAMPLE, label));
        }
    }

    #[test]
    fn somebody_s_choice_rules_except_over_a_mark() {
        let latin = WINDOWS_1252.encode("é").0.into_owned();
        assert_eq!(decode(&latin, TextEncoding::for_label("macintosh")).0, "È");
        assert_eq!(decode("\u{feff}é".as_bytes(), TextEncoding::for_label("latin1")).0, "é");
        assert!(TextEncoding::for_label("nothing").is_none());
    }
}
