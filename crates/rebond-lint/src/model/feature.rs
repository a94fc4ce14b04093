//! Features and their keys: what is counted of a sentence. A kind and the keys of one or two symbols enter; the key of the feature leaves.
//! The build script reads this file as well: a feature has the same key when it is written down and when it is met.

/// What stands for things that are not words: each is met as one word, whatever it says.
pub(crate) const NAME: &str = "%name";
pub(crate) const NUMBER: &str = "%number";
pub(crate) const BLANK: &str = "%blank";
pub(crate) const ADDRESS: &str = "%address";
/// Before the first word of a sentence.
pub(crate) const START: &str = "^";

/// How the symbols of a feature stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One symbol, anywhere.
    Alone = b'a' as isize,
    /// Two side by side.
    Pair = b'p' as isize,
    /// Two with one between them.
    Around = b'r' as isize,
    /// Two concepts in this order, a few concepts apart.
    Then = b't' as isize,
}

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The key of a symbol as it is written (FNV-1a).
pub(crate) const fn symbol_key(mut symbol: &[u8]) -> u64 {
    let mut key = OFFSET;
    while let [byte, rest @ ..] = symbol {
        key = (key ^ *byte as u64).wrapping_mul(PRIME);
        symbol = rest;
    }
    key
}

/// The key of a feature of one symbol, or of two.
pub(crate) const fn key(kind: Kind, first: u64, second: u64) -> u64 {
    mixed(first.rotate_left(17) ^ second.wrapping_mul(PRIME) ^ ((kind as u64) << 56))
}

const fn mixed(key: u64) -> u64 {
    let key = (key ^ (key >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    key ^ (key >> 33)
}

/// What is kept of a key in the table.
pub(crate) const fn short(key: u64) -> u32 {
    // 0 stands for an empty place.
    let short = (key >> 32) as u32 ^ key as u32;
    if short == 0 { 1 } else { short }
}

/// Bits that tell quickly which keys have no weights.
pub(crate) const FILTER_BITS: usize = 1 << 18;

/// The bit of a key: other bits of it than those that choose its place.
pub(crate) const fn filter_bit(short: u32) -> usize {
    (short >> 14) as usize & (FILTER_BITS - 1)
}
