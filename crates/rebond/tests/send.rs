//! A request written, repaired and sent to a real mail server from a real browser, then followed to the person it was redirected to;
//! and the real program killed in the middle of sending. What a browser cannot see of sending is in `rebond-mail` and `rebond-app`.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rebond_domain::{Answer, MessageKind, NameUse};
use rebond_testkit::browser::{Look, Page};
use rebond_testkit::poll::{PATIENCE, until};
use rebond_testkit::{MailServer, Program, Visitor, between};
use rebond_text::{Lang, Text};

#[expect(dead_code, reason = "the story's words, of which this needs a few")]
#[path = "story/words.rs"]
mod words;

use words::Words;

const CLAIRE: &str = "Claire Vasseur";
const PAUL: &str = "Paul Fictif";

#[test]
fn in_french_on_a_phone() {
    whole(Look::french().phone(), Lang::Fr);
}

#[test]
fn in_english_on_a_desk() {
    whole(Look::english(), Lang::En);
}

#[test]
fn in_french_without_scripts_by_the_check_button() {
    whole(Look::french().without_scripts(), Lang::Fr);
}

struct Sender<'a> {
    page: Page,
    text: Text,
    words: Words,
    scripts: bool,
    server: MailServer,
    visitor: Visitor<'a>,
}

fn whole(look: Look, lang: Lang) {
    let program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let visitor = Visitor::of(&program);
    let person = ask_for_claire(&visitor);
    let page = Page::open(&program.origin(), look);
    page.go(&program.address());
    let text = Text::new(lang);
    let sender = Sender { page, text, words: Words::of(lang), scripts: look.scripts, server: MailServer::start(), visitor };
    sender.sets_the_account();
    sender.is_told_what_is_forbidden(&person);
    sender.sets_it_aside_and_takes_it_back();
    sender.is_told_in_three_parts_too();
    sender.repairs();
    sender.sends();
    sender.follows_the_redirection();
}

fn ask_for_claire(visitor: &Visitor<'_>) -> String {
    let fields =
        [("name", CLAIRE), ("organisation", "Les Ateliers du Cèdre"), ("address", "claire.vasseur@exemple.fr"), ("circle", "colleagues")];
    visitor.post("/people", &fields)
}

