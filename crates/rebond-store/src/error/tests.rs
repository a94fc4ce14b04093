//! What each engine's failures mean: the same for the same cause.

use rusqlite::ffi;

use super::{StoreError, Trouble};

fn of_sqlite(code: i32) -> Trouble {
    StoreError::from(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)).trouble()
}

#[test]
fn what_failures_of_sqlite_mean() {
    let told = [
        (ffi::SQLITE_BUSY, Trouble::Busy),
        (ffi::SQLITE_BUSY_SNAPSHOT, Trouble::Busy),
        (ffi::SQLITE_LOCKED, Trouble::Busy),
        (ffi::SQLITE_FULL, Trouble::Full),
        (ffi::SQLITE_READONLY, Trouble::ReadOnly),
        (ffi::SQLITE_READONLY_DIRECTORY, Trouble::ReadOnly),
        (ffi::SQLITE_PERM, Trouble::ReadOnly),
        (ffi::SQLITE_CANTOPEN, Trouble::Away),
        (ffi::SQLITE_IOERR, Trouble::Disk),
        (ffi::SQLITE_IOERR_FSYNC, Trouble::Disk),
        (ffi::SQLITE_IOERR_SHORT_READ, Trouble::Damaged),
        (ffi::SQLITE_CORRUPT, Trouble::Damaged),
        (ffi::SQLITE_NOTADB, Trouble::Damaged),
        (ffi::SQLITE_READONLY_DBMOVED, Trouble::Replaced),
        (ffi::SQLITE_ERROR, Trouble::Other),
        (ffi::SQLITE_CONSTRAINT_FOREIGNKEY, Trouble::Other),
    ];
    for (code, trouble) in told {
        assert_eq!(of_sqlite(code), trouble, "code {code}");
    }
}

#[test]
fn what_codes_of_postgres_mean() {
    let told = [
        ("40001", Trouble::Busy),
        ("40P01", Trouble::Busy),
        ("55P03", Trouble::Busy),
        ("57014", Trouble::Busy),
        ("53300", Trouble::Busy),
        ("53100", Trouble::Full),
        ("25006", Trouble::ReadOnly),
        ("57P01", Trouble::Away),
        ("57P03", Trouble::Away),
        ("08006", Trouble::Away),
        ("28P01", Trouble::Away),
        ("3D000", Trouble::Away),
        ("25P03", Trouble::Away),
        ("53200", Trouble::Away),
        ("58030", Trouble::Disk),
        ("XX001", Trouble::Damaged),
        ("XX002", Trouble::Damaged),
        ("42601", Trouble::Other),
        ("23503", Trouble::Other),
    ];
    for (code, trouble) in told {
        let code = tokio_postgres::error::SqlState::from_code(code);
        assert_eq!(super::of_server(&code, String::new()).trouble(), trouble, "{}", code.code());
    }
}
