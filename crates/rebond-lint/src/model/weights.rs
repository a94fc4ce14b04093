//! The weights of a language as the build script laid them out: the bytes of a hash table enter; the weights of a feature leave.
//! Nothing is copied or opened: the table is read where it stands in the program.

use super::feature::{FILTER_BITS, filter_bit, short};

pub(crate) const FACTS: usize = 10;
/// The facts that a whole message may show as well.
pub(crate) const WHOLE: usize = 7;
/// What is weighed: every fact of a sentence, then those of a whole message.
const COLUMNS: usize = FACTS + WHOLE;
/// Bytes of one feature: its key, then its weights in sixty-fourths.
const ENTRY: usize = 4 + COLUMNS;

/// The weights of one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Weights {
    sentence: [i32; FACTS],
    message: [i32; WHOLE],
    filter: &'static [u8],
    entries: &'static [u8],
    places: usize,
}

impl Weights {
    /// From the bytes of `build/weights.rs`: the biases, the filter, then the places of the table, a power of two of them.
    pub(crate) fn new(bytes: &'static [u8]) -> Self {
        let (head, rest) = bytes.split_at_checked(2 * COLUMNS).unwrap_or((&[], &[]));
        let (filter, entries) = rest.split_at_checked(FILTER_BITS / 8).unwrap_or((&[], &[]));
        let (mut sentence, mut message) = ([0; FACTS], [0; WHOLE]);
        for (bias, bytes) in sentence.iter_mut().chain(&mut message).zip(head.chunks_exact(2)) {
            *bias = i32::from(i16::from_le_bytes([bytes[0], bytes[1]]));
        }
        Self { sentence, message, filter, entries, places: entries.len() / ENTRY }
    }

    /// What every fact weighs before the first word of a sentence.
    pub(crate) const fn of_sentence(&self) -> [i32; FACTS] {
        self.sentence
    }

    /// What a whole message weighs before its first word.
    pub(crate) const fn of_message(&self) -> [i32; WHOLE] {
        self.message
    }

    /// How many places the table has.
    pub(crate) const fn len(&self) -> usize {
        self.places
    }

    /// Where a feature stands, if it has weights.
    pub(crate) fn place(&self, key: u64) -> Option<usize> {
        let key = short(key);
        let bit = filter_bit(key);
        if self.filter.get(bit / 8)? >> (bit % 8) & 1 == 0 {
            return None;
        }
        let mut at = key as usize & self.places.checked_sub(1)?;
        // The table is never full: an empty place ends the search.
        loop {
            let entry = self.entries.get(at * ENTRY..at * ENTRY + 4)?;
            match u32::from_le_bytes([entry[0], entry[1], entry[2], entry[3]]) {
                0 => return None,
                found if found == key => return Some(at),
                _ => at = (at + 1) & (self.places - 1),
            }
        }
    }

    /// Adds what the feature at a place weighs in a sentence.
    pub(crate) fn add_to_sentence(&self, place: usize, sums: &mut [i32; FACTS]) {
        self.add(place * ENTRY + 4, sums);
    }

    /// Adds what it weighs in a message.
    pub(crate) fn add_to_message(&self, place: usize, sums: &mut [i32; WHOLE]) {
        self.add(place * ENTRY + 4 + FACTS, sums);
    }

    fn add(&self, from: usize, sums: &mut [i32]) {
        let weights = self.entries.get(from..from + sums.len()).unwrap_or(&[]);
        for (sum, byte) in sums.iter_mut().zip(weights) {
            *sum += i32::from(byte.cast_signed());
        }
    }
}
