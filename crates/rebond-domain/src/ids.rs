//! Identifiers: UUID version 7, made from a moment and a seeded source, never from a hidden clock. Not done here: storage; the
//! identifiers of nouns, which follow from their list (`record`).

use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use uuid::Uuid;

/// Makes identifiers. The same seed and the same moments give the same identifiers.
#[derive(Debug)]
pub struct Ids {
    seed: u64,
    made: AtomicU64,
}

impl Ids {
    /// A source that starts from `seed`; the binary seeds it from the operating system, tests from a constant.
    pub const fn seeded(seed: u64) -> Self {
        Self { seed, made: AtomicU64::new(0) }
    }

    /// A new identifier for something that happened at `at`; sorts by moment, and what this source makes for one moment as it was made.
    pub fn make<T: From<Uuid>>(&self, at: Timestamp) -> T {
        let turn = self.made.fetch_add(1, Ordering::Relaxed);
        // A counter of 32 bits, twelve before the variant and twenty behind it, then chance (RFC 9562, 6.2, method 1).
        let (counter, chance) = (u128::from(turn), u128::from(mix(self.seed ^ mix(turn)) >> 22));
        let bits = (counter >> 20 & 0xfff) << 64 | (counter & 0xf_ffff) << 42 | chance;
        let mut random = [0_u8; 10];
        random.copy_from_slice(&bits.to_be_bytes()[6..]);
        let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
        T::from(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}

/// One round of splitmix64: spreads a counter over all bits.
const fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self { Self(id) }
        }
        impl From<$name> for Uuid {
            fn from(id: $name) -> Self { id.0 }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { text.parse().map(Self) }
        }
    )+};
}

ids! {
    /// One action in the audit of changes.
    ActionId,
    /// The meeting with the first of several people, for those with the others.
    GatheringId,
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn what_is_made_for_one_moment_sorts_as_it_was_made() {
        let at = Timestamp::from_second(1_794_000_000).unwrap();
        for begun in [0, 0x3fff, 0xff_ffff, 0x7fff_0000_u64] {
            let ids = Ids { seed: 7, made: begun.into() };
            let made: Vec<Uuid> = (0..70_000).map(|_| ids.make(at)).collect();
            assert!(made.is_sorted(), "from {begun}");
            assert_eq!(made.iter().collect::<HashSet<_>>().len(), made.len());
            assert!(made.iter().all(|id| id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122));
        }
    }

    #[test]
    fn what_is_made_later_sorts_after_it_whatever_its_turn() {
        let (early, late) = (Ids::seeded(1), Ids::seeded(2));
        let at = |millis| Timestamp::from_millisecond(millis).unwrap();
        let later: Uuid = late.make(at(1_001));
        let earlier: Vec<Uuid> = (0..100).map(|_| early.make(at(1_000))).collect();
        assert!(earlier.iter().all(|id| *id < later));
        let both: HashSet<Uuid> = (0..1_000).flat_map(|_| [early.make::<Uuid>(at(5)), late.make(at(5))]).collect();
        assert_eq!(both.len(), 2_000, "two programs in one millisecond");
    }
}
