//! How a clause begins: a place in a document enters; a question word, a yes-or-no turn or nothing leaves.
//! What the whole question then is belongs to `form`.

use crate::document::Document;
use crate::lists;
use crate::text::{Shape, flag};
use rebond_domain::Lang;

/// How a clause asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opener {
    /// By a question word.
    Wh,
    /// By the order of its words, or "est-ce que".
    YesNo,
}

/// What a clause that begins at a token asks, if it asks at all.
pub(super) fn opener(document: &Document, at: usize, last: usize) -> Option<Opener> {
    if at > last {
        return None;
    }
    match document.lang {
        Lang::Fr => french(document, at, last),
        Lang::En => english(document, at, last),
    }
}

/// What a clause asks, small words at its head left out.
pub(super) fn opener_near(document: &Document, from: usize, to: usize) -> Option<Opener> {
    if supposes(document, from) {
        return None;
    }
    let head = (from..to.min(from + 3)).find(|at| !is_small(document.tokens.folded_at(*at)))?;
    opener(document, head, to)
}

/// "Et", "so", "bonjour": they stand before a question and are no part of it.
pub(super) fn is_small(word: &[u8]) -> bool {
    word.is_empty() || lists::BEFORE_QUESTION.has(word)
}

/// Whether a second question begins at a token, after a first that stands in `from..at`: "…, et pourquoi ?", "and is it paid?".
pub(super) fn asks_again(document: &Document, from: usize, at: usize, last: usize) -> bool {
    let Some(first) = opener_near(document, from, at) else { return false };
    // "Quels réseaux, quels salons conseillez-vous" is one; "quelles compétences manquent, et où…" is two.
    let anew = lists::ASKS_ANEW.has(document.tokens.folded_at(at));
    let whole = complete(document, from, at) || (anew && at > from + 3);
    if !whole {
        return false;
    }
    let word = |i: usize| if i <= last { document.tokens.folded_at(i) } else { b"" };
    match document.lang {
        Lang::Fr => {
            let Some(second) = french(document, at, last) else { return false };
            let turns = (at..=last.min(at + 9)).any(|i| turned(document, i));
            match second {
                Opener::YesNo => (at..=last.min(at + 5)).any(|i| turned(document, i)),
                Opener::Wh if turns || last - at <= 4 => true,
                // "Pouvez-vous dire ce que… et comment…" is one; "qui", "que" and "quand" also begin what only adds to the first.
                Opener::Wh => first == Opener::Wh && !matches!(word(at), b"qui" | b"que" | b"qu" | b"quand" | b"ou"),
            }
        }
        Lang::En => match english(document, at, last) {
            None => false,
            Some(Opener::YesNo) => {
                let plain = matches!(word(at), b"have" | b"do" | b"had");
                let joined = matches!(word(at.wrapping_sub(1)), b"or" | b"and");
                lists::SUBJECT_PRONOUN.has(word(at + 1))
                    || (joined && matches!(word(at), b"is" | b"are" | b"does" | b"did" | b"can" | b"will" | b"should"))
                    || (!plain && matches!(word(at + 1), b"the" | b"your" | b"people" | b"a" | b"t" | b"most" | b"any"))
            }
            Some(Opener::Wh) => {
                last - at <= 4
                    || (at + 1..=last.min(at + 4)).any(|i| lists::AUXILIARY.has(word(i)))
                    || (first == Opener::Wh && matches!(word(at), b"what" | b"who" | b"which") && word(at.wrapping_sub(1)) != b"")
            }
        },
    }
}

/// "If you could begin again, …", "si c’était à refaire, …": what follows asks, this does not.
fn supposes(document: &Document, from: usize) -> bool {
    lists::SUPPOSITION.has(document.tokens.folded_at(from))
}

/// Whether the first question already has its verb: "quelles écoles, quelles formations conseillez-vous" is one.
fn complete(document: &Document, from: usize, at: usize) -> bool {
    (from..at).any(|i| {
        let word = document.tokens.folded_at(i);
        let verb = match document.lang {
            Lang::Fr => turned(document, i),
            Lang::En => lists::AUXILIARY.has(word),
        };
        verb || lists::CLAUSE_HAS_VERB.has_in(document.lang, word)
    })
}

