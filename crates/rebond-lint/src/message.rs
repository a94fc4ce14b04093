//! What is to be read: the text of a message, what it is for, and what is known of the person and the customs.
//! Nothing is read here.

use crate::text::MessageText;
use rebond_domain::{AddressForm, Channel, Lang, MessageKind};
use rebond_method::{Lengths, MessageLength, Norms};

/// A message to review. Everything but text, kind and channel may stay unknown: what is unknown is not held against it.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    /// Subject and body.
    pub text: MessageText<'a>,
    /// What it is for.
    pub kind: MessageKind,
    /// The way it goes.
    pub channel: Channel,
    /// The language it is written in; guessed when `None`.
    pub lang: Option<Lang>,
    /// What is known around it.
    pub context: Context<'a>,
}

impl<'a> Message<'a> {
    /// A message of which nothing else is known.
    pub fn new(text: MessageText<'a>, kind: MessageKind, channel: Channel) -> Self {
        Self { text, kind, channel, lang: None, context: Context::default() }
    }
}

/// What is known of the person, of who led to them, and of the customs.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// Name of the person the message is for, such as "Lise Vautrin".
    pub person_name: Option<&'a str>,
    /// Their organisation.
    pub organisation: Option<&'a str>,
    /// Their role.
    pub role: Option<&'a str>,
    /// Who led to them (D11).
    pub referrer: Option<Referrer<'a>>,
    /// Tu or vous, when known (D9).
    pub address_due: Option<AddressForm>,
    /// Minutes asked for in the first message, for a follow-up (D14).
    pub first_asked_minutes: Option<u16>,
    /// Names the person promised to put the writer in touch with, for a thank-you (G2).
    pub promised: &'a [&'a str],
    /// What custom expects.
    pub expectations: Expectations,
}

/// Somebody who recommended, or is known to both.
#[derive(Debug, Clone, Copy)]
pub struct Referrer<'a> {
    /// Their name.
    pub name: &'a str,
    /// Whether they agreed to be named; recorded, never guessed.
    pub may_use_name: bool,
}

/// What custom expects of a message (method H, D10, D15). The default expects nothing, so that no threshold is applied.
#[derive(Debug, Clone, Copy, Default)]
pub struct Expectations {
    /// Whether a reason for choosing the person is expected (B15); elsewhere its lack is only an advice.
    pub reason_expected: bool,
    /// Customary minutes of a meeting.
    pub lengths: Option<Lengths>,
    /// Customary length of the message.
    pub length: Option<MessageLength>,
}

impl From<(&Norms, MessageKind, Channel)> for Expectations {
    fn from((norms, kind, channel): (&Norms, MessageKind, Channel)) -> Self {
        Self { reason_expected: norms.reason_expected, lengths: Some(norms.length), length: Some(norms.message_length(channel, kind)) }
    }
}
