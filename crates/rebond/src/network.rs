//! The network that this machine is on, lent to the door: the addresses by which devices beside it reach it, and a socket on one of them
//! for as long as it is shared. What enters: settings. What leaves: addresses; a socket opened and closed while the program runs. Not done
//! here: who may come in by it (`rebond-web`).

use std::{
    io,
    net::{IpAddr, SocketAddr, UdpSocket},
    sync::{Arc, Weak},
    time::Duration,
};

use jiff::Timestamp;
use rebond_domain::Clock as _;
use rebond_web::{Network, Place};
use tokio::{net::TcpListener, sync::watch};

use crate::{arguments::Tls, certificate::Certificate, clock::SystemClock, failure::Failure, listener::Listener, server::Shared};

/// So often it is looked whether the time is over, by the clock of the wall: a machine that slept does not share for longer.
const ROUND: Duration = Duration::from_secs(5);

/// The local network.
pub(crate) struct LocalNetwork {
    port: u16,
    certificate: Option<(Arc<Certificate>, Option<String>)>,
    socket: watch::Sender<Option<Arc<Listener>>>,
}

impl LocalNetwork {
    /// Where nothing listens yet; on this port, or else on another that is free.
    pub(crate) fn at(port: u16, tls: Option<&Tls>) -> Result<(Self, Shared), Failure> {
        let certificate = tls.map(Tls::open).transpose()?;
        let (socket, shared) = watch::channel(None);
        Ok((Self { port, certificate, socket }, shared))
    }

    /// By which name a device reaches this address; `None` when the certificate is for another.
    fn name(&self, at: IpAddr) -> Option<String> {
        let number = at.to_string();
        match &self.certificate {
            None => Some(number),
            Some((_, Some(name))) => Some(name.clone()),
            Some((certificate, None)) => certificate.is_for(&number).then_some(number),
        }
    }
}

impl Network for LocalNetwork {
    fn addresses(&self) -> Vec<IpAddr> {
        let usual = usual();
        let mut found = local();
        found.retain(|at| self.name(*at).is_some());
        found.sort_by_key(|at| (Some(*at) != usual, at.is_ipv6(), *at));
        found.dedup();
        found
    }

    fn is_closed_to_listeners(&self) -> bool {
        self.certificate.is_some()
    }

    fn open(&self, at: IpAddr, until: Timestamp) -> io::Result<Place> {
        let name = self.name(at).filter(|_| is_local(at)).ok_or(io::ErrorKind::AddrNotAvailable)?;
        let socket = std::net::TcpListener::bind(SocketAddr::new(at, self.port)).or_else(|error| match error.kind() {
            io::ErrorKind::AddrInUse => std::net::TcpListener::bind(SocketAddr::new(at, 0)),
            _ => Err(error),
        })?;
        socket.set_nonblocking(true)?;
        let port = socket.local_addr()?.port();
        let certificate = self.certificate.as_ref().map(|(certificate, _)| Arc::clone(certificate));
        let listener = Arc::new(Listener::behind(TcpListener::from_std(socket)?, certificate));
        tokio::spawn(end(self.socket.clone(), Arc::downgrade(&listener), until));
        self.socket.send_replace(Some(listener));
        Ok(Place::new(&name, port, self.certificate.is_some()))
    }

    fn close(&self) {
        self.socket.send_replace(None);
    }
}

/// Closes the socket when its time is over, unless it was closed before.
async fn end(socket: watch::Sender<Option<Arc<Listener>>>, listener: Weak<Listener>, until: Timestamp) {
    while listener.strong_count() > 0 {
        let rest = Duration::try_from(until.duration_since(SystemClock.now())).unwrap_or_default();
        if rest.is_zero() {
            socket.send_if_modified(|now| now.take_if(|now| Weak::ptr_eq(&Arc::downgrade(now), &listener)).is_some());
            return;
        }
        tokio::time::sleep(rest.min(ROUND)).await;
    }
}

/// Whether this machine has this address of a local network, or any at all.
pub(crate) fn has_any(address: Option<IpAddr>) -> bool {
    local().iter().any(|at| address.is_none_or(|address| *at == address))
}

/// The addresses of local networks that this machine has.
fn local() -> Vec<IpAddr> {
    let mut found: Vec<IpAddr> = if_addrs::get_if_addrs().unwrap_or_default().iter().map(if_addrs::Interface::ip).collect();
    found.retain(|at| is_local(*at));
    found
}

/// Whether an address is of a network of one's own: nothing else of the world reaches it.
const fn is_local(at: IpAddr) -> bool {
    match at {
        IpAddr::V4(at) => at.is_private() || at.is_link_local(),
        IpAddr::V6(at) => at.is_unique_local(),
    }
}

/// The address from which this machine would speak to the world; nothing is sent.
fn usual() -> Option<IpAddr> {
    let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
    // An address that documentation alone uses.
    socket.connect("192.0.2.1:9").ok()?;
    socket.local_addr().ok().map(|at| at.ip()).filter(|at| !at.is_unspecified())
}
