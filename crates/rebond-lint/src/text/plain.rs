//! A message kept as one plain text, as in a file: the text enters; its subject and body leave, with the way back to the text.
//! French and English labels are known. What the words say is not read here.

use std::ops::Range;

use super::lines::{Line, line_kind};
use super::message_text::MessageText;
use crate::place::{Field, Place};

/// A message and where its fields stand in the text that holds them.
#[derive(Debug, Clone, Copy)]
pub struct PlainText<'t> {
    /// Subject and body.
    pub message: MessageText<'t>,
    subject_at: usize,
    body_at: usize,
}

impl<'t> PlainText<'t> {
    /// Reads `Objet : …` or `Subject: …` off the lines at the head; without such a line all of it is the body.
    ///
    /// ```
    /// use rebond_lint::PlainText;
    /// let read = PlainText::read("Subject: Your path\n\nHi Ann,");
    /// assert_eq!((read.message.subject, read.message.body), (" Your path", "\nHi Ann,"));
    /// ```
    pub fn read(text: &'t str) -> Self {
        let whole = Self { message: MessageText::from(text), subject_at: 0, body_at: 0 };
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            match line_kind(line, true) {
                Line::Subject(label) => {
                    let (subject_at, body_at) = (at + label, at + line.len());
                    let subject = line.get(label..).unwrap_or("").trim_end_matches(['\n', '\r']);
                    return Self { message: MessageText { subject, body: text.get(body_at..).unwrap_or("") }, subject_at, body_at };
                }
                // Blank lines and headers such as `De : …` may stand before the subject.
                Line::LeftOut => {}
                Line::Body if line.trim().is_empty() => {}
                Line::Body | Line::QuoteToEnd => break,
            }
            at += line.len();
        }
        whole
    }

    /// The bytes of the text at a place of the message.
    pub const fn range(&self, place: Place) -> Range<usize> {
        let from = match place.field {
            Field::Subject => self.subject_at,
            Field::Body => self.body_at,
        };
        from + place.start..from + place.end
    }
}

#[cfg(test)]
mod tests {
    use super::PlainText;
    use crate::place::{Field, Place};

    #[test]
    fn the_subject_is_found_behind_its_label_in_either_language() {
        let texts = ["Objet : Un café\nBonjour,", "De : a@b.fr\nSubject: Un café\nBonjour,", "\nobjet du mail : Un café\r\nBonjour,"];
        for text in texts {
            let read = PlainText::read(text);
            assert_eq!((read.message.subject.trim(), read.message.body), ("Un café", "Bonjour,"), "{text}");
            let subject = Place { field: Field::Subject, start: 0, end: read.message.subject.len() };
            assert_eq!(text.get(read.range(subject)), Some(read.message.subject));
            assert_eq!(text.get(read.range(Place::in_body(0, 7))), Some("Bonjour"));
        }
        for text in ["Bonjour,\nObjet : rien", "", "Objection : rien", "À : toute l’équipe"] {
            assert_eq!(PlainText::read(text).message.body, text);
        }
    }
}
