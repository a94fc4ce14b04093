//! `rebond serve`, and `rebond` alone: listens on this machine, tells the address, serves until asked to stop. Not done here: any
//! page.

use std::{io, process::ExitCode, sync::Arc};

use rebond_app::App;
use rebond_web::{Door, Site};
use tokio::net::TcpListener;

use super::{home, say};
use crate::{
    arguments::Settings,
    failure::{Detail, Failure},
    key, place,
};

/// Serves until Ctrl-C or the system's request to stop.
pub(crate) async fn run(settings: &Settings, open_browser: bool) -> Result<ExitCode, Failure> {
    place::prepare(&settings.data)?;
    // The port first: a second start by mistake must not touch the data.
    let listener = listen(settings.port).await?;
    let _held = place::hold(&settings.data)?;
    let app = home::open(settings).await?;
    on(listener, settings, app, open_browser).await
}

/// Serves this program on this listener.
pub(super) async fn on(listener: TcpListener, settings: &Settings, app: Arc<App>, open_browser: bool) -> Result<ExitCode, Failure> {
    let port = listener.local_addr().map_err(Failure::system)?.port();
    let desk = home::desk(&app).await?;
    let door = Door::new(key::of(&settings.data)?, port).speaking(desk.account().lang);
    let address = door.address();
    say(settings.text.cli_serving(&address));
    say(settings.text.cli_serving_hint());
    if open_browser {
        // No browser to open is no failure: the address is on the screen.
        let _ = open::that_detached(&address);
    }
    let site = Site::new(door, app, desk.account_id());
    axum::serve(listener, rebond_web::router(site)).with_graceful_shutdown(asked_to_stop()).await.map_err(Failure::system)?;
    say(settings.text.cli_stopped());
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn listen(port: u16) -> Result<TcpListener, Failure> {
    TcpListener::bind((Settings::host(), port)).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Failure::PortTaken { port },
        _ => Failure::CannotListen { port, detail: Detail::of(&error) },
    })
}

#[cfg(unix)]
async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() {
    let _ = tokio::signal::ctrl_c().await;
}
