//! A door for pages in process, and somebody inside it. Not done here: pages (`tab`), a running program (`program`).

use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicU8, Ordering};

use jiff::Timestamp;
use rebond_web::{Door, EntrySecret, Keeper, Network, Place};

/// The identifier of somebody inside.
const ID: &str = "0909090909090909090909090909090909090909090909090909090909090909";
/// The file of sessions that knows it by its print.
const KEPT: &str = "rebond-sessions-1 abcdef own\n4cdf1b8543776a38b14c795c2839d3710c623eee2d6c91b7df9c608529e31fa1 1793700000 1793700000\n";

/// A clock that stands still, chance that counts, and a file that is forgotten.
#[derive(Default)]
struct Still(AtomicU8);

impl Keeper for Still {
    fn now(&self) -> Timestamp {
        now()
    }

    fn fresh(&self) -> [u8; 32] {
        [self.0.fetch_add(1, Ordering::Relaxed); 32]
    }

    fn keep(&self, _sessions: &str) -> io::Result<()> {
        Ok(())
    }
}

/// A local network on which nothing listens.
struct Lent;

impl Network for Lent {
    fn addresses(&self) -> Vec<IpAddr> {
        vec![IpAddr::V4(Ipv4Addr::new(192, 168, 1, 20))]
    }

    fn is_closed_to_listeners(&self) -> bool {
        false
    }

    fn open(&self, at: IpAddr, _until: Timestamp) -> io::Result<Place> {
        Ok(Place::new(&at.to_string(), NETWORK_PORT, false))
    }

    fn close(&self) {}
}

/// The port at which that network would reach the program.
pub const NETWORK_PORT: u16 = 7390;

fn now() -> Timestamp {
    Timestamp::from_second(1_793_700_000).unwrap_or_default()
}

fn secret() -> EntrySecret {
    EntrySecret::from_bytes([3; 32])
}

/// A door with somebody inside.
pub fn door(port: u16) -> Door {
    Door::new(port, secret(), Some(KEPT), Box::new(Still::default())).beside(Box::new(Lent))
}

/// The cookie of who is inside.
pub fn inside(port: u16) -> String {
    format!("rebond-session-{port}={ID}")
}

/// A token that opens the door once; another for each number.
pub fn token(number: u8) -> String {
    secret().token([number; 32], now())
}
