//! Open or closed: a reading enters; the form of the question leaves.
//! The last clause that asks decides: "vous avez changé de voie : comment… ?" is open.

use super::Form;
use crate::reading::{Reading, Sentence};
use crate::text::{Shape, flag};
use rebond_domain::Lang;

/// Whether the question is closed, and its form.
pub(super) fn form(reading: &Reading) -> (bool, Form) {
    let mut parts: Vec<Form> = Vec::new();
    for sentence in &reading.sentences {
        if sentence.asks || reading.sentences.len() == 1 || imperative(reading, *sentence) {
            split(reading, *sentence, &mut parts);
        }
    }
    if parts.is_empty()
        && let Some(last) = reading.sentences.last()
    {
        split(reading, *last, &mut parts);
    }
    match parts.as_slice() {
        [] => (false, Form::Open),
        [one] => (*one == Form::YesNo, *one),
        // "Aimez-vous ce métier ? Pourquoi ?": the second opens the first.
        many => (many.iter().all(|form| *form == Form::YesNo), Form::Double),
    }
}

fn imperative(reading: &Reading, sentence: Sentence) -> bool {
    reading.any_in(reading.book.groups.q_polite, sentence)
}

/// Cuts a sentence into the questions it holds.
fn split(reading: &Reading, sentence: Sentence, parts: &mut Vec<Form>) {
    let mut from = sentence.first;
    for at in sentence.first + 1..sentence.last {
        let joins = matches!(reading.tokens.folded_at(at), b"et" | b"and" | b"ou" | b"or" | b"mais" | b"but")
            || reading.token(at).is_some_and(|token| token.shape == Shape::Comma);
        if !joins {
            continue;
        }
        let next = if matches!(reading.tokens.folded_at(at + 1), b"et" | b"and" | b"si" | b"if") { at + 2 } else { at + 1 };
        // "quels réseaux ou quels salons", "which school and which course": one question about two things.
        let pair = next == at + 1 && chooses(reading, next) && (from..at).any(|before| chooses(reading, before));
        if !pair && opener(reading, next, sentence.last).is_some() && opener_near(reading, from, at).is_some() && at > from + 1 {
            parts.push(clause(reading, Sentence { first: from, last: at - 1, asks: sentence.asks }));
            from = next;
        }
    }
    parts.push(clause(reading, Sentence { first: from, ..sentence }));
}

/// "Quels salons", "which course"; "which ones" asks anew.
fn chooses(reading: &Reading, at: usize) -> bool {
    matches!(reading.tokens.folded_at(at), b"quel" | b"quelle" | b"quels" | b"quelles" | b"which")
        && reading.tokens.folded_at(at + 1) != b"ones"
}

