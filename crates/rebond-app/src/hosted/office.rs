//! The post of the server itself: codes, invitations, words before an account is erased. What enters: notices. What leaves: whether they went,
//! and whether the relay is there. Not done here: the relay.

use std::{
    future::Future,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use rebond_domain::{EmailAddress, Line, Prose};
use rebond_mail::Outcome;

/// A mail of the server.
#[derive(Debug, Clone)]
pub struct Notice {
    /// To whom.
    pub to: EmailAddress,
    /// Its subject.
    pub subject: Line,
    /// Its words.
    pub body: Prose,
}

type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Carries the server's mail; the binary has one.
pub trait Relay: Send + Sync {
    /// Whether it is there, and takes mail from this server.
    fn reach(&self) -> Later<'_, Result<(), Outcome>>;
    /// Sends one notice, once.
    fn send(&self, notice: Notice) -> Later<'_, Outcome>;
}

/// The relay, and what is known of it.
pub struct Office {
    relay: Arc<dyn Relay>,
    away: AtomicBool,
    sent: AtomicU64,
    failed: AtomicU64,
}

impl Office {
    /// The post by this relay.
    pub fn by(relay: Arc<dyn Relay>) -> Self {
        Self { relay, away: AtomicBool::new(false), sent: AtomicU64::new(0), failed: AtomicU64::new(0) }
    }

    /// Whether the relay could not be reached when it was last tried.
    pub fn is_away(&self) -> bool {
        self.away.load(Ordering::Relaxed)
    }

    /// How many notices went, and how many tries did not.
    pub fn counts(&self) -> (u64, u64) {
        (self.sent.load(Ordering::Relaxed), self.failed.load(Ordering::Relaxed))
    }

    /// Tries whether the relay is there. What pages say of it follows from this alone: were it from what was sent, they would tell to whom.
    pub(super) async fn try_relay(&self) -> bool {
        let there = self.relay.reach().await;
        self.away.store(there.is_err(), Ordering::Relaxed);
        there.is_ok()
    }

    pub(super) async fn send(&self, notice: Notice) -> Outcome {
        let outcome = self.relay.send(notice).await;
        let count = if outcome == Outcome::Sent { &self.sent } else { &self.failed };
        count.fetch_add(1, Ordering::Relaxed);
        outcome
    }
}
