//! The server's life: connections taken, watched, ended. A request that never comes to its end holds nobody up: what is slow to say what
//! it wants is closed, and when the system's descriptors run short, whoever has said nothing for longest makes room. Asked to stop, it
//! finishes what it is answering, for a few seconds; asked twice, it stops at once. What came from the network ends as soon as nothing
//! listens there any more. Not done here: any page, where it listens (`listener`, `network`).

use std::{
    future::pending,
    io,
    pin::{Pin, pin},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use axum::{Router, body::Body, extract::Request, response::Response};
use hyper::{
    body::{Body as _, Frame, Incoming, SizeHint},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::{TokioIo, TokioTimer};
use rebond_web::{Peer, Way};
use tokio::{
    sync::{Notify, watch},
    time::{Instant, timeout},
};
use tower_service::Service as _;

use crate::listener::{Arrival, Listener};

/// So long a browser may take to say what it wants, from its connection or its last answer on.
const HEAD: Duration = Duration::from_secs(30);
/// So long what is being answered may go on once the program is asked to stop.
const LAST: Duration = Duration::from_secs(5);
/// So many connections at most, where the system sets no lower limit.
const MOST: usize = 512;
/// Descriptors that connections leave to the database and its companions.
const SPARE: usize = 48;

/// The connections that are open.
#[derive(Default)]
struct Lines(Mutex<Vec<Arc<Line>>>);

/// A connection.
struct Line {
    way: Way,
    /// How many of its requests are being answered: one at most, but what is counted cannot go wrong.
    busy: AtomicU32,
    /// Whether the body of a request is still on its way: a browser that does not send it is silent.
    receiving: AtomicBool,
    /// Since when it has been silent.
    since: Mutex<Instant>,
    /// Told when it has to close.
    close: Notify,
}

impl Lines {
    fn all(&self) -> MutexGuard<'_, Vec<Arc<Line>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(self: &Arc<Self>, way: Way) -> Open {
        let line = Arc::new(Line {
            way,
            busy: AtomicU32::new(0),
            receiving: AtomicBool::new(false),
            since: Mutex::new(Instant::now()),
            close: Notify::new(),
        });
        self.all().push(Arc::clone(&line));
        Open { lines: Arc::clone(self), line }
    }

    /// Closes the one that has been silent for longest; whether there was any.
    fn make_room(&self) -> bool {
        let silent = self.all().iter().filter(|line| line.is_silent()).min_by_key(|line| line.silent_since()).map(Arc::clone);
        silent.inspect(|line| line.close.notify_one()).is_some()
    }

    /// Closes all that came this way.
    fn close(&self, way: Way) {
        self.all().iter().filter(|line| line.way == way).for_each(|line| line.close.notify_one());
    }

    fn are_silent(&self) -> bool {
        self.all().iter().all(|line| line.is_silent())
    }
}

impl Line {
    fn is_silent(&self) -> bool {
        self.busy.load(Ordering::Acquire) == 0 || self.receiving.load(Ordering::Acquire)
    }

    fn silent_since(&self) -> Instant {
        *self.since.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An open connection, taken off the list when it ends, however it does.
struct Open {
    lines: Arc<Lines>,
    line: Arc<Line>,
}

impl Drop for Open {
    fn drop(&mut self) {
        self.lines.all().retain(|line| !Arc::ptr_eq(line, &self.line));
    }
}

/// A request being answered.
struct Busy(Arc<Line>);

impl Busy {
    fn on(line: &Arc<Line>) -> Self {
        line.busy.fetch_add(1, Ordering::AcqRel);
        Self(Arc::clone(line))
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        *self.0.since.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        self.0.busy.fetch_sub(1, Ordering::AcqRel);
    }
}

/// Where the network comes in: nowhere, or at a socket that may be opened and closed while the program runs.
pub(crate) type Shared = watch::Receiver<Option<Arc<Listener>>>;

/// No network beside where it listens.
pub(crate) fn alone() -> Shared {
    watch::channel(None).1
}

/// Serves until `stop`; then what is being answered is finished, unless `now` comes first.
pub(crate) async fn serve(
    home: Listener,
    mut shared: Shared,
    router: Router,
    stop: impl Future<Output = ()>,
    now: impl Future<Output = ()>,
) {
    let (lines, most) = (Arc::new(Lines::default()), most());
    let mut stop = pin!(stop);
    loop {
        let network = shared.borrow_and_update().clone();
        let (way, taken) = tokio::select! {
            () = &mut stop => break,
            () = turned(&mut shared) => {
                lines.close(Way::Network);
                continue;
            }
            taken = home.accept() => (Way::Home, taken),
            taken = next(network.as_deref()) => (Way::Network, taken),
        };
        match taken {
            Ok(arrival) => {
                if lines.all().len() >= most {
                    lines.make_room();
                }
                tokio::spawn(answer(arrival, router.clone(), lines.open(way)));
            }
            // No descriptors left: whoever says nothing makes room; else a moment's rest, for the same error comes at once again.
            Err(error) if is_short(&error) => {
                lines.make_room();
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            Err(_) => {}
        }
    }
    drop((home, shared));
    let finished = async {
        while !lines.are_silent() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::select! {
        _ = timeout(LAST, finished) => {}
        () = now => {}
    }
}

/// The next one who comes from the network, for as long as something listens there.
async fn next(network: Option<&Listener>) -> io::Result<Arrival> {
    match network {
        Some(listener) => listener.accept().await,
        None => pending().await,
    }
}

/// When something begins or ceases to listen there.
async fn turned(shared: &mut Shared) {
    if shared.changed().await.is_err() {
        pending::<()>().await;
    }
}

async fn answer(arrival: Arrival, router: Router, open: Open) {
    let (line, from) = (Arc::clone(&open.line), Peer(arrival.from()));
    let service = service_fn(move |mut request: Request<Incoming>| {
        let busy = Busy::on(&line);
        request.extensions_mut().insert(line.way);
        request.extensions_mut().insert(from);
        let mut router = router.clone();
        async move {
            let request = request.map(|body| Body::new(Receiving::of(body, &busy.0)));
            let response: Result<Response, _> = router.call(request).await;
            response.map(|response| response.map(|body| Held { body, _busy: busy }))
        }
    });
    let talk = async {
        let Ok(connection) = arrival.greet().await else { return };
        let mut server = http1::Builder::new();
        let talk = server.timer(TokioTimer::new()).header_read_timeout(HEAD).serve_connection(TokioIo::new(connection), service);
        // How it ends is the browser's business.
        let _ = talk.await;
    };
    tokio::select! {
        () = talk => {}
        () = open.line.close.notified() => {}
    }
}

/// The body of a request; until it is whole, the connection is silent.
struct Receiving {
    body: Incoming,
    line: Arc<Line>,
}

impl Receiving {
    fn of(body: Incoming, line: &Arc<Line>) -> Self {
        line.receiving.store(!body.is_end_stream(), Ordering::Release);
        *line.since.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        Self { body, line: Arc::clone(line) }
    }
}

impl Drop for Receiving {
    fn drop(&mut self) {
        self.line.receiving.store(false, Ordering::Release);
    }
}

impl hyper::body::Body for Receiving {
    type Data = <Incoming as hyper::body::Body>::Data;
    type Error = hyper::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let piece = Pin::new(&mut self.body).poll_frame(context);
        if matches!(piece, Poll::Ready(None | Some(Err(_)))) || self.body.is_end_stream() {
            self.line.receiving.store(false, Ordering::Release);
        }
        piece
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// The body of an answer; until it is written, the connection is busy.
struct Held {
    body: Body,
    _busy: Busy,
}

impl hyper::body::Body for Held {
    type Data = <Body as hyper::body::Body>::Data;
    type Error = <Body as hyper::body::Body>::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Whether the process or the system has no descriptors or memory left for another connection.
fn is_short(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        [Errno::MFILE, Errno::NFILE, Errno::NOBUFS, Errno::NOMEM].iter().any(|short| error.raw_os_error() == Some(short.raw_os_error()))
    }
    #[cfg(not(unix))]
    {
        error.kind() == io::ErrorKind::OutOfMemory
    }
}

/// How many connections there may be: what the system allows, less what the database needs.
fn most() -> usize {
    #[cfg(unix)]
    {
        let allowed = rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
        let allowed = allowed.and_then(|allowed| usize::try_from(allowed).ok()).unwrap_or(MOST + SPARE);
        allowed.saturating_sub(SPARE).clamp(8, MOST)
    }
    #[cfg(not(unix))]
    {
        MOST
    }
}
