//! How a clause begins: a place in a document enters; a question word, a yes-or-no turn or nothing leaves.
//! What the whole question then is belongs to `form`.

use crate::document::Document;
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
    matches!(
        word,
        b"" | b"et"
            | b"alors"
            | b"donc"
            | b"mais"
            | b"enfin"
            | b"sinon"
            | b"bonjour"
            | b"concretement"
            | b"and"
            | b"so"
            | b"but"
            | b"also"
            | b"then"
            | b"well"
            | b"finally"
            | b"hi"
            | b"hello"
            | b"now"
            | b"ok"
            | b"okay"
            | b"overall"
            | b"generally"
            | b"honestly"
            | b"looking"
            | b"back"
    )
}

/// Whether a second question begins at a token, after a first that stands in `from..at`: "…, et pourquoi ?", "and is it paid?".
pub(super) fn asks_again(document: &Document, from: usize, at: usize, last: usize) -> bool {
    let Some(first) = opener_near(document, from, at) else { return false };
    // "Quels réseaux, quels salons conseillez-vous" is one; "quelles compétences manquent, et où…" is two.
    let anew = matches!(
        document.tokens.folded_at(at),
        b"how" | b"why" | b"when" | b"where" | b"comment" | b"pourquoi" | b"ou" | b"quand" | b"lesquels" | b"lesquelles"
    );
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
                is_subject(word(at + 1))
                    || (joined && matches!(word(at), b"is" | b"are" | b"does" | b"did" | b"can" | b"will" | b"should"))
                    || (!plain && matches!(word(at + 1), b"the" | b"your" | b"people" | b"a" | b"t" | b"most" | b"any"))
            }
            Some(Opener::Wh) => {
                last - at <= 4
                    || (at + 1..=last.min(at + 4)).any(|i| is_auxiliary(word(i)))
                    || (first == Opener::Wh && matches!(word(at), b"what" | b"who" | b"which") && word(at.wrapping_sub(1)) != b"")
            }
        },
    }
}

/// "If you could begin again, …", "si c’était à refaire, …": what follows asks, this does not.
fn supposes(document: &Document, from: usize) -> bool {
    matches!(
        document.tokens.folded_at(from),
        b"if"
            | b"given"
            | b"based"
            | b"since"
            | b"although"
            | b"as"
            | b"looking"
            | b"considering"
            | b"si"
            | b"s"
            | b"comme"
            | b"puisque"
            | b"vu"
            | b"lorsque"
            | b"lorsqu"
    )
}

/// Whether the first question already has its verb: "quelles écoles, quelles formations conseillez-vous" is one.
fn complete(document: &Document, from: usize, at: usize) -> bool {
    (from..at).any(|i| match document.lang {
        Lang::Fr => {
            turned(document, i)
                || matches!(
                    document.tokens.folded_at(i),
                    b"est"
                        | b"sont"
                        | b"etait"
                        | b"ont"
                        | b"faut"
                        | b"vous"
                        | b"tu"
                        | b"il"
                        | b"elle"
                        | b"on"
                        | b"c"
                        | b"ca"
                        | b"coute"
                        | b"compte"
                )
        }
        Lang::En => {
            is_auxiliary(document.tokens.folded_at(i))
                || matches!(document.tokens.folded_at(i), b"s" | b"made" | b"drew" | b"led" | b"takes")
        }
    })
}

