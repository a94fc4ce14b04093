//! Why a verb did not do what was asked: something is not there, the request does not fit, somebody changed it since, or the
//! store could not. Not done here: the words, which are in `rebond-text`.

use rebond_domain::Noun;
use rebond_store::StoreError;

/// Why a verb did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The record is not there (any more).
    #[error("no such {0}")]
    NotFound(Noun),
    /// The request does not fit what is there.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// What is being changed was changed since it was read: an old tab, or another device.
    #[error("changed since it was read")]
    Stale,
    /// Something else was saved while this was decided: to be decided again, on what is there now.
    #[error("something was saved meanwhile")]
    Moved,
    /// The ticket of the form did this before.
    #[error("done already")]
    AlreadyDone,
    /// Whoever asked for it does not want it any more: nothing of it was kept.
    #[error("stopped")]
    Stopped,
    /// The store could not.
    #[error(transparent)]
    Store(StoreError),
    /// The settings of the mail account cannot be read or written.
    #[error("settings of the mail account: {0}")]
    Settings(std::io::Error),
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale { .. } => Self::Moved,
            StoreError::AlreadyDone => Self::AlreadyDone,
            StoreError::Stopped => Self::Stopped,
            other => Self::Store(other),
        }
    }
}

/// A request that does not fit what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("refused: {reason:?}")]
pub struct Refusal {
    /// What of it.
    pub concern: Concern,
    /// Why.
    pub reason: Reason,
}

/// What of a request does not fit: where a form says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// The day or hour.
    Day,
    /// The text of a message.
    Text,
    /// Words of one’s own beside a reason.
    Words,
    /// Whether it holds for one message or for all.
    Scope,
    /// What a message is for.
    Kind,
    /// By which channel, to which address.
    Way,
    /// What came back.
    Answer,
    /// Whom an answer points to.
    Redirected,
    /// The example as a whole.
    Demo,
    /// Who named somebody.
    Recommender,
    /// The other of two people.
    Other,
    /// The names given in a meeting.
    Names,
    /// The meeting as it stands.
    Meeting,
    /// How long a meeting lasts.
    Length,
    /// The mail account.
    Server,
    /// Its password.
    Password,
    /// Sending a message from here.
    Sending,
    /// Whether a message left.
    Left,
    /// A file handed in.
    File,
    /// What a file brought.
    Batch,
    /// Taking an action back.
    Undo,
}

/// Why a request does not fit; each has its sentence and hint in `rebond-text`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The record was imported, answered, sent or settled already, so that this cannot be done any more.
    AlreadyDone,
    /// The two people are the same.
    SamePerson,
    /// Nothing was written yet.
    NothingWritten,
    /// The day or hour lies on the wrong side of now.
    WrongMoment,
    /// Nobody has this name.
    NobodyNamed,
    /// Something of what would be taken back was changed since, or is needed by what came after.
    ChangedSince,
    /// Nothing was sent yet, so that nothing can have come back.
    NotSentYet,
    /// There is no meeting that this could be about.
    NoMeeting,
    /// The address is none of this person's.
    UnknownAddress,
    /// No mail account is set to send by.
    NoMailAccount,
    /// The mail account cannot be used as it is.
    BadMailAccount(rebond_mail::BadAccount),
    /// The password has to be given with this.
    PasswordNeeded,
    /// The message is being sent at this moment.
    BeingSent,
    /// An earlier sending may have left, and nobody has said yet.
    MayHaveLeft,
    /// The message has no mail address to go to.
    NoAddress,
    /// The address is a guess that nobody has looked at (C2).
    GuessedAddress,
    /// A reason of the user's own needs their words.
    ReasonMissing,
    /// What the method forbids is set aside in one message only.
    OnlyHere,
    /// What the method forbids in the message has not been agreed to.
    ErrorsUnread,
    /// Nothing at all of the file can be read.
    Unreadable(rebond_formats::Unreadable),
}

impl AppError {
    /// A request refused for `reason`, because of what it says of `concern`.
    pub const fn refused(concern: Concern, reason: Reason) -> Self {
        Self::Refused(Refusal { concern, reason })
    }
}
