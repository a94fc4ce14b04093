//! Runs the cases of every specification: `rules/<name>.md` against the rule of that name.

use super::{QUESTION_RULES, RULES};
use crate::{Context, Expectations, Message, PlainText, Referrer, Severity, review, review_question};
use rebond_domain::{AddressForm, Channel, Lang, MessageKind, NormsCode};
use rebond_method::Norms;
use std::path::Path;

struct Spec {
    lang: Lang,
    caught: bool,
    options: Vec<(String, String)>,
    text: String,
}

fn cases(markdown: &str) -> Vec<Spec> {
    let mut all = Vec::new();
    let mut lines = markdown.lines();
    while let Some(line) = lines.next() {
        let Some(head) = line.strip_prefix("### ") else { continue };
        let (what, options) = head.split_once(": ").expect("a heading says what is expected, then the options");
        let (lang, expected) = what.split_once(", ").expect("language, expectation");
        assert!(["caught", "left alone"].contains(&expected), "{head}");
        assert_eq!(lines.next(), Some("```text"), "{head}");
        let text: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let options = options
            .split_whitespace()
            .map(|option| option.split_once('=').expect("name=value"))
            .map(|(name, value)| (name.to_owned(), value.replace('_', " ")))
            .collect();
        all.push(Spec { lang: lang.parse().expect("fr or en"), caught: expected == "caught", options, text: text.join("\n") });
    }
    all
}

fn run(spec: &Spec, rule: &str) -> Vec<String> {
    let option = |name: &str| spec.options.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let text = option("repeat").map_or_else(|| spec.text.clone(), |times| spec.text.repeat(times.parse().expect("a number")));
    let kind: MessageKind = option("kind").unwrap_or("request").parse().expect("a kind");
    let channel: Channel = option("channel").unwrap_or("email").parse().expect("a channel");
    let norms = Norms::of(&NormsCode::parse(option("norms").unwrap_or("fr-FR")).expect("a code"));
    let promised: Vec<&str> = option("promised").into_iter().collect();
    let due: Option<AddressForm> = option("due").map(|due| due.parse().expect("tu or vous"));
    let context = Context {
        person_name: option("person"),
        referrer: option("referrer").map(|name| Referrer { name, may_use_name: option("agreed") == Some("yes") }),
        address_due: due,
        promised: &promised,
        expectations: Expectations::from((norms, kind, channel)),
        ..Context::default()
    };
    let message = Message { text: PlainText::read(&text).message, kind, channel, lang: None, context };
    let told = review(&message, spec.lang);
    assert_eq!(told.language, spec.lang, "{text}");
    for finding in &told.findings {
        assert!(!message.text.at(finding.place).trim().is_empty(), "{finding:?} of {text}");
        assert!(!finding.message.contains('{') && !finding.instead.contains('{'), "{finding:?}");
    }
    told.findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.message.clone()).collect()
}

#[test]
fn every_case_of_every_specification_holds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let mut failures = Vec::new();
    for rule in RULES {
        let path = folder.join(format!("{}.md", rule.name));
        let markdown = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is missing", path.display()));
        let cases = cases(&markdown);
        assert!(cases.iter().any(|case| case.caught) && cases.iter().any(|case| !case.caught), "{}", rule.name);
        for spec in &cases {
            let found = run(spec, rule.name);
            if found.is_empty() == spec.caught {
                failures.push(format!(
                    "{} ({}) expected {}: {}",
                    rule.name,
                    spec.lang,
                    if spec.caught { "a finding" } else { "none" },
                    spec.text
                ));
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n---\n"));
}

#[test]
fn b15_a_missing_reason_weighs_by_the_customs() {
    let text = "Bonjour, je suis comptable et j’aimerais changer de métier. Auriez-vous une heure pour me raconter le vôtre ? Merci.";
    for (norms, severity) in [("fr-FR", Severity::Warning), ("fr-CA", Severity::Advice)] {
        let norms = Norms::of(&NormsCode::parse(norms).expect("a code"));
        let (kind, channel) = (MessageKind::Request, Channel::Email);
        let context = Context { expectations: Expectations::from((norms, kind, channel)), ..Context::default() };
        let told = review(&Message { text: PlainText::read(text).message, kind, channel, lang: None, context }, Lang::Fr);
        let reason = told.findings.iter().find(|finding| finding.rule == "no-reason");
        assert_eq!(reason.map(|finding| finding.severity), Some(severity), "{}", norms.code.as_str());
    }
}

#[test]
fn every_specification_has_its_rule() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    for entry in std::fs::read_dir(folder).expect("the folder of specifications") {
        let name = entry.expect("an entry").file_name().to_string_lossy().replace(".md", "");
        assert!(RULES.iter().any(|rule| rule.name == name) || QUESTION_RULES.iter().any(|rule| rule.name == name), "{name}");
    }
}

#[test]
fn every_question_of_every_specification_is_judged_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let mut failures = Vec::new();
    for rule in QUESTION_RULES {
        let markdown = std::fs::read_to_string(folder.join(format!("{}.md", rule.name))).expect("a specification");
        let cases = cases(&markdown);
        for lang in [Lang::Fr, Lang::En] {
            assert!(
                [true, false].iter().all(|caught| cases.iter().any(|case| case.lang == lang && case.caught == *caught)),
                "{}",
                rule.name
            );
        }
        for case in &cases {
            for text in case.text.lines() {
                let found = review_question(text, None, case.lang);
                let caught = found.iter().find(|finding| finding.rule == rule.name);
                if caught.is_some() != case.caught {
                    failures.push(format!("{} expected {}: {text}", rule.name, if case.caught { "a finding" } else { "none" }));
                }
                assert!(caught.is_none_or(|finding| !finding.instead.is_empty() && finding.number == rule.number), "{text}");
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn a6_a_purpose_is_to_be_hired_or_to_understand() {
    for (text, named) in [
        ("Décrocher un poste de graphiste", true),
        ("Me faire embaucher dans une ONG", true),
        ("Trouver du travail avant l’été", true),
        ("Qu’on me propose un stage", true),
        ("Land a job in conservation", true),
        ("Get hired by a museum", true),
        ("Meetings leading to an offer", true),
        ("Comprendre comment on décroche un premier poste", false),
        ("Savoir comment me faire embaucher à cinquante ans", false),
        ("Me faire connaître des gens du métier", false),
        ("Vérifier que ce métier me convient", false),
        ("Understand how people get hired", false),
        ("Get a feel for the job", false),
        ("Find out whether the job suits me", false),
        ("Become known to people in the trade, even with no post open", false),
    ] {
        let found = crate::review_purpose(text, Lang::Fr);
        assert_eq!(!found.is_empty(), named, "{text}: {found:?}");
    }
}
