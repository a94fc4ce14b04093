//! Finding: tokens enter, hits leave. A pattern is tried only where its first word stands, and follows one sentence at
//! most as far as its own length, so that time is linear in the text.

use super::grammar::Grammar;
use crate::text::{Sentence, Shape, Tokens};

/// A pattern found: its group and the tokens it covers, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) group: u16,
    pub(crate) first: u32,
    pub(crate) last: u32,
}

/// The hits that begin in a sentence. Hits are in the order of the text, so the search is short.
pub(crate) fn hits_in(hits: &[Hit], sentence: Sentence) -> impl Iterator<Item = &Hit> {
    let from = hits.partition_point(|hit| (hit.first as usize) < sentence.first);
    hits.get(from..).unwrap_or(&[]).iter().take_while(move |hit| hit.first as usize <= sentence.last)
}

/// What is known while a text is walked.
struct Walk {
    /// Patterns whose first, whose second rare word stands between here and the end of the sentence.
    ahead: [Vec<u64>; 2],
    /// Patterns that may start on a token with these flags; a text has a few dozen mixtures.
    flagged: Vec<(u32, Vec<u64>)>,
    every: u32,
}

impl Grammar {
    /// Every place where a pattern matches, in the order of the text; the shortest match of each pattern at each place.
    ///
    /// A sentence is walked from its end: at every token one knows which patterns still find, from there on, the two rare words
    /// they cannot do without; only those are tried.
    pub(crate) fn find(&self, tokens: &Tokens) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut walk =
            Walk { ahead: self.keyless.clone(), flagged: Vec::new(), every: self.flag_starts.iter().fold(0, |all, (flag, _)| all | flag) };
        let mut from = 0;
        while from < tokens.list.len() {
            let rest = tokens.list.get(from..).unwrap_or(&[]);
            let end = from + rest.iter().position(|token| token.shape.ends_sentence()).unwrap_or(rest.len());
            let last = end.min(tokens.list.len() - 1);
            let known = hits.len();
            for (ahead, keyless) in walk.ahead.iter_mut().zip(&self.keyless) {
                ahead.copy_from_slice(keyless);
            }
            for at in (from..=last).rev() {
                self.start_at(tokens, at, &mut walk, &mut hits);
            }
            if let Some(fresh) = hits.get_mut(known..) {
                fresh.reverse();
            }
            from = last + 1;
        }
        hits
    }

    fn start_at(&self, tokens: &Tokens, at: usize, walk: &mut Walk, hits: &mut Vec<Hit>) {
        let Some(token) = tokens.list.get(at) else { return };
        for (ahead, keys) in walk.ahead.iter_mut().zip(&self.keys) {
            ahead.iter_mut().zip(keys.of(token.kind)).for_each(|(word, key)| *word |= key);
        }
        let relevant = token.flags & walk.every;
        let flagged = walk.flagged.iter().position(|(flags, _)| *flags == relevant).unwrap_or_else(|| {
            walk.flagged.push((relevant, self.starting_by(relevant)));
            walk.flagged.len() - 1
        });
        let by_flag = walk.flagged.get(flagged).map_or(&[][..], |(_, set)| set);
        let by_kind = self.starts.of(token.kind);
        let [first_key, second_key] = &walk.ahead;
        let possible = first_key.iter().zip(second_key).map(|(first, second)| first & second);
        for (word, ((possible, kind), flag)) in possible.zip(by_kind).zip(by_flag).enumerate() {
            let mut starting = possible & (kind | flag);
            while starting != 0 {
                let bit = starting.trailing_zeros() as usize;
                starting &= starting - 1;
                self.follow((word * 64 + bit) as u16, tokens, at, hits);
            }
        }
    }

    fn starting_by(&self, flags: u32) -> Vec<u64> {
        let mut all = vec![0; self.patterns.len().div_ceil(64)];
        for (_, set) in self.flag_starts.iter().filter(|(flag, _)| flags & flag != 0) {
            all.iter_mut().zip(set).for_each(|(word, more)| *word |= more);
        }
        all
    }

    fn follow(&self, number: u16, tokens: &Tokens, from: usize, hits: &mut Vec<Hit>) {
        let Some(pattern) = self.patterns.get(usize::from(number)) else { return };
        let positions = self.positions.get(pattern.from as usize..).unwrap_or(&[]);
        let mut active = pattern.first;
        for (at, token) in tokens.list.iter().enumerate().skip(from) {
            if token.shape == Shape::Mark {
                continue;
            }
            let mut next = 0_u64;
            while active != 0 {
                let position = active.trailing_zeros();
                active &= active - 1;
                let Some(known) = positions.get(position as usize) else { continue };
                if known.gap_end != 0 {
                    // The rest of the gap would do the same.
                    active &= if known.gap_end >= 64 { 0 } else { !0 << known.gap_end };
                }
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
    use super::super::compiler::{compiled, grammar};
    use crate::text::scan;

    const FILE: &str =
        "@job = poste* emploi\n$want = (je (veux|voudrais) | need)\n[a]\n$want ~2 @job\n[b]\nchez %cap^dieu\n[c]\nmot ? suite?\n";

    fn found(text: &str) -> Vec<(u16, u32, u32)> {
        let grammar = grammar(FILE);
        let mut tokens = scan(text.into());
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
        let (_, rejects) = compiled("[a]\n(x\n@nothing y\nx?\n$none z\n");
        assert_eq!(rejects.len(), 5, "{rejects:?}");
    }

    #[test]
    fn tables_cut_short_find_less_and_never_panic() {
        let (whole, _) = compiled(FILE);
        for length in 0..whole.len() {
            let grammar = Grammar::load(&whole[..length]);
            let mut tokens = scan("Je voudrais un beau poste chez Ikea".into());
            grammar.look_up(&mut tokens);
            assert!(grammar.find(&tokens).len() <= 2, "{length}");
        }
    }
}
