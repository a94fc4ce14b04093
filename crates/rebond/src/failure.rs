//! Errors of the terminal: a cause and a hint, in the language of the terminal, and an exit code that is not 0. What enters: what
//! went wrong, by meaning. What leaves: two lines on the error stream. Not done here: the words, which are in `texts/*/cli.ftl`.

use std::{io, path::Path, process::ExitCode};

use rebond_app::{
    AppError, Reason,
    data::{ArchiveError, LeftOut},
};
use rebond_store::StoreError;
use rebond_text::Text;

/// What went wrong, by meaning.
#[derive(Debug)]
pub(crate) enum Failure {
    /// There is no home folder to put the data in.
    NoHome,
    /// The data folder cannot be made or written.
    Folder { path: String, detail: Detail },
    /// The port is taken.
    PortTaken { port: u16 },
    /// The port cannot be listened on.
    CannotListen { port: u16, detail: Detail },
    /// A certificate or its key is of no use.
    Certificate { path: String, said: String },
    /// A certificate is for another name, or for no address of this machine.
    OtherCertificate { path: String, name: Option<String> },
    /// This machine has no such address of a local network, or none at all.
    NoNetwork { address: Option<String> },
    /// A file cannot be read.
    CannotRead { path: String, detail: Detail },
    /// A file cannot be written.
    CannotWrite { path: String, detail: Detail },
    /// A file to be written is there already.
    Exists { path: String },
    /// A file is of no kind that can be read.
    UnknownFile { path: String },
    /// A file is no whole archive.
    NotAnArchive { path: String, error: ArchiveError },
    /// A file is larger than what is read.
    TooLarge { path: String, megabytes: u64 },
    /// Data would be replaced.
    NotEmpty,
    /// Data would be replaced, on a server, where nothing can be set aside.
    NotEmptyServer,
    /// The place that everything was to be moved to holds something already.
    MoveNotEmpty { place: String },
    /// Not all of an archive can be restored.
    Incomplete { left_out: Vec<LeftOut> },
    /// Records of a copy cannot be read.
    UnreadableRecords { count: usize, first: String },
    /// The database is not in its place, and others that came of it are there.
    Displaced { folder: String, left: Vec<String> },
    /// The file of the database holds nothing.
    Emptied { path: String },
    /// A value does not fit.
    BadValue { command: &'static str, field: String, value: String },
    /// The owner's address of a database is not named.
    NoOwner,
    /// The copy of a file was asked for, or one put in place, on PostgreSQL.
    BackupOnPostgres,
    /// The program would rather not.
    Refused(Reason),
    /// Rebond runs on this folder.
    Running,
    /// Rebond does not run on this folder.
    NotRunning,
    /// A key of a server's configuration is missing or does not fit; what would.
    Configuration { key: String, said: String },
    /// A key that there is not.
    UnknownKey { key: String, known: String },
    /// A file of a secret that others can read.
    OpenSecret { key: String, path: String },
    /// The store could not.
    Store(StoreError),
    /// The system could not.
    System(String),
}

impl Failure {
    /// The data folder cannot be made or written.
    pub(crate) fn folder(path: &Path, error: &io::Error) -> Self {
        Self::of_file(error, |detail| Self::Folder { path: path.display().to_string(), detail })
    }

    /// A file cannot be read.
    pub(crate) fn read(path: &Path, error: &io::Error) -> Self {
        Self::CannotRead { path: path.display().to_string(), detail: Detail::of(error) }
    }

    /// A file cannot be written.
    pub(crate) fn write(path: &Path, error: &io::Error) -> Self {
        let path = path.display().to_string();
        if error.kind() == io::ErrorKind::AlreadyExists {
            Self::Exists { path }
        } else {
            Self::of_file(error, |detail| Self::CannotWrite { path, detail })
        }
    }

