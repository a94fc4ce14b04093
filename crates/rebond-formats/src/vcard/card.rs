//! One card, parsed. What enters: its lines. What leaves: its properties as plain text with their types. What phones write
//! wrong is mended first. Not done here: what a property means.

use calcard::{
    Entry, Parser,
    common::IanaString,
    vcard::{VCardEntry, VCardKind, VCardParameterName, VCardParameterValue, VCardProperty, VCardValue},
};

use quoted_printable::ParseMode;

use crate::text::decode;

/// One property of a card.
#[derive(Debug, Clone)]
pub(crate) struct Property {
    /// `item1` of `item1.EMAIL`.
    pub(crate) group: Option<String>,
    /// Its name, such as `EMAIL` or `X-ABLABEL`, in capitals.
    pub(crate) name: String,
    /// Its types and labels in one text, such as `WORK CELL`.
    pub(crate) types: String,
    /// The parameter `x-user`, where social profiles keep the name when the value is no link.
    pub(crate) user: Option<String>,
    /// Its values, structured ones in order.
    pub(crate) values: Vec<String>,
}

impl Property {
    /// The value at a place; blank when it is not there.
    pub(crate) fn value(&self, place: usize) -> &str {
        self.values.get(place).map_or("", |value| value.trim())
    }
}

/// The greatest number of properties read of one card.
const MAX_PROPERTIES: usize = 1_000;

/// Parses the lines of a card; `None` when nothing can be made of them.
pub(crate) fn parse_card(lines: &[&str]) -> Option<Vec<Property>> {
    let text = mended(lines);
    // The parser is somebody else's and the text anybody's: should it ever panic, one card is lost and not the file.
    let entry = std::panic::catch_unwind(|| Parser::new(&text).entry()).ok()?;
    match entry {
        Entry::VCard(card) => Some(card.entries.into_iter().take(MAX_PROPERTIES).map(property).collect()),
        _ => None,
    }
}

fn property(entry: VCardEntry) -> Property {
    let mut types = String::new();
    let mut user = None;
    for parameter in &entry.params {
        let word = match (&parameter.name, &parameter.value) {
            (VCardParameterName::Type, VCardParameterValue::Type(kind)) => kind.as_str(),
            (VCardParameterName::Type | VCardParameterName::ServiceType | VCardParameterName::Label, VCardParameterValue::Text(text)) => {
                text
            }
            // vCard 2.1 writes its types bare.
            (VCardParameterName::Other(name), VCardParameterValue::Null) => name,
            (VCardParameterName::Other(name), VCardParameterValue::Text(text)) if name.eq_ignore_ascii_case("x-user") => {
                user = Some(text.clone());
                continue;
            }
            _ => continue,
        };
        types.push(' ');
        types.push_str(word);
    }
    let name = match &entry.name {
        VCardProperty::Other(name) => name.to_ascii_uppercase(),
        known => known.as_str().to_ascii_uppercase(),
    };
    Property { group: entry.group, name, types, user, values: entry.values.into_iter().map(plain).collect() }
}

fn plain(value: VCardValue) -> String {
    match value {
        VCardValue::Text(text) => text,
        VCardValue::Component(parts) => parts.join(" "),
        VCardValue::Kind(VCardKind::Group) => "group".to_owned(),
        VCardValue::Kind(VCardKind::Org) => "org".to_owned(),
        // Quoted-printable of an encoding that was not said and that is not UTF-8.
        VCardValue::Binary(data) => decode(&data.data, None).0.into_owned(),
        _ => String::new(),
    }
}

/// The card as the parser reads it best: pictures and keys left out; quoted-printable text without a charset given the one it
/// is in (the parser takes it for Latin-1, and every Android phone writes UTF-8); no soft line break on the last line.
fn mended(lines: &[&str]) -> String {
    let mut text = String::with_capacity(lines.iter().map(|line| line.len() + 1).sum::<usize>() + 32);
    text.push_str("BEGIN:VCARD\n");
    let mut at = 0;
    let mut quoted = false;
    while let Some(line) = lines.get(at) {
        let line = line.trim_start_matches('\u{feff}');
        let (head, value) = line.split_once(':').unwrap_or((line, ""));
        let following = lines.get(at + 1..).unwrap_or_default();
        if is_picture(head) {
            at += 1 + following.iter().take_while(|next| belongs_to_picture(next)).count();
            continue;
        }
        let upper = head.to_ascii_uppercase();
        quoted = upper.contains("QUOTED-PRINTABLE") && !line.starts_with([' ', '\t']);
        if quoted {
            let count =
                1 + following.iter().zip(std::iter::once(&line).chain(following)).take_while(|(_, before)| before.ends_with('=')).count();
            text.push_str(head);
            if !upper.contains("CHARSET") {
                let more = lines.get(at + 1..at + count).unwrap_or_default();
                let raw: String = std::iter::once(value).chain(more.iter().copied()).map(|part| part.trim_end_matches('=')).collect();
                let bytes = quoted_printable::decode(&raw, ParseMode::Robust).unwrap_or_default();
                text.push_str(if std::str::from_utf8(&bytes).is_ok() { ";CHARSET=UTF-8" } else { ";CHARSET=windows-1252" });
            }
            text.push(':');
            text.push_str(value);
            text.push('\n');
            at += 1;
            for next in lines.get(at..at + count - 1).unwrap_or_default() {
                text.push_str(next);
                text.push('\n');
            }
            at += count - 1;
            continue;
        }
        text.push_str(line);
        text.push('\n');
        at += 1;
    }
    if quoted {
        text.truncate(text.trim_end_matches(['=', '\n']).len());
        text.push('\n');
    }
    text.push_str("END:VCARD\n");
    text
}

fn is_picture(head: &str) -> bool {
    let name = head.split(';').next().unwrap_or(head);
    let name = name.rsplit('.').next().unwrap_or(name);
    ["PHOTO", "LOGO", "SOUND", "KEY"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Folded lines, and the bare base64 lines of vCard 2.1 with the blank line after them.
fn belongs_to_picture(line: &str) -> bool {
    line.starts_with([' ', '\t'])
        || line.trim().is_empty()
        || (line.len() > 20 && line.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')))
}
