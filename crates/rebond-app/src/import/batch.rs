//! What every row of a file shares.

use std::collections::HashMap;

use rebond_domain::identity::Traits;
use rebond_domain::{ImportBatch, ImportBatchId, ImportKind, Line, PersonName, Timestamp};

use super::choices::LineChoices;
use crate::Desk;

/// What every row of a file shares.
pub(super) struct Batch<'a> {
    pub(super) desk: &'a Desk,
    pub(super) id: ImportBatchId,
    pub(super) kind: ImportKind,
    pub(super) at: Timestamp,
    pub(super) file_name: Option<Line>,
    /// When files of which kind were imported: who was last changed then was not changed by hand since.
    pub(super) earlier: HashMap<Timestamp, ImportKind>,
    /// What was chosen among the lines.
    pub(super) choices: &'a LineChoices,
    /// One's own addresses, number and page.
    pub(super) own: Option<Traits>,
}

impl<'a> Batch<'a> {
    /// That of a file looked at now.
    pub(super) fn new(desk: &'a Desk, kind: ImportKind, file_name: &str, earlier: &[ImportBatch], choices: &'a LineChoices) -> Self {
        let account = desk.account();
        let name = account.name.clone().and_then(|name| PersonName::new(Some(name), None).ok());
        let own = name
            .or_else(|| PersonName::parse("?", "").ok())
            .map(|name| Traits::of(&name).with_emails(&account.email).with_phones(&account.phone).with_profile(account.profile.as_ref()));
        Self {
            desk,
            id: desk.new_id(),
            kind,
            at: desk.now(),
            file_name: Line::cut(file_name),
            earlier: earlier.iter().filter(|batch| batch.undone_at.is_none()).map(|batch| (batch.at, batch.kind)).collect(),
            choices,
            own,
        }
    }

    /// Whether somebody told of is oneself: by address or page, or by number and name.
    pub(super) fn is_own(&self, told: &Traits) -> bool {
        self.own.as_ref().is_some_and(|own| own.is_same_account(told))
    }
}
