//! French words that change with what follows, put before a variable by hand. What enters: a message's parts. What leaves: what
//! breaks with some value. Not done here: joining them rightly, which `DE`, `DU` and `QUE` do.

use crate::catalogue::Part;

/// Variables that hold a day with its number, an hour, a length, a number or an address: they begin with a consonant or a digit, and take an article.
const MEASURED: [&str; 18] = [
    "address", "back", "count", "day", "least", "length", "limit", "longest", "minutes", "number", "over", "page", "rule", "shortest",
    "shown", "someone", "time", "zone",
];
/// Variables that hold the names of people, which have no article of their own: « à Inès », « à Le Goff ».
const PEOPLE: [&str; 10] = ["by", "me", "name", "names", "other", "person", "recommender", "target", "through", "to"];

/// Words that elide before a vowel: DE, DU or QUE write them.
const ELIDE: [&str; 11] = ["de", "que", "jusque", "lorsque", "puisque", "quoique", "ne", "se", "si", "je", "ce"];
/// Words that contract, or agree with what follows.
const ARTICLES: [&str; 21] = [
    "du", "des", "au", "aux", "le", "la", "les", "un", "une", "ma", "mon", "ta", "ton", "sa", "son", "cet", "cette", "quel", "quelle",
    "bel", "vieil",
];
/// Words that melt into an article: « au Grenier », « aux Ateliers ». No helper writes them: the name of a structure or of an event often
/// lacks the article it would need, « à Mairie de Tours », so that the sentence is turned round.
const MELT: [&str; 2] = ["à", "jusqu’à"];

/// What breaks in a message.
pub(crate) fn bare(id: &str, parts: &[Part], problems: &mut Vec<String>) {
    after(&[String::new()], id, parts, problems);
}

/// The same after one or the other of some texts; and what then stands before the words that follow. A choice may begin with a
/// variable, or end with the word before one.
fn after(before: &[String], id: &str, parts: &[Part], problems: &mut Vec<String>) -> Vec<String> {
    let mut before = before.to_vec();
    for part in parts {
        before = match part {
            Part::Text(text) => before.iter().map(|before| format!("{before}{text}")).collect(),
            Part::Variable(name) => {
                for (word, instead) in before.iter().filter_map(|before| clash(last(before), name)) {
                    problems.push(format!(
                        "texts/fr: {id}: « {word} {{ ${name} }} » breaks before a vowel or an article: {instead}, or turn the sentence round"
                    ));
                }
                vec![String::new()]
            }
            Part::Select { cases, otherwise, .. } => {
                let branches = cases.iter().map(|(_, parts)| parts).chain([otherwise]);
                branches.flat_map(|parts| after(&before, id, parts, problems)).collect()
            }
            Part::Quoted(_) | Part::Joined { .. } => vec![String::new()],
        };
    }
    before
}

/// The word that ends a text, if what follows stands right after it.
fn last(text: &str) -> String {
    const BLANKS: [char; 4] = [' ', '\n', '\u{202f}', '\u{a0}'];
    let Some(text) = text.strip_suffix(BLANKS).or_else(|| text.ends_with('’').then_some(text)) else { return String::new() };
    text.rsplit(|c: char| BLANKS.contains(&c) || matches!(c, '(' | '«' | '“')).next().unwrap_or_default().to_lowercase()
}

fn changes(word: &str) -> bool {
    word.ends_with('’') || ELIDE.contains(&word) || ARTICLES.contains(&word) || MELT.contains(&word)
}

fn clash(word: String, variable: &str) -> Option<(String, &'static str)> {
    if MEASURED.contains(&variable) || !changes(&word) {
        return None;
    }
    if MELT.contains(&word.as_str()) {
        return (!PEOPLE.contains(&variable)).then_some((word, "put it after a colon"));
    }
    Some((word, "write DE, DU or QUE of it"))
}
