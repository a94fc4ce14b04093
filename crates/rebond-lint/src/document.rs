//! A message read once: its text and language enter; tokens, sentences and pattern hits leave, for facts and rules to share.
//! Nothing is judged here.

mod scope;

use crate::model::{Model, model};
use crate::pattern::{Hit, hits_in};
use crate::place::{Field, Place};
use crate::text::{MessageText, Sentence, Token, Tokens, flag, language::language, scan, sentences};
use rebond_domain::Lang;

/// What was read.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) lang: Lang,
    pub(crate) tokens: Tokens,
    pub(crate) hits: Vec<Hit>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) model: &'static Model,
}

impl Document {
    pub(crate) fn new(text: MessageText<'_>, lang: Option<Lang>) -> Self {
        let mut tokens = scan(text);
        let lang = lang.unwrap_or_else(|| language(&tokens));
        let model = model(lang);
        model.grammar.look_up(&mut tokens);
        let hits = model.grammar.find(&tokens);
        let sentences = sentences(&tokens);
        scope::mark(&mut tokens, &hits, &sentences, model, lang);
        Self { lang, tokens, hits, sentences, model }
    }

    pub(crate) fn hits(&self, group: u16) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(move |hit| hit.group == group)
    }

    pub(crate) fn any(&self, group: u16) -> bool {
        self.hits(group).next().is_some()
    }

    /// Whether a pattern of the group stands in these tokens.
    pub(crate) fn any_in(&self, group: u16, sentence: Sentence) -> bool {
        self.hits_in(sentence).any(|hit| hit.group == group)
    }

    /// The hits that begin in a sentence.
    pub(crate) fn hits_in(&self, sentence: Sentence) -> impl Iterator<Item = &Hit> {
        hits_in(&self.hits, sentence)
    }

    pub(crate) fn negated(&self, hit: &Hit) -> bool {
        (hit.first..=hit.last).any(|at| self.tokens.has(at as usize, flag::NEGATED))
    }

    pub(crate) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.list.get(at)
    }

    /// The place of tokens; a sentence, and so what is found in one, stands in one field.
    pub(crate) fn place(&self, first: usize, last: usize) -> Place {
        let field = if self.tokens.has(first, flag::SUBJECT) { Field::Subject } else { Field::Body };
        let start = self.token(first).map_or(0, |token| token.start);
        let end = self.token(last).map_or(start, |token| token.end);
        Place { field, start: start as usize, end: end.max(start) as usize }
    }

    pub(crate) fn place_of(&self, hit: &Hit) -> Place {
        self.words(hit.first as usize, hit.last as usize)
    }

    /// The words of a sentence, without the mark that ends it.
    pub(crate) fn sentence_words(&self, sentence: Sentence) -> Place {
        self.words(sentence.first, sentence.last)
    }

    /// Whether a sentence holds a word that is no name: "Clara Vasseur" under a message says nothing.
    pub(crate) fn says_something(&self, sentence: Sentence) -> bool {
        (sentence.first..=sentence.last).any(|at| self.tokens.has(at, flag::LOWER | flag::PLACEHOLDER))
    }

    /// Tokens that may end on the mark of a sentence: the words are what is shown.
    fn words(&self, first: usize, mut last: usize) -> Place {
        while last > first && self.token(last).is_some_and(|token| token.shape.ends_sentence()) {
            last -= 1;
        }
        self.place(first, last)
    }

    pub(crate) fn sentence_place(&self, sentence: Sentence) -> Place {
        self.place(sentence.first, sentence.last)
    }
}
