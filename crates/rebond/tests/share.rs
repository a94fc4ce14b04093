//! Rebond shared with a phone, by the real program: it runs in a network of its own, and the phone, which is this test, beside it. Needs the
//! rights to make a network (root, on Linux); where there are none, the test says so and passes over it.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test whose network or program is not there fails")]

use std::fs::File;
use std::io::{self, BufRead as _, Read as _, Write as _};
use std::net::TcpStream;
use std::os::fd::AsFd as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::{Duration, Instant};

use rebond_testkit::http::{Answer, Connection};
use rebond_testkit::{TestCertificate, temp_dir};

const PATIENCE: Duration = Duration::from_secs(20);

/// A network with one machine in it, that this test's own is beside.
struct Beside {
    name: String,
    /// Where the machine is reached.
    address: String,
}

impl Beside {
    /// `None` without the rights to make one.
    fn make() -> Option<Self> {
        static MADE: AtomicU8 = AtomicU8::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let (id, third) = (std::process::id() % 100_000, std::process::id() % 250);
        let beside = Self { name: format!("rebond{id}n{number}"), address: format!("10.{}.{third}.2", 201 + number) };
        let (here, there, name) = (format!("rb{id}h{number}"), format!("rb{id}t{number}"), beside.name.clone());
        let inside = |words: &str| format!("netns exec {name} ip {words}");
        let steps = [
            format!("netns add {name}"),
            format!("link add {here} type veth peer name {there}"),
            format!("link set {there} netns {name}"),
            format!("addr add 10.{}.{third}.1/30 dev {here}", 201 + number),
            format!("link set {here} up"),
            inside(&format!("addr add {}/30 dev {there}", beside.address)),
            inside(&format!("link set {there} up")),
            inside("link set lo up"),
        ];
        let may = steps.iter().all(|step| {
            let ip = Command::new("ip").args(step.split(' ')).stdin(Stdio::null()).stderr(Stdio::null()).status();
            ip.is_ok_and(|status| status.success())
        });
        if !may {
            let said = "no rights to make a network here: sharing with a phone was NOT tried (run as root, on Linux, with `ip`)\n";
            let _ = io::stderr().write_all(said.as_bytes());
        }
        may.then_some(beside)
    }

    /// Does something as if on that machine.
    fn on<T: Send>(&self, act: impl FnOnce() -> T + Send) -> T {
        let space = File::open(Path::new("/run/netns").join(&self.name)).unwrap();
        std::thread::scope(|scope| {
            let work = scope.spawn(|| {
                let kind = rustix::thread::LinkNameSpaceType::Network;
                rustix::thread::move_into_link_name_space(space.as_fd(), Some(kind)).unwrap();
                act()
            });
            work.join().unwrap()
        })
    }

    /// Starts Rebond there.
    fn start(&self, words: &[&str]) -> Shared {
        let folder = temp_dir();
        let mut command = Command::new("ip");
        command.args(["netns", "exec", &self.name, env!("CARGO_BIN_EXE_rebond")]).args(words).args([
            "--port",
            "7316",
            "--no-open",
            "--data",
        ]);
        command.arg(folder.path()).env("REBOND_LANG", "en").env_remove("REBOND_DATA").env_remove("REBOND_DATABASE");
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut said = String::new();
        let mut output = io::BufReader::new(child.stdout.take().unwrap());
        while !said.contains("Ctrl+C") {
            let mut line = String::new();
            if output.read_line(&mut line).unwrap() == 0 {
                let mut complaint = String::new();
                child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
                said.push_str(&complaint);
                break;
            }
            said.push_str(&line);
        }
        Shared { child, said, data: folder.path().to_owned(), _output: output, _folder: folder }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = Command::new("ip").args(["netns", "del", &self.name]).status();
    }
}

/// Rebond, running there.
struct Shared {
    child: Child,
    /// What it said on its terminal.
    said: String,
    data: PathBuf,
    _output: io::BufReader<std::process::ChildStdout>,
    _folder: rebond_testkit::TempDir,
}

impl Shared {
    /// The digits of the code that the terminal shows.
    fn code(&self) -> String {
        let line = self.said.lines().find(|line| line.starts_with("Code: ")).unwrap_or_else(|| panic!("{}", self.said));
        line.chars().filter(char::is_ascii_digit).collect()
    }

