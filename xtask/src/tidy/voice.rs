//! How the program speaks: what can be held by a machine of the words people read, in `rebond-text`, the method's data, the linter's
//! sentences and both READMEs. Nobody's gender is known; one word a thing; no scolding. Not done here: the
//! elision of the Fluent texts, which `rebond-text` holds.

mod agreement;
mod impersonal;
mod joints;
mod reading;
mod roles;
mod words;

use super::Finding;
use crate::tree::{File, Tree};
use reading::Said;
use words::{ENGLISH, FRENCH, SHE_IS_A_THING, STAND};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.files().flat_map(judge).collect()
}

fn judge(file: &File) -> Vec<Finding> {
    let said = reading::said(file);
    said.iter()
        .flat_map(|said| faults(file, said).into_iter().map(|what| Finding::at(&file.path, said.line, format!("{}: {what}", said.key))))
        .collect()
}

fn faults(file: &File, said: &Said<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    let lower = said.text.to_lowercase();
    let plain = spaced(&lower);
    for (word, instead) in if said.french { FRENCH } else { ENGLISH } {
        let stands = STAND.iter().any(|(at, stands, _)| *at == said.key && stands == word);
        if !stands && has(&plain, word) {
            faults.push(format!("says \u{201c}{word}\u{201d}; {instead}"));
        }
    }
    if said.french {
        let thing = SHE_IS_A_THING.iter().any(|(at, _)| *at == said.key) || !file.is("ftl");
        if !thing && (has(&plain, "elle") || has(&plain, "elles")) {
            faults.push("« elle » of whom? A name or a noun, or say in tidy what thing it stands for".to_owned());
        }
        if let Some(doublet) = agreement::doublet(&plain) {
            faults.push(format!("a doublet, « {doublet} »: turn the sentence round"));
        }
        if let Some(words) = agreement::gendered(&lower) {
            faults.push(format!("« {words} » agrees with a person: turn the sentence round, or say in tidy that it does not"));
        }
        if let Some(words) = joints::bare(&lower).filter(|_| !file.is("ftl")) {
            faults.push(format!("« {words} » breaks before a vowel or an article: turn the sentence round"));
        }
        if !file.is("md") && wide(said.text) {
            faults.push("a wide blank at : ; ? « or »: U+202F".to_owned());
        }
        if let Some(words) = roles::masculine(&lower) {
            faults.push(format!("« {words} » names people in the masculine: « les personnes qui », a word that has no gender"));
        }
    } else if let Some(words) = impersonal::one(&plain) {
        faults.push(format!("\u{201c}{words}\u{201d}: say \u{201c}you\u{201d} or \u{201c}people\u{201d}"));
    }
    // The method's data say beside a sentence which rule it comes from.
    if let Some(number) = rule_number(said.text).filter(|_| file.is("ftl")) {
        faults.push(format!("names rule {number}: its number stands behind « Pourquoi ? »"));
    }
    // In Markdown an exclamation mark begins a picture.
    if said.text.contains('!') && !file.is("md") {
        faults.push("an exclamation mark".to_owned());
    }
    faults
}

/// The number of a rule, such as `G5`.
fn rule_number(text: &str) -> Option<&str> {
    let digits = |rest: &str| (1..=2).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_digit());
    text.split(|c: char| !c.is_alphanumeric()).find(|word| word.strip_prefix(|c: char| ('A'..='H').contains(&c)).is_some_and(digits))
}

/// A blank that may break the line, or is as wide as one between words, where French has a narrow one.
fn wide(text: &str) -> bool {
    const BLANKS: [char; 2] = [' ', '\u{a0}'];
    let pairs = text.chars().zip(text.chars().skip(1));
    pairs.into_iter().any(|(one, next)| (BLANKS.contains(&one) && ":;?»".contains(next)) || (one == '«' && BLANKS.contains(&next)))
}

/// Every blank a space, the names of variables left out.
fn spaced(text: &str) -> String {
    let mut variable = false;
    let said = text.chars().filter_map(|c| {
        let inside = variable && (c.is_ascii_lowercase() || c == '-');
        variable = c == '$' || inside;
        (!inside).then_some(if c.is_whitespace() { ' ' } else { c })
    });
    said.collect()
}

/// Whether the words stand there as words of their own.
fn has(text: &str, words: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    text.match_indices(words).any(|(at, _)| !inside(text[..at].chars().next_back()) && !inside(text[at + words.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn what_should_not_be_said_is_found_with_its_message() {
        let french = |text: &str| check(&Tree::of(&[("crates/rebond-text/texts/fr/a.ftl", text)])).len();
        for bad in [
            "a = Heureux de vous revoir",
            "a = Ce qui vous a mis en mouvement",
            "a = vous êtes fier ou fière",
            "a = vous êtes né(e)",
            "a = le chemin jusqu’à elle",
            "a = { $count ->\n    [one] un courriel\n   *[other] des lettres\n}",
            "a = Bravo !",
            "a = Qui ?",
            "a = « oui\u{202f}»",
            "a = Prévenez la personne, règle G5",
        ] {
            assert!(french(bad) > 0, "{bad}");
        }
        for good in [
            "# heureux",
            "a = un e-mail",
            "a = Chapelle",
            "write-guess-why = Elle ressemble aux autres",
            "a = un ou deux, une et une seule",
            "a = Une page A4000, ou G, ou 5",
        ] {
            assert_eq!(french(good), 0, "{good}");
        }
        let english = |text: &str| check(&Tree::of(&[("crates/rebond-text/texts/en/a.ftl", text)])).len();
        assert_eq!(english("a = Whom to meet"), 1);
        assert_eq!(english("a = Who can one meet"), 1);
        assert_eq!(english("thread-title = Who led you to whom"), 0);
        assert_eq!(english("a = An organization, traded"), 0);
    }
}
