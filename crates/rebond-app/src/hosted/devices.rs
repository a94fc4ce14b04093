//! The devices that are inside an account: found, listed, named, ended.

use rebond_domain::{AccountId, Lang};
use rebond_store::hosted::{
    logins::{self, Login},
    sessions::{self, Session},
};
use uuid::Uuid;

use crate::{App, BoxFuture, Desk};

/// Looks for a device.
#[derive(Debug, Clone, Copy)]
pub struct FindDevice {
    /// Inside which account.
    pub account: AccountId,
    /// Its session.
    pub session: Uuid,
}

impl FindDevice {
    /// The print of its secret, and what is known of it.
    pub fn run(self, app: &App) -> BoxFuture<'_, Option<(String, Session)>> {
        Box::pin(async move { Ok(sessions::find(&app.store, self.account, self.session).await?) })
    }
}

/// A device is used on another day than the last.
#[derive(Debug, Clone, Copy)]
pub struct UseDevice {
    /// Inside which account.
    pub account: AccountId,
    /// Its session.
    pub session: Uuid,
}

impl UseDevice {
    /// Keeps that.
    pub fn run(self, app: &App) -> BoxFuture<'_, ()> {
        Box::pin(async move { Ok(sessions::used(&app.store, self.account, self.session, app.now()).await?) })
    }
}

/// Every device of the account, those that were ended too.
#[derive(Debug, Clone, Copy)]
pub struct ListDevices;

impl ListDevices {
    /// The one used last first.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Vec<Session>> {
        Box::pin(async move { Ok(sessions::all(desk.store(), desk.account_id()).await?) })
    }
}

/// By which address one comes in, and since when.
#[derive(Debug, Clone, Copy)]
pub struct LoginOf;

impl LoginOf {
    /// It; `None` at home.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<Login>> {
        Box::pin(async move { Ok(logins::of_account(desk.store(), desk.account_id()).await?) })
    }

    /// From now on one is written to in this language.
    pub fn speaks(self, desk: &Desk, lang: Lang) -> BoxFuture<'_, ()> {
        Box::pin(async move { Ok(logins::speak(desk.store(), desk.account_id(), lang).await?) })
    }
}

/// Calls a device something else.
#[derive(Debug, Clone)]
pub struct RenameDevice {
    /// Which.
    pub session: Uuid,
    /// What it is called.
    pub name: String,
}

impl RenameDevice {
    /// Whether there is such a device.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, bool> {
        Box::pin(async move { Ok(sessions::rename(desk.store(), desk.account_id(), self.session, self.name).await?) })
    }
}

/// Says whether others use a device as well.
#[derive(Debug, Clone, Copy)]
pub struct ShareDevice {
    /// Inside which account.
    pub account: AccountId,
    /// Its session.
    pub session: Uuid,
    /// Whether they do.
    pub shared: bool,
}

impl ShareDevice {
    /// Keeps that.
    pub fn run(self, app: &App) -> BoxFuture<'_, ()> {
        Box::pin(async move { Ok(sessions::share(&app.store, self.account, self.session, self.shared).await?) })
    }
}

/// Ends devices: their cookie opens nothing any more, and they leave nothing behind at their next contact.
#[derive(Debug, Clone)]
pub struct EndDevices {
    /// Inside which account.
    pub account: AccountId,
    /// Which; `None` for all.
    pub which: Option<Vec<Uuid>>,
}

impl EndDevices {
    /// Ends them.
    pub fn run(self, app: &App) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let all = || async { sessions::all(&app.store, self.account).await };
            let going_on = |list: Vec<Session>| list.into_iter().filter(|it| it.ended_at.is_none()).map(|it| it.id).collect();
            let which = match self.which {
                Some(which) => which,
                None => going_on(all().await?),
            };
            Ok(sessions::end(&app.store, self.account, which, app.now()).await?)
        })
    }
}

/// Forgets devices whose cookies have run out.
#[derive(Debug, Clone)]
pub struct ForgetDevices {
    /// Inside which account.
    pub account: AccountId,
    /// Which.
    pub which: Vec<Uuid>,
}

impl ForgetDevices {
    /// Forgets them.
    pub fn run(self, app: &App) -> BoxFuture<'_, ()> {
        Box::pin(async move { Ok(sessions::forget(&app.store, self.account, self.which).await?) })
    }
}
