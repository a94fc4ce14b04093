//! The process of chromedriver: found, started on a free port, ended. Not done here: talking to it (`session`).

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};

/// A running chromedriver; dropping it ends it, and the browsers it started.
#[derive(Debug)]
pub(super) struct Driver {
    child: Child,
    /// Kept open: a driver whose output is closed may die of it.
    output: Option<BufReader<ChildStdout>>,
    /// Address, such as `127.0.0.1:40123`.
    pub(super) host: String,
}

impl Driver {
    pub(super) fn start() -> Self {
        let mut command = Command::new(tool("REBOND_TEST_CHROMEDRIVER", &["chromedriver"]));
        let spawned = command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let child = spawned.unwrap_or_else(|error| panic!("chromedriver does not start: {error}"));
        let mut driver = Self { child, output: None, host: String::new() };
        let mut output = driver.child.stdout.take().map(BufReader::new);
        let mut line = String::new();
        while driver.host.is_empty() {
            line.clear();
            let read = output.as_mut().map_or(0, |output| output.read_line(&mut line).unwrap_or(0));
            assert!(read > 0, "chromedriver ended before it was ready");
            // It says: "ChromeDriver was started successfully on port 40123."
            if let Some((_, port)) = line.split_once("successfully on port ") {
                driver.host = format!("127.0.0.1:{}", port.trim_end().trim_end_matches('.'));
            }
        }
        driver.output = output;
        driver
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The browser's program.
pub(super) fn chromium() -> PathBuf {
    tool("REBOND_TEST_CHROMIUM", &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"])
}

/// The program named by `variable`, which `cargo xtask test` sets, or the first of `names` in PATH.
fn tool(variable: &str, names: &[&str]) -> PathBuf {
    if let Some(path) = std::env::var_os(variable) {
        return path.into();
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let found = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file());
    found.unwrap_or_else(|| panic!("no {}: run the tests through `cargo xtask test`, which brings it", names[0]))
}
