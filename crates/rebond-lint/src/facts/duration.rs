//! The length asked for: a document enters; minutes and their place leave. "Quelques minutes" is no number.

use crate::document::Document;
use crate::lists;
use crate::place::Place;
use crate::text::Sentence;
use crate::text::{Shape, flag};

/// The longest meeting anyone asks for, in minutes; beyond it is a date or a distance.
const LONGEST: u32 = 600;

/// Lengths looked at in one sentence; more is a timetable.
const MOST_IN_A_SENTENCE: usize = 12;

struct Candidate {
    minutes: u32,
    first: usize,
    last: usize,
    score: i32,
}

/// The minutes asked for, the upper bound of a range.
pub(crate) fn duration(document: &Document) -> Option<(u32, Place)> {
    let mut best: Option<Candidate> = None;
    for sentence in &document.sentences {
        let mut at = sentence.first;
        let mut seen = 0;
        while at <= sentence.last && seen < MOST_IN_A_SENTENCE {
            let Some(mut found) = length_at(document, at, sentence.last) else {
                at += 1;
                continue;
            };
            let next = found.last + 1;
            seen += 1;
            found.score = score(document, *sentence, &found);
            if found.score > -10
                && best
                    .as_ref()
                    .is_none_or(|kept| found.score > kept.score || (same_range(document, kept, &found) && found.minutes > kept.minutes))
            {
                best = Some(found);
            }
            at = next;
        }
    }
    best.map(|found| (found.minutes, document.place(found.first, found.last)))
}

/// "une heure, une heure et demie si…": the second prolongs the first.
fn same_range(document: &Document, kept: &Candidate, found: &Candidate) -> bool {
    found.first > kept.last
        && found.first - kept.last <= 3
        && (kept.last..found.first).all(|at| document.token(at).is_some_and(|token| !token.shape.ends_sentence()))
}

fn score(document: &Document, sentence: Sentence, found: &Candidate) -> i32 {
    let groups = &document.model.groups;
    let mut score = 0;
    for hit in document.hits_in(sentence) {
        if hit.group == groups.message.minutes_away && hit.first as usize <= found.last + 1 && found.first <= hit.last as usize {
            return -20;
        }
        if hit.group == groups.message.specific_ask {
            score = score.max(2);
            if hit.first as usize <= found.last + 2 && found.first <= hit.last as usize + 2 {
                score = score.max(4);
            }
        }
    }
    score += i32::from(sentence.asks);
    if document.tokens.has(found.first, flag::NEGATED) || document.tokens.has(found.first, flag::QUOTED) {
        score -= 5;
    }
    if document.tokens.has(found.first, flag::SUBJECT) {
        score += 1;
    }
    // "an hour was a lot to ask": what was asked before.
    if (found.last + 1..=found.last + 3)
        .any(|at| matches!(document.tokens.folded_at(at), b"was" | b"etait" | b"ago" | b"plus" | b"avant" | b"early"))
        && score < 5
    {
        score -= 4;
    }
    score
}

