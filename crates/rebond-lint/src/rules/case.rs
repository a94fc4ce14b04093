//! What a rule looks at, and what it answers: message, document and facts enter; places with their values leave.

use crate::document::Document;
use crate::facts::Facts;
use crate::lists;
use crate::message::Message;
use crate::model::Groups;
use crate::pattern::Hit;
use crate::place::Place;
use crate::severity::Severity;
use crate::text::fold::fold_phrase;
use crate::text::{Sentence, Shape, count_characters, flag};
use rebond_domain::{Channel, Lang};
use rebond_method::MessageUnit;

/// How far before what it governs a question word is looked for.
const FARTHEST_QUESTION: usize = 12;

/// Everything known when rules run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case<'c> {
    pub(crate) message: &'c Message<'c>,
    pub(crate) document: &'c Document,
    pub(crate) facts: &'c Facts,
    /// The language findings are told in.
    pub(crate) ui: Lang,
}

/// A place a rule points at.
#[derive(Debug, Clone)]
pub(crate) struct Caught {
    pub(crate) place: Place,
    pub(crate) severity: Option<Severity>,
    pub(crate) values: Vec<(&'static str, String)>,
}

impl Caught {
    pub(crate) const fn at(place: Place) -> Self {
        Self { place, severity: None, values: Vec::new() }
    }

    pub(crate) const fn with(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    pub(crate) fn say(mut self, name: &'static str, value: &str) -> Self {
        self.values.push((name, value.to_owned()));
        self
    }
}

impl Case<'_> {
    pub(crate) const fn groups(&self) -> &'static Groups {
        &self.document.model.groups
    }

    /// Whether the channel takes two hundred characters: a note asks a question, and what a mail owes comes with the answer.
    pub(crate) const fn is_note(&self) -> bool {
        matches!(self.message.channel, Channel::LinkedInNote | Channel::TextMessage)
    }

    pub(crate) fn any(&self, group: u16) -> bool {
        self.document.any(group)
    }

    /// Where patterns of a group stand, not denied; a few at most.
    pub(crate) fn said(&self, group: u16) -> Vec<Place> {
        self.places(self.document.hits(group))
    }

    /// The same, but for those that a question word of their sentence governs: "how people get hired".
    pub(crate) fn said_unless_asked(&self, group: u16) -> Vec<Place> {
        let tokens = &self.document.tokens;
        let asked = |hit: &Hit| {
            let at = hit.first as usize;
            let mut before = (at.saturating_sub(FARTHEST_QUESTION)..at).rev().take_while(|word| !tokens.has(*word, flag::END));
            before.any(|word| lists::QUESTION_WORD.has_in(self.document.lang, tokens.folded_at(word)))
        };
        self.places(self.document.hits(group).filter(|hit| !asked(hit)))
    }

