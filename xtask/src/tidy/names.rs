//! Names of files: a noun or a verb that says what is inside, never a drawer for everything.

use super::Finding;
use crate::tree::Tree;

const DRAWERS: [&str; 9] = ["util", "utils", "helper", "helpers", "common", "manager", "misc", "shared", "stuff"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let drawer = |part: &str| DRAWERS.contains(&part.split('.').next().unwrap_or(part));
    let found = tree.rust().filter(|file| file.path.split('/').any(drawer));
    found.map(|file| Finding::new(&file.path, "is named like a drawer: name what is inside")).collect()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn drawers_are_found() {
        let tree = Tree::of(&[("crates/a/src/utils.rs", ""), ("crates/a/tests/common/mod.rs", ""), ("crates/a/src/people.rs", "")]);
        assert_eq!(check(&tree).len(), 2);
    }
}
