//! From pattern trees to tables: predicates become rows of bits per kind of word, trees become position automata.
//! Nothing is matched here. Compilation happens once per language and takes a few milliseconds at most.

use super::lexicon::Lexicon;
use super::syntax::{Node, Source, read};
use crate::text::token::{Token, Tokens, flag};
use std::collections::HashMap;

/// A pattern has at most as many positions as a word has bits; a longer one is cut at its largest choice.
const MOST_POSITIONS: usize = 64;

/// The bits above a position.
const fn after(position: usize) -> u64 {
    if position >= 63 { 0 } else { !0 << (position + 1) }
}

/// One position of an automaton: what the token must be, and which positions may follow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Position {
    pub(super) predicate: u16,
    pub(super) follow: u64,
    /// One past the last position of the same gap, 0 outside gaps: what the first of them does, the others do as well.
    pub(super) gap_end: u8,
}

/// One pattern.
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

/// The compiled patterns of one language.
#[derive(Debug)]
pub(crate) struct Grammar {
    pub(super) lexicon: Lexicon,
    pub(super) words_per_kind: usize,
    pub(super) bits: Vec<u64>,
    pub(super) predicates: Vec<Predicate>,
    pub(super) positions: Vec<Position>,
    pub(super) patterns: Vec<Pattern>,
    /// Length of a set of patterns, in words of 64.
    pub(super) set_words: usize,
    /// Sets of patterns that may start on a word of each kind.
    pub(super) starts: Vec<u64>,
    /// Sets of patterns for which a word of each kind is the rare word they cannot do without.
    pub(super) keys: Vec<u64>,
    /// Patterns without such a word.
    pub(super) keyless: Vec<u64>,
    /// Patterns that may start on a token by one of its flags.
    pub(super) flag_starts: Vec<(u32, Vec<u64>)>,
    groups: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test that keeps it empty"))]
    rejects: Vec<String>,
}

impl Grammar {
    /// Compiles files; what cannot be read is left out and listed in `rejects`.
    pub(crate) fn compile(files: &[&str]) -> Self {
        let mut source = read(files);
        let mut builder = Builder::default();
        let mut patterns = Vec::new();
        let mut keys = Vec::new();
        let mut nodes: Vec<(u16, Node)> = std::mem::take(&mut source.patterns);
        nodes.reverse();
        while let Some((group, node)) = nodes.pop() {
            if node.positions() > MOST_POSITIONS
                && let Some((left, right)) = node.halves()
            {
                nodes.push((group, right));
                nodes.push((group, left));
                continue;
            }
            match builder.pattern(group, &node, &mut source) {
                Some(pattern) => {
                    keys.push(
                        key(&node, &source.atoms)
                            .map(|(_, atoms)| atoms.iter().map(|atom| builder.predicate(*atom, &mut source)).collect()),
                    );
                    patterns.push(pattern);
                }
                None => source.rejects.push(format!(
                    "too long or may match nothing, in [{}]: {node:?}",
                    source.groups.get(usize::from(group)).map_or("", String::as_str)
                )),
            }
        }
        builder.finish(patterns, &keys, source)
    }

    /// Lines that could not be compiled.
    #[cfg(test)]
    pub(crate) fn rejects(&self) -> &[String] {
        &self.rejects
    }

    /// The number of a group, if any pattern belongs to it.
    pub(crate) fn group(&self, name: &str) -> Option<u16> {
        self.groups.iter().position(|group| group == name).map(|at| at as u16)
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
        let row = usize::from(token.kind) * self.words_per_kind;
        let bit = |p: u16| self.bits.get(row + usize::from(p / 64)).is_some_and(|word| word >> (p % 64) & 1 == 1);
        // Flags first: most positions asked are those of gaps.
        let Some(known) = self.predicates.get(usize::from(predicate)) else { return false };
        if known.flags & token.flags != 0 {
            return known.veto == u16::MAX || !bit(known.veto);
        }
        bit(predicate)
    }

    /// Rough size of the tables, in bytes.
    #[cfg(test)]
    pub(crate) fn size(&self) -> usize {
        self.bits.len() * 8 + self.positions.len() * 32 + self.lexicon.len() * 76 + (self.starts.len() + self.keys.len()) * 8
    }
}

