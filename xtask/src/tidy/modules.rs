//! Which file of a room uses which. What enters: the files of a room. What leaves: its modules with the first line that names
//! another. Not done here: judging (`circles`).
//!
//! A path is followed through the modules that only hand a name on, to the file where the name stands. A name that a module
//! takes from its parent, or that a parent gives out for its child, makes no arrow: a parent is the front of its folder.

use std::collections::{BTreeMap, BTreeSet};

use super::tokens::{Token, tokens};
use crate::tree::File;

/// A module: its names from the root of the room, such as `people`, `show`.
pub(super) type Path = Vec<String>;

/// The modules of a room.
#[derive(Debug, Default)]
pub(super) struct Modules(BTreeMap<Path, Module>);

#[derive(Debug, Default)]
struct Module {
    file: String,
    children: BTreeSet<String>,
    /// The names of what stands in it.
    items: BTreeSet<String>,
    uses: Vec<Use>,
    /// Paths elsewhere than in a `use`.
    paths: Vec<(Path, usize)>,
}

/// One name brought by a `use`; `*` for all.
#[derive(Debug)]
struct Use {
    path: Path,
    name: String,
    given_out: bool,
    line: usize,
}

/// How far a name is followed: names handed on in a ring have no end.
const FARTHEST: usize = 16;

impl Modules {
    /// Reads the files of one room; what is not below `src`, or a test, is passed over.
    pub(super) fn of<'f>(files: impl Iterator<Item = &'f File>) -> Self {
        let read = files.filter(|file| !file.is_test()).filter_map(|file| Some((path_of(&file.path)?, Module::read(file))));
        Self(read.collect())
    }

    /// The file of a module.
    pub(super) fn file(&self, path: &Path) -> &str {
        self.0.get(path).map_or("", |module| &module.file)
    }

    /// For each module, those it uses, with the first line that does.
    pub(super) fn arrows(&self) -> BTreeMap<&Path, BTreeMap<&Path, usize>> {
        self.0.iter().map(|(from, module)| (from, self.arrows_of(from, module))).collect()
    }

    fn arrows_of(&self, from: &Path, module: &Module) -> BTreeMap<&Path, usize> {
        let used = module.uses.iter().map(|it| (&it.path, it.line, it.given_out));
        let named = module.paths.iter().map(|(path, line)| (path, *line, false));
        let mut arrows = BTreeMap::new();
        for (path, line, given_out) in used.chain(named) {
            let Some(to) = self.resolve(from, path, FARTHEST) else { continue };
            let of_its_folder = from.starts_with(to) || given_out && to.starts_with(from);
            if !of_its_folder {
                let first = arrows.entry(to).or_insert(line);
                *first = line.min(*first);
            }
        }
        arrows
    }

    /// The module where what a path names stands; `None` outside the room.
    fn resolve(&self, from: &Path, path: &[String], farthest: usize) -> Option<&Path> {
        let (mut at, module) = self.0.get_key_value(from)?;
        let head = path.first()?.as_str();
        let inside = matches!(head, "crate" | "self" | "super") || module.children.contains(head);
        if !inside || farthest == 0 {
            return None;
        }
        for (place, name) in path.iter().enumerate() {
            let next: Path = match name.as_str() {
                "crate" => Path::new(),
                "self" | "*" => at.clone(),
                "super" => at.get(..at.len().saturating_sub(1))?.to_vec(),
                name => at.iter().map(String::as_str).chain([name]).map(str::to_owned).collect(),
            };
            if let Some((found, _)) = self.0.get_key_value(&next) {
                at = found;
                continue;
            }
            // The name stands here, or was brought here from elsewhere.
            let here = self.0.get(at)?;
            let brought =
                here.uses.iter().filter(|it| it.name == *name).map(|it| it.path.iter().chain(&path[place + 1..]).cloned().collect());
            let mut all = here.uses.iter().filter(|it| it.name == "*" && !here.items.contains(name)).map(|it| it.path.clone());
            let elsewhere = brought.map(|path: Path| self.resolve(at, &path, farthest - 1)).next().flatten();
            let of_all = || all.find_map(|path| self.resolve(at, &path, farthest - 1).filter(|to| self.0[*to].items.contains(name)));
            return elsewhere.or_else(of_all).or(Some(at));
        }
        Some(at)
    }
}

impl Module {
    fn read(file: &File) -> Self {
        let tokens = tokens(&file.text);
        let mut module = Self { file: file.path.clone(), ..Self::default() };
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text);
        let mut at = 0;
        while at < tokens.len() {
            match text(at) {
                "mod" if text(at + 2) == ";" => {
                    module.children.insert(text(at + 1).to_owned());
                }
                "fn" | "struct" | "enum" | "union" | "trait" | "type" | "const" | "static" => {
                    module.items.insert(text(at + 1).to_owned());
                }
                "use" => {
                    let given_out = at > 0 && matches!(text(at - 1), "pub" | ")");
                    let end = tokens[at..].iter().position(|token| token.text == ";").map_or(tokens.len(), |length| at + length);
                    let mut rest = &tokens[at + 1..end];
                    module.read_use(&mut rest, &Path::new(), given_out);
                    at = end;
                }
                _ => {}
            }
            at += module.read_path(&tokens[at.min(tokens.len())..]).max(1);
        }
        module
    }

    /// `a::{b, c::d as e, f::*}`
    fn read_use(&mut self, rest: &mut &[Token<'_>], before: &Path, given_out: bool) {
        let mut path = before.clone();
        let mut name = None;
        let mut line = 0;
        while let Some((token, more)) = rest.split_first() {
            match token.text {
                "," | "}" => break,
                "{" => {
                    *rest = more;
                    while rest.first().is_some_and(|token| token.text != "}") {
                        self.read_use(rest, &path, given_out);
                        while let Some((Token { text: ",", .. }, more)) = rest.split_first() {
                            *rest = more;
                        }
                    }
                    *rest = rest.get(1..).unwrap_or_default();
                    return;
                }
                "::" => {}
                "as" => {
                    name = more.first().map(|token| token.text.to_owned());
                    *rest = more.get(1..).unwrap_or_default();
                    continue;
                }
                word => {
                    line = token.line;
                    path.push(word.to_owned());
                }
            }
            *rest = more;
        }
        if path.last().is_some_and(|last| last == "self") && path.len() > 1 {
            path.pop();
        }
        let Some(name) = name.or_else(|| path.last().cloned()) else { return };
        self.uses.push(Use { path, name, given_out, line });
    }

    /// A path of two names or more, if one begins here; answers how many tokens it has.
    fn read_path(&mut self, tokens: &[Token<'_>]) -> usize {
        let is_name = |at: usize| tokens.get(at).is_some_and(|token| token.text.starts_with(|c: char| c.is_alphabetic() || c == '_'));
        let mut end = usize::from(is_name(0));
        while end > 0 && tokens.get(end).is_some_and(|token| token.text == "::") && is_name(end + 1) {
            end += 2;
        }
        if end > 1 {
            self.paths.push((tokens[..end].iter().step_by(2).map(|token| token.text.to_owned()).collect(), tokens[0].line));
        }
        end
    }
}

/// The names of a module, from where its file is; `None` for what is not below `src`.
fn path_of(file: &str) -> Option<Path> {
    let (_, inside) = file.split_once("/src/")?;
    let inside = inside.strip_suffix(".rs")?;
    let mut path: Path = inside.split('/').map(str::to_owned).collect();
    if matches!(path.last().map(String::as_str), Some("mod")) || matches!(inside, "lib" | "main") {
        path.pop();
    }
    Some(path)
}
