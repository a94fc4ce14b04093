//! The text of the pattern files: lines enter; classes and pattern trees leave, with the lines that could not be read.

use std::collections::BTreeMap;

/// A node of a pattern.
#[derive(Debug, Clone)]
pub(super) enum Node {
    /// One token; the source of its predicate.
    Atom(String),
    Seq(Vec<Node>),
    Alt(Vec<Node>),
    Optional(Box<Node>),
}

/// Everything a set of files says.
#[derive(Debug, Default)]
pub(super) struct Source {
    pub(super) classes: BTreeMap<String, Vec<String>>,
    macros: BTreeMap<String, Node>,
    pub(super) groups: Vec<String>,
    /// Group index, whether the pattern ignores negation, the tree.
    pub(super) patterns: Vec<(u16, Node)>,
    /// Lines that could not be read; a test keeps it empty.
    pub(super) rejects: Vec<String>,
}

/// Reads files in order: a class or macro must stand before its use.
pub(super) fn read(files: &[&str]) -> Source {
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
        if let Some((name, words)) = line.strip_prefix('@').and_then(|rest| rest.split_once('=')).filter(|(name, _)| !name.trim().contains(' ')) {
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
        } else if let Some((name, body)) = line.strip_prefix('$').and_then(|rest| rest.split_once(" = ")).filter(|(name, _)| !name.contains(' ')) {
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
        Some(if options.len() == 1 { options.remove(0) } else { Node::Alt(options) })
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
            gap_of("%inside", gap)?
        } else if let Some(gap) = word.strip_prefix('~') {
            gap_of("%any", gap)?
        } else {
            Node::Atom(word.to_owned())
        };
        Some(if optional { Node::Optional(Box::new(node)) } else { node })
    }
}

fn gap_of(any: &str, text: &str) -> Option<Node> {
    let (count, excluded) = text.split_once('^').map_or((text, None), |(count, not)| (count, Some(not)));
    let atom = excluded.map_or_else(|| any.to_owned(), |not| format!("{any}^{not}"));
    let count: usize = count.parse().ok()?;
    Some(Node::Seq(vec![Node::Optional(Box::new(Node::Atom(atom))); count]))
}