fn length_at(document: &Document, at: usize, end: usize) -> Option<Candidate> {
    let word = |i: usize| if i <= end { document.tokens.folded_at(i) } else { b"" };
    let done = |minutes: u32, last: usize| (minutes > 0 && minutes <= LONGEST).then_some(Candidate { minutes, first: at, last, score: 0 });
    match (word(at), word(at + 1), word(at + 2)) {
        (b"demi", b"heure" | b"h", _) | (b"demie", b"heure", _) | (b"half", b"hour", _) => return done(30, at + 1),
        (b"half", b"an" | b"a", b"hour") => return done(30, at + 2),
        (b"quart", b"d", b"heure") => return done(15, at + 2),
        (b"quarter", b"hour", _) => return done(15, at + 1),
        (b"quarter", b"of", b"an") => return done(15, at + 3),
        (b"trois" | b"3", b"quarts" | b"quart", b"d") => return done(45, at + 3),
        (b"three", b"quarters", b"of") => return done(45, at + 4),
        _ => {}
    }
    if let Some((minutes, last)) = between_hours(document, at, end) {
        return done(minutes, last);
    }
    let (value, mut next) = number(document, at, end)?;
    if document.tokens.has(at, flag::HYPHEN)
        && at > 0
        && document.token(at - 1).is_some_and(|token| token.shape == Shape::Word)
        && value == 1
    {
        return None;
    }
    let mut value = value;
    // A range: "15-20", "20 à 30", "twenty or thirty", "30min-1h".
    for _ in 0..2 {
        let joined = match word(next) {
            b"a" | b"ou" | b"to" | b"or" | b"et" => number(document, next + 1, end),
            _ if document.tokens.has(next, flag::HYPHEN) => number(document, next, end),
            _ if document.token(next).is_some_and(|token| matches!(token.shape, Shape::Mark | Shape::Comma)) => {
                number(document, next + 1, end).filter(|(upper, _)| *upper > value && *upper <= 120)
            }
            _ => None,
        };
        match joined {
            Some((upper, after)) if upper >= value || word(next) == b"a" => {
                value = value.max(upper);
                next = after;
            }
            _ => break,
        }
    }
    // "une vingtaine de minutes"
    if word(next) == b"de" && lists::ABOUT_SO_MANY.has(word(next - 1)) {
        next += 1;
    }
    // "1h30" is cut into "1" and "h30".
    if let [b'h', tens @ b'0'..=b'5', units @ b'0'..=b'9'] = word(next)
        && value < 5
    {
        return done(value * 60 + u32::from(tens - b'0') * 10 + u32::from(units - b'0'), next);
    }
    while matches!(
        word(next),
        b"petites"
            | b"petite"
            | b"bonnes"
            | b"bonne"
            | b"quick"
            | b"short"
            | b"full"
            | b"more"
            | b"toutes"
            | b"brief"
            | b"minimum"
            | b"maximum"
    ) && next <= end
    {
        next += 1;
    }
    match word(next) {
        b"minutes" | b"minute" | b"min" | b"mins" | b"mn" | b"minuts" | b"minutos" => {
            let hours = match word(next + 1) {
                // "30 minutes à une heure"
                b"a" | b"ou" | b"to" | b"or" => hours_at(document, next + 2, end),
                _ if document.tokens.has(next + 1, flag::HYPHEN) => hours_at(document, next + 1, end),
                _ => None,
            };
            hours.filter(|(minutes, _)| *minutes > value).map_or_else(|| done(value, next), |(minutes, last)| done(minutes, last))
        }
        b"heure" | b"heures" | b"h" | b"hour" | b"hours" | b"hr" | b"hrs" => {
            // "à 14 heures" is an hour of the day.
            let clock = value >= 7;
            if clock {
                return None;
            }
            let (minutes, last) = tail_of_hours(document, value, next, end);
            done(minutes, last)
        }
        _ => None,
    }
}

fn hours_at(document: &Document, at: usize, end: usize) -> Option<(u32, usize)> {
    let (value, next) = number(document, at, end)?;
    matches!(document.tokens.folded_at(next), b"heure" | b"heures" | b"h" | b"hour" | b"hours")
        .then(|| tail_of_hours(document, value, next, end))
}

/// "et demie", "and a half", "1h30".
fn tail_of_hours(document: &Document, value: u32, unit: usize, end: usize) -> (u32, usize) {
    let word = |i: usize| if i <= end { document.tokens.folded_at(i) } else { b"" };
    match (word(unit + 1), word(unit + 2), word(unit + 3)) {
        (b"et", b"demie" | b"demi" | b"quart", _) => (value * 60 + if word(unit + 2) == b"quart" { 15 } else { 30 }, unit + 2),
        (b"and", b"a", b"half") => (value * 60 + 30, unit + 3),
        (b"30" | b"15" | b"45", ..) => {
            (value * 60 + word(unit + 1).iter().fold(0, |n, d| n * 10 + u32::from(d.saturating_sub(b'0'))), unit + 1)
        }
        _ => (value * 60, unit),
    }
}

