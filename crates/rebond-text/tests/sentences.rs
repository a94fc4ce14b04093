//! Sentences, dates, lengths, numbers and lists in both languages.

use jiff::civil::{Date, date, time};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use rebond_domain::{Circle, Flaw, Line, PersonName};
use rebond_text::{Labelled, Lang, Text, capitalise};

const FR: Text = Text::new(Lang::Fr);
const EN: Text = Text::new(Lang::En);

#[test]
fn messages_follow_the_number() {
    assert_eq!(FR.count_people(0), "aucun contact");
    assert_eq!(FR.count_people(1), "un contact");
    assert_eq!(FR.count_people(12_400), "12\u{202f}400 contacts");
    assert_eq!(EN.count_people(1), "one contact");
    assert_eq!(EN.count_people(12_400), "12,400 contacts");
    // French counts none in the singular where no case says otherwise.
    assert_eq!(FR.and_more(0), "et un autre");
    assert_eq!(EN.and_more(0), "and 0 more");
}

#[test]
fn variables_take_the_domains_own_words() {
    let line = Line::parse("Mes  notes").unwrap();
    assert_eq!(FR.page_title(&line), "Mes notes · Rebond");
    assert_eq!(FR.page_title(&PersonName::parse("Élise", "Noël").unwrap()), "Élise Noël · Rebond");
    // The order of arguments is alphabetical, whatever the order in the sentence.
    assert_eq!(FR.progress_of(2, 5), "2 sur 5");
}

#[test]
fn messages_are_found_by_name() {}

#[test]
fn every_value_has_a_label() {
    for text in [FR, EN] {
        let labels: std::collections::BTreeSet<_> = Circle::ALL.iter().map(|circle| circle.label(text)).collect();
        assert_eq!(labels.len(), Circle::ALL.len());
    }
}

#[test]
fn unfit_words_are_explained() {
    assert_eq!(FR.unfit(Flaw::TooLong { limit: 20_000 }.into(), ""), "Ce texte est trop long\u{202f}: 20\u{202f}000 caractères au plus.");
    assert_eq!(EN.unfit(Flaw::Malformed.into(), EN.error_email()), EN.error_email());
}

#[test]
fn days_are_said_as_people_say_them() {
    let today = date(2026, 12, 9); // a Wednesday
    for (day, french, english) in [
        (today, "aujourd’hui", "today"),
        (date(2026, 12, 10), "demain", "tomorrow"),
        (date(2026, 12, 11), "après-demain", "Friday"),
        (date(2026, 12, 14), "lundi", "Monday"),
        (date(2026, 12, 15), "mardi", "Tuesday"),
        (date(2026, 12, 16), "mercredi 16 décembre", "Wednesday, December 16"),
        (date(2027, 1, 1), "vendredi 1er janvier", "Friday, January 1"),
        (date(2027, 6, 1), "le 1er juin 2027", "June 1, 2027"),
        (date(2026, 12, 8), "hier", "yesterday"),
        (date(2026, 12, 7), "avant-hier", "2 days ago"),
        (date(2026, 12, 5), "il y a 4 jours", "4 days ago"),
        (date(2026, 11, 18), "il y a 3 semaines", "3 weeks ago"),
        (date(2026, 7, 1), "il y a 5 mois", "5 months ago"),
        (date(2025, 12, 1), "il y a 1 an", "1 year ago"),
        (date(2020, 1, 1), "il y a 6 ans", "6 years ago"),
    ] {
        assert_eq!(FR.relative_day(day, today).replace('\u{a0}', " "), french);
        assert_eq!(EN.relative_day(day, today).replace('\u{a0}', " "), english);
    }
    assert_eq!(FR.short_day(today), "9\u{a0}déc.\u{a0}2026");
    assert_eq!(capitalise(&FR.relative_day(date(2026, 12, 11), today)), "Après-demain");
}

