//! Open or closed: a document enters; the form of the question leaves, with the clause that asks.
//! The last clause that asks decides: "vous avez changé de voie : comment… ?" is open.

use super::Form;
use super::opener::{Opener, asks_again, is_small, opener};
use crate::document::Document;
use crate::lists;
use crate::text::Sentence;
use crate::text::Shape;
use rebond_domain::Lang;

/// Whether the question is closed, and its form.
pub(super) fn form(document: &Document) -> (bool, Form) {
    let mut parts: Vec<Form> = Vec::new();
    for sentence in asking(document) {
        split(document, sentence, &mut parts);
    }
    match parts.as_slice() {
        [] => (false, Form::Open),
        [one] => (*one == Form::YesNo, *one),
        // "Aimez-vous ce métier ? Pourquoi ?": the second opens the first.
        many => (many.iter().all(|form| *form == Form::YesNo), Form::Double),
    }
}

/// The sentences that ask; the last one when none does.
pub(super) fn asking(document: &Document) -> Vec<Sentence> {
    let mut asked: Vec<Sentence> = Vec::new();
    let mut before: Option<Sentence> = None;
    for sentence in &document.sentences {
        if sentence.asks {
            // A stop inside a question ("e.g.", "vs.") is not its end.
            let head = before.filter(|head| opener(document, skip_preamble(document, *head), head.last).is_some());
            let first = match head {
                Some(head) if opener(document, skip_preamble(document, *sentence), sentence.last).is_none() => head.first,
                _ => sentence.first,
            };
            asked.push(Sentence { first, ..*sentence });
            before = None;
        } else if document.any_in(document.model.groups.question.polite, *sentence) {
            asked.push(*sentence);
            before = None;
        } else {
            before = Some(*sentence);
        }
    }
    if asked.is_empty() { document.sentences.last().copied().into_iter().collect() } else { asked }
}

/// Cuts a sentence into the questions it holds.
fn split(document: &Document, sentence: Sentence, parts: &mut Vec<Form>) {
    let mut from = sentence.first;
    for at in sentence.first + 1..sentence.last {
        let joins = matches!(document.tokens.folded_at(at), b"et" | b"and" | b"ou" | b"or" | b"mais" | b"but")
            || document.token(at).is_some_and(|token| matches!(token.shape, Shape::Comma | Shape::Mark));
        if !joins {
            continue;
        }
        let next = if matches!(document.tokens.folded_at(at + 1), b"et" | b"and" | b"si" | b"if") { at + 2 } else { at + 1 };
        let polite = document.any_in(document.model.groups.question.polite, Sentence { first: from, last: at, asks: true })
            && opener(document, skip_preamble(document, Sentence { first: from, last: at, asks: true }), at) != Some(Opener::Wh);
        if at > from + 1 && !polite && !is_tag(document, next, sentence.last) && asks_again(document, from, next, sentence.last) {
            parts.push(clause(document, Sentence { first: from, last: at - 1, asks: sentence.asks }));
            from = next;
        }
    }
    let rest = Sentence { first: from, ..sentence };
    // "Et le week-end ?" asks again what was asked before.
    let again = parts.last().copied().filter(|_| {
        matches!(document.tokens.folded_at(from), b"et" | b"and" | b"or" | b"ou")
            && opener(document, skip_preamble(document, rest), rest.last).is_none()
    });
    parts.push(again.unwrap_or_else(|| clause(document, rest)));
}

/// "…, don’t you?", "…, is it?", "…, n’est-ce pas ?", "…, non ?", "…, right?"
fn is_tag(document: &Document, at: usize, last: usize) -> bool {
    let word = |i: usize| if i <= last { document.tokens.folded_at(i) } else { b"" };
    let end = if document.token(last).is_some_and(|token| token.shape.ends_sentence()) { last.saturating_sub(1) } else { last };
    match document.lang {
        Lang::Fr => (at == end && matches!(word(at), b"non" | b"hein")) || (word(at) == b"n" && word(at + 2) == b"ce" && end == at + 3),
        Lang::En => {
            (at == end && matches!(word(at), b"right" | b"no"))
                || (end <= at + 2 && lists::AUXILIARY.has(word(at)) && lists::SUBJECT_PRONOUN.has(word(end)))
        }
    }
}

