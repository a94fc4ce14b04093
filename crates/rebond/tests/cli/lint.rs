//! `rebond lint`: shapes, places, exit codes, and any input at all.

use serde_json::Value;

use crate::program::{Place, arg};

const JOB: &str = "Bonjour Madame,\n\nÉlève en reconversion, auriez-vous un emploi pour moi ?\n[Votre Nom]\n";

fn objects(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).expect("one object a line")).collect()
}

#[test]
fn d3_a_message_becomes_one_object_and_error_level_answers_1() {
    let place = Place::fresh();
    let file = place.file("lettre à moi.txt", JOB);
    let told = place.run(&["lint", "--format", "json", arg(&file)]);
    assert_eq!(told.code, Some(1), "{}", told.err);
    let list = objects(&told.out);
    let [object] = list.as_slice() else { panic!("{}", told.out) };
    let keys: Vec<&String> = object.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["facts", "file", "findings", "language"]);
    assert_eq!((object["file"].as_str(), object["language"].as_str()), (Some(arg(&file)), Some("fr")));
    for name in [
        "asks_for_job",
        "specific_ask",
        "has_background",
        "why_you",
        "mentions_referrer",
        "offers_redirect",
        "easy_out",
        "thanks",
        "overly_formal_closing",
        "address",
        "duration_minutes",
        "attaches_cv",
        "words",
        "placeholders",
        "parts",
        "asks_judgement",
    ] {
        assert!(object["facts"].get(name).is_some(), "{name}");
    }
    assert_eq!((&object["facts"]["asks_for_job"], &object["facts"]["address"]), (&Value::Bool(true), &Value::from("vous")));
    let finding = |rule: &str| object["findings"].as_array().expect("a list").iter().find(|one| one["rule"] == rule).expect("found");
    let job = finding("job-request");
    assert_eq!((&job["number"], &job["severity"]), (&Value::from("D3"), &Value::from("error")));
    for key in ["start", "end", "message", "instead"] {
        assert!(job.get(key).is_some(), "{key}");
    }
    // Places count characters, so that a script in any language finds the words.
    let blank = finding("placeholder-left");
    let at = |key: &str| usize::try_from(blank[key].as_u64().expect("a number")).expect("small");
    assert_eq!(JOB.chars().take(at("end")).skip(at("start")).collect::<String>(), "[Votre Nom]");
}

#[test]
fn a_clean_message_is_told_so_and_answers_0() {
    let good = "Bonjour Madame Vautrin,\n\nPaul Serre, rencontré au forum des métiers, m’a parlé de votre atelier. Après neuf ans dans la restauration, je \
me forme à l’ébénisterie : votre article sur la reprise des ateliers m’a donné envie de comprendre comment vous avez commencé, et ce que vous feriez autrement \
aujourd’hui. Depuis janvier, je passe mes samedis chez un artisan de mon quartier, et je mesure tout ce qui me reste à apprendre avant de choisir une formation. \
J’aimerais vous entendre raconter votre chemin, vos journées, ce qui vous plaît et ce qui pèse.\n\nAuriez-vous une heure à m’accorder, à l’atelier ou ailleurs, \
le jour qui vous arrange ? Si vous n’avez pas le temps, quelques lignes me seraient déjà précieuses, et si quelqu’un d’autre vous semble mieux placé, je le \
contacterai volontiers. Merci d’avance pour votre réponse, quelle qu’elle soit.\n\nBien cordialement,\nAnne Lorme\n";
    let told = Place::fresh().run_with(&["lint", "--person", "Lise Vautrin", "--referrer", "Paul Serre", "-"], good.as_bytes());
    assert_eq!(told.code, Some(0), "{}", told.out);
}

#[test]
fn e5_e7_questions_are_read_one_a_line() {
    let place = Place::fresh();
    let asked = "Aimez-vous votre métier ?\r\n\n  Racontez-moi votre parcours.\n";
    let told = place.run_with(&["lint", "--kind", "question", "--format", "json", "-"], asked.as_bytes());
    assert_eq!(told.code, Some(0), "{}", told.err);
    let list = objects(&told.out);
    let closed: Vec<_> = list.iter().map(|one| (one["text"].as_str(), one["closed"].as_bool(), one["instead"].is_string())).collect();
    assert_eq!(closed, [(Some("Aimez-vous votre métier ?"), Some(true), true), (Some("Racontez-moi votre parcours."), Some(false), false)]);
    let keys: Vec<&String> = list[0].as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["closed", "confidential", "form", "instead", "text", "topic"]);
    let told = place.run_with(&["lint", "--kind", "question", "-"], "Quel est votre salaire exact ?".as_bytes());
    assert!(told.code == Some(1) && told.out.contains("-:1:1: à corriger E7"), "{}", told.out);
}

#[test]
fn the_text_points_at_the_words() {
    let place = Place::fresh();
    let told = place.run(&["lint", arg(&place.file("m.txt", JOB))]);
    let lines: Vec<&str> = told.out.lines().collect();
    let at = lines.iter().position(|line| line.ends_with("| [Votre Nom]")).unwrap_or_else(|| panic!("{}", told.out));
    assert!(lines[at - 2].contains("m.txt:4:1: à corriger"), "{}", lines[at - 2]);
    assert!(lines[at + 1].ends_with("| ^^^^^^^^^^^"), "{}", lines[at + 1]);
}

#[test]
fn a_file_that_cannot_be_read_answers_2_and_the_others_are_read() {
    let place = Place::fresh();
    let file = place.file("m.txt", "Merci");
    let told = place.run(&["lint", "--format", "json", "absent.txt", arg(&file)]);
    assert_eq!((told.code, told.out.lines().count()), (Some(2), 1));
    assert!(told.err.contains("absent.txt") && told.err.contains("Que faire"), "{}", told.err);
    assert_eq!(place.run(&["lint"]).code, Some(2));
    assert_eq!(place.run(&["lint", "--kind", "poem", arg(&file)]).code, Some(2));
    assert!(!place.data().exists(), "nothing is made");
}

#[test]
fn no_input_is_slow_or_breaks_it() {
    let place = Place::fresh();
    let noise: Vec<u8> = (0..400_000_u64).map(|n| (n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u8).collect();
    let inputs: [Vec<u8>; 6] = [
        Vec::new(),
        vec![b'a'; 1_000_000],
        "([{<".repeat(100_000).into_bytes(),
        noise,
        vec![0; 10_000],
        "é\u{202e}\u{1b}[2J🙂".repeat(5_000).into_bytes(),
    ];
    for (which, input) in inputs.iter().enumerate() {
        for format in ["json", "text"] {
            let told = place.run_with(&["lint", "--format", format, "-"], input);
            assert!(matches!(told.code, Some(0 | 1)), "{which}: {:?} {}", told.code, told.err);
            assert!(!told.out.contains('\u{1b}'), "{which}: the terminal is driven");
        }
    }
}

#[test]
fn an_old_letter_in_another_encoding_is_read() {
    let place = Place::fresh();
    let file = place.file("vieux.txt", b"\xc9l\xe8ve en reconversion, je vous remercie d\x92avance");
    let told = place.run(&["lint", "--format", "json", "--lang", "fr", arg(&file)]);
    assert_eq!(objects(&told.out)[0]["facts"]["thanks"], Value::Bool(true), "{}", told.out);
}
