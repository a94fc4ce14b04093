//! Serves at an address until asked to stop.

use std::{net::SocketAddr, path::PathBuf, process::ExitCode, sync::Arc};

use axum::{Router, middleware::from_fn_with_state};
use rebond_app::{
    App,
    hosted::{Office, Retention},
};
use rebond_domain::Ids;
use rebond_store::Store;
use rebond_text::Text;
use rebond_web::{Door, Hosted, Site};
use tokio::net::TcpListener;

use crate::{
    clock::SystemClock,
    commands::{say, serve::signals},
    failure::{Detail, Failure},
    hosted::{
        config::Config,
        log::{self, Log},
        relay::MailRelay,
        watch::{self, Watched},
        works,
    },
    keeper,
    listener::Listener,
    server,
};

/// Serves.
pub(super) async fn run(text: Text, file: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let config = Config::read(file.as_deref())?;
    let (stop, now) = signals()?;
    let listener = listen(config.listen).await?;
    let figures_at = match config.metrics {
        Some(place) => Some(listen(place).await?),
        None => None,
    };
    let app = open(&config).await?;
    let office = office(&config);
    let log = Arc::new(Log::from(keeper::seed()?));
    let watched = Watched { app: Arc::clone(&app), office: Arc::clone(&office), counts: Arc::clone(&log.counts) };
    let retention = Retention { days: config.retention_days, address: config.address.to_string() };
    tokio::spawn(works::go_on(Arc::clone(&app), Arc::clone(&office), retention));
    if let Some(place) = figures_at {
        let figures = watch::figures(watched.clone());
        tokio::spawn(async move {
            server::serve(Listener::plain(place), server::alone(), figures, std::future::pending(), std::future::pending()).await;
        });
    }
    say(text.cli_server_serving(config.address.to_string(), listener.local_addr().map_err(Failure::system)?.to_string()));
    let router = site(config, app, office, watched).layer(from_fn_with_state(log, log::keep));
    server::serve(Listener::plain(listener), server::alone(), router, stop, now).await;
    say(text.cli_stopped());
    Ok(ExitCode::SUCCESS)
}

/// The program on the database of a configuration.
pub(super) async fn open(config: &Config) -> Result<Arc<App>, Failure> {
    let store = Store::open(&config.database).await?;
    Ok(App::new(store, Arc::new(SystemClock), Ids::seeded(keeper::seed()?)))
}

/// The post of a configuration.
pub(super) fn office(config: &Config) -> Arc<Office> {
    let (account, password, trust) = (config.mail.clone(), config.password.clone(), config.trust.clone());
    Arc::new(Office::by(Arc::new(MailRelay { account, password, trust })))
}

#[expect(clippy::expect_used, reason = "a system without randomness was found out at the start")]
fn site(config: Config, app: Arc<App>, office: Arc<Office>, watched: Watched) -> Router {
    let chance = Box::new(|| keeper::fresh().expect("the system gives randomness"));
    let hosted =
        Hosted::new(Arc::clone(&app), config.address, config.sign_up, office, chance).behind(config.proxies).speaking_only(config.only);
    watch::health(watched).fallback_service(rebond_web::router(Site::at(Door::at(hosted), app)))
}

async fn listen(place: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(place).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => Failure::PortTaken { port: place.port() },
        _ => Failure::CannotListen { port: place.port(), detail: Detail::of(&error) },
    })
}
