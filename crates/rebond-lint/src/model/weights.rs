//! The weights of a language as the build script laid them out: the bytes of a hash table enter; the weights of a feature leave.
//! Nothing is copied or opened: the table is read where it stands in the program.

use super::feature::{FILTER_BITS, filter_bit, short};

pub(crate) const FACTS: usize = 10;
/// Bytes of one feature: its key, then a weight in sixty-fourths for every fact.
const ENTRY: usize = 4 + FACTS;

/// The weights of one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Weights {
    biases: [i32; FACTS],
    filter: &'static [u8],
    entries: &'static [u8],
    places: usize,
}

impl Weights {
    /// From the bytes of `build/weights.rs`: the biases, the filter, then the places of the table, a power of two of them.
    pub(crate) fn new(bytes: &'static [u8]) -> Self {
        let (head, rest) = bytes.split_at_checked(2 * FACTS).unwrap_or((&[], &[]));
        let (filter, entries) = rest.split_at_checked(FILTER_BITS / 8).unwrap_or((&[], &[]));
        let mut biases = [0; FACTS];
        for (bias, bytes) in biases.iter_mut().zip(head.chunks_exact(2)) {
            *bias = i32::from(i16::from_le_bytes([bytes[0], bytes[1]]));
        }
        Self { biases, filter, entries, places: entries.len() / ENTRY }
    }

    /// What every fact weighs before the first word.
    pub(crate) const fn biases(&self) -> [i32; FACTS] {
        self.biases
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

    /// Adds what the feature at a place weighs.
    pub(crate) fn add(&self, place: usize, sums: &mut [i32; FACTS]) {
        let weights = self.entries.get(place * ENTRY + 4..(place + 1) * ENTRY).unwrap_or(&[]);
        for (sum, byte) in sums.iter_mut().zip(weights) {
            *sum += i32::from(byte.cast_signed());
        }
    }
}
