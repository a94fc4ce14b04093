//! Six weeks of a campaign lived in a browser, on a phone, with a clock that is set to each day: every thing is done from Today, by its
//! button, and in the end nobody is owed anything: every loop is closed and everybody thanked. (The same by forms: `six_weeks`.)

use rebond_domain::{Answer, CampaignState, Channel, Circle, Ending, MeetingMode, NameUse, Purpose};
use rebond_testkit::Served;
use rebond_testkit::browser::{Look, Page};
use rebond_text::{Lang, Text};

const CLAIRE: &str = "Claire Aubry";
const NADIA: &str = "Nadia Inventée";
const PAUL: &str = "Paul Fictif";

struct Weeks {
    served: Served,
    page: Page,
    text: Text,
}

impl Weeks {
    fn begin(moment: &str, look: Look, lang: Lang) -> Self {
        let served = Served::at(&zoned(moment));
        let page = served.open(look);
        Self { served, page, text: Text::new(lang) }
    }

    /// It is that day and hour, in Paris; one looks at Today.
    fn on(&self, moment: &str) {
        self.served.set(&zoned(moment));
        self.page.go("/");
        assert!(!self.page.overflows(), "{moment}: Today is wider than the screen");
        assert_eq!(self.page.complaints(), Vec::<String>::new(), "{moment}");
    }

    /// The steps of Today, those behind “more” too, with what goes into the same message.
    fn steps(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('.step h2, .step-with li > span:first-child, .step-also a')] \
                      .map((title) => title.textContent)";
        self.page.evaluate(script).as_array().into_iter().flatten().filter_map(|title| title.as_str()).map(plain).collect()
    }

    #[track_caller]
    fn shows(&self, moment: &str, title: &str) {
        self.on(moment);
        assert!(self.steps().contains(&plain(title)), "{moment}: “{title}” is none of {:?}", self.steps());
    }

    #[track_caller]
    fn hides(&self, moment: &str, title: &str) {
        self.on(moment);
        assert!(!self.steps().contains(&plain(title)), "{moment}: “{title}” is among {:?}", self.steps());
    }

    /// Goes where a step of Today is done.
    #[track_caller]
    fn follows(&self, moment: &str, title: &str, act: &str) {
        self.shows(moment, title);
        let script = format!(
            "const said = (one) => one.textContent.replace(/\\s+/g, ' ').trim();
             const also = [...document.querySelectorAll('.step-also a')].find((one) => said(one) === {title:?});
             const holds = (one) => [...one.querySelectorAll('h2, .step-with li > span:first-child')].some((it) => said(it) === {title:?});
             const card = [...document.querySelectorAll('.step')].find(holds);
             const acts = card ? [...card.querySelectorAll(':scope > .actions a')] : [];
             return (also ?? acts.find((one) => said(one) === {act:?}) ?? acts[0])?.getAttribute('href') ?? ''",
            title = plain(title),
            act = plain(act),
        );
        let to = self.page.evaluate(&script);
        assert_ne!(to.as_str(), Some(""), "{moment}: “{title}” leads nowhere");
        self.page.go(to.as_str().unwrap_or_default());
    }

    /// From the page where the way is chosen to the message marked as sent.
    #[track_caller]
    fn writes(&self, body: &str) {
        let (page, text) = (&self.page, self.text);
        page.tick(text.channel(Channel::LinkedInMessage));
        page.click(text.write_begin());
        page.fill(text.write_body(), body);
        page.click(text.write_next());
        page.click(text.send_done());
        page.see(text.flash_marked_sent());
    }

    /// An answer, in one tap on Today; what it leads to is left for later.
    #[track_caller]
    fn hears(&self, moment: &str, person: &str, answer: Answer) {
        self.on(moment);
        let tapped = format!(
            "const row = [...document.querySelectorAll('.awaited > li')].find((one) => one.textContent.includes({person:?}));
             const button = [...(row?.querySelectorAll('button') ?? [])].find((one) => one.textContent.trim().startsWith({:?}));
             button?.click(); return !!button",
            self.text.answer(answer)
        );
        assert_eq!(self.page.evaluate(&tapped), true, "{moment}: {person} is not awaited");
        self.page.see(self.text.flash_answer_recorded());
    }

    fn plans(&self, day: &str) {
        let (page, text) = (&self.page, self.text);
        page.fill(text.meet_day(), day);
        page.fill(text.meet_time(), "10:00");
        page.tick(text.meeting_mode(MeetingMode::InPerson));
        page.fill(text.meet_place(), "À l’atelier");
        page.click(text.meet_plan_act());
    }
}

