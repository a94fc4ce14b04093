//! Sending: to a real server on the loopback, and to one that breaks off at every place.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

mod broken;
mod closed;
mod real;

use rebond_domain::{EmailAddress, Line, Prose};
use rebond_mail::{MailAccount, Outgoing, Security};

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn account(port: u16) -> MailAccount {
    let from = EmailAddress::parse("lea@exemple.fr").unwrap();
    MailAccount { host: line("127.0.0.1"), port, security: Security::None, username: None, from }
}

fn outgoing(to: &str, body: &str) -> Outgoing {
    Outgoing {
        from_name: Some(line("Léa Martin")),
        to: EmailAddress::parse(to).unwrap(),
        to_name: Some(line("Noé Petit")),
        subject: Some(line("Vos débuts dans la menuiserie : une question")),
        body: Prose::parse(body).unwrap(),
        message_id: line("<0190-abc@exemple.fr>"),
        in_reply_to: None,
        at: "2026-11-22T16:00:00Z".parse().unwrap(),
    }
}
