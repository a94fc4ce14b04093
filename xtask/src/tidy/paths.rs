//! No file speaks of one person's machine, or still holds a mark of unfinished work.

use super::Finding;
use crate::tree::Tree;

/// Beginnings of paths that exist on one machine only, and marks; in two halves, so that this file passes.
const MACHINES: [(&str, &str); 6] = [("/wo", "rk/"), ("/ro", "ot/"), ("/tmp", "/t/"), ("/ho", "me/"), ("/Us", "ers/"), ("C:\\Us", "ers\\")];
const MARKS: [(&str, &str); 4] = [("<<<<", "<<< "), (">>>>", ">>> "), ("FIX", "ME"), ("lorem", " ipsum")];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let lines = tree.files().flat_map(|file| file.text.lines().enumerate().map(move |(index, line)| (file, index + 1, line)));
    let judged = lines.filter_map(|(file, number, line)| {
        let machine = MACHINES.iter().any(|(one, two)| starts_a_path(line, &format!("{one}{two}")));
        let mark = MARKS.iter().any(|(one, two)| line.contains(&format!("{one}{two}")));
        let what = if machine { "names a path of one machine" } else { "holds a mark of unfinished work" };
        (machine || mark).then(|| Finding::at(&file.path, number, what))
    });
    judged.collect()
}

/// Whether `path` is in `line` as the beginning of a path, not as a part of an address such as `exemple.fr/work/us`.
fn starts_a_path(line: &str, path: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '~' | '}' | '*' | '$');
    line.match_indices(path).any(|(at, _)| !line[..at].ends_with(inside))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn paths_of_a_machine_and_marks_are_found() {
        let found = |text: &str| check(&Tree::of(&[("a.md", text)])).len();
        let path = ["/wo", "rk/main"].concat();
        assert_eq!(found(&format!("see {path}\nand `{path}`\n")), 2);
        assert_eq!(found(&format!("see https://exemple.fr{path}\n")), 0);
        assert_eq!(found(&["FIX", "ME later"].concat()), 1);
        assert_eq!(found("a plain line\n"), 0);
    }
}
