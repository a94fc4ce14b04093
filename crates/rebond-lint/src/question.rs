//! Questions for a meeting (E5, E7): a text enters; whether it is closed, its form, subject and whether it asks for what
//! should not be told leave, with an open rewording for a closed one.

mod form;
mod opener;
pub(crate) mod rewording;
mod topic;

use crate::document::Document;
use crate::facts;
use crate::lists;
use rebond_domain::{Lang, Topic};

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

/// What a question does.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts, each told by itself")]
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
    /// Asks the person for a job (A6).
    pub asks_for_job: bool,
    /// Asks the person to judge the one who asks (D3).
    pub asks_judgement: bool,
    /// Asks leave to do something: to take notes, to write in their name.
    pub asks_leave: bool,
    /// An open question on the same subject, in the language of the question, when it is closed.
    pub instead: Option<String>,
}

/// Reads a question; the language is guessed when it is not given.
pub fn question(text: &str, lang: Option<Lang>) -> QuestionFacts {
    facts_of(&read(text, lang))
}

pub(crate) fn facts_of(document: &Document) -> QuestionFacts {
    let (closed, form) = form::form(document);
    let topic = topic::topic(document);
    let groups = &document.model.groups;
    QuestionFacts {
        language: document.lang,
        closed,
        form,
        topic,
        confidential: document.any(groups.question.confidential),
        // A question is too short to weigh: only what is said in so many words counts.
        asks_for_job: (facts::job(document).is_true() || document.any(groups.question.job)) && speaks_of_the_two(document),
        asks_judgement: facts::judgement(document).is_true() || document.any(groups.question.judges),
        asks_leave: document.any(groups.question.leave),
        instead: closed.then(|| rewording::open(document, topic).to_owned()),
    }
}

/// Whether a question names who asks or who answers: "is the field hiring?" is about the field.
fn speaks_of_the_two(document: &Document) -> bool {
    (0..document.tokens.list.len())
        .map(|at| document.tokens.folded_at(at))
        .any(|word| lists::WRITER_WORD.has(word) || lists::READER_WORD.has(word))
}

/// Reads in the language given or guessed. "Career path?" has no small word to guess by: the language that knows its subject is taken.
pub(crate) fn read(text: &str, lang: Option<Lang>) -> Document {
    // The hyphen that does not break, and the one of typesetters, join as the plain one does.
    let text = head(text).replace(['\u{2010}', '\u{2011}'], "-");
    let document = Document::new(text.as_str().into(), lang);
    if lang.is_none() && document.tokens.words <= FEW_WORDS && document.lang == Lang::Fr && topic::topic(&document) == Topic::Other {
        // With one English word added, only a text without a French one is read as English.
        let untold = Document::new(format!("the {text}").as_str().into(), None).lang == Lang::En;
        let english = Document::new(text.as_str().into(), Some(Lang::En));
        if untold && topic::topic(&english) != Topic::Other {
            return english;
        }
    }
    document
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

#[cfg(test)]
mod tests;
