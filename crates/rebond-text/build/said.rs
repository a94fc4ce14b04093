//! Writes the list of the messages that take values, for the test that says each of them with short, long and hard ones.
//! Not done here: the values.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::catalogue::{Catalogue, Key, Part};

/// An array of `(identifier, [(variable, its words)], function)`: the words are those between which the message chooses.
pub(crate) fn messages(fr: &Catalogue) -> String {
    let mut out = String::from("[\n");
    for (id, message) in fr {
        let variables = message.variables();
        if variables.is_empty() {
            continue;
        }
        let _ = write!(out, "({id:?}, &[");
        for variable in &variables {
            let mut words = BTreeSet::new();
            choices(&message.parts, variable, &mut words);
            let _ = write!(out, "({variable:?}, &{:?} as &[&str]), ", words.iter().collect::<Vec<_>>());
        }
        let given: Vec<String> = (0..variables.len()).map(|place| format!("of[{place}].clone()")).collect();
        let _ = writeln!(out, "], |text, of| text.{}({})),", id.replace('-', "_"), given.join(", "));
    }
    out.push(']');
    out
}

fn choices(parts: &[Part], wanted: &str, found: &mut BTreeSet<String>) {
    for part in parts {
        if let Part::Select { variable, cases, otherwise } = part {
            for (key, parts) in cases {
                if let (Key::Word(word), true) = (key, variable == wanted) {
                    found.insert(word.clone());
                }
                choices(parts, wanted, found);
            }
            choices(otherwise, wanted, found);
        }
    }
}
