//! Tests of working days: known tables, and properties up to 2100.

use jiff::civil::date;
use proptest::prelude::*;
use rebond_domain::NormsCode;

use super::*;
use crate::holiday::easter;

fn norms(code: &str) -> &'static Norms {
    Norms::find(&NormsCode::parse(code).unwrap()).unwrap()
}

#[test]
fn easter_falls_where_the_tables_say() {
    for (year, month, day) in [
        (1954, 4, 18),
        (1961, 4, 2),
        (2000, 4, 23),
        (2008, 3, 23),
        (2011, 4, 24),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2030, 4, 21),
        (2038, 4, 25),
        (2049, 4, 18),
        (2076, 4, 19),
        (2100, 3, 28),
    ] {
        assert_eq!(easter(year), date(year, month, day));
    }
}

#[test]
fn holidays_of_france_2026_and_2027() {
    let of = |year: i16, days: [(i8, i8); 11]| days.map(|(month, day)| date(year, month, day)).to_vec();
    assert_eq!(
        norms("fr-FR").holidays_in(2026),
        of(2026, [(1, 1), (4, 6), (5, 1), (5, 8), (5, 14), (5, 25), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)])
    );
    // Ascension and 8 May may meet or cross; Whit Monday 2027 is 17 May.
    assert_eq!(
        norms("fr-FR").holidays_in(2027),
        of(2027, [(1, 1), (3, 29), (5, 1), (5, 6), (5, 8), (5, 17), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)])
    );
}

#[test]
fn holidays_of_quebec_move_from_sunday() {
    let of = |year: i16, days: [(i8, i8); 8]| days.map(|(month, day)| date(year, month, day)).to_vec();
    assert_eq!(norms("fr-CA").holidays_in(2026), of(2026, [(1, 1), (4, 3), (5, 18), (6, 24), (7, 1), (9, 7), (10, 12), (12, 25)]));
    // 24 June 2029 and 1 July 2029 are Sundays.
    assert_eq!(norms("fr-CA").holidays_in(2029), of(2029, [(1, 1), (3, 30), (5, 21), (6, 25), (7, 2), (9, 3), (10, 8), (12, 25)]));
    // A 25 May that is a Monday is not before itself.
    assert_eq!(norms("fr-CA").holidays_in(2020)[2], date(2020, 5, 18));
    assert_eq!(norms("fr-CA").holiday_name(date(2029, 7, 2), Lang::Fr), Some("Fête du Canada"));
}

#[test]
fn waits_step_over_weekends_and_holidays() {
    for (code, from, n, to) in [
        ("fr-FR", date(2026, 11, 20), 3, date(2026, 11, 25)), // Friday, a weekend between
        ("fr-FR", date(2026, 4, 30), 3, date(2026, 5, 6)),    // 1 May and a weekend between
        ("fr-FR", date(2026, 5, 12), 7, date(2026, 5, 22)),   // Ascension between
        ("fr-FR", date(2026, 5, 22), 1, date(2026, 5, 26)),   // Whit Monday
        ("fr-CA", date(2026, 5, 22), 1, date(2026, 5, 25)),   // which Québec does not keep
        ("fr-CA", date(2026, 6, 23), 1, date(2026, 6, 25)),   // but this one it does
        ("fr-FR", date(2026, 12, 24), 1, date(2026, 12, 28)), // Christmas on a Friday
        ("fr-FR", date(2026, 12, 31), 1, date(2027, 1, 4)),   // over the year's end
        ("fr-FR", date(2026, 11, 21), 0, date(2026, 11, 23)), // a Saturday is no working day
        ("fr-FR", date(2026, 11, 20), 0, date(2026, 11, 20)),
    ] {
        assert_eq!(norms(code).working_days_after(from, n), to, "{code} {from} +{n}");
    }
    assert_eq!(norms("fr-FR").working_day_before(date(2026, 5, 26)), date(2026, 5, 22));
}

fn any_day() -> impl Strategy<Value = Date> {
    (2000_i16..=2100, 1_i16..=365).prop_map(|(year, day)| date(year, 1, 1).with().day_of_year(day).build().unwrap())
}

proptest! {
    #[test]
    fn counting_forward_agrees_with_counting_between(day in any_day(), n in 1_u16..40, which: prop::sample::Index) {
        let norms = which.get(Norms::all());
        let end = norms.working_days_after(day, n);
        prop_assert!(norms.is_working_day(end));
        prop_assert_eq!(norms.working_days_between(day, end), u32::from(n));
        prop_assert_eq!(norms.working_days_after(norms.working_days_after(day, n), 3), norms.working_days_after(day, n + 3));
    }
}

#[test]
fn every_year_to_2100_keeps_its_shape() {
    for norms in ["fr-FR", "fr-CA", "en-CA"].map(norms) {
        for year in 2000..=2100 {
            let days = norms.holidays_in(year);
            assert_eq!(days.len(), norms.holidays.len());
            assert!(days.iter().all(|day| day.year() == year));
            let easter = easter(year);
            assert_eq!(easter.weekday(), Weekday::Sunday);
            assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&easter));
            let work = norms.working_days_between(date(year - 1, 12, 31), date(year, 12, 31));
            assert!((248..=258).contains(&work), "{} {year}: {work}", norms.code.as_str());
            assert!(!norms.is_working_day(date(year, 12, 25)) && !norms.is_working_day(date(year, 1, 1)));
        }
    }
    for year in 2000..=2100 {
        let days = norms("fr-CA").holidays_in(year);
        assert!([1, 2, 5, 6].iter().all(|&i| !matches!(days[i].weekday(), Weekday::Saturday | Weekday::Sunday)));
        assert_eq!((days[2].weekday(), days[5].weekday(), days[6].weekday()), (Weekday::Monday, Weekday::Monday, Weekday::Monday));
        let france = norms("fr-FR").holidays_in(year);
        let sunday = easter(year);
        for after in [1, 39, 50] {
            assert!(france.contains(&(sunday + jiff::ToSpan::days(after))));
        }
    }
}

#[test]
fn every_country_has_holidays_in_this_decade() {
    for norms in Norms::all() {
        for year in 2026..=2035 {
            let work = norms.working_days_between(date(year - 1, 12, 31), date(year, 12, 31));
            assert!((225..=261).contains(&work), "{} {year}: {work}", norms.code.as_str());
        }
    }
}
