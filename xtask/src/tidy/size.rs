//! Size of files: 500 lines of Rust at most, a note over 300; tests do not count.

use super::Finding;
use crate::tree::{File, Tree};

const CAP: usize = 500;
const NOTE: usize = 300;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    longer_than(CAP, tree)
}

pub(super) fn notes(tree: &Tree) -> Vec<Finding> {
    longer_than(NOTE, tree)
}

fn longer_than(limit: usize, tree: &Tree) -> Vec<Finding> {
    let sized = tree.rust().filter(|file| !file.is_test()).map(|file| (file, File::code(file).count()));
    let long = sized.filter(|(_, lines)| *lines > limit);
    long.map(|(file, lines)| Finding::new(&file.path, format!("{lines} lines, more than {limit}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::{check, notes};
    use crate::tree::Tree;

    #[test]
    fn a_long_file_is_found_and_tests_do_not_count() {
        let lines = |many: usize| "//! x\n".repeat(many);
        let with_tests = format!("{}#[cfg(test)]\n{}", lines(290), lines(300));
        let tree = Tree::of(&[
            ("crates/a/src/long.rs", &lines(501)),
            ("crates/a/src/soft.rs", &lines(301)),
            ("crates/a/src/fine.rs", &with_tests),
            ("crates/a/src/tests.rs", &lines(900)),
            ("crates/a/tests/thread.rs", &lines(900)),
        ]);
        assert_eq!(check(&tree).len(), 1);
        assert_eq!(notes(&tree).len(), 2);
    }
}
