//! The lexicon: a folded word enters; its kind leaves. Two words have the same kind when exactly the same symbols of the patterns
//! accept them. The trie is made by the build script.

const LETTERS: usize = 36;

/// A trie over folded words; every node knows the kind of a word that ends there and of one that goes on elsewhere.
#[derive(Debug)]
pub(super) struct Lexicon {
    next: Vec<[u16; LETTERS]>,
    ends: Vec<u16>,
    leaves: Vec<u16>,
}

impl Lexicon {
    /// From parent and letter of every node but the root, parents first.
    pub(super) fn new(edges: impl ExactSizeIterator<Item = (u16, u8)>, ends: Vec<u16>, leaves: Vec<u16>) -> Self {
        let mut next = vec![[0_u16; LETTERS]; edges.len() + 1];
        for (child, (parent, letter)) in (1..).zip(edges) {
            if let Some(slot) = next.get_mut(usize::from(parent)).and_then(|row| row.get_mut(usize::from(letter))) {
                *slot = child;
            }
        }
        Self { next, ends, leaves }
    }

    /// The kind of a folded word; 0 when nothing accepts it.
    pub(super) fn kind(&self, word: &[u8]) -> u16 {
        let mut node = 0_usize;
        for byte in word {
            let Some(letter) = letter(*byte) else { return 0 };
            let child = self.next.get(node).and_then(|row| row.get(letter)).copied().unwrap_or(0);
            if child == 0 {
                return self.leaves.get(node).copied().unwrap_or(0);
            }
            node = usize::from(child);
        }
        self.ends.get(node).copied().unwrap_or(0)
    }
}

/// The number of a letter or figure of a folded word.
pub(crate) const fn letter(byte: u8) -> Option<usize> {
    match byte {
        b'a'..=b'z' => Some((byte - b'a') as usize),
        b'0'..=b'9' => Some((byte - b'0') as usize + 26),
        _ => None,
    }
}
