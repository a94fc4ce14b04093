//! Closed ways to a real server, whose certificate the test makes: taken when it is the one trusted and bears the server's name, from
//! the first byte or after the greeting; else nothing leaves, not even the password.

use rebond_mail::{MailAccount, Outcome, Password, Patience, Security, Trust, Unreached, send};
use rebond_testkit::{MailServer, TestCertificate};

use crate::{account, line, outgoing};

const WAYS: [Security; 2] = [Security::Tls, Security::StartTls];

fn server(security: Security, certificate: &TestCertificate) -> MailServer {
    if security == Security::Tls { MailServer::closed(certificate) } else { MailServer::closing(certificate) }
}

fn signed_in(port: u16, security: Security) -> (MailAccount, Option<Password>) {
    (MailAccount { security, username: Some(line(MailServer::USER)), ..account(port) }, Password::parse(MailServer::PASSWORD))
}

#[tokio::test]
async fn a_message_arrives_by_a_closed_way() {
    let certificate = TestCertificate::of("127.0.0.1");
    let trust = Trust::system().and(certificate.pem()).unwrap();
    for security in WAYS {
        let server = server(security, &certificate);
        let (account, password) = signed_in(server.port(), security);
        let message = outgoing("noe@exemple.fr", "Bonjour");
        assert_eq!(send(&account, password.as_ref(), &message, Patience::default(), &trust).await, Outcome::Sent, "{security:?}");
        let [one] = &server.received()[..] else { panic!("{security:?}: {:?}", server.received()) };
        assert_eq!(one.to, ["noe@exemple.fr"]);
        assert!(one.content.contains("Message-ID: <0190-abc@exemple.fr>"));
    }
}

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_is_not_taken() {
    let certificate = TestCertificate::of("127.0.0.1");
    let another = TestCertificate::of("127.0.0.1");
    for security in WAYS {
        for trust in [Trust::system(), Trust::system().and(another.pem()).unwrap()] {
            let server = server(security, &certificate);
            let (account, password) = signed_in(server.port(), security);
            let outcome = send(&account, password.as_ref(), &outgoing("noe@exemple.fr", "x"), Patience::default(), &trust).await;
            assert_eq!(outcome, Outcome::NotReached(Unreached::Certificate), "{security:?}");
            assert_eq!(server.received(), []);
        }
    }
}

#[tokio::test]
async fn a_certificate_of_another_name_is_not_taken() {
    let certificate = TestCertificate::of("smtp.exemple.fr");
    let trust = Trust::system().and(certificate.pem()).unwrap();
    for security in WAYS {
        let server = server(security, &certificate);
        let (account, password) = signed_in(server.port(), security);
        let outcome = send(&account, password.as_ref(), &outgoing("noe@exemple.fr", "x"), Patience::default(), &trust).await;
        assert_eq!(outcome, Outcome::NotReached(Unreached::Certificate), "{security:?}");
        assert_eq!(server.received(), []);
    }
}

#[test]
fn what_is_no_certificate_is_not_trusted() {
    for text in ["", "certificate", "-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n"] {
        assert!(Trust::system().and(text).is_none(), "{text}");
    }
}
