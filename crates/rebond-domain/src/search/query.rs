//! A query: groups, all of which must be found; each with alternatives, one of which is enough; each of patterns, all of which must
//! be found. What enters: what somebody typed. What leaves: patterns over keys; the places of a text that a query found.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{cut, is_blank, is_particle, is_tied, keys, near, number, tokens};
use crate::{fold, words};

/// How many words of a query count.
const WORDS: usize = 8;

/// What a key must be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pattern {
    /// This very key.
    Is(String),
    /// A key that begins so.
    Begins(String),
}

impl Pattern {
    /// Whether a key fits.
    pub fn fits(&self, key: &str) -> bool {
        match self {
            Self::Is(word) => key == word,
            Self::Begins(start) => key.starts_with(start.as_str()),
        }
    }

    /// The word in it.
    pub fn word(&self) -> &str {
        match self {
            Self::Is(word) | Self::Begins(word) => word,
        }
    }
}

/// Patterns that must all be found.
pub type Alternative = Vec<Pattern>;

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// All must be found; of each, one alternative.
    pub groups: Vec<Vec<Alternative>>,
}

impl Query {
    /// From what was typed; each word may be the beginning of one.
    pub fn parse(text: &str) -> Self {
        let numbers = number::begun(text);
        let mut groups: Vec<Vec<Alternative>> = Vec::new();
        for run in &numbers {
            let number = text.get(run.clone()).unwrap_or_default();
            let apart: Alternative = words(number).into_iter().map(|word| Pattern::Begins(cut(word))).collect();
            groups.push(number::begins(number).into_iter().map(|part| vec![Pattern::Begins(part)]).chain([apart]).collect());
        }
        let in_number = |place: &Range<usize>| numbers.iter().any(|run| run.start <= place.start && place.end <= run.end);
        let tokens: Vec<Range<usize>> = tokens(text).into_iter().filter(|place| !in_number(place)).collect();
        let mut left = tokens.into_iter().peekable();
        while let Some(place) = left.next() {
            let token = text.get(place.clone()).unwrap_or_default();
            let next = left.next_if(|next| {
                let between = text.get(place.end..next.start).unwrap_or_default();
                is_tied(between) || (is_blank(between) && is_particle(token))
            });
            let mut apart = patterns(token);
            let mut alternatives = Vec::new();
            if let Some(next) = next {
                let next = text.get(next).unwrap_or_default();
                apart.extend(patterns(next));
                alternatives.push(vec![Pattern::Begins(cut(fold(token) + &fold(next)))]);
            } else if let [Pattern::Begins(word)] = apart.as_slice() {
                alternatives.extend(numbered(word).into_iter().map(|other| vec![Pattern::Is(other)]));
            }
            alternatives.insert(0, apart);
            alternatives.retain(|alternative| !alternative.is_empty());
            if !alternatives.is_empty() && !groups.contains(&alternatives) {
                groups.push(alternatives);
            }
        }
        groups.truncate(WORDS);
        Self { groups }
    }

    /// Whether nothing is looked for.
    pub const fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// Every pattern, once.
    pub fn patterns(&self) -> BTreeSet<&Pattern> {
        self.groups.iter().flatten().flatten().collect()
    }

    /// Whether something of these keys is what is looked for.
    pub fn is_held_by(&self, keys: &BTreeSet<String>) -> bool {
        let held = |pattern: &Pattern| match pattern {
            Pattern::Is(word) => keys.contains(word),
            Pattern::Begins(start) => keys.range(start.clone()..).next().is_some_and(|key| key.starts_with(start.as_str())),
        };
        !self.is_empty() && self.groups.iter().all(|group| group.iter().any(|alternative| alternative.iter().all(held)))
    }

    /// The words one slip away, and the halves of words, that could be meant: to be asked whether anybody wrote them.
    pub fn guesses(&self) -> BTreeSet<String> {
        let words = self.patterns().into_iter().map(Pattern::word);
        words
            .flat_map(|word| {
                near::near(word)
                    .into_iter()
                    .chain(near::halves(word).into_iter().flat_map(|(one, other)| [one.to_owned(), other.to_owned()]))
            })
            .collect()
    }

    /// The same query with what is near, among the words that somebody wrote.
    #[must_use]
    pub fn widened(&self, written: &BTreeSet<String>) -> Self {
        let is = |word: &str| Pattern::Is(word.to_owned());
        let groups = self.groups.iter().map(|group| {
            let mut wider = group.clone();
            for alternative in group {
                for (at, pattern) in alternative.iter().enumerate() {
                    let others = near::near(pattern.word()).into_iter().filter(|word| written.contains(word)).map(|word| vec![is(&word)]);
                    let halves = near::halves(pattern.word()).into_iter();
                    let halves = halves
                        .filter(|(one, other)| written.contains(*one) && written.contains(*other))
                        .map(|(one, other)| vec![is(one), is(other)]);
                    wider.extend(others.chain(halves).map(|instead| {
                        let mut alternative = alternative.clone();
                        alternative.splice(at..=at, instead);
                        alternative
                    }));
                }
            }
            wider
        });
        Self { groups: groups.collect() }
    }

