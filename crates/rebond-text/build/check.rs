//! Compares the two languages: same messages, in files of the same name, with the same variables; and refuses what would read
//! badly with some value: a French word that elides or contracts, quotation marks, put around a variable by hand.

use crate::catalogue::{Catalogue, Part};

pub(crate) fn compare(fr: &Catalogue, en: &Catalogue) -> Result<(), Vec<String>> {
    let mut problems = Vec::new();
    for (id, french) in fr {
        bare(id, &french.parts, &mut problems);
        quoted(id, &french.parts, &mut problems);
        let Some(english) = en.get(id) else {
            problems.push(format!("texts/en/{}.ftl lacks {id}, which texts/fr has", french.topic));
            continue;
        };
        if french.topic != english.topic {
            problems.push(format!("{id} is in fr/{}.ftl but in en/{}.ftl", french.topic, english.topic));
        }
        if french.variables() != english.variables() {
            problems.push(format!("{id} has the variables {:?} in French, {:?} in English", french.variables(), english.variables()));
        }
        if joins(&english.parts) {
            problems.push(format!("{id} joins words in English, where none elides"));
        }
    }
    for (id, english) in en {
        quoted(id, &english.parts, &mut problems);
    }
    for (id, english) in en.iter().filter(|(id, _)| !fr.contains_key(*id)) {
        problems.push(format!("texts/fr/{}.ftl lacks {id}, which texts/en has", english.topic));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn joins(parts: &[Part]) -> bool {
    parts.iter().any(|part| match part {
        Part::Joined { .. } => true,
        Part::Select { cases, otherwise, .. } => joins(otherwise) || cases.iter().any(|(_, parts)| joins(parts)),
        Part::Text(_) | Part::Variable(_) | Part::Quoted(_) => false,
    })
}

/// Variables that hold a day with its number, an hour, a length or a number: they begin with a consonant or a digit, and take an article.
const MEASURED: [&str; 18] = [
    "address", "back", "count", "day", "least", "length", "limit", "longest", "minutes", "number", "over", "page", "rule", "shortest",
    "shown", "someone", "time", "zone",
];

/// Words that elide before a vowel: with anything else than a measure they are written by DE, DU or QUE.
const ELIDE: [&str; 10] = ["de", "d’", "que", "qu’", "jusque", "lorsque", "puisque", "ne", "se", "si"];
/// Words that contract or agree: nothing but a measure may follow.
const ARTICLES: [&str; 8] = ["du", "des", "au", "aux", "le", "la", "l’", "les"];
/// What may begin with its own article, so that « à » contracts.
const PLACES: [&str; 4] = ["event", "organisation", "place", "where"];

fn bare(id: &str, parts: &[Part], problems: &mut Vec<String>) {
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Variable(name) if !MEASURED.contains(&name.as_str()) => {
                let before = at.checked_sub(1).and_then(|at| parts.get(at));
                let Some(Part::Text(text)) = before else { continue };
                let word = text.strip_suffix([' ', '\u{202f}', '\u{a0}']).or_else(|| text.ends_with('’').then_some(text.as_str()));
                let word = word
                    .and_then(|text| text.rsplit([' ', '(', '«', '\n', '\u{202f}', '\u{a0}']).next())
                    .unwrap_or_default()
                    .to_lowercase();
                let clashes =
                    ELIDE.contains(&word.as_str()) || ARTICLES.contains(&word.as_str()) || (word == "à" && PLACES.contains(&name.as_str()));
                if clashes {
                    problems.push(format!("texts/fr: {id}: « {word} {{ ${name} }} » breaks before a vowel or an article: write DE, DU or QUE of it, or turn the sentence round"));
                }
            }
            Part::Select { cases, otherwise, .. } => {
                for parts in cases.iter().map(|(_, parts)| parts).chain([otherwise]) {
                    bare(id, parts, problems);
                }
            }
            Part::Variable(_) | Part::Quoted(_) | Part::Joined { .. } | Part::Text(_) => {}
        }
    }
}

/// Quotation marks around nothing but a variable: what it holds may have marks of its own.
fn quoted(id: &str, parts: &[Part], problems: &mut Vec<String>) {
    const BLANKS: [char; 3] = [' ', '\u{202f}', '\u{a0}'];
    for window in parts.windows(3) {
        if let [Part::Text(before), Part::Variable(name), Part::Text(after)] = window
            && before.trim_end_matches(BLANKS).ends_with(['«', '“'])
            && after.trim_start_matches(BLANKS).starts_with(['»', '”'])
        {
            problems.push(format!("texts: {id}: quotation marks around {{ ${name} }}: write QUOTED of it"));
        }
    }
    for part in parts {
        if let Part::Select { cases, otherwise, .. } = part {
            for parts in cases.iter().map(|(_, parts)| parts).chain([otherwise]) {
                quoted(id, parts, problems);
            }
        }
    }
}
