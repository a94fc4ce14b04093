//! How fast the linter is: generated French and English mails enter; medians, throughput and a bare word scan to compare
//! with leave. One core, no other program counted.

use rebond_domain::{Channel, Lang, MessageKind};
use rebond_lint::{Message, facts, review};
use std::hint::black_box;
use std::time::{Duration, Instant};

const SENTENCES: [(&str, &str); 12] = [
    (
        "Infirmière pendant douze ans à Nantes, je prépare une reconversion vers la prévention des risques au travail.",
        "I was a nurse in Moncton for twelve years and I am preparing a move into workplace safety.",
    ),
    (
        "Votre intervention sur les chantiers de rénovation m’a montré un métier que je ne connaissais que par les livres.",
        "Your talk about renovation sites showed me a trade I only knew from books.",
    ),
    (
        "Accepteriez-vous de me raconter votre quotidien et vos débuts, une heure, dans vos locaux ou en visio ?",
        "Would you be willing to tell me about your days and how you began, for 20 minutes, at your office or by video?",
    ),
    (
        "Si le moment est mal choisi, quelques lignes par mail m’aideraient déjà beaucoup.",
        "If this is a bad time, a few lines by e-mail would already help me a lot.",
    ),
    (
        "Et si vous pensez à une personne mieux placée que vous, je lui écrirais volontiers.",
        "And if you think someone else is better placed, I would gladly write to them.",
    ),
    (
        "Je ne vous demande pas un poste : je cherche à comprendre avant de choisir.",
        "I am not asking for a job: I want to understand before I choose.",
    ),
    (
        "J’ai lu le rapport de la branche et parlé à deux formatrices, mais à personne qui le vive.",
        "I have read the report of the trade and spoken with two trainers, but with nobody who lives it.",
    ),
    (
        "Mon ancien employeur a fermé son site au printemps ; j’en ai profité pour reprendre des cours.",
        "My former employer closed its site in the spring; I took the chance to go back to classes.",
    ),
    (
        "Ce qui m’attire est de voir le résultat de ses gestes à la fin de la journée.",
        "What draws me is to see the result of one’s work at the end of the day.",
    ),
    (
        "Je me suis formée le soir, pendant deux hivers, dans une association de quartier.",
        "I trained in the evenings, over two winters, with a neighbourhood association.",
    ),
    (
        "Le train me dépose à dix minutes de chez vous, et je peux venir n’importe quel jeudi.",
        "The train stops ten minutes from your door, and I can come on any Thursday.",
    ),
    ("Merci d’avance pour votre réponse, quelle qu’elle soit.", "Thank you for your time, whatever the answer."),
];