    /// The places of a text that it found, in their order, none over another.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let patterns = self.patterns();
        let fits = |key: &str| patterns.iter().any(|pattern| pattern.fits(key));
        let mut places: Vec<Range<usize>> = keys(text).into_iter().filter(|found| fits(&found.key)).map(|found| found.place).collect();
        places.sort_unstable_by_key(|place| (place.start, place.end));
        let mut apart: Vec<Range<usize>> = Vec::new();
        for place in places {
            match apart.last_mut() {
                Some(last) if place.start < last.end => last.end = last.end.max(place.end),
                _ => apart.push(place),
            }
        }
        apart
    }
}

fn patterns(token: &str) -> Alternative {
    words(token).into_iter().map(|word| Pattern::Begins(cut(word))).collect()
}

/// The singular of a plural, the plural that does not begin as its singular does.
fn numbered(word: &str) -> Vec<String> {
    let mut others = Vec::new();
    if word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return others;
    }
    if let Some(stem) = word.strip_suffix("ies") {
        others.push(format!("{stem}y"));
    }
    if let Some(stem) = word.strip_suffix("aux") {
        others.extend([format!("{stem}al"), format!("{stem}ail")]);
    }
    if let Some(stem) = word.strip_suffix(['s', 'x']) {
        others.push(stem.to_owned());
    }
    if let Some(stem) = word.strip_suffix("al").or_else(|| word.strip_suffix("ail")) {
        others.push(format!("{stem}aux"));
    }
    if let Some(stem) = word.strip_suffix('y') {
        others.push(format!("{stem}ies"));
    }
    others
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(query: &str, text: &str) -> bool {
        let keys = keys(text).into_iter().map(|found| found.key).collect();
        Query::parse(query).is_held_by(&keys)
    }

    #[test]
    fn however_it_is_typed() {
        for (query, text) in [
            ("lhopital", "à l’hôpital"),
            ("l'hopital", "Lhopital"),
            ("L’HÔPITAL", "l'hopital"),
            ("oneil", "Sean O’Neil"),
            ("o neil", "Oneil"),
            ("o'neil", "O Neil"),
            ("latour", "Anne de La Tour"),
            ("la tour", "Latour"),
            ("saint etienne", "Saint-Étienne"),
            ("saintetienne", "Saint Étienne"),
            ("jean paul", "Jean-Paul"),
            ("jeanpaul", "Jean-Paul"),
            ("metiers", "un métier"),
            ("metier", "des métiers"),
            ("regionaux", "un conseil régional"),
            ("cheval", "les chevaux"),
            ("studies", "a study"),
            ("coeur", "du cœur"),
            ("elodie@", "elodie@atelier.fr"),
            ("atelier.fr", "elodie@atelier.fr"),
            ("sarl", "S.A.R.L. Dupont"),
            ("06 12", "06 12 34 56 78"),
            ("0612345678", "+33 6 12 34 56 78"),
            ("06.12.34.56.78", "0612345678"),
            ("+33 6 12 34", "06 12 34 56 78"),
            ("0033612345678", "06 12 34 56 78"),
            ("56 78", "06 12 34 56 78"),
            ("345678", "06-12-34-56-78"),
            ("514 555 0178", "+1 (514) 555-0178"),
            ("(514) 555-0178", "514.555.0178"),
            ("2024", "en 2024"),
        ] {
            assert!(finds(query, text), "“{query}” in “{text}”");
        }
        for (query, text) in [("2024", "06 12 20 24 78"), ("tour", "autour"), ("hopital rare", "l’hôpital"), ("", "x"), ("' .", "x")] {
            assert!(!finds(query, text), "“{query}” in “{text}”");
        }
    }

    #[test]
    fn what_is_near_is_what_somebody_wrote() {
        let query = Query::parse("kermarec soudure");
        assert!(query.guesses().contains("kermarrec"));
        let wider = query.widened(&["kermarrec".to_owned()].into());
        assert!(wider.is_held_by(&["kermarrec".to_owned(), "soudure".to_owned()].into()));
        assert!(!query.is_held_by(&["kermarrec".to_owned(), "soudure".to_owned()].into()));
        let joined = Query::parse("petitpont").widened(&["petit".to_owned(), "pont".to_owned()].into());
        assert!(joined.is_held_by(&["petit".to_owned(), "pont".to_owned()].into()));
    }

    #[test]
    fn places_are_apart_and_in_order() {
        let text = "L’Hôpital : 06 12 34 56 78, l’hospice";
        let marked = |query: &str| Query::parse(query).places(text).into_iter().map(|place| &text[place]).collect::<Vec<_>>();
        assert_eq!(marked("lhopital 5678 hos"), ["L’Hôpital", "06 12 34 56 78", "hospice"]);
        assert_eq!(marked("ho"), ["Hôpital", "hospice"]);
        assert!(marked("xyz").is_empty());
    }
}
