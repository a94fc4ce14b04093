//! What somebody wrote, between the quotation marks of the language: « … » and “…”. What enters: their words, which may hold quotation
//! marks of their own. What leaves: one pair around all, the inner ones one step lower. Not done here: texts, which hold theirs.

use crate::{Arg, Text};

/// The marks of a language, and those within them.
struct Marks {
    open: &'static str,
    close: &'static str,
    inner: [char; 2],
}

const FRENCH: Marks = Marks { open: "«\u{202f}", close: "\u{202f}»", inner: ['“', '”'] };
const ENGLISH: Marks = Marks { open: "“", close: "”", inner: ['‘', '’'] };

/// Writes the words between marks.
pub(crate) fn quote(what: &Arg<'_>, out: &mut String, text: Text) {
    let mut words = String::new();
    what.write(&mut words, text);
    out.push_str(&quoted(&words, if text.is_french() { &FRENCH } else { &ENGLISH }));
}

fn quoted(words: &str, marks: &Marks) -> String {
    let mut out = String::from(marks.open);
    let words = bare(words.trim());
    // An odd one is no pair: inches, or a slip.
    let mut straight = words.matches('"').count().is_multiple_of(2).then_some(0..=1).into_iter().flatten().cycle();
    let mut after_open = false;
    for letter in words.chars() {
        let mark = match letter {
            '«' | '“' | '„' => Some(0),
            '»' | '”' => Some(1),
            '"' => straight.next(),
            _ => None,
        };
        if let Some(side) = mark {
            // The blanks belong to « », not to the marks within.
            if side == 1 {
                out.truncate(out.trim_end_matches(is_blank).len().max(marks.open.len()));
            }
            out.push(marks.inner[side]);
        } else if !(after_open && is_blank(letter)) {
            out.push(letter);
        }
        after_open = mark == Some(0);
    }
    out.push_str(marks.close);
    out
}

/// Words that stand whole between one pair of marks, without it.
fn bare(words: &str) -> &str {
    for [open, close] in [['«', '»'], ['“', '”'], ['"', '"']] {
        let inside = words.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        if let Some(inside) = inside.filter(|inside| !inside.contains([open, close])) {
            return inside.trim_matches(is_blank);
        }
    }
    words
}

fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, FRENCH, quoted};

    #[test]
    fn quotation_marks_step_down_within_others() {
        for (words, french, english) in [
            ("Vivre du bois", "«\u{202f}Vivre du bois\u{202f}»", "“Vivre du bois”"),
            ("  Vivre du bois ", "«\u{202f}Vivre du bois\u{202f}»", "“Vivre du bois”"),
            ("« Vivre du bois »", "«\u{202f}Vivre du bois\u{202f}»", "“Vivre du bois”"),
            ("\"Vivre\"", "«\u{202f}Vivre\u{202f}»", "“Vivre”"),
            ("Le forum « Manger ici » de mai", "«\u{202f}Le forum “Manger ici” de mai\u{202f}»", "“Le forum ‘Manger ici’ de mai”"),
            ("« Oui » ou « non »", "«\u{202f}“Oui” ou “non”\u{202f}»", "“‘Oui’ ou ‘non’”"),
            ("dire \"non\" ou \"oui\"", "«\u{202f}dire “non” ou “oui”\u{202f}»", "“dire ‘non’ ou ‘oui’”"),
            ("un écran de 24\"", "«\u{202f}un écran de 24\"\u{202f}»", "“un écran de 24\"”"),
            ("l’été", "«\u{202f}l’été\u{202f}»", "“l’été”"),
            ("»", "«\u{202f}”\u{202f}»", "“’”"),
            ("", "«\u{202f}\u{202f}»", "“”"),
        ] {
            assert_eq!((quoted(words, &FRENCH), quoted(words, &ENGLISH)), (french.to_owned(), english.to_owned()), "{words}");
        }
    }
}
