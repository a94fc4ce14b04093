//! What is counted in a sentence: its tokens, what they speak of and the patterns found in it enter; features leave, one by one.

use crate::document::Document;
use crate::model::feature::{self, Kind, START, key, symbol_key};
use crate::text::{Sentence, Shape, Token, flag};

/// Concepts further apart than this say nothing of each other.
const REACH: usize = 5;

/// Something that is counted, alone or with another: its key, and how it is written when asked.
#[derive(Clone, Copy)]
pub(super) struct Symbol<'d> {
    key: u64,
    written: Written<'d>,
}

#[derive(Clone, Copy)]
enum Written<'d> {
    Text(&'d str),
    Word(&'d [u8]),
    Concept { name: &'d str, denied: bool },
}

/// The key of a feature of one symbol, or of two.
pub(super) fn key_of(kind: Kind, first: &Symbol<'_>, second: Option<&Symbol<'_>>) -> u64 {
    key(kind, first.key, second.map_or(0, |symbol| symbol.key))
}

/// A feature as the weights file writes it: the letter of its kind, then its symbols.
pub(super) fn written(kind: Kind, first: &Symbol<'_>, second: Option<&Symbol<'_>>) -> String {
    let text = |symbol: &Symbol<'_>| match symbol.written {
        Written::Text(text) => text.to_owned(),
        Written::Word(word) => String::from_utf8_lossy(word).into_owned(),
        Written::Concept { name, denied } => format!("{}{name}", if denied { '!' } else { '=' }),
    };
    let second = second.map(|symbol| format!(" {}", text(symbol))).unwrap_or_default();
    format!("{} {}{second}", char::from(kind as u8), text(first))
}

/// Calls `each` with every feature of a sentence, its kind and its symbols; some come more than once.
pub(super) fn for_each_feature<'d>(
    document: &'d Document,
    sentence: Sentence,
    each: &mut impl FnMut(Kind, &Symbol<'d>, Option<&Symbol<'d>>),
) {
    const START_KEY: u64 = symbol_key(START.as_bytes());
    let start = Symbol { key: START_KEY, written: Written::Text(START) };
    // The last two symbols, each with the concept it stands for, if any.
    let mut before: [Option<(Symbol<'d>, Option<Symbol<'d>>)>; 2] = [None, Some((start, None))];
    // The last concepts; where the next one goes.
    let mut concepts: [Option<Symbol<'d>>; REACH] = [None; REACH];
    let mut next = 0;
    for at in sentence.first..=sentence.last {
        let Some((symbol, concept)) = document.token(at).and_then(|token| symbols(document, token)) else { continue };
        // A name of several words is one name.
        if before[1].is_some_and(|(last, _)| last.key == symbol.key)
            && matches!(symbol.written, Written::Text(text) if text.starts_with('%'))
        {
            continue;
        }
        each(Kind::Alone, &symbol, None);
        for (kind, other) in [(Kind::Pair, &before[1]), (Kind::Around, &before[0])] {
            let Some((word, meant)) = other else { continue };
            each(kind, word, Some(&symbol));
            // The same with what is meant in place of what is said, where something is.
            if meant.is_some() || concept.is_some() {
                each(kind, meant.as_ref().unwrap_or(word), Some(concept.as_ref().unwrap_or(&symbol)));
            }
        }
        if let Some(concept) = concept {
            each(Kind::Alone, &concept, None);
            for earlier in concepts.iter().flatten() {
                each(Kind::Then, earlier, Some(&concept));
            }
            concepts[next] = Some(concept);
            next = (next + 1) % REACH;
        }
        before = [before[1], Some((symbol, concept))];
    }
    for hit in document.hits_in(sentence) {
        if let Some(both) = document.model.group_symbols.get(usize::from(hit.group)) {
            let (name, key) = &both[usize::from(document.negated(hit))];
            each(Kind::Alone, &Symbol { key: *key, written: Written::Text(name) }, None);
        }
    }
}

/// What a token says, and what it speaks of.
fn symbols<'d>(document: &'d Document, token: &Token) -> Option<(Symbol<'d>, Option<Symbol<'d>>)> {
    let text = |text: &'static str| Symbol { key: symbol_key(text.as_bytes()), written: Written::Text(text) };
    let whole = |name: &'static str| Some((text(name), Some(text(name))));
    match token.shape {
        Shape::Word if is_name(document, token) => whole(feature::NAME),
        Shape::Word => {
            let word = document.tokens.folded(token);
            let concepts = &document.model.concepts;
            let concept = concepts.number(word).and_then(|number| concepts.get(number)).map(|concept| {
                let denied = token.flags & flag::NEGATED != 0;
                Symbol {
                    key: if denied { concept.denied_key } else { concept.key },
                    written: Written::Concept { name: &concept.name, denied },
                }
            });
            Some((Symbol { key: symbol_key(word), written: Written::Word(word) }, concept))
        }
        Shape::Number => whole(feature::NUMBER),
        Shape::Placeholder => whole(feature::BLANK),
        Shape::Address => Some((text(feature::ADDRESS), None)),
        Shape::Comma => Some((text(","), None)),
        Shape::Colon => Some((text(":"), None)),
        Shape::Stop => Some((text("."), None)),
        Shape::Question => whole("?"),
        Shape::Line | Shape::Paragraph | Shape::Mark => None,
    }
}

/// A capital inside a sentence; the English "I" is none.
fn is_name(document: &Document, token: &Token) -> bool {
    token.flags & flag::CAP != 0 && token.flags & (flag::FIRST | flag::LINE_START) == 0 && document.tokens.folded(token) != b"i"
}

/// The features of a sentence that were met, as places of the table.
pub(super) struct Seen {
    bits: Vec<u64>,
    words: Vec<usize>,
}

impl Seen {
    pub(super) fn new(places: usize) -> Self {
        Self { bits: vec![0; places.div_ceil(64)], words: Vec::new() }
    }

    /// Whether a place is met for the first time.
    pub(super) fn first_time(&mut self, place: usize) -> bool {
        let (at, bit) = (place / 64, 1 << (place % 64));
        let Some(word) = self.bits.get_mut(at) else { return false };
        if *word == 0 {
            self.words.push(at);
        }
        let fresh = *word & bit == 0;
        *word |= bit;
        fresh
    }

    /// For the next sentence.
    pub(super) fn forget(&mut self) {
        for at in self.words.drain(..) {
            if let Some(word) = self.bits.get_mut(at) {
                *word = 0;
            }
        }
    }
}
