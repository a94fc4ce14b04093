//! A PostgreSQL cluster of the tests' own, in a folder of its own, on a free port of the loopback. It is stopped and its folder
//! removed whatever happens to this process: a shell holds the server and waits for the end of a pipe that only we hold.
//! Not done here: finding the server's programs.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::machine;
use crate::{Outcome, run};

const DEADLINE: Duration = Duration::from_mins(1);
const POLL: Duration = Duration::from_millis(20);

/// Starts the server, then waits for the pipe to close: the parent said so, or died. Ctrl-C reaches the server too, so the
/// shell ignores it and stays for the broom.
const KEEPER: &str = r#"
trap "" INT TERM HUP
"$1/postgres" -D "$2/data" -k "$2" -p "$3" -h 127.0.0.1 -c ssl=on >"$2/log" 2>&1 &
server=$!
cat >/dev/null
kill -INT "$server" 2>/dev/null
wait "$server"
rm -rf "$2"
"#;

/// A running cluster; dropping it stops it.
pub(crate) struct Cluster {
    keeper: Child,
    folder: PathBuf,
    port: u16,
}

impl Cluster {
    /// Makes and starts a cluster with the programs in `bin`.
    pub(crate) fn start(bin: &Path) -> Outcome<Self> {
        let user = machine::is_root().then(machine::plain_user);
        let mut tries = 3;
        loop {
            tries -= 1;
            let folder = Folder::make(user)?;
            initialise(bin, &folder.0, user)?;
            match Self::serve(bin, folder, user) {
                // Somebody took the port between our looking and the server's binding: another one will do.
                Err(why) if tries > 0 && why.contains("TCP/IP") => {}
                served => return served,
            }
        }
    }

    /// Address of the cluster for a user who may make databases but is no superuser, so that row-level security binds.
    pub(crate) fn url(&self) -> String {
        format!("postgres://rebond@127.0.0.1:{}/rebond", self.port)
    }

    /// The certificate it shows to who asks for a closed way.
    pub(crate) fn certificate(&self) -> PathBuf {
        self.folder.join("data/server.crt")
    }

    /// Stops the server and removes its folder.
    pub(crate) fn stop(mut self) -> Outcome {
        self.close()
    }

    fn serve(bin: &Path, folder: Folder, user: Option<&str>) -> Outcome<Self> {
        let port = free_port()?;
        let mut keeper = as_user("sh", user);
        keeper.args(["-c", KEEPER, "keeper"]).arg(bin).arg(&folder.0).arg(port.to_string()).current_dir(&folder.0);
        let keeper = keeper.stdin(Stdio::piped()).spawn().map_err(|error| format!("cannot start a shell: {error}"))?;
        let cluster = Self { keeper, folder: folder.keep(), port };
        let start = Instant::now();
        while !cluster.is_ready() {
            let log = fs::read_to_string(cluster.folder.join("log")).unwrap_or_default();
            let failed = log.contains("FATAL");
            if failed || start.elapsed() > DEADLINE {
                return Err(format!("the PostgreSQL of the tests did not start: {}", log.trim()));
            }
            std::thread::sleep(POLL);
        }
        Ok(cluster)
    }

    /// Whether the server says so in its own file of state, as `pg_ctl` reads it.
    fn is_ready(&self) -> bool {
        fs::read_to_string(self.folder.join("data/postmaster.pid"))
            .is_ok_and(|state| state.lines().nth(7).is_some_and(|line| line.trim() == "ready"))
    }

    fn close(&mut self) -> Outcome {
        drop(self.keeper.stdin.take());
        let start = Instant::now();
        while start.elapsed() < DEADLINE {
            match self.keeper.try_wait() {
                Ok(Some(_)) => return Ok(()),
                Ok(None) => std::thread::sleep(POLL),
                Err(error) => return Err(format!("cannot wait for the PostgreSQL of the tests: {error}")),
            }
        }
        Err(format!("the PostgreSQL of the tests does not stop; its folder is {}", self.folder.display()))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Err(why) = self.close() {
            eprintln!("{why}");
        }
    }
}

/// A folder that goes unless kept.
struct Folder(PathBuf);

impl Folder {
    fn make(user: Option<&str>) -> Outcome<Self> {
        // Root's own temporary folder may be closed to others.
        let parent = if user.is_some() { PathBuf::from("/tmp") } else { std::env::temp_dir() };
        let fresh = |turn: u32| parent.join(format!("rebond-postgres-{}-{turn}", std::process::id()));
        let folder = (0..100).map(fresh).find(|folder| fs::create_dir(folder).is_ok());
        let folder = Self(folder.ok_or_else(|| format!("cannot make a folder in {}", parent.display()))?);
        if let Some(user) = user {
            run::quietly(Command::new("chown").arg(user).arg(&folder.0))?;
        }
        Ok(folder)
    }

    fn keep(mut self) -> PathBuf {
        std::mem::take(&mut self.0)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !self.0.as_os_str().is_empty() {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

/// Lays the cluster out: a superuser of its own name, and the user and the database of the tests.
fn initialise(bin: &Path, folder: &Path, user: Option<&str>) -> Outcome {
    let data = folder.join("data");
    let mut initdb = as_user(bin.join("initdb"), user);
    initdb.args(["--auth=trust", "--username=keeper", "--encoding=UTF8", "--locale=C", "--no-sync", "-D"]).arg(&data);
    run::quietly(initdb.current_dir(folder))?;
    for statement in ["CREATE ROLE rebond LOGIN CREATEDB", "CREATE ROLE rebond_program LOGIN", "CREATE DATABASE rebond OWNER rebond"] {
        // Single-user mode needs neither a port nor a client program.
        let script = r#"printf '%s\n' "$3" | "$1" --single -D "$2" postgres"#;
        let mut single = as_user("sh", user);
        single.args(["-c", script, "single"]).arg(bin.join("postgres")).arg(&data).arg(statement);
        run::quietly(single.current_dir(folder))?;
    }
    // The files that a server looks for by itself; the key is for its owner alone.
    let mut openssl = as_user("openssl", user);
    openssl.args([
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=127.0.0.1",
    ]);
    openssl.args(["-addext", "subjectAltName=IP:127.0.0.1", "-addext", "basicConstraints=critical,CA:FALSE"]);
    openssl.arg("-keyout").arg(data.join("server.key")).arg("-out").arg(data.join("server.crt")).current_dir(folder);
    run::quietly(&mut openssl)?;
    let mut close = as_user("chmod", user);
    run::quietly(close.arg("600").arg(data.join("server.key")).current_dir(folder))?;
    Ok(())
}

fn as_user(program: impl AsRef<std::ffi::OsStr>, user: Option<&str>) -> Command {
    let Some(user) = user else { return Command::new(program) };
    let mut command = Command::new("setpriv");
    let group = run::quietly(Command::new("id").args(["-g", user])).unwrap_or_default();
    command.args([&format!("--reuid={user}"), &format!("--regid={}", group.trim()), "--clear-groups", "--"]).arg(program);
    command
}

fn free_port() -> Outcome<u16> {
    let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).map(|address| address.port());
    port.map_err(|error| format!("no free port on the loopback: {error}"))
}
