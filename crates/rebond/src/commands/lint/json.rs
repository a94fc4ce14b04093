//! Remarks as JSON, one object a line. Places are counted in characters (Unicode scalar values) of the text, from 0, end excluded.

use rebond_lint::{FactValue, Facts, PlainText, QuestionFacts, Review};
use serde_json::{Map, Value, json};

/// A message: its language, what it does, what the method says of it.
pub(super) fn message(file: &str, text: &str, read: &PlainText<'_>, review: &Review) -> Value {
    let mut places = Places::of(text);
    let findings: Vec<Value> = review
        .findings
        .iter()
        .map(|finding| {
            let range = read.range(finding.place);
            json!({
                "rule": finding.rule, "number": finding.number.as_str(), "severity": finding.severity.as_str(),
                "start": places.characters(range.start), "end": places.characters(range.end),
                "message": finding.message, "instead": finding.instead,
            })
        })
        .collect();
    json!({ "file": file, "language": review.language.as_str(), "facts": facts(&review.facts), "findings": findings })
}

/// A question.
pub(super) fn question(text: &str, facts: &QuestionFacts) -> Value {
    json!({
        "text": text, "closed": facts.closed, "form": facts.form.as_str(), "topic": facts.topic.as_str(),
        "confidential": facts.confidential, "instead": facts.instead,
    })
}

fn facts(facts: &Facts) -> Map<String, Value> {
    let value = |value| match value {
        FactValue::Flag(flag) => json!(flag),
        FactValue::Word(word) => json!(word),
        FactValue::Number(number) => json!(number),
        FactValue::Shares([me, you, us]) => json!({ "me": share(me), "you": share(you), "us": share(us) }),
    };
    facts.list().into_iter().map(|(name, found)| (name.to_owned(), value(found))).collect()
}

/// A share in hundredths: more would only look exact.
fn share(share: f32) -> f64 {
    f64::from((share * 100.0).round()) / 100.0
}

/// Bytes into characters, from where the last was found: findings mostly follow one another.
struct Places<'t> {
    text: &'t str,
    byte: usize,
    character: usize,
}

impl<'t> Places<'t> {
    const fn of(text: &'t str) -> Self {
        Self { text, byte: 0, character: 0 }
    }

    fn characters(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            (self.byte, self.character) = (0, 0);
        }
        self.character += self.text.get(self.byte..byte).map_or(0, |between| between.chars().count());
        self.byte = byte;
        self.character
    }
}
