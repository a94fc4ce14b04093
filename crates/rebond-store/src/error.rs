//! Why the store could not: by meaning, not by driver. What enters: errors of both engines. What leaves: one kind each, that
//! a door can put into words with a hint. Not done here: the words people see.

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use rebond_domain::Noun;
use rusqlite::ffi;
use tokio_postgres::error::SqlState;

/// Why the store could not.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is no database, or one of another program.
    #[error("{0} is not a database of Rebond")]
    NotADatabase(PathBuf),
    /// The database was written by a newer version.
    #[error("the database has schema {found}, this version knows up to {known}")]
    NewerSchema {
        /// The schema found.
        found: i64,
        /// The newest schema this version knows.
        known: i64,
    },
    /// The database was written by an older version, and the role one connects as may not change its tables.
    #[error("the database has schema {found}, this version needs {known}, and this role may not change it")]
    SchemaBehind {
        /// The schema found.
        found: i64,
        /// The schema this version needs.
        known: i64,
    },
    /// A migration that ran there is not the one of this number here.
    #[error("migration {number} of the database is not the one this version knows")]
    ForeignMigration {
        /// Its number.
        number: i64,
    },
    /// The file or its folder cannot be written.
    #[error("cannot write: {0}")]
    ReadOnly(String),
    /// The file cannot be opened or made: no such folder, no permission.
    #[error("cannot open: {0}")]
    CannotOpen(String),
    /// No room left on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// Somebody else kept the database locked for too long.
    #[error("the database is busy")]
    Busy,
    /// The server has more to do than it can: waited for long enough already.
    #[error("the database takes too long to answer")]
    Overloaded,
    /// The server cannot be reached, or turned us away.
    #[error("the database server cannot be reached: {0}")]
    Unreachable(String),
    /// The data changed since the revision expected.
    #[error("changed since: expected revision {expected}, found {found}")]
    Stale {
        /// The revision expected.
        expected: Revision,
        /// The revision found.
        found: Revision,
    },
    /// The ticket of a form did this before.
    #[error("done already")]
    AlreadyDone,
    /// Whoever asked for it does not want it any more: nothing of it was kept.
    #[error("stopped")]
    Stopped,
    /// There is no such account.
    #[error("no such account")]
    NoAccount,
    /// The account to restore into holds data already.
    #[error("the account holds data already")]
    NotEmpty,
    /// A record refers to one that is not there, or is referred to by one that stays.
    #[error("a record refers to one that is not there ({0})")]
    Reference(String),
    /// A date of a record of this noun lies outside what is kept (`rebond_domain::time`).
    #[error("a {0} with a date out of time")]
    OutOfTime(Noun),
    /// Two records would share what only one may have.
    #[error("there is one already ({0})")]
    Duplicate(String),
    /// The file that was opened is not there any more: deleted, moved, cut short, or another one in its place.
    #[error("{0} was deleted or replaced while it was open")]
    Replaced(PathBuf),
    /// What is stored cannot be read back.
    #[error("damaged data: {0}")]
    Corrupt(String),
    /// Reading or writing the file failed.
    #[error("reading or writing failed: {0}")]
    Io(String),
    /// A mistake of this program: a statement the engine refused.
    #[error("internal error of the store: {0}")]
    Internal(String),
}

/// What a failure means for whoever waits: what to say, and whether trying again may help. The same of both engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Others are in the way, for a moment: trying again soon helps.
    Busy,
    /// No room is left on the disk: trying again helps once there is.
    Full,
    /// The data can be read, not written: a file or folder without the right, a server that only follows another.
    ReadOnly,
    /// The server, or the place of the file, cannot be reached at present.
    Away,
    /// The disk itself failed at reading or writing.
    Disk,
    /// What is stored cannot be read back.
    Damaged,
    /// The file was deleted, moved or replaced while it was open: nothing more is saved until the program starts again.
    Replaced,
    /// The machine's clock stands at a year that is not kept.
    Clock,
    /// Anything else: the request does not fit what is stored, or a mistake of this program.
    Other,
}

/// How many times an account's data changed. Goes up by one with each save, undo or erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(pub i64);

impl std::fmt::Display for Revision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl StoreError {
    /// Whether the data changed since it was read.
    pub const fn is_stale(&self) -> bool {
        matches!(self, Self::Stale { .. })
    }

    /// What it means for whoever waits.
    pub const fn trouble(&self) -> Trouble {
        match self {
            Self::Busy | Self::Overloaded => Trouble::Busy,
            Self::DiskFull => Trouble::Full,
            Self::ReadOnly(_) => Trouble::ReadOnly,
            Self::Unreachable(_) | Self::CannotOpen(_) => Trouble::Away,
            Self::Io(_) => Trouble::Disk,
            Self::Corrupt(_) | Self::NotADatabase(_) => Trouble::Damaged,
            Self::Replaced(_) => Trouble::Replaced,
            // Doors let no such date in, so it is the moment of saving.
            Self::OutOfTime(_) => Trouble::Clock,
            Self::NewerSchema { .. }
            | Self::SchemaBehind { .. }
            | Self::ForeignMigration { .. }
            | Self::Stale { .. }
            | Self::AlreadyDone
            | Self::Stopped
            | Self::NoAccount
            | Self::NotEmpty
            | Self::Reference(_)
            | Self::Duplicate(_)
            | Self::Internal(_) => Trouble::Other,
        }
    }

