//! Content lines, of which contact files and calendars are made (RFC 6350, 5545, vCard 2.1). What enters: the lines between a beginning
//! and an end. What leaves: properties with their parameters and values as plain text, whatever phones and programs do to them. Not
//! done here: what a property means.

use std::borrow::Cow;

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use quoted_printable::ParseMode;

use super::{TextEncoding, decode};

/// One property.
#[derive(Debug, Clone)]
pub(crate) struct ContentLine<'t> {
    /// `item1` of `item1.EMAIL`.
    pub(crate) group: Option<String>,
    /// Its name in capitals.
    pub(crate) name: String,
    /// Its parameters: name in capitals, and value; a bare word of vCard 2.1 has an empty value.
    pub(crate) parameters: Vec<(String, String)>,
    /// Its value, unfolded and decoded, with its escapes.
    pub(crate) raw: Cow<'t, str>,
}

/// The greatest number of properties read of one card or entry.
const MAX_PROPERTIES: usize = 1_000;

/// The greatest length of what stands before a value.
const LONGEST_HEAD: usize = 2_000;

/// The properties of a card or an entry.
pub(crate) fn content_lines<'t>(lines: &[&'t str]) -> Vec<ContentLine<'t>> {
    let mut found: Vec<ContentLine<'t>> = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        let line = line.trim_start_matches('\u{feff}');
        if line.trim().is_empty() {
            continue;
        }
        // A fold may fall before the value begins.
        let mut line = Cow::Borrowed(line);
        while line.len() < LONGEST_HEAD
            && head_and_value(&line).is_none()
            && !line.starts_with([' ', '\t'])
            && let Some(more) = lines.get(at).and_then(|next| next.strip_prefix([' ', '\t']))
        {
            line.to_mut().push_str(more);
            at += 1;
        }
        let following = lines.get(at..).unwrap_or_default();
        let Some((head, value)) = head_and_value(&line) else {
            // A line that is no property goes on with the value before: some programs break lines without folding them.
            if let Some(last) =
                found.last_mut().filter(|last| !is_picture(&last.name) && !line.starts_with("BEGIN:") && !line.starts_with("END:"))
            {
                let last = last.raw.to_mut();
                last.push_str(if line.starts_with([' ', '\t']) { "" } else { "\\n" });
                last.push_str(line.trim_start_matches([' ', '\t']));
            }
            continue;
        };
        let mut property = property(head);
        if is_picture(&property.name) {
            at += following.iter().take_while(|next| belongs_to_picture(next)).count();
            found.push(property);
            continue;
        }
        let quoted = property.has_encoding(&["QUOTED-PRINTABLE", "Q"]);
        let mut raw = match &line {
            Cow::Borrowed(line) => Cow::Borrowed(line.get(line.len() - value.len()..).unwrap_or_default()),
            Cow::Owned(_) => Cow::Owned(value.to_owned()),
        };
        for next in following {
            let soft = quoted && raw.ends_with('=');
            let folded = next.starts_with([' ', '\t']);
            if !soft && !folded {
                break;
            }
            let whole = raw.to_mut();
            if soft {
                whole.pop();
            }
            // After a soft break a blank belongs to the text, unless a program folds as well.
            let more = if folded && (!soft || next.get(1..).is_some_and(|rest| rest.starts_with('='))) {
                next.get(1..).unwrap_or_default()
            } else {
                next
            };
            whole.push_str(more);
            at += 1;
        }
        property.raw = property.decoded(raw, quoted);
        if found.len() < MAX_PROPERTIES {
            found.push(property);
        }
    }
    found
}

/// What stands before the first `:` outside quotation marks, and after it; `None` when no name of a property begins the line.
fn head_and_value(line: &str) -> Option<(&str, &str)> {
    let name = line.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')))?;
    if name == 0 || !line.get(name..)?.starts_with([':', ';']) {
        return None;
    }
    let mut inside = false;
    let mut colon = None;
    for (at, byte) in line.bytes().enumerate().skip(name) {
        match byte {
            b'"' => inside = !inside,
            b':' if !inside => {
                colon = Some(at);
                break;
            }
            _ => {}
        }
    }
    // A quotation mark that nothing closes closes nothing.
    line.split_at_checked(colon.or_else(|| line.find(':'))?).map(|(head, rest)| (head, rest.get(1..).unwrap_or_default()))
}