    fn places<'h>(&self, hits: impl Iterator<Item = &'h Hit>) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        for hit in hits.filter(|hit| !self.document.negated(hit)) {
            let place = self.document.place_of(hit);
            if places.last().is_none_or(|last| last.precedes(place)) && places.len() < 4 {
                places.push(place);
            }
        }
        places
    }

    /// The first sentence after the greeting: where something missing is told.
    pub(crate) fn body(&self) -> Place {
        let sentences = &self.document.sentences;
        let told = |count: usize| sentences.iter().find(|s| s.last - s.first >= count && !self.document.tokens.has(s.first, flag::SUBJECT));
        told(5).or_else(|| told(0)).map_or(Place::in_body(0, 0), |sentence| self.document.sentence_place(*sentence))
    }

    /// Where the request is made, or the body.
    pub(crate) fn ask(&self) -> Place {
        self.facts.specific_ask.first().unwrap_or_else(|| self.body())
    }

    /// The last sentence before the signature.
    pub(crate) fn end(&self) -> Place {
        let last =
            self.document.sentences.iter().rev().find(|s| s.last - s.first >= 4 && !self.document.tokens.has(s.first, flag::SIGNATURE));
        last.map_or_else(|| self.body(), |sentence| self.document.sentence_place(*sentence))
    }

    pub(crate) fn length(&self, unit: MessageUnit) -> usize {
        match unit {
            MessageUnit::Words => self.facts.words,
            MessageUnit::Characters => count_characters(self.message.text.body),
        }
    }

    /// What is counted, for so many of it.
    pub(crate) const fn unit(&self, unit: MessageUnit, count: usize) -> &'static str {
        let one = count == 1 || (count == 0 && matches!(self.ui, Lang::Fr));
        match (self.ui, unit, one) {
            (Lang::Fr, MessageUnit::Words, true) => "mot",
            (Lang::Fr, MessageUnit::Words, false) => "mots",
            (Lang::Fr, MessageUnit::Characters, true) => "caractère",
            (Lang::Fr, MessageUnit::Characters, false) => "caractères",
            (Lang::En, MessageUnit::Words, true) => "word",
            (Lang::En, MessageUnit::Words, false) => "words",
            (Lang::En, MessageUnit::Characters, true) => "character",
            (Lang::En, MessageUnit::Characters, false) => "characters",
        }
    }

    /// Whether two places, the first before the second, stand in one sentence.
    pub(crate) fn same_sentence(&self, first: Place, second: Place) -> bool {
        self.sentence_of(first).zip(self.sentence_of(second)).is_some_and(|(one, other)| one.first == other.first)
    }

    /// The sentence in which a place begins.
    pub(crate) fn sentence_of(&self, place: Place) -> Option<Sentence> {
        self.document.sentences.iter().find(|sentence| !self.document.sentence_place(**sentence).precedes(place)).copied()
    }

    pub(crate) fn words_before(&self, place: Place) -> usize {
        let tokens = &self.document.tokens;
        (0..tokens.list.len())
            .take_while(|at| self.document.place(*at, *at).precedes(place))
            .filter(|at| tokens.has(*at, flag::ANY))
            .count()
    }

    /// Whether the text contains the words of a name on file.
    pub(crate) fn names(&self, name: Option<&str>) -> bool {
        name.is_some_and(|name| self.find_words(&fold_phrase(name)).is_some())
    }

    /// Where a person is named: in full, or by a part of the name written with a capital.
    pub(crate) fn name_at(&self, name: &str) -> Option<Place> {
        let words = fold_phrase(name);
        self.find_words(&words).or_else(|| words.iter().filter(|word| word.len() >= 3).find_map(|word| self.find_capital(word)))
    }

    fn find_words(&self, words: &[Vec<u8>]) -> Option<Place> {
        let first = words.first()?;
        let tokens = &self.document.tokens;
        (0..tokens.list.len()).find_map(|at| {
            if self.document.tokens.folded_at(at) != first.as_slice() {
                return None;
            }
            let mut last = at;
            for word in words.iter().skip(1) {
                last += 1;
                while tokens.list.get(last).is_some_and(|token| token.shape == Shape::Mark) {
                    last += 1;
                }
                if self.document.tokens.folded_at(last) != word.as_slice() {
                    return None;
                }
            }
            Some(self.document.place(at, last))
        })
    }

    fn find_capital(&self, word: &[u8]) -> Option<Place> {
        let list = &self.document.tokens.list;
        let at = (0..list.len()).find(|at| self.document.tokens.has(*at, flag::CAP) && self.document.tokens.folded_at(*at) == word)?;
        Some(self.document.place(at, at))
    }

    /// The name in the greeting, when it is not this person's.
    pub(crate) fn greets_other_than(&self, person: &str) -> Option<Place> {
        let known = fold_phrase(person);
        let greeting = self.document.sentences.iter().take(3).find(|s| lists::GREETING.has(self.document.tokens.folded_at(s.first)))?;
        let mut names = Vec::new();
        for at in greeting.first..=greeting.last.min(greeting.first + 8) {
            let Some(token) = self.document.token(at) else { break };
            if token.shape == Shape::Comma {
                break;
            }
            let word = self.document.tokens.folded(token);
            if token.flags & flag::CAP != 0 && token.shape == Shape::Word && at > greeting.first && !lists::TITLE.has(word) {
                names.push(at);
            }
        }
        let same = |at: &usize| {
            let word = self.document.tokens.folded_at(*at);
            // "Fred" for Frédéric, "F." for Frédéric.
            known.iter().any(|known| {
                known == word
                    || (word.len() >= 3 && known.starts_with(word))
                    || (known.len() >= 3 && word.starts_with(known))
                    || (word.len() == 1 && known.first() == word.first())
            })
        };
        if names.is_empty() || names.iter().any(same) {
            return None;
        }
        Some(self.document.place(*names.first()?, *names.last()?))
    }
}
