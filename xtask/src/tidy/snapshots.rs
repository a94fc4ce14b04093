//! Snapshots: each is asked for by a test of the file that it is named after, and none waits to be looked at.

use super::Finding;
use crate::tree::{File, Tree};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let waits = |file: &&File| file.path.ends_with(".snap.new") || file.path.ends_with(".pending-snap");
    let waiting = tree.files().filter(waits).map(|file| Finding::new(&file.path, "waits to be looked at: take it or leave it"));
    let kept = tree.files().filter(|file| file.is("snap") && !is_asked_for(file, tree));
    waiting.chain(kept.map(|file| Finding::new(&file.path, "no test asks for this snapshot any more"))).collect()
}

/// `tests/snapshots/write__sent.snap` is asked for in `tests/write.rs`, by its name in quotes.
fn is_asked_for(file: &File, tree: &Tree) -> bool {
    let Some((folder, name)) = file.path.rsplit_once("/snapshots/") else { return false };
    let Some((test, name)) = name.strip_suffix(".snap").and_then(|name| name.split_once("__")) else { return false };
    let (path, quoted) = (format!("{folder}/{test}.rs"), format!("\"{name}\""));
    tree.rust().any(|file| file.path == path && file.text.contains(&quoted))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn what_no_test_asks_for_and_what_waits_is_found() {
        let tree = Tree::of(&[
            ("crates/a/tests/write.rs", "assert_snapshot!(\"sent\", page);"),
            ("crates/a/tests/people.rs", "assert_snapshot!(\"board\", page);"),
            ("crates/a/tests/snapshots/write__sent.snap", ""),
            ("crates/a/tests/snapshots/write__board.snap", ""),
            ("crates/a/tests/snapshots/people__board.snap.new", ""),
            ("crates/a/tests/snapshots/gone__sent.snap", ""),
        ]);
        let places: Vec<String> = check(&tree).into_iter().map(|finding| finding.place).collect();
        assert_eq!(
            places,
            ["people__board.snap.new", "write__board.snap", "gone__sent.snap"].map(|it| format!("crates/a/tests/snapshots/{it}"))
        );
    }
}
