//! The life of the process: lines that are never finished hold nobody up, neither those who come after nor the end.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test whose line cannot be opened fails")]

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::time::{Duration, Instant};

use rebond_testkit::poll::PATIENCE;
use rebond_testkit::{Program, Visitor};

/// A line that says this and no more.
fn say(program: &Program, words: &str) -> TcpStream {
    let mut stream = TcpStream::connect(program.host()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(words.as_bytes()).unwrap();
    stream
}

/// A form that is never whole.
fn half_a_form(program: &Program) -> String {
    format!(
        "POST /people HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nOrigin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\nname=Intrus",
        program.host(),
        program.cookie(),
        program.origin()
    )
}

#[test]
fn half_a_request_does_not_hold_up_the_end() {
    let mut program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let _lines = [say(&program, ""), say(&program, "GET / HTTP/1.1\r\nHost: 127."), say(&program, &half_a_form(&program))];
    // All three were taken: a whole request after them is answered.
    assert_eq!(Visitor::of(&program).try_post("/people", &[("name", "Ada")]).status, 303);
    let start = Instant::now();
    assert!(program.end().is_some_and(|status| status.success()), "it does not end");
    assert!(start.elapsed() < Duration::from_secs(4), "{:?}", start.elapsed());
}

#[test]
fn what_is_being_answered_is_finished_and_a_second_signal_does_not_wait() {
    for signals in [1, 2] {
        let mut program = Program::start(env!("CARGO_BIN_EXE_rebond"));
        let (cookie, origin) = (program.cookie(), program.origin());
        let other = rusqlite::Connection::open(program.data().join("rebond.db")).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        let body = "name=Ada";
        let mut waiting = say(
            &program,
            &format!(
                "POST /people HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\nOrigin: {origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
                program.host(),
                body.len()
            ),
        );
        // Taken in order: once a page was answered, the form before it is being saved.
        Visitor::of(&program).read("/people/new");
        let term = || std::process::Command::new("kill").args(["-TERM", &program.id().to_string()]).status().unwrap();
        term();
        if signals == 1 {
            other.execute_batch("ROLLBACK").unwrap();
            let mut answer = String::new();
            waiting.read_to_string(&mut answer).unwrap();
            assert!(answer.starts_with("HTTP/1.1 303"), "what was begun is answered: {answer}");
            assert!(program.end().is_some_and(|status| status.success()));
        } else {
            // It has heard the first: it takes no more.
            rebond_testkit::poll::until(PATIENCE, || TcpStream::connect(program.host()).err()).expect("it listens no more");
            let start = Instant::now();
            assert!(program.end().is_some(), "it does not end");
            assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
        }
    }
}

#[test]
fn two_hundred_lines_that_say_nothing_lock_nobody_out() {
    let folder = rebond_testkit::temp_dir();
    let script = folder.path().join("few-descriptors");
    std::fs::write(&script, format!("#!/bin/sh\nulimit -n 128\nexec '{}' \"$@\"\n", env!("CARGO_BIN_EXE_rebond"))).unwrap();
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).unwrap();
    let program = Program::start(&script);
    let visitor = Visitor::of(&program);
    let half = half_a_form(&program);
    let lines: Vec<TcpStream> =
        (0..200).map(|number| say(&program, if number % 2 == 0 { "GET / HTTP/1.1\r\nHost: 127." } else { &half })).collect();
    for number in 0..20 {
        let start = Instant::now();
        visitor.post("/people", &[("name", &format!("Personne {number}"))]);
        assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    }
    assert!(visitor.read("/people").contains("Personne 19"));
    drop(lines);
}

#[test]
fn a_full_disk_is_told_with_what_was_typed_and_what_was_confirmed_is_there() {
    let folder = rebond_testkit::temp_dir();
    let script = folder.path().join("little-room");
    // No file may grow past a mebibyte and a half.
    std::fs::write(&script, format!("#!/bin/sh\ntrap '' XFSZ\nulimit -f 3000\nexec '{}' \"$@\"\n", env!("CARGO_BIN_EXE_rebond"))).unwrap();
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).unwrap();
    let program = Program::start(&script);
    let visitor = Visitor::of(&program);
    let person = visitor.post("/people", &[("name", "Claire Aubry")]);
    let to = format!("{person}/notes");
    let mut confirmed = 0;
    let refused = loop {
        let words = format!("Note {confirmed} {}", "longue ".repeat(2_000));
        let answer = visitor.try_post(&to, &[("note", &words), ("once", "0192f0c1-0000-7000-8000-000000000001")]);
        if answer.status != 303 {
            break answer;
        }
        confirmed += 1;
        assert!(confirmed < 500, "the disk is never full");
    };
    let (status, page) = (refused.status, refused.text());
    assert!(matches!(status, 503 | 507), "{status}");
    assert!(page.contains("disque") && page.contains(&format!("Note {confirmed} longue")), "cause and words: {}", &page[..600]);
    assert!(page.contains(&format!("action=\"{to}\"")) && page.contains("0192f0c1-0000-7000-8000-000000000001"), "sent again by a button");
    let kept = visitor.read(&person);
    for number in [0, confirmed / 2, confirmed - 1] {
        assert!(kept.contains(&format!("Note {number} longue")), "note {number} of {confirmed} was confirmed");
    }
}

#[test]
fn the_sample_campaign_is_of_the_day_one_says() {
    let program = Program::start_with(env!("CARGO_BIN_EXE_rebond"), &["demo", "--today", "2026-11-03"]);
    let page = Visitor::of(&program).read("/").replace('\u{a0}', " ");
    assert!(page.contains("3 novembre") || page.contains("November 3"), "{}", &page[..page.len().min(3_000)]);
}
