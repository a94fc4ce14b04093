//! Where the words of a message stand on its form: in one field, or in those of its parts; in UTF-16 units, as browsers count. What
//! enters: the form and places in the text. What leaves: places in the fields. Not done here: the remarks (`remarks`, `review`).

use rebond_app::approaches::{MessageParts, PlacedText, Remark, RemarkPlace};

use super::compose::typed;
use crate::Form;

/// The text of a form, and the way back to its fields.
pub(super) struct Places {
    subject: String,
    fields: Fields,
}

enum Fields {
    One(String),
    Parts { placed: PlacedText, typed: MessageParts },
}

/// A place in a field.
#[derive(serde::Serialize)]
pub(super) struct Place {
    pub(super) field: &'static str,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Places {
    pub(super) fn of(form: &Form) -> Self {
        // A field sends its line ends as two characters and shows them as one.
        let value = |field: &str| form.value(field).replace("\r\n", "\n");
        let fields = if form.value("mode") == "parts" {
            let typed = typed(value);
            Fields::Parts { placed: typed.placed(), typed }
        } else {
            Fields::One(value("body"))
        };
        Self { subject: form.value("subject").to_owned(), fields }
    }

    /// For remarks on that text: where it is not the one of the form, its words stand in no field of it.
    pub(super) fn on(self, text: &str) -> Self {
        if self.body() == text { self } else { Self { fields: Fields::One(text.to_owned()), ..self } }
    }

    /// The text as one.
    pub(super) fn body(&self) -> &str {
        match &self.fields {
            Fields::One(body) => body,
            Fields::Parts { placed, .. } => &placed.text,
        }
    }

    pub(super) fn subject(&self) -> &str {
        &self.subject
    }

    /// Where the words that a remark concerns stand; none when it concerns none.
    pub(super) fn of_remark(&self, remark: &Remark) -> Vec<Place> {
        if remark.start >= remark.end {
            return Vec::new();
        }
        match remark.place {
            RemarkPlace::Body => self.of_words(remark.start, remark.end),
            RemarkPlace::Subject => {
                let before = self.subject.len() - self.subject.trim_start().len();
                vec![place("subject", &self.subject, remark.start + before, remark.end + before)]
            }
        }
    }

    /// Where words of the text stand, from a place in bytes to another.
    pub(super) fn of_words(&self, start: usize, end: usize) -> Vec<Place> {
        match &self.fields {
            Fields::One(body) => vec![place("body", body, start, end)],
            Fields::Parts { placed, typed } => {
                let places = placed.places(start, end).into_iter();
                places.map(|(part, start, end)| place(part.as_str(), typed.part(part), start, end)).collect()
            }
        }
    }
}

fn place(field: &'static str, text: &str, start: usize, end: usize) -> Place {
    let utf16 = |at: usize| text.get(..at).map_or(0, |before| before.encode_utf16().count());
    Place { field, start: utf16(start), end: utf16(end) }
}
