//! What is known of a language, loaded once: the language enters; its patterns, the numbers of their groups and its weights leave.
//! The patterns themselves are text files under `data/`, compiled by the build script.

pub(crate) mod concepts;
pub(crate) mod feature;
mod groups;
pub(crate) mod weights;

pub(crate) use groups::Groups;

use crate::pattern::Grammar;
use concepts::Concepts;
use rebond_domain::Lang;
use std::sync::OnceLock;
use weights::Weights;

macro_rules! tables {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".bin"))
    };
}

const FRENCH: [&[u8]; 3] = [tables!("patterns.fr"), tables!("weights.fr"), tables!("concepts.fr")];
const ENGLISH: [&[u8]; 3] = [tables!("patterns.en"), tables!("weights.en"), tables!("concepts.en")];

/// The patterns and weights of one language.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) grammar: Grammar,
    pub(crate) groups: Groups,
    pub(crate) weights: Weights,
    pub(crate) concepts: Concepts,
    /// The symbol of each group of patterns, `#name`, and of one denied, `#!name`: as it is written, and its key.
    pub(crate) group_symbols: Vec<[(String, u64); 2]>,
}

/// The model of a language, loaded at the first call.
pub(crate) fn model(lang: Lang) -> &'static Model {
    static MODELS: [OnceLock<Model>; 2] = [OnceLock::new(), OnceLock::new()];
    let (slot, [patterns, weights, concepts]) = match lang {
        Lang::Fr => (&MODELS[0], FRENCH),
        Lang::En => (&MODELS[1], ENGLISH),
    };
    slot.get_or_init(|| {
        let grammar = Grammar::load(patterns);
        let groups = Groups::of(&grammar);
        let symbol = |name: String| {
            let key = feature::symbol_key(name.as_bytes());
            (name, key)
        };
        let group_symbols = grammar.groups().map(|name| [symbol(format!("#{name}")), symbol(format!("#!{name}"))]).collect();
        Model { grammar, groups, weights: Weights::new(weights), concepts: Concepts::load(concepts), group_symbols }
    })
}
