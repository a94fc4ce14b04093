//! One's own certificate and its key: two files that are read again when they change, so that a renewed certificate is shown without a
//! new start. While a file is half written, or the two do not belong together, what was read before goes on. What enters: paths. What
//! leaves: what a connection is closed with. Not done here: listening.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};

use rustls::{
    ServerConfig,
    client::verify_server_name,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, ServerName, pem::PemObject as _},
    server::ParsedCertificate,
};

use crate::failure::{Detail, Failure};

/// A certificate with its key.
pub(crate) struct Certificate {
    chain: PathBuf,
    key: PathBuf,
    read: Mutex<Read>,
}

struct Read {
    /// What the files were like when they were read, whether or not it came to anything.
    looked: [Stamp; 2],
    config: Arc<ServerConfig>,
    own: CertificateDer<'static>,
}

/// When a file was changed, and its size; none for one that is not there.
type Stamp = Option<(SystemTime, u64)>;

impl Certificate {
    /// Reads both files.
    pub(crate) fn open(chain: &Path, key: &Path) -> Result<Self, Failure> {
        let looked = stamps(chain, key);
        let (config, own) = read(chain, key)?;
        Ok(Self { chain: chain.to_owned(), key: key.to_owned(), read: Mutex::new(Read { looked, config, own }) })
    }

    /// What a new connection is closed with.
    pub(crate) fn present(&self) -> Arc<ServerConfig> {
        let mut known = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let looked = stamps(&self.chain, &self.key);
        if looked != known.looked {
            known.looked = looked;
            if let Ok((config, own)) = read(&self.chain, &self.key) {
                (known.config, known.own) = (config, own);
            } else {
                tracing::warn!("the certificate changed and cannot be used: the one read before goes on");
            }
        }
        Arc::clone(&known.config)
    }

    /// Whether it is for this name, or this number of the network.
    pub(crate) fn is_for(&self, name: &str) -> bool {
        let known = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let Ok(name) = ServerName::try_from(name) else { return false };
        ParsedCertificate::try_from(&known.own).is_ok_and(|own| verify_server_name(&own, &name).is_ok())
    }
}

fn read(chain: &Path, key: &Path) -> Result<(Arc<ServerConfig>, CertificateDer<'static>), Failure> {
    let unusable = |path: &Path, said: String| Failure::Certificate { path: path.display().to_string(), said };
    let bytes =
        |path: &Path| fs::read(path).map_err(|error| Failure::CannotRead { path: path.display().to_string(), detail: Detail::of(&error) });
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&bytes(chain)?).collect();
    let certificates = certificates.map_err(|error| unusable(chain, error.to_string()))?;
    let Some(own) = certificates.first().cloned() else { return Err(unusable(chain, io::ErrorKind::InvalidData.to_string())) };
    let secret = PrivateKeyDer::from_pem_slice(&bytes(key)?).map_err(|error| unusable(key, error.to_string()))?;
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(certificates, secret));
    let mut config = config.map_err(|error| unusable(chain, error.to_string()))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok((Arc::new(config), own))
}

fn stamps(chain: &Path, key: &Path) -> [Stamp; 2] {
    [chain, key].map(|path| fs::metadata(path).ok().and_then(|about| Some((about.modified().ok()?, about.len()))))
}
