//! Every word on screen, in French and English. What enters: a language, values. What leaves: sentences, dates, numbers and
//! lists as people say them. Not done here: what to say when (the other rooms), escaping (whoever writes it out).
//!
//! The words are in `texts/{fr,en}/<topic>.ftl`. Each message becomes a method of [`Text`]: `today-title` is
//! `text.today_title()`, `people-count = { $count -> … }` is `text.people_count(12)`. The build fails when one language lacks a
//! message or a variable that the other has, or when a French word that elides (« de », « que ») stands bare before a name:
//! `{ DE($person) }` writes « de Camille » or « d’Inès ».

mod arg;
mod dates;
mod durations;
mod joint;
mod lists;
mod numbers;
mod quoted;
mod unfit;
mod words;

pub use arg::Arg;
pub use lists::capitalise;
pub use rebond_domain::Lang;
pub use words::Labelled;

use joint::{Joint, join};
use quoted::quote;

/// A language of the screen, and the door to its words. One byte: pass it by value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Text {
    lang: Lang,
}

impl Text {
    /// The words of a language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// Which language it is.
    pub const fn lang(self) -> Lang {
        self.lang
    }

    const fn is_french(self) -> bool {
        matches!(self.lang, Lang::Fr)
    }

    const fn pick<T: Copy>(self, french: T, english: T) -> T {
        if self.is_french() { french } else { english }
    }
}

/// What a step says, see [`Text::step`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepWords {
    /// What to do.
    pub title: String,
    /// Why.
    pub reason: &'static str,
    /// The word of its button.
    pub act: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/accessors.rs"));