    /// Whether trying again at once may help.
    pub(crate) const fn is_passing(&self) -> bool {
        matches!(self, Self::Busy)
    }

    pub(crate) fn corrupt(what: impl Into<String>) -> Self {
        Self::Corrupt(what.into())
    }

    /// With the noun concerned, where the engine does not say it.
    pub(crate) fn about(self, noun: Noun) -> Self {
        match self {
            Self::Reference(what) if what.is_empty() => Self::Reference(noun.to_string()),
            Self::Duplicate(what) if what.is_empty() => Self::Duplicate(noun.to_string()),
            other => other,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return Self::Internal(error.to_string());
        };
        let said = message.clone().unwrap_or_else(|| failure.to_string());
        match (failure.extended_code, failure.extended_code & 0xff) {
            (ffi::SQLITE_CONSTRAINT_FOREIGNKEY, _) => Self::Reference(String::new()),
            (ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY, _) => Self::Duplicate(String::new()),
            (ffi::SQLITE_READONLY_DBMOVED | ffi::SQLITE_IOERR_VNODE, _) => Self::Replaced(PathBuf::new()),
            (_, ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED) => Self::Busy,
            (_, ffi::SQLITE_NOTADB) => Self::NotADatabase(PathBuf::new()),
            // Of a file cut short.
            (ffi::SQLITE_IOERR_SHORT_READ, _) | (_, ffi::SQLITE_CORRUPT) => Self::Corrupt(said),
            (_, ffi::SQLITE_READONLY | ffi::SQLITE_PERM) => Self::ReadOnly(said),
            (_, ffi::SQLITE_CANTOPEN) => Self::CannotOpen(said),
            (_, ffi::SQLITE_FULL) => Self::DiskFull,
            (_, ffi::SQLITE_IOERR) => Self::Io(said),
            _ => Self::Internal(said),
        }
    }
}

impl From<tokio_postgres::Error> for StoreError {
    fn from(error: tokio_postgres::Error) -> Self {
        let Some(db) = error.as_db_error() else {
            let cause = std::error::Error::source(&error).and_then(|cause| cause.downcast_ref::<std::io::Error>());
            if cause.is_some_and(|cause| cause.kind() == std::io::ErrorKind::PermissionDenied) {
                // As the driver says that none of the servers can be written.
                return Self::ReadOnly(error.to_string());
            }
            let cause = std::error::Error::source(&error).map(|cause| format!(": {cause}")).unwrap_or_default();
            return if error.is_closed() || cause.is_empty() || !error.to_string().contains("serializ") {
                Self::Unreachable(format!("{error}{cause}"))
            } else {
                Self::Internal(format!("{error}{cause}"))
            };
        };
        of_server(db.code(), db.message().to_owned())
    }
}

/// What a server said, by its code.
fn of_server(code: &SqlState, said: String) -> StoreError {
    match code {
        &SqlState::FOREIGN_KEY_VIOLATION => StoreError::Reference(String::new()),
        &SqlState::UNIQUE_VIOLATION => StoreError::Duplicate(String::new()),
        &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED | &SqlState::LOCK_NOT_AVAILABLE => StoreError::Busy,
        // A statement cut short took longer than any should: somebody is in its way.
        &SqlState::QUERY_CANCELED | &SqlState::TOO_MANY_CONNECTIONS => StoreError::Overloaded,
        &SqlState::DISK_FULL => StoreError::DiskFull,
        &SqlState::READ_ONLY_SQL_TRANSACTION => StoreError::ReadOnly(said),
        &SqlState::IO_ERROR => StoreError::Io(said),
        &SqlState::DATA_CORRUPTED | &SqlState::INDEX_CORRUPTED => StoreError::Corrupt(said),
        code if ["08", "25P", "28", "3D", "53", "57"].iter().any(|class| code.code().starts_with(class)) => StoreError::Unreachable(said),
        code => StoreError::Internal(format!("{said} ({})", code.code())),
    }
}

impl From<deadpool::managed::PoolError<Self>> for StoreError {
    fn from(error: deadpool::managed::PoolError<Self>) -> Self {
        use deadpool::managed::PoolError;
        match error {
            PoolError::Backend(Self::Internal(said)) => Self::Unreachable(said),
            PoolError::Backend(error) => error,
            PoolError::Timeout(_) => Self::Overloaded,
            other => Self::Unreachable(other.to_string()),
        }
    }
}
