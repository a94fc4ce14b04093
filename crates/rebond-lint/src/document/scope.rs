//! Scope of negation and of the signature: tokens, sentences and hits enter; flags on tokens leave.
//! A negation bears on what follows in its clause, not on another clause, nor on a question put to the reader.

use crate::lists;
use crate::model::{Groups, Model};
use crate::pattern::{Hit, hits_in};
use crate::text::{Sentence, Shape, Token, Tokens, flag};
use rebond_domain::Lang;

/// Beyond this many words after the closing formula it is no signature but a postscript.
const LONGEST_SIGNATURE: usize = 40;
/// How far before a negation its subject is looked for.
const FARTHEST_PERSON: usize = 40;

/// Marks tokens under a negation, and those of the signature.
pub(super) fn mark(tokens: &mut Tokens, hits: &[Hit], sentences: &[Sentence], model: &Model, lang: Lang) {
    let groups = &model.groups;
    for hit in hits {
        if hit.group == groups.message.not_neg {
            set(tokens, hit.first as usize..=hit.last as usize, flag::EXCUSED);
        } else if hit.group == groups.message.scope_end {
            set(tokens, hit.first as usize..=hit.first as usize, flag::TURN);
        }
    }
    for sentence in sentences {
        mark_negated(tokens, hits, *sentence, groups, lang);
    }
    mark_signature(tokens, hits, groups);
}

fn set(tokens: &mut Tokens, range: impl std::slice::SliceIndex<[Token], Output = [Token]>, flag: u32) {
    for token in tokens.list.get_mut(range).into_iter().flatten() {
        token.flags |= flag;
    }
}

fn mark_negated(tokens: &mut Tokens, hits: &[Hit], sentence: Sentence, groups: &Groups, lang: Lang) {
    let mut covered = sentence.first;
    for hit in hits_in(hits, sentence) {
        let (first, last) = (hit.first as usize, hit.last as usize);
        // "Do you think I stand a chance?" asks; "you may think I want a job" does not.
        let reported = hit.group == groups.message.reported && !sentence.asks;
        if (hit.group != groups.message.neg && !reported) || first < covered {
            continue;
        }
        if !reported && (first..=last).any(|at| tokens.has(at, flag::EXCUSED)) {
            continue;
        }
        // A question put to the reader is denied by nothing: only what the writer says of himself is.
        if sentence.asks && !writer_speaks(tokens, sentence, first) {
            continue;
        }
        let end = clause_end(tokens, sentence, first, last, lang);
        set(tokens, first..=end, flag::NEGATED);
        covered = end + 1;
    }
}

/// Where the clause that begins with a negation ends.
fn clause_end(tokens: &Tokens, sentence: Sentence, first: usize, last: usize, lang: Lang) -> usize {
    for at in (first.max(last) + 1)..=sentence.last {
        let Some(token) = tokens.list.get(at) else { break };
        if token.shape == Shape::Colon || (token.shape == Shape::Comma && opens_clause(tokens, at + 1, lang)) {
            return at;
        }
        if token.flags & flag::TURN != 0 {
            return at - 1;
        }
    }
    sentence.last
}

/// Whether the words after a comma begin a clause of their own, rather than go on with a list.
fn opens_clause(tokens: &Tokens, at: usize, lang: Lang) -> bool {
    lists::CLAUSE_OPENER.has_in(lang, tokens.folded_at(at))
}

/// Whether the nearest person named before a negation is the writer, or the negation is a denial at the head of the sentence.
/// "Je suis X, vous n’auriez pas un poste ?" asks; "je ne cherche pas un poste, d’accord ?" does not.
fn writer_speaks(tokens: &Tokens, sentence: Sentence, negation: usize) -> bool {
    let from = sentence.first.max(negation.saturating_sub(FARTHEST_PERSON));
    let nearest = (from..=negation).rev().find_map(|at| match tokens.folded_at(at) {
        word if lists::WRITER_DENIES.has(word) => Some(true),
        word if lists::OTHER_DENIES.has(word) => Some(false),
        b"pas" if at == sentence.first => Some(true),
        _ => None,
    });
    nearest.unwrap_or(false)
}

fn mark_signature(tokens: &mut Tokens, hits: &[Hit], groups: &Groups) {
    let Some(last) = hits.iter().rfind(|hit| hit.group == groups.message.closing).map(|hit| hit.last as usize) else { return };
    // The name follows the line of the formula.
    let Some(from) = (last..tokens.list.len()).find(|at| tokens.list.get(*at).is_some_and(|token| token.shape.ends_sentence())) else {
        return;
    };
    let words = (from..tokens.list.len()).filter(|at| tokens.has(*at, flag::ANY)).count();
    if words <= LONGEST_SIGNATURE {
        set(tokens, from.., flag::SIGNATURE);
    }
}
