//! Any text must be reviewed, as a message and as a question, without panic and with places inside their field.
//! Run with `cargo +nightly fuzz run review`; the corpus also runs in `tests/any_input.rs` on stable.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rebond_domain::{Channel, Lang, MessageKind};
use rebond_lint::{Message, PlainText, question, review, review_question};

fuzz_target!(|text: &str| {
    // One kind a text, by its length: a text one byte longer tries the next, and a round stays short.
    let kind = MessageKind::ALL[text.len() % MessageKind::ALL.len()];
    let message = PlainText::read(text).message;
    for lang in [None, Some(Lang::Fr), Some(Lang::En)] {
        let told = review(&Message { lang, ..Message::new(message, kind, Channel::Email) }, Lang::Fr);
        for finding in &told.findings {
            assert!(message.field(finding.place.field).get(finding.place.start..finding.place.end).is_some());
        }
        let facts = question(text, lang);
        assert_eq!(facts.closed, facts.instead.is_some());
        for finding in review_question(text, lang, Lang::En) {
            assert!(text.get(finding.place.start..finding.place.end).is_some());
            assert!(!finding.instead.is_empty());
        }
    }
});
