//! Where the words of a message stand on its form: in one field, or in those of its parts; in UTF-16 units, as browsers count. What
//! enters: the form and places in the text. What leaves: places in the fields. Not done here: the remarks (`remarks`, `review`).

use rebond_app::approaches::{Field, MessageParts, MessageText, Place, PlacedText};

use super::typed::typed;
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

/// A place in a field of the form.
#[derive(serde::Serialize)]
pub(super) struct FormPlace {
    pub(super) field: &'static str,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Places {
    pub(super) fn on_form(form: &Form) -> Self {
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
    fn body(&self) -> &str {
        match &self.fields {
            Fields::One(body) => body,
            Fields::Parts { placed, .. } => &placed.text,
        }
    }

    /// Subject and text.
    pub(super) fn message(&self) -> MessageText<'_> {
        MessageText { subject: &self.subject, body: self.body() }
    }

    /// Where the words at a place of the message stand on the form; nowhere when there are none.
    pub(super) fn of(&self, place: Place) -> Vec<FormPlace> {
        let Place { field, start, end } = place;
        match (field, &self.fields) {
            _ if start >= end => Vec::new(),
            (Field::Subject, _) => vec![form_place("subject", &self.subject, start, end)],
            (Field::Body, Fields::One(body)) => vec![form_place("body", body, start, end)],
            (Field::Body, Fields::Parts { placed, typed }) => {
                let places = placed.places(start, end).into_iter();
                places.map(|(part, start, end)| form_place(part.as_str(), typed.part(part), start, end)).collect()
            }
        }
    }
}

fn form_place(field: &'static str, text: &str, start: usize, end: usize) -> FormPlace {
    let utf16 = |at: usize| text.get(..at).map_or(0, |before| before.encode_utf16().count());
    FormPlace { field, start: utf16(start), end: utf16(end) }
}
