//! Pull: what of a person alone says how early they come among those nobody wrote to yet. What enters: a person. What leaves: a number
//! to sort by, which the store keeps as a column, and the weights that the whole ranking uses as well. Not done here: what follows
//! from referrals, meetings and the campaign, which the coach adds.

use crate::{Closeness, Person, PersonOutline};

/// How much it weighs that one changed path oneself (B11).
pub const CHANGED_PATH: i32 = 40;

/// How much it weighs that one directs nobody (B10).
pub const LEADS_NOBODY: i32 = 50;

impl Person {
    /// How early they come among those nobody wrote to yet; -1 when they are not to be approached.
    pub fn pull(&self) -> i64 {
        pull(self.is_aside(), self.closeness, self.changed_path, self.leads_others)
    }
}

impl PersonOutline {
    /// How early they come among those nobody wrote to yet; -1 when they are not to be approached.
    pub fn pull(&self) -> i64 {
        pull(self.is_aside(), self.closeness, self.changed_path, self.leads_others)
    }
}

fn pull(set_aside: bool, closeness: Closeness, changed_path: bool, leads_others: bool) -> i64 {
    if set_aside {
        return -1;
    }
    let closeness = match closeness {
        Closeness::Unknown => 0,
        Closeness::Slight => 1,
        Closeness::Known => 2,
        Closeness::Close => 3,
    };
    i64::from(closeness + if changed_path { CHANGED_PATH } else { 0 } + if leads_others { 0 } else { LEADS_NOBODY })
}
