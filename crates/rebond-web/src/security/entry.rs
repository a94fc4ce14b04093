//! Coming in: a token that opens once, for a few minutes, made by whoever holds the secret of this start — the program itself, or a
//! command of the same user that read it from their own file. What leaves: whether it opens. Not done here: what it opens (`session`).

use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use sha2::Sha256;

/// So many seconds a token opens.
const LIFE: i64 = 10 * 60;
/// So many seconds a page waits for its cookie to come back.
const PENDING: i64 = 60;
/// So many wrong tries are looked at in a minute.
const TRIES: u32 = 20;
const NONCE: usize = 12;
const MOMENT: usize = 8;
const SEAL: usize = 16;

/// The secret of one start: whoever has it makes tokens.
#[derive(Clone)]
pub struct EntrySecret([u8; 32]);

impl EntrySecret {
    /// The secret made of these bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// As a file of its owner's keeps it.
    pub fn written(&self) -> String {
        base16ct::lower::encode_string(&self.0)
    }

    /// As it was written.
    pub fn read(written: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        let read = base16ct::lower::decode(written, &mut bytes).ok()?.len();
        (read == bytes.len()).then_some(Self(bytes))
    }

    /// A token that opens once, from now on, for ten minutes; of bytes that nobody can guess.
    pub fn token(&self, fresh: [u8; 32], now: Timestamp) -> String {
        let mut token = fresh[..NONCE].to_vec();
        token.extend(now.as_second().saturating_add(LIFE).to_be_bytes());
        let seal = self.seal(&token).finalize().into_bytes();
        token.extend(&seal[..SEAL]);
        base16ct::lower::encode_string(&token)
    }

    fn seal(&self, of: &[u8]) -> Hmac<Sha256> {
        // A key shorter than a block is filled with zeros, says the standard.
        let mut key = [0; 64];
        key[..self.0.len()].copy_from_slice(&self.0);
        let mut seal = Hmac::<Sha256>::new(&key.into());
        seal.update(of);
        seal
    }

    /// What makes a token one of a kind, and until when it opens; `None` for what this secret did not make.
    fn opened(&self, token: &str) -> Option<([u8; NONCE], i64)> {
        let mut bytes = [0; NONCE + MOMENT + SEAL];
        if base16ct::lower::decode(token, &mut bytes).ok()?.len() != bytes.len() {
            return None;
        }
        let (said, seal) = bytes.split_at(NONCE + MOMENT);
        self.seal(said).verify_truncated_left(seal).ok()?;
        let (nonce, until) = said.split_at(NONCE);
        Some((nonce.try_into().ok()?, i64::from_be_bytes(until.try_into().ok()?)))
    }
}

impl fmt::Debug for EntrySecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EntrySecret(…)")
    }
}

/// Why a token does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shut {
    /// It is none of this start, was used, or is too old.
    Wrong,
    /// Too many wrong ones were tried in the last minute.
    TooMany,
}

/// The tokens used, the wrong ones tried, and the sessions whose cookie has yet to come back.
pub(super) struct Entries {
    secret: EntrySecret,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    used: HashMap<[u8; NONCE], i64>,
    /// The minute, and how many wrong ones it has seen.
    wrong: (i64, u32),
    pending: HashMap<String, (String, i64)>,
}

impl Entries {
    pub(super) fn new(secret: EntrySecret) -> Self {
        Self { secret, state: Mutex::default() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Uses a token up.
    pub(super) fn redeem(&self, token: &str, now: Timestamp) -> Result<(), Shut> {
        let (mut state, now) = (self.state(), now.as_second());
        if state.wrong.0 == now / 60 && state.wrong.1 >= TRIES {
            return Err(Shut::TooMany);
        }
        state.used.retain(|_, until| *until >= now);
        match self.secret.opened(token) {
            // A clock that went back opens nothing for longer than a token lasts.
            Some((nonce, until)) if (now..=now + LIFE).contains(&until) && state.used.insert(nonce, until).is_none() => Ok(()),
            _ => {
                let seen = if state.wrong.0 == now / 60 { state.wrong.1 } else { 0 };
                state.wrong = (now / 60, seen + 1);
                Err(Shut::Wrong)
            }
        }
    }

    /// Waits for the cookie of a session to come back; answers by which word.
    pub(super) fn await_cookie(&self, fresh: [u8; 32], id: &str, now: Timestamp) -> String {
        let (mut state, now) = (self.state(), now.as_second());
        state.pending.retain(|_, (_, until)| *until >= now);
        let word = base16ct::lower::encode_string(&fresh[..16]);
        state.pending.insert(word.clone(), (id.to_owned(), now + PENDING));
        word
    }

    /// The session that waited under this word; once.
    pub(super) fn awaited(&self, word: &str, now: Timestamp) -> Option<String> {
        let (id, until) = self.state().pending.remove(word)?;
        (until >= now.as_second()).then_some(id)
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap_or_default()
    }

    #[test]
    fn a_token_opens_once_for_ten_minutes_and_only_at_its_own_start() {
        let secret = EntrySecret::from_bytes([1; 32]);
        let entries = Entries::new(secret.clone());
        let token = secret.token([7; 32], at(0));
        assert_eq!(Entries::new(EntrySecret::from_bytes([2; 32])).redeem(&token, at(1)), Err(Shut::Wrong), "another start");
        assert_eq!(entries.redeem(&token, at(1)), Ok(()));
        assert_eq!(entries.redeem(&token, at(2)), Err(Shut::Wrong), "used");
        let late = secret.token([8; 32], at(0));
        assert_eq!(entries.redeem(&late, at(601)), Err(Shut::Wrong), "too old");
        let early = secret.token([9; 32], at(5_000));
        assert_eq!(entries.redeem(&early, at(2)), Err(Shut::Wrong), "of a clock that went back");
        for place in 0..token.len() {
            let mut wrong = secret.token([10; 32], at(0)).into_bytes();
            wrong[place] = if wrong[place] == b'0' { b'1' } else { b'0' };
            let moment = at(100) + SignedDuration::from_mins(i64::try_from(place).unwrap_or(0) / 10);
            assert_ne!(entries.redeem(&String::from_utf8_lossy(&wrong), moment), Ok(()), "{place}");
        }
        for wrong in ["", "0", "zz", &token[2..]] {
            assert_eq!(secret.opened(wrong), None);
        }
    }

    #[test]
    fn after_many_wrong_tries_none_is_looked_at_until_the_next_minute() {
        let secret = EntrySecret::from_bytes([1; 32]);
        let entries = Entries::new(secret.clone());
        for _ in 0..TRIES {
            assert_eq!(entries.redeem("0", at(0)), Err(Shut::Wrong));
        }
        let right = secret.token([7; 32], at(0));
        assert_eq!(entries.redeem(&right, at(1)), Err(Shut::TooMany));
        assert_eq!(entries.redeem(&right, at(61)), Ok(()));
    }

    #[test]
    fn a_secret_is_read_as_it_was_written() {
        let secret = EntrySecret::from_bytes([3; 32]);
        let again = EntrySecret::read(&secret.written());
        assert_eq!(again.map(|again| again.0), Some(secret.0));
        assert!(EntrySecret::read("00").is_none() && EntrySecret::read("x").is_none());
    }
}
