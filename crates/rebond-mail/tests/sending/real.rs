//! A real server: what arrives is what was written, once; what it refuses is told in its words.

use rebond_mail::{Outcome, Password, Patience, Security, Trust, Unreached, send};
use rebond_testkit::MailServer;

use crate::{account, line, outgoing};

fn headers(content: &str) -> Vec<(String, String)> {
    let (head, _) = content.split_once("\r\n\r\n").unwrap();
    let unfolded = head.replace("\r\n ", " ");
    unfolded.split("\r\n").map(|line| line.split_once(": ").unwrap()).map(|(a, b)| (a.to_owned(), b.to_owned())).collect()
}

fn header<'a>(headers: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    headers.iter().filter(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str()).collect()
}

#[tokio::test]
async fn a_message_arrives_once_as_it_was_written() {
    let server = MailServer::start();
    let mut message = outgoing("noe@exemple.fr", "Bonjour,\n.\n..deux points\nÀ bientôt\nLéa");
    message.in_reply_to = Some(line("<parent@exemple.fr>"));
    assert_eq!(send(&account(server.port()), None, &message, Patience::default(), &Trust::system()).await, Outcome::Sent);

    let [one] = &server.received()[..] else { panic!("{:?}", server.received()) };
    assert_eq!((one.from.as_str(), &one.to[..]), ("lea@exemple.fr", &["noe@exemple.fr".to_owned()][..]));
    let headers = headers(&one.content);
    for (name, value) in [
        ("Message-ID", "<0190-abc@exemple.fr>"),
        ("In-Reply-To", "<parent@exemple.fr>"),
        ("References", "<parent@exemple.fr>"),
        ("Date", "Sun, 22 Nov 2026 16:00:00 +0000"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
    ] {
        assert_eq!(header(&headers, name), [value], "{name}");
    }
    assert!(one.content.is_ascii(), "every byte passes any server");
    assert_eq!(header(&headers, "Subject"), ["Vos =?utf-8?b?ZMOpYnV0cw==?= dans la menuiserie : une question"]);
    assert!(header(&headers, "From")[0].ends_with("<lea@exemple.fr>"));
    // The lines of one point alone are the ones a careless writer loses.
    let body = one.content.split_once("\r\n\r\n").unwrap().1;
    assert!(body.starts_with("Bonjour,\r\n.\r\n..deux points\r\n=C3=80 bient=C3=B4t\r\nL=C3=A9a"), "{body}");
}

#[tokio::test]
async fn nothing_typed_becomes_a_header() {
    let server = MailServer::start();
    // A line cannot hold a line end; what looks like one, and all the marks of a header, must stay inside its value.
    let mut message = outgoing("noe@exemple.fr", "Subject: autre\r\nBcc: espion@exemple.fr\r\n\r\nBonjour");
    message.subject = Some(line("a\r\nBcc: espion@exemple.fr\u{2028}X: y\u{85}Z: w"));
    message.to_name = Some(line("\"Noé\" <espion@exemple.fr>, \r\n autre"));
    message.from_name = Some(line("Léa, Martin; (test) =?utf-8?q?x?="));
    assert_eq!(send(&account(server.port()), None, &message, Patience::default(), &Trust::system()).await, Outcome::Sent);
    let one = server.received().remove(0);
    let headers = headers(&one.content);
    let mut names: Vec<_> = headers.iter().map(|(name, _)| name.to_lowercase()).collect();
    names.sort();
    assert_eq!(
        names,
        ["content-transfer-encoding", "content-type", "date", "from", "message-id", "mime-version", "subject", "to"],
        "{headers:?}"
    );
    assert_eq!(one.to, ["noe@exemple.fr"]);

    message.message_id = line("<a@b> Bcc: x@y.fr");
    let unwritable = Outcome::NotReached(Unreached::Unwritable);
    assert_eq!(send(&account(server.port()), None, &message, Patience::default(), &Trust::system()).await, unwritable);
}

#[tokio::test]
async fn refusals_are_told_in_the_servers_words() {
    let server = MailServer::start();
    for (to, code, words) in [
        ("nobody@exemple.fr", 550, "No such mailbox here"),
        ("later@exemple.fr", 451, "Greylisted"),
        ("picky@exemple.fr", 554, "Refused for its content"),
    ] {
        match send(&account(server.port()), None, &outgoing(to, "Bonjour"), Patience::default(), &Trust::system()).await {
            Outcome::Refused { code: found, said } => assert!(found == code && said.contains(words), "{to}: {found} {said}"),
            other => panic!("{to}: {other:?}"),
        }
    }
    assert_eq!(server.received(), []);
}

#[tokio::test]
async fn one_signs_in_with_name_and_password() {
    let server = MailServer::start();
    let mut account = account(server.port());
    account.username = Some(line(MailServer::USER));
    let message = outgoing("noe@exemple.fr", "Bonjour");
    let wrong = Password::parse("autre");
    for password in [wrong.as_ref(), None] {
        let outcome = send(&account, password, &message, Patience::default(), &Trust::system()).await;
        assert!(matches!(outcome, Outcome::Refused { code: 535 | 501, .. }), "{outcome:?}");
    }
    let right = Password::parse(MailServer::PASSWORD);
    assert_eq!(send(&account, right.as_ref(), &message, Patience::default(), &Trust::system()).await, Outcome::Sent);
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn a_closed_way_is_never_given_up() {
    let server = MailServer::start();
    let message = outgoing("noe@exemple.fr", "Bonjour");
    let mut account = account(server.port());
    // This server offers no closed way: nothing goes in clear instead.
    account.security = Security::StartTls;
    assert_eq!(send(&account, None, &message, Patience::default(), &Trust::system()).await, Outcome::NotReached(Unreached::Unsupported));
    account.security = Security::Tls;
    let outcome = send(&account, None, &message, Patience::default(), &Trust::system()).await;
    assert!(matches!(outcome, Outcome::NotReached(_)), "{outcome:?}");
    // And an open way to another machine is not even tried.
    account.security = Security::None;
    account.host = line("smtp.exemple.fr");
    assert_eq!(send(&account, None, &message, Patience::default(), &Trust::system()).await, Outcome::NotReached(Unreached::Unsupported));
    assert_eq!(server.received(), []);
}
