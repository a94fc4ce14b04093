//! Circles: within a room, no two files use each other, neither directly nor through others. What enters: the files of Rust. What
//! leaves: each circle with the lines that close it.
//!
//! A file that is a folder's front (`people.rs` of `people/`) may use what is in its folder, and give it out; what is in the folder
//! may use what stands in the front. So that is no circle; one between neighbours, or through a front from outside, is.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::Finding;
use super::modules::{Modules, Path};
use crate::tree::{File, Tree};

type Arrows<'m> = BTreeMap<&'m Path, BTreeMap<&'m Path, usize>>;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let rooms: BTreeSet<&str> = tree.rust().map(File::room).filter(|room| !room.is_empty()).collect();
    rooms.into_iter().flat_map(|room| of_room(room, tree)).collect()
}

fn of_room(room: &str, tree: &Tree) -> Vec<Finding> {
    let modules = Modules::of(tree.rust().filter(|file| file.room() == room));
    circles(&modules.arrows()).iter().map(|circle| told(&modules, circle)).collect()
}

/// One finding: the shortest way round, each arrow with its line.
fn told(modules: &Modules, circle: &[(&Path, usize)]) -> Finding {
    let arrows: Vec<String> = circle.iter().map(|(from, line)| format!("{}:{line}", modules.file(from))).collect();
    Finding::new(&arrows[0], format!("closes a circle: {} → back", arrows.join(" → ")))
}

/// For each knot of modules that reach one another, the shortest circle in it: its modules, and the line by which each uses the next.
fn circles<'m>(arrows: &Arrows<'m>) -> Vec<Vec<(&'m Path, usize)>> {
    let mut told: BTreeSet<&Path> = BTreeSet::new();
    let mut ways: Vec<_> = arrows.keys().filter_map(|start| way_round(start, arrows)).collect();
    ways.sort_by_key(Vec::len);
    // One circle a knot: what is left of it shows once that one is opened.
    ways.retain(|way| {
        let fresh = way.iter().all(|(module, _)| !told.contains(module));
        told.extend(way.iter().map(|(module, _)| *module));
        fresh
    });
    ways
}

/// The shortest way from a module back to itself.
fn way_round<'m>(start: &'m Path, arrows: &Arrows<'m>) -> Option<Vec<(&'m Path, usize)>> {
    let mut came: BTreeMap<&Path, (&'m Path, usize)> = BTreeMap::new();
    let mut next = VecDeque::from([start]);
    while let Some(from) = next.pop_front() {
        for (to, line) in arrows.get(from).into_iter().flatten() {
            if !came.contains_key(to) {
                came.insert(to, (from, *line));
                next.push_back(to);
            }
        }
    }
    let mut way = vec![*came.get(start)?];
    while way.last()?.0 != start {
        way.push(*came.get(way.last()?.0)?);
    }
    way.reverse();
    Some(way)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    /// The circles of a room of these files.
    fn circles(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<(String, &str)> = files.iter().map(|(path, text)| (format!("crates/a/src/{path}"), *text)).collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        check(&Tree::of(&files)).iter().map(|finding| finding.what.replace("crates/a/src/", "")).collect()
    }

    #[test]
    fn neighbours_that_use_each_other_are_a_circle() {
        let lib = ("lib.rs", "mod a;\nmod b;\nmod c;");
        let found =
            circles(&[lib, ("a.rs", "use crate::b::B;"), ("b.rs", "\nfn f() { super::c::g() }"), ("c.rs", "use super::{a::{A, X}, Y};")]);
        assert_eq!(found, ["closes a circle: a.rs:1 → b.rs:2 → c.rs:1 → back"]);
        assert!(circles(&[lib, ("a.rs", "use crate::b::B;"), ("b.rs", "use super::c::C;"), ("c.rs", "")]).is_empty());
        // Only tests close it, or only a comment, or a name of another room.
        let closing = "// crate::a::A\nuse other::a::A;\n#[cfg(test)]\nmod tests { use crate::a::A; }";
        assert!(circles(&[lib, ("a.rs", "use crate::b::B;"), ("b.rs", closing), ("c.rs", "")]).is_empty());
    }

    #[test]
    fn a_name_is_followed_to_where_it_stands() {
        let lib = ("lib.rs", "mod a;\nmod b;");
        let front = ("b.rs", "mod c;\nmod d;\npub(crate) use c::C;\npub(crate) use d::*;\npub(crate) struct B;");
        // Through the front and its `*`; what stands in the front itself closes nothing.
        let through =
            circles(&[lib, ("a.rs", "use crate::b::C;"), front, ("b/c.rs", "use crate::a::A;"), ("b/d.rs", "pub(crate) struct D;")]);
        assert_eq!(through, ["closes a circle: a.rs:1 → b/c.rs:1 → back"]);
        let all =
            circles(&[lib, ("a.rs", "use crate::b::D;"), front, ("b/c.rs", ""), ("b/d.rs", "pub(crate) struct D;\nuse crate::a::A;")]);
        assert_eq!(all, ["closes a circle: a.rs:1 → b/d.rs:2 → back"]);
        let of_front = circles(&[lib, ("a.rs", "use crate::b::B;"), front, ("b/c.rs", "use crate::a::A;"), ("b/d.rs", "")]);
        assert!(of_front.is_empty(), "{of_front:?}");
    }

    #[test]
    fn a_front_and_its_folder_are_no_circle_until_somebody_outside_closes_one() {
        let lib = ("lib.rs", "mod a;\nmod b;");
        let front = "mod c;\npub(crate) struct B;\nfn f() { c::g() }";
        assert!(circles(&[lib, ("a.rs", ""), ("b.rs", front), ("b/c.rs", "use super::B;")]).is_empty());
        let outside = circles(&[lib, ("a.rs", "use crate::b::B;"), ("b.rs", front), ("b/c.rs", "use crate::a::A;")]);
        assert_eq!(outside, ["closes a circle: a.rs:1 → b.rs:3 → b/c.rs:1 → back"]);
    }

    #[test]
    fn names_handed_on_in_a_ring_have_an_end() {
        let lib = ("lib.rs", "mod a;\nmod b;");
        let ring =
            circles(&[lib, ("a.rs", "pub use crate::b::X;\npub use crate::b::*;"), ("b.rs", "pub use crate::a::X;\npub use crate::a::*;")]);
        assert_eq!(ring.len(), 1);
    }
}
