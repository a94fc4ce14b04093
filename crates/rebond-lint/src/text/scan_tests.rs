//! Tables on tokens: what is cut, what is left out, where sentences end.

use super::{MessageText, scan};
use crate::text::flag;
use crate::text::token::Shape;

fn words(text: &str) -> Vec<String> {
    let tokens = scan(text.into());
    tokens.list.iter().filter(|t| t.fold_len > 0).map(|t| String::from_utf8_lossy(tokens.folded(t)).into_owned()).collect()
}

#[test]
fn elisions_and_inclusive_forms_are_cut() {
    assert_eq!(words("J’ai été ravi(e), lancé·e d'œuvres"), ["j", "ai", "ete", "ravi", "lance", "d", "oeuvres"]);
    assert_eq!(words("30min, 1h, M2, I'm"), ["30", "min", "1", "h", "m2", "i", "m"]);
}

#[test]
fn the_subject_is_read_before_the_body_and_counts_no_word() {
    let tokens = scan(MessageText { subject: " Un café ?", body: "Bonjour Ann" });
    let found: Vec<_> = tokens.list.iter().filter(|t| t.fold_len > 0).map(|t| (t.start, t.flags & flag::SUBJECT != 0)).collect();
    assert_eq!((found, tokens.words), (vec![(1, true), (4, true), (0, false), (8, false)], 2));
}

#[test]
fn a_word_counts_once_whatever_its_apostrophe() {
    for text in ["J'ai l'idée d'un rendez-vous", "J’ai l’idée d’un rendez-vous"] {
        assert_eq!(scan(text.into()).words, 4, "{text}");
    }
}

#[test]
fn headers_and_quotations_leave_no_word() {
    assert_eq!(words("From: a@b.c\n\nHi\n> old\nOn 3 May 2024, Jo wrote:\nnever"), ["hi"]);
    assert_eq!(words("Merci\n\nLe 12 mars 2024, Jo Li a écrit :\nun poste"), ["merci"]);
}

#[test]
fn sentences_end_where_people_end_them() {
    let ends = |text: &str| scan(text.into()).list.iter().filter(|t| t.shape.ends_sentence()).count();
    assert_eq!(ends("M. Dupont est là"), 1);
    assert_eq!(ends("Voilà... Bon."), 3);
    assert_eq!(ends("une longue ligne que le programme a coupée sans rien\ndemander à personne"), 1);
    assert_eq!(ends("Bonjour,\nJe suis là"), 2);
}

#[test]
fn placeholders_and_addresses_are_one_token() {
    let tokens = scan("Bonjour [Prénom], voir https://a.b/c?d et x.y@z.fr.".into());
    let shapes: Vec<Shape> = tokens.list.iter().map(|t| t.shape).filter(|s| matches!(s, Shape::Placeholder | Shape::Address)).collect();
    assert_eq!(shapes, [Shape::Placeholder, Shape::Address, Shape::Address]);
    assert!(tokens.list.iter().any(|t| t.flags & flag::PLACEHOLDER != 0));
}
