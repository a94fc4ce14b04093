//! The same form sent twice at the same time, as a double click does; and from two tabs.

use rebond_testkit::{Program, Visitor, between};

use crate::{place::Trial, table::Table};

const HOW: &str = "double click";

pub(crate) fn run(trial: &mut Trial, table: &mut Table, tries: u64) {
    let program = Program::start(&trial.program);
    let visitor = Visitor::of(&program);
    for _ in 0..tries {
        let name = trial.name();
        let page = visitor.read("/people/new");
        let ticket = between(&page, "name=\"once\" value=\"", "\"");
        let Some(ticket) = ticket.map(str::to_owned) else {
            return table.untried("a form sent twice is done once", HOW, "its page has no ticket");
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
        table.tried("a form sent twice is done once", HOW, broken);
    }
}
