//! One connection to either engine: opened, a statement carried out on it. Not done here: lending connections (`engine`), what a
//! transaction is (`tx`).

pub(crate) mod identity;
pub(crate) mod postgres;
pub(crate) mod sqlite;
