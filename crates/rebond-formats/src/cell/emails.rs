//! The e-mail addresses of a cell. What enters: a cell. What leaves: the addresses in it, in their order, and whether it held
//! something that should have been one. Not done here: natures, limits, notices.

use rebond_domain::EmailAddress;

use super::plain::{is_nothing, plain};

/// What a cell says of addresses.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct EmailsRead {
    /// The addresses.
    pub(crate) addresses: Vec<EmailAddress>,
    /// Those that were read otherwise than they were written.
    pub(crate) mended: Vec<EmailAddress>,
    /// What should have been an address and is none.
    pub(crate) refused: Vec<String>,
}

/// Reads a cell: an address stands around each `@`, whatever stands between.
pub(crate) fn emails(cell: &str) -> EmailsRead {
    let mut read = EmailsRead::default();
    // The usual cell holds one address and nothing else.
    if let Ok(address) = EmailAddress::parse(cell)
        && cell.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'@' | b'.' | b'-' | b'_' | b'+'))
        && !cell.starts_with('.')
    {
        read.addresses.push(address);
        return read;
    }
    let text = with_at_signs(&plain(cell));
    if is_nothing(&text) {
        return read;
    }
    let mut at_end = 0;
    for (at, _) in text.match_indices('@') {
        if at < at_end {
            continue;
        }
        let (before, after) = (text.get(at_end..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
        let from = before
            .rfind(|c| !of_mailbox(c))
            .map_or(0, |place| place + before.get(place..).and_then(|s| s.chars().next()).map_or(1, char::len_utf8));
        let mailbox = before.get(from..).unwrap_or_default().trim_start_matches(['.', '\'', '-', '*', '=']).trim_end_matches('.');
        let mailbox = mailbox.rsplit_once("mailto").map_or(mailbox, |(_, rest)| rest);
        let length = after.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))).unwrap_or(after.len());
        let domain = after.get(..length).unwrap_or_default().trim_end_matches(['.', '-', '_']);
        at_end = at + 1 + length;
        let (domain, mended) = match ending_after_comma(domain, after.get(length..).unwrap_or_default()) {
            Some(ending) => {
                at_end += 1 + ending.len();
                (format!("{domain}.{ending}"), true)
            }
            None => (domain.to_owned(), false),
        };
        match EmailAddress::parse(&format!("{mailbox}@{domain}")) {
            Ok(address) if !mailbox.is_empty() => {
                if mended {
                    read.mended.push(address.clone());
                }
                read.addresses.push(address);
            }
            _ => read.refused.push(text.trim().to_owned()),
        }
    }
    if read.addresses.is_empty() && read.refused.is_empty() {
        read.refused.push(text);
    }
    read
}

/// `jean@exemple,fr`: the comma was meant as the dot.
fn ending_after_comma<'t>(domain: &str, rest: &'t str) -> Option<&'t str> {
    let rest = rest.strip_prefix(',').filter(|_| !domain.contains('.') && !domain.is_empty())?;
    let length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    let ending = rest.get(..length).filter(|ending| (2..=6).contains(&ending.len()))?;
    (!rest.get(length..)?.starts_with('@')).then_some(ending)
}

/// Every way to write the sign, as the sign; blanks around it go.
fn with_at_signs(text: &str) -> String {
    let mut text = text.to_owned();
    for written in ["[at]", "(at)", "{at}", "[AT]", "(AT)", "[arobase]", "(arobase)", "<at>", "[@]", "(@)"] {
        if text.contains(written) {
            text = text.replace(written, "@");
        }
    }
    for written in ["[dot]", "(dot)", "[point]", "(point)", "[.]"] {
        if text.contains(written) {
            text = text.replace(written, ".");
        }
    }
    // `jean @ exemple.fr`
    while let Some(place) = text.find(" @").filter(|place| text.get(..*place).is_some_and(|before| before.ends_with(of_mailbox))) {
        text.remove(place);
    }
    while let Some(place) = text.find("@ ") {
        text.remove(place + 1);
    }
    text
}

/// Signs of a mailbox that no list and no sentence puts between two addresses.
fn of_mailbox(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\'' | '!' | '#' | '$' | '&' | '*' | '=' | '^' | '~' | '`' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_addresses_is_read() {
        for (cell, expected) in [
            ("jean@exemple.fr", "jean@exemple.fr"),
            ("jean.dupont@exemple.fr.", "jean.dupont@exemple.fr"),
            ("jean@exemple,fr", "jean@exemple.fr"),
            ("<jean@exemple.fr>", "jean@exemple.fr"),
            ("Jean Dupont jean@exemple.fr", "jean@exemple.fr"),
            ("jean@exemple.fr (pro)", "jean@exemple.fr"),
            ("a@exemple.fr / b@exemple.fr", "a@exemple.fr b@exemple.fr"),
            ("a@exemple.fr/b@exemple.fr", "a@exemple.fr b@exemple.fr"),
            ("a@exemple.fr ::: b@exemple.fr", "a@exemple.fr b@exemple.fr"),
            ("a@exemple.fr,b@exemple.fr", "a@exemple.fr b@exemple.fr"),
            ("a@exemple.fr\nb@exemple.fr", "a@exemple.fr b@exemple.fr"),
            ("a@exemple.fr et b@exemple.fr", "a@exemple.fr b@exemple.fr"),
            ("je\u{ad}an\u{200b}@exemple.fr\u{feff}", "jean@exemple.fr"),
            ("jean＠exemple.fr", "jean@exemple.fr"),
            ("\"Dupont, Jean\" <jean@exemple.fr>", "jean@exemple.fr"),
            ("jean@münchen.example", "jean@münchen.example"),
            ("jean[at]exemple[dot]fr", "jean@exemple.fr"),
            ("jean (at) exemple.fr", "jean@exemple.fr"),
            ("jean @ exemple.fr", "jean@exemple.fr"),
            ("mailto:jean@exemple.fr?subject=x", "jean@exemple.fr"),
            ("MAILTO:jean@exemple.fr", "jean@exemple.fr"),
            ("a@exemple.fr | b@exemple.fr", "a@exemple.fr b@exemple.fr"),
            ("jean@exemple.fr - perso", "jean@exemple.fr"),
            ("pro: a@exemple.fr ; perso: b@exemple.fr", "a@exemple.fr b@exemple.fr"),
            ("o'neil@exemple.fr", "o'neil@exemple.fr"),
            ("'jean@exemple.fr'", "jean@exemple.fr"),
            ("* jean@exemple.fr", "jean@exemple.fr"),
            ("jean+tag@sub.exemple.co.uk", "jean+tag@sub.exemple.co.uk"),
        ] {
            let read = emails(cell);
            let addresses: Vec<&str> = read.addresses.iter().map(EmailAddress::as_str).collect();
            assert_eq!((addresses.join(" ").as_str(), read.refused.len()), (expected, 0), "{cell}");
        }
        for cell in ["", "-", "n/a", "N.C.", "aucun"] {
            assert_eq!(emails(cell), EmailsRead::default(), "{cell}");
        }
        for cell in ["jean", "jean@", "@exemple.fr", "jean@exemple", "\"jean o'x\" est là", "/o=Org/ou=Group"] {
            let read = emails(cell);
            assert!(read.addresses.is_empty() && read.refused.len() == 1, "{cell} {read:?}");
        }
    }
}
