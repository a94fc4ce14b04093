//! Sentences: tokens enter; the runs of tokens that people end with a mark or a line leave.

use super::token::{Shape, Tokens};

/// Tokens `first..=last`; the last one is the mark that ends the sentence, when there is one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sentence {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) asks: bool,
}

/// The sentences of a message, in order.
pub(crate) fn sentences(tokens: &Tokens) -> Vec<Sentence> {
    let mut all = Vec::new();
    let mut first = None;
    for (at, token) in tokens.list.iter().enumerate() {
        if token.shape.ends_sentence() {
            if let Some(from) = first.take() {
                all.push(Sentence { first: from, last: at, asks: token.shape == Shape::Question });
            }
        } else if first.is_none() && token.shape != Shape::Mark {
            first = Some(at);
        }
    }
    if let Some(from) = first {
        all.push(Sentence { first: from, last: tokens.list.len().saturating_sub(1), asks: false });
    }
    all
}
