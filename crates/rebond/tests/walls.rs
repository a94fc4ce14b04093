//! The walls of the running program, tried by requests that no browser would send: wrong names, wrong origins, no key, ways out
//! of the assets, bodies too large, lines that are no HTTP. Each is answered clearly, and nothing changes.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use rebond_testkit::Program;
use rebond_testkit::http::Answer;
use rebond_testkit::poll::PATIENCE;

fn start() -> Program {
    Program::start(env!("CARGO_BIN_EXE_rebond"))
}

/// A request on a connection of its own.
fn ask(program: &Program, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    program.connect().send(method, path, headers, body).unwrap_or_else(|error| panic!("{method} {path}: {error}"))
}

/// The people noted, as the program's own export tells them.
fn people(program: &Program) -> String {
    let answer = ask(program, "GET", "/data/export/people.csv", &[("Cookie", &program.cookie())], b"");
    assert_eq!(answer.status, 200);
    answer.text()
}

type Headers<'a> = &'a [(&'a str, &'a str)];

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

#[test]
fn whoever_does_not_come_from_here_changes_nothing() {
    let program = start();
    let (cookie, origin, host) = (program.cookie(), program.origin(), program.host());
    let (port, wrong) = (host.rsplit(':').next().unwrap_or_default().to_owned(), format!("{cookie}0"));
    let other_port = format!("127.0.0.1:{}", port.parse::<u16>().unwrap().wrapping_add(1));
    let same = ("Origin", origin.as_str());
    let held = ("Cookie", cookie.as_str());
    let foreign = format!("http://127.0.0.1.evil.example:{port}");
    let cases: &[(&str, u16, Headers<'_>)] = &[
        ("no cookie", 403, &[same]),
        ("another key", 403, &[same, ("Cookie", &wrong)]),
        ("no origin", 403, &[held]),
        ("a foreign origin", 403, &[held, ("Origin", "http://evil.example")]),
        ("an origin that begins like ours", 403, &[held, ("Origin", &foreign)]),
        ("no origin in particular", 403, &[held, ("Origin", "null")]),
        ("a foreign page, by Sec-Fetch-Site", 403, &[held, same, ("Sec-Fetch-Site", "cross-site")]),
        ("another program of this machine", 403, &[held, same, ("Sec-Fetch-Site", "same-site")]),
        ("another name", 421, &[held, same, ("Host", "evil.example")]),
        ("our name with another port", 421, &[held, same, ("Host", &other_port)]),
        ("a name that begins like ours", 421, &[held, same, ("Host", &format!("localhost.evil.example:{port}"))]),
    ];
    for (who, status, headers) in cases {
        let headers: Vec<(&str, &str)> = headers.iter().copied().chain([FORM]).collect();
        let answer = ask(&program, "POST", "/people", &headers, b"name=Intrus");
        assert_eq!(answer.status, *status, "{who}");
        assert!(answer.header("set-cookie").is_none_or(|set| !set.contains("rebond-session")), "{who} gets no key");
    }
    assert!(!people(&program).contains("Intrus"));
    // The same request from here is taken: what refused the others was the wall.
    let answer = ask(&program, "POST", "/people", &[held, same, FORM], b"name=Anne+Martin");
    assert_eq!(answer.status, 303);
    assert!(people(&program).contains("Anne"));
}

#[test]
fn an_address_opens_once_and_the_cookie_stays_out_of_reach() {
    let program = start();
    let path = program.first_address().strip_prefix(&program.origin()).unwrap().to_owned();
    let answer = ask(&program, "GET", &path, &[], b"");
    assert_eq!(answer.status, 200);
    let set = answer.header("set-cookie").unwrap().to_owned();
    for wanted in ["__Host-", "Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(set.contains(wanted), "{set}");
    }
    let token = path.rsplit('=').next().unwrap();
    assert!(!answer.text().contains(token) && !set.contains(token), "the token leaves the address, and is not the session");
    for tried in ["/enter", "/enter?token=", "/enter?token=0", &path[..path.len() - 1], &format!("{path}0"), &path] {
        let answer = ask(&program, "GET", tried, &[], b"");
        assert!(answer.status == 403 && answer.header("set-cookie").is_none(), "{tried}: {}", answer.status);
    }
    let held = set.split(';').next().unwrap().to_owned();
    assert_eq!(ask(&program, "GET", "/people", &[("Cookie", &held)], b"").status, 200);
    // What is on the disk is a print, and for its owner alone.
    let id = held.split_once('=').unwrap().1;
    for entry in std::fs::read_dir(program.data()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap_or_default();
        assert!(!bytes.windows(id.len()).any(|piece| piece == id.as_bytes()), "the identifier is nowhere");
    }
    for page in ["/", "/people", "/data/export/archive", "/no-such-page"] {
        let answer = ask(&program, "GET", page, &[], b"");
        assert_eq!(answer.status, 403, "{page}");
        assert!(!answer.text().contains("href=\"/people\""), "nothing of the inside shows on {page}");
        assert!(answer.header("content-security-policy").is_some_and(|policy| policy.starts_with("default-src 'none'")), "{page}");
    }
}

#[test]
fn assets_lead_nowhere_else() {
    let program = start();
    let cookie = program.cookie();
    std::fs::write(program.data().join("secret.txt"), "top secret").unwrap();
    let ways = [
        "/assets/../secret.txt",
        "/assets/..%2fsecret.txt",
        "/assets/%2e%2e/secret.txt",
        "/assets/..%5csecret.txt",
        "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/assets//etc/passwd",
        "//etc/passwd",
        "/assets/%00",
        "/assets/",
        "/assets/rebond.db",
        "/data/export/..%2fsessions",
        "/data/export/%2fetc%2fpasswd",
    ];
    for way in ways {
        let answer = ask(&program, "GET", way, &[("Cookie", &cookie)], b"");
        let text = answer.text();
        assert!(matches!(answer.status, 400 | 404), "{way}: {}", answer.status);
        assert!(!text.contains("top secret") && !text.contains("root:"), "{way}");
    }
}

#[test]
fn too_much_is_refused_with_words() {
    let program = start();
    let (cookie, origin) = (program.cookie(), program.origin());
    let inside = [("Cookie", cookie.as_str()), ("Origin", origin.as_str())];
    let form = [b"name=".as_slice(), &vec![b'a'; 300 << 10]].concat();
    let answer = ask(&program, "POST", "/people", &[inside[0], inside[1], FORM], &form);
    assert_eq!(answer.status, 413);
    assert!(answer.text().contains("<h1"), "a page says so");

    let head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
    let upload = [head.as_bytes(), &vec![b'a'; 21 << 20], b"\r\n--x--\r\n"].concat();
    let multipart = ("Content-Type", "multipart/form-data; boundary=x");
    let answer = ask(&program, "POST", "/import/preview", &[inside[0], inside[1], multipart], &upload);
    assert_eq!(answer.status, 413);
    assert!(answer.text().contains("<h1"), "a page says so");

    // A field too long is a mistake of the form, and what was typed stays.
    let form = [b"name=".as_slice(), &vec![b'b'; 5_000]].concat();
    let answer = ask(&program, "POST", "/people", &[inside[0], inside[1], FORM], &form);
    assert!(answer.status < 500 && answer.text().contains("bbbbbbbbbb"), "{}", answer.status);

    // A line longer than anybody's address.
    let answer = ask(&program, "GET", &format!("/people?q={}", "a".repeat(100_000)), &[inside[0]], b"");
    assert!(answer.status < 500, "{}", answer.status);
    let csv = people(&program);
    assert!(!csv.contains("aaaa") && !csv.contains("bbbb"));
}

#[test]
fn what_is_not_what_it_says_is_refused() {
    let program = start();
    let (cookie, origin) = (program.cookie(), program.origin());
    let inside = [("Cookie", cookie.as_str()), ("Origin", origin.as_str())];
    let nobody = "00000000-0000-7000-8000-000000000000";
    let cases: Vec<(&str, String, &str, &[u8])> = vec![
        ("POST", "/people".into(), "application/json", br#"{"name":"Intrus"}"#),
        ("POST", "/people".into(), "multipart/form-data", b"name=Intrus"),
        ("POST", "/people".into(), "multipart/form-data; boundary=x", b"--y\r\nIntrus"),
        ("POST", "/import/preview".into(), FORM.1, b"file=Intrus"),
        ("POST", "/import".into(), FORM.1, b"ticket=Intrus"),
        ("POST", "/people".into(), FORM.1, b"name=%ff%fe%00"),
        ("POST", "/steps/put-off".into(), FORM.1, b"key=Intrus&until=never"),
        ("POST", format!("/people/{nobody}/edit"), FORM.1, b"given=Intrus"),
        ("POST", format!("/people/{nobody}/erase"), FORM.1, b""),
        ("POST", format!("/undo/{nobody}"), FORM.1, b""),
        ("POST", format!("/imports/{nobody}/undo"), FORM.1, b""),
        ("POST", format!("/meetings/{nobody}/explode"), FORM.1, b""),
        ("GET", "/people/Intrus".into(), FORM.1, b""),
        ("GET", format!("/people/{nobody}"), FORM.1, b""),
        ("GET", "/people?after=Intrus&circle=Intrus&source=%ff".into(), FORM.1, b""),
        ("GET", "/search?q=%22%20OR%20%2a%20NEAR%28".into(), FORM.1, b""),
        ("GET", "/people/%ff".into(), FORM.1, b""),
        ("DELETE", "/people".into(), FORM.1, b""),
        ("TRACE", "/".into(), FORM.1, b""),
        ("PUT", "/data/restore".into(), FORM.1, b"x"),
    ];
    for (method, path, kind, body) in cases {
        let answer = ask(&program, method, &path, &[inside[0], inside[1], ("Content-Type", kind)], body);
        let (status, text) = (answer.status, answer.text());
        assert!(status < 500, "{method} {path}: {status}");
        assert!(method == "GET" || status >= 300, "{method} {path}: {status}: taken for a page");
        assert!(!text.contains("panicked") && !text.contains("rebond_") && !text.contains("SELECT"), "{method} {path} tells of the inside");
    }
    assert!(!people(&program).contains("Intrus"));
}

#[test]
fn broken_and_slow_lines_stop_nobody() {
    let program = start();
    let (cookie, origin) = (program.cookie(), program.origin());
    let open = |bytes: &[u8]| {
        let mut stream = TcpStream::connect(program.host()).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(bytes).unwrap();
        stream
    };
    // What is no HTTP: the line is closed, with an answer of the kind 4xx or none.
    for bytes in [
        b"\r\n\r\n\0\0\0\0\r\n\r\n".as_slice(),
        b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST /people HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
    ] {
        let mut stream = open(bytes);
        let _ = stream.shutdown(Shutdown::Write);
        let mut heard = Vec::new();
        // Closing with our bytes unread may reset the line: that is an end too.
        let _ = stream.read_to_end(&mut heard);
        let heard = String::from_utf8_lossy(&heard).into_owned();
        assert!(heard.is_empty() || heard.starts_with("HTTP/1.1 4"), "{bytes:?}: {heard}");
    }
    // Half a head, and half a body: they wait, and others are served meanwhile.
    let slow: Vec<TcpStream> = (0..50).map(|_| open(b"GET / HTTP/1.1\r\nHost: 127.")).collect();
    let head = format!(
        "POST /people HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\nOrigin: {origin}\r\nContent-Type: {}\r\nContent-Length: 400\r\n\r\nname=Intrus",
        program.host(),
        FORM.1
    );
    let cut = open(head.as_bytes());
    assert!(!people(&program).contains("Intrus"), "others are served");
    cut.shutdown(Shutdown::Both).unwrap();
    drop(slow);
    assert!(!people(&program).contains("Intrus"), "half a request changes nothing");
    // Two lengths: neither is believed.
    let mut two = open(
        format!(
            "{}Content-Length: 5\r\n\r\nname=",
            head.split("Content-Length").next().unwrap_or_default().to_owned() + "Content-Length: 11\r\n"
        )
        .as_bytes(),
    );
    let mut first = [0; 12];
    let read = two.read(&mut first).unwrap_or(0);
    assert!(read == 0 || first.starts_with(b"HTTP/1.1 4"), "{}", String::from_utf8_lossy(&first[..read]));
}
