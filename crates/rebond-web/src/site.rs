//! What every request shares: the door, the program, whose data is shown. What leaves: the [`Desk`] a handler works on. Not done
//! here: accounts of a hosted edition, which would be found by their session.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use rebond_app::{App, Desk, Ticket};
use rebond_domain::AccountId;

use crate::{Door, Problem, taking::Taking};

/// What every request shares. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    pub(crate) door: Arc<Door>,
    pub(crate) app: Arc<App>,
    pub(crate) account: AccountId,
    pub(crate) taking: Arc<Taking>,
}

impl Site {
    /// A site behind this door, on this program, for the only account at home.
    pub fn new(door: Door, app: Arc<App>, account: AccountId) -> Self {
        Self { door: Arc::new(door), app, account, taking: Arc::default() }
    }
}

impl FromRequestParts<Site> for Desk {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        let desk = if parts.method == Method::POST {
            site.app.desk_for_form(site.account, parts.extensions.get::<Ticket>().copied()).await?
        } else {
            site.app.desk_for_page(site.account).await?
        };
        desk.ok_or(Problem::Internal)
    }
}
