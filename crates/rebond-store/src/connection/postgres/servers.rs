//! The servers of an address: the first that lets us in, beginning with the one that did last time. What leaves: connections, for the
//! pool. Not done here: what is said on them.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use deadpool::managed::{Manager, Metrics, RecycleError, RecycleResult};
use deadpool_postgres::ClientWrapper;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_postgres::{Client, Config, Connection, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::address::Address;
use crate::StoreError;

/// Where connections come from.
pub(crate) struct Servers {
    hosts: Vec<Config>,
    tls: Option<MakeRustlsConnect>,
    to_connect: Duration,
    /// Which one let us in last.
    last: AtomicUsize,
}

impl Servers {
    pub(crate) fn of(address: Address) -> Self {
        Self { hosts: address.hosts, tls: address.tls, to_connect: address.to_connect, last: AtomicUsize::new(0) }
    }

    /// A server that takes the connection and then says nothing, be it in the middle of letting us in, is away.
    async fn connect(&self, host: &Config) -> Result<ClientWrapper, StoreError> {
        let connecting = async {
            Ok(match &self.tls {
                None => attended(host.connect(NoTls).await?),
                Some(tls) => attended(host.connect(tls.clone()).await?),
            })
        };
        let late = |_| StoreError::Unreachable(format!("no answer within {} s", self.to_connect.as_secs()));
        tokio::time::timeout(self.to_connect, connecting).await.map_err(late)?
    }
}

/// A connection with the task that carries its words.
fn attended<S, T>((client, connection): (Client, Connection<S, T>)) -> ClientWrapper
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    T: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let carried = tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection to the server ended");
        }
    });
    ClientWrapper::new(client, carried)
}

impl Manager for Servers {
    type Type = ClientWrapper;
    type Error = StoreError;

    async fn create(&self) -> Result<ClientWrapper, StoreError> {
        let last = self.last.load(Ordering::Relaxed);
        let mut failed = StoreError::Unreachable("no server is named".to_owned());
        for (at, host) in self.hosts.iter().enumerate().cycle().skip(last).take(self.hosts.len()) {
            match self.connect(host).await {
                Ok(client) => {
                    self.last.store(at, Ordering::Relaxed);
                    return Ok(client);
                }
                Err(error) => failed = error,
            }
        }
        Err(failed)
    }

    async fn recycle(&self, client: &mut ClientWrapper, _: &Metrics) -> RecycleResult<StoreError> {
        if client.is_closed() { Err(RecycleError::message("closed")) } else { Ok(()) }
    }
}
