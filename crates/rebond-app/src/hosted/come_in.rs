//! Coming in by a code that was typed: into the account of its address, or a new one.

use rebond_domain::{Account, AccountId, Lang, NormsCode, ZoneName};
use rebond_store::hosted::{
    codes::{self, Tried},
    invitations, logins, sessions,
};
use uuid::Uuid;

use super::{LoginAddress, SignUp};
use crate::{App, BoxFuture};

/// Types a code.
#[derive(Debug, Clone)]
pub struct TypeCode {
    /// The print of the browser.
    pub asker: String,
    /// The print of what was typed.
    pub print: String,
}

impl TypeCode {
    /// Whether it opens.
    pub fn run(self, app: &App) -> BoxFuture<'_, Tried> {
        Box::pin(async move { Ok(codes::tried(&app.store, self.asker, self.print, app.now()).await?) })
    }
}

/// Comes in, on a device.
#[derive(Debug, Clone)]
pub struct ComeIn {
    /// By which address, whose code was typed.
    pub address: LoginAddress,
    /// The print of the secret that the device has from now on.
    pub print: String,
    /// What the device is called.
    pub device: String,
    /// Whether others use it as well.
    pub shared: bool,
    /// The language it reads.
    pub lang: Lang,
    /// The customs of a new account, until it says otherwise.
    pub norms: NormsCode,
    /// Its time zone, until it says otherwise.
    pub zone: ZoneName,
}

/// Somebody inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entered {
    /// Whose account.
    pub account: AccountId,
    /// By which session.
    pub session: Uuid,
    /// Whether the account was opened by this.
    pub is_new: bool,
}

impl ComeIn {
    /// Who is inside now; `None` when the address may not come in any more.
    pub fn run<'a>(self, app: &'a App, sign_up: &'a SignUp) -> BoxFuture<'a, Option<Entered>> {
        Box::pin(async move {
            let now = app.now();
            let known = logins::account_of(&app.store, self.address.key()).await?;
            let (account, is_new) = match known {
                Some(account) => (account, false),
                None if sign_up.lets_open(app, &self.address).await? => {
                    let opened = Account::opened(app.ids.make(now), self.norms, self.zone, now);
                    let opened = Account { lang: Some(self.lang), email: Some(self.address.email().clone()), ..opened };
                    let id = opened.id;
                    let account = logins::open(&app.store, self.address.key(), opened, self.lang, now, app.ids.make(now)).await?;
                    invitations::over(&app.store, self.address.key()).await?;
                    (account, account == id)
                }
                None => return Ok(None),
            };
            let session = app.ids.make(now);
            sessions::begin(&app.store, account, session, self.print, self.device, self.shared, now).await?;
            Ok(Some(Entered { account, session, is_new }))
        })
    }
}
