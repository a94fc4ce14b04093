//! What the last action has to say, with a button that undoes it where it can be undone.

use maud::{Markup, html};
use rebond_text::Text;

use crate::Flash;
use crate::parts::Icon;

pub(super) fn render(text: Text, flash: Flash) -> Markup {
    html! {
        div.notice role="status" {
            (Icon::Check)
            p { (flash.notice.words(text)) }
            @if let Some(action) = flash.undo {
                form method="post" action={ "/undo/" (action) } { button.plain type="submit" { (text.action_undo()) } }
            }
        }
    }
}
