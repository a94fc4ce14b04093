//! Placeholders left in a template: the text from an opening mark enters; the length of the placeholder leaves.
//! `[Prénom]`, `{{first_name}}`, `<nom>`, `(votre nom)`, `XXX`, `____`, `%NOM%` are placeholders; `[...]`, `(e)`, an address in angle
//! brackets are not.

use crate::lists;

/// A placeholder is no longer than this, in bytes.
const LONGEST: usize = 90;

/// The length in bytes of the placeholder that starts `rest`; 0 when there is none.
pub(super) fn placeholder(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    match bytes.first() {
        Some(b'[') => bracketed(rest, ']', |inner| {
            let lower = inner.trim().to_lowercase();
            !lower.starts_with("http")
                && !lower.starts_with("cid:")
                && !lower.starts_with("image")
                && lower != "at"
                && lower != "sic"
                && lower != "dot"
        }),
        Some(b'{') if bytes.get(1) == Some(&b'{') => doubled(rest),
        Some(b'{') => bracketed(rest, '}', |_| true),
        Some(b'<') => bracketed(rest, '>', |inner| {
            !inner.contains('@')
                && !inner.contains("://")
                && !inner.starts_with('/')
                && !inner.contains('=')
                && !matches!(inner, "br" | "p" | "b" | "i" | "div" | "br/" | "br /")
        }),
        Some(b'(') => bracketed(rest, ')', |inner| {
            let mut words = inner.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            let first = words.next().unwrap_or("").to_lowercase();
            lists::BLANK_WORD.has(first.as_bytes()) && words.count() <= 4 && !inner.contains("say") && !inner.contains("dit")
        }),
        Some(b'_') => run(bytes, b'_', 3),
        Some(b'%' | b'$') => marked(bytes),
        Some(b'X') => crosses(bytes, b'X'),
        Some(b'x') => crosses(bytes, b'x'),
        Some(b'.') => run(bytes, b'.', 5),
        _ => 0,
    }
}

/// Up to the closing mark on the same line, with at least one letter inside.
fn bracketed(rest: &str, close: char, accepted: impl Fn(&str) -> bool) -> usize {
    let open = rest.chars().next();
    for (at, c) in rest.char_indices().skip(1) {
        // Of brackets in brackets the inner ones are read: the outer need not look past them.
        if at > LONGEST || c == '\n' || Some(c) == open {
            return 0;
        }
        if c == close {
            let inner = rest.get(1..at).unwrap_or("");
            let blank = inner.chars().any(char::is_alphabetic) || inner.contains("__");
            return if blank && accepted(inner) { at + c.len_utf8() } else { 0 };
        }
    }
    0
}

fn doubled(rest: &str) -> usize {
    let mut window = rest.len().min(LONGEST);
    while !rest.is_char_boundary(window) {
        window -= 1;
    }
    rest.get(..window).and_then(|head| head.find("}}")).map_or(0, |at| at + 2)
}

fn run(bytes: &[u8], mark: u8, least: usize) -> usize {
    let length = bytes.iter().take_while(|b| **b == mark).count();
    if length >= least { length } else { 0 }
}

/// "%PRENOM%", "%%NOM%%", "$`FirstName`".
fn marked(bytes: &[u8]) -> usize {
    let mark = bytes.first().copied().unwrap_or(0);
    let lead = bytes.iter().take(2).take_while(|b| **b == mark).count();
    let name = bytes.get(lead..).unwrap_or(&[]).iter().take(LONGEST).take_while(|b| b.is_ascii_alphanumeric() || **b == b'_').count();
    let starts = bytes.get(lead).is_some_and(u8::is_ascii_alphabetic);
    let closed = bytes.get(lead + name..).unwrap_or(&[]).iter().take(2).take_while(|b| **b == mark).count();
    match mark {
        _ if !starts || name < 2 => 0,
        b'%' if closed > 0 => lead + name + closed,
        b'$' => lead + name,
        _ => 0,
    }
}

/// "XXX" or "xxx" standing alone; "XX" too in capitals. A kiss at the end of an English note ("xx") is not one.
fn crosses(bytes: &[u8], mark: u8) -> usize {
    let least = if mark == b'X' { 2 } else { 3 };
    let length = run(bytes, mark, least);
    match bytes.get(length) {
        Some(next) if next.is_ascii_alphanumeric() || *next >= 0x80 => 0,
        _ => length,
    }
}

#[cfg(test)]
mod tests {
    use super::placeholder;

    #[test]
    fn blanks_are_found_and_others_left() {
        for (text, length) in [
            ("[Prénom],", 9),
            ("{{first_name}} ", 14),
            ("<nom>", 5),
            ("XXX.", 3),
            ("____ ", 4),
            ("(votre nom)", 11),
            ("(your company name)", 19),
            ("%PRENOM%,", 8),
            ("%%NOM%%", 7),
            ("$FirstName ", 10),
            ("$20", 0),
            ("%5", 0),
            ("[[Nom]]", 0),
            ("[...]", 0),
            ("<a.b@c.fr>", 0),
            ("(e)", 0),
            ("XXe", 0),
            ("(depuis 2019)", 0),
            ("...", 0),
            ("[", 0),
            ("{{", 0),
        ] {
            assert_eq!(placeholder(text), length, "{text}");
        }
    }
}
