//! Writes the accessors: a message without variables becomes a constant, one with variables a function of plain Rust, so that
//! nothing is parsed or looked up when the program runs.

use std::fmt::Write as _;

use crate::catalogue::{Catalogue, Key, Message, Part};

pub(crate) fn accessors(fr: &Catalogue, en: &Catalogue) -> String {
    let mut out = String::from("impl Text {\n");
    let mut steps = String::new();
    for (id, french) in fr {
        let Some(english) = en.get(id) else { continue };
        let name = id.replace('-', "_");
        let _ = writeln!(out, "/// `{id}` of `{}.ftl`.\n///\n/// ```text", french.topic);
        for line in show(&french.parts).lines().chain(show(&english.parts).lines()) {
            let _ = writeln!(out, "/// {line}");
        }
        out.push_str("/// ```\n");
        if french.variables().is_empty() {
            let (fr, en) = (show(&french.parts), show(&english.parts));
            let _ = writeln!(out, "pub const fn {name}(self) -> &'static str {{ self.pick({fr:?}, {en:?}) }}");
        } else {
            function(&mut out, &name, french, english);
        }
        let has = |suffix: &str| fr.contains_key(&format!("{id}-{suffix}"));
        if let Some(step) = id.strip_prefix("step-").filter(|_| has("reason") && has("act")) {
            let given: Vec<String> = french.variables().iter().map(|name| format!("of({name:?})")).collect();
            let title = if given.is_empty() { format!("self.{name}().to_owned()") } else { format!("self.{name}({})", given.join(", ")) };
            let _ = writeln!(steps, "{step:?} => StepWords {{ title: {title}, reason: self.{name}_reason(), act: self.{name}_act() }},");
        }
    }
    out.push_str(
        "/// What a step of that name says: the messages `step-NAME`, `step-NAME-reason` and `step-NAME-act`; `of` gives the variables.\n",
    );
    let _ = writeln!(
        out,
        "pub fn step(self, name: &str, of: impl Fn(&str) -> String) -> Option<StepWords> {{ Some(match name {{ {steps} _ => return None }}) }}\n}}"
    );
    out
}

fn function(out: &mut String, name: &str, french: &Message, english: &Message) {
    let variables: Vec<String> = french.variables().into_iter().map(|name| name.replace('-', "_")).collect();
    let parameters: Vec<String> = variables.iter().map(|name| format!("{name}: impl Into<Arg<'a>>")).collect();
    let inner: Vec<String> = variables.iter().map(|name| format!("{name}: &Arg<'_>")).collect();
    let given: Vec<String> = variables.iter().map(|name| format!("&{name}.into()")).collect();
    let _ = writeln!(out, "pub fn {name}<'a>(self, {}) -> String {{", parameters.join(", "));
    let _ = writeln!(out, "fn say(text: Text, {}) -> String {{ let mut out = String::new();", inner.join(", "));
    if french.parts == english.parts {
        write(out, &french.parts);
    } else {
        out.push_str("if text.is_french() {\n");
        write(out, &french.parts);
        out.push_str("} else {\n");
        write(out, &english.parts);
        out.push_str("}\n");
    }
    let _ = writeln!(out, "out }}\nsay(self, {})\n}}", given.join(", "));
}

fn write(out: &mut String, parts: &[Part]) {
    for part in parts {
        match part {
            Part::Text(text) => {
                let mut letters = text.chars();
                let _ = match (letters.next(), letters.next()) {
                    (Some(letter), None) => writeln!(out, "out.push({letter:?});"),
                    _ => writeln!(out, "out.push_str({text:?});"),
                };
            }
            Part::Variable(name) => {
                let _ = writeln!(out, "{}.write(&mut out, text);", name.replace('-', "_"));
            }
            Part::Quoted(name) => {
                let _ = writeln!(out, "quote({}, &mut out, text);", name.replace('-', "_"));
            }
            Part::Joined { word, variable } => {
                let _ = writeln!(out, "join(Joint::{}, {}, &mut out, text);", word.variant(), variable.replace('-', "_"));
            }
            Part::Select { variable, cases, otherwise } => {
                let variable = variable.replace('-', "_");
                // A word that changes nothing in this language, such as tu and vous in English, needs no branch.
                for (key, parts) in cases.iter().filter(|(key, parts)| !(matches!(key, Key::Word(_)) && parts == otherwise)) {
                    let _ = match key {
                        Key::Number(number) => writeln!(out, "if {variable}.is_number({number}) {{"),
                        Key::One => writeln!(out, "if {variable}.is_one(text) {{"),
                        Key::Word(word) => writeln!(out, "if {variable}.is_word({word:?}) {{"),
                    };
                    write(out, parts);
                    out.push_str("} else ");
                }
                out.push_str("{\n");
                write(out, otherwise);
                out.push_str("}\n");
            }
        }
    }
}

/// The message as a reader of the documentation sees it; for one without variables, its text.
fn show(parts: &[Part]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Variable(name) => format!("{{ ${name} }}"),
            Part::Quoted(name) => format!("{{ QUOTED(${name}) }}"),
            Part::Joined { word, variable } => format!("{{ {}(${variable}) }}", word.variant().to_uppercase()),
            Part::Select { otherwise, .. } => show(otherwise),
        })
        .collect()
}
