//! Scope of negation and of the signature: tokens and hits enter; flags on tokens leave.
//! A negation bears on what follows in its clause, not on another clause, nor on a question put to the reader.

use crate::reading::{Reading, Sentence};
use crate::text::{Shape, flag};
use rebond_domain::Lang;

/// Beyond this many words after the closing formula it is no signature but a postscript.
const LONGEST_SIGNATURE: usize = 40;
/// How far before a negation its subject is looked for.
const FARTHEST_PERSON: usize = 40;

/// Marks tokens under a negation, and those of the signature.
pub(crate) fn mark(reading: &mut Reading) {
    let groups = &reading.book.groups;
    let mut marked = Vec::new();
    for hit in &reading.hits {
        if hit.group == groups.not_neg {
            marked.push((hit.first as usize, hit.last as usize, flag::EXCUSED));
        } else if hit.group == groups.scope_end {
            marked.push((hit.first as usize, hit.first as usize, flag::TURN));
        }
    }
    set(reading, &marked);
    let mut negated = Vec::new();
    for sentence in &reading.sentences {
        collect(reading, *sentence, &mut negated);
    }
    set(reading, &negated);
    mark_signature(reading);
}

fn set(reading: &mut Reading, places: &[(usize, usize, u32)]) {
    for (from, to, flag) in places {
        for token in reading.tokens.list.get_mut(*from..=*to).into_iter().flatten() {
            token.flags |= flag;
        }
    }
}

fn collect(reading: &Reading, sentence: Sentence, negated: &mut Vec<(usize, usize, u32)>) {
    let groups = &reading.book.groups;
    let mut covered = sentence.first;
    for hit in reading.hits_in(sentence) {
        // "Do you think I stand a chance?" asks; "you may think I want a job" does not.
        let reported = hit.group == groups.reported && !sentence.asks;
        if (hit.group != groups.neg && !reported) || (hit.first as usize) < covered {
            continue;
        }
        let excused = (hit.first..=hit.last).any(|at| reading.tokens.has(at as usize, flag::EXCUSED));
        if excused && !reported {
            continue;
        }
        // A question put to the reader is denied by nothing: only what the writer says of himself is.
        if sentence.asks && !writer_speaks(reading, sentence, hit.first as usize) {
            continue;
        }
        let end = clause_end(reading, sentence, hit.first as usize, hit.last as usize);
        negated.push((hit.first as usize, end, flag::NEGATED));
        covered = end + 1;
    }
}

/// Where the clause that begins with a negation ends.
fn clause_end(reading: &Reading, sentence: Sentence, first: usize, last: usize) -> usize {
    for at in (first.max(last) + 1)..=sentence.last {
        let Some(token) = reading.token(at) else { break };
        if token.shape == Shape::Colon || (token.shape == Shape::Comma && opens_clause(reading, at + 1)) {
            return at;
        }
        if token.flags & flag::TURN != 0 {
            return at - 1;
        }
    }
    sentence.last
}

/// Whether the words after a comma begin a clause of their own, rather than go on with a list.
fn opens_clause(reading: &Reading, at: usize) -> bool {
    let word = reading.tokens.folded_at(at);
    match reading.lang {
        Lang::Fr => matches!(
            word,
            b"je"
                | b"j"
                | b"vous"
                | b"tu"
                | b"nous"
                | b"on"
                | b"c"
                | b"ce"
                | b"il"
                | b"elle"
                | b"pourriez"
                | b"auriez"
                | b"seriez"
                | b"merci"
                | b"si"
                | b"mon"
                | b"ma"
                | b"votre"
                | b"accepteriez"
                | b"pouvez"
                | b"est"
        ),
        Lang::En => matches!(
            word,
            b"i" | b"you"
                | b"we"
                | b"it"
                | b"he"
                | b"she"
                | b"could"
                | b"would"
                | b"can"
                | b"please"
                | b"if"
                | b"do"
                | b"my"
                | b"your"
                | b"so"
                | b"and"
                | b"thanks"
                | b"that"
                | b"this"
                | b"is"
                | b"are"
        ),
    }
}

/// Whether the nearest person named before a negation is the writer, or the negation is a denial at the head of the sentence.
/// "Je suis X, vous n’auriez pas un poste ?" asks; "je ne cherche pas un poste, d’accord ?" does not.
fn writer_speaks(reading: &Reading, sentence: Sentence, negation: usize) -> bool {
    let from = sentence.first.max(negation.saturating_sub(FARTHEST_PERSON));
    let nearest = (from..=negation).rev().find_map(|at| match reading.tokens.folded_at(at) {
        b"je" | b"j" | b"i" | b"im" | b"sans" | b"without" | b"loin" => Some(true),
        b"vous" | b"tu" | b"t" | b"you" | b"ils" | b"they" => Some(false),
        b"pas" if at == sentence.first => Some(true),
        _ => None,
    });
    nearest.unwrap_or(false)
}

fn mark_signature(reading: &mut Reading) {
    let groups = &reading.book.groups;
    let Some(last) = reading.hits(groups.closing).map(|hit| hit.last as usize).last() else { return };
    // The name follows the line of the formula.
    let Some(from) = reading.tokens.list.iter().enumerate().skip(last).find(|(_, token)| token.shape.ends_sentence()).map(|(at, _)| at)
    else {
        return;
    };
    let words = reading.tokens.list.get(from..).unwrap_or(&[]).iter().filter(|token| token.flags & flag::ANY != 0).count();
    if words > LONGEST_SIGNATURE {
        return;
    }
    for token in reading.tokens.list.get_mut(from..).into_iter().flatten() {
        token.flags |= flag::SIGNATURE;
    }
}
