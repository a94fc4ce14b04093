//! What the words of a message weigh: a document and the facts its patterns found enter; the facts as both see them leave.
//!
//! Patterns know turns of phrase; the weights, learnt from the corpus by `cargo xtask lint-train`, know the company such turns keep.
//! A fact stands when the sum of both is above zero: a pattern found in words that speak against it falls, and words that speak
//! strongly make up for a turn no pattern knows. Facts that are a matter of form (thanks, closings, blanks …) are the patterns' alone.

use crate::document::Document;
use crate::facts::{self, Fact, Facts};
use crate::model::feature::{self, around_key, pair_key, word_key};
use crate::text::Sentence;
use crate::text::{MessageText, Shape, Token, flag};

/// The facts that have weights, in the order of the weights file.
pub const WEIGHED: [&str; 8] =
    ["asks_for_job", "asks_judgement", "specific_ask", "has_background", "why_you", "mentions_referrer", "offers_redirect", "easy_out"];

/// What a pattern that is found adds, in sixty-fourths: as much as many words together.
const FOUND: i32 = 147;
/// What no pattern found takes: less, for patterns miss more than they invent.
const NOT_FOUND: i32 = -102;

/// Every fact of a document.
pub(crate) fn facts_of(document: &Document) -> Facts {
    let mut facts = facts::by_patterns(document);
    weigh(document, &mut facts);
    // The parts are told from facts that stand.
    facts.parts = facts::parts(document, &facts);
    facts
}

/// Weighs every fact that has weights; places stay those of the patterns where there are any.
fn weigh(document: &Document, facts: &mut Facts) {
    let weights = &document.model.weights;
    let mut sums = weights.biases();
    let mut seen = vec![0_u64; weights.len().div_ceil(64)];
    for_each_feature(document, 0, document.tokens.list.len(), &mut |key, _| {
        if let Some(at) = weights.place(key) {
            let (word, bit) = (at / 64, 1 << (at % 64));
            if seen[word] & bit == 0 {
                seen[word] |= bit;
                weights.add(at, &mut sums);
            }
        }
    });
    let mut missing = Vec::new();
    for (at, (found, sum)) in weighed(facts).into_iter().zip(sums).enumerate() {
        let by_pattern = if found.is_true() { FOUND } else { NOT_FOUND };
        match (found.is_true(), sum + by_pattern > 0) {
            (true, false) => found.places.clear(),
            (false, true) => missing.push(at),
            _ => {}
        }
    }
    for at in missing {
        let place = heaviest(document, at).map(|sentence| document.sentence_place(sentence));
        if let Some(found) = weighed(facts).into_iter().nth(at) {
            *found = Fact { places: place.into_iter().collect() };
        }
    }
}

fn weighed(facts: &mut Facts) -> [&mut Fact; 8] {
    [
        &mut facts.asks_for_job,
        &mut facts.asks_judgement,
        &mut facts.specific_ask,
        &mut facts.has_background,
        &mut facts.why_you,
        &mut facts.mentions_referrer,
        &mut facts.offers_redirect,
        &mut facts.easy_out,
    ]
}

/// The sentence whose words speak most for a fact.
fn heaviest(document: &Document, fact: usize) -> Option<Sentence> {
    let weights = &document.model.weights;
    document.sentences.iter().copied().max_by_key(|sentence| {
        let mut sums = [0; 8];
        for_each_feature(document, sentence.first, sentence.last + 1, &mut |key, _| {
            if let Some(at) = weights.place(key) {
                weights.add(at, &mut sums);
            }
        });
        sums.get(fact).copied().unwrap_or(0)
    })
}

/// Every feature of a stretch of tokens, with the tokens it begins and ends on.
fn for_each_feature(document: &Document, from: usize, to: usize, each: &mut impl FnMut(u64, [usize; 2])) {
    let mut before: [Option<(u64, usize)>; 2] = [None, None];
    for (at, token) in document.tokens.list.iter().enumerate().take(to).skip(from) {
        let Some(key) = key_of(document, token) else { continue };
        // A name of several words is one name; so are two empty lines.
        if before[1].is_some_and(|(last, _)| last == key) && token.shape != Shape::Word
            || before[1].is_some_and(|(last, _)| last == key && key == word_key(feature::NAME.as_bytes()))
        {
            continue;
        }
        each(key, [at, at]);
        if let Some((last, start)) = before[1] {
            each(pair_key(last, key), [start, at]);
        }
        if let Some((last, start)) = before[0] {
            each(around_key(last, key), [start, at]);
        }
        before = [before[1], Some((key, at))];
    }
}

fn key_of(document: &Document, token: &Token) -> Option<u64> {
    let name = token.flags & flag::CAP != 0 && token.flags & (flag::FIRST | flag::LINE_START) == 0;
    Some(match token.shape {
        Shape::Word if name => word_key(feature::NAME.as_bytes()),
        Shape::Word => word_key(document.tokens.folded(token)),
        Shape::Number => word_key(feature::NUMBER.as_bytes()),
        Shape::Placeholder => word_key(feature::BLANK.as_bytes()),
        Shape::Address => word_key(feature::ADDRESS.as_bytes()),
        Shape::Comma => word_key(b","),
        Shape::Colon => word_key(b":"),
        Shape::Stop => word_key(b"."),
        Shape::Question => word_key(b"?"),
        Shape::Line | Shape::Paragraph => word_key(feature::LINE.as_bytes()),
        Shape::Mark => return None,
    })
}

/// The features of a text as they are written in the weights file, each once, for whoever learns the weights.
pub fn features(text: MessageText<'_>, lang: rebond_domain::Lang) -> Vec<String> {
    let document = Document::new(text, Some(lang));
    let mut all = Vec::new();
    let word = |at: usize| document.token(at).map(|token| written(&document, token)).unwrap_or_default();
    for_each_feature(&document, 0, document.tokens.list.len(), &mut |key, [first, last]| {
        let text = if first == last {
            word(first)
        } else if key == pair_key_of(&document, first, last) {
            format!("{} {}", word(first), word(last))
        } else {
            format!("{} * {}", word(first), word(last))
        };
        all.push(text);
    });
    all.sort_unstable();
    all.dedup();
    all
}

fn pair_key_of(document: &Document, first: usize, last: usize) -> u64 {
    let key = |at: usize| document.token(at).and_then(|token| key_of(document, token)).unwrap_or(0);
    pair_key(key(first), key(last))
}

fn written(document: &Document, token: &Token) -> String {
    let name = token.flags & flag::CAP != 0 && token.flags & (flag::FIRST | flag::LINE_START) == 0;
    match token.shape {
        Shape::Word if name => feature::NAME.to_owned(),
        Shape::Word => String::from_utf8_lossy(document.tokens.folded(token)).into_owned(),
        Shape::Number => feature::NUMBER.to_owned(),
        Shape::Placeholder => feature::BLANK.to_owned(),
        Shape::Address => feature::ADDRESS.to_owned(),
        Shape::Comma => ",".to_owned(),
        Shape::Colon => ":".to_owned(),
        Shape::Stop => ".".to_owned(),
        Shape::Question => "?".to_owned(),
        Shape::Line | Shape::Paragraph => feature::LINE.to_owned(),
        Shape::Mark => String::new(),
    }
}
