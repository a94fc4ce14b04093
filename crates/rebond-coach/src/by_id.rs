//! Tables by identifier. Identifiers are made by this program or stand in one's own archive: nobody chooses them to collide, and one
//! multiplication spreads them.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

/// Something of each identifier.
pub(crate) type ById<K, V> = HashMap<K, V, BuildHasherDefault<IdHasher>>;

/// Mixes the two halves of an identifier.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct IdHasher(u64);

impl Hasher for IdHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, word: u64) {
        // Both halves of the product together: the table looks at both ends.
        let product = u128::from(self.0.rotate_left(23) ^ word) * 0x9E37_79B9_7F4A_7C15;
        self.0 = (product as u64) ^ (product >> 64) as u64;
    }

    fn write_usize(&mut self, _length: usize) {
        // Of identifiers, all are as long.
    }
}

#[cfg(test)]
mod tests {
    use std::{
        collections::HashSet,
        hash::{BuildHasher as _, BuildHasherDefault},
    };

    use rebond_domain::{Ids, PersonId, Timestamp};

    use super::IdHasher;

    #[test]
    fn identifiers_made_one_after_another_are_spread() {
        let ids = Ids::seeded(5);
        let build = BuildHasherDefault::<IdHasher>::default();
        let prints: Vec<u64> = (0..4_096).map(|_| build.hash_one(ids.make::<PersonId>(Timestamp::UNIX_EPOCH))).collect();
        let distinct = |of: &dyn Fn(u64) -> u64| prints.iter().map(|print| of(*print)).collect::<HashSet<_>>().len();
        assert_eq!(distinct(&|print| print), 4_096);
        // By chance, of 4,096 that fall on 4,096 places, six of ten places are hit.
        assert!(distinct(&|print| print & 0xFFF) > 2_300, "the lower bits");
        assert_eq!(distinct(&|print| print >> 57), 128, "the upper bits");
    }
}
