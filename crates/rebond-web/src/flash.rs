//! What a page says of the action that led to it: one of a closed list, carried by a short-lived cookie across the redirect. No
//! words and no data of the user travel in it.

use rebond_domain::ActionId;
use rebond_text::Text;

macro_rules! notices {
    ($($notice:ident = $code:literal $message:ident),+ $(,)?) => {
        /// What happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Notice { $(#[doc = concat!("`", $code, "`.")] $notice),+ }

        impl Notice {
            const ALL: &'static [Self] = &[$(Self::$notice),+];

            const fn code(self) -> &'static str {
                match self { $(Self::$notice => $code),+ }
            }

            /// Whether what it says can be an action that was saved; else it offers nothing to undo.
            pub(crate) const fn of_something_done(self) -> bool {
                !matches!(self, Self::NothingChanged | Self::Already | Self::ImportStopped | Self::LanguageSet)
            }

            /// The sentence shown.
            pub const fn words(self, text: Text) -> &'static str {
                match self { $(Self::$notice => text.$message()),+ }
            }
        }

        impl Flash { $(
            #[doc = concat!("Says `flash-", $code, "`.")]
            #[expect(non_upper_case_globals, reason = "reads like the value of an enum: `Flash::Saved`")]
            pub const $notice: Self = Self { notice: Notice::$notice, undo: None };
        )+ }
    };
}

notices! {
    Saved = "saved" flash_saved,
    Added = "added" flash_added,
    Deleted = "deleted" flash_deleted,
    Undone = "undone" flash_undone,
    Sent = "sent" flash_sent,
    RemarkAside = "remark-aside" flash_remark_aside,
    RemarkBack = "remark-back" flash_remark_back,
    MarkedSent = "marked-sent" flash_marked_sent,
    AnswerRecorded = "answer-recorded" flash_answer_recorded,
    StepPutOff = "step-put-off" flash_step_put_off,
    StepDropped = "step-dropped" flash_step_dropped,
    StepDone = "step-done" flash_step_done,
    Imported = "imported" flash_imported,
    ImportStopped = "import-stopped" flash_import_stopped,
    ImportUndone = "import-undone" flash_import_undone,
    ImportUndoneInPart = "import-undone-in-part" flash_import_undone_in_part,
    Erased = "erased" flash_erased,
    ErasedSeveral = "erased-several" flash_erased_several,
    ErasedAll = "erased-all" flash_erased_all,
    ShareEnded = "share-ended" flash_share_ended,
    DeviceEnded = "device-ended" flash_device_ended,
    Merged = "merged" flash_merged,
    ToldApart = "told-apart" flash_told_apart,
    LanguageSet = "language-set" flash_language_set,
    NothingChanged = "nothing-changed" flash_nothing_changed,
    Already = "already" flash_already,
}

/// A notice, and the action it can undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flash {
    /// What happened.
    pub notice: Notice,
    /// The action that a button beside the notice undoes.
    pub undo: Option<ActionId>,
}

impl Flash {
    /// With a button that undoes this action.
    #[must_use]
    pub const fn undo(mut self, action: ActionId) -> Self {
        self.undo = Some(action);
        self
    }

    pub(crate) fn to_cookie(self) -> String {
        self.undo.map_or_else(|| self.notice.code().to_owned(), |action| format!("{}.{action}", self.notice.code()))
    }

    pub(crate) fn from_cookie(value: &str) -> Option<Self> {
        let (code, undo) = value.split_once('.').map_or((value, None), |(code, undo)| (code, undo.parse().ok()));
        let notice = Notice::ALL.iter().copied().find(|notice| notice.code() == code)?;
        Some(Self { notice, undo })
    }
}
