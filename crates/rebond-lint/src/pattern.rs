//! A small pattern language over words: the tables that the build script made of the text files under `data/` enter; a `Grammar` that finds
//! every pattern in one pass leaves. What a group of patterns means is the business of `facts`. The language of the files:
//!
//! ```text
//! @job = poste* emploi* job*        a class of words; a star accepts any ending
//! $iwant = je (veux|voudrais)       a macro
//! [asks_for_job]                    the group of the patterns below
//! $iwant ..4 @job                   a gap of at most four tokens, inside one sentence
//! ~3 is a gap without comma; word^other excludes; x? is optional; %cap %num %q %end are flags
//! ```

#[cfg(test)]
mod compiler;
mod find;
mod grammar;
mod lexicon;
mod load;

pub(crate) use find::{Hit, hits_in};
pub(crate) use grammar::Grammar;
pub(crate) use lexicon::letter;