#[test]
fn a_day_agreed_on_stays_a_date_once_it_is_past() {
    let today = date(2026, 12, 9);
    for (day, french, english) in [
        (today, "aujourd’hui", "today"),
        (date(2026, 12, 10), "demain", "tomorrow"),
        (date(2026, 12, 14), "lundi", "Monday"),
        (date(2026, 12, 16), "le mercredi 16 décembre", "Wednesday, December 16"),
        (date(2027, 6, 1), "le 1er juin 2027", "June 1, 2027"),
        (date(2026, 12, 8), "le 8 décembre", "December 8"),
        (date(2025, 11, 18), "le 18 novembre 2025", "November 18, 2025"),
    ] {
        assert_eq!(FR.due_day(day, today).replace('\u{a0}', " "), french);
        assert_eq!(EN.due_day(day, today).replace('\u{a0}', " "), english);
    }
}

#[test]
fn spans_of_days_say_once_what_is_the_same() {
    for (from, to, french, english) in [
        (date(2026, 12, 29), date(2026, 12, 30), "du 29 au 30 décembre 2026", "December 29 to 30, 2026"),
        (date(2026, 11, 30), date(2026, 12, 1), "du 30 novembre au 1er décembre 2026", "November 30 to December 1, 2026"),
        (date(2026, 12, 31), date(2027, 1, 2), "du 31 décembre 2026 au 2 janvier 2027", "December 31, 2026 to January 2, 2027"),
        (date(2026, 12, 31), date(2026, 12, 31), "31 décembre 2026", "December 31, 2026"),
    ] {
        assert_eq!(FR.days_span(from, to).replace('\u{a0}', " "), french);
        assert_eq!(EN.days_span(from, to).replace('\u{a0}', " "), english);
    }
}

#[test]
fn hours_and_lengths() {
    let at = date(2026, 12, 14).at(14, 30, 0, 0).to_zoned(TimeZone::UTC).unwrap();
    assert_eq!(FR.day_and_time(&at).replace('\u{a0}', " "), "lundi 14 décembre à 14 h 30");
    assert_eq!(EN.day_and_time(&at).replace('\u{a0}', " "), "Monday, December 14 at 2:30 pm");
    assert_eq!(FR.relative_time(&at, date(2026, 12, 13)).replace('\u{a0}', " "), "demain à 14 h 30");
    assert_eq!(FR.relative_time(&at, date(2026, 12, 15)), "hier");
    assert_eq!(FR.time(time(9, 0, 0, 0)), "9\u{a0}h");
    assert_eq!(EN.time(time(0, 5, 0, 0)), "12:05\u{a0}am");
    let say = |text: Text, minutes| text.minutes(minutes).replace('\u{a0}', " ");
    assert_eq!([45, 60, 75, 605].map(|m| say(FR, m)), ["45 min", "1 h", "1 h 15", "10 h 05"]);
    assert_eq!([45, 60, 75].map(|m| say(EN, m)), ["45 min", "1 h", "1 h 15 min"]);
}

#[test]
fn lists_and_numbers() {
    assert_eq!(FR.all_of(&["A", "B", "C"]), "A, B et C");
    assert_eq!(EN.one_of(&["A", "B"]), "A or B");
    assert_eq!(FR.all_of::<&str>(&[]), "");
    assert_eq!(FR.number(-1_234_567), "\u{2212}1\u{202f}234\u{202f}567");
    assert_eq!((FR.percent(40), EN.percent(40)), ("40\u{202f}%".to_owned(), "40%".to_owned()));
}

proptest! {
    #[test]
    fn any_two_days_can_be_told(one in -700_000_i32..700_000, other in -700_000_i32..700_000) {
        let day = |days: i32| Date::constant(2000, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        for text in [FR, EN] {
            prop_assert!(!text.relative_day(day(one), day(other)).is_empty());
        }
    }

    #[test]
    fn numbers_keep_their_digits(number in any::<i64>()) {
        for text in [FR, EN] {
            let digits: String = text.number(number).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits, number.unsigned_abs().to_string());
        }
    }
}
