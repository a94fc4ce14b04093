//! Where a request comes from: the other end of its connection, or, where that is a proxy that was named, whom the proxy names. Headers of
//! anybody else say nothing.

use std::net::IpAddr;

use axum::http::header::{FORWARDED, HeaderName};
use axum::http::{Extensions, HeaderMap};

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The other end of a connection, as the binary found it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// Addresses that begin alike, such as `10.0.0.0/8`, or one alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Net {
    base: IpAddr,
    bits: u32,
}

impl Net {
    /// Reads one; `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let (base, bits) = match text.trim().split_once('/') {
            Some((base, bits)) => (base.parse().ok()?, Some(bits.parse().ok()?)),
            None => (text.trim().parse().ok()?, None),
        };
        let most = if matches!(base, IpAddr::V4(_)) { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        (bits <= most).then_some(Self { base, bits })
    }

    fn holds(self, address: IpAddr) -> bool {
        let same = |one: u128, other: u128, most: u32| self.bits == 0 || (one ^ other) >> (most - self.bits) == 0;
        match (self.base, address) {
            (IpAddr::V4(one), IpAddr::V4(other)) => same(u32::from(one).into(), u32::from(other).into(), 32),
            (IpAddr::V6(one), IpAddr::V6(other)) => same(one.into(), other.into(), 128),
            _ => false,
        }
    }
}

/// Where a request comes from: read from the last proxy to the first, as far as each was named.
pub(super) fn origin(proxies: &[Net], request: &Extensions, headers: &HeaderMap) -> Option<IpAddr> {
    let Peer(mut from) = *request.get::<Peer>()?;
    let trusted = |address: IpAddr| {
        let plain = address.to_canonical();
        proxies.iter().any(|net| net.holds(plain))
    };
    for said in said(headers).into_iter().rev() {
        if !trusted(from) {
            break;
        }
        // A proxy that hides whom it speaks for stands for all of them.
        let Some(before) = said else { break };
        from = before;
    }
    Some(from.to_canonical())
}

/// Whom the headers name, the first proxy's word first.
fn said(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let lines = |name| headers.get_all(name).iter().map(|line| line.to_str().unwrap_or_default());
    if headers.contains_key(FORWARDED) {
        let hops = lines(FORWARDED).flat_map(|line| line.split(','));
        return hops.map(|hop| hop.split(';').find_map(|pair| node(pair.trim().split_once('=')?))).collect();
    }
    lines(X_FORWARDED_FOR).flat_map(|line| line.split(',')).map(address).collect()
}

fn node((name, value): (&str, &str)) -> Option<IpAddr> {
    if name.eq_ignore_ascii_case("for") { address(value.trim_matches('"')) } else { None }
}

/// An address, perhaps in brackets, perhaps with a port.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix('[') {
        return rest.split(']').next()?.parse().ok();
    }
    text.parse().ok().or_else(|| text.rsplit_once(':')?.0.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(peer: &str, header: &'static str, value: &str) -> String {
        let proxies: Vec<Net> = ["127.0.0.1", "::1", "10.0.0.0/8"].iter().filter_map(|net| Net::parse(net)).collect();
        let (mut request, mut headers) = (Extensions::new(), HeaderMap::new());
        request.insert(Peer(peer.parse().unwrap()));
        headers.insert(header, value.parse().unwrap());
        origin(&proxies, &request, &headers).unwrap().to_string()
    }

    #[test]
    fn only_proxies_that_were_named_are_believed_the_last_first() {
        for (peer, header, value, origin) in [
            ("127.0.0.1", "x-forwarded-for", "192.0.2.7", "192.0.2.7"),
            ("::ffff:127.0.0.1", "x-forwarded-for", "192.0.2.7", "192.0.2.7"),
            ("198.51.100.4", "x-forwarded-for", "192.0.2.7", "198.51.100.4"),
            ("127.0.0.1", "x-forwarded-for", "203.0.113.9, 192.0.2.7", "192.0.2.7"),
            ("127.0.0.1", "x-forwarded-for", "203.0.113.9, 192.0.2.7, 10.1.2.3", "192.0.2.7"),
            ("127.0.0.1", "x-forwarded-for", "nonsense", "127.0.0.1"),
            ("127.0.0.1", "x-forwarded-for", "192.0.2.7:4711", "192.0.2.7"),
            ("::1", "forwarded", "for=203.0.113.9, for=\"[2001:db8::7]:443\";proto=https", "2001:db8::7"),
            ("::1", "forwarded", "proto=https;For=192.0.2.7", "192.0.2.7"),
            ("::1", "forwarded", "for=_hidden", "::1"),
            ("127.0.0.1", "accept", "text/html", "127.0.0.1"),
        ] {
            assert_eq!(from(peer, header, value), origin, "{peer} {header}: {value}");
        }
    }

    #[test]
    fn a_net_is_what_begins_alike() {
        let holds = |net: &str, address: &str| Net::parse(net).unwrap().holds(address.parse().unwrap());
        assert!(holds("10.0.0.0/8", "10.255.0.1") && !holds("10.0.0.0/8", "11.0.0.1") && holds("0.0.0.0/0", "192.0.2.1"));
        assert!(holds("2001:db8::/32", "2001:db8:1::1") && !holds("2001:db8::/32", "2001:db9::1") && !holds("::/0", "192.0.2.1"));
        for wrong in ["", "10.0.0.0/33", "a", "10.0.0.0/", "10.0.0/8"] {
            assert_eq!(Net::parse(wrong), None, "{wrong}");
        }
    }
}
