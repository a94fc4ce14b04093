//! `rebond serve`, and `rebond` alone: listens on this machine, tells the address, serves until asked to stop. It listens on the local
//! network as well when it is shared, from its page or at once (`share`). Not done here: any page.

use std::{io, process::ExitCode, sync::Arc};

use rebond_app::App;
use rebond_domain::Clock as _;
use rebond_web::{Door, EntrySecret, Site};
use tokio::{net::TcpListener, sync::Semaphore};

use super::{home, invitation::Shares, say};
use crate::{
    arguments::Settings,
    browser,
    clock::SystemClock,
    failure::{Detail, Failure},
    keeper::{self, Home, State},
    listener::Listener,
    network::LocalNetwork,
    place,
    running::Running,
    server,
};

/// Serves, and opens the browser; where Rebond runs already, only opens the browser on that.
pub(super) async fn start(settings: &Settings) -> Result<ExitCode, Failure> {
    if Running::on(&settings.data).is_some() { super::open::run(settings) } else { run(settings, Opens::browser(settings.open)).await }
}

/// What is opened at the start.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Opens {
    browser: bool,
    network: Option<Shares>,
}

impl Opens {
    /// The browser, or nothing.
    pub(crate) const fn browser(opens: bool) -> Self {
        Self { browser: opens, network: None }
    }

    /// The local network too.
    pub(super) const fn to(self, shares: Shares) -> Self {
        Self { network: Some(shares), ..self }
    }
}

/// Serves until Ctrl-C or the system's request to stop.
pub(crate) async fn run(settings: &Settings, opens: Opens) -> Result<ExitCode, Failure> {
    place::prepare(&settings.data)?;
    // The port first: a second start by mistake must not touch the data.
    let listener = listen(settings.port).await?;
    let _held = place::hold(&settings.data)?;
    let app = home::open(settings).await?;
    on(listener, settings, app, opens).await
}

/// Serves this program on this listener.
pub(super) async fn on(listener: TcpListener, settings: &Settings, app: Arc<App>, opens: Opens) -> Result<ExitCode, Failure> {
    let text = settings.text;
    let (stop, now) = signals()?;
    let port = listener.local_addr().map_err(Failure::system)?.port();
    let (network, shared) = LocalNetwork::at(port, settings.tls.as_ref())?;
    let desk = home::desk(&app).await?;
    let (state, kept) = keeper::private(&settings.data.join(keeper::SESSIONS));
    if state == State::Open {
        say(text.cli_sessions_open());
    }
    let secret = EntrySecret::from_bytes(keeper::fresh()?);
    let door = Door::new(port, secret.clone(), kept.as_deref(), Box::new(Home::of(&settings.data)))
        .speaking(desk.account().lang)
        .beside(Box::new(network));
    let invitation = opens.network.map(|shares| shares.begin(&door, settings)).transpose()?;
    let running = Running { port, name: door.name(), secret };
    let _told = running.tell(&settings.data)?;
    let site = Site::new(door, app, desk.account_id());
    say(text.cli_serving(running.own_address(&running.token(SystemClock.now())?)));
    say(text.cli_serving_once());
    invitation.iter().for_each(say);
    say(text.cli_serving_hint());
    if opens.browser {
        browser::open(text, &running, &settings.data)?;
    }
    server::serve(Listener::plain(listener), shared, rebond_web::router(site), stop, now).await;
    browser::forget(&settings.data);
    say(text.cli_stopped());
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn listen(port: u16) -> Result<TcpListener, Failure> {
    TcpListener::bind((Settings::host(), port)).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Failure::PortTaken { port },
        _ => Failure::CannotListen { port, detail: Detail::of(&error) },
    })
}

/// When the program is first asked to stop, and when it is asked again. It listens from now on.
pub(super) fn signals() -> Result<(impl Future<Output = ()>, impl Future<Output = ()>), Failure> {
    let asked = Arc::new(Semaphore::new(0));
    let (first, second) = (Arc::clone(&asked), Arc::clone(&asked));
    let mut signals = Signals::listen().map_err(Failure::system)?;
    tokio::spawn(async move {
        while signals.next().await {
            asked.add_permits(1);
        }
    });
    let of = |asked: Arc<Semaphore>| async move {
        if let Ok(one) = asked.acquire().await {
            one.forget();
        }
    };
    Ok((of(first), of(second)))
}

#[cfg(unix)]
struct Signals {
    terminate: tokio::signal::unix::Signal,
    interrupt: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    async fn next(&mut self) -> bool {
        tokio::select! {
            signal = self.terminate.recv() => signal.is_some(),
            signal = self.interrupt.recv() => signal.is_some(),
        }
    }
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    #[expect(clippy::unnecessary_wraps, reason = "the shape it has where there are signals")]
    fn listen() -> io::Result<Self> {
        Ok(Self)
    }

    async fn next(&mut self) -> bool {
        tokio::signal::ctrl_c().await.is_ok()
    }
}
