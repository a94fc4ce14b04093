//! Every message that takes values, said with short, long, vowel-first, none, one, many, past, today's and far ones, for somebody to
//! read line by line: `snapshots/said__{fr,en}.snap`, and `cargo xtask words` lays both languages side by side.

use insta::assert_snapshot;
use jiff::civil::{Date, date, time};
use rebond_text::{Arg, Lang, Text};

type Message = (&'static str, &'static [(&'static str, &'static [&'static str])], fn(Text, &[Arg<'static>]) -> String);

const MESSAGES: &[Message] = &include!(concat!(env!("OUT_DIR"), "/said.rs"));
const TODAY: Date = date(2026, 12, 9);

/// What a variable of that name may hold. A name that is not here has its message fail: say what it holds.
fn values(name: &str, text: Text) -> Option<Vec<Arg<'static>>> {
    let words = |words: &[&'static str]| words.iter().map(|word| Arg::from(*word)).collect::<Vec<_>>();
    let said = |said: Vec<String>| said.into_iter().map(Arg::from).collect::<Vec<_>>();
    let pick = |french: &'static str, english: &'static str| if text.lang() == Lang::Fr { french } else { english };
    let days = [TODAY, date(2026, 12, 14), date(2026, 11, 18), date(2029, 1, 1)];
    Some(match name {
        "sent" | "count" | "added" | "completed" | "unchanged" | "rejected" | "errors" | "warnings" | "advice" | "settled" | "yes"
        | "records" => [0_i64, 1, 2, 12_400].map(Arg::from).to_vec(),
        "number" | "line" | "page" | "done" | "shown" | "least" | "low" => [1_i64, 12].map(Arg::from).to_vec(),
        "total" | "pages" | "most" | "high" | "limit" | "megabytes" => [2_i64, 20_000].map(Arg::from).to_vec(),
        "person" | "name" | "to" | "target" | "through" => words(&["Paul", "Inès Haddad", "Marie-Charlotte Vandenbroucke-Desrosiers"]),
        "names" => said([&["Hervé"] as &[&str], &["Étienne Le Goff", "Inès Haddad"]].map(|names| text.all_of(names)).to_vec()),
        "other" | "recommender" | "by" => words(&["Hervé", "Étienne Le Goff"]),
        "who" => words(&[pick("quelqu’un dont c’est le métier", "someone whose work this is")]),
        "opening" => words(&["Bonjour Madame Roux,", "Hello Kiran,"]),
        "me" => words(&["Paul", "Inès Haddad"]),
        "organisation" | "event" | "title" => {
            words(&["Le Grenier", "Orange verte", "Les Ateliers", "Association interrégionale pour l’économie sociale et solidaire"])
        }
        // Days as the pages say them: « 14 décembre 2026 ».
        "day" | "over" | "back" | "someone" | "since" | "last" => said(days.iter().map(|day| text.day(*day)).collect()),
        // Days seen from today: « demain », « il y a 3 semaines ».
        "when" => said(days.iter().map(|day| text.relative_day(*day, TODAY)).collect()),
        // Days for which something was agreed: « demain », « le 18 novembre ».
        "due" => said(days.iter().map(|day| text.due_day(*day, TODAY)).collect()),
        "time" | "minutes" | "length" | "margin" | "shortest" | "longest" | "usual" => {
            said([5, 45, 60, 95].map(|minutes| text.minutes(minutes)).to_vec())
        }
        "place" => words(&["Paris", "Istanbul", "New York"]),
        "moments" => words(&[pick("mardi 1er décembre à 9\u{a0}h, jeudi 3 décembre à 14\u{a0}h", "Tuesday, December 1 at 9\u{a0}am")]),
        "hour" => said([time(9, 0, 0, 0), time(14, 30, 0, 0)].map(|at| text.time(at)).to_vec()),
        "address" => words(&["a@b.fr", "http://127.0.0.1:8080/"]),
        "path" | "file" | "folder" | "left" => words(&["a.csv", "Documents/une sauvegarde d’hier.rebond"]),
        "entry" | "what" | "why" | "first" | "promise" | "hope" | "reason" | "subject" | "direction" | "words" | "question" | "help"
        | "query" | "value" | "given" | "said" | "detail" | "cause" | "hint" | "sentence" => words(&[
            "oui",
            pick("Un apprentissage est possible après 40 ans", "An apprenticeship is possible after 40"),
            pick("À Étampes, envoyer l’article, et puis dire « merci »", "Send the article, then say “thanks”"),
        ]),
        "circle" | "phase" | "noun" | "kind" | "field" | "fields" | "label" | "role" | "origin" | "source" | "stage" | "purpose"
        | "answer" | "encoding" | "zone" | "values" | "list" | "examples" | "option" | "command" | "default" | "similar" | "size" => {
            words(&[pick("Amis", "Friends"), "UTF-8"])
        }
        "useful" => words(&[pick("Peu", "Little"), pick("Beaucoup", "A lot")]),
        "rule" => words(&["A1", "G13"]),
        "key" => words(&["address", "mail_password_file"]),
        "port" | "code" | "found" | "known" => words(&["8080"]),
        _ => return None,
    })
}

/// Each variable takes all its values in turn, the others their first.
fn said(text: Text) -> String {
    let (mut out, mut unknown) = (String::new(), Vec::new());
    for (id, variables, say) in MESSAGES {
        let held: Option<Vec<Vec<Arg<'static>>>> = variables
            .iter()
            .map(|(name, choices)| {
                if choices.is_empty() {
                    return values(name, text);
                }
                // What chooses between wordings is one of those words; the default is for any other.
                Some(choices.iter().chain(&[""]).map(|word| Arg::from(*word)).collect())
            })
            .collect();
        let Some(held) = held else {
            unknown.push(*id);
            continue;
        };
        out.push_str(id);
        out.push('\n');
        let mut lines: Vec<String> = Vec::new();
        let first: Vec<Arg<'static>> = held.iter().map(|values| values[0].clone()).collect();
        for (place, values) in held.iter().enumerate() {
            for value in values {
                let mut of = first.clone();
                of[place] = value.clone();
                let line = say(text, &of);
                if !lines.contains(&line) {
                    lines.push(line);
                }
            }
        }
        for line in lines {
            out.push_str("    ");
            out.push_str(&line.replace('\n', " ⏎ "));
            out.push('\n');
        }
    }
    assert!(unknown.is_empty(), "say in tests/said.rs what the variables of these hold: {unknown:?}");
    out
}

#[test]
fn every_sentence_with_its_values() {
    assert_snapshot!("fr", said(Text::new(Lang::Fr)));
    assert_snapshot!("en", said(Text::new(Lang::En)));
}
