//! Who can introduce one to somebody, among people of whom each knows a few: the page for one after another of them, at rest and after each
//! change, beside a bare walk over the same links. Not done here: whether the chains are right.

use std::hint::black_box;
use std::time::{Duration, Instant};

use rebond_domain::Record;
use rebond_testkit::population;

use crate::Outcome;
use crate::course::{Filled, add_one, now, page_after, read_each};
use crate::sample::Sample;

/// So many each person is tied to.
const EACH: usize = 5;
/// So many are looked for.
const SOUGHT: usize = 97;

/// What it costs to ask.
#[derive(Debug)]
pub(crate) struct Knowing {
    /// How many ties there are.
    pub(crate) ties: usize,
    pub(crate) page: Sample,
    pub(crate) after: Sample,
    pub(crate) today: Sample,
    /// One bare walk: whom one's friends' friends know.
    pub(crate) walk: Duration,
}

/// Asks a program on so many people.
pub(crate) fn knowing(file: &str, people: usize) -> Outcome<Knowing> {
    let mut records = population::records(people, now());
    let ties = population::ties(&records, EACH);
    let count = ties.len();
    let ids: Vec<_> = records.iter().filter(|record| matches!(record, Record::Person(_))).map(Record::id).collect();
    let places: std::collections::HashMap<_, _> = ids.iter().zip(0..).map(|(id, at)| (*id, at)).collect();
    let links: Vec<(usize, usize)> = ties
        .iter()
        .filter_map(
            |tie| if let Record::Tie(tie) = tie { Some((*places.get(&tie.one_id.0)?, *places.get(&tie.other_id.0)?)) } else { None },
        )
        .collect();
    let walk = walk(ids.len(), &links);
    records.extend(ties);
    let filled = Filled::of(file, None, records)?;
    let step = (ids.len() / SOUGHT).max(1);
    let paths: Vec<String> = ids.iter().step_by(step).map(|id| format!("/thread?to={id}")).collect();
    let page = read_each(&filled.program, &paths, &filled.cookie)?;
    let after = page_after(&filled.program, &filled.cookie, &paths[0], add_one)?;
    let today = page_after(&filled.program, &filled.cookie, "/", add_one)?;
    Ok(Knowing { ties: count, page, after, today, walk })
}

/// Three steps out from everybody in turn, over links that stand one after another; the time of one such walk.
fn walk(people: usize, links: &[(usize, usize)]) -> Duration {
    let mut begins = vec![0_usize; people + 1];
    for (one, other) in links {
        begins[one + 1] += 1;
        begins[other + 1] += 1;
    }
    for at in 0..people {
        begins[at + 1] += begins[at];
    }
    let (mut next, mut ends) = (begins.clone(), vec![0_u32; links.len() * 2]);
    for (one, other) in links {
        for (from, to) in [(*one, *other), (*other, *one)] {
            ends[next[from]] = to as u32;
            next[from] += 1;
        }
    }
    let mut seen = vec![u32::MAX; people];
    let start = Instant::now();
    let walks = people.min(2_000);
    for from in 0..walks {
        let mark = from as u32;
        let mut edge = vec![from as u32];
        for _ in 0..3 {
            let mut further = Vec::new();
            for at in edge {
                for to in &ends[begins[at as usize]..begins[at as usize + 1]] {
                    if seen[*to as usize] != mark {
                        seen[*to as usize] = mark;
                        further.push(*to);
                    }
                }
            }
            edge = further;
        }
        black_box(edge.len());
    }
    start.elapsed() / u32::try_from(walks.max(1)).unwrap_or(1)
}