fn zoned(moment: &str) -> String {
    format!("{moment}:00+01:00").replace(' ', "T")
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn lives(look: Look, lang: Lang) {
    let weeks = Weeks::begin("2026-11-03 09:00", look, lang);
    let (page, text) = (&weeks.page, weeks.text);
    // The first day: three questions, somebody known, a request.
    page.go("/welcome");
    page.fill(text.campaign_expectation_question(), "Comprendre le quotidien d’une ébéniste");
    page.tick(text.purpose(Purpose::Confront));
    page.click(text.action_continue());
    page.fill(text.campaign_direction_question(), "Vers l’ébénisterie");
    page.click(text.action_continue());
    page.fill(&text.campaign_hope_number(1), "On peut en vivre");
    page.click(text.action_continue());
    page.fill(text.person_field_name(), CLAIRE);
    page.choose(text.person_field_circle(), text.circle(Circle::Colleagues));
    page.click(text.action_add());
    weeks.follows("2026-11-03 10:00", &text.step_write(CLAIRE), text.step_write_act());
    weeks.writes("Bonjour Claire, auriez-vous une heure pour me raconter votre métier ?");
    weeks.hides("2026-11-03 11:30", &text.step_write(CLAIRE));
    weeks.hears("2026-11-05 15:00", CLAIRE, Answer::Yes);
    weeks.follows("2026-11-05 16:00", &text.step_plan_meeting(CLAIRE), text.step_plan_meeting_act());
    weeks.plans("2026-11-12");
    // The second week: confirmed on the last working day before, for the eve is a holiday; told and thanked the same day.
    weeks.hides("2026-11-09 09:00", &text.step_confirm(CLAIRE));
    weeks.follows("2026-11-10 09:00", &text.step_confirm(CLAIRE), text.step_confirm_act());
    weeks.writes("À jeudi, dix heures, à l’atelier.");
    weeks.hides("2026-11-10 10:30", &text.step_confirm(CLAIRE));
    weeks.follows("2026-11-12 12:00", &text.step_say_how_it_went(CLAIRE), text.step_say_how_it_went_act());
    for (number, name, name_use) in [("1", NADIA, NameUse::Agreed), ("2", PAUL, NameUse::NotAsked)] {
        let (given, family) = name.split_once(' ').unwrap_or_default();
        page.evaluate(&format!(
            "const set = (field, value) => {{ const it = document.querySelector('[name=\"' + field + '-{number}\"]'); it.value = value; \
             it.dispatchEvent(new Event('input', {{ bubbles: true }})) }}; set('given', {given:?}); set('family', {family:?}); \
             set('name-use', '{}')",
            name_use.as_str()
        ));
    }
    page.submit("form[action$=\"/finish\"]");
    weeks.follows("2026-11-12 18:30", &text.step_thank(CLAIRE), text.step_thank_act());
    weeks.writes("Merci pour cette heure. Puis-je écrire à Paul de votre part ?");
    weeks.hides("2026-11-12 19:30", &text.step_thank(CLAIRE));
    // The third week: both names are written to, one refuses; Claire hears it all, in one message each time.
    weeks.follows("2026-11-16 09:00", &text.step_write(NADIA), text.step_write_act());
    weeks.writes("Bonjour, Claire Aubry m’a parlé de vous.");
    weeks.follows("2026-11-23 09:30", &text.step_write(PAUL), text.step_write_act());
    weeks.writes("Bonjour, j’aimerais comprendre votre métier.");
    weeks.hears("2026-11-24 09:00", NADIA, Answer::Yes);
    weeks.hears("2026-11-24 09:30", PAUL, Answer::No);
    weeks.follows("2026-11-24 10:00", &text.step_answer_a_no(PAUL), text.step_answer_a_no_act());
    weeks.writes("Merci de votre réponse.");
    weeks.hides("2026-11-24 10:30", &text.step_answer_a_no(PAUL));
    weeks.follows("2026-11-24 11:00", &text.step_tell_recommender_unreachable(PAUL, CLAIRE), text.step_tell_recommender_unreachable_act());
    weeks.writes("Nadia Inventée a dit oui, Paul Fictif non. Merci encore.");
    weeks.hides("2026-11-24 12:00", &text.step_tell_recommender_unreachable(PAUL, CLAIRE));
    weeks.follows("2026-11-24 12:30", &text.step_plan_meeting(NADIA), text.step_plan_meeting_act());
    weeks.plans("2026-12-01");
    // The fifth: Nadia is met and thanked, Claire hears of it.
    weeks.follows("2026-12-01 12:00", &text.step_say_how_it_went(NADIA), text.step_say_how_it_went_act());
    page.tick(text.meet_finish_no_names());
    page.submit("form[action$=\"/finish\"]");
    weeks.follows("2026-12-01 19:00", &text.step_thank(NADIA), text.step_thank_act());
    weeks.writes("Merci pour la visite.");
    weeks.follows("2026-12-02 09:00", &text.step_tell_recommender_met(NADIA, CLAIRE), text.step_tell_recommender_met_act());
    weeks.writes("J’ai rencontré Nadia Inventée hier. Merci encore.");
    // The sixth: a choice is made, and told to both.
    weeks.on("2026-12-14 09:00");
    page.go("/campaign/rhythm");
    page.tick(text.campaign_state(CampaignState::Ended));
    page.tick(text.ending(Ending::Chosen));
    page.submit("form[action=\"/campaign/state\"]");
    weeks.follows("2026-12-14 10:00", text.step_tell_the_end(), text.step_tell_the_end_act());
    page.fill(text.closing_frame(), "Mon choix est fait : une formation d’un an.");
    page.tick(CLAIRE);
    page.tick(NADIA);
    page.submit("form[action$=\"/campaign/closing\"]");
    for _ in 0..2 {
        weeks.on("2026-12-14 11:00");
        page.go("/campaign/closing");
        let draft = page.evaluate("return document.querySelector('main a[href^=\"/approaches/\"]')?.getAttribute('href') ?? ''");
        page.go(&format!("{}/send", draft.as_str().unwrap_or_default()));
        page.click(text.send_done());
    }
    // Nobody is owed anything any more, then or later.
    for moment in ["2026-12-14 13:00", "2027-01-15 09:00"] {
        weeks.on(moment);
        assert_eq!(weeks.steps(), Vec::<String>::new(), "{moment}");
    }
    page.go("/thread");
    page.miss(text.thread_debts_title());
    // The picture, drawn by the browser of the SVG, where scripts run.
    assert_eq!(page.has(text.thread_download_png()), look.scripts);
    if look.scripts {
        page.press(text.thread_download_png());
        let picture = page.download(".png");
        assert!(picture.starts_with(b"\x89PNG") && picture.len() > 2_000, "{} bytes", picture.len());
        assert_eq!(page.complaints(), Vec::<String>::new(), "nothing is asked of anybody");
    }
}

#[test]
fn a1_to_g5_six_weeks_in_a_browser_end_with_every_loop_closed_and_everybody_thanked() {
    lives(Look::french().phone(), Lang::Fr);
}

#[test]
fn a1_to_g5_the_same_in_english_without_scripts() {
    lives(Look::english().without_scripts(), Lang::En);
}
