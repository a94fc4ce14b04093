//! The door opened to the local network at a start, and what the terminal says of it: where, a square for a camera, the code. Not done
//! here: letting devices in (`rebond-web`), listening (`network`).

use std::net::IpAddr;

use jiff::tz::TimeZone;
use rebond_web::{Door, qr_blocks};

use crate::{
    arguments::Settings,
    failure::{Detail, Failure},
    network,
};

/// Until when, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shares {
    pub(super) hours: u8,
    pub(super) address: Option<IpAddr>,
}

impl Shares {
    /// Opens the door to the local network; answers what the terminal says of it.
    pub(super) fn begin(self, door: &Door, settings: &Settings) -> Result<String, Failure> {
        let text = settings.text;
        let addresses = door.addresses().unwrap_or_default();
        let at = match self.address {
            Some(address) => addresses.contains(&address).then_some(address),
            None => addresses.first().copied(),
        };
        let Some(at) = at else {
            // Addresses there are, but the certificate is for none of them.
            return Err(match &settings.tls {
                Some(tls) if network::has_any(self.address) => tls.is_for_another(),
                _ => Failure::NoNetwork { address: self.address.map(|address| address.to_string()) },
            });
        };
        door.share(at, self.hours).map_err(|error| Failure::CannotListen { port: settings.port, detail: Detail::of(&error) })?;
        let Some(shared) = door.shared() else { return Ok(String::new()) };
        let (address, until) = (shared.place.address(), shared.until.to_zoned(TimeZone::system()));
        let code = shared.code.map_or_else(String::new, |(code, _)| format!("{} {}", &code[..4], &code[4..]));
        let warning = if settings.tls.is_some() { text.share_closed() } else { text.share_trust() };
        let lines = [
            text.cli_shared(&address, text.time(until.time())),
            text.cli_shared_code(code),
            warning.to_owned(),
            text.cli_shared_more().to_owned(),
        ];
        Ok(format!("\n{}\n{}\n", qr_blocks(&format!("{address}/pair")), lines.join("\n")))
    }
}
