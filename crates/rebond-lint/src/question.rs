//! Questions for a meeting (E5, E7): a text enters; whether it is closed, its form, subject and whether it asks for what
//! should not be told leave, with an open rewording for a closed one.

mod form;
mod opener;
mod rewording;
mod topic;

use crate::place::Place;
use crate::reading::Reading;
use crate::review::Finding;
use crate::rules::{About, QUESTION_RULES, QuestionRule};
use rebond_domain::Lang;

/// The form of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Invites a story.
    Open,
    /// Answered by yes, no or a choice.
    YesNo,
    /// Yes or no by grammar, an invitation to tell in fact.
    PoliteOpen,
    /// Asks for one narrow fact.
    Narrow,
    /// Two questions in one.
    Double,
}

impl Form {
    /// The word used in files and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::YesNo => "yes-no",
            Self::PoliteOpen => "polite-open",
            Self::Narrow => "narrow",
            Self::Double => "double",
        }
    }
}

/// The subject of a question, as in the bank of subjects (E6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Their path.
    Path,
    /// Their days.
    Day,
    /// What pleases.
    Likes,
    /// What is hard.
    Difficulties,
    /// The organisation and its people.
    Organisation,
    /// The market and its future.
    Market,
    /// Skills and profiles.
    Skills,
    /// Training and schools.
    Training,
    /// Ways in, first openings.
    Entry,
    /// Advice.
    Advice,
    /// Whom to meet.
    Contacts,
    /// Pay.
    Pay,
    /// Anything else.
    Other,
}

impl Topic {
    /// The word used in files and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Day => "day",
            Self::Likes => "likes",
            Self::Difficulties => "difficulties",
            Self::Organisation => "organisation",
            Self::Market => "market",
            Self::Skills => "skills",
            Self::Training => "training",
            Self::Entry => "entry",
            Self::Advice => "advice",
            Self::Contacts => "contacts",
            Self::Pay => "pay",
            Self::Other => "other",
        }
    }
}

/// What a question does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionFacts {
    /// The language it was read in.
    pub language: Lang,
    /// Answered by yes, no or a choice as the words stand (E5).
    pub closed: bool,
    /// Its form.
    pub form: Form,
    /// Its subject.
    pub topic: Topic,
    /// Asks for what the person should not tell (E7).
    pub confidential: bool,
    /// Asks leave to do something: to take notes, to write in their name.
    pub asks_leave: bool,
    /// An open question on the same subject, in the language of the question, when it is closed.
    pub instead: Option<String>,
}

/// Reads a question; the language is guessed when it is not given.
pub fn question(text: &str, lang: Option<Lang>) -> QuestionFacts {
    facts_of(&read(head(text), lang))
}

fn facts_of(reading: &Reading) -> QuestionFacts {
    let (closed, form) = form::form(reading);
    let topic = topic::topic(reading);
    let groups = &reading.book.groups;
    QuestionFacts {
        language: reading.lang,
        closed,
        form,
        topic,
        confidential: reading.any(groups.q_confidential),
        asks_leave: reading.any(groups.q_leave),
        instead: closed.then(|| rewording::open(reading, topic).to_owned()),
    }
}

/// Reads in the language given or guessed. "Career path?" has no small word to guess by: the language that knows its subject is taken.
fn read(text: &str, lang: Option<Lang>) -> Reading {
    // The hyphen that does not break, and the one of typesetters, join as the plain one does.
    let text = text.replace(['\u{2010}', '\u{2011}'], "-");
    let reading = Reading::new(text.as_str().into(), lang);
    if lang.is_none() && reading.tokens.words <= FEW_WORDS && reading.lang == Lang::Fr && topic::topic(&reading) == Topic::Other {
        // With one English word added, only a text without a French one is read as English.
        let untold = Reading::new(format!("the {text}").as_str().into(), None).lang == Lang::En;
        let english = Reading::new(text.as_str().into(), Some(Lang::En));
        if untold && topic::topic(&english) != Topic::Other {
            return english;
        }
    }
    reading
}

/// A text so short may hold no word that tells its language.
const FEW_WORDS: usize = 6;

/// A question is read up to here; nobody asks in more.
const MOST_BYTES: usize = 4_000;

fn head(text: &str) -> &str {
    let mut end = text.len().min(MOST_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or("")
}

/// What the method says of a question: closed (E5), confidential (E7). `ui` is the language it is told in.
pub fn review_question(text: &str, lang: Option<Lang>, ui: Lang) -> Vec<Finding> {
    let reading = read(head(text), lang);
    let facts = facts_of(&reading);
    let finding = |rule: &QuestionRule| Finding {
        rule: rule.name,
        number: rule.number,
        severity: rule.severity,
        about: About::Whole,
        place: Place::in_body(0, text.len()),
        message: rule.words(ui).message.to_owned(),
        instead: if facts.confidential { rewording::general(&reading, facts.topic) } else { rewording::open(&reading, facts.topic) }
            .to_owned(),
    };
    QUESTION_RULES.iter().filter(|rule| rule.catches(&facts)).map(|rule| finding(rule)).collect()
}

#[cfg(test)]
mod tests;