    fn end(&mut self, signal: &str) -> Option<i32> {
        let _ = Command::new("kill").args([signal, &self.child.id().to_string()]).status();
        rebond_testkit::poll::until(PATIENCE, || self.child.try_wait().ok().flatten())?.code()
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a phone asks, and what comes back; an error where nothing listens.
fn ask(host: &str, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> io::Result<Answer> {
    let origin = format!("http://{host}");
    let mut all = vec![("Origin", origin.as_str()), ("Content-Type", "application/x-www-form-urlencoded")];
    all.extend(headers);
    Connection::open(host, PATIENCE)?.send(method, path, &all, body.as_bytes())
}

/// The cookie of the session that an answer sets.
fn session(answer: &Answer) -> Option<String> {
    let sets =
        answer.headers.iter().filter(|(name, set)| name == "set-cookie" && set.contains("rebond-session") && !set.contains("Max-Age=0"));
    sets.filter_map(|(_, set)| set.split(';').next()).map(ToOwned::to_owned).next()
}

fn pair(host: &str, code: &str) -> Option<String> {
    session(&ask(host, "POST", "/pair", &[], &format!("code={code}")).unwrap())
}

#[test]
fn nothing_listens_on_the_network_until_it_is_shared_and_nothing_does_afterwards() {
    let Some(beside) = Beside::make() else { return };
    let host = format!("{}:7316", beside.address);
    let program = beside.start(&["serve"]);
    assert!(TcpStream::connect(&host).is_err(), "off by default");
    // On the machine itself: in by the address it said, and the button.
    let address = program.said.split_whitespace().find(|word| word.starts_with("http://")).unwrap().to_owned();
    let path = format!("/{}", address.splitn(4, '/').nth(3).unwrap());
    let home = "127.0.0.1:7316";
    let own = beside.on(|| session(&ask(home, "GET", &path, &[], "").unwrap())).unwrap();
    let tap = |path: &str, form: &str| beside.on(|| ask(home, "POST", path, &[("Cookie", &own)], form).unwrap());
    let page = || beside.on(|| ask(home, "GET", "/settings/share", &[("Cookie", &own), ("Accept-Language", "en")], "").unwrap().text());
    assert_eq!(tap("/settings/share", &format!("hours=1&address={}", beside.address)).status, 303);
    let shown = page();
    let code: String =
        shown.split("share-code\">").nth(1).unwrap().split("</p>").next().unwrap().split(['<', '>']).collect::<Vec<_>>().concat();
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    let phone = pair(&host, &code).unwrap();
    assert_eq!(ask(&host, "GET", "/people", &[("Cookie", &phone)], "").unwrap().status, 200);
    assert_eq!(ask(&host, "POST", "/people", &[("Cookie", &phone)], "name=Anne+Martin").unwrap().status, 303);
    // A connection held open by the phone ends with the sharing.
    let mut held = Connection::open(&host, PATIENCE).unwrap();
    assert_eq!(held.get("/people", &[("Cookie", &phone)]).unwrap().status, 200);
    assert!(page().contains("/settings/share/devices/"));
    assert_eq!(tap("/settings/share/end", "").status, 303);
    assert!(held.get("/people", &[("Cookie", &phone)]).is_err(), "what was open is cut");
    assert!(TcpStream::connect(&host).is_err(), "and nothing listens any more");
    let kept = std::fs::read_to_string(program.data.join("sessions")).unwrap();
    assert_eq!(kept.lines().count(), 2, "the phone's session is not on the disk: {kept}");
    // Again, as often as one likes: and the phone says a new code.
    assert_eq!(tap("/settings/share", &format!("hours=1&address={}", beside.address)).status, 303);
    assert_eq!(ask(&host, "GET", "/people", &[("Cookie", &phone)], "").unwrap().status, 403);
    let people = beside.on(|| ask(home, "GET", "/people", &[("Cookie", &own)], "").unwrap().text());
    assert!(people.contains("Anne Martin"), "what was written on the phone is here");
}

#[test]
fn shared_from_the_terminal_it_answers_at_one_address_by_its_name_and_ends_with_the_program() {
    let Some(beside) = Beside::make() else { return };
    let host = format!("{}:7316", beside.address);
    let mut program = beside.start(&["share", "--for", "1", "--address", &beside.address]);
    assert!(program.said.contains(&format!("http://{host}")) && program.said.contains('█'), "{}", program.said);
    for (what, status, headers) in [
        ("no name of the network", 421, ("Host", "localhost:7316")),
        ("a name that was made to lead here", 421, ("Host", "evil.example:7316")),
        ("another port", 421, ("Host", &*format!("{}:80", beside.address))),
        ("nobody known", 403, ("X", "y")),
    ] {
        let answer = ask(&host, "GET", "/people", &[headers], "").unwrap();
        assert_eq!(answer.status, status, "{what}");
        assert!(!answer.text().contains("href=\"/people\""), "{what}");
    }
    // Who guesses is stopped, even by the right code afterwards.
    let code = program.code();
    for guess in 0..5 {
        assert_eq!(pair(&host, &format!("0000000{guess}")), None);
    }
    assert_eq!(pair(&host, &code), None, "five wrong ones make it void");
    // Nothing listens but the loopback and this address.
    let listening = beside.on(|| {
        let table = std::fs::read_to_string("/proc/thread-self/net/tcp").unwrap();
        let six = std::fs::read_to_string("/proc/thread-self/net/tcp6").unwrap();
        table.lines().chain(six.lines()).filter(|line| line.split_whitespace().nth(3) == Some("0A")).count()
    });
    assert_eq!(listening, 2);
    assert_eq!(program.end("-INT"), Some(0));
    assert!(TcpStream::connect(&host).is_err());
}

#[test]
fn a_certificate_closes_the_way_and_is_read_again_when_it_changes() {
    let Some(beside) = Beside::make() else { return };
    let host = format!("{}:7316", beside.address);
    let (first, second) = (TestCertificate::of(&beside.address), TestCertificate::of(&beside.address));
    let folder = temp_dir();
    let (chain, key) = (folder.path().join("chain.pem"), folder.path().join("key.pem"));
    let put = |one: &TestCertificate| {
        let [from_chain, from_key] = one.files();
        std::fs::copy(from_key, &key).unwrap();
        std::fs::copy(from_chain, &chain).unwrap();
    };
    put(&first);
    let files = ["--tls-cert", chain.to_str().unwrap(), "--tls-key", key.to_str().unwrap()];
    let program = beside.start(&[&["share", "--address", &beside.address], &files[..]].concat());
    assert!(program.said.contains(&format!("https://{host}")), "{}", program.said);
    let shown = |want: &TestCertificate| {
        let mut openssl = Command::new("openssl");
        openssl.args(["s_client", "-connect", &host, "-CAfile"]).arg(&want.files()[0]).args([
            "-verify_return_error",
            "-quiet",
            "-no_ign_eof",
        ]);
        let mut child = openssl.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let request = format!("GET /pair HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        let _ = child.stdin.as_mut().unwrap().write_all(request.as_bytes());
        let mut said = String::new();
        let mut output = child.stdout.take().unwrap();
        output.read_to_string(&mut said).unwrap();
        let _ = child.wait();
        said.starts_with("HTTP/1.1 200")
    };
    assert!(shown(&first) && !shown(&second));
    // Half of a change is no change: the two files do not belong together yet.
    std::fs::copy(&second.files()[0], &chain).unwrap();
    assert!(shown(&first), "what was read before goes on");
    put(&second);
    let since = Instant::now();
    while !shown(&second) && since.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(shown(&second) && !shown(&first));
    // In plain nobody is answered.
    assert!(ask(&host, "GET", "/pair", &[], "").is_err());
}

#[test]
fn what_cannot_be_shared_is_said_at_the_start() {
    let Some(beside) = Beside::make() else { return };
    let certificate = TestCertificate::of("rebond.example");
    let [chain, key] = certificate.files();
    let files = ["--tls-cert", chain.to_str().unwrap(), "--tls-key", key.to_str().unwrap()];
    let cases: [(&[&str], &str); 5] = [
        (&["share", "--address", "192.0.2.7"], "192.0.2.7"),
        (&["share", "--for", "9"], "9"),
        (&[&["share"], &files[..]].concat(), "none of this computer"),
        (&[&["share", "--tls-name", "other.example"], &files[..]].concat(), "other.example"),
        (&["share", "--tls-cert", key.to_str().unwrap(), "--tls-key", key.to_str().unwrap()], "cannot be used"),
    ];
    for (words, said) in cases {
        let mut program = beside.start(words);
        assert!(program.said.contains(said) && program.said.contains("What to do"), "{words:?}: {}", program.said);
        assert!(program.child.wait().is_ok_and(|status| !status.success()));
    }
    let named = beside.start(&[&["share", "--tls-name", "rebond.example"], &files[..]].concat());
    assert!(named.said.contains("https://rebond.example:7316"), "{}", named.said);
}
