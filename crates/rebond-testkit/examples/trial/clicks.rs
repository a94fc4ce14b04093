//! The same form sent twice at the same time, as a double click does; and what two tabs saw sent from both.

use rebond_testkit::{Program, Visitor, between};

use crate::{place::Trial, table::Table};

const HOW: &str = "double click";
const TABS: &str = "two tabs";
const WITH_TABS: &str = "of two tabs, one saves and the other is told";

pub(crate) fn run(trial: &mut Trial, table: &mut Table, tries: u64) {
    let program = Program::start(&trial.program);
    let visitor = Visitor::of(&program);
    for _ in 0..tries {
        let name = trial.name();
        let page = visitor.read("/people/new");
        let ticket = between(&page, "name=\"once\" value=\"", "\"");
        let Some(ticket) = ticket.map(str::to_owned) else {
            return table.untried("a form submitted twice takes effect once", HOW, "its page has no ticket");
        };
        let send = || visitor.try_post("/people", &[("name", name.as_str()), ("once", ticket.as_str())]).status;
        let (one, other) = std::thread::scope(|scope| {
            let one = scope.spawn(send);
            let other = scope.spawn(send);
            (one.join().unwrap(), other.join().unwrap())
        });
        let found = trial.people(program.data()).unwrap_or_default();
        let count = found.iter().filter(|found| **found == name).count();
        let broken = (count != 1 || one >= 500 || other >= 500).then(|| format!("{count} people, answers {one} and {other}"));
        table.tried("a form submitted twice takes effect once", HOW, broken);
    }
    for _ in 0..tries {
        tabs(trial, table, &visitor);
    }
}

/// Two tabs show the same person and save at the same moment, or one after the other.
fn tabs(trial: &mut Trial, table: &mut Table, visitor: &Visitor<'_>) {
    let name = trial.name();
    let person = visitor.post("/people", &[("name", name.as_str())]);
    let to = format!("{person}/edit");
    let pages = [visitor.read(&to), visitor.read(&to)];
    let send = |page: &str, town: &str| {
        let form = page.split("<form").find(|form| form.contains(&format!("action=\"{to}\""))).unwrap_or_default();
        let hidden = |field: &str| between(form, &format!("name=\"{field}\" value=\""), "\"").unwrap_or_default().to_owned();
        let (seen, once) = (hidden("seen"), hidden("once"));
        visitor.try_post(&to, &[("given", name.as_str()), ("town", town), ("seen", seen.as_str()), ("once", once.as_str())]).status
    };
    let (one, other) = if trial.below(2) == 0 {
        (send(&pages[0], "Nantes"), send(&pages[1], "Lille"))
    } else {
        std::thread::scope(|scope| {
            let one = scope.spawn(|| send(&pages[0], "Nantes"));
            let other = scope.spawn(|| send(&pages[1], "Lille"));
            (one.join().unwrap(), other.join().unwrap())
        })
    };
    let kept = visitor.read(&person);
    let is = |town: &str, status: u16| kept.contains(town) == (status == 303);
    let held = [one, other].iter().filter(|status| **status == 303).count() == 1
        && [one, other].contains(&422)
        && is("Nantes", one)
        && is("Lille", other);
    table.tried(WITH_TABS, TABS, (!held).then(|| format!("answers {one} and {other}")));
}
