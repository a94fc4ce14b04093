//! The files of the checkout, read once: those git knows and those it would take. Not done here: judging them.

use std::path::Path;
use std::process::Command;

use crate::{Outcome, run, workspace};

/// One file of text.
pub(crate) struct File {
    /// Path from the root, with `/`.
    pub(crate) path: String,
    /// What it holds.
    pub(crate) text: String,
}

/// Every file of text of the checkout, and the paths of the others.
pub(crate) struct Tree {
    files: Vec<File>,
}

impl Tree {
    /// Reads the checkout this was built from.
    pub(crate) fn of_workspace() -> Outcome<Self> {
        let root = workspace::root();
        // A container often builds a checkout that another user owns; git refuses to look at it unless told.
        let mut git = Command::new("git");
        git.args(["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
        let listed = run::quietly(git.current_dir(&root))?;
        let paths = listed.split('\0').filter(|path| !path.is_empty());
        // A file deleted but not yet committed is listed too; one that is no text has nothing to say here.
        let read = |path: &str| std::fs::read_to_string(root.join(path)).ok().map(|text| File { path: path.to_owned(), text });
        Ok(Self { files: paths.filter_map(read).collect() })
    }

    /// A tree made up for a test.
    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| File { path: (*path).to_owned(), text: (*text).to_owned() }).collect() }
    }

    /// All files of text.
    pub(crate) fn files(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    /// The files of Rust.
    pub(crate) fn rust(&self) -> impl Iterator<Item = &File> {
        self.files().filter(|file| file.is("rs"))
    }

    /// Whether a file of this path is there.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.files().any(|file| file.path == path)
    }
}

impl File {
    /// The room the file belongs to: `rebond-store`, `xtask`; empty for a file of the root.
    pub(crate) fn room(&self) -> &str {
        let mut parts = self.path.split('/');
        match parts.next() {
            Some("crates") => parts.next().unwrap_or_default(),
            Some("xtask") => "xtask",
            _ => "",
        }
    }

    /// Whether the file's name ends in `.kind`.
    pub(crate) fn is(&self, kind: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|end| end == kind)
    }

    /// Whether the file holds nothing but tests.
    pub(crate) fn is_test(&self) -> bool {
        let mut parts = self.path.rsplit('/');
        parts.next().is_some_and(|name| name == "tests.rs" || name.ends_with("_tests.rs")) || parts.any(|folder| folder == "tests")
    }

    /// The lines before the first module of tests, numbered from 1.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.take_while(|(_, line)| line.trim() != "#[cfg(test)]")
    }
}
