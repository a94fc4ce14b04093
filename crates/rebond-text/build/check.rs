//! Compares the two languages: same messages, in files of the same name, with the same variables.

use crate::catalogue::Catalogue;

pub(crate) fn compare(fr: &Catalogue, en: &Catalogue) -> Result<(), Vec<String>> {
    let mut problems = Vec::new();
    for (id, french) in fr {
        let Some(english) = en.get(id) else {
            problems.push(format!("texts/en/{}.ftl lacks {id}, which texts/fr has", french.topic));
            continue;
        };
        if french.topic != english.topic {
            problems.push(format!("{id} is in fr/{}.ftl but in en/{}.ftl", french.topic, english.topic));
        }
        if french.variables() != english.variables() {
            problems.push(format!("{id} has the variables {:?} in French, {:?} in English", french.variables(), english.variables()));
        }
    }
    for (id, english) in en.iter().filter(|(id, _)| !fr.contains_key(*id)) {
        problems.push(format!("texts/fr/{}.ftl lacks {id}, which texts/en has", english.topic));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}
