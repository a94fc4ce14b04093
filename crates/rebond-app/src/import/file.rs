//! Imports a file as one batch: what the preview said, saved whole or not at all. The same file twice changes nothing.

use std::sync::Arc;

use rebond_formats::ReadOptions;

use super::{choices::LineChoices, preview::PreviewImport, report::ImportReport};
use crate::{BoxFuture, Desk, apart::apart};

/// Imports a file.
#[derive(Debug, Clone)]
pub struct ImportFile {
    /// Its name.
    pub file_name: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// What somebody chose about how to read it.
    pub options: ReadOptions,
}

impl ImportFile {
    /// The report of what was done; its batch is `None` when there was nothing to do.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ImportReport> {
        let Self { file_name, bytes, options } = self;
        ImportLines { file: PreviewImport { file_name, bytes, options }, choices: LineChoices::default() }.run(desk)
    }
}

/// Imports the lines chosen of a file.
#[derive(Debug, Clone)]
pub struct ImportLines {
    /// The file, as it was looked at.
    pub file: PreviewImport,
    /// What was chosen among its lines.
    pub choices: LineChoices,
}

impl ImportLines {
    /// The report of what would be done with these choices. Saves nothing.
    pub fn look(self, desk: &Desk) -> BoxFuture<'_, ImportReport> {
        apart(desk, move |desk| async move { Ok(self.file.plan(&desk, &self.choices).await?.report) })
    }

    /// The report of what was done; its batch is `None` when there was nothing to do.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ImportReport> {
        apart(desk, move |desk| async move {
            let Self { file: preview, choices } = self;
            // Whom one knows must not change between matching and saving, or a person could be added twice.
            let seen = desk.store().revision(desk.account_id()).await?;
            let plan = preview.plan(&desk, &choices).await?;
            let (mut report, brings) = plan.brings(preview.digest(), desk.now(), &preview.options.watch);
            if let Some(brings) = brings {
                report.action = Some(desk.save_pieces_expecting(seen, Arc::new(brings)).await?);
            }
            Ok(report)
        })
    }
}
