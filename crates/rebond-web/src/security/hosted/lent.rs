//! What an edition at an address is made of: its program, its address, who may sign up, its post, chance, limits.

use std::sync::Arc;

use axum::http::{Extensions, HeaderMap};
use rebond_app::App;
use rebond_app::hosted::{EndDevices, Office, ShareDevice, SignUp};
use rebond_domain::{AccountId, Timestamp};
use rebond_text::Lang;
use uuid::Uuid;

use super::address::PublicAddress;
use super::buckets::Buckets;
use super::proxies::{self, Net};
use crate::Problem;

/// Where chance comes from.
pub(crate) type Chance = Box<dyn Fn() -> [u8; 32] + Send + Sync>;

/// What an edition at an address is made of.
pub struct Hosted {
    pub(crate) app: Arc<App>,
    pub(crate) place: PublicAddress,
    pub(crate) sign_up: Arc<SignUp>,
    pub(crate) office: Arc<Office>,
    /// The language of every page, where there is one alone.
    pub(crate) only: Option<Lang>,
    proxies: Vec<Net>,
    fresh: Chance,
    asks: Buckets,
    tries: Buckets,
}

impl Hosted {
    /// At this address, for whoever may sign up, with its post and its source of chance.
    pub fn new(app: Arc<App>, place: PublicAddress, sign_up: SignUp, office: Arc<Office>, fresh: Chance) -> Self {
        Self {
            app,
            place,
            sign_up: Arc::new(sign_up),
            office,
            only: None,
            proxies: Vec::new(),
            fresh,
            // A room of twenty people at a workshop comes by one address of the network.
            asks: Buckets::new(60, 10 * 60),
            tries: Buckets::new(120, 10 * 60),
        }
    }

    /// Behind these proxies, whose word on where a request comes from is taken.
    #[must_use]
    pub fn behind(mut self, proxies: Vec<Net>) -> Self {
        self.proxies = proxies;
        self
    }

    /// In this language alone.
    #[must_use]
    pub const fn speaking_only(mut self, only: Option<Lang>) -> Self {
        self.only = only;
        self
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.app.now()
    }

    /// A secret that nobody can guess.
    pub(crate) fn secret(&self) -> [u8; 32] {
        (self.fresh)()
    }

    /// Whether a request of this origin may ask for one more code.
    pub(crate) fn may_ask(&self, request: &Extensions, headers: &HeaderMap) -> bool {
        self.asks.take(proxies::origin(&self.proxies, request, headers), self.now())
    }

    /// Whether it may try one more.
    pub(crate) fn may_try(&self, request: &Extensions, headers: &HeaderMap) -> bool {
        self.tries.take(proxies::origin(&self.proxies, request, headers), self.now())
    }

    /// Ends a device, or all of an account.
    pub(in crate::security) async fn end(&self, account: AccountId, which: Option<Uuid>) -> Result<(), Problem> {
        Ok(EndDevices { account, which: which.map(|one| vec![one]) }.run(&self.app).await?)
    }

    pub(in crate::security) async fn share(&self, account: AccountId, session: Uuid, shared: bool) -> Result<(), Problem> {
        Ok(ShareDevice { account, session, shared }.run(&self.app).await?)
    }
}
