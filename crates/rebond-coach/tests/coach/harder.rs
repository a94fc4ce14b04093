//! Histories off the straight path, told as a line of days: what happens on each, what the steps must show then, and what they must
//! never show. What changes in the middle is what they are about: an answer that comes after a meeting was called off, a recommender who is
//! gone, what is put off and overtaken, an introduction that waits, an employer one begins to keep away from, a campaign that ends.

use rebond_coach::{History, Stage, StepKind, completeness, stage};
use rebond_domain::*;

use crate::build::*;

/// The recommender, met and thanked on 2 March; B, whom they named; others.
const A: u64 = 10;
const B: u64 = 11;
const C: u64 = 12;
const D: u64 = 13;

fn world() -> History {
    let mut history = settled();
    history.people = vec![known(A, Closeness::Slight), person(B), person(C), person(D)];
    history.meetings = vec![done(100, A, "2026-03-02T09:00")];
    let given = referral(300, A, B, "2026-03-02T10:00", NameUse::Agreed);
    history.referrals = vec![Referral { meeting_id: Some(id(100)), ..given }];
    history
}

fn message(n: u64, to: u64, kind: MessageKind, when: &str) -> ApproachOutline {
    approach(n, to, kind, Delivery::Sent { sent_at: ts(when) })
}

/// An answer at a moment of its own.
fn heard(mut it: ApproachOutline, answer: Answer, when: &str, back: Option<&str>) -> ApproachOutline {
    let come_back_on = back.map(|day| day.parse().unwrap());
    it.delivery = Delivery::Answered { sent_at: it.delivery.sent_at().unwrap(), answered_at: ts(when), answer, come_back_on };
    it
}

fn introduction(n: u64, by: u64, of: u64, when: &str) -> ApproachOutline {
    ApproachOutline { referral_id: Some(id(of)), ..message(n, by, MessageKind::Introduction, when) }
}

fn off(n: u64, with: u64, when: &str, called: &str) -> Meeting {
    Meeting { state: MeetingState::Cancelled { at: ts(called) }, ..meeting(n, with, when) }
}

fn word(n: u64, with: u64, channel: Channel, begun_by: Side, when: &str) -> Exchange {
    Exchange { id: id(n), person_id: id(with), channel, begun_by, text: None, at: ts(when) }
}

fn promise(n: u64, with: u64, side: Side, made: &str, due: &str) -> Promise {
    Promise { due_on: due.parse().ok(), ..Promise::open(id(n), id(with), side, Line::cut("un article").unwrap(), ts(made)) }
}

fn told(n: u64, of: u64, stage: LoopStage, when: &str) -> LoopNews {
    LoopNews { id: id(n), referral_id: id(of), stage, told_at: ts(when) }
}

fn choose(history: &mut History, kind: StepKind, person: u64, choice: Choice, when: &str) {
    let steps = steps_at(history, when);
    let step = steps.iter().flat_map(rebond_coach::Step::parts).find(|it| it.kind == kind && it.person() == Some(id(person)));
    let key = Line::parse(step.unwrap_or_else(|| panic!("no {kind:?} to choose about on {when}")).key().as_str()).unwrap();
    let n = 800 + history.choices.len() as u64;
    history.choices.push(StepChoice { id: id(n), key, choice, at: ts(when) });
}

fn discreet(history: &mut History, of: &[usize]) {
    history.campaign.as_mut().unwrap().discreet = true;
    history.employers = vec![id(900)];
    for at in of {
        history.people[*at].organisation_id = Some(id(900));
    }
}

fn ended(history: &mut History, when: &str) {
    let campaign = history.campaign.as_mut().unwrap();
    (campaign.state, campaign.state_since) = (CampaignState::Ended, ts(when));
}

type Deed = fn(&mut History);
/// A kind of step and whom it is about.
type Found = &'static [(StepKind, u64)];

