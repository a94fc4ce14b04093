//! A draft that a mail program opens ready to send. What enters: addresses, subject, text. What leaves: the bytes of an `.eml`
//! file with `X-Unsent: 1`. Not done here: date and message identifier, which the mail program gives when it sends.

use rebond_domain::EmailAddress;

use super::quoted::{header_text, quoted_printable};

/// A message to be sent by somebody's own mail program.
#[derive(Debug, Clone, Copy)]
pub struct MailDraft<'a> {
    /// From whom, when known: name (may be blank) and address.
    pub from: Option<(&'a str, &'a EmailAddress)>,
    /// To whom.
    pub to: &'a [(&'a str, &'a EmailAddress)],
    /// Who gets a copy (C8).
    pub cc: &'a [(&'a str, &'a EmailAddress)],
    /// Subject.
    pub subject: &'a str,
    /// Plain text.
    pub body: &'a str,
    /// The `Message-ID` of the message answered, when known.
    pub in_reply_to: Option<&'a str>,
}

/// Writes the file.
pub fn write_eml(draft: &MailDraft<'_>) -> Vec<u8> {
    let mut text = String::from("X-Unsent: 1\r\n");
    if let Some((name, address)) = draft.from {
        push_header(&mut text, "From", &mailbox(name, address));
    }
    for (header, list) in [("To", draft.to), ("Cc", draft.cc)] {
        if !list.is_empty() {
            let list: Vec<String> = list.iter().map(|(name, address)| mailbox(name, address)).collect();
            push_header(&mut text, header, &list.join(",\r\n "));
        }
    }
    push_header(&mut text, "Subject", &header_text(draft.subject));
    if let Some(parent) = draft.in_reply_to.and_then(message_id) {
        push_header(&mut text, "In-Reply-To", &parent);
        push_header(&mut text, "References", &parent);
    }
    text.push_str("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n");
    text.push_str(&quoted_printable(draft.body));
    text.into_bytes()
}

fn push_header(text: &mut String, name: &str, value: &str) {
    text.push_str(name);
    text.push_str(": ");
    text.push_str(value);
    text.push_str("\r\n");
}

/// `Name <address>`. The address has no blank and no bracket: its type saw to that.
fn mailbox(name: &str, address: &EmailAddress) -> String {
    let shown = header_text(name);
    if shown.is_empty() {
        address.to_string()
    } else if shown.starts_with("=?") {
        format!("{shown} <{address}>")
    } else {
        format!("\"{}\" <{address}>", shown.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

/// An identifier in its brackets; `None` for anything else.
fn message_id(text: &str) -> Option<String> {
    let inner = text.trim().trim_start_matches('<').trim_end_matches('>');
    let plain = inner.is_ascii() && inner.contains('@') && inner.len() < 250;
    let plain = plain && !inner.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>'));
    plain.then(|| format!("<{inner}>"))
}