/// Prints median and 99th percentile for a 200-word message, throughput over 10 MB, and the start-up.
pub(crate) fn run() -> Result<(), String> {
    let start = Instant::now();
    black_box(facts("Bonjour", Some(Lang::Fr)));
    let french = start.elapsed();
    black_box(facts("Hello", Some(Lang::En)));
    say(&format!("start-up: French {french:?}, both languages {:?} (aim: under 5 ms)", start.elapsed()));
    for lang in [Lang::Fr, Lang::En] {
        let short = words_of(lang, 70);
        let request = Message { lang: None, ..Message::new(short.as_str().into(), MessageKind::Request, Channel::Email) };
        let (reviewed, _) = times(4_000, || drop(black_box(review(&request, lang))));
        let (scanned, _) = times(4_000, || {
            black_box(words_in(&short));
        });
        let ratio = reviewed.as_secs_f64() / scanned.as_secs_f64().max(f64::EPSILON);
        say(&format!("{lang} 70 words: review median {reviewed:?}, bare word scan {scanned:?}: × {ratio:.1} (aim: 8)"));
        let mail = words_of(lang, 200);
        let request = Message { lang: None, ..Message::new(mail.as_str().into(), MessageKind::Request, Channel::Email) };
        let facts_times = times(2_000, || drop(black_box(facts(mail.as_str(), None))));
        let review_times = times(2_000, || drop(black_box(review(&request, lang))));
        say(&format!(
            "{lang} 200 words, {} bytes: facts median {:?} p99 {:?}; review median {:?} p99 {:?} (aim: under 50 µs)",
            mail.len(),
            facts_times.0,
            facts_times.1,
            review_times.0,
            review_times.1
        ));
    }
    let corpus: Vec<String> = (0..200_000)
        .map(mail)
        .scan(0, |bytes, mail| {
            (*bytes < 10_000_000).then(|| {
                *bytes += mail.len();
                mail
            })
        })
        .collect();
    let bytes: usize = corpus.iter().map(String::len).sum();
    let scan = best(3, || {
        for mail in &corpus {
            black_box(words_in(mail));
        }
    });
    let whole = best(3, || {
        for mail in &corpus {
            black_box(facts(mail.as_str(), None));
        }
    });
    let rate = |time: Duration| bytes as f64 / 1e6 / time.as_secs_f64();
    say(&format!(
        "{} mails, {:.1} MB: facts {:.1} MB/s (aim: 25), bare word scan {:.1} MB/s",
        corpus.len(),
        bytes as f64 / 1e6,
        rate(whole),
        rate(scan)
    ));
    for (name, text) in [
        ("one letter", "a".repeat(1 << 20)),
        ("nested brackets", "[(<{".repeat(1 << 18)),
        ("je je je", "je ".repeat(1 << 18)),
        ("denials", "je ne veux pas ".repeat(70_000)),
        ("hours", "une heure et vous et ton ".repeat(40_000)),
        ("one sentence", SENTENCES[2].0.trim_end_matches('?').repeat(10_000)),
    ] {
        let time = best(1, || drop(black_box(facts(text.as_str(), None))));
        say(&format!("{name}, {:.1} MB: {time:?}", text.len() as f64 / 1e6));
        if time > Duration::from_secs(2) {
            return Err(format!("1 MB of {name} takes {time:?}: something is no longer linear"));
        }
    }
    Ok(())
}

/// A bare word scan: each word of a text taken out and put in small letters, and nothing looked for. What leaves: their bytes.
fn words_in(text: &str) -> usize {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(|word| black_box(word.to_lowercase()).len()).sum()
}

fn words_of(lang: Lang, words: usize) -> String {
    let mut text = if lang == Lang::Fr { "Bonjour Madame Vautrin,\n\n" } else { "Hi Ms. Halloran,\n\n" }.to_owned();
    for (french, english) in SENTENCES.iter().cycle() {
        if text.split_whitespace().count() >= words {
            break;
        }
        text.push_str(if lang == Lang::Fr { french } else { english });
        text.push('\n');
    }
    text
}

/// A mail of its own: the sentences in another order, of 60 to 200 words.
fn mail(number: usize) -> String {
    let lang = if number.is_multiple_of(2) { Lang::Fr } else { Lang::En };
    let mut text = String::from(if lang == Lang::Fr { "Bonjour,\n\n" } else { "Hello,\n\n" });
    for step in 0..(4 + number % 9) {
        let (french, english) = SENTENCES[(number * 7 + step * 5) % SENTENCES.len()];
        text.push_str(if lang == Lang::Fr { french } else { english });
        text.push(if step % 3 == 2 { '\n' } else { ' ' });
    }
    text
}

fn times(rounds: usize, mut run: impl FnMut()) -> (Duration, Duration) {
    let mut all: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    all.sort();
    (all[rounds / 2], all[rounds * 99 / 100])
}

fn best(rounds: usize, mut run: impl FnMut()) -> Duration {
    (0..rounds)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

#[expect(clippy::print_stdout, reason = "a chore of the workspace speaks on standard output")]
fn say(line: &str) {
    println!("{line}");
}
