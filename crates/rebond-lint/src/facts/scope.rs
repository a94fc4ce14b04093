//! Scope of negation and of the signature: tokens and hits enter; flags on tokens leave.
//! A negation bears on what follows in its clause, not on another clause, nor on a question put to the reader.

use crate::reading::{Reading, Sentence};
use crate::text::{Shape, flag};
use rebond_domain::Lang;

/// Beyond this many words after the closing formula it is no signature but a postscript.
const LONGEST_SIGNATURE: usize = 40;

/// Marks tokens under a negation, and those of the signature.
pub(crate) fn mark(reading: &mut Reading<'_>) {
    let mut negated = Vec::new();
    for sentence in &reading.sentences {
        collect(reading, *sentence, &mut negated);
    }
    for (from, to) in negated {
        for token in reading.tokens.list.get_mut(from..=to).into_iter().flatten() {
            token.flags |= flag::NEGATED;
        }
    }
    mark_signature(reading);
}

fn collect(reading: &Reading<'_>, sentence: Sentence, negated: &mut Vec<(usize, usize)>) {
    let groups = &reading.book.groups;
    let mut covered = sentence.first;
    for hit in reading.hits_in(sentence) {
        let reported = hit.group == groups.reported;
        if (hit.group != groups.neg && !reported) || (hit.first as usize) < covered {
            continue;
        }
        let excused = reading.hits_in(sentence).any(|other| other.group == groups.not_neg && other.first <= hit.last && hit.first <= other.last);
        if (excused && !reported) || (sentence.asks && !first_person_before(reading, sentence, hit.last as usize)) {
            continue;
        }
        let end = clause_end(reading, sentence, hit.first as usize, hit.last as usize);
        negated.push((hit.first as usize, end));
        covered = end + 1;
    }
}

/// Where the clause that begins with a negation ends.
fn clause_end(reading: &Reading<'_>, sentence: Sentence, first: usize, last: usize) -> usize {
    let groups = &reading.book.groups;
    for at in (first + 1)..=sentence.last {
        let Some(token) = reading.token(at) else { break };
        if at > last && token.shape == Shape::Colon {
            return at;
        }
        if at > last && token.shape == Shape::Comma && opens_clause(reading, at + 1) {
            return at;
        }
        if at > last && reading.hits_in(sentence).any(|hit| hit.group == groups.scope_end && hit.first as usize == at) {
            return at - 1;
        }
    }
    sentence.last
}

/// Whether the words after a comma begin a clause of their own, rather than go on with a list.
fn opens_clause(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.tokens.folded_at(at);
    match reading.lang {
        Lang::Fr => matches!(
            word,
            b"je" | b"j" | b"vous" | b"tu" | b"nous" | b"on" | b"c" | b"ce" | b"il" | b"elle" | b"pourriez" | b"auriez" | b"seriez" | b"merci" | b"si" | b"mon" | b"ma" | b"votre" | b"accepteriez" | b"pouvez" | b"est"
        ),
        Lang::En => matches!(word, b"i" | b"you" | b"we" | b"it" | b"he" | b"she" | b"could" | b"would" | b"can" | b"please" | b"if" | b"do" | b"my" | b"your" | b"so" | b"and" | b"thanks" | b"that" | b"this" | b"is" | b"are"),
    }
}

/// "Vous n’auriez pas un poste ?" asks; "je ne cherche pas un poste, d’accord ?" does not.
fn first_person_before(reading: &Reading<'_>, sentence: Sentence, last: usize) -> bool {
    (sentence.first..=last).any(|at| matches!(reading.tokens.folded_at(at), b"je" | b"j" | b"i" | b"im" | b"sans" | b"without" | b"loin" | b"pas" if at == sentence.first || reading.tokens.folded_at(at) != b"pas"))
}

fn mark_signature(reading: &mut Reading<'_>) {
    let groups = &reading.book.groups;
    let Some(last) = reading.hits(groups.closing).map(|hit| hit.last as usize).last() else { return };
    // The name follows the line of the formula.
    let Some(from) = reading.tokens.list.iter().enumerate().skip(last).find(|(_, token)| token.shape.ends_sentence()).map(|(at, _)| at) else { return };
    let words = reading.tokens.list.get(from..).unwrap_or(&[]).iter().filter(|token| token.flags & flag::ANY != 0).count();
    if words > LONGEST_SIGNATURE {
        return;
    }
    for token in reading.tokens.list.get_mut(from..).into_iter().flatten() {
        token.flags |= flag::SIGNATURE;
    }
}