/// "If you could begin again, …", "si c’était à refaire, …": what follows asks, this does not.
fn supposes(reading: &Reading, from: usize) -> bool {
    matches!(
        reading.tokens.folded_at(from),
        b"if" | b"given" | b"since" | b"although" | b"as" | b"looking" | b"considering" | b"si" | b"s" | b"comme" | b"puisque" | b"vu"
    )
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opener {
    Wh,
    YesNo,
}

/// What a clause that begins at a token asks, if it asks at all.
fn opener(reading: &Reading, at: usize, last: usize) -> Option<Opener> {
    if at > last {
        return None;
    }
    let word = |i: usize| if i <= last { reading.tokens.folded_at(i) } else { b"" };
    match reading.lang {
        Lang::Fr => {
            let at = if matches!(
                word(at),
                b"a" | b"de"
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
            ) && (is_wh_fr(word(at + 1)) || is_where(reading, at + 1))
            {
                at + 1
            } else {
                at
            };
            if matches!(word(at), b"est") && word(at + 1) == b"ce" && matches!(word(at + 2), b"que" | b"qu") {
                return Some(Opener::YesNo);
            }
            if is_wh_fr(word(at))
                || (at <= last && is_where(reading, at))
                || (matches!(word(at), b"qu" | b"que")
                    && (word(at + 1) == b"est" || inverted(reading, at + 2) || inverted(reading, at + 3)))
            {
                return Some(Opener::Wh);
            }
            // "Aimez-vous", "y a-t-il", "vous arrive-t-il", "le métier est-il"
            (at..=last.min(at + 9)).any(|i| inverted(reading, i)).then_some(Opener::YesNo)
        }
        Lang::En => {
            let at = if matches!(
                word(at),
                b"in" | b"to" | b"at" | b"for" | b"with" | b"by" | b"on" | b"from" | b"of" | b"about" | b"under" | b"through" | b"besides"
            ) && is_wh_en(word(at + 1))
            {
                at + 1
            } else {
                at
            };
            if is_wh_en(word(at)) {
                return Some(Opener::Wh);
            }
            matches!(
                word(at),
                b"do"
                    | b"does"
                    | b"did"
                    | b"is"
                    | b"are"
                    | b"was"
                    | b"were"
                    | b"have"
                    | b"has"
                    | b"had"
                    | b"can"
                    | b"could"
                    | b"would"
                    | b"will"
                    | b"should"
                    | b"am"
                    | b"may"
                    | b"might"
                    | b"isn"
                    | b"don"
                    | b"doesn"
                    | b"aren"
                    | b"any"
                    | b"didn"
                    | b"haven"
                    | b"ever"
            )
            .then_some(Opener::YesNo)
        }
    }
}

/// What a clause asks, small words at its head left out.
fn opener_near(reading: &Reading, from: usize, to: usize) -> Option<Opener> {
    if supposes(reading, from) {
        return None;
    }
    (from..to.min(from + 3)).find_map(|at| opener(reading, at, to))
}

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
            | b"quand"
            | b"qui"
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
fn is_where(reading: &Reading, at: usize) -> bool {
    reading.tokens.folded_at(at) == b"ou"
        && reading.token(at).is_some_and(|token| token.end - token.start == 3 || token.flags & flag::FIRST != 0)
}

fn is_wh_en(word: &[u8]) -> bool {
    matches!(word, b"how" | b"what" | b"why" | b"who" | b"whom" | b"whose" | b"which" | b"when" | b"where" | b"whats" | b"hows")
}

/// A subject pronoun glued after its verb.
fn inverted(reading: &Reading, at: usize) -> bool {
    reading.tokens.has(at, flag::HYPHEN)
        && matches!(
            reading.tokens.folded_at(at),
            b"vous" | b"tu" | b"il" | b"elle" | b"on" | b"ils" | b"elles" | b"je" | b"nous" | b"t" | b"ce"
        )
        && !matches!(reading.tokens.folded_at(at.wrapping_sub(1)), b"rendez" | b"est" if reading.tokens.folded_at(at) == b"ce")
}

fn clause(reading: &Reading, sentence: Sentence) -> Form {
    let groups = &reading.book.groups;
    let has = |group: u16| reading.any_in(group, sentence);
    let start = skip_preamble(reading, sentence);
    let core = Sentence { first: start, ..sentence };
    let opened = opener(reading, start, sentence.last);
    if opened != Some(Opener::Wh) && indirect_yes_no(reading, sentence) {
        return Form::YesNo;
    }
    if has(groups.q_polite) && opened != Some(Opener::Wh) {
        return Form::PoliteOpen;
    }
    if opened == Some(Opener::Wh) {
        return if reading.any_in(groups.q_narrow, core) || has(groups.q_narrow) { Form::Narrow } else { Form::Open };
    }
    if opened == Some(Opener::YesNo) {
        return Form::YesNo;
    }
    // A question word in place: "vous faites quoi le lundi ?", "ça prend combien de temps ?"
    if let Some(form) = in_place(reading, sentence) {
        return form;
    }
    if has(groups.q_yes_no) || sentence.asks { Form::YesNo } else { Form::Open }
}

/// "J’aimerais savoir si…", "I'd like to know whether…"
fn indirect_yes_no(reading: &Reading, sentence: Sentence) -> bool {
    (sentence.first..sentence.last).any(|at| {
        matches!(
            reading.tokens.folded_at(at),
            b"savoir" | b"dire" | b"know" | b"wonder" | b"wondering" | b"demande" | b"demandais" | b"ask" | b"tell" | b"say"
        ) && (at + 1..=at + 2).any(|next| matches!(reading.tokens.folded_at(next), b"si" | b"s" | b"if" | b"whether"))
    })
}

/// Skips "Bonjour,", "vous avez changé de voie :", "et", "alors".
fn skip_preamble(reading: &Reading, sentence: Sentence) -> usize {
    let mut start = sentence.first;
    let mut at = sentence.first;
    while at < sentence.last {
        let cut = reading.token(at).is_some_and(|token| matches!(token.shape, Shape::Comma | Shape::Colon));
        if cut && opener(reading, start, at).is_none() && opener(reading, at + 1, sentence.last).is_some() {
            start = at + 1;
        }
        at += 1;
    }
    while start < sentence.last
        && matches!(
            reading.tokens.folded_at(start),
            b"et"
                | b"alors"
                | b"donc"
                | b"mais"
                | b"enfin"
                | b"and"
                | b"so"
                | b"but"
                | b"also"
                | b"finally"
                | b"sinon"
                | b"bonjour"
                | b"hi"
                | b"hello"
                | b"concretement"
                | b"now"
                | b"ok"
                | b"okay"
                | b"overall"
                | b"honestly"
                | b"looking"
                | b"back"
        )
    {
        start += 1;
    }
    start
}

fn in_place(reading: &Reading, sentence: Sentence) -> Option<Form> {
    for at in sentence.first..=sentence.last {
        let word = reading.tokens.folded_at(at);
        match reading.lang {
            Lang::Fr => match word {
                b"combien" => return Some(Form::Narrow),
                b"quoi" | b"comment" | b"pourquoi" | b"laquelle" | b"lequel" | b"quelle" | b"quel" | b"quels" | b"quelles" => {
                    return Some(if reading.any_in(reading.book.groups.q_narrow, sentence) { Form::Narrow } else { Form::Open });
                }
                _ => {}
            },
            Lang::En => {
                if matches!(word, b"how" | b"what" | b"why" | b"which") {
                    return Some(if reading.any_in(reading.book.groups.q_narrow, sentence) { Form::Narrow } else { Form::Open });
                }
            }
        }
    }
    None
}
