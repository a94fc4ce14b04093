//! `rebond server`, the real program, with a real mail server, on both engines: a configuration written and checked, an invitation, a code, a
//! device that outlasts a kill; health, figures, a log without content.
#![expect(clippy::unwrap_used, reason = "a test's own words are right, or the test fails")]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use rebond_store::Database;
use rebond_testkit::browser::{Look, Page};
use rebond_testkit::http::{Answer, Connection};
use rebond_testkit::poll::{PATIENCE, until};
use rebond_testkit::{Engine, Fresh, MailServer, TempDir, temp_dir};
use rebond_text::{Lang, Text};

const REBOND: &str = env!("CARGO_BIN_EXE_rebond");
const LEA: &str = "lea@exemple.fr";

/// A server on a database, with what it is told.
struct Server {
    child: Child,
    port: u16,
    metrics: u16,
    config: PathBuf,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that is free, or was a moment ago.
fn free() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

fn sqlite(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("rebond.db").display())
}

fn config(folder: &TempDir, database: &str, mail: u16, port: u16, metrics: u16) -> PathBuf {
    let path = folder.path().join("server.toml");
    let text = format!(
        "address = \"http://localhost:{port}\"\nlisten = \"127.0.0.1:{port}\"\ndatabase = \"{database}\"\nmail_host = \"127.0.0.1\"\n\
         mail_port = {mail}\nmail_security = \"none\"\nmail_from = \"rebond@exemple.fr\"\nmetrics = \"127.0.0.1:{metrics}\"\n"
    );
    fs::write(&path, text).unwrap();
    path
}

fn rebond(words: &[&str]) -> Output {
    Command::new(REBOND).args(words).env("REBOND_LANG", "en").stdin(Stdio::null()).output().unwrap()
}

impl Server {
    fn start(config: &Path, port: u16, metrics: u16) -> Self {
        let log = fs::File::create(config.with_extension("log")).unwrap();
        let child =
            Command::new(REBOND).args(["server", "--config"]).arg(config).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).spawn();
        let mut child = child.unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
        assert!(said.contains(&port.to_string()), "{said} {}", fs::read_to_string(config.with_extension("log")).unwrap_or_default());
        Self { child, port, metrics, config: config.to_owned() }
    }

    fn ask(&self, method: &str, path: &str, cookie: &str, form: &str) -> Answer {
        let mut connection = Connection::open(&format!("127.0.0.1:{}", self.port), PATIENCE).unwrap();
        let host = format!("localhost:{}", self.port);
        let headers = [
            ("Host", host.as_str()),
            ("Cookie", cookie),
            ("Sec-Fetch-Site", "same-origin"),
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("X-Forwarded-For", "192.0.2.9"),
        ];
        connection.send(method, path, &headers, form.as_bytes()).unwrap()
    }

    fn figures(&self) -> String {
        Connection::open(&format!("127.0.0.1:{}", self.metrics), PATIENCE).unwrap().get("/metrics", &[]).unwrap().text()
    }

    fn log(&self) -> String {
        fs::read_to_string(self.config.with_extension("log")).unwrap()
    }
}

/// The cookies of an answer, as they are sent back.
fn cookies(answer: &Answer) -> String {
    let set = answer.headers.iter().filter(|(name, _)| name == "set-cookie").filter_map(|(_, value)| value.split(';').next());
    set.collect::<Vec<_>>().join("; ")
}

/// The code of the mail of this number, the invitation being the first.
fn code(mail: &MailServer, nth: usize) -> String {
    let found = until(PATIENCE, || {
        let mails = mail.received();
        let last = mails.get(nth - 1).filter(|mail| mail.to == [LEA])?;
        let (_, body) = last.content.split_once("\r\n\r\n")?;
        body.split(|c: char| !c.is_ascii_digit()).find(|word| word.len() == 6).map(ToOwned::to_owned)
    });
    found.unwrap_or_else(|| panic!("no code in {:?}", mail.received()))
}

/// Comes in by a code; the cookie of the session.
fn enter(server: &Server, mail: &MailServer, nth: usize) -> String {
    let asked = server.ask("POST", "/sign-in", "", &format!("address={LEA}"));
    assert_eq!(asked.status, 303, "{}", asked.text());
    let entered = server.ask("POST", "/sign-in/code", &cookies(&asked), &format!("code={}&computer=own", code(mail, nth)));
    assert_eq!(entered.status, 303, "{}", entered.text());
    cookies(&entered)
}

