//! The phone numbers of a cell. What enters: a cell. What leaves: each number in it as it was written, without the words around it,
//! with the nature those words tell; and what was refused. Several numbers are told from one by whether each part could be dialled.
//! Not done here: whose they are, limits, notices.

use rebond_domain::{PhoneNature, PhoneNumber, fold};

use super::plain::{is_nothing, plain};
use crate::label::phone_nature;

/// What a cell says of numbers.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct PhonesRead {
    /// The numbers, with what the words beside them say.
    pub(crate) numbers: Vec<(PhoneNumber, Option<PhoneNature>)>,
    /// Words that stood beside a number and are no label.
    pub(crate) words: bool,
    /// What is no number to dial.
    pub(crate) refused: Vec<(PhoneFault, String)>,
}

/// Why a text is no number to dial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhoneFault {
    /// Not of the form of a number.
    Unlike,
    /// Rounded by a spreadsheet: `3,36123E+10`.
    Rounded,
    /// A fax.
    Fax,
}

/// Digits that any whole number has; shorter ones are parts of one, extensions, or numbers of a service.
const WHOLE: usize = 8;
/// Digits that no number has more of (ITU-T E.164).
const MOST: usize = 15;

/// Reads a cell.
pub(crate) fn phones(cell: &str) -> PhonesRead {
    let mut read = PhonesRead::default();
    let text = with_fax(with_blanks(plain(cell)));
    for part in text.split('\n').flat_map(|line| line.split(":::")).flat_map(between_words) {
        let listed: Vec<&str> = part.split(';').collect();
        let listed = if listed.iter().skip(1).any(|piece| piece.contains('=')) { vec![part] } else { listed };
        for piece in listed
            .into_iter()
            .flat_map(|piece| split_where_whole(piece, &['|', '•'], 1))
            .flat_map(|piece| split_where_whole(piece, &[',', '/'], WHOLE))
        {
            number(piece, &mut read);
        }
    }
    read
}

/// `06,12,34,56,78`: commas between groups of one number are blanks.
fn with_blanks(text: String) -> String {
    let groups = |sign: char| {
        let mut parts = text.split(sign).map(str::trim);
        let short = parts.clone().skip(1).all(|part| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()));
        let first = parts.next().unwrap_or_default().trim_start_matches('+');
        let first = (1..=4).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_digit());
        first && short && parts.count() >= 2 && (WHOLE..=MOST).contains(&digits(&text))
    };
    match [',', ';'].into_iter().find(|sign| text.contains(*sign) && groups(*sign)) {
        Some(sign) => text.replace(sign, " "),
        None => text,
    }
}

/// `T +33 1… M +33 6… F +33 1…`: beside a telephone, `F` is a fax; beside a `P`, it is what is not portable.
fn with_fax(text: String) -> String {
    let alone = |letters: &[&str]| {
        let mut words = text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '|' | ',' | ';'));
        words.any(|word| letters.contains(&word.trim_end_matches(['.', ':']).to_lowercase().as_str()))
    };
    if !(alone(&["f"]) && alone(&["t", "tel", "tél"])) {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 4);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let next = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        out.push(c);
        if matches!(c, 'F' | 'f') && !before.is_alphanumeric() && !next.is_alphanumeric() {
            out.push_str("ax");
        }
        before = c;
    }
    out
}

/// The parts of a text between words such as "or".
fn between_words(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for word in [" ou ", " or ", " et ", " and ", " & ", " und ", " oder ", " y ", " o ", " e ", " puis ", " en "] {
        parts = parts
            .into_iter()
            .flat_map(|part| if part.contains(word) && whole(part.split(word), WHOLE) { part.split(word).collect() } else { vec![part] })
            .collect();
    }
    parts
}

fn split_where_whole<'t>(text: &'t str, signs: &[char], least: usize) -> Vec<&'t str> {
    let parts = || text.split(signs).filter(|part| !is_nothing(part));
    if text.contains(signs) && whole(parts(), least) { parts().collect() } else { vec![text] }
}

