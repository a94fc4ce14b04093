//! What words speak of: the bytes that `build/concepts.rs` wrote enter; the concept of a folded word and its
//! keys leave.

use super::feature::symbol_key;
use crate::pattern::letter;

const LETTERS: usize = 36;

/// One concept.
#[derive(Debug)]
pub(crate) struct Concept {
    /// Written `=name`; under a negation `!name`.
    pub(crate) name: String,
    pub(crate) key: u64,
    pub(crate) denied_key: u64,
}

/// The concepts of a language.
#[derive(Debug)]
pub(crate) struct Concepts {
    next: Vec<[u16; LETTERS]>,
    ends: Vec<u8>,
    leaves: Vec<u8>,
    list: Vec<Concept>,
}

impl Concepts {
    /// From the bytes of the build; should they be cut short, no word has a concept.
    pub(crate) fn load(bytes: &[u8]) -> Self {
        let mut from = Reader(bytes);
        let edges = from.short();
        let mut next = vec![[0_u16; LETTERS]; edges + 1];
        for child in 1..=edges {
            let (parent, letter) = (from.short(), usize::from(from.byte()));
            if let Some(slot) = next.get_mut(parent).and_then(|row| row.get_mut(letter)) {
                *slot = child as u16;
            }
        }
        let (ends, leaves) = (from.take(edges + 1).to_vec(), from.take(edges + 1).to_vec());
        let list = (0..from.short())
            .map(|_| {
                let name = from.text();
                let key = |mark: char| symbol_key(format!("{mark}{name}").as_bytes());
                Concept { key: key('='), denied_key: key('!'), name }
            })
            .collect();
        Self { next, ends, leaves, list }
    }

    /// The number of the concept of a folded word.
    pub(crate) fn number(&self, word: &[u8]) -> Option<u8> {
        let mut node = 0_usize;
        for byte in word {
            let child = letter(*byte).and_then(|letter| self.next.get(node)?.get(letter)).copied().unwrap_or(0);
            if child == 0 {
                return self.leaves.get(node)?.checked_sub(1);
            }
            node = usize::from(child);
        }
        self.ends.get(node)?.checked_sub(1)
    }

    /// A concept by its number.
    pub(crate) fn get(&self, number: u8) -> Option<&Concept> {
        self.list.get(usize::from(number))
    }
}

struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn take(&mut self, length: usize) -> &'b [u8] {
        let (head, rest) = self.0.split_at_checked(length).unwrap_or((&[], &[]));
        self.0 = rest;
        head
    }

    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or(0)
    }

    fn short(&mut self) -> usize {
        usize::from(self.byte()) | usize::from(self.byte()) << 8
    }

    fn text(&mut self) -> String {
        let length = usize::from(self.byte());
        String::from_utf8_lossy(self.take(length)).into_owned()
    }
}
