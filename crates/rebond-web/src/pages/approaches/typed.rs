//! The text of a message as it was typed: in one field, or in its parts.

use rebond_app::approaches::{MessagePart, MessageParts};

/// The text as typed, from one field or from the parts.
pub(super) fn text_typed(value: impl Fn(&str) -> String, in_parts: bool) -> String {
    if in_parts { typed(value).join() } else { value("body") }
}

/// The parts as typed.
pub(super) fn typed(value: impl Fn(&str) -> String) -> MessageParts {
    let [opening, you, me, us, ending] =
        [MessagePart::Opening, MessagePart::You, MessagePart::Me, MessagePart::Us, MessagePart::Ending].map(|part| value(part.as_str()));
    MessageParts { opening, you, me, us, ending }
}
