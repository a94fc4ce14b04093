//! Markup is a pure function of a view: in the web, what gives markup takes no desk and waits for nothing. Handlers load; what they
//! show is in the view they pass on. The number of a rule stands behind « Pourquoi ? » alone.

use super::Finding;
use super::tokens::{Token, tokens};
use crate::tree::{File, Tree};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let numbers = tree.rust().filter(|file| !file.is_test() && file.path != WHY).flat_map(numbers);
    tree.rust().filter(|file| file.room() == "rebond-web" && !file.is_test()).flat_map(of_file).chain(numbers).collect()
}

/// The file that says a rule's number.
const WHY: &str = "crates/rebond-web/src/parts/why.rs";

/// Where a rule's number is said elsewhere.
fn numbers(file: &File) -> Vec<Finding> {
    let said = tokens(&file.text).into_iter().filter(|token| token.text == "step_rule");
    said.map(|token| Finding::at(&file.path, token.line, "says a rule's number: `parts::why` does, behind a tap")).collect()
}

fn of_file(file: &File) -> Vec<Finding> {
    let tokens = tokens(&file.text);
    let starts = (0..tokens.len()).filter(|at| tokens[*at].text == "fn");
    starts.filter_map(|at| judge(file, &tokens, at)).collect()
}

/// What is wrong with the function that begins at this token.
fn judge(file: &File, tokens: &[Token<'_>], at: usize) -> Option<Finding> {
    let signature: Vec<&str> = tokens[at..].iter().map(|token| token.text).take_while(|text| !matches!(*text, "{" | ";")).collect();
    let arrow = signature.windows(2).rposition(|pair| pair == ["-", ">"])?;
    let (taken, given) = signature.split_at(arrow);
    let waits = at > 0 && tokens[at - 1].text == "async";
    let wrong = given.contains(&"Markup") && (waits || taken.contains(&"Desk"));
    wrong.then(|| {
        Finding::at(&file.path, tokens[at].line, "makes markup: it takes what it shows in its view, not the desk, and waits for nothing")
    })
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn markup_takes_its_view() {
        let text = "//! x\nfn good(text: Text, view: &Page) -> Markup { x }\nfn desk(desk: &Desk, view: &Page) -> Markup { x }\n\
                    async fn load(desk: &Desk) -> Result<Page, Problem> { x }\nasync fn waits(view: &Page) -> Markup { x }\n";
        let tree = Tree::of(&[("crates/rebond-web/src/pages/people.rs", text), ("crates/rebond-app/src/people.rs", text)]);
        let places: Vec<String> = check(&tree).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["crates/rebond-web/src/pages/people.rs:3", "crates/rebond-web/src/pages/people.rs:5"]);
    }

    #[test]
    fn a_rules_number_is_said_in_one_place() {
        let text = "//! x\nfn said(text: Text) -> String { text.step_rule(it) }\n";
        let tree = Tree::of(&[("crates/rebond-web/src/parts/why.rs", text), ("crates/rebond-sentences/src/steps.rs", text)]);
        let places: Vec<String> = check(&tree).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["crates/rebond-sentences/src/steps.rs:2"]);
    }
}
