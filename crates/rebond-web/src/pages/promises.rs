//! Promises: kept, or let go (G6). Where they are shown: on the meeting and on the person.

pub(crate) mod settle;
