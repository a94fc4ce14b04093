//! The public address: the one name the program answers to, and the origin its own pages come from.

/// A public address, such as `https://rebond.example.org`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAddress {
    host: String,
    port: u16,
    closed: bool,
}

impl PublicAddress {
    /// Reads an address: `https://`, a name, perhaps a port, and nothing else; `http://` for this very machine alone. `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('/');
        let (closed, rest) = match text.split_once("://")? {
            ("https", rest) => (true, rest),
            ("http", rest) => (false, rest),
            _ => return None,
        };
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) => (host, port.parse().ok().filter(|port| *port > 0)?),
            None => (rest, if closed { 443 } else { 80 }),
        };
        let label =
            |label: &str| !label.is_empty() && label.len() <= 63 && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let host = host.to_ascii_lowercase();
        let here = host == "localhost" || host.ends_with(".localhost") || host == "127.0.0.1";
        (host.len() <= 253 && host.split('.').all(label) && (closed || here)).then_some(Self { host, port, closed })
    }

    /// Its name.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Its port.
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// Whether the way there is closed to others.
    pub const fn is_closed(&self) -> bool {
        self.closed
    }

    const fn usual(&self) -> u16 {
        if self.closed { 443 } else { 80 }
    }

    /// Whether a Host header names it.
    pub(crate) fn is_called(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) => (name, port.parse().ok()),
            None => (host, Some(self.usual())),
        };
        port == Some(self.port) && name.eq_ignore_ascii_case(&self.host)
    }

    /// Whether an Origin header names it.
    pub(crate) fn is_origin(&self, origin: &str) -> bool {
        let scheme = if self.closed { "https://" } else { "http://" };
        origin.strip_prefix(scheme).is_some_and(|host| self.is_called(host))
    }
}

impl std::fmt::Display for PublicAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let scheme = if self.closed { "https" } else { "http" };
        if self.port == self.usual() { write!(f, "{scheme}://{}", self.host) } else { write!(f, "{scheme}://{}:{}", self.host, self.port) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_and_nothing_else() {
        for (text, said) in [
            ("https://rebond.example.org", "https://rebond.example.org"),
            (" https://Rebond.Example.org/ ", "https://rebond.example.org"),
            ("https://rebond.example.org:443", "https://rebond.example.org"),
            ("https://rebond.example.org:8443", "https://rebond.example.org:8443"),
            ("http://localhost:7316", "http://localhost:7316"),
        ] {
            assert_eq!(PublicAddress::parse(text).map(|address| address.to_string()).as_deref(), Some(said), "{text}");
        }
        for wrong in [
            "",
            "rebond.example.org",
            "http://rebond.example.org",
            "https://",
            "https://a/b",
            "https://a b",
            "https://u@a.org",
            "https://a.org:0",
        ] {
            assert_eq!(PublicAddress::parse(wrong), None, "{wrong}");
        }
        let address = PublicAddress::parse("https://rebond.example.org").unwrap();
        assert!(address.is_called("rebond.example.org") && address.is_called("REBOND.example.org:443"));
        for other in ["rebond.example.org:80", "example.org", "127.0.0.1", "rebond.example.org.", "", "rebond.example.org:"] {
            assert!(!address.is_called(other), "{other}");
        }
        assert!(
            address.is_origin("https://rebond.example.org")
                && !address.is_origin("http://rebond.example.org")
                && !address.is_origin("null")
        );
    }
}
