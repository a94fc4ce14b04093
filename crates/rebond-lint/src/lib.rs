//! Prose rules on requests, thank-yous, follow-ups, news and questions: subject and body enter; facts, findings and open rewordings
//! leave. Pure: no clock, no IO; builds for the browser. Sentences for people stand in the rule files, French and English.
//!
//! Two stages: [`facts()`] says what a text does, [`review`] says what the method thinks of it for its kind, channel, norms
//! and context. [`question`] does both for a question of a grid.

mod document;
mod facts;
mod lists;
mod message;
mod model;
mod pattern;
mod place;
mod question;
mod review;
mod rules;
mod severity;
mod text;
mod weigh;

pub use facts::{Address, Duration, Fact, FactValue, Facts, Part, Parts};
pub use message::{Context, Expectations, Message, Referrer};
pub use place::{Field, Place};
pub use question::{Form, QuestionFacts, question};
pub use review::{Finding, Review, Strength, clean_words, review, review_purpose, review_question};
pub use rules::{About, LintRule, QUESTION_RULES, QuestionRule, RULES, Words};
pub use severity::Severity;
pub use text::{MessageText, PlainText, count_characters, count_words};
pub use weigh::{FOUND, NEARLY, NOT_FOUND, OF_MESSAGE, SentenceFeatures, TextFeatures, WEIGHED, features, settle};

use rebond_domain::Lang;

/// The language and the facts of a message; the language is guessed when it is not given.
///
/// ```
/// use rebond_lint::facts;
/// let (_, found) = facts("Bonjour, auriez-vous vingt minutes pour me parler de votre métier ? Merci", None);
/// assert!(found.specific_ask.is_true() && found.thanks.is_true() && !found.asks_for_job.is_true());
/// assert_eq!(found.duration.map(|asked| asked.minutes), Some(20));
/// ```
pub fn facts<'t>(text: impl Into<MessageText<'t>>, lang: Option<Lang>) -> (Lang, Facts) {
    let document = document::Document::new(text.into(), lang);
    (document.lang, weigh::facts_of(&document))
}
