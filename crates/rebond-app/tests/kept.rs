//! What is kept between pages: after whatever was done, it is what a program just started would read.
#![expect(clippy::unwrap_used, reason = "a test's own words are right, or the test fails")]

use proptest::prelude::*;
use rebond_app::{
    Desk,
    meetings::ListMeetings,
    people::ShowBoard,
    thread::{ShowThread, Sought, WhoIntroduces},
    today::ShowToday,
};
use rebond_coach::{Situation, steps};
use rebond_domain::{
    Answer, Approach, Campaign, Changes, Channel, Choice, Circle, Closeness, Delivery, GridPoint, Line, LoopStage, Meeting, MessageKind,
    NameUse, Noun, Organisation, OrganisationKind, Person, PointState, Promise, Purpose, Referral, Side, StepChoice, Tie, Topic,
};
use rebond_testkit::{Make, World};

const MONDAY: &str = "2026-11-02T09:00:00+01:00";

/// What was made so far, to be changed, deleted or erased.
#[derive(Default)]
struct Made {
    people: Vec<Person>,
    approaches: Vec<Approach>,
    meetings: Vec<Meeting>,
    referrals: Vec<Referral>,
    promises: Vec<Promise>,
    places: Vec<Organisation>,
    campaign: Option<Campaign>,
    choices: Vec<StepChoice>,
}

/// What a situation is made of, in an order that is always the same, and what was judged of it.
fn sorted(situation: &Situation) -> Vec<String> {
    fn list<T: std::fmt::Debug>(of: &[T]) -> String {
        let mut list: Vec<String> = of.iter().map(|one| format!("{one:?}")).collect();
        list.sort_unstable();
        list.join("\n")
    }
    let history = situation.history();
    vec![
        format!("{:?} {} {} {} {:?}", history.campaign, history.hopes, history.strengths, history.people_count, history.last_activity),
        list(&history.people),
        list(&history.approaches),
        list(&history.meetings),
        list(&history.grids),
        list(&history.referrals),
        list(&history.loop_news),
        list(&history.gateways),
        format!("{:?}", history.on_subject),
        format!("{:?}", situation.loops()),
        list(&history.promises),
        list(&history.progress),
        list(&history.told),
        list(&history.choices),
        list(&history.circles),
        list(&history.sources),
        format!("{:?}", situation.ranked()),
    ]
}

/// What pages show that follows from what is kept: the board, the picture, who can introduce one to each, Today.
async fn shown(desk: &Desk, made: &Made) -> Vec<String> {
    let mut shown = vec![
        format!("{:?}", ShowBoard.run(desk).await.unwrap()),
        format!("{:?}", ShowThread::default().run(desk).await.unwrap()),
        format!("{:?}", ShowToday.run(desk).await.unwrap()),
        format!("{:?}", ListMeetings { page: 1 }.run(desk).await.unwrap()),
    ];
    for person in &made.people {
        shown.push(format!("{:?}", WhoIntroduces { to: Sought::Person(person.id) }.run(desk).await.unwrap()));
    }
    shown
}

