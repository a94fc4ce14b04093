//! The small disc that stands for a person: one or two letters on one of six tints, always the same for the same name.

use maud::{Markup, html};
use rebond_domain::PersonName;

/// The disc of a person; for the eye only, for the name always stands beside it.
pub fn avatar(name: &PersonName) -> Markup {
    let tint = name.full().bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte))) % 6;
    html! {
        span class={ "avatar tint-" (tint) } aria-hidden="true" { (name.initials()) }
    }
}
