//! `rebond lint`: what the method says of messages and questions, from files or the standard input. Opens no database. What leaves:
//! remarks that point at the words, or one JSON object a line; exit code 1 when the method forbids something, 2 when a file cannot
//! be read. Not done here: any rule (`rebond-lint`).

mod excerpt;
mod input;
mod json;
mod told;

use std::{
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
    str::FromStr,
};

use clap::ArgMatches;
use rebond_domain::{Channel, Lang, MessageKind, NormsCode};
use rebond_lint::{Context, Expectations, Message, PlainText, Referrer, Severity, question, review, review_question};
use rebond_method::Norms;
use rebond_text::Text;

use super::home;
use crate::{arguments::Settings, failure::Failure};

/// What is asked of every text.
struct Asked<'a> {
    text: Text,
    ui: Lang,
    /// `None` for questions.
    kind: Option<MessageKind>,
    channel: Channel,
    lang: Option<Lang>,
    norms: &'static Norms,
    person: Option<&'a str>,
    organisation: Option<&'a str>,
    referrer: Option<&'a str>,
    json: bool,
}

/// Reads every file and tells what is to be said of it.
pub(crate) fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let asked = Asked::of(settings, matches);
    let mut out = BufWriter::new(io::stdout().lock());
    let (mut forbidden, mut unread) = (false, false);
    for path in matches.get_many::<PathBuf>("file").into_iter().flatten() {
        let read = match input::read(path) {
            Ok(read) => read,
            Err(failure) => {
                failure.tell(settings.text);
                unread = true;
                continue;
            }
        };
        let told = match asked.kind {
            Some(kind) => asked.message(kind, &input::name(path), &read, &mut out),
            None => asked.questions(&input::name(path), &read, &mut out),
        };
        match told {
            Ok(found) => forbidden |= found,
            // Whoever reads us has read enough, as `head` does.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => break,
            Err(error) => return Err(Failure::system(error)),
        }
    }
    match out.flush() {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(Failure::system(error)),
        _ => {}
    }
    Ok(ExitCode::from(if unread { 2 } else { u8::from(forbidden) }))
}

impl<'a> Asked<'a> {
    fn of(settings: &Settings, matches: &'a ArgMatches) -> Self {
        let norms = matches.get_one::<String>("norms").and_then(|code| NormsCode::parse(code).ok());
        let word = |name| matches.get_one::<String>(name).map(String::as_str).filter(|word| !word.trim().is_empty());
        Self {
            text: settings.text,
            ui: settings.text.lang(),
            kind: known(word("kind")),
            channel: known(word("channel")).unwrap_or(Channel::Email),
            lang: known(word("lang")),
            norms: norms.map_or_else(home::customary_norms, |code| Norms::of(&code)),
            person: word("person"),
            organisation: word("organisation"),
            referrer: word("referrer"),
            json: word("format") == Some("json"),
        }
    }

    /// Tells of one message; answers whether the method forbids something in it.
    fn message(&self, kind: MessageKind, file: &str, text: &str, out: &mut impl Write) -> io::Result<bool> {
        let context = Context {
            person_name: self.person,
            organisation: self.organisation,
            // Who gives a name here says that it may be used; the composer asks for a record of it.
            referrer: self.referrer.map(|name| Referrer { name, may_use_name: true }),
            expectations: Expectations::from((self.norms, kind, self.channel)),
            ..Context::default()
        };
        let read = PlainText::read(text);
        let found = review(&Message { lang: self.lang, context, ..Message::new(read.message, kind, self.channel) }, self.ui);
        if self.json {
            writeln!(out, "{}", json::message(file, text, &read, &found))?;
        } else {
            told::message(self.text, kind, (file, text), &read, &found, out)?;
        }
        Ok(found.has_error())
    }

    /// Tells of the questions of a file, one a line; answers whether one of them asks for what should not be told.
    fn questions(&self, file: &str, text: &str, out: &mut impl Write) -> io::Result<bool> {
        let mut forbidden = false;
        let mut start = 0;
        for whole in text.split_inclusive('\n') {
            let (line, from) = (whole.trim(), start + whole.len() - whole.trim_start().len());
            start += whole.len();
            if line.is_empty() {
                continue;
            }
            let findings = review_question(line, self.lang, self.ui);
            forbidden |= findings.iter().any(|finding| finding.severity == Severity::Error);
            if self.json {
                writeln!(out, "{}", json::question(line, &question(line, self.lang)))?;
            } else {
                told::question(self.text, file, text, from, &findings, out)?;
            }
        }
        Ok(forbidden)
    }
}

fn known<T: FromStr>(word: Option<&str>) -> Option<T> {
    word.and_then(|word| word.parse().ok())
}