#[derive(Default)]
struct Builder {
    symbols: Vec<String>,
    symbol_of: HashMap<String, u16>,
    classes: HashMap<String, Vec<u16>>,
    /// By number of the atom; `None` until asked for.
    predicate_of: Vec<Option<u16>>,
    /// Symbols that set the bit, symbols that clear it.
    rows: Vec<(Vec<u16>, Vec<u16>)>,
    predicates: Vec<Predicate>,
    positions: Vec<Position>,
}

/// First, last, and whether the node may match nothing; positions relative to the pattern.
struct Shape {
    first: u64,
    last: u64,
    nullable: bool,
}

impl Builder {
    fn pattern(&mut self, group: u16, node: &Node, source: &mut Source) -> Option<Pattern> {
        let from = self.positions.len();
        let shape = self.shape(node, from, source)?;
        if shape.nullable {
            self.positions.truncate(from);
            return None;
        }
        Some(Pattern { group, from: from as u32, first: shape.first, last: shape.last })
    }

    fn shape(&mut self, node: &Node, from: usize, source: &mut Source) -> Option<Shape> {
        match node {
            Node::Atom(atom) => {
                let predicate = self.predicate(*atom, source);
                let at = self.positions.len() - from;
                if at >= MOST_POSITIONS {
                    return None;
                }
                self.positions.push(Position { predicate, follow: 0, gap_end: 0 });
                Some(Shape { first: 1 << at, last: 1 << at, nullable: false })
            }
            Node::Gap(atom, count) => {
                let predicate = self.predicate(*atom, source);
                let at = self.positions.len() - from;
                if at + count > MOST_POSITIONS {
                    return None;
                }
                let mut all = 0_u64;
                for bit in (at..at + count).rev() {
                    self.positions.push(Position { predicate, follow: 0, gap_end: 0 });
                    all |= 1 << bit;
                }
                for (step, position) in self.positions.iter_mut().skip(from + at).enumerate() {
                    // Every later position of the gap; what follows the gap is added by the sequence.
                    position.follow = all & after(at + step);
                    position.gap_end = (at + count) as u8;
                }
                Some(Shape { first: all, last: all, nullable: true })
            }
            Node::Optional(inner) => self.shape(inner, from, source).map(|shape| Shape { nullable: true, ..shape }),
            Node::Alt(options) => {
                let mut all = Shape { first: 0, last: 0, nullable: false };
                for option in options {
                    let one = self.shape(option, from, source)?;
                    all = Shape { first: all.first | one.first, last: all.last | one.last, nullable: all.nullable | one.nullable };
                }
                Some(all)
            }
            Node::Seq(items) => {
                let mut all = Shape { first: 0, last: 0, nullable: true };
                for item in items {
                    let one = self.shape(item, from, source)?;
                    let mut last = all.last;
                    while last != 0 {
                        let at = last.trailing_zeros() as usize;
                        last &= last - 1;
                        if let Some(position) = self.positions.get_mut(from + at) {
                            position.follow |= one.first;
                        }
                    }
                    all = Shape {
                        first: if all.nullable { all.first | one.first } else { all.first },
                        last: if one.nullable { all.last | one.last } else { one.last },
                        nullable: all.nullable && one.nullable,
                    };
                }
                Some(all)
            }
        }
    }

    fn predicate(&mut self, atom: u32, source: &mut Source) -> u16 {
        let at = atom as usize;
        if let Some(Some(known)) = self.predicate_of.get(at) {
            return *known;
        }
        let text = source.atoms.get(at).cloned().unwrap_or_default();
        let (accepted, excluded) = text.split_once('^').unwrap_or((&text, ""));
        let (set, flags) = self.symbols_of(accepted, source);
        let (clear, _) = self.symbols_of(excluded, source);
        let mut veto = u16::MAX;
        if flags != 0 && !clear.is_empty() {
            veto = self.row(clear.clone(), Vec::new(), Predicate { flags: 0, veto: u16::MAX });
        }
        let row = self.row(set, clear, Predicate { flags, veto });
        if self.predicate_of.len() <= at {
            self.predicate_of.resize(at + 1, None);
        }
        if let Some(slot) = self.predicate_of.get_mut(at) {
            *slot = Some(row);
        }
        row
    }

