//! The first of two servers of PostgreSQL taken away while forms arrive (`pg_auto_failover`): what was confirmed is on the second, the program
//! goes on with it by itself, and meanwhile says so and gives back what was typed.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use rebond_testkit::{Program, TempDir, Visitor, temp_dir};

use crate::{kills::lost, place::Trial, table::Table};

const HOW: &str = "the first of two servers killed";
const KEPT: &str = "what a page confirmed is on the second server";
const BACK: &str = "the program goes on by itself within 30 s";
const TOLD: &str = "meanwhile a page says so, and gives back what was typed";
/// So long the trial waits for the program to go on.
const PATIENCE: Duration = Duration::from_mins(1);

pub(crate) fn run(trial: &mut Trial, table: &mut Table, postgres: Option<&str>) {
    if postgres.is_none() || !there("pg_autoctl") || !there("psql") {
        for promise in [KEPT, BACK, TOLD] {
            table.untried(promise, HOW, "pg_autoctl is not there");
        }
        return;
    }
    let mut servers = Servers::start();
    let url = format!(
        "postgres://rebond@127.0.0.1:{},127.0.0.1:{}/rebond?target_session_attrs=read-write&connect_timeout=2&answer_timeout=4",
        servers.ports[1], servers.ports[2]
    );
    let program = Program::start_with(&trial.program, &["serve", "--database", &url]);
    let visitor = Visitor::of(&program);
    let mut confirmed = Vec::new();
    let mut add = |trial: &mut Trial| {
        let name = trial.name();
        let answer = visitor.try_post("/people", &[("name", &name)]);
        let is_kept = answer.status == 303;
        let told = (answer.status == 503 && answer.text().contains(&name)).then_some(()).ok_or_else(|| format!("{}", answer.status));
        if is_kept {
            confirmed.push(name);
        }
        (is_kept, told)
    };
    for _ in 0..100 {
        assert!(add(trial).0, "a form is refused before anything was taken away");
    }
    servers.kill();
    let gone = Instant::now();
    let (mut away, mut back) = (0, None);
    while back.is_none() && gone.elapsed() < PATIENCE {
        match add(trial) {
            (true, _) if away > 0 || gone.elapsed() > Duration::from_secs(2) => back = Some(gone.elapsed()),
            (true, _) => {}
            (false, told) => {
                away += 1;
                table.tried(TOLD, HOW, told.err());
                // As fast as somebody types.
                std::thread::sleep(Duration::from_millis(100));
            }
        }
    }
    let late = match back {
        Some(back) if back.as_secs() < 30 => {
            println!("  back after {:.1} s", back.as_secs_f64());
            None
        }
        Some(back) => Some(format!("back after {:.1} s", back.as_secs_f64())),
        None => Some(format!("not back after {} s", PATIENCE.as_secs())),
    };
    table.tried(BACK, HOW, late);
    for _ in 0..20 {
        let _ = add(trial);
    }
    trial.database = Some(url);
    let found = trial.people(program.data());
    for name in &confirmed {
        table.tried(KEPT, HOW, lost(std::slice::from_ref(name), found.clone()));
    }
    trial.database = None;
}

fn there(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// The two servers and their watcher; dropped, they and their folder go.
struct Servers {
    keeper: Child,
    folder: TempDir,
    ports: [u16; 3],
}

impl Servers {
    fn start() -> Self {
        let folder = temp_dir();
        let script = folder.path().join("failover.sh");
        fs::write(&script, include_str!("failover.sh")).unwrap();
        let free: Vec<TcpListener> = (0..3).map(|_| TcpListener::bind("127.0.0.1:0").unwrap()).collect();
        let ports: Vec<u16> = free.iter().map(|listener| listener.local_addr().unwrap().port()).collect();
        drop(free);
        let root = Command::new("id").arg("-u").output().is_ok_and(|told| told.stdout == b"0\n");
        let mut shell = if root {
            // PostgreSQL refuses root.
            Command::new("chown").args(["-R", "postgres"]).arg(folder.path()).status().unwrap();
            let mut shell = Command::new("setpriv");
            shell.args(["--reuid=postgres", "--regid=postgres", "--clear-groups", "--", "setsid", "sh"]);
            shell
        } else {
            let mut shell = Command::new("setsid");
            shell.arg("sh");
            shell
        };
        shell.arg(&script).arg(folder.path()).args(ports.iter().map(u16::to_string)).arg(programs());
        let mut keeper = shell.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut said = String::new();
        BufReader::new(keeper.stdout.take().unwrap()).read_line(&mut said).unwrap();
        assert_eq!(said, "ready\n", "two servers that follow one another did not start");
        Self { keeper, folder, ports: [ports[0], ports[1], ports[2]] }
    }

    fn kill(&mut self) {
        self.keeper.stdin.as_mut().unwrap().write_all(b"kill\n").unwrap();
    }
}

impl Drop for Servers {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
        let _ = fs::remove_dir_all(self.folder.path());
    }
}

/// The folder of PostgreSQL's own programs: Debian's newest.
fn programs() -> PathBuf {
    let mut all: Vec<PathBuf> =
        fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path().join("bin")).collect();
    all.sort();
    all.pop().unwrap_or_else(|| PathBuf::from("/usr/bin"))
}