fn property<'t>(head: &str) -> ContentLine<'t> {
    let mut parts = Vec::new();
    let (mut from, mut inside) = (0, false);
    for (at, byte) in head.bytes().enumerate() {
        match byte {
            b'"' => inside = !inside,
            b';' if !inside => {
                parts.push(head.get(from..at).unwrap_or_default());
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(head.get(from..).unwrap_or_default());
    let name = parts.first().copied().unwrap_or_default();
    let (group, name) = name.rsplit_once('.').map_or((None, name), |(group, name)| (Some(group.to_owned()), name));
    let parameters = parts.iter().skip(1).map(|part| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        (name.trim().to_ascii_uppercase(), value.trim().trim_matches('"').to_owned())
    });
    ContentLine { group, name: name.to_ascii_uppercase(), parameters: parameters.collect(), raw: Cow::Borrowed("") }
}

impl<'t> ContentLine<'t> {
    /// A parameter; blank without one.
    pub(crate) fn parameter(&self, name: &str) -> &str {
        self.parameters.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    fn has_encoding(&self, names: &[&str]) -> bool {
        self.parameters.iter().any(|(name, value)| {
            let word = if name == "ENCODING" { value.as_str() } else { name.as_str() };
            (name == "ENCODING" || value.is_empty())
                && names.iter().any(|known| word.eq_ignore_ascii_case(known) && (word.len() > 1 || name == "ENCODING"))
        })
    }

    fn decoded(&self, raw: Cow<'t, str>, quoted: bool) -> Cow<'t, str> {
        let bytes = if quoted {
            quoted_printable::decode(raw.trim_end_matches('='), ParseMode::Robust).ok()
        } else if self.has_encoding(&["BASE64", "B"]) {
            base64(&raw)
        } else {
            None
        };
        let Some(bytes) = bytes else { return raw };
        // What is UTF-8 is, whatever was said of it; else what was said, else what it looks like.
        if let Ok(text) = std::str::from_utf8(&bytes) {
            return Cow::Owned(text.to_owned());
        }
        Cow::Owned(
            decode(&bytes, TextEncoding::for_label(self.parameter("CHARSET")).filter(|said| *said != TextEncoding::UTF_8))
                .text
                .into_owned(),
        )
    }

    /// The value as one text.
    pub(crate) fn text(&self) -> String {
        unescaped(self.raw.trim())
    }

    /// The parts of a structured value.
    pub(crate) fn parts(&self) -> Vec<String> {
        split_unescaped(&self.raw, ';')
            .into_iter()
            .map(|part| {
                split_unescaped(part, ',').into_iter().map(|part| unescaped(part.trim())).collect::<Vec<_>>().join(" ").trim().to_owned()
            })
            .collect()
    }

    /// The items of a list.
    pub(crate) fn items(&self) -> Vec<String> {
        split_unescaped(&self.raw, ',').into_iter().map(|part| unescaped(part.trim())).filter(|part| !part.is_empty()).collect()
    }
}

fn split_unescaped(text: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut escaped) = (0, false);
    for (at, c) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == sign {
            parts.push(text.get(from..at).unwrap_or_default());
            from = at + c.len_utf8();
        }
    }
    parts.push(text.get(from..).unwrap_or_default());
    parts
}

fn unescaped(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(c) = signs.next() {
        match (c, c == '\\') {
            (_, true) => match signs.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(sign @ (',' | ';' | ':' | '\\' | '"' | '\'')) => plain.push(sign),
                Some(other) => {
                    plain.push('\\');
                    plain.push(other);
                }
                None => plain.push('\\'),
            },
            (c, false) => plain.push(c),
        }
    }
    plain.trim().to_owned()
}

/// Base64, blanks in it passed over; `None` when it is none.
fn base64(text: &str) -> Option<Vec<u8>> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '=').collect();
    STANDARD_NO_PAD.decode(plain).ok()
}

fn is_picture(name: &str) -> bool {
    matches!(name, "PHOTO" | "LOGO" | "SOUND" | "KEY" | "ATTACH" | "X-ALT-DESC")
}

/// Folded lines, and the bare base64 lines of vCard 2.1 with the blank line after them.
fn belongs_to_picture(line: &str) -> bool {
    line.starts_with([' ', '\t'])
        || line.trim().is_empty()
        || (line.len() > 20 && line.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, String)> {
        content_lines(&text.lines().collect::<Vec<_>>()).into_iter().map(|line| (line.name.clone(), line.text())).collect()
    }

    #[test]
    fn values_are_unfolded_decoded_and_unescaped() {
        for (text, name, value) in [
            ("NOTE:ab\n c\n\td", "NOTE", "abcd"),
            ("note;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=A9t=\n=C3=A9=", "NOTE", "été"),
            ("NOTE;QUOTED-PRINTABLE:=42=C3=A9=\n =72", "NOTE", "Bér"),
            ("NOTE;ENCODING=QUOTED-PRINTABLE:un=\n deux", "NOTE", "un deux"),
            ("NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:=E9t=E9", "NOTE", "été"),
            ("NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E9t=E9", "NOTE", "été"),
            ("NOTE;ENCODING=b:w6l0w6k=", "NOTE", "été"),
            ("FN:Jean\\;Luc Dupré\\, fils", "FN", "Jean;Luc Dupré, fils"),
            ("NOTE:a\\nb\\\\o", "NOTE", "a\nb\\o"),
            ("NOTE:première\ndeuxième ligne", "NOTE", "première\ndeuxième ligne"),
            ("item1.X-ABLabel:_$!<Work>!$_", "X-ABLABEL", "_$!<Work>!$_"),
            ("EMAIL;type=INT\n ERNET:a@exem\n ple.fr", "EMAIL", "a@exemple.fr"),
            ("ATTENDEE;CN=\"Moi: a; b\":mailto:a@exemple.fr", "ATTENDEE", "mailto:a@exemple.fr"),
        ] {
            assert_eq!(read(text), [(name.to_owned(), value.to_owned())], "{text}");
        }
        let picture = read("PHOTO;ENCODING=BASE64:AAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n\nFN:a");
        assert_eq!(picture.last(), Some(&("FN".to_owned(), "a".to_owned())));
    }

    #[test]
    fn structured_values_have_parts() {
        let lines = content_lines(&["N:Dupré\\, fils;Jean\\;Luc;B,C;;", "CATEGORIES:a\\,b,c"]);
        assert_eq!(lines[0].parts(), ["Dupré, fils", "Jean;Luc", "B C", "", ""]);
        assert_eq!(lines[1].items(), ["a,b", "c"]);
    }
}
