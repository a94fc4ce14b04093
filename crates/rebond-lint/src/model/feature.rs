//! The features that weigh: one word, two words side by side, two words around a third. Keys of words enter; the key of a feature leaves.
//! The build script reads this file as well: a feature has the same key when it is written down and when it is met.

/// What stands for things that are not words: each is met as one word, whatever it says.
pub(crate) const NAME: &str = "%name";
pub(crate) const NUMBER: &str = "%number";
pub(crate) const BLANK: &str = "%blank";
pub(crate) const ADDRESS: &str = "%address";
pub(crate) const LINE: &str = "%line";

const START: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The key of a folded word (FNV-1a).
pub(crate) fn word_key(word: &[u8]) -> u64 {
    word.iter().fold(START, |key, byte| (key ^ u64::from(*byte)).wrapping_mul(PRIME))
}

/// The key of two words side by side.
pub(crate) const fn pair_key(first: u64, second: u64) -> u64 {
    mixed(first.rotate_left(17) ^ second)
}

/// The key of two words with one between them.
pub(crate) const fn around_key(first: u64, second: u64) -> u64 {
    mixed(first.rotate_left(31) ^ second ^ 0x9e37_79b9_7f4a_7c15)
}

const fn mixed(key: u64) -> u64 {
    let key = (key ^ (key >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    key ^ (key >> 33)
}

/// What is kept of a key in the table.
pub(crate) const fn short(key: u64) -> u32 {
    let key = mixed(key);
    // 0 stands for an empty place.
    let short = (key >> 32) as u32;
    if short == 0 { 1 } else { short }
}
