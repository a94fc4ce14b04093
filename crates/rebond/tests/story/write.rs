//! A request written, checked, sent, and its answer; any other message in one go.

use rebond_domain::{Answer, Closeness};

use super::{CLAIRE, DAY, Story};

impl Story {
    // rule: C1, C9, D3
    pub(crate) fn asks_for_a_meeting(&self) {
        let (page, text, words) = (&self.page, self.text, &self.words);
        let ((sent, _), (answered, _)) = (self.moment(-3 * DAY), self.moment(-2 * DAY));
        self.knows_claire_better();
        page.click(text.person_write());
        self.sound();
        page.click(text.write_begin());
        page.fill(text.write_subject(), words.subject);
        page.fill(text.write_body(), words.asks_for_a_job);
        page.click(text.write_check());
        page.see(text.write_severity_error());
        // Which rule it breaks is told to whoever asks.
        page.miss(&text.step_rule("D3"));
        page.within(text.write_severity_error(), || page.click(text.step_why()));
        page.see(&text.step_rule("D3"));
        self.sound();

        page.fill(text.write_body(), words.request);
        page.click(text.write_check());
        page.miss(text.write_severity_error());
        page.see(text.write_strengths_title());
        // One wrong sentence put into the good message is named; taken out again, nothing is.
        let (before, end) = words.request.rsplit_once("\n\n").unwrap_or_default();
        page.fill(text.write_body(), &format!("{before} {}\n\n{end}", words.wrong_sentence));
        page.click(text.write_check());
        page.see(text.write_severity_error());
        let named = page.evaluate("return [...document.querySelectorAll('.remark.error q')].map(one => one.textContent).join('|')");
        assert_eq!(named.as_str(), Some(words.wrong_sentence.trim_end_matches('.')), "that sentence and no other");
        page.fill(text.write_body(), words.request);
        page.click(text.write_check());
        page.miss(text.write_severity_error());
        page.click(text.write_save());
        page.see(text.flash_saved());
        self.offers(&text.step_finish_draft(CLAIRE));
        self.follows(&text.step_finish_draft(CLAIRE), text.step_finish_draft_act());
        assert!(page.value(text.write_body()).starts_with(words.request.lines().next().unwrap_or_default()), "the draft was kept");

        page.click(text.write_next());
        page.see(text.send_eml());
        self.sound();
        let mailto = page.evaluate("return document.querySelector('a[href^=\"mailto:\"]')?.href || ''");
        assert!(
            mailto.as_str().is_some_and(|link| link.contains("claire.vasseur") && link.contains("subject=")),
            "{mailto} at {}: {}",
            page.path(),
            page.text()
        );
        assert!(self.scripts || !page.has(text.send_copy_text()), "copying needs a script, and is offered only then");
        page.press(text.send_eml());
        let letter = String::from_utf8_lossy(&page.download(".eml")).into_owned();
        assert!(letter.contains("To: ") && letter.contains("X-Unsent: 1"), "{letter}");
        // It went three days ago, and the answer came the day after: the meeting can then be brought to this very hour.
        page.fill(text.send_day(), &sent);
        page.click(text.send_done());
        page.see(text.flash_marked_sent());
        self.no_longer_offers(&text.step_finish_draft(CLAIRE));
        self.answers(CLAIRE, Answer::Yes, Some(&answered));
    }

    fn knows_claire_better(&self) {
        let (page, text) = (&self.page, self.text);
        self.opens(CLAIRE);
        page.click(text.person_edit());
        page.tick(text.closeness(Closeness::Known));
        page.tick(text.person_field_changed_path());
        page.click(text.action_save());
        page.see(text.people_changed_path_tag());
        self.sound();
    }

    /// Opens the page of somebody, by searching.
    pub(super) fn opens(&self, name: &str) {
        let (page, text) = (&self.page, self.text);
        page.go("/people");
        page.fill(text.people_search_label(), name);
        page.click(text.action_search());
        page.within(name, || page.click(name));
    }

    /// Notes the answer to the last request sent to somebody, of today or of another day.
    pub(super) fn answers(&self, name: &str, answer: Answer, day: Option<&str>) {
        let (page, text) = (&self.page, self.text);
        self.opens(name);
        page.click(text.message_kind(rebond_domain::MessageKind::Request));
        page.click(text.sent_answer_act());
        page.tick(text.answer(answer));
        if let Some(day) = day {
            page.fill(text.answer_day(), day);
        }
        self.sound();
        page.click(text.answer_save());
        page.see(text.flash_answer_recorded());
    }

    /// From the page where the way is chosen to the message marked as sent.
    pub(super) fn writes(&self, body: &str) {
        let (page, text) = (&self.page, self.text);
        self.sound();
        page.click(text.write_begin());
        page.fill(text.write_body(), body);
        self.sound();
        page.click(text.write_next());
        page.click(text.send_done());
        page.see(text.flash_marked_sent());
    }
}