fn french(document: &Document, at: usize, last: usize) -> Option<Opener> {
    let word = |i: usize| if i <= last { document.tokens.folded_at(i) } else { b"" };
    // "à quoi", "de quelle manière", "jusqu’à quel point"
    let head = (at..=at + 2).find(|&i| !lists::PREPOSITION.has_in(Lang::Fr, word(i))).unwrap_or(at);
    if lists::QUESTION_WORD.has_in(Lang::Fr, word(head)) || (head <= last && is_where(document, head)) {
        return Some(Opener::Wh);
    }
    match word(at) {
        b"qu" | b"que" | b"quid" | b"qui" => return Some(Opener::Wh),
        // "Quand vous arrivez le matin, …" asks nothing yet.
        b"quand" if !matches!(word(at + 1), b"vous" | b"tu" | b"on" | b"j" | b"je" | b"il" | b"elle") => return Some(Opener::Wh),
        _ => {}
    }
    if head > at && matches!(word(head), b"qui" | b"quand" | b"que") {
        return Some(Opener::Wh);
    }
    for i in at..=last.min(at + 20) {
        if document.token(i).is_some_and(|token| token.shape == Shape::Colon) {
            return None;
        }
        if i <= at + 6 && lists::QUESTION_WORD.has_in(Lang::Fr, word(i)) {
            return Some(Opener::Wh);
        }
        if turned(document, i) || (i == at + 1 && unhyphenated(word(at), word(i))) {
            // "Au bout de combien de temps vit-on…" and "qu’est-ce" were seen above.
            return Some(if matches!(word(i.wrapping_sub(2)), b"qu" | b"que") && i > at + 1 { Opener::Wh } else { Opener::YesNo });
        }
    }
    None
}

fn english(document: &Document, at: usize, last: usize) -> Option<Opener> {
    let word = |i: usize| if i <= last { document.tokens.folded_at(i) } else { b"" };
    let at = if lists::PREPOSITION.has_in(Lang::En, word(at)) && lists::QUESTION_WORD.has_in(Lang::En, word(at + 1)) { at + 1 } else { at };
    match word(at) {
        // "When you started, …" asks nothing yet; "and when?" does.
        b"when" | b"where" if lists::SUBJECT_PRONOUN.has(word(at + 1)) => None,
        asked if lists::QUESTION_WORD.has_in(Lang::En, asked) => Some(Opener::Wh),
        b"any" | b"anything" | b"anyone" | b"anybody" | b"ever" if at <= last && document.tokens.folded_at(at.wrapping_sub(1)) != b"if" => {
            Some(Opener::YesNo)
        }
        asked if lists::AUXILIARY.has(asked) => Some(Opener::YesNo),
        _ => None,
    }
}

/// A pronoun glued after its verb, or "est-ce": "aimez-vous", "y a-t-il", "le métier est-il".
fn turned(document: &Document, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or(&b""[..], |i| document.tokens.folded_at(i));
    match document.tokens.folded_at(at) {
        // "n’est-ce pas" closes what was said.
        b"ce" => {
            before(1) == b"est" && before(2) != b"n" && (document.tokens.has(at, flag::HYPHEN) || is_que(document.tokens.folded_at(at + 1)))
        }
        word => lists::INVERTED_PRONOUN.has(word) && document.tokens.has(at, flag::HYPHEN) && !matches!(before(1), b"rendez" | b"chez"),
    }
}

fn is_que(word: &[u8]) -> bool {
    matches!(word, b"que" | b"qu" | b"qui")
}

/// "Avez vous", "faut il", "a t il": the hyphen is often forgotten.
fn unhyphenated(verb: &[u8], pronoun: &[u8]) -> bool {
    match pronoun {
        b"vous" => (verb.ends_with(b"ez") || verb == b"etes") && !matches!(verb, b"chez" | b"assez" | b"rendez"),
        b"il" | b"elle" | b"on" => matches!(verb, b"est" | b"faut" | b"peut" | b"doit" | b"serait" | b"existe" | b"sont"),
        b"tu" => verb.ends_with(b"s") || verb == b"peux" || verb == b"veux",
        b"je" => matches!(verb, b"puis" | b"dois" | b"pourrais"),
        _ => false,
    }
}

/// "où" against "ou": only the accent tells them apart, and it takes two bytes; without one it asks at the head of a sentence.
fn is_where(document: &Document, at: usize) -> bool {
    document.tokens.folded_at(at) == b"ou"
        && document.token(at).is_some_and(|token| token.end - token.start == 3 || token.flags & flag::FIRST != 0)
}