    fn row(&mut self, set: Vec<u16>, clear: Vec<u16>, predicate: Predicate) -> u16 {
        self.rows.push((set, clear));
        self.predicates.push(predicate);
        (self.rows.len() - 1) as u16
    }

    fn symbols_of(&mut self, text: &str, source: &mut Source) -> (Vec<u16>, u32) {
        let mut symbols = Vec::new();
        let mut flags = 0;
        for part in text.split('/').filter(|part| !part.is_empty()) {
            if let Some(name) = part.strip_prefix('%') {
                match flag_of(name) {
                    Some(bit) => flags |= bit,
                    None => source.rejects.push(format!("unknown flag %{name}")),
                }
            } else if let Some(class) = part.strip_prefix('@') {
                if !self.classes.contains_key(class) {
                    let words = source.classes.get(class).cloned().unwrap_or_default();
                    if words.is_empty() {
                        source.rejects.push(format!("unknown class @{class}"));
                    }
                    let known = words.iter().map(|word| self.symbol(word)).collect();
                    self.classes.insert(class.to_owned(), known);
                }
                symbols.extend(self.classes.get(class).into_iter().flatten());
            } else {
                symbols.push(self.symbol(part));
                if !part.trim_end_matches('*').bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
                    source.rejects.push(format!("not folded: {part}"));
                }
            }
        }
        (symbols, flags)
    }

    fn symbol(&mut self, word: &str) -> u16 {
        if let Some(known) = self.symbol_of.get(word) {
            return *known;
        }
        let symbol = self.symbols.len() as u16;
        self.symbols.push(word.to_owned());
        self.symbol_of.insert(word.to_owned(), symbol);
        symbol
    }

    fn finish(self, patterns: Vec<Pattern>, keys: &[Option<Vec<u16>>], mut source: Source) -> Grammar {
        let lexicon = Lexicon::new(&self.symbols);
        let mut kinds_of: Vec<Vec<u16>> = vec![Vec::new(); self.symbols.len()];
        for (kind, symbols) in lexicon.kinds.iter().enumerate() {
            for symbol in symbols {
                kinds_of[usize::from(*symbol)].push(kind as u16);
            }
        }
        let words_per_kind = self.rows.len().div_ceil(64);
        let mut bits = vec![0_u64; words_per_kind * lexicon.kinds.len()];
        let place = |kind: u16, row: usize| (usize::from(kind) * words_per_kind + row / 64, row % 64);
        for (row, (set, clear)) in self.rows.iter().enumerate() {
            for kind in set.iter().flat_map(|symbol| &kinds_of[usize::from(*symbol)]) {
                let (word, bit) = place(*kind, row);
                bits[word] |= 1 << bit;
            }
            for kind in clear.iter().flat_map(|symbol| &kinds_of[usize::from(*symbol)]) {
                let (word, bit) = place(*kind, row);
                bits[word] &= !(1 << bit);
            }
        }
        let set_words = patterns.len().div_ceil(64);
        let mut sets = Sets {
            starts: vec![0; set_words * lexicon.kinds.len()],
            keys: vec![0; set_words * lexicon.kinds.len()],
            keyless: vec![0; set_words],
            flag_starts: Vec::new(),
        };
        let table: &[u64] = &bits;
        let accepted = |row: u16| {
            let set = self.rows.get(usize::from(row)).map_or(&[][..], |(set, _)| set);
            let kinds = set.iter().flat_map(|symbol| &kinds_of[usize::from(*symbol)]);
            kinds.copied().filter(move |kind| {
                let (word, bit) = place(*kind, usize::from(row));
                table[word] >> bit & 1 == 1
            })
        };
        for (number, pattern) in patterns.iter().enumerate() {
            let (word, bit) = (number / 64, 1_u64 << (number % 64));
            let mut first = pattern.first;
            while first != 0 {
                let at = first.trailing_zeros() as usize;
                first &= first - 1;
                let Some(position) = self.positions.get(pattern.from as usize + at) else { continue };
                for kind in accepted(position.predicate) {
                    sets.starts[usize::from(kind) * set_words + word] |= bit;
                }
                let flags = self.predicates.get(usize::from(position.predicate)).map_or(0, |p| p.flags);
                for flag in (0..32).map(|shift| 1_u32 << shift).filter(|flag| flags & flag != 0) {
                    sets.by_flag(flag, set_words)[word] |= bit;
                }
            }
            match keys.get(number).and_then(Option::as_ref) {
                Some(rows) => {
                    for kind in rows.iter().flat_map(|row| accepted(*row)) {
                        sets.keys[usize::from(kind) * set_words + word] |= bit;
                    }
                }
                None => sets.keyless[word] |= bit,
            }
        }
        let Sets { starts, keys, keyless, flag_starts } = sets;
        if lexicon.len() > usize::from(u16::MAX) {
            source.rejects.push("the lexicon has too many nodes".to_owned());
        }
        Grammar {
            lexicon,
            words_per_kind,
            bits,
            predicates: self.predicates,
            positions: self.positions,
            patterns,
            set_words,
            starts,
            keys,
            keyless,
            flag_starts,
            groups: source.groups,
            rejects: source.rejects,
        }
    }
}

