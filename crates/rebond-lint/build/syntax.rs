//! The text of the pattern files: lines enter; classes and pattern trees leave, with the lines that could not be read.

use std::collections::HashMap;

/// A node of a pattern.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    /// One token; the number of its predicate's text.
    Atom(u32),
    /// Up to so many tokens that satisfy a predicate.
    Gap(u32, usize),
    Seq(Vec<Node>),
    Alt(Vec<Node>),
    Optional(Box<Node>),
}

impl Node {
    /// How many positions the automaton of this node has.
    pub(crate) fn positions(&self) -> usize {
        match self {
            Self::Atom(_) => 1,
            Self::Gap(_, count) => *count,
            Self::Optional(inner) => inner.positions(),
            Self::Seq(items) | Self::Alt(items) => items.iter().map(Self::positions).sum(),
        }
    }

    /// Two nodes that together match the same: the largest choice of a sequence is shared out.
    pub(crate) fn halves(&self) -> Option<(Self, Self)> {
        match self {
            Self::Alt(options) if options.len() > 1 => {
                let (left, right) = options.split_at(options.len() / 2);
                Some((Self::Alt(left.to_vec()), Self::Alt(right.to_vec())))
            }
            Self::Seq(items) => {
                let (at, _) =
                    items.iter().enumerate().filter(|(_, item)| item.halves().is_some()).max_by_key(|(_, item)| item.positions())?;
                let (left, right) = items.get(at)?.halves()?;
                let with = |part: Self| {
                    Self::Seq(items.iter().enumerate().map(|(i, item)| if i == at { part.clone() } else { item.clone() }).collect())
                };
                Some((with(left), with(right)))
            }
            _ => None,
        }
    }
}

/// Everything a set of files says.
#[derive(Debug, Default)]
pub(crate) struct Source {
    pub(crate) classes: HashMap<String, Vec<String>>,
    /// Texts of predicates, by number.
    pub(crate) atoms: Vec<String>,
    atom_of: HashMap<String, u32>,
    macros: HashMap<String, Node>,
    pub(crate) groups: Vec<String>,
    /// Group index, whether the pattern ignores negation, the tree.
    pub(crate) patterns: Vec<(u16, Node)>,
    /// Lines that could not be read; a test keeps it empty.
    pub(crate) rejects: Vec<String>,
}

/// Reads files in order: a class or macro must stand before its use.
pub(crate) fn read(files: &[&str]) -> Source {
    let mut source = Source::default();
    let mut group = 0;
    for file in files {
        let mut logical = String::new();
        for line in file.lines().chain(std::iter::once("")) {
            let line = line.split('#').next().unwrap_or("");
            // A line that begins with a space continues the one above.
            if line.starts_with(' ') {
                logical.push(' ');
                logical.push_str(line.trim());
                continue;
            }
            let done = std::mem::replace(&mut logical, line.trim().to_owned());
            source.line(&done, &mut group);
        }
        let last = std::mem::take(&mut logical);
        source.line(&last, &mut group);
    }
    source
}

