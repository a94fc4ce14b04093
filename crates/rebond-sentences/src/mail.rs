//! Sending by one's own mail account in words: what became of it, and what to do about it.

use rebond_app::mail::{Outcome, Unreached};
use rebond_text::Text;

/// What became of a sending, and what to do about it.
pub const fn outcome(text: Text, outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Sent => text.mail_outcome_sent(),
        Outcome::Unknown => text.mail_outcome_unknown(),
        Outcome::Refused { code: 535 | 530 | 534 | 538, .. } => text.mail_outcome_sign_in(),
        Outcome::Refused { code: ..500, .. } => text.mail_outcome_later(),
        Outcome::Refused { .. } => text.mail_outcome_refused(),
        Outcome::NotReached(why) => match why {
            Unreached::NoAccount => text.mail_error_no_account(),
            Unreached::NoSuchServer => text.mail_outcome_no_server(),
            Unreached::Connection => text.mail_outcome_connection(),
            Unreached::Certificate => text.mail_outcome_certificate(),
            Unreached::TimedOut => text.mail_outcome_timed_out(),
            Unreached::Unsupported => text.mail_outcome_unsupported(),
            Unreached::Unwritable => text.mail_outcome_unwritable(),
        },
    }
}
