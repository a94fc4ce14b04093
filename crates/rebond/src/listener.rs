//! Where connections come from: an address and a port, in plain or behind a certificate. What enters: a socket that listens. What
//! leaves: arrivals, each of which greets in its own time, so that none keeps the next one waiting. Not done here: what is said on a
//! connection (`server`), the files of a certificate (`certificate`).

use std::{
    io,
    net::IpAddr,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    time::timeout,
};
use tokio_rustls::{TlsAcceptor, server::TlsStream};

use crate::certificate::Certificate;

/// So long a browser may take to greet.
const GREETING: Duration = Duration::from_secs(10);

/// A socket that listens.
pub(crate) struct Listener {
    socket: TcpListener,
    certificate: Option<Arc<Certificate>>,
}

impl Listener {
    /// One that takes connections in plain, for what stays on this machine or is closed by a proxy before it.
    pub(crate) const fn plain(socket: TcpListener) -> Self {
        Self { socket, certificate: None }
    }

    /// One that takes them behind a certificate, if there is one.
    pub(crate) const fn behind(socket: TcpListener, certificate: Option<Arc<Certificate>>) -> Self {
        Self { socket, certificate }
    }

    /// The next one who comes.
    pub(crate) async fn accept(&self) -> io::Result<Arrival> {
        let (stream, from) = self.socket.accept().await?;
        Ok(Arrival { stream, from: from.ip(), certificate: self.certificate.clone() })
    }
}

/// Somebody who has come and said nothing yet.
pub(crate) struct Arrival {
    stream: TcpStream,
    from: IpAddr,
    certificate: Option<Arc<Certificate>>,
}

impl Arrival {
    /// From where.
    pub(crate) const fn from(&self) -> IpAddr {
        self.from
    }

    /// Shakes hands, where there is a certificate.
    pub(crate) async fn greet(self) -> io::Result<Connection> {
        let Some(certificate) = self.certificate else { return Ok(Connection::Plain(self.stream)) };
        let acceptor = TlsAcceptor::from(certificate.present());
        let stream = timeout(GREETING, acceptor.accept(self.stream)).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
        Ok(Connection::Closed(Box::new(stream)))
    }
}

/// A connection on which can be spoken.
pub(crate) enum Connection {
    Plain(TcpStream),
    /// Closed to whoever listens on the way.
    Closed(Box<TlsStream<TcpStream>>),
}

impl AsyncRead for Connection {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_read(context, buffer),
            Self::Closed(stream) => Pin::new(stream).poll_read(context, buffer),
        }
    }
}

impl AsyncWrite for Connection {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_write(context, bytes),
            Self::Closed(stream) => Pin::new(stream).poll_write(context, bytes),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_flush(context),
            Self::Closed(stream) => Pin::new(stream).poll_flush(context),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_shutdown(context),
            Self::Closed(stream) => Pin::new(stream).poll_shutdown(context),
        }
    }

    fn poll_write_vectored(self: Pin<&mut Self>, context: &mut Context<'_>, pieces: &[io::IoSlice<'_>]) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_write_vectored(context, pieces),
            Self::Closed(stream) => Pin::new(stream).poll_write_vectored(context, pieces),
        }
    }

    fn is_write_vectored(&self) -> bool {
        match self {
            Self::Plain(stream) => stream.is_write_vectored(),
            Self::Closed(stream) => stream.is_write_vectored(),
        }
    }
}