/// One thing done, chosen by two numbers; nothing when there is nothing yet to do it to.
fn deed(make: &Make, so_far: &mut Made, kind: u8, which: usize) -> Option<Changes> {
    let pick = |many: usize| (many > 0).then(|| which % many);
    let changes = World::action();
    Some(match kind {
        0 => {
            let place = Organisation { kind: OrganisationKind::ALL[which % OrganisationKind::ALL.len()], ..make.organisation("Atelier") };
            so_far.places.push(place.clone());
            changes.put(place)
        }
        // Few people, so that much happens to each.
        1 | 2 if so_far.people.len() < 5 => {
            let organisation_id = pick(so_far.places.len()).map(|at| so_far.places[at].id);
            let person = Person { organisation_id, changed_path: which.is_multiple_of(2), ..make.person(&format!("Ada Numéro {which}")) };
            so_far.people.push(person.clone());
            changes.put(person)
        }
        3 => {
            let at = pick(so_far.people.len())?;
            let person = &mut so_far.people[at];
            person.leads_others = !person.leads_others;
            changes.put(person.clone())
        }
        4 | 5 => {
            let approach = make.sent_request(&so_far.people[pick(so_far.people.len())?]);
            so_far.approaches.push(approach.clone());
            changes.put(approach)
        }
        6 => {
            let at = pick(so_far.approaches.len())?;
            let approach = &mut so_far.approaches[at];
            let answer = Answer::ALL[which % Answer::ALL.len()];
            approach.delivery = Delivery::Answered { sent_at: make.at, answered_at: make.at, answer, come_back_on: None };
            changes.put(approach.clone())
        }
        7 => {
            let meeting = make.held_meeting(&so_far.people[pick(so_far.people.len())?], "2026-10-28T10:00:00Z");
            so_far.meetings.push(meeting.clone());
            changes.put(meeting)
        }
        8 => {
            let at = pick(so_far.meetings.len())?;
            let meeting = &mut so_far.meetings[at];
            meeting.thanked_at = Some(make.at);
            changes.put(meeting.clone())
        }
        9 => {
            let by = &so_far.people[pick(so_far.people.len())?];
            let to = &so_far.people[(which + 1) % so_far.people.len()];
            if by.id == to.id {
                return None;
            }
            let referral = Referral { name_use: NameUse::ALL[which % NameUse::ALL.len()], ..make.referral(by, to) };
            so_far.referrals.push(referral.clone());
            changes.put(referral)
        }
        10 => {
            let referral = &so_far.referrals[pick(so_far.referrals.len())?];
            let stage = [LoopStage::Written, LoopStage::Unreachable, LoopStage::Outcome][which % 3];
            changes.put(make.told(referral, stage))
        }
        11 => {
            let promise = make.promise(&so_far.people[pick(so_far.people.len())?], Side::Mine, "Un article");
            so_far.promises.push(promise.clone());
            changes.put(promise)
        }
        12 => {
            let promise = so_far.promises.remove(pick(so_far.promises.len())?);
            changes.delete(Noun::Promise, promise.id)
        }
        13 => {
            let approach = so_far.approaches.pop()?;
            changes.delete(Noun::Approach, approach.id)
        }
        14 => {
            let meeting = &so_far.meetings[pick(so_far.meetings.len())?];
            let topic = Topic::ALL[which % Topic::ALL.len()];
            let state = if which.is_multiple_of(2) { PointState::Raised } else { PointState::Open };
            changes.put(GridPoint { topic, state, ..make.point(meeting, "Une journée ordinaire") })
        }
        15 => {
            let one = &so_far.people[pick(so_far.people.len())?];
            let other = &so_far.people[(which + 1) % so_far.people.len()];
            if one.id == other.id {
                return None;
            }
            changes.put(Tie { closeness: Closeness::ALL[which % Closeness::ALL.len()], ..make.tie(one, other) })
        }
        18 => {
            let at = pick(so_far.people.len())?;
            let person = &mut so_far.people[at];
            person.circle = Some(Circle::ALL[which % Circle::ALL.len()]);
            person.closeness = Closeness::ALL[which % Closeness::ALL.len()];
            person.role = which.is_multiple_of(2).then(|| Line::cut("Maraîchère")).flatten();
            person.set_aside_at = which.is_multiple_of(5).then_some(make.at);
            changes.put(person.clone())
        }
        19 => {
            let person = &so_far.people[pick(so_far.people.len())?];
            let key = Line::parse(&format!("B6:person:{}", person.id)).ok()?;
            let choice = if which.is_multiple_of(2) { Choice::Dropped } else { Choice::PutOff { until: "2026-11-20".parse().ok()? } };
            let known = so_far.choices.iter().find(|known| known.key == key).map(|known| known.id);
            let chosen = StepChoice { id: known.unwrap_or_else(|| make.ids.make(make.at)), key, choice, at: make.at };
            so_far.choices.push(chosen.clone());
            changes.put(chosen)
        }
        // More than the coach looks at: some leave, others come.
        20 => (0..40).fold(changes, |changes, n| {
            changes.put(Person { changed_path: n % 3 == 0, leads_others: n % 4 == 0, ..make.person(&format!("Bob Numéro {which} {n}")) })
        }),
        21 => {
            let campaign = so_far.campaign.as_ref()?;
            changes.put(make.hope(campaign, if which.is_multiple_of(2) { "Vivre du maraîchage" } else { "Diriger une équipe" }))
        }
        _ => {
            let at = pick(so_far.places.len())?;
            let place = &mut so_far.places[at];
            place.sector = which.is_multiple_of(3).then(|| Line::cut("Maraîchage")).flatten();
            place.kind = OrganisationKind::ALL[(which / 2) % OrganisationKind::ALL.len()];
            changes.put(place.clone())
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn what_is_kept_is_what_would_be_read(deeds in prop::collection::vec((0_u8..23, 0_usize..40), 5..40), look in 1_usize..4) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let world = World::at(MONDAY).await;
            let (store, make, account) = (&world.store, &world.make, world.account.id);
            let campaign = world.with(make.campaign(Purpose::Explore)).await;
            world.put(make.hope(&campaign, "Travailler dehors")).await;
            let warm = world.desk().await;
            let begun = || Made { campaign: Some(campaign.clone()), ..Made::default() };
            let mut made = begun();
            let mut last = None;
            for (turn, (kind, which)) in deeds.into_iter().enumerate() {
                match (kind, last.take()) {
                    // Taken back, or somebody erased: the world of this test begins anew with whom it has.
                    (16, Some(action)) => {
                        store.undo(account, action, make.at, make.ids.make(make.at)).await.unwrap();
                        made = begun();
                    }
                    (17, _) if !made.people.is_empty() => {
                        let person = made.people[which % made.people.len()].id;
                        store.erase_person(account, person, make.at, make.ids.make(make.at)).await.unwrap();
                        made = begun();
                    }
                    _ => {
                        if let Some(changes) = deed(make, &mut made, kind, which) {
                            last = Some(world.save(changes).await);
                        }
                    }
                }
                // Not looked at after each deed: several are made up for at once.
                if turn % look == 0 {
                    let (kept, list) = warm.steps().await.unwrap();
                    let cold = world.desk().await;
                    let read = cold.situation().await.unwrap();
                    assert_eq!(sorted(&kept), sorted(&read));
                    assert_eq!(list.to_vec(), steps(&read, cold.norms(), &cold.local_now()));
                    assert_eq!(shown(&warm, &made).await, shown(&cold, &made).await);
                }
            }
        });
    }
}

#[tokio::test]
async fn a_draft_is_no_longer_whom_to_write_to() {
    // What is kept notices a change by another program on the same file.
    let world = World::at(MONDAY).await;
    world.put(world.make.campaign(Purpose::Explore)).await;
    let ada = world.with(Person { changed_path: true, ..world.make.person("Ada Courtois") }).await;
    let warm = world.desk().await;
    assert_eq!(warm.situation().await.unwrap().ranked().len(), 1);
    world.put(world.make.approach(&ada, MessageKind::Request, Channel::Email)).await;
    assert!(warm.situation().await.unwrap().ranked().is_empty());
}
