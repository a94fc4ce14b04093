//! Migrations: both engines have the same ones, in one file or in one each, numbered without a gap, and a released one never changes: the file
//! `released.txt` keeps the print of each. Not done here: whether the two schemas agree, which a test of the store compares.

use super::Finding;
use crate::tree::{File, Tree};
use crate::{Outcome, workspace};

const FOLDER: &str = "crates/rebond-store/migrations";
const ENGINES: [&str; 2] = ["sqlite", "postgres"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let [sqlite, postgres] = ENGINES.map(|engine| names(tree, engine));
    for (mine, other, engine) in [(&sqlite, &postgres, ENGINES[1]), (&postgres, &sqlite, ENGINES[0])] {
        let alone = mine.iter().filter(|name| !other.contains(name));
        findings.extend(
            alone.map(|name| Finding::new(format!("{FOLDER}/{engine}/{name}"), "is missing: migrations go by pairs, or stand in both")),
        );
    }
    let both = names(tree, "both");
    let mut numbers: Vec<Option<usize>> = sqlite.iter().chain(&both).map(|name| number(name)).collect();
    numbers.sort_unstable();
    if numbers.iter().enumerate().any(|(index, number)| *number != Some(index + 1)) {
        findings.push(Finding::new(FOLDER, "is not numbered 0001_word.sql, 0002_word.sql … without a gap"));
    }
    findings.extend(changed(tree));
    findings
}

/// Records the print of every migration: from now on they may not change.
pub(super) fn release(tree: &Tree) -> Outcome {
    let findings = check(tree);
    if let Some(finding) = findings.first() {
        return Err(finding.to_string());
    }
    let mut prints: Vec<String> = of_store(tree).map(|file| format!("{} {}\n", print(&file.text), file.path)).collect();
    prints.sort_by(|one, other| one[17..].cmp(&other[17..]));
    let path = workspace::root().join(FOLDER).join("released.txt");
    std::fs::write(&path, prints.concat()).map_err(|error| format!("{}: {error}", path.display()))
}

fn changed(tree: &Tree) -> Vec<Finding> {
    let released = format!("{FOLDER}/released.txt");
    let lines = tree.files().filter(|file| file.path == released).flat_map(|file| file.text.lines());
    let kept = |line: &str| {
        let (mark, path) = line.split_once(' ').unwrap_or_default();
        tree.files().any(|file| file.path == path && print(&file.text) == mark)
    };
    let broken = lines.filter(|line| !kept(line));
    broken
        .map(|line| Finding::new(line.split(' ').next_back().unwrap_or(line), "was released: add a migration, do not change it"))
        .collect()
}

fn of_store(tree: &Tree) -> impl Iterator<Item = &File> {
    tree.files().filter(|file| file.path.starts_with(FOLDER) && file.is("sql"))
}

/// File names of an engine's migrations.
fn names<'a>(tree: &'a Tree, engine: &str) -> Vec<&'a str> {
    let folder = format!("{FOLDER}/{engine}/");
    of_store(tree).filter_map(|file| file.path.strip_prefix(&folder)).collect()
}

/// `0012_word.sql` is 12.
fn number(name: &str) -> Option<usize> {
    name.split_once('_').filter(|(digits, _)| digits.len() == 4)?.0.parse().ok()
}

/// FNV-1a of a text: against slips, not against malice.
fn print(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::{check, print};
    use crate::tree::Tree;

    #[test]
    fn migrations_go_by_pairs_and_in_order() {
        let found = |files: &[&str]| {
            let paths: Vec<String> = files.iter().map(|file| format!("crates/rebond-store/migrations/{file}")).collect();
            let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "")).collect();
            check(&Tree::of(&files)).len()
        };
        assert_eq!(found(&["sqlite/0001_people.sql", "postgres/0001_people.sql", "sqlite/0002_ties.sql", "postgres/0002_ties.sql"]), 0);
        assert_eq!(found(&["sqlite/0001_people.sql", "postgres/0001_people.sql", "both/0002_ties.sql"]), 0);
        assert_eq!(found(&["sqlite/0001_people.sql", "postgres/0001_people.sql", "both/0001_people.sql"]), 1);
        assert_eq!(found(&["sqlite/0001_people.sql"]), 1);
        assert_eq!(found(&["sqlite/0001_people.sql", "postgres/0001_persons.sql"]), 2);
        assert_eq!(found(&["sqlite/0002_people.sql", "postgres/0002_people.sql"]), 1);
    }

    #[test]
    fn a_released_migration_does_not_change() {
        let released = format!("{} crates/rebond-store/migrations/sqlite/0001_a.sql\n", print("CREATE"));
        let found = |text: &str| {
            let tree = Tree::of(&[
                ("crates/rebond-store/migrations/sqlite/0001_a.sql", text),
                ("crates/rebond-store/migrations/postgres/0001_a.sql", "CREATE"),
                ("crates/rebond-store/migrations/released.txt", &released),
            ]);
            check(&tree).len()
        };
        assert_eq!((found("CREATE"), found("CREATE MORE")), (0, 1));
    }
}
