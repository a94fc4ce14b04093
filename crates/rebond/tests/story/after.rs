//! After the meeting: thanks, promises, the names followed, and the news back to whoever gave them.

use rebond_domain::{Answer, Channel, NameUse};

use super::{CLAIRE, NADIA, PAUL, Story};

impl Story {
    // rule: G1, G6
    pub(crate) fn thanks(&self) {
        let (page, text, words) = (&self.page, self.text, &self.words);
        self.first_is(&text.step_thank(CLAIRE));
        self.follows(&text.step_thank(CLAIRE), text.step_thank_act());
        self.writes(words.thanks);
        self.no_longer_offers(&text.step_thank(CLAIRE));
        let promise = text.step_keep_promise(CLAIRE, words.promise);
        self.first_is(&promise);
        self.follows(&promise, text.step_keep_promise_act());
        page.click(&format!("{} {}", text.meet_act_kept(), words.promise));
        self.no_longer_offers(&promise);
    }

    // rule: G2, C8, B6
    pub(crate) fn follows_the_names(&self) {
        let (page, text, words) = (&self.page, self.text, &self.words);
        let check = text.step_check_name_use(PAUL, CLAIRE);
        self.first_is(&check);
        self.offers(&text.step_ask_introduction(NADIA, CLAIRE));
        self.follows(&check, text.step_check_name_use_act());
        page.tick(text.name_use(NameUse::Agreed));
        page.click(text.action_save());
        page.see(text.flash_saved());
        self.sound();
        page.click(&text.referral_write(PAUL));
        page.tick(text.channel(Channel::LinkedInMessage));
        self.writes(words.request_to_named);
        self.no_longer_offers(&check);
    }

    // rule: G5, D13, G14
    pub(crate) fn closes_the_loops(&self) {
        let (page, text, words) = (&self.page, self.text, &self.words);
        let written = text.step_tell_recommender_written(PAUL, CLAIRE);
        self.first_is(&written);
        self.follows(&written, text.step_tell_recommender_written_act());
        self.writes(words.news);
        self.no_longer_offers(&written);

        // A no is answered, and told to whoever gave the name.
        self.answers(PAUL, Answer::No, None);
        let no = text.step_answer_a_no(PAUL);
        self.first_is(&no);
        self.follows(&no, text.step_answer_a_no_act());
        page.tick(text.channel(Channel::LinkedInMessage));
        self.writes(words.thanks_for_a_no);
        self.no_longer_offers(&no);
        let unreachable = text.step_tell_recommender_unreachable(PAUL, CLAIRE);
        self.first_is(&unreachable);
        self.opens_the_meeting();
        page.miss(text.meet_complete());
        page.within(PAUL, || page.click(text.meet_act_news()));
        page.click(text.referral_tell_done());
        self.no_longer_offers(&unreachable);

        // The other name is let go.
        self.opens_the_meeting();
        page.click(text.meet_act_referral());
        page.press(text.referral_tell_other());
        page.click(text.referral_close());
        self.opens_the_meeting();
        page.see(text.meet_complete());
        self.sound();
        page.go("/thread");
        page.see(PAUL);
        self.sound();
    }
}
