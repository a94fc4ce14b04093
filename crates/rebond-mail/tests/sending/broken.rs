//! A server that breaks off, or falls silent, at each place of the conversation. Before the message is begun it was certainly not
//! accepted; after, nobody knows, unless the server had answered.

use std::time::Duration;

use rebond_mail::{Outcome, Patience, Trust, Unreached, send};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use rebond_testkit::poll::PATIENCE;

use crate::{account, outgoing};

/// What a server does at the place where it fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failing {
    /// Closes the connection.
    Drops,
    /// Says nothing more.
    Hangs,
    /// Answers what is no answer.
    Babbles,
}

/// The place where it fails: at the nth thing it would say. 0 greeting, 1 EHLO, 2 MAIL, 3 RCPT, 4 DATA, 5 the message.
const PLACES: [&str; 6] = ["greeting", "ehlo", "mail", "rcpt", "data", "message"];

/// Starts a server that fails there; its task answers how many whole messages were offered to it.
async fn failing(place: usize, how: Failing) -> (u16, JoinHandle<usize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let task = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        serve(stream, place, how).await.unwrap_or(0)
    });
    (port, task)
}

async fn serve(stream: TcpStream, place: usize, how: Failing) -> std::io::Result<usize> {
    let mut stream = BufReader::new(stream);
    let answers = ["220 hello\r\n", "250-hello\r\n250 8BITMIME\r\n", "250 ok\r\n", "250 ok\r\n", "354 go on\r\n", "250 kept\r\n"];
    let (mut turn, mut offered, mut line) = (0, 0, String::new());
    loop {
        if turn == place {
            match how {
                Failing::Drops => return Ok(offered),
                Failing::Hangs => while stream.read_line(&mut line).await? > 0 {},
                Failing::Babbles => stream.write_all(b"\xff\xfe what?\r\n").await?,
            }
        } else if let Some(answer) = answers.get(turn) {
            stream.write_all(answer.as_bytes()).await?;
        } else {
            return Ok(offered);
        }
        turn += 1;
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(offered);
            }
            // The message ends with a point alone; a command with its line.
            if turn != 5 || line == ".\r\n" {
                break;
            }
        }
        offered += usize::from(turn == 5);
    }
}

fn short() -> Patience {
    Patience { answer: Duration::from_millis(250), before: PATIENCE, verdict: Duration::from_millis(250) }
}

#[tokio::test]
async fn what_breaks_before_the_message_was_certainly_not_accepted() {
    for (place, name) in PLACES.iter().enumerate().take(5) {
        for how in [Failing::Drops, Failing::Hangs, Failing::Babbles] {
            let (port, server) = failing(place, how).await;
            let outcome = send(&account(port), None, &outgoing("noe@exemple.fr", "Bonjour"), short(), &Trust::system()).await;
            let why = if how == Failing::Hangs { Unreached::TimedOut } else { Unreached::Connection };
            assert_eq!(outcome, Outcome::NotReached(why), "{how:?} at {name}");
            assert_eq!(server.await.unwrap(), 0, "{how:?} at {name}");
        }
    }
}

#[tokio::test]
async fn a_server_that_never_comes_to_the_point_is_left() {
    // One line after another of its greeting, each in time, none the last.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        while stream.write_all(b"220-one moment more\r\n").await.is_ok() {
            tokio::task::yield_now().await;
        }
    });
    let patience = Patience { answer: PATIENCE, before: Duration::from_millis(250), verdict: PATIENCE };
    let outcome = send(&account(port), None, &outgoing("noe@exemple.fr", "Bonjour"), patience, &Trust::system()).await;
    assert_eq!(outcome, Outcome::NotReached(Unreached::TimedOut));
    server.await.unwrap();
}

#[tokio::test]
async fn what_breaks_after_the_message_leaves_it_open() {
    for how in [Failing::Drops, Failing::Hangs, Failing::Babbles] {
        let (port, server) = failing(5, how).await;
        let outcome = send(&account(port), None, &outgoing("noe@exemple.fr", "Bonjour"), short(), &Trust::system()).await;
        assert_eq!(outcome, Outcome::Unknown, "{how:?}");
        assert_eq!(server.await.unwrap(), 1, "offered once, never again");
    }
}

#[tokio::test]
async fn a_drop_in_the_middle_of_the_message_leaves_it_open() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = tokio::spawn(async move {
        let mut stream = BufReader::new(listener.accept().await.unwrap().0);
        let mut line = String::new();
        for answer in ["220 hello\r\n", "250 hello\r\n", "250 ok\r\n", "250 ok\r\n", "354 go on\r\n"] {
            stream.write_all(answer.as_bytes()).await.unwrap();
            stream.read_line(&mut line).await.unwrap();
        }
        // The first line of the message was read: gone.
    });
    let long = "Bonjour, une ligne assez longue pour remplir les tampons.\n".repeat(300);
    let outcome = send(&account(port), None, &outgoing("noe@exemple.fr", &long), Patience::default(), &Trust::system()).await;
    assert_eq!(outcome, Outcome::Unknown);
    server.await.unwrap();
}

#[tokio::test]
async fn a_lost_goodbye_changes_nothing() {
    // Fails only after its last answer.
    let (port, server) = failing(6, Failing::Drops).await;
    assert_eq!(send(&account(port), None, &outgoing("noe@exemple.fr", "Bonjour"), short(), &Trust::system()).await, Outcome::Sent);
    assert_eq!(server.await.unwrap(), 1);
}

#[tokio::test]
async fn nobody_there() {
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let message = outgoing("noe@exemple.fr", "Bonjour");
    assert_eq!(
        send(&account(closed), None, &message, Patience::default(), &Trust::system()).await,
        Outcome::NotReached(Unreached::Connection)
    );
}
