//! The lexicon: symbols ("poste", "cherch*") enter; a trie that gives any folded word its kind leaves, as `src/pattern/lexicon.rs`
//! reads it. Two words have the same kind when exactly the same symbols accept them.

use std::collections::HashMap;

const LETTERS: usize = 36;

/// A trie over folded words; every node knows the kind of a word that ends there and of one that goes on elsewhere.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Parent and letter of every node but the root, parents first.
    pub(crate) edges: Vec<(u16, u8)>,
    pub(crate) ends: Vec<u16>,
    pub(crate) leaves: Vec<u16>,
    /// The symbols of each kind; kind 0 has none.
    pub(crate) kinds: Vec<Vec<u16>>,
}

impl Lexicon {
    pub(crate) fn new(symbols: &[String]) -> Self {
        let mut next = vec![[0_u16; LETTERS]];
        let mut edges = Vec::new();
        let mut exact: Vec<Vec<u16>> = vec![Vec::new()];
        let mut prefix: Vec<Vec<u16>> = vec![Vec::new()];
        for (symbol, text) in symbols.iter().enumerate() {
            let (word, open) = text.strip_suffix('*').map_or((text.as_str(), false), |w| (w, true));
            let mut node = 0_usize;
            for letter in word.bytes().filter_map(letter) {
                let child = next.get(node).map_or(0, |row| row[letter]);
                node = if child == 0 {
                    let fresh = next.len();
                    if let Some(row) = next.get_mut(node) {
                        row[letter] = fresh as u16;
                    }
                    next.push([0; LETTERS]);
                    edges.push((node as u16, letter as u8));
                    exact.push(Vec::new());
                    prefix.push(Vec::new());
                    fresh
                } else {
                    usize::from(child)
                };
            }
            if let Some(list) = if open { prefix.get_mut(node) } else { exact.get_mut(node) } {
                list.push(symbol as u16);
            }
        }
        let mut lexicon = Self { edges, ends: vec![0; next.len()], leaves: vec![0; next.len()], kinds: vec![Vec::new()] };
        let mut known = HashMap::from([(Vec::new(), 0_u16)]);
        // Parents are made before children, so one pass in order hands prefixes down, as the number of their kind.
        let mut inherited = vec![0_u16; next.len()];
        for node in 0..next.len() {
            let above = inherited[node];
            let open = lexicon.kind_with(above, &prefix[node], &mut known);
            lexicon.leaves[node] = open;
            lexicon.ends[node] = lexicon.kind_with(open, &exact[node], &mut known);
            if open != 0 {
                for child in next[node].iter().filter(|child| **child != 0) {
                    inherited[usize::from(*child)] = open;
                }
            }
        }
        lexicon
    }

    /// The kind of words that all symbols of a kind accept, and these too.
    fn kind_with(&mut self, base: u16, more: &[u16], known: &mut HashMap<Vec<u16>, u16>) -> u16 {
        if more.is_empty() {
            return base;
        }
        let mut symbols = self.kinds.get(usize::from(base)).cloned().unwrap_or_default();
        symbols.extend(more);
        symbols.sort_unstable();
        if let Some(kind) = known.get(&symbols) {
            return *kind;
        }
        let kind = self.kinds.len() as u16;
        self.kinds.push(symbols.clone());
        known.insert(symbols, kind);
        kind
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}

fn letter(byte: u8) -> Option<usize> {
    match byte {
        b'a'..=b'z' => Some(usize::from(byte - b'a')),
        b'0'..=b'9' => Some(usize::from(byte - b'0') + 26),
        _ => None,
    }
}