fn french(document: &Document, at: usize, last: usize) -> Option<Opener> {
    let word = |i: usize| if i <= last { document.tokens.folded_at(i) } else { b"" };
    // "à quoi", "de quelle manière", "jusqu’à quel point"
    let head = (at..=at + 2).find(|&i| !is_preposition_fr(word(i))).unwrap_or(at);
    if is_wh_fr(word(head)) || (head <= last && is_where(document, head)) {
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
        if i <= at + 6 && is_wh_fr(word(i)) {
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
    let at = if matches!(
        word(at),
        b"in"
            | b"to"
            | b"at"
            | b"for"
            | b"with"
            | b"by"
            | b"on"
            | b"from"
            | b"of"
            | b"about"
            | b"under"
            | b"through"
            | b"besides"
            | b"after"
            | b"before"
            | b"since"
            | b"until"
            | b"within"
    ) && is_wh_en(word(at + 1))
    {
        at + 1
    } else {
        at
    };
    match word(at) {
        // "When you started, …" asks nothing yet; "and when?" does.
        b"when" | b"where" if is_subject(word(at + 1)) => None,
        asked if is_wh_en(asked) => Some(Opener::Wh),
        b"any" | b"anything" | b"anyone" | b"anybody" | b"ever" if at <= last && document.tokens.folded_at(at.wrapping_sub(1)) != b"if" => {
            Some(Opener::YesNo)
        }
        asked if is_auxiliary(asked) => Some(Opener::YesNo),
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
        b"vous" | b"tu" | b"il" | b"elle" | b"on" | b"ils" | b"elles" | b"je" | b"nous" => {
            document.tokens.has(at, flag::HYPHEN) && !matches!(before(1), b"rendez" | b"chez")
        }
        _ => false,
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

fn is_preposition_fr(word: &[u8]) -> bool {
    matches!(
        word,
        b"a" | b"au"
            | b"de"
            | b"d"
            | b"avec"
            | b"dans"
            | b"en"
            | b"par"
            | b"pour"
            | b"sur"
            | b"depuis"
            | b"selon"
            | b"chez"
            | b"vers"
            | b"jusqu"
            | b"aupres"
            | b"sous"
            | b"sans"
    )
}

/// The words that ask wherever they stand before the verb.
fn is_wh_fr(word: &[u8]) -> bool {
    matches!(
        word,
        b"comment"
            | b"pourquoi"
            | b"quel"
            | b"quelle"
            | b"quels"
            | b"quelles"
            | b"combien"
            | b"quoi"
            | b"lequel"
            | b"laquelle"
            | b"lesquels"
            | b"lesquelles"
            | b"auquel"
            | b"auxquels"
            | b"auxquelles"
            | b"desquels"
            | b"kel"
            | b"cmt"
            | b"pk"
    )
}

/// "où" against "ou": only the accent tells them apart, and it takes two bytes; without one it asks at the head of a sentence.
fn is_where(document: &Document, at: usize) -> bool {
    document.tokens.folded_at(at) == b"ou"
        && document.token(at).is_some_and(|token| token.end - token.start == 3 || token.flags & flag::FIRST != 0)
}

pub(super) fn is_wh_en(word: &[u8]) -> bool {
    matches!(word, b"how" | b"what" | b"why" | b"who" | b"whom" | b"whose" | b"which" | b"when" | b"where" | b"whats" | b"hows")
}

/// The verbs that English puts before the subject, also before "n’t".
pub(super) fn is_auxiliary(word: &[u8]) -> bool {
    matches!(
        word,
        b"do"
            | b"does"
            | b"did"
            | b"is"
            | b"are"
            | b"was"
            | b"were"
            | b"am"
            | b"have"
            | b"has"
            | b"had"
            | b"can"
            | b"could"
            | b"would"
            | b"will"
            | b"should"
            | b"shall"
            | b"may"
            | b"might"
            | b"must"
            | b"don"
            | b"doesn"
            | b"didn"
            | b"isn"
            | b"aren"
            | b"wasn"
            | b"weren"
            | b"haven"
            | b"hasn"
            | b"hadn"
            | b"couldn"
            | b"wouldn"
            | b"shouldn"
            | b"won"
    )
}

/// The pronouns that are subjects.
pub(super) fn is_subject(word: &[u8]) -> bool {
    matches!(word, b"you" | b"i" | b"he" | b"she" | b"it" | b"we" | b"they" | b"there" | b"this" | b"that" | b"these")
}
