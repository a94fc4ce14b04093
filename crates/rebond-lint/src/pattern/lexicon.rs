//! The lexicon: symbols ("poste", "cherch*") enter; a table that gives any folded word its kind leaves.
//! Two words have the same kind when exactly the same symbols accept them.

use std::collections::BTreeMap;

const LETTERS: usize = 36;

/// A trie over folded words; every node knows the kind of a word that ends there and of one that goes on elsewhere.
#[derive(Debug)]
pub(super) struct Lexicon {
    next: Vec<[u16; LETTERS]>,
    ends: Vec<u16>,
    leaves: Vec<u16>,
    /// The symbols of each kind; kind 0 has none.
    pub(super) kinds: Vec<Vec<u16>>,
}

impl Lexicon {
    pub(super) fn new(symbols: &[String]) -> Self {
        let mut next = vec![[0_u16; LETTERS]];
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
        let mut lexicon = Self { ends: vec![0; next.len()], leaves: vec![0; next.len()], next, kinds: vec![Vec::new()] };
        let mut known = BTreeMap::from([(Vec::new(), 0_u16)]);
        // Parents are made before children, so one pass in order hands prefixes down.
        let mut inherited: Vec<Vec<u16>> = vec![Vec::new(); lexicon.next.len()];
        for node in 0..lexicon.next.len() {
            let mut open = std::mem::take(&mut inherited[node]);
            open.extend(&prefix[node]);
            open.sort_unstable();
            let mut ended = open.clone();
            ended.extend(&exact[node]);
            ended.sort_unstable();
            lexicon.leaves[node] = intern(&open, &mut known, &mut lexicon.kinds);
            lexicon.ends[node] = intern(&ended, &mut known, &mut lexicon.kinds);
            if !open.is_empty() {
                for child in lexicon.next[node].iter().filter(|child| **child != 0) {
                    inherited[usize::from(*child)].clone_from(&open);
                }
            }
        }
        lexicon
    }

    /// The kind of a folded word; 0 when nothing accepts it.
    pub(super) fn kind(&self, word: &[u8]) -> u16 {
        let mut node = 0_usize;
        for byte in word {
            let Some(letter) = letter(*byte) else { return 0 };
            let child = self.next[node][letter];
            if child == 0 {
                return self.leaves[node];
            }
            node = usize::from(child);
        }
        self.ends[node]
    }

    pub(super) fn len(&self) -> usize {
        self.next.len()
    }
}

fn intern(symbols: &[u16], known: &mut BTreeMap<Vec<u16>, u16>, kinds: &mut Vec<Vec<u16>>) -> u16 {
    if let Some(kind) = known.get(symbols) {
        return *kind;
    }
    let kind = kinds.len() as u16;
    kinds.push(symbols.to_vec());
    known.insert(symbols.to_vec(), kind);
    kind
}

fn letter(byte: u8) -> Option<usize> {
    match byte {
        b'a'..=b'z' => Some(usize::from(byte - b'a')),
        b'0'..=b'9' => Some(usize::from(byte - b'0') + 26),
        _ => None,
    }
}
