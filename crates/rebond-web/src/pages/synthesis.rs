//! The pages of what one learns, one file a verb; and what they share: tabs. What enters: requests. What leaves: markup, redirects.

pub(crate) mod file_note;
pub(crate) mod show;

use maud::Markup;
use rebond_text::Text;

use crate::parts;

/// The sister pages of the campaign.
pub(crate) fn tabs(text: Text, here: &str) -> Markup {
    parts::tabs(text, here, &[("/campaign", text.nav_campaign(), None), ("/synthesis", text.synthesis_tab(), None)])
}
