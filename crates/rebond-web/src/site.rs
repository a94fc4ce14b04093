//! What every request shares: the door, the program; and whose data is shown, told from the request at this one place. What leaves: the
//! [`Desk`] a handler works on. Not done here: who is inside (`security`).

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Extensions, Method};
use rebond_app::{App, Desk, Ticket};
use rebond_domain::AccountId;

use crate::security::Inside;
use crate::{Door, Problem, taking::Taking};

/// What every request shares. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    pub(crate) door: Arc<Door>,
    pub(crate) app: Arc<App>,
    /// The only account, at home.
    only: Option<AccountId>,
    pub(crate) taking: Arc<Taking>,
}

impl Site {
    /// A site behind this door, on this program, for the only account at home.
    pub fn new(door: Door, app: Arc<App>, account: AccountId) -> Self {
        Self { door: Arc::new(door), app, only: Some(account), taking: Arc::default() }
    }

    /// A site at an address, for the accounts of whoever is inside.
    pub fn at(door: Door, app: Arc<App>) -> Self {
        Self { door: Arc::new(door), app, only: None, taking: Arc::default() }
    }

    /// Whose data a request is about: that of the account whose session it carries, which is the only one at home.
    pub(crate) fn account(&self, of: &Extensions) -> Result<AccountId, Problem> {
        self.only.or_else(|| of.get::<Inside>()?.account()).ok_or(Problem::Locked)
    }
}

impl FromRequestParts<Site> for Desk {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        let account = site.account(&parts.extensions)?;
        let desk = if parts.method == Method::POST {
            site.app.desk_for_form(account, parts.extensions.get::<Ticket>().copied()).await?
        } else {
            site.app.desk_for_page(account).await?
        };
        desk.ok_or(Problem::Internal)
    }
}