fn whole(database: &str) {
    let (folder, mail) = (temp_dir(), MailServer::start());
    let (port, metrics) = (free(), free());
    // Before it starts, what is wrong is said: here, nobody takes the mail.
    let nobody = config(&folder, database, free(), port, metrics);
    let checked = rebond(&["server", "check", "--config", nobody.to_str().unwrap()]);
    let said = String::from_utf8_lossy(&checked.stdout);
    assert!(!checked.status.success() && said.contains("Database: answers, 0 accounts") && said.contains("Mail relay"), "{said}");
    let config = config(&folder, database, mail.port(), port, metrics);
    let path = config.to_str().unwrap();
    let checked = rebond(&["server", "check", "--config", path]);
    assert!(checked.status.success(), "{}{}", String::from_utf8_lossy(&checked.stdout), String::from_utf8_lossy(&checked.stderr));
    assert!(rebond(&["server", "invite", LEA, "--config", path]).status.success());
    assert!(mail.received()[0].content.contains("localhost"), "{:?}", mail.received());
    assert!(!rebond(&["server", "invite", "nobody", "--config", path]).status.success());

    let mut server = Server::start(&config, port, metrics);
    for path in ["/healthz", "/readyz"] {
        let mut any = Connection::open(&format!("127.0.0.1:{port}"), PATIENCE).unwrap();
        assert_eq!(any.get(path, &[("Host", "10.1.2.3")]).unwrap().status, 200, "{path}");
    }
    assert_eq!(server.ask("GET", "/people", "", "").status, 403);
    let elsewhere = Connection::open(&format!("127.0.0.1:{port}"), PATIENCE).unwrap().get("/", &[("Host", "elsewhere.example")]).unwrap();
    assert_eq!(elsewhere.status, 421);
    let inside = enter(&server, &mail, 2);
    let page = server.ask("GET", "/account", &inside, "");
    assert!(page.status == 200 && page.text().contains(LEA), "{}", page.text());
    assert!(page.header("x-request-id").is_some_and(|number| number.len() == 16));
    let added = server.ask("POST", "/people", &inside, "name=Claire+Aubry&circle=friends");
    assert_eq!(added.status, 303, "{}", added.text());
    server.ask("GET", "/search?q=Aubry", &inside, "");

    // Figures, and a log that says nothing of anybody.
    let figures = until(PATIENCE, || Some(server.figures()).filter(|figures| figures.contains("work=\"retention\""))).unwrap_or_default();
    for line in ["rebond_accounts 1", "rebond_mail_relay_up 1", "rebond_database_up 1", "rebond_mails_total{outcome=\"sent\"} 1"] {
        assert!(figures.lines().any(|it| it == line), "{line}\n{figures}");
    }
    let log = server.log();
    assert!(log.contains("path=\"/people\"") && log.contains("path=\"/search\""), "{log}");
    for content in ["Aubry", LEA, "192.0.2.9", "lea"] {
        assert!(!log.contains(content), "{content} in {log}");
    }

    // Killed and started again, the device is still inside.
    server.child.kill().unwrap();
    server.child.wait().unwrap();
    drop(server);
    let server = Server::start(&config, port, metrics);
    assert!(server.ask("GET", "/people", &inside, "").text().contains("Aubry"));
    // Asked to stop, it stops.
    let ended = Command::new("kill").args(["-TERM", &server.child.id().to_string()]).status();
    assert!(ended.is_ok_and(|status| status.success()));
    let mut server = server;
    assert!(until(PATIENCE, || server.child.try_wait().ok().flatten()).is_some_and(|status| status.success()));
}

#[test]
fn somebody_invited_comes_in_and_stays_in_through_a_kill() {
    let folder = temp_dir();
    whole(&sqlite(folder.path()));
}

#[test]
fn somebody_invited_comes_in_and_stays_in_through_a_kill_on_postgres() {
    if Engine::BOTH.into_iter().any(|engine| engine == Engine::Postgres) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let fresh: Fresh = runtime.block_on(Engine::Postgres.fresh());
        let Database::Postgres(url) = &fresh.database else { unreachable!() };
        whole(url);
    }
}

#[test]
fn five_questions_make_a_configuration_and_a_mistake_is_said_with_its_key() {
    let folder = temp_dir();
    let path = folder.path().join("server.toml");
    let mut asked = Command::new(REBOND)
        .args(["server", "init"])
        .arg(&path)
        .env("REBOND_LANG", "fr")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let answers = format!("https://rebond.exemple.fr\n{}\nsmtp.exemple.fr\nrebond@exemple.fr\n\n", sqlite(folder.path()));
    std::io::Write::write_all(&mut asked.stdin.take().unwrap(), answers.as_bytes()).unwrap();
    let mut said = String::new();
    asked.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(asked.wait().unwrap().success() && said.matches('[').count() == 5, "{said}");
    let written = fs::read_to_string(&path).unwrap();
    assert!(
        written.contains("address = \"https://rebond.exemple.fr\"")
            && written.contains("sign_up = \"invited\"")
            && written.contains("#metrics"),
        "{written}"
    );
    let checked = Command::new(REBOND)
        .args(["server", "check", "--config"])
        .arg(&path)
        .envs([("REBOND_LANG", "en"), ("REBOND_SERVER_SIGN_UP", "everybody"), ("REBOND_SERVER_LISTEN", "here")])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&checked.stderr);
    assert!(!checked.status.success() && said.contains("sign_up") && said.contains("listen"), "{said}");
}