fn whole<'t>(parts: impl Iterator<Item = &'t str>, least: usize) -> bool {
    let mut some = false;
    for part in parts {
        some = true;
        if digits(part) < least {
            return false;
        }
    }
    some
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

fn number(text: &str, read: &mut PhonesRead) {
    let text = text.trim();
    if is_nothing(text) {
        return;
    }
    if is_rounded(text) {
        return read.refused.push((PhoneFault::Rounded, text.to_owned()));
    }
    let Some((before, written, after)) = run_of_digits(text) else {
        return read.refused.push((PhoneFault::Unlike, text.to_owned()));
    };
    let (extension, after) = extension(after);
    let (own, next) = between(before, after);
    let label = fold(&format!("{before} {own}"));
    let fault = if label.split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "fax" | "telefax" | "telecopie" | "telecopieur")) {
        Some(PhoneFault::Fax)
    } else if digits(written) < 3
        || (digits(written) < WHOLE && (ends_with_extension_word(before) || after.starts_with(char::is_alphabetic)))
    {
        Some(PhoneFault::Unlike)
    } else {
        None
    };
    if let Some(fault) = fault {
        read.refused.push((fault, text.to_owned()));
        if !next.is_empty() {
            number(next, read);
        }
        return;
    }
    let several = match two_lines(written) {
        Some(two) => two,
        None if digits(written) > MOST => glued(written),
        None => vec![without_decimals(written).to_owned()],
    };
    let last = several.len().saturating_sub(1);
    for (place, written) in several.iter().enumerate() {
        let whole = if place == last && !extension.is_empty() { format!("{written}{extension}") } else { written.clone() };
        match PhoneNumber::parse(&whole) {
            Ok(number) if digits(written) <= MOST => read.numbers.push((number, phone_nature(&label))),
            _ => read.refused.push((PhoneFault::Unlike, text.to_owned())),
        }
    }
    read.words |= label.split(|c: char| !c.is_alphanumeric()).any(|word| !word.is_empty() && !is_label(word));
    if !next.is_empty() {
        number(next, read);
    }
}

/// What follows a number: its own label, and another number with the words before it. Where words stand before the first, they stand
/// before the second as well (`bureau 01 45… mobile 06…`); else what is in brackets is of the first (`06… (perso) 01… (pro)`).
fn between<'t>(before: &str, after: &'t str) -> (&'t str, &'t str) {
    if digits(after) < WHOLE {
        return (after, "");
    }
    let bracketed = after.trim_start();
    let own = if before.contains(char::is_alphabetic) || !bracketed.starts_with(['(', '[']) {
        0
    } else {
        let closed = bracketed.find([')', ']']).map_or(0, |at| at + 1);
        let own = bracketed.get(..closed).unwrap_or_default();
        if digits(own) >= WHOLE { 0 } else { after.len() - bracketed.len() + closed }
    };
    after.split_at_checked(own).unwrap_or(("", after))
}

/// `01 45 67 89 01 / 02`: two lines of one house, of which the second shows what differs.
fn two_lines(written: &str) -> Option<Vec<String>> {
    let (first, last) = written.rsplit_once('/')?;
    let (first, last) = (first.trim_end(), last.trim());
    let whole = digits(first) >= 9 && !first.contains('/') && last.len() == 2 && last.bytes().all(|byte| byte.is_ascii_digit());
    let stem = first.get(..first.len().checked_sub(2)?)?;
    (whole && first.ends_with(|c: char| c.is_ascii_digit()) && digits(stem) + 2 == digits(first))
        .then(|| vec![first.to_owned(), format!("{stem}{last}")])
}

/// What stands before the digits, the digits with the signs between, what follows.
fn run_of_digits(text: &str) -> Option<(&str, &str, &str)> {
    let digit = text.find(|c: char| c.is_ascii_digit())?;
    let start = text.get(..digit)?.trim_end_matches(['+', '(', '[', ' ', '\u{a0}', '#', '*']).len();
    let start = start + text.get(start..digit)?.len() - text.get(start..digit)?.trim_start().len();
    let rest = text.get(start..)?;
    let end = rest.find(|c: char| !in_number(c)).unwrap_or(rest.len());
    let run = rest.get(..end)?;
    let opened = run.rfind(['(', '[']).filter(|place| !run.get(*place..).is_some_and(|inside| inside.contains([')', ']'])));
    let run = run.get(..opened.unwrap_or(run.len()))?;
    let run = run.trim_end_matches(|c: char| !c.is_ascii_digit() && !matches!(c, ')' | ']' | '#'));
    Some((text.get(..start)?, run, rest.get(run.len()..)?))
}

fn in_number(c: char) -> bool {
    c.is_ascii_digit()
        || c.is_whitespace()
        || matches!(c, '+' | '(' | ')' | '[' | ']' | '.' | '-' | '/' | '_' | '*' | '#' | '·' | '•' | '‧' | '−' | '\u{2010}'..='\u{2015}')
}

