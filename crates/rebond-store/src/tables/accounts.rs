//! Accounts. Not done here: sign-in.

use rebond_domain::{Account, AccountId, EmailAddress, Lang, Line, NormsCode, PhoneNumber, Talk, Timestamp, WebUrl};
use uuid::Uuid;

use crate::{
    Store, StoreError,
    tx::{BoxFuture, Tx},
};

table! {
    Account in "profiles" {
        id: AccountId,
        lang: Option<Lang>,
        norms: NormsCode,
        zone: rebond_domain::ZoneName,
        name: Option<Line>,
        email: Option<EmailAddress>,
        phone: Option<PhoneNumber>,
        profile: Option<WebUrl>,
        talk: Option<Talk>,
        talk_line: Option<Line>,
        created_at: Timestamp,
    }
}

queries! {
    /// The only statement that asks across accounts: which was opened first.
    FIRST: (AccountId,) = () "SELECT account_id FROM accounts ORDER BY opened_at, account_id LIMIT 1";
}

/// The account opened first: the only one of an edition at home.
pub fn first(store: &Store) -> BoxFuture<'_, Option<Account>> {
    Box::pin(async move {
        match first_id(store).await? {
            Some(id) => by_id(store, id).await,
            None => Ok(None),
        }
    })
}

/// The identifier of the account opened first.
pub fn first_id(store: &Store) -> BoxFuture<'_, Option<AccountId>> {
    Box::pin(async move {
        let nobody = AccountId(Uuid::nil());
        Ok(store.rows(nobody, &FIRST, params![]).await?.first().map(|(id,)| *id))
    })
}

/// Whether one is open, as this transaction sees it.
pub(crate) async fn any(tx: &mut Tx) -> Result<bool, StoreError> {
    Ok(FIRST.first(tx, params![]).await?.is_some())
}

/// An account.
pub fn by_id(store: &Store, account: AccountId) -> BoxFuture<'_, Option<Account>> {
    Box::pin(async move { store.get(account, account).await })
}