/// What happens, then a moment with what is there and what is not.
enum Then {
    Do(Deed),
    See(&'static str, Found, Found),
}

const NOTHING: Found = &[];

#[rustfmt::skip]
fn lives() -> Vec<(&'static str, Vec<Then>)> {
    use Then::{Do, See};
    use StepKind as K;
    vec![
        ("called off, and then they say no: the no counts", vec![
            Do(|it| { it.approaches.push(heard(sent(200, B, "2026-03-04T09:00"), Answer::Yes, "2026-03-05T09:00", None)); it.meetings.push(off(101, B, "2026-03-20T10:00", "2026-03-17T10:00")); }),
            See("2026-03-18T10:00", &[(K::AnotherDay, B)], &[(K::AnswerANo, B)]),
            Do(|it| it.approaches[0] = heard(sent(200, B, "2026-03-04T09:00"), Answer::No, "2026-03-19T09:00", None)),
            See("2026-03-20T10:00", &[(K::AnswerANo, B), (K::TellRecommender, A)], &[(K::AnotherDay, B), (K::PlanMeeting, B)]),
            Do(|it| it.approaches.push(message(201, B, MessageKind::ThankYou, "2026-03-20T12:00"))),
            See("2026-03-21T10:00", &[(K::TellRecommender, A)], &[(K::AnotherDay, B), (K::AnswerANo, B), (K::Write, B)]),
        ]),
        ("called off, and then « in June »: silent until June", vec![
            Do(|it| { it.approaches.push(heard(sent(200, B, "2026-03-04T09:00"), Answer::Yes, "2026-03-05T09:00", None)); it.meetings.push(off(101, B, "2026-03-20T10:00", "2026-03-17T10:00")); }),
            Do(|it| it.approaches[0] = heard(sent(200, B, "2026-03-04T09:00"), Answer::Later, "2026-03-18T09:00", Some("2026-06-01"))),
            See("2026-03-19T10:00", NOTHING, &[(K::AnotherDay, B), (K::PlanMeeting, B), (K::ComeBack, B)]),
            See("2026-05-29T10:00", NOTHING, &[(K::AnotherDay, B), (K::ComeBack, B)]),
            See("2026-06-01T10:00", &[(K::ComeBack, B)], &[(K::AnotherDay, B)]),
        ]),
        ("met without a request, called off, another day proposed and no word: asked once more, then let rest", vec![
            Do(|it| it.meetings.push(off(101, D, "2026-03-20T10:00", "2026-03-17T10:00"))),
            See("2026-03-18T10:00", &[(K::AnotherDay, D)], NOTHING),
            Do(|it| it.approaches.push(message(200, D, MessageKind::Proposal, "2026-03-18T12:00"))),
            See("2026-03-19T10:00", NOTHING, &[(K::AnotherDay, D), (K::Write, D)]),
            See("2026-03-31T10:00", &[(K::AnotherDay, D)], &[(K::Write, D)]),
            See("2026-05-31T10:00", NOTHING, &[(K::AnotherDay, D), (K::Write, D)]),
        ]),
        ("asked, agreed without a word of it, called off, sorry said: never a follow-up of the first request", vec![
            Do(|it| { it.approaches.push(sent(200, D, "2026-03-03T09:00")); it.meetings.push(off(101, D, "2026-03-19T10:00", "2026-03-17T10:00")); it.approaches.push(message(201, D, MessageKind::News, "2026-03-17T12:00")); }),
            See("2026-03-20T10:00", NOTHING, &[(K::FollowUp, D), (K::TrySomeoneElse, D)]),
            See("2026-03-31T10:00", &[(K::AnotherDay, D)], &[(K::FollowUp, D), (K::TrySomeoneElse, D)]),
        ]),
        ("called off twice: what was let go the first time comes again the second", vec![
            Do(|it| { it.meetings.push(off(101, D, "2026-03-20T10:00", "2026-03-17T10:00")); choose(it, K::AnotherDay, D, Choice::Dropped, "2026-03-18T10:00"); }),
            See("2026-03-19T10:00", NOTHING, &[(K::AnotherDay, D)]),
            Do(|it| it.meetings[1] = off(101, D, "2026-04-03T10:00", "2026-04-01T10:00")),
            See("2026-04-02T10:00", &[(K::AnotherDay, D)], NOTHING),
        ]),
        ("a recommender who dies while speaking to them first: one writes, and nobody waits for the word", vec![
            Do(|it| it.referrals[0].sounding_until = "2026-03-20".parse().ok()),
            See("2026-03-10T10:00", NOTHING, &[(K::Write, B), (K::AskAfterSounding, A)]),
            Do(|it| it.people[0].silent_since = Some(ts("2026-03-12T10:00"))),
            See("2026-03-13T10:00", &[(K::Write, B)], &[(K::AskAfterSounding, A)]),
            See("2026-03-25T10:00", &[(K::Write, B)], &[(K::AskAfterSounding, A), (K::TellRecommender, A), (K::KeepWarm, A)]),
        ]),
        ("a recommender let alone while asked for an introduction: one writes", vec![
            Do(|it| { it.people[0].closeness = Closeness::Close; it.approaches.push(introduction(200, A, 300, "2026-03-10T09:00")); }),
            See("2026-03-11T10:00", NOTHING, &[(K::Write, B)]),
            Do(|it| it.people[0].set_aside_at = Some(ts("2026-03-11T12:00"))),
            See("2026-03-12T10:00", &[(K::Write, B)], &[(K::AskIntroduction, A)]),
        ]),
        ("« ask me again in June » to an introduction: nobody is written to behind their back, and in June one asks again", vec![
            Do(|it| { it.people[0].closeness = Closeness::Close; it.approaches.push(heard(introduction(200, A, 300, "2026-03-10T09:00"), Answer::Later, "2026-03-11T09:00", Some("2026-06-01"))); }),
            See("2026-03-12T10:00", NOTHING, &[(K::Write, B), (K::AskIntroduction, A)]),
            See("2026-05-20T10:00", NOTHING, &[(K::Write, B), (K::AskIntroduction, A)]),
            See("2026-06-01T10:00", &[(K::AskIntroduction, A)], &[(K::Write, B)]),
            Do(|it| it.approaches.push(introduction(201, A, 300, "2026-06-01T11:00"))),
            See("2026-06-02T10:00", NOTHING, &[(K::Write, B), (K::AskIntroduction, A)]),
        ]),
        ("asked for an introduction, they want my CV first: it is sent, they have it in hand", vec![
            Do(|it| { it.people[0].closeness = Closeness::Close; it.approaches.push(heard(introduction(200, A, 300, "2026-03-10T09:00"), Answer::AsksForCv, "2026-03-11T09:00", None)); }),
            See("2026-03-12T10:00", &[(K::AnswerCvRequest, A)], &[(K::Write, B), (K::AskIntroduction, A)]),
            Do(|it| it.approaches.push(message(201, A, MessageKind::News, "2026-03-12T12:00"))),
            See("2026-03-13T10:00", NOTHING, &[(K::AnswerCvRequest, A), (K::Write, B), (K::AskIntroduction, A)]),
            See("2026-04-10T10:00", &[(K::Write, B)], &[(K::AnswerCvRequest, A), (K::AskIntroduction, A)]),
        ]),
        ("the request for an introduction never arrived: one asks again", vec![
            Do(|it| { it.people[0].closeness = Closeness::Close; it.approaches.push(heard(introduction(200, A, 300, "2026-03-10T09:00"), Answer::NotReceived, "2026-03-11T09:00", None)); }),
            See("2026-03-12T10:00", &[(K::AskIntroduction, A)], &[(K::Write, B)]),
        ]),
        ("introduced: one writes at once, whatever the rhythm of the week", vec![
            Do(|it| {
                it.campaign.as_mut().unwrap().weekly_goal = 1;
                it.people[0].closeness = Closeness::Close;
                it.people[1].organisation_id = Some(id(900));
                it.people[2].organisation_id = Some(id(900));
                it.approaches.extend([sent(200, C, "2026-03-10T09:00"), sent(201, D, "2026-03-10T09:00")]);
                it.approaches.push(heard(introduction(202, A, 300, "2026-03-09T09:00"), Answer::Introduced, "2026-03-11T09:00", None));
            }),
            See("2026-03-11T12:00", &[(K::Write, B), (K::ThankForIntroduction, A)], NOTHING),
        ]),
        ("they called before one wrote: no first message beside the talk", vec![
            Do(|it| it.exchanges.push(word(600, B, Channel::Phone, Side::Theirs, "2026-03-10T09:00"))),
            See("2026-03-10T12:00", NOTHING, &[(K::Write, B)]),
            See("2026-03-16T10:00", &[(K::Write, B)], NOTHING),
        ]),
        ("they wrote before one wrote: that is answered, as one card", vec![
            Do(|it| it.exchanges.push(word(600, B, Channel::Email, Side::Theirs, "2026-03-10T09:00"))),
            See("2026-03-10T12:00", &[(K::AnswerThem, B)], &[(K::Write, B)]),
        ]),
        ("« later », and one called on the day: nothing asks to come back again", vec![
            Do(|it| it.approaches.push(heard(sent(200, D, "2026-03-03T09:00"), Answer::Later, "2026-03-04T09:00", Some("2026-03-16")))),
            See("2026-03-16T09:00", &[(K::ComeBack, D)], NOTHING),
            Do(|it| it.exchanges.push(word(600, D, Channel::Phone, Side::Mine, "2026-03-16T10:00"))),
            See("2026-03-16T12:00", NOTHING, &[(K::ComeBack, D), (K::FollowUp, D)]),
        ]),
        ("a no thanked for on the telephone is thanked for", vec![
            Do(|it| it.approaches.push(heard(sent(200, D, "2026-03-03T09:00"), Answer::No, "2026-03-04T09:00", None))),
            See("2026-03-05T09:00", &[(K::AnswerANo, D)], NOTHING),
            Do(|it| it.exchanges.push(word(600, D, Channel::Phone, Side::Mine, "2026-03-05T10:00"))),
            See("2026-03-05T12:00", NOTHING, &[(K::AnswerANo, D)]),
        ]),
        ("told of the meeting, then the same name again: nothing is told twice", vec![
            Do(|it| { it.approaches.push(heard(sent(200, B, "2026-03-04T09:00"), Answer::Yes, "2026-03-05T09:00", None)); it.meetings.push(done(101, B, "2026-03-10T10:00")); it.loop_news.push(told(700, 300, LoopStage::Met, "2026-03-11T10:00")); }),
            See("2026-03-12T10:00", NOTHING, &[(K::TellRecommender, A)]),
            Do(|it| it.referrals.push(referral(301, A, B, "2026-03-15T10:00", NameUse::NotAsked))),
            See("2026-03-16T10:00", NOTHING, &[(K::TellRecommender, A), (K::Write, B), (K::CheckNameUse, A)]),
        ]),
        ("named anew by the same person once they knew of the refusal: nobody is told what they know", vec![
            Do(|it| { it.approaches.push(heard(sent(200, B, "2026-03-04T09:00"), Answer::No, "2026-03-05T09:00", None)); it.approaches.push(message(201, B, MessageKind::ThankYou, "2026-03-05T12:00")); it.loop_news.push(told(700, 300, LoopStage::Unreachable, "2026-03-06T10:00")); }),
            Do(|it| it.referrals.push(referral(301, A, B, "2026-03-15T10:00", NameUse::Agreed))),
            See("2026-03-16T10:00", NOTHING, &[(K::TellRecommender, A), (K::CheckNameUse, A)]),
        ]),
        ("put off, then recommended: the new fact brings it back", vec![
            Do(|it| { it.people[3] = known(D, Closeness::Known); choose(it, K::Write, D, Choice::PutOff { until: "2026-06-01".parse().unwrap() }, "2026-03-10T10:00"); }),
            See("2026-03-11T10:00", NOTHING, &[(K::Write, D)]),
            Do(|it| it.referrals.push(referral(301, C, D, "2026-03-12T10:00", NameUse::Agreed))),
            See("2026-03-13T10:00", &[(K::Write, D)], NOTHING),
        ]),
        ("the guide is put off, the meeting moves nearer: the guide is asked for again", vec![
            Do(|it| { it.meetings.push(meeting(101, D, "2026-04-20T10:00")); choose(it, K::PrepareGrid, D, Choice::PutOff { until: "2026-04-15".parse().unwrap() }, "2026-04-07T10:00"); }),
            See("2026-04-08T10:00", NOTHING, &[(K::PrepareGrid, D)]),
            Do(|it| it.meetings[1] = Meeting { moves: Moves::default().and(ts("2026-04-20T10:00"), ts("2026-04-08T12:00")), ..meeting(101, D, "2026-04-10T10:00") }),
            See("2026-04-09T10:00", &[(K::PrepareGrid, D), (K::Confirm, D)], NOTHING),
        ]),
        ("an answer let go and given anew: a yes after a no", vec![
            Do(|it| { it.approaches.push(heard(sent(200, D, "2026-03-03T09:00"), Answer::Yes, "2026-03-04T09:00", None)); choose(it, K::PlanMeeting, D, Choice::Dropped, "2026-03-05T10:00"); }),
            See("2026-03-06T10:00", NOTHING, &[(K::PlanMeeting, D)]),
            Do(|it| it.approaches[0] = heard(sent(200, D, "2026-03-03T09:00"), Answer::Yes, "2026-03-12T09:00", None)),
            See("2026-03-12T10:00", &[(K::PlanMeeting, D)], NOTHING),
        ]),
        ("from now on one keeps away from one’s employer: no follow-up, no return, no warmth, nobody else there", vec![
            Do(|it| { it.people[1].closeness = Closeness::Close; it.people[1].last_exchange = "2025-01-10".parse().ok(); it.approaches.extend([sent(200, C, "2026-03-03T09:00"), heard(sent(201, D, "2026-03-03T09:00"), Answer::Later, "2026-03-04T09:00", Some("2026-03-16"))]); it.exchanges.push(word(600, B, Channel::Phone, Side::Mine, "2025-02-02T10:00")); it.referrals.clear(); }),
            See("2026-03-18T10:00", &[(K::FollowUp, C), (K::ComeBack, D), (K::KeepWarm, B)], NOTHING),
            Do(|it| discreet(it, &[1, 2, 3])),
            See("2026-03-18T10:00", NOTHING, &[(K::FollowUp, C), (K::ComeBack, D), (K::KeepWarm, B), (K::Write, B)]),
        ]),
        ("a colleague is never asked to introduce one, nor is anybody thought of at one’s own employer", vec![
            Do(|it| { it.people[0].closeness = Closeness::Close; it.people[2].organisation_id = Some(id(900)); it.approaches.push(sent(200, C, "2026-03-12T09:00")); }),
            See("2026-03-18T10:00", &[(K::AskIntroduction, A), (K::TrySomeoneElse, C)], NOTHING),
            Do(|it| discreet(it, &[0])),
            See("2026-03-18T10:00", &[(K::Write, B)], &[(K::AskIntroduction, A), (K::TrySomeoneElse, C)]),
        ]),
        ("hired: nothing is asked of anybody any more, and what is owed stays", vec![
            Do(|it| {
                it.people[0].closeness = Closeness::Close;
                it.referrals.push(Referral { sounding_until: "2026-03-18".parse().ok(), ..referral(301, A, C, "2026-03-02T10:00", NameUse::NotAsked) });
                it.approaches.extend([heard(sent(200, D, "2026-03-03T09:00"), Answer::Later, "2026-03-04T09:00", Some("2026-03-20")), heard(sent(201, B, "2026-03-05T09:00"), Answer::No, "2026-03-18T09:00", None)]);
                it.promises = vec![promise(400, A, Side::Theirs, "2026-03-02T10:00", "2026-03-06"), promise(401, A, Side::Mine, "2026-03-02T10:00", "2026-03-19")];
                it.meetings.push(Meeting { names_settled_at: None, ..done(102, C, "2026-03-17T10:00") });
                it.meetings.push(off(103, D, "2026-03-16T10:00", "2026-03-01T10:00"));
            }),
            See("2026-03-20T10:00", &[(K::NameThem, C), (K::RecallPromise, A), (K::AskAfterSounding, A), (K::ComeBack, D), (K::AnswerANo, B)], NOTHING),
            Do(|it| ended(it, "2026-03-20T11:00")),
            See("2026-03-20T12:00", &[(K::KeepPromise, A), (K::AnswerANo, B), (K::NameThem, C)], &[(K::RecallPromise, A), (K::AskAfterSounding, A), (K::ComeBack, D), (K::AnotherDay, D), (K::WriteToRedirected, B)]),
        ]),
        ("the end was told: what moved before it is not told a second time, months later", vec![
            Do(|it| { it.referrals.clear(); it.progress.push(Progress { id: id(500), campaign_id: id(1), text: Prose::cut("Un contrat").unwrap(), at: ts("2026-03-19T09:00") }); ended(it, "2026-03-20T10:00"); it.approaches.push(message(200, A, MessageKind::News, "2026-03-20T12:00")); }),
            See("2026-06-20T10:00", NOTHING, &[(K::GiveNews, A)]),
        ]),
        ("a call for several was joined and thanked for: whoever sent one there does not hear that it failed", vec![
            Do(|it| { it.approaches.push(heard(sent(200, B, "2026-03-04T09:00"), Answer::GroupCall, "2026-03-05T09:00", Some("2026-03-25"))); it.loop_news.push(told(700, 300, LoopStage::Agreed, "2026-03-06T10:00")); it.approaches.push(message(201, B, MessageKind::ThankYou, "2026-03-25T20:00")); }),
            See("2026-03-27T10:00", &[(K::TellRecommender, A)], &[(K::JoinGroupCall, B)]),
            Do(|it| it.loop_news.push(told(701, 300, LoopStage::Met, "2026-03-27T12:00"))),
            See("2026-03-28T10:00", NOTHING, &[(K::TellRecommender, A)]),
        ]),
        ("asked by word of mouth whether one may name them: the answer is asked for, not waited for without end", vec![
            Do(|it| it.referrals[0].name_use = NameUse::Asked),
            See("2026-03-05T10:00", NOTHING, &[(K::NoteNameUse, A), (K::Write, B)]),
            See("2026-03-20T10:00", &[(K::NoteNameUse, A), (K::Write, B)], NOTHING),
        ]),
        ("a pause of three months in the middle: no request is chased, no debt lost, the name still good", vec![
            Do(|it| {
                it.approaches.push(sent(200, D, "2026-03-05T09:00"));
                it.promises = vec![promise(400, A, Side::Mine, "2026-03-02T10:00", "2026-03-20")];
                let campaign = it.campaign.as_mut().unwrap();
                (campaign.state, campaign.state_since) = (CampaignState::Resting, ts("2026-03-06T09:00"));
            }),
            See("2026-04-20T10:00", &[(K::KeepPromise, A)], &[(K::FollowUp, D), (K::Write, B), (K::TrySomeoneElse, D)]),
            Do(|it| { let campaign = it.campaign.as_mut().unwrap(); (campaign.state, campaign.state_since) = (CampaignState::Active, ts("2026-06-08T09:00")); }),
            See("2026-06-08T10:00", &[(K::KeepPromise, A), (K::Write, B)], &[(K::FollowUp, D), (K::TrySomeoneElse, D), (K::Write, D)]),
        ]),
        ("three at one table, called off: one is asked for another day, and nobody is chased", vec![
            Do(|it| {
                it.approaches.extend([sent(200, C, "2026-03-03T09:00"), heard(sent(201, D, "2026-03-03T09:00"), Answer::Yes, "2026-03-04T09:00", None)]);
                let with = |n, who| Meeting { gathering: Some(GatheringId(id::<MeetingId>(101).0)), ..off(n, who, "2026-03-20T10:00", "2026-03-18T10:00") };
                it.meetings.extend([off(101, A, "2026-03-20T10:00", "2026-03-18T10:00"), with(102, C), with(103, D)]);
            }),
            See("2026-03-19T10:00", &[(K::AnotherDay, A)], &[(K::FollowUp, C), (K::TrySomeoneElse, C), (K::PlanMeeting, D), (K::AnotherDay, C), (K::AnotherDay, D)]),
        ]),
        ("refused twice, months apart, each answered: quiet, and whoever comes third hears at once", vec![
            Do(|it| { it.approaches.push(heard(sent(200, B, "2026-03-04T09:00"), Answer::No, "2026-03-05T09:00", None)); it.approaches.push(message(201, B, MessageKind::ThankYou, "2026-03-05T12:00")); it.loop_news.push(told(700, 300, LoopStage::Unreachable, "2026-03-06T10:00")); }),
            Do(|it| { it.referrals.push(referral(301, C, B, "2026-06-01T10:00", NameUse::Agreed)); it.loop_news.push(told(701, 301, LoopStage::Unreachable, "2026-06-02T10:00")); it.approaches.push(heard(sent(202, B, "2026-06-10T09:00"), Answer::No, "2026-06-12T09:00", None)); }),
            See("2026-06-13T10:00", &[(K::AnswerANo, B)], &[(K::TellRecommender, A), (K::TellRecommender, C), (K::FollowUp, B)]),
            Do(|it| { it.approaches.push(message(203, B, MessageKind::ThankYou, "2026-06-13T12:00")); it.referrals.push(referral(302, D, B, "2026-07-01T10:00", NameUse::NotAsked)); }),
            See("2026-07-02T10:00", &[(K::TellRecommender, D)], &[(K::AnswerANo, B), (K::Write, B), (K::CheckNameUse, D), (K::TellRecommender, A)]),
        ]),
        ("moved twice across the change of the clocks and a bridge: confirmed again on each new eve, and no more", vec![
            Do(|it| it.meetings.push(Meeting { created_at: ts("2026-03-02T09:00"), ..meeting(101, D, "2026-03-30T09:00") })),
            // The eve of a Monday is Friday; the clocks change on the Sunday between.
            See("2026-03-27T10:00", &[(K::Confirm, D)], NOTHING),
            Do(|it| { it.approaches.push(ApproachOutline { meeting_id: Some(id(101)), ..message(200, D, MessageKind::Confirmation, "2026-03-27T11:00") }); it.meetings[1] = Meeting { created_at: ts("2026-03-02T09:00"), moves: Moves::default().and(ts("2026-03-30T09:00"), ts("2026-03-28T09:00")), ..meeting(101, D, "2026-04-07T09:00") }; }),
            See("2026-03-29T10:00", NOTHING, &[(K::Confirm, D), (K::HoldMeeting, D), (K::SayHowItWent, D)]),
            // Easter Monday is no day to write.
            See("2026-04-03T10:00", &[(K::Confirm, D)], NOTHING),
            Do(|it| it.meetings[1] = Meeting { created_at: ts("2026-03-02T09:00"), moves: Moves::default().and(ts("2026-03-30T09:00"), ts("2026-03-28T09:00")).and(ts("2026-04-07T09:00"), ts("2026-04-03T12:00")), ..meeting(101, D, "2026-04-14T09:00") }),
            See("2026-04-06T10:00", NOTHING, &[(K::Confirm, D)]),
            See("2026-04-13T10:00", &[(K::Confirm, D)], NOTHING),
        ]),
        ("a promise of theirs is kept by an introduction: nobody is reminded", vec![
            Do(|it| { it.promises = vec![promise(400, A, Side::Theirs, "2026-03-02T10:00", "2026-03-06")]; }),
            See("2026-03-12T10:00", &[(K::RecallPromise, A)], NOTHING),
            Do(|it| { it.promises[0].settled = Some(Settled::Kept { at: ts("2026-03-12T11:00") }); it.exchanges.push(word(600, A, Channel::Email, Side::Theirs, "2026-03-12T10:30")); }),
            See("2026-03-12T12:00", &[(K::AnswerThem, A)], &[(K::RecallPromise, A)]),
        ]),
    ]
}

#[test]
fn g5_g6_e14_b7_off_the_straight_path_each_day_shows_what_it_must_and_nothing_it_must_not() {
    let mut wrong = Vec::new();
    for (name, lines) in lives() {
        let mut history = world();
        for line in lines {
            match line {
                Then::Do(deed) => deed(&mut history),
                Then::See(when, due, never) => {
                    let found: Vec<(StepKind, Option<PersonId>)> =
                        kinds(&history, when).into_iter().map(|it| (it.0, it.1.person())).collect();
                    let has = |(kind, person): &(StepKind, u64)| found.contains(&(*kind, Some(id(*person))));
                    wrong.extend(due.iter().filter(|it| !has(it)).map(|it| format!("{name}: {when}: {it:?} is not there: {found:?}")));
                    wrong.extend(never.iter().filter(|it| has(it)).map(|it| format!("{name}: {when}: {it:?} is there: {found:?}")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn g14_a_meeting_is_complete_although_its_recommender_is_gone() {
    let mut history = world();
    history.approaches.push(heard(sent(200, B, "2026-03-04T09:00"), Answer::Yes, "2026-03-05T09:00", None));
    history.meetings.push(done(101, B, "2026-03-10T10:00"));
    assert_ne!(completeness(&situation(&history, "2026-03-12T10:00"), id(101)), Some(Vec::new()), "A has not heard");
    history.people[0].silent_since = Some(ts("2026-03-11T10:00"));
    let all = situation(&history, "2026-03-12T10:00");
    assert_eq!(completeness(&all, id(101)), Some(Vec::new()));
    assert_eq!(stage(&all, id(B)), Stage::Complete);
    assert!(all.loops().due.is_empty(), "nobody is shown as waiting for news");
}
