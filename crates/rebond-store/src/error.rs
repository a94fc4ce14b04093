//! Why the store could not: by meaning, not by driver. What enters: errors of both engines. What leaves: one kind each, that
//! a door can put into words with a hint. Not done here: the words people see.

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
    /// There is no such account.
    #[error("no such account")]
    NoAccount,
    /// The account to restore into holds data already.
    #[error("the account holds data already")]
    NotEmpty,
    /// A record refers to one that is not there, or is referred to by one that stays.
    #[error("a record refers to one that is not there ({0})")]
    Reference(String),
    /// Two records would share what only one may have.
    #[error("there is one already ({0})")]
    Duplicate(String),
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

    /// Whether trying again may help.
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
            (_, ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED) => Self::Busy,
            (_, ffi::SQLITE_NOTADB) => Self::NotADatabase(PathBuf::new()),
            (_, ffi::SQLITE_CORRUPT) => Self::Corrupt(said),
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
            let cause = std::error::Error::source(&error).map(|cause| format!(": {cause}")).unwrap_or_default();
            return if error.is_closed() || cause.is_empty() || !error.to_string().contains("serializ") {
                Self::Unreachable(format!("{error}{cause}"))
            } else {
                Self::Internal(format!("{error}{cause}"))
            };
        };
        let said = db.message().to_owned();
        match db.code() {
            &SqlState::FOREIGN_KEY_VIOLATION => Self::Reference(String::new()),
            &SqlState::UNIQUE_VIOLATION => Self::Duplicate(String::new()),
            &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED | &SqlState::LOCK_NOT_AVAILABLE => Self::Busy,
            &SqlState::DISK_FULL => Self::DiskFull,
            &SqlState::READ_ONLY_SQL_TRANSACTION => Self::ReadOnly(said),
            &SqlState::DATA_CORRUPTED | &SqlState::INDEX_CORRUPTED => Self::Corrupt(said),
            code if ["08", "28", "3D", "53", "57"].iter().any(|class| code.code().starts_with(class)) => Self::Unreachable(said),
            code => Self::Internal(format!("{said} ({})", code.code())),
        }
    }
}

impl From<deadpool_postgres::PoolError> for StoreError {
    fn from(error: deadpool_postgres::PoolError) -> Self {
        match error {
            deadpool_postgres::PoolError::Backend(error) => match Self::from(error) {
                Self::Internal(said) => Self::Unreachable(said),
                other => other,
            },
            deadpool_postgres::PoolError::Timeout(_) => Self::Busy,
            other => Self::Unreachable(other.to_string()),
        }
    }
}
