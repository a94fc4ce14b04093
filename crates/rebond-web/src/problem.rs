//! What can go wrong with a request, each with its status and its words: title, cause, hint. What leaves: a bare response that
//! carries the problem; the middleware makes it a page in the visitor's language. Not done here: mistakes in a form, which stay
//! on the form.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use rebond_app::{AppError, Reason, Trouble};
use rebond_sentences::refusal;
use rebond_text::Text;

/// What went wrong with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// There is no such page or record.
    NotFound,
    /// The page is there, but not for this method.
    WrongMethod,
    /// The secret of the session is missing or wrong.
    Locked,
    /// The request was not addressed to this machine by its own name (DNS rebinding).
    WrongHost,
    /// Too many wrong tokens were tried just now.
    TooMany,
    /// Another site began this change.
    Foreign,
    /// More than this place takes, in bytes.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// The body is not what it says it is.
    Unreadable,
    /// The request does not fit what is there, and no field of a form says so.
    Refused(Reason),
    /// What is being changed was changed since it was read.
    Stale,
    /// Something else was saved while this was decided, again and again.
    Moved,
    /// The same form did this before.
    AlreadyDone,
    /// What is stored cannot be read or written at present.
    Store(Trouble),
    /// Anything else; logged where it was found.
    Internal,
}

/// What a page says of a problem.
pub(crate) struct Words {
    pub(crate) title: &'static str,
    pub(crate) cause: String,
    pub(crate) hint: &'static str,
}

impl Problem {
    pub(crate) const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Locked | Self::Foreign => StatusCode::FORBIDDEN,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::WrongHost => StatusCode::MISDIRECTED_REQUEST,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Stale | Self::Moved | Self::AlreadyDone | Self::Refused(_) => StatusCode::CONFLICT,
            Self::Store(Trouble::Full) => StatusCode::INSUFFICIENT_STORAGE,
            Self::Store(Trouble::Busy | Trouble::Away | Trouble::ReadOnly | Trouble::Disk | Trouble::Replaced | Trouble::Clock) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Store(Trouble::Damaged | Trouble::Other) | Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The problem behind a bare status, such as an extractor of axum answers with.
    pub(crate) const fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::WrongMethod,
            StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => Self::Unreadable,
            _ => Self::Internal,
        }
    }

    /// Whether whoever asks has not shown they may come in: nothing of the inside is shown then, not even the menu.
    pub(crate) const fn is_outside(self) -> bool {
        matches!(self, Self::Locked | Self::TooMany | Self::WrongHost)
    }

    /// Whether sending the same once more may help.
    pub(crate) const fn is_passing(self) -> bool {
        matches!(self, Self::Store(_) | Self::Internal | Self::Moved | Self::Locked)
    }

    pub(crate) fn words(self, text: Text) -> Words {
        let say = |title, cause: &str, hint| Words { title, cause: cause.to_owned(), hint };
        match self {
            Self::NotFound => say(text.error_not_found_title(), text.error_not_found_cause(), text.error_not_found_hint()),
            Self::WrongMethod => say(text.error_method_title(), text.error_method_cause(), text.error_method_hint()),
            Self::Locked => say(text.error_locked_title(), text.error_locked_cause(), text.error_locked_hint()),
            Self::TooMany => say(text.error_locked_title(), text.error_too_many_cause(), text.error_too_many_hint()),
            Self::WrongHost => say(text.error_wrong_host_title(), text.error_wrong_host_cause(), text.error_wrong_host_hint()),
            Self::Foreign => say(text.error_foreign_title(), text.error_foreign_cause(), text.error_foreign_hint()),
            Self::TooLarge { limit } => {
                let limit = if limit < 1 << 20 { text.size_kilobytes(limit >> 10) } else { text.size_megabytes(limit >> 20) };
                say(text.error_too_large_title(), &text.error_too_large_cause(limit), text.error_too_large_hint())
            }
            Self::Unreadable => say(text.error_unreadable_title(), text.error_unreadable_cause(), text.error_unreadable_hint()),
            Self::Refused(reason) => say(text.error_refused_title(), &refusal(text, reason), text.error_refused_hint()),
            Self::Store(trouble) => trouble_words(trouble, text),
            Self::AlreadyDone => say(text.error_refused_title(), text.error_already_done(), text.error_refused_hint()),
            Self::Stale | Self::Moved => say(text.error_stale_title(), text.error_stale_cause(), text.error_stale_hint()),
            Self::Internal => say(text.error_internal_title(), text.error_internal_cause(), text.error_internal_hint()),
        }
    }
}

/// What stands in the way of reading or writing, and what to do about it.
fn trouble_words(trouble: Trouble, text: Text) -> Words {
    let (cause, hint) = match trouble {
        Trouble::Busy => (text.error_store_busy(), text.error_store_busy_hint()),
        Trouble::Full => (text.error_store_full(), text.error_store_full_hint()),
        Trouble::ReadOnly => (text.error_store_read_only(), text.error_store_read_only_hint()),
        Trouble::Away => (text.error_store_away(), text.error_store_away_hint()),
        Trouble::Disk => (text.error_store_disk(), text.error_store_disk_hint()),
        Trouble::Replaced => (text.error_store_replaced(), text.error_store_replaced_hint()),
        Trouble::Clock => (text.error_store_clock(), text.error_store_clock_hint()),
        Trouble::Damaged | Trouble::Other => (text.error_internal_cause(), text.error_internal_hint()),
    };
    let title = match trouble {
        Trouble::Damaged | Trouble::Other => text.error_internal_title(),
        _ => text.error_store_title(),
    };
    Words { title, cause: cause.to_owned(), hint }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NotFound(_) => Self::NotFound,
            AppError::Stale => Self::Stale,
            AppError::Refused(refusal) => Self::Refused(refusal.reason),
            AppError::Settings(error) => {
                tracing::error!(kind = %error.kind(), "the settings of the mail account could not be read or written");
                Self::Internal
            }
            AppError::Moved => Self::Moved,
            AppError::AlreadyDone => Self::AlreadyDone,
            // Whoever stopped it waits for nothing more.
            AppError::Stopped => Self::Internal,
            AppError::Store(error) => {
                // Kinds of errors only: what people wrote is never logged.
                tracing::error!(%error, "the store could not");
                Self::Store(error.trouble())
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
