//! A small pattern language over words: text files with classes, macros and patterns enter; a compiled `Grammar`
//! that finds every pattern in one pass leaves. What a group of patterns means is the business of `facts`.
//!
//! ```text
//! @job = poste* emploi* job*        a class of words; a star accepts any ending
//! $iwant = je (veux|voudrais)       a macro
//! [asks_for_job]                    the group of the patterns below
//! $iwant ..4 @job                   a gap of at most four tokens, inside one sentence
//! ~3 is a gap without comma; word^other excludes; x? is optional; %cap %num %q %end are flags
//! ```

mod compile;
mod find;
mod lexicon;
mod syntax;

pub(crate) use compile::Grammar;
pub(crate) use find::Hit;