fn clause(document: &Document, sentence: Sentence) -> Form {
    let groups = &document.model.groups;
    let start = skip_preamble(document, sentence);
    let has = |group: u16| document.any_in(group, sentence);
    let told = |form: Form| if has(groups.question.narrow) { Form::Narrow } else { form };
    let opened = opener(document, start, sentence.last);
    if opened == Some(Opener::Wh) {
        return told(Form::Open);
    }
    if indirect_yes_no(document, sentence) {
        return Form::YesNo;
    }
    if has(groups.question.polite) {
        return Form::PoliteOpen;
    }
    if opened == Some(Opener::YesNo) || tagged(document, sentence) || has(groups.question.yes_no) {
        return Form::YesNo;
    }
    // A question word in place: "vous faites quoi le lundi ?", "ça prend combien de temps ?"
    if let Some(form) = in_place(document, sentence) {
        return told(form);
    }
    if sentence.asks && says(document, Sentence { first: start, ..sentence }) { Form::YesNo } else { told(Form::Open) }
}

fn tagged(document: &Document, sentence: Sentence) -> bool {
    (sentence.first + 1..sentence.last)
        .any(|at| document.token(at).is_some_and(|token| token.shape == Shape::Comma) && is_tag(document, at + 1, sentence.last))
}

/// "J’aimerais savoir si…", "I'd like to know whether…"
fn indirect_yes_no(document: &Document, sentence: Sentence) -> bool {
    (sentence.first..sentence.last).any(|at| {
        lists::REPORTING_VERB.has(document.tokens.folded_at(at))
            && (at + 1..=at + 2).any(|next| lists::WHETHER.has(document.tokens.folded_at(next)))
    })
}

/// Skips "Bonjour,", "vous avez changé de voie :", "et", "alors".
pub(super) fn skip_preamble(document: &Document, sentence: Sentence) -> usize {
    let mut start = sentence.first;
    for at in sentence.first..sentence.last {
        let cut = document.token(at).is_some_and(|token| matches!(token.shape, Shape::Comma | Shape::Colon));
        if cut && opener(document, start, at).is_none() && opener(document, at + 1, sentence.last).is_some() {
            start = at + 1;
        }
    }
    while start < sentence.last && is_small(document.tokens.folded_at(start)) {
        start += 1;
    }
    start
}

fn in_place(document: &Document, sentence: Sentence) -> Option<Form> {
    (sentence.first..=sentence.last).find_map(|at| match (document.lang, document.tokens.folded_at(at)) {
        (Lang::Fr, b"combien") => Some(Form::Narrow),
        (Lang::Fr, b"quoi" | b"comment" | b"pourquoi" | b"laquelle" | b"lequel" | b"quelle" | b"quel" | b"quels" | b"quelles")
        | (Lang::En, b"how" | b"what" | b"why" | b"which") => Some(Form::Open),
        _ => None,
    })
}

/// Whether the clause has a subject and its verb: "vous aimez ça ?" asks for a yes, "votre parcours ?" for a story.
fn says(document: &Document, sentence: Sentence) -> bool {
    for at in sentence.first..=sentence.last {
        let word = document.tokens.folded_at(at);
        match document.lang {
            Lang::Fr => {
                if matches!(word, b"que" | b"qu" | b"qui" | b"dont") {
                    return false;
                }
                // "quelqu’un", "autre chose", "d’autres conseils": as "any" in English.
                if lists::STATEMENT_WORD.has(word) || matches!(word, b"quelqu" | b"autre" | b"autres" if at <= sentence.first + 1) {
                    return true;
                }
            }
            Lang::En => {
                if lists::AUXILIARY.has(word) {
                    return true;
                }
                // Later it begins a clause that belongs to a noun: "the best advice you got?"
                if lists::SUBJECT_PRONOUN.has(word) {
                    return at <= sentence.first + 1;
                }
            }
        }
    }
    false
}
