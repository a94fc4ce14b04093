//! `cargo xtask tidy`: the house rules that a machine can hold, one small check per file. `--notes` lists what is worth a look;
//! `--release-migrations` records the migrations that may never change again. Not done here: formatting, clippy.

use std::fmt;

use crate::tree::Tree;
use crate::{Outcome, run, workspace};

mod arrows;
mod circles;
mod fluent;
mod foreign;
mod held;
mod licences;
mod markup;
mod migrations;
mod modules;
mod names;
mod packages;
mod paths;
mod rules;
mod signs;
mod size;
mod snapshots;
mod sources;
mod strings;
mod terms;
mod tokens;
mod voice;

use packages::Packages;

/// Something to put right.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    place: String,
    what: String,
}

impl Finding {
    fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }

    fn at(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self::new(format!("{path}:{line}"), what)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

pub(crate) fn run(args: &[String]) -> Outcome {
    let tree = Tree::of_workspace()?;
    if args.iter().any(|arg| arg == "--release-migrations") {
        return migrations::release(&tree);
    }
    let metadata = run::quietly(workspace::cargo().args(["metadata", "--format-version", "1"]))?;
    let packages = Packages::parse(&metadata)?;
    let findings: Vec<Finding> = [
        arrows::check(&packages),
        circles::check(&tree),
        markup::check(&tree),
        licences::check(&packages),
        licences::alike(&std::fs::read_to_string(workspace::root().join("deny.toml")).unwrap_or_default()),
        sources::check(&packages),
        foreign::check(&tree),
        held::check(&tree),
        signs::check(&tree),
        size::check(&tree),
        snapshots::check(&tree),
        names::check(&tree),
        migrations::check(&tree),
        fluent::check(&tree),
        paths::check(&tree),
        rules::check(&tree),
        terms::check(&tree),
        voice::check(&tree),
    ]
    .into_iter()
    .flatten()
    .collect();

    if args.iter().any(|arg| arg == "--notes") {
        for note in size::notes(&tree) {
            println!("note: {note}");
        }
    }
    for finding in &findings {
        println!("{finding}");
    }
    match findings.len() {
        0 => {
            println!("tidy: {} files, {} packages", tree.files().count(), packages.all().count());
            Ok(())
        }
        many => Err(format!("{many} to put right")),
    }
}
