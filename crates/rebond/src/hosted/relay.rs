//! The relay of a server: one mail account of its own, by which codes and notices go out. Not done here: speaking to it (`rebond-mail`).

use std::{future::Future, pin::Pin};

use rebond_app::{
    hosted::{Notice, Relay},
    mail::{MailAccount, Outcome, Outgoing, Password, Unreached},
};
use rebond_domain::{Clock as _, Line};
use rebond_mail::{Patience, Trust, reach, send};

use crate::{clock::SystemClock, keeper};

/// A relay.
pub(crate) struct MailRelay {
    pub(crate) account: MailAccount,
    pub(crate) password: Option<Password>,
    pub(crate) trust: Trust,
}

impl MailRelay {
    /// A notice as it goes out, under an identifier of its own.
    fn outgoing(&self, notice: Notice) -> Option<Outgoing> {
        let number: String = keeper::fresh().ok()?.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        Some(Outgoing {
            from_name: Line::parse("Rebond").ok(),
            to: notice.to,
            to_name: None,
            subject: Some(notice.subject),
            body: notice.body,
            message_id: Line::parse(&format!("<{number}@{}>", self.account.from.domain())).ok()?,
            in_reply_to: None,
            at: SystemClock.now(),
        })
    }
}

impl Relay for MailRelay {
    fn reach(&self) -> Pin<Box<dyn Future<Output = Result<(), Outcome>> + Send + '_>> {
        Box::pin(async move { reach(&self.account, self.password.as_ref(), Patience::default(), &self.trust).await })
    }

    fn send(&self, notice: Notice) -> Pin<Box<dyn Future<Output = Outcome> + Send + '_>> {
        Box::pin(async move {
            let Some(outgoing) = self.outgoing(notice) else { return Outcome::NotReached(Unreached::Unwritable) };
            send(&self.account, self.password.as_ref(), &outgoing, Patience::default(), &self.trust).await
        })
    }
}