    /// A disk without room is told as such, wherever it shows.
    fn of_file(error: &io::Error, otherwise: impl FnOnce(Detail) -> Self) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Store(StoreError::DiskFull),
            _ => otherwise(Detail::of(error)),
        }
    }

    /// The system could not.
    #[expect(clippy::needless_pass_by_value, reason = "the shape `map_err` asks for")]
    pub(crate) fn system(error: io::Error) -> Self {
        Self::System(error.to_string())
    }

    /// Tells cause and hint on the error stream; answers the exit code.
    #[expect(clippy::print_stderr, reason = "the terminal is where the binary speaks")]
    pub(crate) fn tell(&self, text: Text) -> ExitCode {
        let (cause, hint) = self.words(text);
        eprintln!("{}", text.cli_error(cause));
        if let Some(hint) = hint {
            eprintln!("{}", text.cli_hint(hint));
        }
        ExitCode::FAILURE
    }

    fn words(&self, text: Text) -> (String, Option<String>) {
        let (cause, hint) = match self {
            Self::NoHome => (text.cli_error_no_home().to_string(), text.cli_hint_no_home().to_string()),
            Self::Folder { path, detail } => (text.cli_error_folder(detail.words(text), path), text.cli_hint_folder().to_string()),
            Self::PortTaken { port } => (text.cli_error_port(port.to_string()), text.cli_hint_port().to_string()),
            Self::CannotListen { port, detail } => {
                (text.cli_error_listen(detail.words(text), port.to_string()), text.cli_hint_listen().to_string())
            }
            Self::Certificate { path, said } => (text.cli_error_certificate(path, said), text.cli_hint_certificate().to_string()),
            Self::OtherCertificate { path, name } => {
                let cause = match name {
                    Some(name) => text.cli_error_certificate_name(name, path),
                    None => text.cli_error_certificate_address(path),
                };
                (cause, text.cli_hint_certificate_name().to_string())
            }
            Self::NoNetwork { address } => {
                let cause = match address {
                    Some(address) => text.cli_error_no_such_address(address),
                    None => text.cli_error_no_network().to_string(),
                };
                (cause, text.cli_hint_no_network().to_string())
            }
            Self::CannotRead { path, detail } => (text.cli_error_read(detail.words(text), path), text.cli_hint_read().to_string()),
            Self::CannotWrite { path, detail } => (text.cli_error_write(detail.words(text), path), text.cli_hint_write().to_string()),
            Self::Exists { path } => (text.cli_error_exists(path), text.cli_hint_exists().to_string()),
            Self::UnknownFile { path } => (text.cli_error_unknown_file(path), text.cli_hint_unknown_file().to_string()),
            Self::NotAnArchive { path, error } => {
                (text.cli_error_archive(archive_words(error, text), path), text.cli_hint_archive().to_string())
            }
            Self::TooLarge { path, megabytes } => {
                (text.cli_error_too_large(megabytes.to_string(), path), text.cli_hint_too_large().to_string())
            }
            Self::MoveNotEmpty { place } => (text.cli_error_move_not_empty(place), text.cli_hint_move_not_empty().to_string()),
            Self::NotEmptyServer => (text.cli_error_not_empty_server().to_string(), text.cli_hint_not_empty_server().to_string()),
            Self::Incomplete { left_out } => {
                let lines: String = rebond_sentences::archive::left_out(text, left_out).iter().map(|line| format!("\n  {line}")).collect();
                (format!("{}{lines}", text.archive_left_out(left_out.len())), text.cli_hint_incomplete().to_string())
            }
            Self::UnreadableRecords { count, first } => {
                (text.cli_error_unreadable_records(*count, first), text.cli_hint_unreadable_records().to_string())
            }
            Self::Displaced { folder, left } => (text.cli_error_displaced(folder, left.join(", ")), text.cli_hint_displaced().to_string()),
            Self::Emptied { path } => (text.cli_error_emptied(path), text.cli_hint_emptied().to_string()),
            Self::NotEmpty => (text.cli_error_not_empty().to_string(), text.cli_hint_not_empty().to_string()),
            Self::BadValue { command, field, value } => (text.cli_error_bad_value(field, value), text.cli_hint_bad_value(*command)),
            Self::BackupOnPostgres => (text.cli_error_backup_postgres().to_string(), text.cli_hint_backup_postgres().to_string()),
            Self::Refused(reason) => return (rebond_sentences::refusal(text, *reason), None),
            Self::NoOwner => (text.cli_error_no_owner().to_owned(), text.cli_hint_no_owner().to_owned()),
            Self::NotRunning => (text.cli_error_not_running().to_string(), text.cli_hint_not_running().to_string()),
            Self::Running => (text.cli_error_running().to_string(), text.cli_hint_running().to_string()),
            Self::Configuration { key, said } => (text.cli_error_configuration(key, said), text.cli_hint_configuration().to_string()),
            Self::UnknownKey { key, known } => (text.cli_error_unknown_key(key, known), text.cli_hint_configuration().to_string()),
            Self::OpenSecret { key, path } => (text.cli_error_open_secret(key, path), text.cli_hint_open_secret().to_string()),
            Self::Store(error) => store_words(error, text),
            Self::System(detail) => return (detail.clone(), None),
        };
        (cause, Some(hint))
    }
}

