//! The meeting: planned, prepared, confirmed, held, told.

use rebond_domain::{AddressForm, MeetingMode, NameUse, Stance, Topic};

use super::{CLAIRE, DAY, NADIA, PAUL, Story};

impl Story {
    // rule: E1, E2
    pub(crate) fn plans_the_meeting(&self) {
        let (page, text, words) = (&self.page, self.text, &self.words);
        let (day, _) = self.moment(DAY);
        self.first_is(&text.step_plan_meeting(CLAIRE));
        self.follows(&text.step_plan_meeting(CLAIRE), text.step_plan_meeting_act());
        assert_eq!(page.value(text.meet_length()), "60", "the custom of France");
        page.fill(text.meet_day(), &day);
        page.fill(text.meet_time(), "14:30");
        page.fill(text.meet_margin(), "30");
        page.tick(text.meeting_mode(MeetingMode::InPerson));
        page.fill(text.meet_place(), "12 rue de l’Exemple, Nantes");
        page.tick(text.address_form(AddressForm::Vous));
        page.fill(text.meet_subject(), words.subject);
        self.sound();
        page.click(text.meet_plan_act());
        page.see("12 rue de l’Exemple");
        self.sound();
        page.press(text.meet_act_calendar());
        let calendar = String::from_utf8_lossy(&page.download(".ics")).into_owned();
        let start = format!("{}T143000", day.replace('-', ""));
        assert!(
            calendar.starts_with("BEGIN:VCALENDAR") && calendar.contains(&start) && calendar.contains("rue de l’Exemple"),
            "{calendar}"
        );
        self.no_longer_offers(&text.step_plan_meeting(CLAIRE));
    }

    // rule: E3, E4, E14
    pub(crate) fn prepares_and_confirms(&self) {
        let (page, text, words) = (&self.page, self.text, &self.words);
        self.first_is(&text.step_prepare_grid(CLAIRE));
        self.follows(&text.step_prepare_grid(CLAIRE), text.step_prepare_grid_act());
        page.click(text.meet_grid_fill());
        page.see(text.flash_added());
        page.press(text.meet_grid_own());
        page.within(text.meet_grid_own(), || page.fill(text.meet_grid_label(), words.point));
        page.within(text.meet_grid_own(), || page.choose(text.meet_grid_topic(), text.topic(Topic::Path)));
        page.within(text.meet_grid_own(), || page.click(text.action_add()));
        page.see(words.point);
        self.sound();
        self.first_is(&text.step_reread_grid(CLAIRE));
        self.follows(&text.step_reread_grid(CLAIRE), text.step_reread_grid_act());
        page.see(words.point);
        self.sound();
        self.opens_the_meeting();
        page.click(text.meet_act_reread());
        self.no_longer_offers(&text.step_reread_grid(CLAIRE));
        // Agreed today, it needs no confirmation; who wishes writes one all the same.
        self.opens_the_meeting();
        page.miss(text.meet_act_confirm());
        let meeting = page.path();
        let id = meeting.rsplit('/').next().unwrap_or_default();
        let person = page.evaluate("return document.querySelector('main a[href^=\"/people/\"]').getAttribute('href')");
        page.go(&format!("{}/write?kind=confirmation&meeting={id}", person.as_str().unwrap_or_default()));
        self.writes(words.confirmation);
        self.opens_the_meeting();
        page.miss(text.meet_act_confirm());
    }

    // rule: F1, F5, F8, G1, B14, G6, G13
    pub(crate) fn meets(&self) {
        let (page, text, words) = (&self.page, self.text, &self.words);
        // The hour comes: of its sixty minutes, fifty-five are gone.
        let (day, time) = self.moment(-55);
        self.opens_the_meeting();
        page.click(text.meet_act_edit());
        page.fill(text.meet_day(), &day);
        page.fill(text.meet_time(), &time);
        page.click(text.action_save());
        self.first_is(&text.step_hold_meeting(CLAIRE));
        self.offers(&text.step_ask_for_names(CLAIRE));
        self.follows(&text.step_hold_meeting(CLAIRE), text.step_hold_meeting_act());
        self.sound();
        self.turns_to(1);
        self.does(text.meet_hold_notes_yes());
        page.see(text.meet_hold_notes_are());
        self.turns_to(self.phase_of(words.point));
        self.unfolds(text.meet_hold_more());
        page.within(words.point, || self.does(text.meet_hold_raise()));
        page.see(text.meet_hold_reopen());
        page.fill(text.meet_hold_note(), words.note);
        self.does(text.meet_hold_note_save());
        page.see(words.note);

        page.click(text.meet_hold_finish());
        self.sound();
        page.within(words.hope, || page.tick(text.stance(Stance::Nuances)));
        page.fill(text.meet_finish_why(), words.finding);
        page.click(text.meet_finish_save());
        self.first_is(&text.step_thank(CLAIRE));
        self.offers(&text.step_name_them(CLAIRE));

        self.follows(&text.step_name_them(CLAIRE), text.step_name_them_act());
        for (number, name, name_use) in [(1, NADIA, NameUse::Agreed), (2, PAUL, NameUse::NotAsked)] {
            let (given, family) = name.split_once(' ').unwrap_or_default();
            page.within(&text.meet_finish_name(number), || {
                page.fill(text.meet_finish_given(), given);
                page.fill(text.meet_finish_family(), family);
                page.fill(text.meet_finish_reason(), words.reason);
                page.choose(&text.meet_finish_name_use("Claire"), text.name_use(name_use));
            });
        }
        page.fill(text.meet_finish_promise_mine(), words.promise);
        page.fill(text.meet_finish_promise_due(), &day);
        page.click(text.meet_finish_save());
        page.see(NADIA);
        page.see(words.promise);
        page.see(words.finding);
        self.sound();
        self.no_longer_offers(&text.step_name_them(CLAIRE));
    }

    /// Taps what hides behind these words, wherever they stand.
    fn unfolds(&self, summary: &str) {
        let script = format!(
            "[...document.querySelectorAll('summary')].filter((one) => one.textContent.trim() === {summary:?} && !one.parentElement.open).forEach((one) => one.click())"
        );
        self.page.evaluate(&script);
    }

    /// Opens the page of the only meeting.
    pub(super) fn opens_the_meeting(&self) {
        self.page.go("/meetings");
        self.page.within(CLAIRE, || self.page.click(CLAIRE));
    }
}
