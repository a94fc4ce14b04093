//! Room signs: the first line of every file of Rust is `//!` and says something.

use super::Finding;
use crate::tree::Tree;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let unsigned = tree.rust().filter(|file| {
        let first = file.text.lines().next().unwrap_or_default();
        first.strip_prefix("//!").is_none_or(|sign| sign.trim().len() < 10)
    });
    unsigned
        .map(|file| Finding::at(&file.path, 1, "begins without a sign: `//! what enters, what leaves, what is not done here`"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn a_file_without_a_sign_is_found() {
        let tree = Tree::of(&[
            ("crates/a/src/lib.rs", "//! A room with a sign.\n"),
            ("crates/a/src/b.rs", "use std::fmt;\n"),
            ("crates/a/src/c.rs", "//!\n//! Later.\n"),
            ("README.md", "# No Rust\n"),
        ]);
        let places: Vec<String> = check(&tree).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["crates/a/src/b.rs:1", "crates/a/src/c.rs:1"]);
    }
}
