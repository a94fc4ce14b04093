//! Letting in a device of the local network: it types the code that this machine's own screen shows, and gets a session of its own, which
//! ends with the sharing. Not done here: the code (`code`), the session (`sessions`).

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::{SET_COOKIE, USER_AGENT};

use super::Way;
use super::device::Device;
use super::entry::Shut;
use super::session::{held, names};
use crate::pages::pair::{again, ask};
use crate::{Door, Form, Problem, Reply, Screen, cookie};

/// The page that asks for the code. On this machine itself, that of sharing takes its place.
pub(crate) async fn show_pair(State(door): State<Arc<Door>>, screen: Screen, request: Request) -> Reply {
    match Way::of(request.extensions()) {
        Way::Home => screen.go("/settings/share"),
        Way::Network if door.at_home().is_some_and(|home| held(request.headers(), Way::Network, &door, home).is_some()) => screen.go("/"),
        Way::Network => Ok(ask(&screen)),
    }
}

/// Lets in whoever typed it.
pub(crate) async fn pair(State(door): State<Arc<Door>>, screen: Screen, headers: HeaderMap, mut form: Form) -> Reply {
    if !screen.away {
        return Err(Problem::Locked);
    }
    let agent = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    match door.pair(form.value("code"), Device::of(agent)) {
        Ok((id, seconds)) => {
            let mut response = screen.go("/")?;
            let [strict, plain] = names(&door);
            let name = if door.is_closed_to_listeners() { strict } else { plain };
            response.headers_mut().append(SET_COOKIE, cookie::write(&name, &id, seconds));
            Ok(response)
        }
        Err(shut) => {
            let words = if shut == Shut::TooMany { screen.text.pair_too_many() } else { screen.text.pair_wrong() };
            form.fail("code", words);
            Ok(again(&screen, &form))
        }
    }
}
