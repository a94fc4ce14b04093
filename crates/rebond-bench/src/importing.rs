//! Importing through the pages: a file of so many contacts is looked at, then imported into an empty account, as a browser without scripts
//! does it. What leaves: time, time on a processor, memory at most and afterwards. Not done here: the other pages (`course`).

use std::fmt::Write as _;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rebond_testkit::http::{Answer, Connection};
use rebond_testkit::{Program, between};

use crate::{Outcome, process};

/// So many contacts as one file may hold, and a tenth of them: what grows faster than they do shows.
pub(crate) const SIZES: [usize; 2] = [10_000, 100_000];
/// So long one import may take.
const PATIENCE: Duration = Duration::from_mins(10);

/// A kind of file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// `Connections.csv` of LinkedIn.
    LinkedIn,
    /// A phone's cards.
    Cards,
}

/// What a part of it cost.
#[derive(Debug)]
pub(crate) struct Cost {
    pub(crate) took: Duration,
    pub(crate) cpu: Option<Duration>,
}

/// What an import cost.
#[derive(Debug)]
pub(crate) struct Importing {
    pub(crate) look: Cost,
    pub(crate) import: Cost,
    /// In mebibytes: before it, at most, and once it is done.
    pub(crate) memory: Option<(f64, f64, f64)>,
}

impl Importing {
    /// A file of so many contacts, into an empty account.
    pub(crate) fn of(file: &str, postgres: Option<&str>, kind: Kind, many: usize) -> Outcome<Self> {
        let words: Vec<&str> = ["serve"].into_iter().chain(postgres.iter().flat_map(|url| ["--database", url])).collect();
        let program = Program::start_with(file, &words);
        let browser = Browser { cookie: program.cookie(), origin: program.origin(), program: &program };
        for path in ["/welcome", "/import", "/people"] {
            browser.ask("GET", path, "", &[])?;
        }
        let before = process::resident(program.id());
        let start = Instant::now();
        let watched = process::cpu(program.id());
        let spent = |since: Option<Duration>| process::cpu(program.id()).zip(since).map(|(now, before)| now.saturating_sub(before));
        let page = browser.follow(browser.ask("POST", "/import/preview", "multipart/form-data; boundary=edge", &upload(kind, many))?)?;
        let look = Cost { took: start.elapsed(), cpu: spent(watched) };
        let text = page.text();
        let ticket = between(&text, "name=\"ticket\" value=\"", "\"").ok_or("nothing to confirm")?.to_owned();
        let start = Instant::now();
        let watched = process::cpu(program.id());
        let form = format!("ticket={ticket}");
        browser.follow(browser.ask("POST", "/import", "application/x-www-form-urlencoded", form.as_bytes())?)?;
        let import = Cost { took: start.elapsed(), cpu: spent(watched) };
        let (peak, after) = (process::peak(program.id()), process::resident(program.id()));
        Ok(Self { look, import, memory: before.zip(peak).zip(after).map(|((before, peak), after)| (before, peak, after)) })
    }
}

struct Browser<'p> {
    program: &'p Program,
    cookie: String,
    origin: String,
}

impl Browser<'_> {
    fn ask(&self, method: &str, path: &str, kind: &str, body: &[u8]) -> Outcome<Answer> {
        let mut connection = Connection::open(&self.program.host(), PATIENCE).map_err(|error| error.to_string())?;
        let mut headers = vec![("Cookie", self.cookie.as_str()), ("Accept-Language", "fr"), ("Origin", self.origin.as_str())];
        headers.extend((!kind.is_empty()).then_some(("Content-Type", kind)));
        connection.send(method, path, &headers, body).map_err(|error| format!("{path}: {error}"))
    }

    /// Goes where an answer leads, until nothing goes on any more.
    fn follow(&self, mut answer: Answer) -> Outcome<Answer> {
        let (begun, mut place) = (Instant::now(), String::new());
        while begun.elapsed() < PATIENCE {
            if answer.status == 303 {
                answer.header("location").unwrap_or("/").clone_into(&mut place);
            } else if answer.status == 200 && answer.header("refresh").is_some() {
                sleep(Duration::from_millis(50));
            } else {
                return if answer.status == 200 { Ok(answer) } else { Err(format!("{place}: {} {}", answer.status, answer.text())) };
            }
            answer = self.ask("GET", &place, "", &[])?;
        }
        Err("the import does not come to its end".to_owned())
    }
}

fn upload(kind: Kind, many: usize) -> Vec<u8> {
    let (name, text) = match kind {
        Kind::LinkedIn => ("Connections.csv", connections(many)),
        Kind::Cards => ("contacts.vcf", cards(many)),
    };
    let head = format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    [head.as_bytes(), text.as_bytes(), b"\r\n--edge--\r\n"].concat()
}

/// Somebody invented: the same for the same number.
fn somebody(number: usize) -> (&'static str, String) {
    const GIVEN: [&str; 12] =
        ["Camille", "Élodie", "Jean-Noël", "Anne", "Marc", "Sophie", "Ousmane", "Lucie", "Hugo", "Inès", "Karim", "Maïwenn"];
    const SYLLABLES: [&str; 16] =
        ["ber", "nard", "mar", "tin", "du", "bois", "le", "roy", "ga", "ron", "vi", "dal", "fon", "te", "col", "lin"];
    let mut rest = number.wrapping_mul(2_654_435_761) % 0xFF_FFFF;
    let mut family = String::new();
    for _ in 0..4 {
        family.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    (GIVEN[number % GIVEN.len()], format!("{}{}", family[..1].to_uppercase(), &family[1..]))
}

fn connections(many: usize) -> String {
    let mut text = String::from("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
    for number in 0..many {
        let (given, family) = somebody(number);
        let email = if number % 10 == 0 { format!("contact{number}@exemple.fr") } else { String::new() };
        let (company, day) = (number % (many / 4), 1 + number % 28);
        let _ = writeln!(
            text,
            "{given},{family},https://www.linkedin.com/in/personne-{number:x},{email},Atelier {company},Responsable de projet,{day:02} Mar 2021"
        );
    }
    text
}

fn cards(many: usize) -> String {
    let mut text = String::new();
    for number in 0..many {
        let (given, family) = somebody(number);
        let company = number % (many / 4);
        let _ = write!(
            text,
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:{family};{given};;;\r\nFN:{given} {family}\r\nORG:Atelier {company}\r\nTITLE:Responsable de projet\r\n\
             EMAIL;TYPE=WORK:contact{number}@exemple.fr\r\nTEL;TYPE=CELL:+336{number:08}\r\nEND:VCARD\r\n"
        );
    }
    text
}
