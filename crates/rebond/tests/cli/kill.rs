//! The program killed in the middle of a large import, at several depths: afterwards the whole batch is there, or nothing of it.

use std::{fs, thread};

use serde_json::Value;

use crate::program::{Place, arg};

const ROWS: usize = 10_000;

#[test]
#[cfg(unix)]
fn an_import_killed_on_its_way_is_whole_or_nothing() {
    let place = Place::fresh();
    assert_eq!(place.run(&["add", "Ada", "Vernet"]).code, Some(0));
    let rows: String = (0..ROWS).map(|n| format!("Prénom{n},Nom{n},p{n}@exemple.fr,Structure {}\n", n % 900)).collect();
    let file = place.file("grand.csv", format!("First Name,Last Name,Email,Company\n{rows}"));
    let journal = place.data().join("rebond.db-wal");
    let mut killed = 0;
    for depth in [1_u64, 200_000, 1_000_000, 2_500_000, 5_000_000, 9_000_000] {
        let mut child = place.command().args(["import", arg(&file)]).spawn().expect("it runs");
        // As deep into the journal as this, or to its end.
        let ended = loop {
            if let Some(ended) = child.try_wait().expect("asked") {
                break Some(ended);
            }
            if fs::metadata(&journal).is_ok_and(|about| about.len() >= depth) {
                break None;
            }
            thread::yield_now();
        };
        if ended.is_none() {
            child.kill().expect("killed");
            child.wait().expect("ended");
            killed += 1;
        }
        let list: Value = serde_json::from_str(&place.run(&["people", "--json"]).out).expect("a list");
        let found = list.as_array().map_or(0, Vec::len);
        assert!(found == 1 || found == ROWS + 1, "{found} people after a death at {depth} bytes");
        assert_eq!(place.run(&["doctor"]).code, Some(0));
        if found > 1 {
            break;
        }
    }
    assert!(killed >= 3, "killed only {killed} times");
    assert_eq!(place.run(&["import", arg(&file)]).code, Some(0));
    let list: Value = serde_json::from_str(&place.run(&["people", "--json"]).out).expect("a list");
    assert_eq!(list.as_array().map(Vec::len), Some(ROWS + 1), "tried again, it is whole");
}
