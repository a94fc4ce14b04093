//! A running Rebond: the real program, on a folder and a port of its own. What enters: the program's file. What leaves: its
//! address; its end, gentle or brutal. Not done here: building it — a test in `crates/rebond/tests` has it ready as
//! `env!("CARGO_BIN_EXE_rebond")`.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use crate::http::Connection;
use crate::poll::PATIENCE;
use crate::{TempDir, temp_dir};

/// A running Rebond; dropping it kills it, then removes its folder.
#[derive(Debug)]
pub struct Program {
    process: Process,
    file: PathBuf,
    words: Vec<String>,
    folder: TempDir,
}

impl Program {
    /// Starts `rebond serve` on an empty folder, and waits until it says its address.
    pub fn start(file: impl AsRef<Path>) -> Self {
        Self::start_with(file, &["serve"])
    }

    /// Starts it with other words (`["demo"]`, `["serve", "--database", url]`); the folder and the port are added.
    pub fn start_with(file: impl AsRef<Path>, words: &[&str]) -> Self {
        let folder = temp_dir();
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let process = Process::launch(file.as_ref(), &words, &folder, "0");
        Self { process, file: file.as_ref().to_path_buf(), words, folder }
    }

    /// A new address that lets one in, once.
    pub fn address(&self) -> String {
        let said = self.run(&["open", "--no-open"]);
        let address = said.find("http://").and_then(|at| said[at..].split_whitespace().next());
        address.unwrap_or_else(|| panic!("no address in {said}")).to_owned()
    }

    /// The address it printed when it started.
    pub fn first_address(&self) -> &str {
        &self.process.address
    }

    /// Where it listens, such as `127.0.0.1:40123`.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.origin().rsplit(':').next().unwrap_or_default())
    }

    /// Its origin, by the name of its own, such as `http://rebond-abc234.localhost:40123`.
    pub fn origin(&self) -> String {
        let address = &self.process.address;
        let path = address.find("://").and_then(|at| Some(at + 3 + address[at + 3..].find('/')?));
        address[..path.unwrap_or(address.len())].to_owned()
    }

    /// The folder of its data.
    pub fn data(&self) -> &Path {
        self.folder.path()
    }

    /// Number of its process.
    pub fn id(&self) -> u32 {
        self.process.child.id()
    }

    /// A connection to it.
    pub fn connect(&self) -> Connection {
        Connection::open(&self.host(), PATIENCE).unwrap_or_else(|error| panic!("{}: {error}", self.host()))
    }

    /// Runs another command of the program on the same data, and returns what it printed; panics when it fails.
    pub fn run(&self, words: &[&str]) -> String {
        let output = Command::new(&self.file).arg("--data").arg(self.data()).args(words).stdin(Stdio::null()).output();
        let output = output.unwrap_or_else(|error| panic!("{}: {error}", self.file.display()));
        assert!(output.status.success(), "rebond {words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Kills it as a power cut would (SIGKILL).
    pub fn kill(&mut self) {
        self.process.kill();
    }

    /// Asks it to end (SIGTERM) and waits; `None` when it does not.
    pub fn end(&mut self) -> Option<ExitStatus> {
        let _ = Command::new("kill").args(["-TERM", &self.process.child.id().to_string()]).status();
        crate::poll::until(PATIENCE, || self.process.child.try_wait().ok().flatten())
    }

    /// Starts it again on the same data, after [`Self::kill`] or [`Self::end`].
    pub fn again(&mut self) {
        self.process = Process::launch(&self.file, &self.words, &self.folder, "0");
    }

    /// The same where it was before, so that a browser finds it under the address it knows.
    pub fn again_there(&mut self) {
        let port = self.host().rsplit(':').next().unwrap_or_default().to_owned();
        self.process = Process::launch(&self.file, &self.words, &self.folder, &port);
    }

    /// The same, by another file: as after an update.
    pub fn again_there_by(&mut self, file: impl AsRef<Path>) {
        self.file = file.as_ref().to_path_buf();
        self.again_there();
    }

    /// How long a first answer takes from a cold start: process, database, page.
    pub fn cold_start(&mut self, path: &str, cookie: &str) -> Duration {
        self.kill();
        let start = std::time::Instant::now();
        self.again();
        let answer = self.connect().get(path, &[("Cookie", cookie)]);
        let elapsed = start.elapsed();
        answer.unwrap_or_else(|error| panic!("{path}: {error}"));
        elapsed
    }

    /// The cookie that its address gives, for requests without a browser.
    pub fn cookie(&self) -> String {
        let address = self.process.cookie.get_or_init(|| {
            let address = self.address();
            let path = address.strip_prefix(&self.origin()).unwrap_or("/");
            let answer = self.connect().get(path, &[]).unwrap_or_else(|error| panic!("{path}: {error}"));
            let set = answer.header("set-cookie").unwrap_or_else(|| panic!("{path} gives no cookie, but {}", answer.status));
            set.split(';').next().unwrap_or_default().to_owned()
        });
        address.clone()
    }
}

/// The process of a run: one program may have several, one after the other.
#[derive(Debug)]
struct Process {
    child: Child,
    /// Kept open: a program whose output is closed may die of it.
    output: Option<BufReader<ChildStdout>>,
    address: String,
    /// Of somebody who came in by one of its addresses.
    cookie: OnceLock<String>,
}

impl Process {
    fn launch(file: &Path, words: &[String], folder: &TempDir, port: &str) -> Self {
        let mut command = Command::new(file);
        command.args(words).args(["--port", port, "--no-open", "--data"]).arg(folder.path());
        // What the developer set for their own Rebond is not for this one.
        for variable in ["REBOND_DATA", "REBOND_DATABASE", "REBOND_LANG"] {
            command.env_remove(variable);
        }
        let spawned = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let child = spawned.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut process = Self { child, output: None, address: String::new(), cookie: OnceLock::new() };
        let mut output = process.child.stdout.take().map(BufReader::new);
        let mut errors = process.child.stderr.take();
        let mut line = String::new();
        while process.address.is_empty() {
            line.clear();
            if output.as_mut().map_or(0, |output| output.read_line(&mut line).unwrap_or(0)) == 0 {
                let mut complaint = String::new();
                let _ = errors.take().map(|mut errors| errors.read_to_string(&mut complaint));
                panic!("rebond {words:?} ended without saying its address: {complaint}");
            }
            let address = line.find("http://").and_then(|at| line[at..].split_whitespace().next());
            address.unwrap_or_default().clone_into(&mut process.address);
        }
        // Nobody reads what it logs: a full pipe would stop it.
        if let Some(mut errors) = errors {
            std::thread::spawn(move || std::io::copy(&mut errors, &mut std::io::sink()));
        }
        process.output = output;
        process
    }

    fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}
