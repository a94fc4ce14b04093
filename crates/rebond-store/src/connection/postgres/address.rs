//! A `postgres://` address, as people write it for other programs. What leaves: one configuration for each host it names, how long to
//! wait, and how a connection is closed to others (TLS). A certificate is always verified: `require` is `verify-full` here. Not
//! done here: connecting.

use std::{sync::Arc, time::Duration};

use percent_encoding::percent_decode_str;
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject as _},
};
use tokio_postgres::{
    Config,
    config::{Host, SslMode, TargetSessionAttrs},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::StoreError;

/// How long one host has to let us in, until told otherwise (`connect_timeout`).
const TO_CONNECT: Duration = Duration::from_secs(5);
/// How long a server has for one answer, until told otherwise (`answer_timeout`).
const TO_ANSWER: Duration = Duration::from_secs(20);

/// An address, read.
pub(crate) struct Address {
    /// One for each host, in their order.
    pub(crate) hosts: Vec<Config>,
    /// How connections are closed to others, where they are.
    pub(crate) tls: Option<MakeRustlsConnect>,
    /// How long one host has to let us in.
    pub(crate) to_connect: Duration,
    /// How long a server has for one answer.
    pub(crate) to_answer: Duration,
}

impl Address {
    /// Reads one.
    pub(crate) fn parse(text: &str) -> Result<Self, StoreError> {
        let (text, mode) = taken(text, "sslmode");
        let (text, root) = taken(&text, "sslrootcert");
        let (text, patience) = taken(&text, "answer_timeout");
        let mut config: Config = text.parse().map_err(|error| not_one(&error))?;
        config.application_name("rebond");
        let closed = match mode.as_deref() {
            None if config.get_hosts().iter().all(is_here) => SslMode::Disable,
            Some("disable") => SslMode::Disable,
            Some("prefer") => SslMode::Prefer,
            None | Some("require" | "verify-ca" | "verify-full") => SslMode::Require,
            Some(other) => return Err(not_one(&format!("sslmode={other}"))),
        };
        let to_answer = match patience {
            None => TO_ANSWER,
            Some(seconds) => Duration::from_secs(seconds.parse().map_err(|_| not_one(&format!("answer_timeout={seconds}")))?),
        };
        Ok(Self {
            tls: if closed == SslMode::Disable { None } else { Some(tls(root.as_deref())?) },
            to_connect: config.get_connect_timeout().copied().unwrap_or(TO_CONNECT),
            to_answer,
            hosts: apart(config.ssl_mode(closed), to_answer)?,
        })
    }
}

fn not_one(error: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unreachable(format!("not a postgres:// address: {error}"))
}

/// An option taken out of an address, be it `postgres://…?name=value` or `name=value name=value`.
fn taken(address: &str, name: &str) -> (String, Option<String>) {
    let (before, options, sign) = match address.split_once('?') {
        Some((before, options)) if before.contains("://") => (format!("{before}?"), options, '&'),
        None if address.contains("://") => return (address.to_owned(), None),
        _ => (String::new(), address, ' '),
    };
    let is_it = |option: &&str| option.split_once('=').is_some_and(|(option, _)| option.trim() == name);
    let value = options.split(sign).find(is_it).and_then(|option| option.split_once('=')).map(|(_, value)| value.trim());
    let value = value.map(|value| if sign == '&' { percent_decode_str(value).decode_utf8_lossy().into_owned() } else { value.to_owned() });
    let rest: Vec<&str> = options.split(sign).filter(|option| !is_it(option)).collect();
    (before + &rest.join(&sign.to_string()), value)
}

/// Whether the server is on this machine, where nobody listens in.
fn is_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback()),
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

/// One configuration for each host: each has its own time to answer, and a server that sleeps does not use up the time of the next.
fn apart(all: &Config, to_answer: Duration) -> Result<Vec<Config>, StoreError> {
    let count = all.get_hosts().len().max(all.get_hostaddrs().len());
    let ports = all.get_ports();
    if count == 0 || ports.len() > 1 && ports.len() != count {
        return Err(not_one(&"hosts and ports do not fit"));
    }
    let several = count > 1 && all.get_target_session_attrs() == TargetSessionAttrs::Any;
    // The server ends a statement by itself a while before we would give it up.
    let options = format!("{} -c statement_timeout={}", all.get_options().unwrap_or_default(), to_answer.as_millis() * 3 / 4);
    let one = |at: usize| {
        let mut config = Config::new();
        config.application_name("rebond").ssl_mode(all.get_ssl_mode()).ssl_negotiation(all.get_ssl_negotiation());
        config.channel_binding(all.get_channel_binding()).keepalives(all.get_keepalives()).keepalives_idle(all.get_keepalives_idle());
        // Of several, only one that can be written is of use.
        config.target_session_attrs(if several { TargetSessionAttrs::ReadWrite } else { all.get_target_session_attrs() });
        all.get_user().map(|user| config.user(user));
        all.get_password().map(|password| config.password(password));
        all.get_dbname().map(|name| config.dbname(name));
        config.options(options.trim());
        all.get_tcp_user_timeout().map(|limit| config.tcp_user_timeout(*limit));
        config.port(ports.get(at).or(ports.first()).copied().unwrap_or(5432));
        all.get_hostaddrs().get(at).map(|address| config.hostaddr(*address));
        match all.get_hosts().get(at) {
            Some(Host::Tcp(name)) => {
                config.host(name);
            }
            #[cfg(unix)]
            Some(Host::Unix(path)) => {
                // Nobody listens in on a socket of this machine, and the server offers no TLS there.
                config.host_path(path).ssl_mode(SslMode::Disable);
            }
            None => {}
        }
        config
    };
    Ok((0..count).map(one).collect())
}

