//! Any text must be reviewed, as a message and as a question, without panic and with spans inside the text.
//! Run with `cargo +nightly fuzz run review`; the corpus also runs in `tests/any_input.rs` on stable.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rebond_domain::{Channel, Lang, MessageKind};
use rebond_lint::{Message, question, review};

fuzz_target!(|text: &str| {
    for kind in MessageKind::ALL {
        let told = review(&Message::new(text, *kind, Channel::Email), Lang::Fr);
        for finding in &told.findings {
            assert!(text.get(finding.span.start..finding.span.end).is_some());
        }
    }
    let _ = question(text, None);
});
