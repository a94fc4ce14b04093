//! Sharing with devices of the same local network, for a while: where they reach this machine, until when, and the code by which one of
//! them is let in. What enters: a network that the binary lends, the hour, codes tried. What leaves: who is let in. Not done here:
//! sockets; the sessions of those let in (`sessions`).

use std::io;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

use super::code::Codes;
use super::entry::Shut;

/// So many seconds it is shared at most.
const LONGEST: i64 = 8 * 60 * 60;

/// What the binary lends: the local network.
pub trait Network: Send + Sync {
    /// The addresses at which devices of it reach this machine, the likeliest first.
    fn addresses(&self) -> Vec<IpAddr>;
    /// Whether what is said there is closed to those who listen on the way.
    fn is_closed_to_listeners(&self) -> bool;
    /// Listens at one of them, until this moment or until told to close.
    fn open(&self, at: IpAddr, until: Timestamp) -> io::Result<Place>;
    /// Listens there no more, and ends what came from there.
    fn close(&self);
}

/// Where devices reach this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    name: String,
    port: u16,
    closed: bool,
}

impl Place {
    /// By this name, or number of the network; `closed` to those who listen on the way when TLS is spoken there.
    pub fn new(name: &str, port: u16, closed: bool) -> Self {
        let name = if name.contains(':') { format!("[{name}]") } else { name.to_owned() };
        Self { name, port, closed }
    }

    /// Its address, such as `http://192.168.1.20:7316`.
    pub fn address(&self) -> String {
        format!("{}{}:{}", self.scheme(), self.name, self.port)
    }

    pub(super) const fn scheme(&self) -> &'static str {
        if self.closed { "https://" } else { "http://" }
    }

    /// Whether a Host header names it. A browser leaves out the port that goes without saying.
    pub(super) fn is_called(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            _ => (host, Some(if self.closed { 443 } else { 80 })),
        };
        port == Some(self.port) && name.eq_ignore_ascii_case(&self.name)
    }
}

/// What is shared now.
#[derive(Debug, Clone)]
pub struct Shared {
    /// Where devices reach this machine.
    pub place: Place,
    /// Until when.
    pub until: Timestamp,
    /// The code that lets one device in, and until when it does; `None` once it was used, is too old, or was guessed at too often.
    pub code: Option<(String, Timestamp)>,
}

/// The network, and what is open on it.
pub(super) struct Sharing {
    pub(super) network: Box<dyn Network>,
    open: Mutex<Option<Open>>,
}

struct Open {
    place: Place,
    since: Timestamp,
    until: Timestamp,
    codes: Codes,
}

impl Sharing {
    pub(super) fn on(network: Box<dyn Network>) -> Self {
        Self { network, open: Mutex::new(None) }
    }

    fn open(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins, with a first code; what is shared already stays as it is.
    pub(super) fn begin(&self, at: IpAddr, seconds: i64, fresh: [u8; 32], now: Timestamp) -> io::Result<()> {
        let mut open = self.open();
        if open.as_ref().is_some_and(|open| open.lasts(now)) {
            return Ok(());
        }
        let seconds = seconds.clamp(0, LONGEST);
        let until = Timestamp::from_second(now.as_second().saturating_add(seconds)).map_err(io::Error::other)?;
        let place = self.network.open(at, until)?;
        *open = Some(Open { place, since: now, until, codes: Codes::begin(fresh, now) });
        Ok(())
    }

    /// Ends; whether anything was shared.
    pub(super) fn end(&self) -> bool {
        let open = self.open().take();
        self.network.close();
        open.is_some()
    }

    /// Whether its time has gone by, and nobody has ended it yet.
    pub(super) fn is_over(&self, now: Timestamp) -> bool {
        self.open().as_ref().is_some_and(|open| !open.lasts(now))
    }

    pub(super) fn place(&self, now: Timestamp) -> Option<Place> {
        self.open().as_ref().filter(|open| open.lasts(now)).map(|open| open.place.clone())
    }

    pub(super) fn shared(&self, now: Timestamp) -> Option<Shared> {
        let open = self.open();
        let open = open.as_ref().filter(|open| open.lasts(now))?;
        Some(Shared { place: open.place.clone(), until: open.until, code: open.codes.shown(now) })
    }

    /// Another code in the place of the one before.
    pub(super) fn renew(&self, fresh: [u8; 32], now: Timestamp) {
        if let Some(open) = &mut *self.open() {
            open.codes.renew(fresh, now);
        }
    }

    /// Uses the code up.
    pub(super) fn redeem(&self, said: &str, now: Timestamp) -> Result<(), Shut> {
        self.open().as_mut().filter(|open| open.lasts(now)).ok_or(Shut::Wrong)?.codes.redeem(said, now)
    }
}

impl Open {
    /// A clock that went back shares for no longer.
    fn lasts(&self, now: Timestamp) -> bool {
        (self.since..self.until).contains(&now)
    }
}