const EXTENSION: [&str; 16] = [
    "poste",
    "extension",
    "extensao",
    "ext",
    "interne",
    "int",
    "durchwahl",
    "dw",
    "toestel",
    "anexo",
    "interno",
    "app",
    "appareil",
    "x",
    "p",
    "post",
];

/// The extension that follows a number, as written, and the rest.
fn extension(after: &str) -> (&str, &str) {
    let start = after.trim_start_matches([' ', ',', ';', '(', '-', '.', '\u{a0}']);
    let letters = start.find(|c: char| !c.is_alphabetic()).unwrap_or(start.len());
    let (word, rest) = start.split_at(letters);
    let hash = word.is_empty() && rest.starts_with('#');
    if !hash && !EXTENSION.contains(&fold(word).as_str()) {
        return ("", after);
    }
    let number = rest.trim_start_matches(['.', ':', '=', ' ', '#', '°', '\u{a0}']);
    let length = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    if !(1..=6).contains(&length) {
        return ("", after);
    }
    let end = after.len() - number.len() + length;
    (after.get(..end).unwrap_or_default(), after.get(end..).unwrap_or_default())
}

fn ends_with_extension_word(before: &str) -> bool {
    let before = fold(before);
    before
        .split(|c: char| !c.is_alphanumeric())
        .rfind(|word| !word.is_empty())
        .is_some_and(|word| EXTENSION.contains(&word) && word != "x" && word != "p")
}

/// `3,36123E+10`, as a spreadsheet shows a long number: the rest of its digits is gone.
fn is_rounded(text: &str) -> bool {
    let Some((front, power)) = text.split_once(['E', 'e']) else { return false };
    let front = front.trim();
    !front.is_empty()
        && front.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
        && power.trim_start_matches('+').bytes().all(|byte| byte.is_ascii_digit())
        && !power.is_empty()
}

/// `0612345678.0`, as a program that took it for a number writes it.
fn without_decimals(text: &str) -> &str {
    let bare = |text: &&str| {
        text.bytes().filter(u8::is_ascii_digit).count() >= WHOLE && text.trim_start_matches('+').bytes().all(|byte| byte.is_ascii_digit())
    };
    ["00", "0"].iter().find_map(|zeros| text.strip_suffix(zeros)?.strip_suffix(['.', ',']).filter(bare)).unwrap_or(text)
}

/// Numbers with nothing but blanks, or nothing at all, between them.
fn glued(text: &str) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    for word in text.split_whitespace().filter(|word| digits(word) > 0) {
        let begins = word.starts_with(['+', '0', '(']);
        match numbers.last_mut() {
            Some(last) if !is_complete(last, begins) => {
                last.push(' ');
                last.push_str(word);
            }
            _ => numbers.push(word.to_owned()),
        }
    }
    // Ten digits each, a zero first, and nothing between.
    let pieces = |text: &String| {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() > 10 && text.len().is_multiple_of(10);
        let pieces: Vec<String> = text.as_bytes().chunks(10).map(|piece| String::from_utf8_lossy(piece).into_owned()).collect();
        (digits && pieces.iter().all(|piece| piece.starts_with('0'))).then_some(pieces)
    };
    numbers.into_iter().flat_map(|text| pieces(&text).unwrap_or_else(|| vec![text])).collect()
}

/// Whether a number is whole where the next word may begin another.
fn is_complete(number: &str, next_begins: bool) -> bool {
    let count = digits(number);
    let usual = if number.starts_with("00") {
        13
    } else if number.starts_with('+') {
        11
    } else {
        10
    };
    next_begins && count >= usual.min(10) && (count >= usual || count >= 11)
}

