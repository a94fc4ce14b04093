//! Ranking: B6, B7, B10, B11, B12, G10.

use rebond_coach::{History, Merit, Ranked};
use rebond_domain::*;
use rebond_method::Rule;

use crate::build::*;

fn ranked(history: &History) -> Vec<Ranked> {
    situation(history, "2026-03-10T10:00").ranked().to_vec()
}

fn order(history: &History) -> Vec<PersonId> {
    ranked(history).into_iter().map(|ranked| ranked.person_id).collect()
}

fn named(n: u64, by: u64, to: u64, name_use: NameUse) -> Referral {
    referral(n, by, to, "2026-02-01T10:00", name_use)
}

#[test]
fn b6_b11_g10_a_referral_weighs_more_than_any_two_other_reasons() {
    let mut history = History { people: vec![person(1), person(2), known(3, Closeness::Known), person(4)], ..settled() };
    history.people[1].changed_path = true;
    // 2 helped: they gave a name.
    history.referrals = vec![named(300, 9, 1, NameUse::Agreed), named(301, 2, 8, NameUse::Agreed)];
    let found = ranked(&history);
    assert_eq!(found.iter().map(|one| one.person_id).collect::<Vec<_>>(), [id(1), id(2), id(3)]);
    assert_eq!(found[0].merits, [Merit::Recommended(id(300))]);
    assert_eq!(found[1].merits, [Merit::ChangedPath, Merit::HelpedBefore]);
    assert_eq!(found.iter().map(Ranked::rule).collect::<Vec<_>>(), [Rule::B6, Rule::B11, Rule::B7]);
    // A name one may use weighs more than one still to be asked for.
    history.people[1].changed_path = false;
    history.referrals = vec![named(300, 9, 1, NameUse::Agreed), named(301, 9, 2, NameUse::NotAsked)];
    assert_eq!(order(&history)[..2], [id(1), id(2)]);
}

#[test]
fn b10_leaders_are_left_in_peace_unless_one_aims_to_lead() {
    let mut history = History { people: vec![known(1, Closeness::Known), known(2, Closeness::Known)], ..settled() };
    history.people[0].leads_others = true;
    assert_eq!(order(&history), [id(2), id(1)]);
    // What the store sorts by says so too, even of a leader who changed path.
    let mut both = history.people.clone();
    (both[0].changed_path, both[1].closeness) = (true, Closeness::Unknown);
    assert!(both[0].pull() < both[1].pull());
    history.campaign.as_mut().unwrap().aims_to_lead = true;
    assert_eq!(order(&history), [id(1), id(2)]);
}

#[test]
fn b5_b12_to_explore_gateways_give_a_wide_view() {
    let at = |n, place| PersonOutline { organisation_id: Some(id(place)), circle: Some(Circle::Alumni), ..person(n) };
    let mut history = History { people: vec![at(2, 802), at(1, 801)], gateways: vec![id(801)], ..settled() };
    history.campaign.as_mut().unwrap().purpose = Some(Purpose::Explore);
    assert_eq!(order(&history), [id(1), id(2)]);
    assert_eq!(ranked(&history)[0].rule(), Rule::B12);
    history.campaign.as_mut().unwrap().purpose = Some(Purpose::Validate);
    assert_eq!(ranked(&history)[0].rule(), Rule::B7);
}

#[test]
fn b12_the_purpose_decides_between_a_wide_view_and_the_trade_itself() {
    let at = |n, place| PersonOutline { organisation_id: Some(id(place)), circle: Some(Circle::Alumni), ..person(n) };
    let mut history = History { people: vec![at(1, 801), at(2, 802), at(3, 803), at(4, 802)], on_subject: vec![id(2), id(3)], ..settled() };
    history.gateways = vec![id(801)];
    // Somebody was met where 2 works: 3 is new on the same subject.
    history.meetings = vec![done(100, 4, "2026-03-02T10:00")];
    history.campaign.as_mut().unwrap().purpose = Some(Purpose::Validate);
    assert_eq!(order(&history), [id(3), id(2), id(1)]);
    assert_eq!(ranked(&history)[0].merits, [Merit::OnSubject, Merit::NewOrganisation, Merit::KnownTie]);
    (history.on_subject, history.campaign.as_mut().unwrap().purpose) = (Vec::new(), Some(Purpose::Explore));
    assert_eq!(order(&history), [id(1), id(2), id(3)]);
}

#[test]
fn b7_dormant_ties_come_before_comfortable_ones_and_some_are_left_out() {
    let mut people =
        vec![known(1, Closeness::Close), known(2, Closeness::Slight), known(3, Closeness::Close), person(4), known(5, Closeness::Close)];
    people[0].last_exchange = Some("2026-03-01".parse().unwrap());
    people[1].last_exchange = Some("2022-03-01".parse().unwrap());
    people[2].set_aside_at = Some(ts("2026-03-01T10:00"));
    people[3].circle = Some(Circle::Admired);
    // One does not know them; noted by hand, they come after the others all the same.
    people[3].source = None;
    let history = History { people, approaches: vec![sent(200, 5, "2026-03-09T10:00")], ..settled() };
    assert_eq!(order(&history), [id(2), id(1), id(4)]);
}
