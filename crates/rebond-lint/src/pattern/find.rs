//! Finding: tokens enter, hits leave. A pattern is tried only where its first word stands, and follows one sentence at
//! most as far as its own length, so that time is linear in the text.

use super::compile::Grammar;
use crate::text::token::{Shape, Tokens};

/// A pattern found: its group and the tokens it covers, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) group: u16,
    pub(crate) first: u32,
    pub(crate) last: u32,
}

impl Grammar {
    /// Every place where a pattern matches, in the order of the text; the shortest match of each pattern at each place.
    ///
    /// A sentence is walked from its end: at every token one knows which patterns still find, from there on, the rare word
    /// they cannot do without; only those are tried.
    pub(crate) fn find(&self, tokens: &Tokens) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut ahead = self.keyless.clone();
        let mut from = 0;
        while from < tokens.list.len() {
            let rest = tokens.list.get(from..).unwrap_or(&[]);
            let end = from + rest.iter().position(|token| token.shape.ends_sentence()).unwrap_or(rest.len());
            let last = end.min(tokens.list.len() - 1);
            let known = hits.len();
            ahead.copy_from_slice(&self.keyless);
            for at in (from..=last).rev() {
                self.start_at(tokens, at, &mut ahead, &mut hits);
            }
            if let Some(fresh) = hits.get_mut(known..) {
                fresh.reverse();
            }
            from = last + 1;
        }
        hits
    }

    fn start_at(&self, tokens: &Tokens, at: usize, ahead: &mut [u64], hits: &mut Vec<Hit>) {
        let Some(token) = tokens.list.get(at) else { return };
        let row = usize::from(token.kind) * self.set_words;
        if token.kind != 0 {
            for (word, key) in ahead.iter_mut().zip(self.keys.get(row..).unwrap_or(&[])) {
                *word |= key;
            }
        }
        let by_flag = |word: usize| self.flag_starts.iter().filter(|(flag, _)| token.flags & flag != 0).fold(0, |all, (_, set)| all | set.get(word).copied().unwrap_or(0));
        for (word, possible) in ahead.iter().enumerate() {
            let mut starting = possible & (self.starts.get(row + word).copied().unwrap_or(0) | by_flag(word));
            while starting != 0 {
                let bit = starting.trailing_zeros() as usize;
                starting &= starting - 1;
                self.follow((word * 64 + bit) as u16, tokens, at, hits);
            }
        }
    }

    fn follow(&self, number: u16, tokens: &Tokens, from: usize, hits: &mut Vec<Hit>) {
        let Some(pattern) = self.patterns.get(usize::from(number)) else { return };
        let positions = self.positions.get(pattern.from as usize..).unwrap_or(&[]);
        let mut active = pattern.first;
        for (at, token) in tokens.list.iter().enumerate().skip(from) {
            if token.shape == Shape::Mark {
                continue;
            }
            let mut next = 0_u128;
            while active != 0 {
                let position = active.trailing_zeros();
                active &= active - 1;
                let Some(known) = positions.get(position as usize) else { continue };
                if self.accepts(known.predicate, token) {
                    if pattern.last >> position & 1 == 1 {
                        hits.push(Hit { group: pattern.group, first: from as u32, last: at as u32 });
                        return;
                    }
                    next |= known.follow;
                }
            }
            if next == 0 || token.shape.ends_sentence() {
                return;
            }
            active = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Grammar;
    use crate::text::scan;

    const FILE: &str = "@job = poste* emploi\n$want = (je (veux|voudrais) | need)\n[a]\n$want ~2 @job\n[b]\nchez %cap^dieu\n[c]\nmot ? suite?\n";

    fn found(text: &str) -> Vec<(u16, u32, u32)> {
        let grammar = Grammar::compile(&[FILE]);
        let mut tokens = scan(text);
        grammar.look_up(&mut tokens);
        grammar.find(&tokens).iter().map(|hit| (hit.group, hit.first, hit.last)).collect()
    }

    #[test]
    fn gaps_classes_and_exclusions_hold() {
        assert_eq!(found("Je voudrais un beau poste"), [(0, 0, 4)]);
        assert_eq!(found("Je voudrais, un poste"), []);
        assert_eq!(found("Je veux. Poste"), []);
        assert_eq!(found("need postes"), [(0, 0, 1)]);
        assert_eq!(found("chez Ikea, chez Dieu, chez moi"), [(1, 0, 1)]);
    }

    #[test]
    fn lines_that_cannot_be_read_are_listed() {
        let grammar = Grammar::compile(&["[a]\n(x\n@nothing y\nx?\n$none z\n"]);
        assert_eq!(grammar.rejects().len(), 5, "{:?}", grammar.rejects());
    }
}
