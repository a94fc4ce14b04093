//! Reads one language's Fluent files into messages whose references to terms and other messages are already followed.
//! Not done here: comparing languages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast;

/// Every message of a language, by identifier.
pub(crate) type Catalogue = BTreeMap<String, Message>;

pub(crate) struct Message {
    /// Name of the file, without `.ftl`.
    pub(crate) topic: String,
    pub(crate) parts: Vec<Part>,
}

#[derive(PartialEq, Clone)]
pub(crate) enum Part {
    Text(String),
    Variable(String),
    /// A variable that holds what somebody wrote, between quotation marks.
    Quoted(String),
    /// A variable and the word before it, which elides or contracts with it.
    Joined {
        word: Joint,
        variable: String,
    },
    Select {
        variable: String,
        cases: Vec<(Key, Vec<Part>)>,
        otherwise: Vec<Part>,
    },
}

/// The French words that change with what follows them: `{ DE($person) }` is « de Camille » or « d’Inès ».
#[derive(PartialEq, Clone, Copy)]
pub(crate) enum Joint {
    /// « de », « d’ » before a vowel.
    De,
    /// The same, and « du », « des » before a name that begins with its article: for places and organisations.
    Du,
    /// « que », « qu’ ».
    Que,
}

impl Joint {
    fn of(function: &str) -> Option<Self> {
        Some(match function {
            "DE" => Self::De,
            "DU" => Self::Du,
            "QUE" => Self::Que,
            _ => return None,
        })
    }

    /// Its name in `rebond_text`.
    pub(crate) const fn variant(self) -> &'static str {
        match self {
            Self::De => "De",
            Self::Du => "Du",
            Self::Que => "Que",
        }
    }
}

#[derive(PartialEq, Clone)]
pub(crate) enum Key {
    Number(i64),
    /// The plural category `one`; `other` is always the default.
    One,
    Word(String),
}

impl Message {
    /// Its variables, in alphabetical order: a sentence turned round must not swap the arguments of its callers.
    pub(crate) fn variables(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        collect(&self.parts, &mut found);
        found
    }
}

fn collect(parts: &[Part], found: &mut BTreeSet<String>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Variable(name) | Part::Quoted(name) | Part::Joined { variable: name, .. } => {
                found.insert(name.clone());
            }
            Part::Select { variable, cases, otherwise } => {
                found.insert(variable.clone());
                for (_, parts) in cases {
                    collect(parts, found);
                }
                collect(otherwise, found);
            }
        }
    }
}

type Patterns = BTreeMap<String, (String, ast::Pattern<String>)>;

/// Reads every `.ftl` file of a folder.
pub(crate) fn read(folder: &Path) -> Result<Catalogue, Vec<String>> {
    let mut problems = Vec::new();
    let mut patterns = Patterns::new();
    let entries = std::fs::read_dir(folder).map_err(|error| vec![format!("{}: {error}", folder.display())])?;
    let mut files: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    files.sort();
    for path in files {
        let source = std::fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
        let topic = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(resource, errors)| {
            problems.extend(errors.iter().map(|error| format!("{}: {error} (byte {})", path.display(), error.pos.start)));
            resource
        });
        for entry in resource.body {
            let (id, value) = match entry {
                ast::Entry::Message(message) if message.attributes.is_empty() => (message.id.name, message.value),
                ast::Entry::Term(term) if term.attributes.is_empty() => (format!("-{}", term.id.name), Some(term.value)),
                ast::Entry::Message(ast::Message { id, .. }) | ast::Entry::Term(ast::Term { id, .. }) => {
                    problems.push(format!("{}: {} has attributes; write a message of its own", path.display(), id.name));
                    continue;
                }
                _ => continue,
            };
            let Some(value) = value else { continue };
            if let Some((other, _)) = patterns.insert(id.clone(), (topic.clone(), value)) {
                problems.push(format!("{}: {id} is also in {other}.ftl", path.display()));
            }
        }
    }
    let mut catalogue = Catalogue::new();
    for (id, (topic, pattern)) in patterns.iter().filter(|(id, _)| !id.starts_with('-')) {
        match follow(&patterns, pattern, 0) {
            Ok(parts) => {
                catalogue.insert(id.clone(), Message { topic: topic.clone(), parts });
            }
            Err(problem) => problems.push(format!("{}/{topic}.ftl: {id}: {problem}", folder.display())),
        }
    }
    if problems.is_empty() { Ok(catalogue) } else { Err(problems) }
}