impl Sender<'_> {
    #[track_caller]
    fn sound(&self) {
        assert!(!self.page.overflows(), "{} is wider than the screen", self.page.path());
        assert_eq!(self.page.complaints(), Vec::<String>::new(), "{}", self.page.path());
        assert_eq!(self.page.flaws(), Vec::<String>::new(), "{}", self.page.path());
    }

    fn sets_the_account(&self) {
        let (page, text) = (&self.page, self.text);
        page.go("/settings/mail");
        page.fill(text.mail_from(), "lea@exemple.fr");
        page.fill(text.mail_host(), "127.0.0.1");
        page.tick(text.mail_security_none());
        page.fill(text.mail_port(), &self.server.port().to_string());
        page.fill(text.mail_username(), MailServer::USER);
        page.fill(text.mail_password(), MailServer::PASSWORD);
        self.sound();
        page.click(text.action_save());
        page.see(text.flash_saved());
        page.click(text.mail_test_act());
        page.see(text.mail_outcome_sent());
        self.sound();
        let [to_oneself] = &self.server.received()[..] else { panic!("{:?}", self.server.received()) };
        assert_eq!(to_oneself.to, ["lea@exemple.fr"]);
    }

    // rule: C1, D3
    fn is_told_what_is_forbidden(&self, person: &str) {
        let (page, text) = (&self.page, self.text);
        page.go(person);
        page.click(text.person_write());
        page.click(text.write_begin());
        page.fill(text.write_body(), self.words.asks_for_a_job);
        if self.scripts {
            // By itself, under the words, after a pause.
            page.see(text.write_severity_error());
            let marked = page.evaluate("return [...CSS.highlights.get('remark-error')].map((one) => one.toString()).join(' · ')");
            assert!(marked.as_str().is_some_and(|words| words.contains("poste") || words.contains("position")), "{marked}");
            self.leaves_the_caret_alone("body");
            // One tap on the words of the list goes to them in the text.
            let chosen = "document.querySelector('.remark.error [data-start]').click(); const area = document.activeElement; \
                          return area.name === 'body' ? area.value.slice(area.selectionStart, area.selectionEnd) : area.tagName";
            let chosen = page.evaluate(chosen);
            assert!(chosen.as_str().is_some_and(|words| marked.as_str().unwrap_or_default().contains(words)), "{chosen} of {marked}");
        } else {
            page.miss(text.write_severity_error());
            page.click(text.write_check());
            page.see(text.write_severity_error());
            let marked = page.evaluate("return document.querySelector('.annotated .marked.error mark')?.textContent");
            assert!(marked.as_str().is_some_and(|words| words.contains("poste")), "{marked}");
        }
        // Which rule it breaks is told to whoever asks.
        page.miss(&text.step_rule("D3"));
        page.within(text.write_severity_error(), || page.click(text.step_why()));
        page.see(&text.step_rule("D3"));
        self.sound();
    }

    // rule: D3
    fn sets_it_aside_and_takes_it_back(&self) {
        let (page, text) = (&self.page, self.text);
        page.click(text.write_aside());
        page.see(text.aside_lead_error());
        page.tick(text.aside_reason_other());
        self.sound();
        page.click(text.aside_act());
        page.see(text.error_reason_missing());
        // The browser tells of the form that came back; there is nothing else to tell.
        assert_eq!(page.complaints().len(), 1);
        page.fill(text.aside_note(), "« 1 < 2 »");
        page.click(text.aside_act());
        page.see(text.flash_remark_aside());
        page.see(&text.write_aside_title(1));
        page.press(&text.write_aside_title(1));
        page.see("« 1 < 2 »");
        self.sound();
        page.click(text.write_aside_back());
        page.miss(&text.write_aside_title(1));
        page.see(text.write_severity_error());
    }

    /// Remarks come while one writes, and move neither the caret nor the page.
    fn leaves_the_caret_alone(&self, field: &str) {
        let script = format!("const area = document.querySelector('textarea[name={field}]'); ")
            + "area.focus(); area.setSelectionRange(12, 12); area.setRangeText(' x', 12, 12, 'end'); \
            const before = [area.selectionStart, area.scrollTop, scrollY]; const start = performance.now(); \
            return new Promise((done) => { \
              new MutationObserver(() => requestAnimationFrame(() => \
                done({ took: performance.now() - start, same: JSON.stringify(before) === JSON.stringify([area.selectionStart, area.scrollTop, scrollY]), \
                       there: document.activeElement === area }))) \
                .observe(document.querySelector('#review'), { childList: true }); \
              area.dispatchEvent(new Event('input', { bubbles: true })); })";
        let found = self.page.evaluate(&script);
        assert!(found["same"] == true && found["there"] == true, "the caret, the field or the page moved: {found}");
        // The aim, 100 ms after a pause, is for the program as people run it; this one is unoptimised, on a busy machine.
        assert!(found["took"].as_f64().is_some_and(|took| took < 2_000.0), "{found}");
    }

    // rule: D1, D3
    fn is_told_in_three_parts_too(&self) {
        let (page, text) = (&self.page, self.text);
        page.click(text.write_in_parts());
        for part in [text.write_part_opening(), text.write_part_you(), text.write_part_us(), text.write_part_ending()] {
            page.fill(part, "");
        }
        page.fill(text.write_part_me(), self.words.asks_for_a_job);
        if self.scripts {
            let script = "return [...CSS.highlights.get('remark-error') ?? []].map((one) => \
                one.startContainer.parentElement.parentElement.querySelector('textarea').name + ': ' + one.toString()).join(' · ')";
            // The remarks of the page before the change may be there still.
            let told = || page.evaluate(script).as_str().filter(|words| words.starts_with("me: ")).map(ToOwned::to_owned);
            let marked = until(PATIENCE, told).unwrap_or_else(|| panic!("{}", page.evaluate(script)));
            assert!(marked.contains("poste") || marked.contains("position"), "{marked}");
            self.leaves_the_caret_alone("me");
            let chosen = "document.querySelector('.remark.error [data-field]').click(); const area = document.activeElement; \
                          return area.name + ': ' + area.value.slice(area.selectionStart, area.selectionEnd)";
            let chosen = page.evaluate(chosen);
            assert!(chosen.as_str().is_some_and(|chosen| marked.contains(chosen)), "{chosen} of {marked}");
        } else {
            page.miss(text.write_severity_error());
            page.click(text.write_check());
            page.see(text.write_severity_error());
            let marked = page.evaluate("return document.querySelector('.annotated .marked.error mark')?.textContent");
            assert!(marked.as_str().is_some_and(|words| words.contains("poste")), "{marked}");
        }
        self.sound();
        page.click(text.write_in_one());
    }

    fn repairs(&self) {
        let (page, text) = (&self.page, self.text);
        page.fill(text.write_subject(), self.words.subject);
        page.fill(text.write_body(), self.words.request);
        if !self.scripts {
            page.click(text.write_check());
        }
        page.see(rebond_lint::clean_words(MessageKind::Request, text.lang()));
        page.miss(text.write_severity_error());
        self.sound();
    }

    fn sends(&self) {
        let (page, text) = (&self.page, self.text);
        page.click(text.write_next());
        self.sound();
        page.click(text.mail_send_act());
        page.see(text.flash_sent());
        self.sound();
        let received = self.server.received();
        let [_, request] = &received[..] else { panic!("one test and one request, not {received:?}") };
        assert_eq!((request.from.as_str(), &request.to[..]), ("lea@exemple.fr", &["claire.vasseur@exemple.fr".to_owned()][..]));
        let named: Vec<&str> = request.content.lines().filter_map(|line| line.strip_prefix("Message-ID: ")).collect();
        let [named] = named[..] else { panic!("{}", request.content) };
        let archive = self.visitor.read("/data/export/archive");
        assert!(archive.contains(named.trim_matches(['<', '>'])), "the identifier {named} is kept");
    }

    // rule: D11, D13
    fn follows_the_redirection(&self) {
        let (page, text) = (&self.page, self.text);
        page.click(text.sent_answer_act());
        page.tick(text.answer(Answer::Redirected));
        page.fill(text.answer_given(), "Paul");
        page.fill(text.answer_family(), "Fictif");
        page.fill(text.answer_email(), "paul@exemple.fr");
        page.fill(text.answer_reason(), self.words.reason);
        page.choose(text.answer_name_use(), text.name_use(NameUse::Agreed));
        self.sound();
        page.click(text.answer_save());
        page.see(text.flash_answer_recorded());
        assert_eq!(page.value(text.referral_reason()), self.words.reason);
        self.sound();
        page.click(&text.referral_write(PAUL));
        page.see("paul@exemple.fr");
        self.sound();
        page.tick(&text.write_greet_vous(text.write_greeting("Paul")));
        page.click(text.write_begin());
        let draft = page.value(text.write_body());
        let first: String = draft.lines().filter(|line| !line.trim().is_empty()).take(2).collect::<Vec<_>>().join(" ");
        assert!(first.contains("Paul") && first.contains(CLAIRE), "who led there is named first: {draft}");
        self.sound();
        assert_eq!(self.server.received().len(), 2, "nothing leaves by itself");
    }
}

