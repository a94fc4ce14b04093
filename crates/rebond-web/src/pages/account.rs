//! The account at an address: `/account`, its devices; `/account/first`, the settings of a new one; `/account/leave`, its end. At home there is
//! one account and nothing to sign in to: these pages are not there.

pub(crate) mod devices;
pub(crate) mod first;
pub(crate) mod leave;
