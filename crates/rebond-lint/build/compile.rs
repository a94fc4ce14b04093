//! From pattern trees to tables: predicates become rows of symbols, trees become position automata. What leaves is written to one
//! file by `write`, which the library embeds and loads. Nothing is matched here; this runs when the library is built.

use super::flag;
use super::lexicon::Lexicon;
use super::syntax::{Node, Source, read};
use std::collections::HashMap;

/// A pattern has at most as many positions as a word has bits; a longer one is cut at its largest choice.
const MOST_POSITIONS: usize = 64;

/// The bits above a position.
const fn after(position: usize) -> u64 {
    if position >= 63 { 0 } else { !0 << (position + 1) }
}

/// One position of an automaton: what the token must be, and which positions may follow.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Position {
    pub(crate) predicate: u16,
    pub(crate) follow: u64,
    /// One past the last position of the same gap, 0 outside gaps: what the first of them does, the others do as well.
    pub(crate) gap_end: u8,
}

/// One pattern.
#[derive(Debug)]
pub(crate) struct Pattern {
    pub(crate) group: u16,
    pub(crate) from: u32,
    pub(crate) first: u64,
    pub(crate) last: u64,
}

/// What a token must be: a bit in the rows of its kind, or a flag with an exclusion.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Predicate {
    pub(crate) flags: u32,
    /// Row that vetoes the flags; `u16::MAX` for none.
    pub(crate) veto: u16,
}

/// A set of numbers for every kind of word, ascending.
pub(crate) type ByKind = Vec<Vec<u16>>;

/// Everything the library loads; `src/pattern/grammar.rs` says what each table is for.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub(crate) groups: Vec<String>,
    pub(crate) lexicon: Lexicon,
    pub(crate) predicates: Vec<Predicate>,
    pub(crate) positions: Vec<Position>,
    pub(crate) patterns: Vec<Pattern>,
    /// The predicates a word of each kind satisfies.
    pub(crate) rows: ByKind,
    /// The patterns that may start on a word of each kind.
    pub(crate) starts: ByKind,
    /// The patterns for which a word of each kind is one of those they cannot do without: two sets of words a pattern.
    pub(crate) keys: [ByKind; 2],
    /// The patterns without such words.
    pub(crate) keyless: [Vec<u16>; 2],
    /// The patterns that may start on a token by one of its flags.
    pub(crate) flag_starts: Vec<(u32, Vec<u16>)>,
    /// Lines that could not be read, and why.
    pub(crate) rejects: Vec<String>,
}

