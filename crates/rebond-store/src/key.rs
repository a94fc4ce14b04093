//! How early a person comes among those nobody wrote to yet: a column computed from a record, to sort by. Not done here: keys by
//! which two records are one (`rebond_domain::identity`).

use rebond_domain::{Closeness, Person};

/// How early a person comes among those nobody wrote to yet; -1 when set aside. One's path changed counts most (B11).
pub(crate) fn pull(person: &Person) -> i64 {
    pull_of(person.set_aside_at.is_some(), person.closeness, person.changed_path, person.leads_others)
}

/// The same, from what of a person it follows from.
pub(crate) const fn pull_of(set_aside: bool, closeness: Closeness, changed_path: bool, leads_others: bool) -> i64 {
    if set_aside {
        return -1;
    }
    let closeness = match closeness {
        Closeness::Unknown => 0,
        Closeness::Slight => 1,
        Closeness::Known => 2,
        Closeness::Close => 3,
    };
    closeness + if changed_path { 10 } else { 0 } + if leads_others { 0 } else { 4 }
}