struct Sets {
    starts: Vec<u64>,
    keys: Vec<u64>,
    keyless: Vec<u64>,
    flag_starts: Vec<(u32, Vec<u64>)>,
}

impl Sets {
    fn by_flag(&mut self, flag: u32, set_words: usize) -> &mut Vec<u64> {
        let at = self.flag_starts.iter().position(|(known, _)| *known == flag).unwrap_or_else(|| {
            self.flag_starts.push((flag, vec![0; set_words]));
            self.flag_starts.len() - 1
        });
        &mut self.flag_starts[at].1
    }
}

/// Words so common that a pattern gains nothing by waiting for one.
const COMMON: [&str; 44] = [
    "je", "j", "vous", "de", "d", "la", "le", "les", "l", "un", "une", "des", "et", "a", "en", "du", "pour", "que", "qu", "votre", "est",
    "dans", "mon", "ma", "m", "ou", "par", "au", "ai", "i", "you", "the", "to", "and", "of", "in", "your", "my", "is", "for", "with", "at",
    "am", "me",
];

/// The words without one of which a pattern cannot match, rarest first in mind: a cost and atoms.
fn key(node: &Node, atoms: &[String]) -> Option<(usize, Vec<u32>)> {
    match node {
        Node::Atom(atom) => {
            let text = atoms.get(*atom as usize).filter(|text| !text.contains('%'))?;
            let accepted = text.split('^').next().unwrap_or("");
            let word_cost = |word: &str| match word {
                word if COMMON.contains(&word) => 100,
                word if word.starts_with('@') => 15,
                _ => 1,
            };
            Some((accepted.split('/').map(word_cost).sum(), vec![*atom]))
        }
        Node::Optional(_) | Node::Gap(..) => None,
        Node::Seq(items) => items.iter().filter_map(|item| key(item, atoms)).min_by_key(|(cost, _)| *cost),
        Node::Alt(options) => {
            let mut cost = 0;
            let mut all = Vec::new();
            for option in options {
                let (more, some) = key(option, atoms)?;
                cost += more;
                all.extend(some);
            }
            Some((cost, all))
        }
    }
}

fn flag_of(name: &str) -> Option<u32> {
    Some(match name {
        "cap" => flag::CAP,
        "caps" => flag::ALL_CAPS,
        "num" => flag::NUMBER,
        "blank" => flag::PLACEHOLDER,
        "comma" => flag::COMMA,
        "colon" => flag::COLON,
        "address" => flag::ADDRESS,
        "first" => flag::FIRST,
        "any" => flag::ANY,
        "inside" => flag::INSIDE,
        "end" => flag::END,
        "q" => flag::ASKS,
        "lower" => flag::LOWER,
        "subject" => flag::SUBJECT,
        _ => return None,
    })
}
