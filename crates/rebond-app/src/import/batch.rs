//! What every row of a file shares.

use std::{collections::HashMap, sync::Arc};

use rebond_domain::identity::Traits;
use rebond_domain::{ImportBatch, ImportBatchId, ImportKind, Line, PersonName, Timestamp, Watch};

use super::choices::LineChoices;
use crate::{Desk, people::Brought};

/// What every row of a file shares.
pub(super) struct Batch<'a> {
    pub(super) desk: &'a Desk,
    pub(super) id: ImportBatchId,
    pub(super) kind: ImportKind,
    pub(super) at: Timestamp,
    /// What all whom it brings have in common.
    pub(super) brought: Arc<Brought>,
    /// When files of which kind were imported: who was last changed then was not changed by hand since.
    pub(super) earlier: HashMap<Timestamp, ImportKind>,
    /// What was chosen among the lines.
    pub(super) choices: &'a LineChoices,
    /// One's own addresses, number and page.
    pub(super) own: Option<Traits>,
    /// Who sees how far it is.
    pub(super) watch: &'a Watch,
}

impl<'a> Batch<'a> {
    /// That of a file looked at now.
    pub(super) fn new(
        desk: &'a Desk,
        kind: ImportKind,
        file_name: &str,
        earlier: &[ImportBatch],
        choices: &'a LineChoices,
        watch: &'a Watch,
    ) -> Self {
        let account = desk.account();
        let name = account.name.clone().and_then(|name| PersonName::new(Some(name), None).ok());
        let own = name
            .or_else(|| PersonName::parse("?", "").ok())
            .map(|name| Traits::of(&name).with_emails(&account.email).with_phones(&account.phone).with_profile(account.profile.as_ref()));
        let (id, at) = (desk.new_id(), desk.now());
        let source_detail = match kind {
            ImportKind::LinkedInConnections => Line::cut("LinkedIn"),
            _ => Line::cut(file_name),
        };
        let brought = Arc::new(Brought { desk: desk.clone(), batch: id, kind, at, circle: choices.circle, source_detail });
        Self {
            desk,
            id,
            kind,
            at,
            brought,
            earlier: earlier.iter().filter(|batch| batch.undone_at.is_none()).map(|batch| (batch.at, batch.kind)).collect(),
            choices,
            own,
            watch,
        }
    }

    /// Whether somebody told of is oneself: by address or page, or by number and name.
    pub(super) fn is_own(&self, told: &Traits) -> bool {
        self.own.as_ref().is_some_and(|own| own.is_same_account(told))
    }
}
