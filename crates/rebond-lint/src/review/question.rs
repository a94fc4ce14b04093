//! The review of a question (E5, E7): a text enters; what each rule on questions says of it leaves, with an open question instead.

use super::Finding;
use crate::place::Place;
use crate::question::{facts_of, read, rewording};
use crate::rules::{About, QUESTION_RULES, QuestionRule};
use rebond_domain::Lang;

/// What the method says of a question: closed (E5), confidential (E7). `ui` is the language it is told in.
pub fn review_question(text: &str, lang: Option<Lang>, ui: Lang) -> Vec<Finding> {
    let document = read(text, lang);
    let facts = facts_of(&document);
    let finding = |rule: &QuestionRule| Finding {
        rule: rule.name,
        number: rule.number,
        severity: rule.severity,
        about: About::Whole,
        place: Place::in_body(0, text.len()),
        message: rule.words(ui).message.to_owned(),
        instead: if facts.confidential { rewording::general(&document, facts.topic) } else { rewording::open(&document, facts.topic) }
            .to_owned(),
    };
    QUESTION_RULES.iter().filter(|rule| rule.catches(&facts)).map(|rule| finding(rule)).collect()
}
