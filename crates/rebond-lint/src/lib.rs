//! Prose rules on requests, thank-yous, follow-ups, news and questions: a text enters; facts, findings and open rewordings
//! leave. Pure: no clock, no IO, no allocation beyond the answer; builds for the browser. Sentences for people stand in the
//! rule files, French and English.

mod book;
mod facts;
mod pattern;
mod reading;
mod span;
mod text;

pub use facts::{Address, Duration, FactValue, Facts, Found, Part, Parts};
pub use span::Span;

use rebond_domain::Lang;

/// The facts of a message; the language is guessed when it is not given.
pub fn facts(text: &str, lang: Option<Lang>) -> (Lang, Facts) {
    let reading = reading::Reading::new(text, lang);
    (reading.lang, facts::facts_of(&reading))
}

mod question;
pub use question::{Form, QuestionFacts, Topic, question};

/// placeholder until rules exist
pub fn review_plain(_text: &str, _kind: &str, _channel: &str) -> usize { 0 }
