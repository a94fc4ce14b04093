//! Compares the two languages: same messages, in files of the same name, with the same variables; and refuses what would read
//! badly with some value: a French word that elides or contracts, quotation marks, put around a variable by hand.

use crate::bare::bare;
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