fn follow(patterns: &Patterns, pattern: &ast::Pattern<String>, depth: usize) -> Result<Vec<Part>, String> {
    if depth > 8 {
        return Err("refers to itself".to_owned());
    }
    let mut parts = Vec::new();
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => push(&mut parts, Part::Text(value.clone())),
            ast::PatternElement::Placeable { expression } => {
                for part in expand(patterns, expression, depth)? {
                    push(&mut parts, part);
                }
            }
        }
    }
    Ok(parts)
}

/// Adjacent texts become one.
fn push(parts: &mut Vec<Part>, part: Part) {
    if let (Some(Part::Text(last)), Part::Text(text)) = (parts.last_mut(), &part) {
        last.push_str(text);
    } else {
        parts.push(part);
    }
}

fn expand(patterns: &Patterns, expression: &ast::Expression<String>, depth: usize) -> Result<Vec<Part>, String> {
    let refer = |id: String| match patterns.get(&id) {
        Some((_, pattern)) => follow(patterns, pattern, depth + 1),
        None => Err(format!("refers to {id}, which does not exist")),
    };
    match expression {
        ast::Expression::Inline(inline) => match inline {
            ast::InlineExpression::StringLiteral { value } | ast::InlineExpression::NumberLiteral { value } => {
                Ok(vec![Part::Text(value.clone())])
            }
            ast::InlineExpression::VariableReference { id } => Ok(vec![Part::Variable(id.name.clone())]),
            ast::InlineExpression::MessageReference { id, attribute: None } => refer(id.name.clone()),
            ast::InlineExpression::TermReference { id, attribute: None, arguments: None } => refer(format!("-{}", id.name)),
            ast::InlineExpression::Placeable { expression } => expand(patterns, expression, depth),
            ast::InlineExpression::FunctionReference { id, arguments } => match (Joint::of(&id.name), arguments.positional.as_slice()) {
                (Some(word), [ast::InlineExpression::VariableReference { id }]) if arguments.named.is_empty() => {
                    Ok(vec![Part::Joined { word, variable: id.name.clone() }])
                }
                (None, [ast::InlineExpression::VariableReference { id: variable }])
                    if id.name == "QUOTED" && arguments.named.is_empty() =>
                {
                    Ok(vec![Part::Quoted(variable.name.clone())])
                }
                _ => Err(format!("{}: only DE, DU, QUE and QUOTED are known, each of one variable", id.name)),
            },
            _ => Err("uses an attribute or arguments, which are not supported".to_owned()),
        },
        ast::Expression::Select { selector: ast::InlineExpression::VariableReference { id }, variants } => {
            let mut cases = Vec::new();
            let mut otherwise = None;
            for variant in variants {
                let parts = follow(patterns, &variant.value, depth)?;
                let key = match &variant.key {
                    ast::VariantKey::Identifier { name } if variant.default && name == "other" => {
                        otherwise = Some(parts);
                        continue;
                    }
                    ast::VariantKey::Identifier { name } => match name.as_str() {
                        "one" => Key::One,
                        "zero" | "two" | "few" | "many" | "other" => {
                            return Err(format!("[{name}] is no case of French or English; use [0], [one], *[other]"));
                        }
                        word => Key::Word(word.to_owned()),
                    },
                    ast::VariantKey::NumberLiteral { value } => {
                        Key::Number(value.parse().map_err(|_| format!("[{value}] is not a whole number"))?)
                    }
                };
                cases.push((key, parts));
            }
            let otherwise = otherwise.ok_or("a choice needs a default written *[other]")?;
            Ok(vec![Part::Select { variable: id.name.clone(), cases, otherwise }])
        }
        ast::Expression::Select { .. } => Err("chooses by something else than a variable".to_owned()),
    }
}
