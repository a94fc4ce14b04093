//! The whole thread of a campaign in a real browser, from the first question to the news given back: both languages, a phone and
//! a desk, with scripts and without. Each pair of these is met once. On the way, what Today puts first is checked against the rule
//! that asks for it. What a browser cannot wait for (days, silence) is in `rebond-app/tests/thread.rs`.

use rebond_testkit::browser::Look;
use rebond_text::{Lang, Text};

mod story;

use story::Story;

#[test]
fn in_french_on_a_phone() {
    whole(Look::french().phone(), Lang::Fr);
}

#[test]
fn in_english_on_a_desk() {
    whole(Look::english(), Lang::En);
}

#[test]
fn in_french_on_a_desk_without_scripts() {
    whole(Look::french().without_scripts(), Lang::Fr);
}

#[test]
fn in_english_on_a_phone_without_scripts() {
    whole(Look::english().phone().without_scripts(), Lang::En);
}

/// The chapters, in their order, as far as the thanks.
fn whole(look: Look, lang: Lang) -> Story {
    let story = Story::begin(look, Text::new(lang));
    story.says_what_is_expected();
    story.adds_people();
    story.imports_contacts();
    story.asks_for_a_meeting();
    story.plans_the_meeting();
    story.prepares_and_confirms();
    story.meets();
    story.thanks();
    story
}

#[test]

fn the_names_are_followed_and_the_loops_closed() {
    let story = whole(Look::french().phone(), Lang::Fr);
    story.follows_the_names();
    story.closes_the_loops();
}

#[test]
fn a1_the_first_question_can_be_skipped_and_comes_back() {
    let story = Story::begin(Look::french().phone(), Text::new(Lang::Fr));
    story.skips_the_questions();
}