/// Compiles files; what cannot be read is left out and listed in `rejects`.
pub(crate) fn compile(files: &[&str]) -> Compiled {
    let mut source = read(files);
    let common = source.classes.get("common").cloned().unwrap_or_default();
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
                    two_keys(&node, &source.atoms, &common)
                        .map(|key| key.map(|atoms| atoms.iter().map(|atom| builder.predicate(*atom, &mut source)).collect::<Vec<u16>>())),
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

    fn finish(self, patterns: Vec<Pattern>, keys: &[[Option<Vec<u16>>; 2]], mut source: Source) -> Compiled {
        let lexicon = Lexicon::new(&self.symbols);
        if lexicon.len() > usize::from(u16::MAX) {
            source.rejects.push("the lexicon has too many nodes".to_owned());
        }
        let kinds = lexicon.kinds.len();
        let mut kinds_of: Vec<Vec<u16>> = vec![Vec::new(); self.symbols.len()];
        for (kind, symbols) in lexicon.kinds.iter().enumerate() {
            for symbol in symbols {
                kinds_of[usize::from(*symbol)].push(kind as u16);
            }
        }
        let kinds_by = |symbols: &[u16]| {
            let mut all: Vec<u16> = symbols.iter().flat_map(|symbol| &kinds_of[usize::from(*symbol)]).copied().collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        // The kinds of word that satisfy each row.
        let accepted: Vec<Vec<u16>> = self
            .rows
            .iter()
            .map(|(set, clear)| {
                let cleared = kinds_by(clear);
                kinds_by(set).into_iter().filter(|kind| cleared.binary_search(kind).is_err()).collect()
            })
            .collect();
        let mut by_kind: ByKind = vec![Vec::new(); kinds];
        for (row, kinds) in accepted.iter().enumerate() {
            for kind in kinds {
                by_kind[usize::from(*kind)].push(row as u16);
            }
        }
        let mut starts: ByKind = vec![Vec::new(); kinds];
        let mut flag_starts: Vec<(u32, Vec<u16>)> = Vec::new();
        for (number, pattern) in patterns.iter().enumerate() {
            let mut first = pattern.first;
            while first != 0 {
                let at = first.trailing_zeros() as usize;
                first &= first - 1;
                let row = usize::from(self.positions[pattern.from as usize + at].predicate);
                accepted[row].iter().for_each(|kind| starts[usize::from(*kind)].push(number as u16));
                let flags = self.predicates[row].flags;
                for flag in (0..32).map(|shift| 1_u32 << shift).filter(|flag| flags & flag != 0) {
                    match flag_starts.iter_mut().find(|(known, _)| *known == flag) {
                        Some((_, set)) => set.push(number as u16),
                        None => flag_starts.push((flag, vec![number as u16])),
                    }
                }
            }
        }
        let mut keyed: [ByKind; 2] = [vec![Vec::new(); kinds], vec![Vec::new(); kinds]];
        let mut keyless = [Vec::new(), Vec::new()];
        for (number, both) in keys.iter().enumerate() {
            for (which, key) in both.iter().enumerate() {
                match key {
                    Some(rows) => rows
                        .iter()
                        .flat_map(|row| &accepted[usize::from(*row)])
                        .for_each(|kind| keyed[which][usize::from(*kind)].push(number as u16)),
                    None => keyless[which].push(number as u16),
                }
            }
        }
        for set in starts.iter_mut().chain(keyed.iter_mut().flatten()).chain(flag_starts.iter_mut().map(|(_, set)| set)) {
            set.sort_unstable();
            set.dedup();
        }
        Compiled {
            groups: source.groups,
            lexicon,
            predicates: self.predicates,
            positions: self.positions,
            patterns,
            rows: by_kind,
            starts,
            keys: keyed,
            keyless,
            flag_starts,
            rejects: source.rejects,
        }
    }
}

/// The words without one of which a pattern cannot match, rarest first in mind: a cost and atoms.
fn key(node: &Node, atoms: &[String], common: &[String]) -> Option<(usize, Vec<u32>)> {
    match node {
        Node::Atom(atom) => {
            let text = atoms.get(*atom as usize).filter(|text| !text.contains('%'))?;
            let accepted = text.split('^').next().unwrap_or("");
            let word_cost = |word: &str| match word {
                // So common that a pattern gains nothing by waiting for it.
                word if common.iter().any(|known| known == word) => 100,
                word if word.starts_with('@') => 15,
                _ => 1,
            };
            Some((accepted.split('/').map(word_cost).sum(), vec![*atom]))
        }
        Node::Optional(_) | Node::Gap(..) => None,
        Node::Seq(items) => items.iter().filter_map(|item| key(item, atoms, common)).min_by_key(|(cost, _)| *cost),
        Node::Alt(options) => {
            let mut cost = 0;
            let mut all = Vec::new();
            for option in options {
                let (more, some) = key(option, atoms, common)?;
                cost += more;
                all.extend(some);
            }
            Some((cost, all))
        }
    }
}

/// The two rarest of the words a pattern cannot do without, each as atoms one of which must stand in the sentence.
fn two_keys(node: &Node, atoms: &[String], common: &[String]) -> [Option<Vec<u32>>; 2] {
    let mut all = Vec::new();
    items_of(node, &mut all);
    let mut keys: Vec<(usize, Vec<u32>)> = all.into_iter().filter_map(|item| key(item, atoms, common)).collect();
    keys.sort_by_key(|(cost, _)| *cost);
    let mut keys = keys.into_iter().map(|(_, atoms)| atoms);
    [keys.next(), keys.next()]
}

/// The parts of a sequence, sequences inside it opened.
fn items_of<'n>(node: &'n Node, all: &mut Vec<&'n Node>) {
    match node {
        Node::Seq(items) => items.iter().for_each(|item| items_of(item, all)),
        other => all.push(other),
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
