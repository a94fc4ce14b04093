//! Lists of words that the code asks about, from `data/<language>/lists.txt` by way of the build script (`build/lists.rs`): a word enters;
//! whether it stands in a list leaves. Turns of phrase are patterns, not lists.

use rebond_domain::Lang;

/// A list of words: which languages a word of it belongs to, as bits, 1 for French and 2 for English.
#[derive(Debug, Clone, Copy)]
pub(crate) struct List(fn(&[u8]) -> u8);

impl List {
    /// Whether a word stands in it, whatever the language.
    pub(crate) fn has(self, word: &[u8]) -> bool {
        (self.0)(word) != 0
    }

    /// Whether a word of that language stands in it.
    pub(crate) fn has_in(self, lang: Lang, word: &[u8]) -> bool {
        (self.0)(word) & bit(lang) != 0
    }

    /// Whether a word of French, and one of English, stands in it.
    pub(crate) fn has_in_each(self, word: &[u8]) -> [bool; 2] {
        let bits = (self.0)(word);
        [Lang::Fr, Lang::En].map(|lang| bits & bit(lang) != 0)
    }
}

const fn bit(lang: Lang) -> u8 {
    match lang {
        Lang::Fr => 1,
        Lang::En => 2,
    }
}

/// Words that stand for numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Values(fn(&[u8]) -> Option<u32>);

impl Values {
    /// The number a word stands for, whatever the language.
    pub(crate) fn of(self, word: &[u8]) -> Option<u32> {
        (self.0)(word)
    }
}

include!(concat!(env!("OUT_DIR"), "/lists.rs"));
