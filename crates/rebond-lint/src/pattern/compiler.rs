//! The compiler of the build script, for the tests of the pattern language: pattern files enter, loaded tables leave.

use super::Grammar;
use crate::text::flag;

#[path = "../../build/compile.rs"]
mod compile;
#[path = "../../build/lexicon.rs"]
mod lexicon;
#[path = "../../build/syntax.rs"]
mod syntax;
#[path = "../../build/write.rs"]
mod write;

/// Compiles a file; its tables as bytes, and the lines that could not be read.
pub(crate) fn compiled(file: &str) -> (Vec<u8>, Vec<String>) {
    let compiled = compile::compile(&[file]);
    (write::write(&compiled), compiled.rejects)
}

/// Compiles a file and opens its tables.
pub(crate) fn grammar(file: &str) -> Grammar {
    Grammar::load(&compiled(file).0)
}
