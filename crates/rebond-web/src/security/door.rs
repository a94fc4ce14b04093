//! The door: on which port, with which key. Not done here: making the key, which needs the system's randomness.

use std::fmt;

use rebond_domain::Lang;

/// The secret of the session: at least 128 bits, as letters and digits.
#[derive(Clone)]
pub struct EntryKey(String);

impl EntryKey {
    /// The key made of these random bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(base16ct::lower::encode_string(&bytes))
    }

    /// The key itself: for the address printed, and the cookie.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is the key, in a time that does not depend on where they differ.
    pub(crate) fn opens(&self, tried: &str) -> bool {
        let (right, tried) = (self.0.as_bytes(), tried.as_bytes());
        let differing = right.iter().zip(tried).fold(0_u8, |sum, (a, b)| sum | (a ^ b));
        std::hint::black_box(differing) == 0 && right.len() == tried.len()
    }
}

impl fmt::Debug for EntryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EntryKey(…)")
    }
}

/// Where the program answers and what it takes to come in.
#[derive(Debug, Clone)]
pub struct Door {
    key: EntryKey,
    port: u16,
    lang: Option<Lang>,
}

impl Door {
    /// A door on the loopback address at this port, opened by this key.
    pub const fn new(key: EntryKey, port: u16) -> Self {
        Self { key, port, lang: None }
    }

    /// The same door, speaking the language that the account chose, to browsers that chose none.
    #[must_use]
    pub const fn speaking(mut self, lang: Option<Lang>) -> Self {
        self.lang = lang;
        self
    }

    pub(crate) const fn lang(&self) -> Option<Lang> {
        self.lang
    }

    /// The address to open in a browser.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/enter?key={}", self.port, self.key.as_str())
    }

    pub(crate) const fn port(&self) -> u16 {
        self.port
    }

    pub(crate) const fn key(&self) -> &EntryKey {
        &self.key
    }

    pub(crate) fn cookie_name(&self) -> String {
        format!("rebond-session-{}", self.port)
    }

    /// Whether a Host header names this machine by its own name and port.
    pub(crate) fn is_called(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            // A browser leaves out the port that goes without saying.
            _ => (host, Some(80)),
        };
        port == Some(self.port) && ["127.0.0.1", "localhost", "[::1]"].iter().any(|own| name.eq_ignore_ascii_case(own))
    }
}