/// Words beside a number that only say that it is one, or what kind.
fn is_label(word: &str) -> bool {
    word.chars().count() <= 2
        || word.bytes().all(|byte| byte.is_ascii_digit())
        || phone_nature(word).is_some()
        || matches!(
            word,
            "tel"
                | "telephone"
                | "telefon"
                | "telefono"
                | "telefoon"
                | "phone"
                | "numero"
                | "number"
                | "num"
                | "ligne"
                | "line"
                | "port"
                | "voice"
                | "pref"
                | "other"
                | "autre"
                | "whatsapp"
                | "appel"
                | "call"
                | "secretariat"
                | "secr"
                | "handy"
                | "movil"
                | "cellulare"
                | "nummer"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_numbers_is_read() {
        for (cell, expected) in [
            ("06 12 34 56 78", "06 12 34 56 78"),
            ("0612345678 ou 0145678901", "0612345678|0145678901"),
            ("06 12 34 56 78 (perso)", "06 12 34 56 78"),
            ("+33(0)612345678", "+33(0)612345678"),
            ("00 33 6 12 34 56 78", "00 33 6 12 34 56 78"),
            ("612.345.678", "612.345.678"),
            ("=\"0612345678\"", "0612345678"),
            ("'0612345678", "0612345678"),
            ("0612345678.0", "0612345678"),
            ("06-12-34-56-78;01-45-67-89-01", "06-12-34-56-78|01-45-67-89-01"),
            ("06 12 34 56", "06 12 34 56"),
            ("01 45 67 89 01 poste 4521", "01 45 67 89 01 poste 4521"),
            ("514 555-0178, poste 12", "514 555-0178, poste 12"),
            ("(514) 555-0178 ext. 12", "(514) 555-0178 ext. 12"),
            ("514-555-0178 x12", "514-555-0178 x12"),
            ("+1-514-555-0178;ext=12", "+1-514-555-0178;ext=12"),
            ("+33 6 12 34 56 78 / +33 1 45 67 89 01", "+33 6 12 34 56 78|+33 1 45 67 89 01"),
            ("06 12 34 56 80/01 45 67 89 03", "06 12 34 56 80|01 45 67 89 03"),
            ("06/12/34/56/78", "06/12/34/56/78"),
            ("06 12 34 56 78 - 01 45 67 89 01", "06 12 34 56 78|01 45 67 89 01"),
            ("06 12 34 56 78 01 45 67 89 01", "06 12 34 56 78|01 45 67 89 01"),
            ("0612345678 0145678901", "0612345678|0145678901"),
            ("06123456780145678901", "0612345678|0145678901"),
            ("0612345678 ::: 0145678901", "0612345678|0145678901"),
            ("0612345678, 0145678901", "0612345678|0145678901"),
            ("0612345678\n0145678901", "0612345678|0145678901"),
            ("0612345678 | 0145678901", "0612345678|0145678901"),
            ("٠٦١٢٣٤٥٦٧٨", "0612345678"),
            ("０６１２３４５６７８", "0612345678"),
            ("rappeler au 0612345678 le soir", "0612345678"),
            ("Tél. : 06 12 34 56 78", "06 12 34 56 78"),
            ("tel:+33612345678", "+33612345678"),
            ("bureau 01 45 67 89 01 mobile 06 12 34 56 78", "01 45 67 89 01|06 12 34 56 78"),
            ("Mobile: 06 12 34 56 78, Fixe: 01 45 67 89 01", "06 12 34 56 78|01 45 67 89 01"),
            ("\u{202a}+33 6 12 34 56 78\u{202c}", "+33 6 12 34 56 78"),
            ("(+33) 6 12 34 56 78", "(+33) 6 12 34 56 78"),
            ("01 23 45 67 89 (secrétariat)", "01 23 45 67 89"),
            ("3949", "3949"),
            ("+49 170 1234567; +49 30 123456", "+49 170 1234567|+49 30 123456"),
            ("0612345678, N/A", "0612345678"),
        ] {
            let read = phones(cell);
            let numbers: Vec<&str> = read.numbers.iter().map(|(number, _)| number.as_str()).collect();
            assert_eq!((numbers.join("|").as_str(), read.refused.as_slice()), (expected, &[][..]), "{cell}");
        }
        for cell in ["", "-", "N/A", "néant", "0"] {
            assert_eq!(phones(cell), PhonesRead::default(), "{cell}");
        }
        for (cell, fault) in [
            ("6,12346E+08", PhoneFault::Rounded),
            ("3.36123E+10", PhoneFault::Rounded),
            ("poste 4521", PhoneFault::Unlike),
            ("demander Anne", PhoneFault::Unlike),
            ("12", PhoneFault::Unlike),
            ("Fax : 01 45 67 89 01", PhoneFault::Fax),
            ("1234567890123456789", PhoneFault::Unlike),
        ] {
            let read = phones(cell);
            assert!(read.numbers.is_empty() && read.refused.iter().map(|(fault, _)| *fault).eq([fault]), "{cell} {read:?}");
        }
    }

    #[test]
    fn words_beside_a_number_tell_its_nature_or_are_said() {
        let nature = |cell: &str| phones(cell).numbers.first().and_then(|(_, nature)| *nature);
        assert_eq!(nature("06 12 34 56 78 (mobile)"), Some(PhoneNature::Mobile));
        assert_eq!(nature("Bureau : 01 45 67 89 01"), Some(PhoneNature::Direct));
        assert!(phones("rappeler au 0612345678 le soir").words && !phones("Tél. bureau : 0145678901").words);
    }
}
