//! The first start, people added by hand, contacts imported.

use rebond_domain::{Circle, Purpose};

use super::{CLAIRE, Story};

/// Real shapes of other programs' files.
const LINKEDIN: &str = include_str!("../../../rebond-formats/tests/fixtures/linkedin-2026.csv");
const PHONE: &str = include_str!("../../../rebond-formats/tests/fixtures/apple-3.0.vcf");
const PHONE_4: &str = include_str!("../../../rebond-formats/tests/fixtures/modern-4.0.vcf");

impl Story {
    // rule: A1, A2, A8, B7
    pub(crate) fn says_what_is_expected(&self) {
        let (page, text, words) = (&self.page, self.text, &self.words);
        assert_eq!(page.path(), "/welcome", "the first start asks before anything else");
        self.sound();
        page.fill(text.campaign_expectation_question(), words.expectation);
        page.tick(text.purpose(Purpose::Confront));
        page.click(text.action_continue());
        page.fill(text.campaign_direction_question(), words.direction);
        page.click(text.action_continue());
        page.fill(&text.campaign_hope_number(1), words.hope);
        page.click(text.action_continue());
        page.see(text.person_new_title());
    }

    // rule: A1
    pub(crate) fn skips_the_questions(&self) {
        let (page, text) = (&self.page, self.text);
        for _ in 0..3 {
            page.click(text.welcome_skip());
        }
        page.fill(text.person_field_name(), CLAIRE);
        page.click(text.action_add());
        self.first_is(text.step_say_what_you_expect());
        self.follows(text.step_say_what_you_expect(), text.step_say_what_you_expect_act());
        page.fill(text.campaign_expectation_question(), self.words.expectation);
        page.click(text.action_save());
        self.no_longer_offers(text.step_say_what_you_expect());
        self.first_is(text.step_choose_purpose());
    }

    // rule: B1, B7
    pub(crate) fn adds_people(&self) {
        let (page, text) = (&self.page, self.text);
        page.fill(text.person_field_name(), CLAIRE);
        page.choose(text.person_field_circle(), text.circle(Circle::Colleagues));
        page.fill(text.person_field_organisation(), "Les Ateliers du Cèdre");
        page.fill(text.person_field_address(), "claire.vasseur@exemple.fr");
        page.click(text.action_add());
        page.see(text.flash_added());
        page.see(CLAIRE);
        // What one knows already is asked before the first message.
        self.first_is(text.step_say_what_is_known());
        self.follows(text.step_say_what_is_known(), text.step_say_what_is_known_act());
        page.fill(text.campaign_known_question(), self.words.expectation);
        page.click(text.action_save());
        self.no_longer_offers(text.step_say_what_is_known());
        self.first_is(&text.step_write(CLAIRE));
        let circle = text.step_fill_circle(text.circle(Circle::Family));
        self.offers(&circle);
        self.follows(&circle, text.step_fill_circle_act());
        page.fill(text.circle_names(), "Odile Fictive\nRémi Fictif");
        page.click(text.circle_names_add());
        page.see("Odile Fictive");
        self.no_longer_offers(&circle);
    }

    pub(crate) fn imports_contacts(&self) {
        let text = self.text;
        // As LinkedIn writes it for Windows: a mark at the beginning, lines that end in two characters.
        let connections = format!("\u{feff}{}", LINKEDIN.replace('\n', "\r\n"));
        self.imports("Connections.csv", connections.as_bytes(), "Élise");
        self.page.go("/people");
        self.page.fill(text.people_search_label(), "Noé");
        self.page.click(text.action_search());
        self.page.see("Noé Dupont-Exemple");
        self.imports("iphone.vcf", PHONE.as_bytes(), "Élise");
        self.imports("moderne.vcf", PHONE_4.as_bytes(), "Noé");
    }

    /// Looks at a file, imports it, then sees that the same file brings nothing more.
    fn imports(&self, name: &str, bytes: &[u8], whom: &str) {
        let (page, text) = (&self.page, self.text);
        let file = self.folder.path().join(name);
        std::fs::write(&file, bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        let look = || {
            page.go("/people");
            page.click(text.people_import());
            page.attach(text.import_file(), &file);
            page.click(text.import_look());
            page.see(text.import_preview_title());
            page.see(whom);
            self.sound();
        };
        look();
        page.miss(text.import_preview_nothing());
        let ticket = "return document.querySelector('form[action=\"/import\"] button').textContent";
        let confirm = page.evaluate(ticket);
        page.click(confirm.as_str().unwrap_or_default());
        page.see(text.flash_imported());
        page.see(name);
        look();
        page.see(text.import_preview_nothing());
    }
}
