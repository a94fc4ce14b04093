//! The pages of people, one file a verb; and what they share: tabs, rows. What enters: requests. What leaves: markup, redirects.

pub(crate) mod board;
pub(crate) mod contact;
pub(crate) mod duplicates;
pub(crate) mod edit;
pub(crate) mod encounter;
pub(crate) mod erase;
pub(crate) mod exchange;
pub(crate) mod inventory;
pub(crate) mod leader;
pub(crate) mod list;
pub(crate) mod many;
pub(crate) mod merge;
pub(crate) mod new;
pub(crate) mod next;
pub(crate) mod note;
pub(crate) mod passed;
pub(crate) mod set_aside;
pub(crate) mod show;
pub(crate) mod story;
pub(crate) mod tie;

use maud::{Markup, html};
use rebond_app::people::PersonRow;
use rebond_sentences::people::line;
use rebond_text::Text;

use crate::parts::{self, Tone};

/// The sister pages of people.
pub(crate) fn tabs(text: Text, here: &str) -> Markup {
    parts::tabs(
        text,
        here,
        &[
            ("/people", text.people_tab_list(), None),
            ("/people/board", text.people_tab_board(), None),
            ("/people/inventory", text.people_tab_circles(), None),
            ("/organisations", text.people_tab_organisations(), None),
            ("/events", text.people_tab_events(), None),
        ],
    )
}

/// People under each other.
pub(crate) fn rows(text: Text, people: &[PersonRow]) -> Markup {
    html! {
        ul.rows {
            @for row in people {
                li.person-row {
                    (parts::person(row.id, &row.name).line(line(row)))
                    @if row.changed_path || row.leads_others || row.set_aside {
                        span.tags {
                            @if row.changed_path { (parts::tag(text.people_changed_path_tag(), Tone::Thread)) }
                            @if row.leads_others { (parts::tag(text.people_leads_tag(), Tone::Plain)) }
                            @if row.set_aside { (parts::tag(text.people_set_aside_tag(), Tone::Plain)) }
                        }
                    }
                }
            }
        }
    }
}
