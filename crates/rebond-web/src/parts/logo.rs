//! The mark: a thread that rebounds from one person to the next, each time higher; and the loose thread of empty places.

use maud::{Markup, PreEscaped, html};

/// The mark.
pub fn logo() -> Markup {
    html! {
        svg.logo viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false" {
            (PreEscaped("<path d='M4 25C6 15 11 15 13 25C15.500 5 25 3 28 8'/><circle cx='4' cy='25' r='2.600'/><circle cx='13' cy='25' r='2.600'/><circle class='end' cx='28' cy='8' r='3.200'/>"))
        }
    }
}

/// A thread whose end is free: something can be tied to it.
pub fn loose_thread() -> Markup {
    html! {
        svg.loose viewBox="0 0 160 56" width="160" height="56" aria-hidden="true" focusable="false" {
            (PreEscaped("<path d='M6 44C22 8 44 8 56 44C66 14 84 12 94 34C100 46 112 46 116 34C120 22 108 20 108 32C108 46 134 44 146 22'/><circle cx='6' cy='44' r='4'/><circle cx='56' cy='44' r='4'/><circle class='free' cx='149' cy='17' r='4.500'/>"))
        }
    }
}
