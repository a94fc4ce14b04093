//! Every statement of the room, in one list: what the tests prepare on both engines and compare. Not done here: running them.
#![cfg_attr(not(test), expect(dead_code, reason = "read by tests"))]

use crate::query::Registered;

/// Every statement.
pub(crate) fn all() -> Vec<&'static dyn Registered> {
    let mut all = crate::table::registered();
    all.extend(crate::write::registered());
    all.extend_from_slice(crate::terms::REGISTERED);
    all.extend(crate::tables::registered());
    all.extend(crate::hosted::registered());
    all
}

#[cfg(test)]
mod tests;
