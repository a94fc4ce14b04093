//! A real mail server on the loopback, by aiosmtpd, for one test: it takes what a server takes, and refuses what it is made to refuse.
//! Dropping it stops it. Not done here: a server that breaks off, which is a test's own.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::{TempDir, TestCertificate, temp_dir};

/// A running mail server. It signs in `lea` with `clé secrète`; refuses `nobody@…` for good, `later@…` for now, and `picky@…`
/// once the message is there.
#[derive(Debug)]
pub struct MailServer {
    program: Child,
    port: u16,
    folder: TempDir,
}

/// A message that the server took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The sender of the envelope.
    pub from: String,
    /// The recipients of the envelope.
    pub to: Vec<String>,
    /// The message, byte for byte.
    pub content: String,
}

impl MailServer {
    /// The name it signs in.
    pub const USER: &str = "lea";
    /// Their password.
    pub const PASSWORD: &str = "clé secrète";

    /// Starts one that speaks in clear.
    ///
    /// Panics when there is no aiosmtpd: a test that is not run must not look as if it passed.
    pub fn start() -> Self {
        Self::speaking("open", None)
    }

    /// Starts one whose way is closed from the first byte (TLS).
    pub fn closed(certificate: &TestCertificate) -> Self {
        Self::speaking("tls", Some(certificate))
    }

    /// Starts one that closes the way after its greeting, and takes nothing before (STARTTLS).
    pub fn closing(certificate: &TestCertificate) -> Self {
        Self::speaking("start-tls", Some(certificate))
    }

    fn speaking(way: &str, certificate: Option<&TestCertificate>) -> Self {
        let folder = temp_dir();
        let mut command = Command::new(python());
        command.args(["-W", "ignore", "-c", include_str!("mail_server.py")]).arg(folder.path()).arg(way);
        command.args(certificate.map(TestCertificate::files).into_iter().flatten());
        let spawned = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut program = spawned.unwrap_or_else(|error| panic!("{}: {error}", python()));
        let mut line = String::new();
        if let Some(said) = program.stdout.take() {
            let _ = BufReader::new(said).read_line(&mut line);
        }
        let port = line.trim().parse().unwrap_or_else(|_| panic!("this test needs aiosmtpd: run `cargo xtask test`, which brings it"));
        Self { program, port, folder }
    }

    /// Its port, on 127.0.0.1.
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// What it took, the first first.
    pub fn received(&self) -> Vec<Received> {
        (0..).map_while(|n| read(&self.folder.path().join(format!("{n}.eml")))).collect()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn read(path: &Path) -> Option<Received> {
    let text = fs::read_to_string(path).ok()?;
    let (head, content) = text.split_once('\n')?;
    let (from, to) = head.split_once(' ')?;
    Some(Received { from: from.to_owned(), to: to.split(',').map(str::to_owned).collect(), content: content.to_owned() })
}

#[expect(clippy::disallowed_methods, reason = "xtask tells the tests, and only them, where their servers are")]
pub(crate) fn python() -> String {
    std::env::var("REBOND_TEST_PYTHON").unwrap_or_else(|_| "/usr/bin/python3".to_owned())
}
