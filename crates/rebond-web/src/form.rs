//! Forms: what was typed, what it means, what is wrong with it. What enters: the body of a POST. What leaves: domain values, or
//! the same form with a message at each field concerned, everything typed kept. Not done here: the fields on screen (`parts`).

pub(crate) mod body;
mod reader;
mod upload;

pub use reader::Reader;
pub use upload::Upload;

use std::fmt::Display;

use rebond_app::{AppError, Concern, Desk, Refusal, Shown, StillAsSeen};
use rebond_sentences::refusal;
use rebond_text::Text;

use crate::Problem;

/// What was typed into a form, or what it is filled with at first; and what is wrong with it.
#[derive(Debug, Clone)]
pub struct Form {
    pub(crate) text: Text,
    pairs: Vec<(String, String)>,
    files: Vec<Upload>,
    mistakes: Vec<Mistake>,
    /// What is stored now, when somebody changed it since the form was shown.
    stored: Vec<(String, String)>,
    /// What tells its fields from those of another form of the page, in their identifiers.
    apart: String,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Name of the field.
    pub field: String,
    /// What to do about it.
    pub message: String,
}

impl Form {
    /// An empty form.
    pub const fn empty(text: Text) -> Self {
        Self { text, pairs: Vec::new(), files: Vec::new(), mistakes: Vec::new(), stored: Vec::new(), apart: String::new() }
    }

    pub(crate) const fn typed(text: Text, pairs: Vec<(String, String)>, files: Vec<Upload>) -> Self {
        Self { text, pairs, files, mistakes: Vec::new(), stored: Vec::new(), apart: String::new() }
    }

    /// One of several forms of a page with the same fields: without it two fields would bear one identifier, and a label would
    /// lead to another form.
    #[must_use]
    pub fn apart(mut self, from: impl Display) -> Self {
        self.apart = format!("-{from}");
        self
    }

    /// The identifier of a field on the page.
    pub(crate) fn id(&self, field: &str) -> String {
        format!("f-{field}{}", self.apart)
    }

    /// With a field filled. A field of several values is filled several times.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Display) -> Self {
        self.pairs.push((field.to_owned(), value.to_string()));
        self
    }

    /// With a field filled, if there is something to fill it with.
    #[must_use]
    pub fn with_known(self, field: &str, value: Option<impl Display>) -> Self {
        match value {
            Some(value) => self.with(field, value),
            None => self,
        }
    }

    /// With a box ticked or not.
    #[must_use]
    pub fn with_tick(self, field: &str, ticked: bool) -> Self {
        self.with_known(field, ticked.then_some("yes"))
    }

    /// With what is stored now beside what was typed, when the two went apart in another tab: nothing is lost, and sending it
    /// again overwrites only what was shown.
    #[must_use]
    pub fn beside(mut self, stored: Self) -> Self {
        if self.mistake("seen").is_some() {
            self.pairs.retain(|(name, _)| name != "seen");
            self.pairs.push(("seen".to_owned(), stored.value("seen").to_owned()));
            self.stored = stored.pairs;
        }
        self
    }

    /// What is stored now for a field, where it differs from what was typed; empty when nothing is.
    pub(crate) fn elsewhere(&self, field: &str) -> Option<&str> {
        if self.stored.is_empty() {
            return None;
        }
        let stored = self.stored.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value.as_str());
        let same = stored.trim().replace("\r\n", "\n") == self.value(field).trim().replace("\r\n", "\n");
        (!same).then_some(stored)
    }

    /// Whether a box is ticked in what is stored now, where that differs from what was sent.
    pub(crate) fn ticked_elsewhere(&self, field: &str, value: &str) -> Option<bool> {
        let stored = self.stored.iter().any(|(name, found)| name == field && found == value);
        (!self.stored.is_empty() && stored != self.holds(field, value)).then_some(stored)
    }

    /// The language of the form.
    pub const fn text(&self) -> Text {
        self.text
    }

    /// What the field holds, as typed; empty when absent.
    pub fn value(&self, field: &str) -> &str {
        self.pairs.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value)
    }

    /// Whether one of the values of the field is this one.
    pub fn holds(&self, field: &str, value: &str) -> bool {
        self.values(field).any(|found| found == value)
    }

    /// Every value of the field.
    pub fn values(&self, field: &str) -> impl Iterator<Item = &str> {
        self.pairs.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// What is wrong with the field.
    pub fn mistake(&self, field: &str) -> Option<&str> {
        self.mistakes.iter().find(|mistake| mistake.field == field).map(|mistake| mistake.message.as_str())
    }

    /// Everything that is wrong, in the order in which it was read.
    pub fn mistakes(&self) -> &[Mistake] {
        &self.mistakes
    }

    /// Notes that something is wrong with a field; only the first mistake of a field is kept.
    pub fn fail(&mut self, field: &str, message: impl Into<String>) {
        if self.mistake(field).is_none() {
            self.mistakes.push(Mistake { field: field.to_owned(), message: message.into() });
        }
    }

    /// What a verb answered: its value; or `None` with the refusal noted at the field concerned, so that the page can be shown
    /// again; or another problem, which has a page of its own.
    pub fn accept<T>(&mut self, answer: Result<T, AppError>) -> Result<Option<T>, Problem> {
        match answer {
            Ok(value) => Ok(Some(value)),
            Err(AppError::Refused(Refusal { concern, reason })) => {
                self.fail(field_of(concern), refusal(self.text, reason));
                Ok(None)
            }
            // Changed in another tab meanwhile: what was typed stays, and is kept if it is sent again in full knowledge.
            Err(AppError::Stale) if self.pairs.iter().any(|(name, _)| name == "seen") => {
                self.pairs.retain(|(name, _)| name != "seen");
                self.fail("seen", self.text.error_stale_again());
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Whether what the form was filled with is still what is kept; else that is noted, as of another tab.
    pub async fn still(&mut self, desk: &Desk, what: Shown) -> Result<bool, Problem> {
        let seen = StillAsSeen { what, seen: self.value("seen").to_owned() };
        Ok(self.accept(seen.run(desk).await)?.is_some())
    }

    /// Reads the form into a value; `None` when anything is wrong, with the mistakes kept for the page.
    ///
    /// Read every field before using any `?`, so that all mistakes are found at once.
    pub fn read<T>(&mut self, parse: impl FnOnce(&mut Reader<'_>) -> Option<T>) -> Option<T> {
        let value = parse(&mut Reader::of(self));
        if self.mistakes.is_empty() { value } else { None }
    }
}

/// The field by which forms ask for what a refusal is about.
const fn field_of(concern: Concern) -> &'static str {
    match concern {
        Concern::Day => "day",
        Concern::Text => "body",
        Concern::Words => "note",
        Concern::Scope => "scope",
        Concern::Kind => "kind",
        Concern::Way => "way",
        Concern::Answer => "answer",
        Concern::Redirected => "given",
        Concern::Demo => "demo",
        Concern::Recommender => "by-name",
        Concern::Other => "other",
        Concern::Names => "names",
        Concern::Meeting => "meeting",
        Concern::Length => "length",
        Concern::Server => "host",
        Concern::Password => "password",
        Concern::Sending => "send",
        Concern::Left => "left",
        Concern::File => "file",
        Concern::Batch => "batch",
        Concern::Undo => "undo",
    }
}
