//! The tables of a language, ready to match: what `load` read enters; answers about a token leave. Walking a text is in `find`.

use super::lexicon::Lexicon;
use crate::text::{Token, Tokens};

/// One position of an automaton: what the token must be, and which positions may follow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Position {
    pub(super) predicate: u16,
    pub(super) follow: u64,
    /// One past the last position of the same gap, 0 outside gaps: what the first of them does, the others do as well.
    pub(super) gap_end: u8,
}

/// One pattern: its group, where its positions begin, and those it may start and end on.
#[derive(Debug)]
pub(super) struct Pattern {
    pub(super) group: u16,
    pub(super) from: u32,
    pub(super) first: u64,
    pub(super) last: u64,
}

/// What a token must be: a bit in the rows of its kind, or a flag with an exclusion.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Predicate {
    pub(super) flags: u32,
    /// Row that vetoes the flags; `u16::MAX` for none.
    pub(super) veto: u16,
}

/// A row of bits for every kind of word.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) width: usize,
    pub(super) bits: Vec<u64>,
}

impl Rows {
    /// The row of a kind, in words of 64 bits.
    pub(super) fn of(&self, kind: u16) -> &[u64] {
        let from = usize::from(kind) * self.width;
        self.bits.get(from..from + self.width).unwrap_or(&[])
    }
}

/// The compiled patterns of one language. Sets of patterns are bits in words of 64.
#[derive(Debug)]
pub(crate) struct Grammar {
    pub(super) lexicon: Lexicon,
    pub(super) predicates: Vec<Predicate>,
    pub(super) positions: Vec<Position>,
    pub(super) patterns: Vec<Pattern>,
    /// The predicates a word of each kind satisfies.
    pub(super) rows: Rows,
    /// Patterns that may start on a word of each kind.
    pub(super) starts: Rows,
    /// Patterns for which a word of each kind is one of those they cannot do without: two sets of words a pattern.
    pub(super) keys: [Rows; 2],
    /// Patterns without such words.
    pub(super) keyless: [Vec<u64>; 2],
    /// Patterns that may start on a token by one of its flags.
    pub(super) flag_starts: Vec<(u32, Vec<u64>)>,
    pub(super) groups: Vec<String>,
}

impl Grammar {
    /// The number of a group, if any pattern belongs to it.
    pub(crate) fn group(&self, name: &str) -> Option<u16> {
        self.groups.iter().position(|group| group == name).map(|at| at as u16)
    }

    /// The names of the groups, in the order of their numbers.
    pub(crate) fn groups(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().map(String::as_str)
    }

    /// Looks every word up in the lexicon.
    pub(crate) fn look_up(&self, tokens: &mut Tokens) {
        for at in 0..tokens.list.len() {
            let kind = self.lexicon.kind(tokens.folded_at(at));
            if let Some(token) = tokens.list.get_mut(at) {
                token.kind = kind;
            }
        }
    }

    pub(super) fn accepts(&self, predicate: u16, token: &Token) -> bool {
        let row = self.rows.of(token.kind);
        let bit = |p: u16| row.get(usize::from(p / 64)).is_some_and(|word| word >> (p % 64) & 1 == 1);
        // Flags first: most positions asked are those of gaps.
        let Some(known) = self.predicates.get(usize::from(predicate)) else { return false };
        if known.flags & token.flags != 0 {
            return known.veto == u16::MAX || !bit(known.veto);
        }
        bit(predicate)
    }
}
