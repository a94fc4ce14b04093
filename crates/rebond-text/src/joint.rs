//! French words that change with what follows: « de Camille », « d’Inès », « du Grenier », « qu’Hélène ». What enters: the word and
//! what follows it. What leaves: both, joined. Not done here: English, where nothing elides.

use rebond_domain::fold;

use crate::{Arg, Text};

/// A word that elides or contracts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    /// « de », « d’ ».
    De,
    /// « de », « d’ », « du », « des ».
    Du,
    /// « que », « qu’ ».
    Que,
}

/// Writes the word and what follows it.
pub(crate) fn join(word: Joint, what: &Arg<'_>, out: &mut String, text: Text) {
    let mut name = String::new();
    what.write(&mut name, text);
    out.push_str(&joined(word, &name));
}

fn joined(word: Joint, name: &str) -> String {
    let contracted = match word {
        Joint::De | Joint::Que => None,
        Joint::Du => contracted(name),
    };
    if let Some(contracted) = contracted {
        return contracted;
    }
    match (word, elides(name)) {
        (Joint::De | Joint::Du, true) => format!("d’{name}"),
        (Joint::De | Joint::Du, false) => format!("de {name}"),
        (Joint::Que, true) => format!("qu’{name}"),
        (Joint::Que, false) => format!("que {name}"),
    }
}

/// « du Grenier » of « Le Grenier »: the article of a name melts into the word before it.
fn contracted(name: &str) -> Option<String> {
    let rest = |article: &str| name.get(..article.len()).filter(|start| start.eq_ignore_ascii_case(article)).and(name.get(article.len()..));
    rest("le ").map(|rest| format!("du {rest}")).or_else(|| rest("les ").map(|rest| format!("des {rest}")))
}

/// Names that begin with an h that is not heard through: « de Hans ».
const ASPIRATED: [&str; 12] =
    ["hans", "harald", "hardy", "harry", "harvey", "hassan", "heinz", "hilary", "holger", "howard", "hugh", "hussein"];

/// Whether a word before it loses its e: before a vowel, before most h, before y when a consonant follows (Yves, but not Yann).
fn elides(name: &str) -> bool {
    let folded = fold(name);
    let mut letters = folded.chars();
    match letters.next() {
        Some('a' | 'e' | 'i' | 'o' | 'u') => true,
        Some('h') => !ASPIRATED.contains(&folded.split([' ', '-']).next().unwrap_or_default()),
        Some('y') => letters.next().is_some_and(|second| second.is_alphabetic() && !matches!(second, 'a' | 'e' | 'i' | 'o' | 'u')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Joint, joined};

    #[test]
    fn words_join_as_they_are_said() {
        for (word, name, said) in [
            (Joint::De, "Camille", "de Camille"),
            (Joint::De, "Étienne Noël", "d’Étienne Noël"),
            (Joint::De, "ÉLISE", "d’ÉLISE"),
            (Joint::De, "Hélène", "d’Hélène"),
            (Joint::De, "Hassan", "de Hassan"),
            (Joint::De, "Yves", "d’Yves"),
            (Joint::De, "Yann", "de Yann"),
            (Joint::De, "Œuvre", "d’Œuvre"),
            // A surname keeps its article.
            (Joint::De, "Le Goff", "de Le Goff"),
            (Joint::De, "", "de "),
            (Joint::De, "李 明", "de 李 明"),
            (Joint::Du, "Le Grenier", "du Grenier"),
            (Joint::Du, "Les Ateliers", "des Ateliers"),
            (Joint::Du, "La Fabrique", "de La Fabrique"),
            (Joint::Du, "L’Atelier", "de L’Atelier"),
            (Joint::Du, "Orange verte", "d’Orange verte"),
            (Joint::Du, "Leclair", "de Leclair"),
            (Joint::Que, "Inès", "qu’Inès"),
            (Joint::Que, "Paul", "que Paul"),
        ] {
            assert_eq!(joined(word, name), said);
        }
    }
}
