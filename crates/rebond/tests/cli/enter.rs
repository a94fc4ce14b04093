//! How one comes in: what other users of the machine can see of it, and what they may have put in the way.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink},
    path::Path,
    process::{Child, Stdio},
    time::{Duration, Instant},
};

use crate::program::Place;

/// A program that serves, and the address it said.
struct Serving {
    child: Child,
    address: String,
}

impl Serving {
    fn start(place: &Place, words: &[&str]) -> Self {
        let mut child = place.command().args(words).args(["--port", "0"]).spawn().expect("it runs");
        let mut output = BufReader::new(child.stdout.take().expect("an output"));
        let mut line = String::new();
        while !line.contains("http://") {
            line.clear();
            assert!(output.read_line(&mut line).expect("a line") > 0, "it says no address");
        }
        let address = line[line.find("http://").expect("an address")..].split_whitespace().next().expect("an address").to_owned();
        Self { child, address }
    }

    /// Where it listens.
    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.address.split(['/', ':']).nth(4).expect("a port"))
    }

    /// The status and the whole answer to a reading.
    fn get(&self, address: &str, cookie: &str) -> (u16, String) {
        let path = address.strip_prefix("http://").and_then(|rest| rest.find('/').map(|at| &rest[at..])).unwrap_or(address);
        let mut stream = TcpStream::connect(self.host()).expect("connected");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n", self.host()).expect("asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("answered");
        (answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status"), answer)
    }

    /// Comes in; the cookie.
    fn enter(&self, address: &str) -> String {
        let (status, answer) = self.get(address, "");
        assert_eq!(status, 200, "{answer}");
        let set = answer.lines().find_map(|line| line.strip_prefix("set-cookie: __Host-")).expect("a cookie");
        format!("__Host-{}", set.split(';').next().expect("a cookie"))
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).expect("there").mode() & 0o777
}

/// Waits until something is so.
fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < Duration::from_secs(30), "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn the_browser_is_opened_without_the_token_on_its_command_line() {
    let place = Place::fresh();
    let (heard, bin) = (place.path("heard"), place.path("bin"));
    fs::create_dir_all(&bin).expect("a folder");
    // Whatever opens a browser here only notes what it was asked.
    for name in ["xdg-open", "gio", "gnome-open", "kde-open", "wslview"] {
        let script = bin.join(name);
        fs::write(&script, format!("#!/bin/sh\nprintf '%s\\n' \"$@\" > '{0}.part'\nmv '{0}.part' '{0}'\n", heard.display()))
            .expect("written");
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).expect("allowed");
    }
    let quiet = place.command();
    let mut command = std::process::Command::new(quiet.get_program());
    command.arg("--data").arg(place.data()).args(["--port", "0"]).env("REBOND_LANG", "fr").stdin(Stdio::null()).stdout(Stdio::null());
    let path = format!("{}:{}", bin.display(), std::env::var_os("PATH").unwrap_or_default().display());
    let mut child = command.env("PATH", path).env("HOME", place.path("")).spawn().expect("it runs");
    let asked = until("the browser was not opened", || fs::read_to_string(&heard).ok());
    assert!(!asked.contains("token") && !asked.contains("http"), "{asked}");
    let file = asked.lines().map(Path::new).find(|line| line.extension().is_some_and(|kind| kind == "html")).expect("a file");
    assert_eq!(mode(file), 0o600);
    let page = fs::read_to_string(file).expect("there");
    assert!(page.contains("/enter?token=") && page.contains(".localhost:"), "{page}");
    let _ = std::process::Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
    until("it does not end", || child.try_wait().expect("asked"));
    assert!(!file.exists(), "nothing of it is left");
}

#[test]
fn every_start_has_its_own_tokens_and_sessions_outlast_it() {
    let place = Place::fresh();
    let first = Serving::start(&place, &["serve"]);
    let (old, cookie) = (place.run(&["open"]).out, first.enter(&first.address));
    let id = cookie.split_once('=').expect("a value").1.to_owned();
    drop(first);
    let second = Serving::start(&place, &["serve"]);
    let old = old[old.find("http://").expect("an address")..].split_whitespace().next().expect("an address").to_owned();
    assert_eq!(second.get(&old, "").0, 403, "a token of another start");
    let port = second.host().rsplit(':').next().expect("a port").to_owned();
    assert_eq!(second.get("/people", &format!("__Host-rebond-session-{port}={id}")).0, 200);
    for file in ["sessions", "running"] {
        assert_eq!(mode(&place.data().join(file)), 0o600, "{file}");
    }
    let sessions = fs::read_to_string(place.data().join("sessions")).expect("there");
    assert!(!sessions.contains(&id), "only its print is kept");
}

#[test]
fn a_second_start_opens_the_program_that_runs() {
    let place = Place::fresh();
    let serving = Serving::start(&place, &["serve"]);
    for words in [&["open"][..], &[]] {
        let told = place.run(words);
        assert_eq!(told.code, Some(0), "{words:?} {}", told.err);
        let address = told.out[told.out.find("http://").expect("an address")..].split_whitespace().next().expect("an address").to_owned();
        serving.enter(&address);
        assert_eq!(serving.get(&address, "").0, 403, "an address opens once");
    }
    drop(serving);
    // Killed, it left its file; nothing runs all the same.
    let told = place.run(&["open"]);
    assert!(told.code == Some(1) && told.err.contains("pas lancé") && told.err.contains("Que faire"), "{}", told.err);
}

#[test]
fn a_file_of_sessions_that_others_could_touch_lets_nobody_in() {
    let place = Place::fresh();
    let serving = Serving::start(&place, &["serve"]);
    let cookie = serving.enter(&serving.address);
    let id = cookie.split_once('=').expect("a value").1.to_owned();
    drop(serving);
    let file = place.data().join("sessions");
    let kept = fs::read(&file).expect("there");
    let inside = |serving: &Serving| {
        let port = serving.host().rsplit(':').next().expect("a port").to_owned();
        serving.get("/people", &format!("__Host-rebond-session-{port}={id}")).0
    };
    // Readable by others, a link to such a file elsewhere, one name of two, a folder: none is used.
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).expect("changed");
    assert!(place.run(&["doctor"]).out.contains("d’autres personnes peuvent lire ce fichier"));
    assert_eq!(inside(&Serving::start(&place, &["serve"])), 403, "readable by others");
    let elsewhere = place.file("planted", &kept);
    fs::set_permissions(&elsewhere, fs::Permissions::from_mode(0o600)).expect("changed");
    fs::remove_file(&file).expect("removed");
    symlink(&elsewhere, &file).expect("linked");
    let serving = Serving::start(&place, &["serve"]);
    assert_eq!(inside(&serving), 403, "a link");
    // Coming in replaces the link, and does not write through it.
    serving.enter(&serving.address);
    assert!(fs::symlink_metadata(&file).expect("there").is_file() && mode(&file) == 0o600);
    assert_eq!(fs::read(&elsewhere).expect("there"), kept);
    drop(serving);
    fs::remove_file(&file).expect("removed");
    fs::hard_link(&elsewhere, &file).expect("linked");
    assert_eq!(inside(&Serving::start(&place, &["serve"])), 403, "one file with two names");
    // As it was, and its owner's alone, it is used.
    fs::remove_file(&file).expect("removed");
    fs::write(&file, &kept).expect("written");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("changed");
    assert_eq!(inside(&Serving::start(&place, &["serve"])), 200);
}
