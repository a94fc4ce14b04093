//! The place of a voice memo, to be listened to while one writes (F8). Empty and out of sight until a script fills it from this device:
//! nothing of a memo is ever here.

use maud::{Markup, html};
use rebond_domain::MeetingId;
use rebond_text::Text;
use serde_json::json;

/// So long one may speak at a time, in minutes.
const MINUTES: u16 = 30;

pub(super) fn render(text: Text, meeting: MeetingId) -> Markup {
    let words = json!({
        "record": text.memo_record(), "stop": text.memo_stop(), "delete": text.memo_delete(), "file": text.memo_file(), "unable": text.memo_unable(),
        "denied": text.memo_denied(), "none": text.memo_no_microphone(), "full": text.memo_full(), "long": text.memo_long(),
    });
    html! {
        section.card #memo hidden data-meeting=(meeting) data-limit=(MINUTES * 60) data-words=(words.to_string()) {
            h2 { (text.memo_title()) }
            p { (text.memo_lead()) }
            p.hint { (text.memo_limits(text.minutes(MINUTES))) }
            div.memos {}
        }
    }
}
