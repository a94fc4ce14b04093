//! Tests of the rules of holidays, with those of countries that no file is written for yet.

use super::*;

#[derive(Debug, Deserialize)]
struct Country {
    holiday: Vec<Holiday>,
}

/// The days of a year, in order, of holidays that differ by their rules alone.
fn days(year: i16, rules: &[&str]) -> Vec<(i8, i8)> {
    let text: String = rules.iter().map(|rule| format!("[[holiday]]\nfr = \"x\"\nen = \"x\"\n{}\n", rule.replace("; ", "\n"))).collect();
    let country: Country = toml::from_str(&text).unwrap();
    let mut days: Vec<Date> = country.holiday.iter().flat_map(|holiday| holiday.in_year(year)).collect();
    days.sort_unstable();
    days.into_iter().map(|day| (day.month(), day.day())).collect()
}

#[test]
fn belgium_is_written_without_code() {
    let belgium = [
        "fixed = [1, 1]",
        "easter = 1",
        "fixed = [5, 1]",
        "easter = 39",
        "easter = 50",
        "fixed = [7, 21]",
        "fixed = [8, 15]",
        "fixed = [11, 1]",
        "fixed = [11, 11]",
        "fixed = [12, 25]",
    ];
    assert_eq!(days(2026, &belgium), [(1, 1), (4, 6), (5, 1), (5, 14), (5, 25), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)]);
}

#[test]
fn geneva_is_written_without_code() {
    let geneva = [
        "fixed = [1, 1]",
        "easter = -2",
        "easter = 1",
        "easter = 39",
        "easter = 50",
        "fixed = [8, 1]; from = 1994",
        // The Thursday after the first Sunday of September.
        "weekday = \"sunday\"; nth = [9, 1]; days-later = 4",
        "fixed = [12, 25]",
        "fixed = [12, 31]",
    ];
    assert_eq!(days(2026, &geneva), [(1, 1), (4, 3), (4, 6), (5, 14), (5, 25), (8, 1), (9, 10), (12, 25), (12, 31)]);
    assert_eq!(days(2027, &geneva)[6], (9, 9));
    assert_eq!(days(1993, &geneva).len(), 8);
}

#[test]
fn holidays_move_off_the_weekend_as_each_country_does() {
    // The United States: to Friday or to Monday. 1 January 2022 is a Saturday, so that 2021 has it as well.
    let new_year = ["fixed = [1, 1]; moves = { saturday = -1, sunday = 1 }"];
    assert_eq!((days(2021, &new_year), days(2022, &new_year), days(2023, &new_year)), (vec![(1, 1), (12, 31)], vec![], vec![(1, 2)]));
    // England: Christmas and the day after it, both moved together.
    let christmas = ["fixed = [12, 25]; moves = { saturday = 2, sunday = 2 }", "fixed = [12, 26]; moves = { saturday = 2, sunday = 2 }"];
    assert_eq!(days(2021, &christmas), [(12, 27), (12, 28)]);
    assert_eq!(days(2022, &christmas), [(12, 26), (12, 27)]);
    // The Netherlands: to Saturday; before 2014 it was another day.
    let kings_day = ["fixed = [4, 30]; until = 2013", "fixed = [4, 27]; moves = { sunday = -1 }; from = 2014"];
    assert_eq!((days(2013, &kings_day), days(2014, &kings_day), days(2026, &kings_day)), (vec![(4, 30)], vec![(4, 26)], vec![(4, 27)]));
}

#[test]
fn a_weekday_is_found_from_either_side_of_a_date() {
    // The last Monday of May; the Friday of 19 to 25 June; the Wednesday before 23 November.
    let rules = [
        "weekday = \"monday\"; nth = [5, -1]",
        "weekday = \"friday\"; on-or-after = [6, 19]",
        "weekday = \"wednesday\"; on-or-before = [11, 22]",
    ];
    assert_eq!(days(2026, &rules), [(5, 25), (6, 19), (11, 18)]);
    assert_eq!(days(2028, &rules), [(5, 29), (6, 23), (11, 22)]);
    // A holiday that only leap years have.
    assert_eq!((days(2027, &["fixed = [2, 29]"]), days(2028, &["fixed = [2, 29]"])), (vec![], vec![(2, 29)]));
}

#[test]
fn the_ends_of_the_calendar_have_no_more_days() {
    for year in [Date::MIN.year(), Date::MAX.year()] {
        assert!(days(year, &["easter = 1", "fixed = [12, 31]; days-later = 1", "fixed = [1, 1]; days-later = -1"]).len() <= 3);
    }
}

#[test]
fn a_rule_that_gives_no_day_is_refused() {
    for wrong in [
        "",
        "fixed = [2, 30]",
        "fixed = [1, 1]\neaster = 1",
        "weekday = \"monday\"",
        "nth = [9, 1]",
        "weekday = \"monday\"\nnth = [9, 6]",
        "weekday = \"monday\"\nnth = [9, 1]\nfixed = [1, 1]",
        "weekday = \"moonday\"\nnth = [9, 1]",
        "fixed = [1, 1]\nmoves = { holiday = 1 }",
        "fixed = [1, 1]\nfrom-sunday-to-monday = true",
    ] {
        let text = format!("[[holiday]]\nfr = \"x\"\nen = \"x\"\n{wrong}\n");
        assert!(toml::from_str::<Country>(&text).is_err(), "{wrong}");
    }
}
