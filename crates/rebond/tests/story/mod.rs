//! Somebody's campaign, chapter by chapter; each begins where the one before ended. The words on screen come from `rebond-text`,
//! so that a changed label breaks nothing; what the user writes is in `words`.

mod after;
mod begin;
mod meet;
mod words;
mod write;

use rebond_testkit::browser::{Look, Page};
use rebond_testkit::{Program, TempDir, temp_dir};
use rebond_text::Text;

use words::Words;

/// The one who is met.
const CLAIRE: &str = "Claire Vasseur";
/// The two whom she names.
const NADIA: &str = "Nadia Inventée";
const PAUL: &str = "Paul Fictif";

/// In minutes.
const DAY: i32 = 24 * 60;

/// A browser on a fresh Rebond.
pub(crate) struct Story {
    page: Page,
    text: Text,
    words: Words,
    scripts: bool,
    folder: TempDir,
    // Last: the browser goes before the program it looks at.
    _program: Program,
}

impl Story {
    pub(crate) fn begin(look: Look, text: Text) -> Self {
        let program = Program::start(env!("CARGO_BIN_EXE_rebond"));
        let page = Page::open(&program.origin(), look);
        page.go(&program.address());
        Self { page, text, words: Words::of(text.lang()), scripts: look.scripts, folder: temp_dir(), _program: program }
    }

    /// Goes to Today, and finds this step first.
    #[track_caller]
    fn first_is(&self, title: &str) {
        self.today();
        let first = self.steps().into_iter().next().unwrap_or_default();
        assert_eq!(first, plain(title), "the first step of Today; all of it: {}", self.page.text());
    }

    /// Goes to Today, and finds this step somewhere.
    #[track_caller]
    fn offers(&self, title: &str) {
        self.today();
        assert!(self.steps().contains(&plain(title)), "“{title}” is none of the steps: {:?}", self.steps());
    }

    /// Goes to Today, and does not find this step.
    #[track_caller]
    fn no_longer_offers(&self, title: &str) {
        self.today();
        assert!(!self.steps().contains(&plain(title)), "“{title}” is still among the steps: {:?}", self.steps());
    }

    /// Goes to where a step of Today is done.
    #[track_caller]
    fn follows(&self, title: &str, act: &str) {
        self.today();
        // What else there is to do with somebody is a link under their card.
        let also = self.page.evaluate("return [...document.querySelectorAll('.step-also a')].map((link) => link.textContent)");
        if also.as_array().into_iter().flatten().filter_map(|link| link.as_str()).any(|link| plain(link) == plain(title)) {
            return self.page.click(title);
        }
        // The title may stand again among the parts of one message: the button is that of the card.
        let script = format!(
            "const said = (one) => one.textContent.replace(/\\s+/g, ' ').trim();
             const card = [...document.querySelectorAll('.step')].find((one) => said(one.querySelector('h2')) === {:?});
             return [...card.querySelectorAll(':scope > .actions a')].find((one) => said(one) === {:?}).getAttribute('href')",
            plain(title),
            plain(act)
        );
        let to = self.page.evaluate(&script);
        self.page.go(to.as_str().unwrap_or_default());
    }

    #[track_caller]
    fn today(&self) {
        self.page.go("/");
        self.sound();
    }

    /// The steps on screen and behind “more”, in their order, with what goes into the same message.
    fn steps(&self) -> Vec<String> {
        let titles =
            self.page.evaluate("return [...document.querySelectorAll('.step h2, .step-with li > span:first-child, .step-also a')].map((title) => title.textContent)");
        titles.as_array().into_iter().flatten().filter_map(|title| title.as_str()).map(plain).collect()
    }

    /// The page fits the screen, and the browser complains of nothing.
    #[track_caller]
    fn sound(&self) {
        assert!(!self.page.overflows(), "{} is wider than the screen", self.page.path());
        assert_eq!(self.page.complaints(), Vec::<String>::new(), "{}", self.page.path());
    }

    /// The phase of a meeting on which a point stands.
    fn phase_of(&self, point: &str) -> u64 {
        let script = format!("return 1 + [...document.querySelectorAll('.phase')].findIndex((one) => one.textContent.includes({point:?}))");
        self.page.evaluate(&script).as_u64().unwrap_or_default()
    }

    /// Turns to a phase of a meeting, where one is shown at a time.
    fn turns_to(&self, phase: u64) {
        if self.scripts {
            self.page.evaluate(&format!("document.querySelector('#course a[href=\"#phase-{phase}\"]').click()"));
        }
    }

    /// Presses what answers on the page itself where scripts run, and on another one without.
    #[track_caller]
    fn does(&self, name: &str) {
        if self.scripts { self.page.press(name) } else { self.page.click(name) }
    }

    /// Day and time, so many minutes from now, where the account counts its days.
    fn moment(&self, minutes: i32) -> (String, String) {
        self.page.go("/settings");
        let zone = self.page.value(self.text.settings_zone());
        let script = format!("return new Date(Date.now() + {minutes} * 60000).toLocaleString('sv-SE', {{ timeZone: '{zone}' }})");
        let told = self.page.evaluate(&script);
        let (day, time) = told.as_str().and_then(|told| told.split_once(' ')).unwrap_or_default();
        (day.to_owned(), time.chars().take(5).collect())
    }
}

/// Blanks of every kind made one space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
