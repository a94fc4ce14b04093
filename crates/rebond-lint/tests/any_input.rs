//! Whatever comes in, the linter answers: no panic, places on characters of their field, time in proportion to length.

use proptest::prelude::*;
use rebond_domain::{Channel, Lang, MessageKind};
use rebond_lint::{Message, MessageText, PlainText, count_words, facts, question, review, review_purpose, review_question};
use std::path::Path;
use std::time::{Duration, Instant};

fn verify(text: &str) {
    let read = PlainText::read(text);
    let halves = text.char_indices().nth(text.chars().count() / 2).map_or((text, ""), |(at, _)| text.split_at(at));
    verify_message(text.into(), MessageKind::ALL);
    verify_message(MessageText { subject: halves.0, body: halves.1 }, &[MessageKind::FollowUp]);
    for finding in review(&Message::new(read.message, MessageKind::Request, Channel::Email), Lang::En).findings {
        assert_eq!(text.get(read.range(finding.place)), Some(read.message.at(finding.place)));
    }
    let asked = question(text, None);
    assert_eq!(asked.closed, asked.instead.is_some());
    let _ = (review_question(text, None, Lang::En), review_purpose(text, Lang::Fr));
}

fn verify_message(text: MessageText<'_>, kinds: &[MessageKind]) {
    let stands = |place: rebond_lint::Place| text.field(place.field).get(place.start..place.end).is_some();
    for kind in kinds {
        for channel in [Channel::Email, Channel::LinkedInNote] {
            let told = review(&Message::new(text, *kind, channel), Lang::Fr);
            for finding in &told.findings {
                assert!(stands(finding.place), "{finding:?}");
            }
            let found = &told.facts;
            for place in
                [&found.asks_for_job, &found.specific_ask, &found.has_background, &found.why_you, &found.easy_out, &found.placeholders]
                    .into_iter()
                    .flat_map(|fact| &fact.places)
            {
                assert!(stands(*place), "{place:?}");
            }
            assert!(found.duration.is_none_or(|asked| asked.minutes > 0 && asked.minutes <= 600));
            assert_eq!(found.words, count_words(text.body));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn any_text_is_reviewed(text in ".{0,400}") {
        verify(&text);
    }

    #[test]
    fn any_mixture_of_words_and_marks_is_reviewed(words in proptest::collection::vec(prop_oneof![
        Just("je"), Just("ne"), Just("vous"), Just("pas"), Just("un poste"), Just("30"), Just("minutes"), Just("h"), Just("?"), Just(","), Just("\n"), Just("\n\n"), Just("l’"), Just("(e)"),
        Just("[Nom]"), Just("I"), Just("you"), Just("not"), Just("a job"), Just("half"), Just("> "), Just("Objet : "), Just("«"), Just("»"), Just("merci"), Just("é"), Just("😀"), Just("Bonjour"), Just("Dupont"), Just("Cordialement,"),
    ], 0..80)) {
        verify(&words.join(" "));
    }

    #[test]
    fn what_stands_after_a_quotation_mark_changes_nothing(text in "[a-zé ?,.]{0,80}") {
        // A quoted reply is somebody else's: it adds no fact.
        let quoted = format!("Bonjour,\n> {text}\n> auriez-vous un poste ?");
        prop_assert!(!facts(quoted.as_str(), Some(Lang::Fr)).1.asks_for_job.is_true());
    }
}

#[test]
fn the_fuzz_corpus_is_reviewed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/review");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("the corpus") {
        let bytes = std::fs::read(entry.expect("an entry").path()).expect("a file");
        verify(&String::from_utf8_lossy(&bytes));
        seen += 1;
    }
    assert!(seen >= 10);
}

#[test]
fn time_grows_with_length_and_no_faster() {
    let shapes = [
        "a",
        "[(<{",
        "je ne veux pas ",
        "une heure et vous et ton ",
        "auriez-vous un poste ",
        "\n> x",
        "é·e ",
        "? ",
        "Bonjour [Nom], ",
        "I am not asking you for a job and ",
        "l’",
        "- ",
    ];
    facts("Bonjour", Some(Lang::Fr));
    facts("Hello", Some(Lang::En));
    for shape in shapes {
        let time = |bytes: usize| {
            let text = shape.repeat(bytes / shape.len());
            (0..3)
                .map(|_| {
                    let start = Instant::now();
                    let told = review(&Message::new(text.as_str().into(), MessageKind::Request, Channel::Email), Lang::Fr);
                    assert!(told.facts.words <= text.len());
                    start.elapsed()
                })
                .min()
                .unwrap_or_default()
        };
        let (small, large) = (time(1 << 14), time(1 << 18));
        // Sixteen times the length: a square would take 256 times as long.
        assert!(large < small * 100 + Duration::from_millis(400), "{shape:?}: {small:?} then {large:?}");
    }
}
