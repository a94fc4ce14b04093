//! The real binary, run to its end in a data folder of its own whose name has accents and blanks.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

/// A place for one test: a data folder and files beside it. Dropping it removes it.
pub(crate) struct Place {
    root: PathBuf,
}

/// What a run answered.
pub(crate) struct Answer {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Place {
    pub(crate) fn fresh() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let name = format!("rebond cli é {} {}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let root = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(&root).expect("a folder");
        Self { root }
    }

    /// The data folder; not made yet.
    pub(crate) fn data(&self) -> PathBuf {
        self.root.join("mes données")
    }

    /// A file beside it.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).expect("written");
        path
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// The binary, in French, on this data folder, with nothing of the environment that could change it.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rebond"));
        for name in ["REBOND_DATA", "REBOND_DATABASE", "LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        command.env("REBOND_LANG", "fr").arg("--data").arg(self.data()).arg("--no-open");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(crate) fn run<A: AsRef<std::ffi::OsStr>>(&self, args: &[A]) -> Answer {
        answer(self.command().args(args).output().expect("it runs"))
    }

    /// Runs it with this on its standard input.
    pub(crate) fn run_with(&self, args: &[&str], input: &[u8]) -> Answer {
        let mut child = self.command().args(args).stdin(Stdio::piped()).spawn().expect("it runs");
        let mut stdin = child.stdin.take().expect("an input");
        // It may end before it has read all: that is its right.
        let _ = stdin.write_all(input);
        drop(stdin);
        answer(child.wait_with_output().expect("it ends"))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

fn answer(output: Output) -> Answer {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Answer { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// A path as an argument.
pub(crate) fn arg(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}
