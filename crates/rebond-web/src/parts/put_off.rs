//! Putting a step off: tomorrow, in a week, in a month, or a day of one's own. Not done here: counting the days.

use maud::{Markup, html};
use rebond_text::Text;

use super::hidden;

/// The ways to put the step of this key off, and come back to the page at `back`.
pub fn put_off(text: Text, key: &str, back: &str) -> Markup {
    let carried = || html! { (hidden("key", key)) (hidden("back", back)) };
    html! {
        div.later {
            p { (text.action_put_off()) }
            form method="post" action="/steps/put-off" {
                (carried())
                @for (word, label) in [("tomorrow", text.today_later_tomorrow()), ("week", text.today_later_week()), ("month", text.today_later_month())] {
                    button.button.quiet type="submit" name="when" value=(word) { (label) }
                }
            }
            form method="post" action="/steps/put-off" {
                (carried())
                input type="date" name="until" required aria-label=(text.today_later_day());
                button.button.quiet type="submit" { (text.today_later_that_day()) }
            }
        }
    }
}