impl Source {
    fn line(&mut self, line: &str, group: &mut u16) {
        if line.is_empty() {
            return;
        }
        if let Some((name, words)) =
            line.strip_prefix('@').and_then(|rest| rest.split_once('=')).filter(|(name, _)| !name.trim().contains(' '))
        {
            let mut members = Vec::new();
            for word in words.split_whitespace() {
                match word.strip_prefix('@') {
                    Some(other) => match self.classes.get(other) {
                        Some(known) => members.extend(known.iter().cloned()),
                        None => self.rejects.push(format!("unknown class @{other}: {line}")),
                    },
                    None => members.push(word.to_owned()),
                }
            }
            self.classes.entry(name.trim().to_owned()).or_default().extend(members);
        } else if let Some((name, body)) =
            line.strip_prefix('$').and_then(|rest| rest.split_once(" = ")).filter(|(name, _)| !name.contains(' '))
        {
            if let Some(node) = self.parse(body) {
                self.macros.insert(name.to_owned(), node);
            }
        } else if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let known = self.groups.iter().position(|g| g == name);
            *group = known.unwrap_or(self.groups.len()) as u16;
            if known.is_none() {
                self.groups.push(name.to_owned());
            }
        } else if let Some(node) = self.parse(line) {
            self.patterns.push((*group, node));
        }
    }

    fn parse(&mut self, text: &str) -> Option<Node> {
        let mut spaced = String::with_capacity(text.len() + 16);
        for c in text.chars() {
            match c {
                '(' | '|' => {
                    spaced.push(' ');
                    spaced.push(c);
                    spaced.push(' ');
                }
                ')' => spaced.push_str(" )"),
                _ => spaced.push(c),
            }
        }
        let words: Vec<&str> = spaced.split_whitespace().collect();
        let mut at = 0;
        let node = self.alternatives(&words, &mut at);
        if at != words.len() || node.is_none() {
            self.rejects.push(format!("unbalanced: {text}"));
            return None;
        }
        node
    }

    fn alternatives(&mut self, words: &[&str], at: &mut usize) -> Option<Node> {
        let mut options = Vec::new();
        let mut sequence = Vec::new();
        while let Some(&word) = words.get(*at) {
            *at += 1;
            match word {
                "|" => options.push(Node::Seq(std::mem::take(&mut sequence))),
                "(" => {
                    let inner = self.alternatives(words, at)?;
                    match words.get(*at) {
                        Some(&")") => sequence.push(inner),
                        Some(&")?") => sequence.push(Node::Optional(Box::new(inner))),
                        _ => return None,
                    }
                    *at += 1;
                }
                ")" | ")?" => {
                    *at -= 1;
                    break;
                }
                _ => sequence.push(self.item(word)?),
            }
        }
        options.push(Node::Seq(sequence));
        let mut options = self.merged(options);
        Some(if options.len() == 1 { options.remove(0) } else { Node::Alt(options) })
    }

    /// Choices of one plain word each become one position: "(a | b | c d)" is followed as "(a/b | c d)".
    fn merged(&mut self, options: Vec<Node>) -> Vec<Node> {
        if options.len() < 2 {
            return options;
        }
        let mut words: Vec<String> = Vec::new();
        let mut longer = Vec::new();
        for option in options {
            let plain = match &option {
                Node::Seq(items) => match items.as_slice() {
                    [Node::Atom(atom)] => self.atoms.get(*atom as usize).filter(|text| !text.contains('^')).cloned(),
                    _ => None,
                },
                _ => None,
            };
            match plain {
                Some(text) => words.push(text),
                None => longer.push(option),
            }
        }
        if !words.is_empty() {
            let atom = self.atom(&words.join("/"));
            longer.insert(0, Node::Seq(vec![Node::Atom(atom)]));
        }
        longer
    }

    fn item(&mut self, word: &str) -> Option<Node> {
        let (word, optional) = word.strip_suffix('?').map_or((word, false), |w| (w, true));
        let node = if let Some(name) = word.strip_prefix('$') {
            let Some(node) = self.macros.get(name).cloned() else {
                self.rejects.push(format!("unknown macro ${name}"));
                return None;
            };
            node
        } else if let Some(gap) = word.strip_prefix("..") {
            self.gap("%inside", gap)?
        } else if let Some(gap) = word.strip_prefix('~') {
            self.gap("%any", gap)?
        } else {
            Node::Atom(self.atom(word))
        };
        Some(if optional { Node::Optional(Box::new(node)) } else { node })
    }

    fn atom(&mut self, text: &str) -> u32 {
        if let Some(known) = self.atom_of.get(text) {
            return *known;
        }
        let number = self.atoms.len() as u32;
        self.atoms.push(text.to_owned());
        self.atom_of.insert(text.to_owned(), number);
        number
    }

    fn gap(&mut self, any: &str, text: &str) -> Option<Node> {
        let (count, excluded) = text.split_once('^').map_or((text, None), |(count, not)| (count, Some(not)));
        let atom = self.atom(&excluded.map_or_else(|| any.to_owned(), |not| format!("{any}^{not}")));
        Some(Node::Gap(atom, count.parse().ok()?))
    }
}