/// A person at phone size, from the invitation to the end of their account: `age` makes every session one that time has ended.
fn story(database: &str, age: impl Fn()) {
    let (folder, mail) = (temp_dir(), MailServer::start());
    let (port, metrics, text) = (free(), free(), Text::new(Lang::Fr));
    let config = config(&folder, database, mail.port(), port, metrics);
    assert!(rebond(&["server", "invite", LEA, "--config", config.to_str().unwrap()]).status.success());
    let mut server = Server::start(&config, port, metrics);
    let page = Page::open(&format!("http://localhost:{port}"), Look::french().phone());
    page.go("/");
    sound(&page);
    let typed = type_a_code(&page, &mail, 2, text);
    assert_eq!(typed, "/account/first");
    sound(&page);
    assert!(!page.value(text.settings_zone()).is_empty(), "the zone is the browser's");
    page.press(text.action_continue());
    assert!(until(PATIENCE, || (page.path() == "/welcome").then_some(())).is_some(), "{}", page.path());
    // Adds people.
    page.go("/people/new");
    page.fill("Prénom et nom", "Claire Vasseur");
    page.press("Ajouter");
    let person = until(PATIENCE, || Some(page.path()).filter(|path| path.len() == "/people/".len() + 36))
        .unwrap_or_else(|| panic!("{}", page.path()));
    // A second device plans a meeting of now.
    let second = enter(&server, &mail, 3);
    #[expect(clippy::disallowed_methods, reason = "the browser and the program go by the machine's clock")]
    let now = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC);
    let planned = format!("day={}&time={}&length=60&margin=15&mode=in-person", now.strftime("%Y-%m-%d"), now.strftime("%H:%M"));
    let meeting = server.ask("POST", &format!("{person}/meetings/new"), &second, &planned);
    let meeting = meeting.header("location").unwrap_or_else(|| panic!("{}", meeting.text())).to_owned();
    let hold = format!("{meeting}/hold");
    page.go(&hold);
    let kept = || (page.evaluate("return document.documentElement.dataset.kept ?? ''") == "yes").then_some(());
    assert!(until(PATIENCE, kept).is_some(), "no page is kept: {:?}", page.complaints());
    // Offline in the meeting, and signed out by time meanwhile.
    server.child.kill().unwrap();
    server.child.wait().unwrap();
    let words = "Le matin, tout se joue avant neuf heures";
    page.fill(text.meet_hold_note(), words);
    page.press(text.meet_hold_note_save());
    page.see(words);
    drop(server);
    age();
    let server = Server::start(&config, port, metrics);
    page.go(&hold);
    page.see(text.sign_in_title());
    page.see(text.device_locked());
    type_a_code(&page, &mail, 4, text);
    let sent = until(PATIENCE, || page.has(text.device_there()).then_some(()));
    assert!(sent.is_some(), "{} {}", page.path(), page.text());
    let second = enter(&server, &mail, 5);
    let shown = server.ask("GET", &hold, &second, "").text();
    assert_eq!(shown.matches(words).count(), 1, "every word once: {shown}");
    // Exports, and deletes the account.
    assert!(server.ask("GET", "/data/export/archive", &second, "").text().contains(words));
    page.go("/account");
    sound(&page);
    page.go("/account/leave");
    sound(&page);
    page.tick(text.data_erase_sure());
    page.press(text.account_leave());
    page.see(text.account_left_title());
    let gone = server.ask("GET", &hold, &second, "");
    assert_eq!((gone.status, gone.header("rebond-door")), (403, Some("ended")), "the other device is out, and leaves nothing behind");
    page.go("/");
    page.see(text.sign_in_title());
}

/// Nothing in the way of anybody, and nothing that leaves the screen.
fn sound(page: &Page) {
    assert_eq!((page.barriers(), page.flaws(), page.overflows()), (Vec::new(), Vec::new(), false), "{}", page.path());
}

/// Asks for a code on the page in front and types it; where that leads.
fn type_a_code(page: &Page, mail: &MailServer, nth: usize, text: Text) -> String {
    page.fill(text.sign_in_address(), LEA);
    page.press(text.sign_in_act());
    page.see(text.code_title());
    sound(page);
    page.fill(text.code_field(), &code(mail, nth));
    page.press(text.code_act());
    let inside = until(PATIENCE, || Some(page.path()).filter(|path| !path.starts_with("/sign-in")));
    inside.unwrap_or_else(|| panic!("{} {}", page.path(), page.text()))
}

#[test]
fn invited_signed_out_offline_and_every_word_once() {
    let folder = temp_dir();
    let path = folder.path().join("rebond.db");
    story(&sqlite(folder.path()), || {
        let connection = rusqlite::Connection::open(&path).unwrap();
        connection.execute("UPDATE sessions SET used_at = used_at - 8640000000000", ()).unwrap();
    });
}

#[test]
fn invited_signed_out_offline_and_every_word_once_on_postgres() {
    if Engine::BOTH.into_iter().any(|engine| engine == Engine::Postgres) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let fresh: Fresh = runtime.block_on(Engine::Postgres.fresh());
        let Database::Postgres(url) = &fresh.database else { unreachable!() };
        story(url, || {
            runtime.block_on(
                fresh.say("ALTER TABLE sessions NO FORCE ROW LEVEL SECURITY; UPDATE sessions SET used_at = used_at - 8640000000000"),
            );
        });
    }
}
