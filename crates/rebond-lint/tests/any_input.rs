//! Whatever comes in, the linter answers: no panic, spans on characters of the text, time in proportion to length.

use proptest::prelude::*;
use rebond_domain::{Channel, Lang, MessageKind};
use rebond_lint::{Message, facts, question, review, review_purpose, review_question};
use std::path::Path;
use std::time::{Duration, Instant};

fn verify(text: &str) {
    for kind in MessageKind::ALL {
        for channel in [Channel::Email, Channel::LinkedInNote] {
            let told = review(&Message::new(text, *kind, channel), Lang::Fr);
            for finding in &told.findings {
                assert!(text.get(finding.span.start..finding.span.end).is_some(), "{finding:?}");
            }
            let found = &told.facts;
            for span in
                [&found.asks_for_job, &found.specific_ask, &found.has_background, &found.why_you, &found.easy_out, &found.placeholders]
                    .into_iter()
                    .flat_map(|fact| &fact.spans)
            {
                assert!(text.get(span.start..span.end).is_some(), "{span:?}");
            }
            assert!(found.duration.is_none_or(|asked| asked.minutes > 0 && asked.minutes <= 600));
        }
    }
    let asked = question(text, None);
    assert_eq!(asked.closed, asked.instead.is_some());
    let _ = (review_question(text, None, Lang::En), review_purpose(text, Lang::Fr));
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
        prop_assert!(!facts(&quoted, Some(Lang::Fr)).1.asks_for_job.is_true());
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
                    let told = review(&Message::new(&text, MessageKind::Request, Channel::Email), Lang::Fr);
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