/// What the system said of a file.
#[derive(Debug)]
pub(crate) struct Detail {
    kind: io::ErrorKind,
    said: String,
}

impl Detail {
    /// Of this error.
    pub(crate) fn of(error: &io::Error) -> Self {
        Self { kind: error.kind(), said: error.to_string() }
    }

    /// In the language of the terminal where it is a usual thing, else as the system says it.
    fn words(&self, text: Text) -> &str {
        match self.kind {
            io::ErrorKind::NotFound => text.cli_file_absent(),
            io::ErrorKind::PermissionDenied => text.cli_file_denied(),
            io::ErrorKind::IsADirectory => text.cli_file_folder(),
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => text.cli_file_not_folder(),
            io::ErrorKind::ReadOnlyFilesystem => text.cli_file_read_only(),
            _ => &self.said,
        }
    }
}

fn archive_words(error: &ArchiveError, text: Text) -> &'static str {
    match error {
        ArchiveError::NotAnArchive => text.cli_archive_foreign(),
        ArchiveError::Newer { .. } => text.cli_archive_newer(),
        ArchiveError::CutOff { .. } => text.cli_archive_cut(),
        ArchiveError::Altered => text.cli_archive_altered(),
    }
}

fn store_words(error: &StoreError, text: Text) -> (String, String) {
    match error {
        StoreError::NotADatabase(path) => (text.cli_error_no_database(path.display().to_string()), text.cli_hint_no_database().to_string()),
        StoreError::NewerSchema { found, known } => {
            (text.cli_error_newer(found.to_string(), known.to_string()), text.cli_hint_newer().to_string())
        }
        StoreError::SchemaBehind { found, known } => {
            (text.cli_error_behind(found.to_string(), known.to_string()), text.cli_hint_behind().to_string())
        }
        StoreError::ReadOnly(_) | StoreError::CannotOpen(_) => {
            (text.cli_error_read_only().to_string(), text.cli_hint_read_only().to_string())
        }
        StoreError::DiskFull => (text.cli_error_disk_full().to_string(), text.cli_hint_disk_full().to_string()),
        StoreError::Busy | StoreError::Overloaded => (text.cli_error_busy().to_string(), text.cli_hint_busy().to_string()),
        StoreError::Unreachable(detail) => (text.cli_error_unreachable(detail), text.cli_hint_unreachable().to_string()),
        StoreError::Replaced(path) => (text.cli_error_replaced(path.display().to_string()), text.cli_hint_replaced().to_string()),
        StoreError::OutOfTime(_) => (text.error_store_clock().to_owned(), text.error_store_clock_hint().to_string()),
        StoreError::Io(detail) => (text.cli_error_disk(detail), text.cli_hint_disk().to_string()),
        StoreError::Corrupt(detail) => (text.cli_error_corrupt(detail), text.cli_hint_corrupt().to_string()),
        StoreError::NotEmpty => (text.cli_error_not_empty().to_string(), text.cli_hint_not_empty().to_string()),
        other => (text.cli_error_store(other.to_string()), text.cli_hint_store().to_string()),
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Store(error) => Self::Store(error),
            AppError::Refused(refusal) => Self::Refused(refusal.reason),
            other => Self::System(other.to_string()),
        }
    }
}
