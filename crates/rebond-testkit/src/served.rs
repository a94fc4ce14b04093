//! The pages of a world on a socket, for a browser, with a clock that the test sets: at each moment the program is started anew on the
//! same address, as after a night. Not done here: the program's own server (`program`).

use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use rebond_web::{Site, router};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

use crate::World;
use crate::browser::{Look, Page};
use crate::door::{door, inside};

/// The pages as they are at the moment that was set last.
type Now = Arc<RwLock<Router>>;

/// A world that is served.
#[derive(Debug)]
pub struct Served {
    /// What the pages are of.
    pub world: World,
    port: u16,
    now: Now,
    runtime: Runtime,
}

impl Served {
    /// An account without anything, at a moment such as `2026-11-02T09:00:00+01:00`.
    pub fn at(moment: &str) -> Self {
        let runtime = Runtime::new().unwrap_or_else(|error| panic!("no runtime: {error}"));
        let world = runtime.block_on(World::fresh());
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap_or_else(|error| panic!("no port: {error}"));
        let port = listener.local_addr().map_or(0, |address| address.port());
        let now = Arc::new(RwLock::new(pages(&world, port, moment)));
        let table = Router::new().fallback(answer).with_state(Arc::clone(&now));
        runtime.spawn(async move { axum::serve(listener, table).await });
        Self { world, port, now, runtime }
    }

    /// From now on it is that moment.
    pub fn set(&self, moment: &str) {
        let _inside = self.runtime.enter();
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = pages(&self.world, self.port, moment);
    }

    /// A browser that is inside.
    pub fn open(&self, look: Look) -> Page {
        let page = Page::open(&format!("http://127.0.0.1:{}", self.port), look);
        page.go("/");
        page.evaluate(&format!("document.cookie = '{}; path=/; SameSite=Strict'", inside(self.port)));
        // Until now it was outside, and told so.
        page.complaints();
        page
    }
}

fn pages(world: &World, port: u16, moment: &str) -> Router {
    router(Site::new(door(port), world.app(moment), world.account.id))
}

async fn answer(State(now): State<Now>, request: Request) -> Response {
    let pages = now.read().unwrap_or_else(PoisonError::into_inner).clone();
    pages.oneshot(request).await.unwrap_or_else(|never| match never {})
}
