//! Ranking: B6, B7, B10, B11, B12, G10.

use rebond_domain::*;
use rebond_graph::{Ranking, ReasonKind, rank};
use rebond_method::Rule;

use crate::build::*;

fn order(about: &Ranking<'_>) -> Vec<PersonId> {
    rank(about, date("2026-03-10")).into_iter().map(|ranked| ranked.person_id).collect()
}

#[test]
fn b6_b11_g10_a_referral_weighs_more_than_any_two_other_reasons() {
    let mut people = [person(1), person(2), known(3, Closeness::Known), person(4)];
    people[1].changed_path = true;
    let referrals = [referral(300, 9, 1, "2026-02-01T10:00")];
    let about = Ranking { people: &people, referrals: &referrals, helped: &[id(2)], ..Ranking::default() };
    let ranked = rank(&about, date("2026-03-10"));
    assert_eq!(ranked.iter().map(|one| one.person_id).collect::<Vec<_>>(), [id(1), id(2), id(3)]);
    assert_eq!(ranked[0].reasons[0].kind, ReasonKind::Recommended(id(300)));
    assert_eq!(ranked.iter().map(rebond_graph::Ranked::rule).collect::<Vec<_>>(), [Rule::B6, Rule::B11, Rule::B7]);
    // A name one may use weighs more than one still to be asked for.
    let mut unnamed = referral(301, 9, 2, "2026-02-02T10:00");
    unnamed.name_use = NameUse::NotAsked;
    people[1].changed_path = false;
    let about = Ranking { people: &people, referrals: &[referrals[0].clone(), unnamed], ..Ranking::default() };
    assert_eq!(order(&about)[..2], [id(1), id(2)]);
}

#[test]
fn b10_leaders_are_left_in_peace_unless_one_aims_to_lead() {
    let mut people = [known(1, Closeness::Known), known(2, Closeness::Known)];
    people[0].leads_others = true;
    let about = Ranking { people: &people, ..Ranking::default() };
    assert_eq!(order(&about), [id(2), id(1)]);
    assert_eq!(order(&Ranking { aims_to_lead: true, ..about }), [id(1), id(2)]);
}

#[test]
fn b12_the_purpose_decides_between_a_wide_view_and_the_trade_itself() {
    let mut people = [person(1), person(2), person(3)];
    for (person, place) in people.iter_mut().zip([801, 802, 803]) {
        person.organisation_id = Some(id(place));
        person.circle = Some(Circle::Alumni);
    }
    let about = Ranking {
        people: &people,
        on_subject: &[id(2), id(3)],
        gateways: &[id(801)],
        visited: &[id(802)],
        purpose: Some(Purpose::Validate),
        ..Ranking::default()
    };
    assert_eq!(order(&about), [id(3), id(2), id(1)]);
    let wide = Ranking { purpose: Some(Purpose::Explore), on_subject: &[], ..about };
    assert_eq!(order(&wide), [id(1), id(2), id(3)]);
}

#[test]
fn b7_dormant_ties_come_before_comfortable_ones_and_some_are_left_out() {
    let mut people =
        [known(1, Closeness::Close), known(2, Closeness::Slight), known(3, Closeness::Close), person(4), known(5, Closeness::Close)];
    people[0].last_exchange = Some(date("2026-03-01"));
    people[1].last_exchange = Some(date("2022-03-01"));
    people[2].set_aside_at = Some(ts("2026-03-01T10:00"));
    people[3].circle = Some(Circle::Admired);
    let about = Ranking { people: &people, begun: &[id(5)], ..Ranking::default() };
    assert_eq!(order(&about), [id(2), id(1)]);
}