/// A number in figures or words, and the token after it.
fn number(document: &Document, at: usize, end: usize) -> Option<(u32, usize)> {
    if at > end {
        return None;
    }
    let token = document.token(at)?;
    let word = document.tokens.folded(token);
    if token.shape == Shape::Number {
        let value = word.iter().take(6).fold(0_u32, |n, d| n * 10 + u32::from(d.saturating_sub(b'0')));
        return Some((value, at + 1));
    }
    let tens = lists::NUMBER.of(word)?;
    // "quarante-cinq", "vingt cinq", "forty-five", "vingt et une"
    if tens >= 20
        && let Some(unit) = lists::NUMBER.of(document.tokens.folded_at(at + 1)).filter(|unit| *unit < 10 && at < end)
    {
        return Some((tens + unit, at + 2));
    }
    Some((tens, at + 1))
}

/// From this hour on, an "h" tells an hour of the day and no length.
const EARLIEST_HOUR: u32 = 7;

/// "de 12h30 à 13h30", "from 12:30 to 1:30": the minutes between two hours of a day, and the last token.
fn between_hours(document: &Document, at: usize, end: usize) -> Option<(u32, usize)> {
    let (from, next) = hour_of_day(document, at, end)?;
    if from < EARLIEST_HOUR * 60 {
        return None;
    }
    let joins = usize::from(matches!(document.tokens.folded_at(next), b"a" | b"et" | b"to" | b"and" | b"until"));
    let marks = usize::from(document.token(next).is_some_and(|token| token.shape == Shape::Mark));
    let hyphen = document.tokens.has(next, flag::HYPHEN);
    if joins + marks == 0 && !hyphen {
        return None;
    }
    let (to, after) = hour_of_day(document, next + joins.max(marks), end)?;
    // "12:30 to 1:30" goes past noon.
    let to = if to <= from { to + 12 * 60 } else { to };
    (to > from).then(|| (to - from, after - 1))
}

/// The minutes since midnight that a time of day tells, and the token after it.
fn hour_of_day(document: &Document, at: usize, end: usize) -> Option<(u32, usize)> {
    let word = |i: usize| if i <= end { document.tokens.folded_at(i) } else { b"" };
    let (hour, next) = number(document, at, end)?;
    let minutes = |i: usize| number(document, i, end).filter(|(minutes, _)| *minutes < 60 && word(i).len() == 2);
    let (minute, next) = match word(next) {
        [b'h', tens @ b'0'..=b'5', units @ b'0'..=b'9'] => (u32::from(tens - b'0') * 10 + u32::from(units - b'0'), next + 1),
        b"h" | b"heures" => minutes(next + 1).unwrap_or((0, next + 1)),
        _ if document.token(next).is_some_and(|token| token.shape == Shape::Colon) => minutes(next + 1)?,
        _ => return None,
    };
    let next = if matches!(word(next), b"am" | b"pm") { next + 1 } else { next };
    (hour < 24).then_some((hour * 60 + minute, next))
}

#[cfg(test)]
mod tests {
    use crate::facts;
    use rebond_domain::Lang;

    #[test]
    fn d15_two_hours_of_a_day_tell_a_length() {
        let asked = |text: &str, lang| facts(text, Some(lang)).1.duration.map(|asked| asked.minutes);
        for (text, minutes) in [
            ("Pourrions-nous nous voir jeudi de 12h30 à 13h30 ?", 60),
            ("Auriez-vous un moment entre 9 h et 9 h 45 ?", 45),
            ("Je serais libre de 17h à 18h, si cela vous convient : pourrions-nous échanger ?", 60),
            ("Auriez-vous 1h à 1h30 pour en parler ?", 90),
            ("Auriez-vous une heure, jeudi à 14h ?", 60),
        ] {
            assert_eq!(asked(text, Lang::Fr), Some(minutes), "{text}");
        }
        for (text, minutes) in [("Could we meet on Thursday from 12:30 to 1:30?", 60), ("Could we talk between 9:00 and 9:20 am?", 20)] {
            assert_eq!(asked(text, Lang::En), Some(minutes), "{text}");
        }
        assert_eq!(asked("Seriez-vous là jeudi à 12h30 ?", Lang::Fr), None);
    }
}
