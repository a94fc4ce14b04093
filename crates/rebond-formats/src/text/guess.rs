//! Which old encoding bytes are in. What enters: bytes that are not UTF-8. What leaves: an encoding, by a guess that leans to
//! Western Europe. Not done here: decoding.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The likeliest encoding of bytes that are not UTF-8.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // The detector is slow; a quarter of a megabyte from the first accent on tells as much as the whole.
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0).saturating_sub(64);
    let sample = bytes.get(first..bytes.len().min(first + 256 * 1024)).unwrap_or(bytes);
    detector.feed(sample, true);
    let guess = detector.guess(Some(b"fr"), Utf8Detection::Deny);
    if guess == WINDOWS_1252 || is_western(sample) {
        if looks_like_mac(sample) {
            return MACINTOSH;
        }
        return if has_latin9_ligature(sample) { ISO_8859_15 } else { WINDOWS_1252 };
    }
    if looks_like_mac(sample) && !guess.is_single_byte() { MACINTOSH } else { guess }
}

/// Text in Latin letters has a NUL every second byte in UTF-16. NULs are valid UTF-8 too, so this comes first.
pub(super) fn utf16_by_nuls(bytes: &[u8]) -> Option<&'static Encoding> {
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

/// Whether few accents, all of them usual in French, German, Spanish, Italian or Dutch, stand inside words: a detector needs more
/// text than an address book of three lines has.
fn is_western(bytes: &[u8]) -> bool {
    let accents: Vec<u8> = bytes.iter().copied().filter(|byte| !byte.is_ascii()).take(40).collect();
    let usual = |byte: &u8| {
        matches!(
            byte,
            0x92 | 0xA0 | 0xB0 | 0xC0 | 0xC9 | 0xD6 | 0xDC | 0xDF | 0xE0 | 0xE1 | 0xE2 | 0xE4 | 0xE7..=0xEB | 0xED..=0xEF | 0xF1 | 0xF3 | 0xF4 | 0xF6 | 0xF9..=0xFC
        )
    };
    accents.len() < 40 && accents.iter().all(usual)
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
            0x88 | 0x89 | 0x8A | 0x8D..=0x91 | 0x94 | 0x95 | 0x96 | 0x9A | 0x9D | 0x9E | 0x9F => mac += 1,
            // À â ç é … of Windows-1252, which are signs or capitals of Mac.
            0xC0 | 0xC7..=0xC9 | 0xD6 | 0xDC | 0xDF | 0xE0..=0xE2 | 0xE4 | 0xE7..=0xEF | 0xF1..=0xF4 | 0xF6 | 0xF9..=0xFD => windows += 1,
            _ => {}
        }
    }
    mac > windows
}

/// `œ` of ISO 8859-15 is `½` of Windows-1252, which no word holds; and Windows-1252 alone has letters and signs below 0xA0.
fn has_latin9_ligature(bytes: &[u8]) -> bool {
    let inside = bytes
        .windows(3)
        .any(|three| matches!(three, [before, 0xBC | 0xBD, after] if after.is_ascii_alphabetic() && !before.is_ascii_digit()));
    inside && !bytes.iter().any(|byte| (0x80..0xA0).contains(byte))
}
