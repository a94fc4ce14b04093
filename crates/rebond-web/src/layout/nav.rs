//! The main navigation: one thread with a knot at each place, down the side of a wide screen, along the bottom of a phone.

use maud::{Markup, html};
use rebond_text::Text;

use crate::parts::Icon;

/// An entry of the main navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nav {
    /// The next steps.
    Today,
    /// People, organisations, events.
    People,
    /// Meetings, planned and held.
    Meetings,
    /// Who led to whom.
    Thread,
    /// Purpose, hopes, story.
    Campaign,
    /// Exports, imports, settings.
    Data,
    /// None of them.
    None,
}

pub(super) fn render(text: Text, here: Nav) -> Markup {
    let entries = [
        (Nav::Today, "/", Icon::Today, text.nav_today()),
        (Nav::People, "/people", Icon::People, text.nav_people()),
        (Nav::Meetings, "/meetings", Icon::Meetings, text.nav_meetings()),
        (Nav::Thread, "/thread", Icon::Thread, text.nav_thread()),
        (Nav::Campaign, "/campaign", Icon::Campaign, text.nav_campaign()),
        (Nav::Data, "/data", Icon::Data, text.nav_data()),
    ];
    html! {
        nav.main aria-label=(text.nav_label()) {
            ul {
                @for (nav, address, icon, label) in entries {
                    li {
                        a href=(address) aria-current=[(nav == here).then_some("page")] { (icon) span { (label) } }
                    }
                }
            }
        }
    }
}
