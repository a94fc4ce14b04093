//! What people write in the place of an address or a number. What enters: one cell, with everything that was put into it. What leaves:
//! each address and each number in it, and what was refused. Not done here: which column or property it stood in.

mod dialling;
mod emails;
mod phones;
mod plain;

pub(crate) use dialling::DialPlan;
pub(crate) use emails::emails;
pub(crate) use phones::{PhoneFault, phones};
pub(crate) use plain::is_nothing;
