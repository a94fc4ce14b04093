//! How a request came in: said of every connection by whoever took it.

use axum::http::Extensions;

/// How a request came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Way {
    /// From this machine itself.
    #[default]
    Home,
    /// From a device beside it, by an address of the local network.
    Network,
}

impl Way {
    /// The one of a request.
    pub(crate) fn of(extensions: &Extensions) -> Self {
        extensions.get::<Self>().copied().unwrap_or_default()
    }
}
