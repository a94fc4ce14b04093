//! The tables of a language from the bytes the build script wrote (`build/write.rs`, in the same order): bytes enter, a `Grammar` leaves.
//! The bytes come from our own build; should they be cut short, what is missing is empty and finds nothing.

use super::grammar::{Grammar, Pattern, Position, Predicate, Rows};
use super::lexicon::Lexicon;

impl Grammar {
    /// Opens the tables: one pass over the bytes, a fraction of a millisecond for a language.
    pub(crate) fn load(bytes: &[u8]) -> Self {
        let mut from = Reader { bytes };
        let groups = from.list(|from| {
            let length = from.count();
            String::from_utf8_lossy(from.take(length)).into_owned()
        });
        let edges = from.list(|from| (from.short(), from.byte()));
        let (ends, leaves) = (from.shorts(), from.shorts());
        let lexicon = Lexicon::new(edges.into_iter(), ends, leaves);
        let predicates = from.list(|from| Predicate { flags: from.word(), veto: from.short() });
        let positions = from.list(|from| Position { predicate: from.short(), follow: from.long(), gap_end: from.byte() });
        let patterns = from.list(|from| Pattern { group: from.short(), from: from.word(), first: from.long(), last: from.long() });
        let (rows, sets) = (predicates.len(), patterns.len());
        Self {
            lexicon,
            rows: from.rows(rows),
            starts: from.rows(sets),
            keys: [from.rows(sets), from.rows(sets)],
            keyless: [from.set(sets), from.set(sets)],
            flag_starts: from.list(|from| (from.word(), from.set(sets))),
            predicates,
            positions,
            patterns,
            groups,
        }
    }
}

struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    fn take(&mut self, length: usize) -> &'b [u8] {
        let (head, rest) = self.bytes.split_at_checked(length).unwrap_or((&[], &[]));
        self.bytes = rest;
        head
    }

    fn array<const N: usize>(&mut self) -> [u8; N] {
        self.take(N).try_into().unwrap_or([0; N])
    }

    fn byte(&mut self) -> u8 {
        u8::from_le_bytes(self.array())
    }

    fn short(&mut self) -> u16 {
        u16::from_le_bytes(self.array())
    }

    fn word(&mut self) -> u32 {
        u32::from_le_bytes(self.array())
    }

    fn long(&mut self) -> u64 {
        u64::from_le_bytes(self.array())
    }

    /// A length; never more than there are bytes left.
    fn count(&mut self) -> usize {
        (self.word() as usize).min(self.bytes.len())
    }

    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let count = self.count();
        (0..count).map(|_| item(self)).collect()
    }

    fn shorts(&mut self) -> Vec<u16> {
        let count = self.count();
        self.numbers(count).collect()
    }

    fn numbers(&mut self, count: usize) -> impl Iterator<Item = u16> + use<'b> {
        let bytes = self.take(count * 2);
        bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
    }

    /// A set of numbers below `size`, as bits.
    fn set(&mut self, size: usize) -> Vec<u64> {
        let mut bits = vec![0; size.div_ceil(64)];
        self.fill(&mut bits);
        bits
    }

    /// A set for every kind of word.
    fn rows(&mut self, size: usize) -> Rows {
        let kinds = self.count();
        let width = size.div_ceil(64);
        let mut bits = vec![0; kinds * width];
        if width > 0 {
            bits.chunks_exact_mut(width).for_each(|row| self.fill(row));
        }
        Rows { width, bits }
    }

    fn fill(&mut self, bits: &mut [u64]) {
        let count = self.count();
        for number in self.numbers(count) {
            if let Some(word) = bits.get_mut(usize::from(number / 64)) {
                *word |= 1 << (number % 64);
            }
        }
    }
}
