//! One message as it goes over the wire: envelope and bytes. Every line of it is built by a writer that encodes what is not plain,
//! so that nothing typed can become a header. Not done here: speaking to the server.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use lettre::{
    Message,
    address::Envelope,
    message::{Mailbox, SinglePart},
};
use rebond_domain::{EmailAddress, Line, Prose};

use crate::MailAccount;

/// One message to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// The name one signs with.
    pub from_name: Option<Line>,
    /// To whom.
    pub to: EmailAddress,
    /// Their name.
    pub to_name: Option<Line>,
    /// Subject line.
    pub subject: Option<Line>,
    /// Plain text.
    pub body: Prose,
    /// The identifier it goes under, with its brackets; made and kept before sending.
    pub message_id: Line,
    /// The identifier of the message it answers.
    pub in_reply_to: Option<Line>,
    /// When it is sent.
    pub at: Timestamp,
}

/// A message ready for the wire.
pub(crate) struct Letter {
    pub(crate) envelope: Envelope,
    pub(crate) bytes: Vec<u8>,
}

impl Letter {
    /// Writes it; `None` when an address or identifier cannot stand in a mail.
    pub(crate) fn write(account: &MailAccount, outgoing: &Outgoing) -> Option<Self> {
        let from = mailbox(outgoing.from_name.as_ref(), &account.from)?;
        let to = mailbox(outgoing.to_name.as_ref(), &outgoing.to)?;
        let mut builder = Message::builder()
            .from(from)
            .to(to)
            .date(date(outgoing.at)?)
            .message_id(Some(identifier(&outgoing.message_id)?))
            .subject(outgoing.subject.as_ref().map_or("", Line::as_str));
        if let Some(parent) = outgoing.in_reply_to.as_ref().and_then(identifier) {
            builder = builder.in_reply_to(parent.clone()).references(parent);
        }
        let message = builder.singlepart(SinglePart::plain(outgoing.body.as_str().to_owned())).ok()?;
        Some(Self { envelope: message.envelope().clone(), bytes: message.formatted() })
    }

    /// Whether its addresses are plain ASCII, which every server takes.
    pub(crate) fn is_plain(&self) -> bool {
        self.envelope.from().into_iter().chain(self.envelope.to()).all(|address| AsRef::<str>::as_ref(address).is_ascii())
    }
}

fn mailbox(name: Option<&Line>, address: &EmailAddress) -> Option<Mailbox> {
    Some(Mailbox::new(name.map(ToString::to_string), address.as_str().parse().ok()?))
}

/// An identifier in its brackets, when it is one: printable, one `@`, no blank.
fn identifier(line: &Line) -> Option<String> {
    let inner = line.as_str().trim().trim_start_matches('<').trim_end_matches('>');
    let plain = inner.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>'));
    (plain && inner.matches('@').count() == 1).then(|| format!("<{inner}>"))
}

fn date(at: Timestamp) -> Option<SystemTime> {
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(u64::try_from(at.as_second()).ok()?))
}
