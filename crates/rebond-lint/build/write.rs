//! The tables of a language as bytes: what `compile` made enters; a file leaves that `src/pattern/load.rs` reads in the same order.
//! Numbers are little-endian; every list begins with its length. The tables are sparse here and opened when they are loaded.

use super::compile::{ByKind, Compiled};

/// Everything, in one run of bytes.
pub(crate) fn write(compiled: &Compiled) -> Vec<u8> {
    let mut out = Writer::default();
    out.count(compiled.groups.len());
    for group in &compiled.groups {
        out.count(group.len());
        out.0.extend(group.as_bytes());
    }
    out.count(compiled.lexicon.edges.len());
    for (parent, letter) in &compiled.lexicon.edges {
        out.short(*parent);
        out.0.push(*letter);
    }
    out.shorts(&compiled.lexicon.ends);
    out.shorts(&compiled.lexicon.leaves);
    out.count(compiled.predicates.len());
    for predicate in &compiled.predicates {
        out.0.extend(predicate.flags.to_le_bytes());
        out.short(predicate.veto);
    }
    out.count(compiled.positions.len());
    for position in &compiled.positions {
        out.short(position.predicate);
        out.long(position.follow);
        out.0.push(position.gap_end);
    }
    out.count(compiled.patterns.len());
    for pattern in &compiled.patterns {
        out.short(pattern.group);
        out.0.extend(pattern.from.to_le_bytes());
        out.long(pattern.first);
        out.long(pattern.last);
    }
    out.by_kind(&compiled.rows);
    out.by_kind(&compiled.starts);
    compiled.keys.iter().for_each(|keys| out.by_kind(keys));
    compiled.keyless.iter().for_each(|keyless| out.shorts(keyless));
    out.count(compiled.flag_starts.len());
    for (flag, patterns) in &compiled.flag_starts {
        out.0.extend(flag.to_le_bytes());
        out.shorts(patterns);
    }
    out.0
}

#[derive(Default)]
struct Writer(Vec<u8>);

impl Writer {
    fn short(&mut self, number: u16) {
        self.0.extend(number.to_le_bytes());
    }

    fn long(&mut self, number: u64) {
        self.0.extend(number.to_le_bytes());
    }

    /// A length.
    fn count(&mut self, count: usize) {
        self.0.extend(u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
    }

    fn shorts(&mut self, numbers: &[u16]) {
        self.count(numbers.len());
        self.0.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    }

    fn by_kind(&mut self, sets: &ByKind) {
        self.count(sets.len());
        for set in sets {
            self.shorts(set);
        }
    }
}
