//! A refusal in words: why the program will not, and what to do about it.

use rebond_app::{Reason, import::Unreadable, mail::BadAccount};
use rebond_text::Text;

/// Why the program will not, and what to do about it.
pub fn refusal(text: Text, reason: Reason) -> String {
    let (cause, hint) = match reason {
        Reason::AlreadyDone => (text.error_already_done(), ""),
        Reason::SamePerson => (text.error_same_person(), ""),
        Reason::NothingWritten => (text.error_nothing_written(), ""),
        Reason::WrongMoment => (text.error_wrong_moment(), ""),
        Reason::NobodyNamed => (text.error_nobody_named(), ""),
        Reason::ChangedSince => (text.error_changed_since(), ""),
        Reason::NotSentYet => (text.error_not_sent_yet(), ""),
        Reason::NoMeeting => (text.error_no_meeting(), ""),
        Reason::UnknownAddress => (text.error_unknown_address(), ""),
        Reason::NoMailAccount => (text.mail_error_no_account(), ""),
        Reason::BadMailAccount(BadAccount::Host) => (text.mail_error_host(), ""),
        Reason::BadMailAccount(BadAccount::Open) => (text.mail_error_open(), ""),
        Reason::PasswordNeeded => (text.mail_error_password(), ""),
        Reason::BeingSent => (text.mail_error_being_sent(), ""),
        Reason::MayHaveLeft => (text.mail_error_may_have_left(), ""),
        Reason::NoAddress => (text.mail_error_no_address(), ""),
        Reason::GuessedAddress => (text.mail_error_guessed(), ""),
        Reason::ReasonMissing => (text.error_reason_missing(), ""),
        Reason::OnlyHere => (text.error_only_here(), ""),
        Reason::ErrorsUnread => (text.mail_error_errors_unread(), ""),
        Reason::Unreadable(why) => match why {
            Unreadable::Empty => (text.import_error_empty(), text.import_error_empty_hint()),
            Unreadable::TooLarge => (text.import_error_too_large(), text.import_error_too_large_hint()),
            Unreadable::UnknownKind => (text.import_error_unknown_kind(), text.import_error_unknown_kind_hint()),
            Unreadable::Spreadsheet => (text.import_error_spreadsheet(), text.import_error_spreadsheet_hint()),
            Unreadable::Archive => (text.import_error_archive(), text.import_error_archive_hint()),
            Unreadable::NoConnections => (text.import_error_no_connections(), text.import_error_no_connections_hint()),
            Unreadable::DamagedZip => (text.import_error_damaged_zip(), text.import_error_damaged_zip_hint()),
        },
    };
    if hint.is_empty() { cause.to_owned() } else { format!("{cause} {hint}") }
}
