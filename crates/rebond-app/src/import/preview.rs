//! Looks at a file: what it would add, complete, leave as it is and leave out. Saves nothing.

use std::sync::Arc;

use rebond_domain::{ImportBatch, ImportKind};
use rebond_formats::{ReadOptions, Reading, preview, read};
use sha2::{Digest as _, Sha256};

use super::{
    choices::LineChoices,
    plan::{Plan, unless_stopped},
    report::ImportReport,
};
use crate::{AppError, BoxFuture, Concern, Desk, Reason, apart::apart};

/// Looks at a file.
#[derive(Debug, Clone)]
pub struct PreviewImport {
    /// Its name.
    pub file_name: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// What somebody chose about how to read it.
    pub options: ReadOptions,
}

impl PreviewImport {
    /// The report of what would happen; refused with [`Reason::Unreadable`] when nothing at all can be read.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ImportReport> {
        apart(desk, move |desk| async move { Ok(self.plan(&desk, &LineChoices::default()).await?.report) })
    }

    /// What the file says, whomever one knows.
    pub fn read(&self, desk: &Desk) -> Result<Reading, AppError> {
        let account = desk.account();
        let (_, country) = account.norms.as_str().split_once('-').unwrap_or_default();
        let options = ReadOptions {
            zone: Some(account.zone.clone()),
            country: Some(country.to_owned()),
            today: Some(desk.local_time().today()),
            ..self.options.clone()
        };
        let read = read(&self.file_name, &self.bytes, &options).map_err(|why| AppError::refused(Concern::File, Reason::Unreadable(why)));
        unless_stopped(&self.options.watch).and(read)
    }

    pub(super) async fn plan(&self, desk: &Desk, choices: &LineChoices) -> Result<Plan, AppError> {
        let reading = self.read(desk)?;
        let mut plan = Plan::of(desk, &self.file_name, choices.among(reading), choices, &self.options.watch).await?;
        if matches!(plan.report.kind, ImportKind::LinkedInConnections | ImportKind::Table) {
            plan.report.sample = preview(&self.bytes, &self.options).ok();
        }
        let digest = self.digest();
        let batches = desk.store().all::<ImportBatch>(desk.account_id()).await?;
        plan.report.seen_before = batches.iter().rfind(|batch| batch.digest == digest && batch.undone_at.is_none()).map(|batch| batch.at);
        Ok(plan)
    }

    /// SHA-256 of the bytes, in hexadecimal.
    pub(super) fn digest(&self) -> String {
        base16ct::lower::encode_string(&Sha256::digest(&self.bytes))
    }
}
