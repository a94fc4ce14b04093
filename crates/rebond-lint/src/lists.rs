//! Lists of words that the code asks about, from `data/<language>/lists.txt` by way of the build script (`build/lists.rs`): a word enters;
//! whether it stands in a list leaves. Turns of phrase are patterns, not lists.

use rebond_domain::Lang;

/// A list of words in each language; empty in a language that has none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct List {
    fr: fn(&[u8]) -> bool,
    en: fn(&[u8]) -> bool,
}

impl List {
    /// Whether a word stands in it, whatever the language.
    pub(crate) fn has(&self, word: &[u8]) -> bool {
        (self.fr)(word) || (self.en)(word)
    }

    /// Whether a word of that language stands in it.
    pub(crate) fn has_in(&self, lang: Lang, word: &[u8]) -> bool {
        match lang {
            Lang::Fr => (self.fr)(word),
            Lang::En => (self.en)(word),
        }
    }
}

/// Words that stand for numbers, in each language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Values {
    fr: fn(&[u8]) -> Option<u32>,
    en: fn(&[u8]) -> Option<u32>,
}

impl Values {
    /// The number a word stands for, whatever the language.
    pub(crate) fn of(&self, word: &[u8]) -> Option<u32> {
        (self.fr)(word).or_else(|| (self.en)(word))
    }
}

include!(concat!(env!("OUT_DIR"), "/lists.rs"));
