//! A certificate that signs itself, made by openssl for one test: for a server on the loopback that speaks by closed ways.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::{TempDir, temp_dir};

/// A certificate with its key, in files that go with it.
#[derive(Debug)]
pub struct TestCertificate {
    folder: TempDir,
    pem: String,
}

impl TestCertificate {
    /// A certificate for a server of this name: a name or a number of the net.
    ///
    /// Panics when there is no openssl: a test that is not run must not look as if it passed.
    pub fn of(name: &str) -> Self {
        let folder = temp_dir();
        let kind = if name.parse::<std::net::IpAddr>().is_ok() { "IP" } else { "DNS" };
        let settings = format!(
            "[req]\nprompt = no\ndistinguished_name = name\nx509_extensions = more\n[name]\nCN = {name}\n\
             [more]\nbasicConstraints = critical, CA:FALSE\nsubjectAltName = {kind}:{name}\n"
        );
        let file = |name: &str| folder.path().join(name);
        let made = fs::write(file("settings"), settings).and_then(|()| {
            let mut openssl = Command::new("openssl");
            openssl.args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]);
            openssl.arg("-config").arg(file("settings")).arg("-keyout").arg(file("key")).arg("-out").arg(file("certificate"));
            openssl.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status()
        });
        assert!(made.is_ok_and(|status| status.success()), "this test needs openssl: run `cargo xtask test`, which brings it");
        let pem = fs::read_to_string(file("certificate")).unwrap_or_default();
        Self { folder, pem }
    }

    /// The certificate, as text.
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// The files of the certificate and of its key.
    pub fn files(&self) -> [PathBuf; 2] {
        ["certificate", "key"].map(|name| self.folder.path().join(name))
    }
}