/// Closed ways, to servers whom the authorities of this system know, or the one named.
fn tls(root: Option<&str>) -> Result<MakeRustlsConnect, StoreError> {
    let mut roots = RootCertStore::empty();
    match root {
        None => {
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
        Some(path) => {
            let unfit = |error: &dyn std::fmt::Display| not_one(&format!("sslrootcert={path}: {error}"));
            for certificate in CertificateDer::pem_file_iter(path).map_err(|error| unfit(&error))? {
                roots.add(certificate.map_err(|error| unfit(&error))?).map_err(|error| unfit(&error))?;
            }
            if roots.is_empty() {
                return Err(unfit(&"no certificate"));
            }
        }
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| StoreError::Internal(error.to_string()))?;
    Ok(MakeRustlsConnect::new(config.with_root_certificates(roots).with_no_client_auth()))
}

#[cfg(test)]
mod tests {
    use tokio_postgres::config::{SslMode, TargetSessionAttrs};

    use super::Address;

    fn read(text: &str) -> Address {
        Address::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn a_server_elsewhere_is_spoken_to_behind_closed_doors_until_told_otherwise() {
        let cases = [
            ("postgres://u@localhost/d", SslMode::Disable),
            ("postgres://u@127.0.0.1:5433/d", SslMode::Disable),
            ("postgres://u@[::1]/d", SslMode::Disable),
            ("host=/run/postgresql user=u", SslMode::Disable),
            ("postgres://u@data.exemple.fr/d", SslMode::Require),
            ("postgres://u@127.0.0.1,data.exemple.fr/d", SslMode::Require),
            ("postgres://u@data.exemple.fr/d?sslmode=disable", SslMode::Disable),
            ("postgres://u@data.exemple.fr/d?connect_timeout=3&sslmode=prefer&options=-csearch_path%3Da", SslMode::Prefer),
            ("postgres://u@localhost/d?sslmode=require", SslMode::Require),
            ("postgres://u@localhost/d?sslmode=verify-full", SslMode::Require),
            ("host=localhost sslmode=verify-ca user=u", SslMode::Require),
        ];
        for (text, mode) in cases {
            let address = read(text);
            assert!(address.hosts.iter().all(|host| host.get_ssl_mode() == mode), "{text}");
            assert_eq!(address.tls.is_some(), mode != SslMode::Disable, "{text}");
        }
    }

    #[test]
    fn hosts_are_told_apart_with_all_that_was_said_of_them() {
        let all = "postgres://u:p%26w@one,two:5433/d?options=-csearch_path%3Da&connect_timeout=2&answer_timeout=7&sslmode=disable";
        let address = read(all);
        let ports: Vec<_> = address.hosts.iter().map(|host| (host.get_ports().to_vec(), host.get_hosts().len())).collect();
        assert_eq!(ports, [(vec![5432], 1), (vec![5433], 1)]);
        for host in &address.hosts {
            assert_eq!((host.get_user(), host.get_password(), host.get_dbname()), (Some("u"), Some(b"p&w".as_slice()), Some("d")));
            assert_eq!(host.get_options(), Some("-csearch_path=a -c statement_timeout=5250"));
            assert_eq!(host.get_target_session_attrs(), TargetSessionAttrs::ReadWrite);
        }
        assert_eq!((address.to_connect.as_secs(), address.to_answer.as_secs()), (2, 7));
        assert_eq!(read("postgres://u@one/d?sslmode=disable").hosts[0].get_target_session_attrs(), TargetSessionAttrs::Any);
    }

    #[test]
    fn what_is_no_address_is_said() {
        let cases = [
            "not an address",
            "postgres://u@one/d?sslmode=maybe",
            "postgres://u@one/d?sslmode=require&sslrootcert=/none",
            "postgres://u@one/d?answer_timeout=soon",
            "postgres://u@one/d?sslmode=disable&colour=blue",
        ];
        for text in cases {
            assert!(Address::parse(text).is_err(), "{text}");
        }
    }
}