/// A server that takes a message and then says nothing more: at `port`, with the number of messages it was offered.
fn silent_after_the_message() -> (u16, Arc<AtomicUsize>) {
    let offered = Arc::new(AtomicUsize::new(0));
    let listener = TcpListener::bind("127.0.0.1:0").unwrap_or_else(|error| panic!("{error}"));
    let port = listener.local_addr().map_or(0, |address| address.port());
    let count = Arc::clone(&offered);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let count = Arc::clone(&count);
            std::thread::spawn(move || converse(stream, &count));
        }
    });
    (port, offered)
}

fn converse(stream: TcpStream, offered: &AtomicUsize) -> Option<()> {
    let mut answers = stream.try_clone().ok()?;
    let mut lines = BufReader::new(stream).lines();
    answers.write_all(b"220 hello\r\n").ok()?;
    loop {
        let line = lines.next()?.ok()?;
        let answer: &[u8] = if line == "DATA" { b"354 go on\r\n" } else { b"250 ok\r\n" };
        answers.write_all(answer).ok()?;
        if line == "DATA" {
            while lines.next()?.ok()? != "." {}
            offered.fetch_add(1, Ordering::SeqCst);
            // Holds the line until the other side goes.
            lines.next()?.ok()?;
        }
    }
}

#[test]
fn killed_in_the_middle_of_sending_it_asks_and_never_sends_twice() {
    let (port, offered) = silent_after_the_message();
    let port = port.to_string();
    let mut program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let draft = {
        let visitor = Visitor::of(&program);
        let person = ask_for_claire(&visitor);
        let account = [("from", "lea@exemple.fr"), ("host", "127.0.0.1"), ("port", port.as_str()), ("security", "none")];
        visitor.post("/settings/mail", &account);
        let draft = visitor
            .post(&format!("{person}/approaches"), &[("kind", "request"), ("way", "email:claire.vasseur@exemple.fr"), ("start", "blank")]);
        visitor.post(&draft, &[("mode", "one"), ("subject", "Bonjour"), ("body", Words::of(Lang::Fr).request), ("do", "send")]);
        draft
    };
    let (mut line, cookie, origin, path) = (program.connect(), program.cookie(), program.origin(), format!("{draft}/post"));
    let sending = std::thread::spawn(move || {
        let headers = [("Cookie", cookie.as_str()), ("Origin", &origin), ("Content-Type", "application/x-www-form-urlencoded")];
        line.send("POST", &path, &headers, b"").is_ok()
    });
    assert!(until(PATIENCE, || (offered.load(Ordering::SeqCst) == 1).then_some(())).is_some(), "the message reached the server");
    program.kill();
    assert!(!sending.join().unwrap_or(true), "nothing was confirmed");
    program.again();

    let (visitor, text) = (Visitor::of(&program), Text::new(Lang::Fr));
    let page = visitor.read(&format!("{draft}/send"));
    assert!(page.contains(text.mail_may_have_left_title()) && !page.contains(&format!("{draft}/post")), "{page}");
    assert_eq!(visitor.post(&format!("{draft}/post"), &[]), format!("{draft}/send"), "an old tab's button sends nothing");
    assert_eq!(visitor.post(&format!("{draft}/left"), &[("left", "yes")]), draft);
    let sent = visitor.read(&draft);
    assert!(between(&sent, "<main", "</main>").is_some_and(|main| main.contains(text.sent_waits_title())), "{sent}");
    assert_eq!(offered.load(Ordering::SeqCst), 1, "never sent twice");
}
