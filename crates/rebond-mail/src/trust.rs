//! Whose word one takes for a server's name: the authorities of this system, and others only when they are named. There is no way to
//! take anybody's.

use lettre::transport::smtp::client::{Certificate, TlsParameters};

/// Whose word one takes for a server's name.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    further: Vec<Certificate>,
}

impl Trust {
    /// The authorities of this system alone.
    pub const fn system() -> Self {
        Self { further: Vec::new() }
    }

    /// And this one besides, a certificate as text (PEM); `None` when it is none.
    pub fn and(mut self, pem: &str) -> Option<Self> {
        if !pem.contains("-----BEGIN CERTIFICATE-----") {
            return None;
        }
        self.further.push(Certificate::from_pem(pem.as_bytes()).ok()?);
        Some(self)
    }

    /// How a closed way to this server is made; `None` when none can be.
    pub(crate) fn towards(&self, host: &str) -> Option<TlsParameters> {
        let parameters = TlsParameters::builder(host.to_owned());
        self.further.iter().fold(parameters, |parameters, further| parameters.add_root_certificate(further.clone())).build().ok()
    }
}
