//! Hard histories, judged against the method: refusals, moved days, rest, a second campaign, two recommenders, what is noted late, names
//! given twice, people set aside, promises. Each says what must be there, and what must not.

use rebond_coach::{History, StepKind};
use rebond_domain::*;

use crate::build::*;

const NOW: &str = "2026-03-20T10:00";

/// The recommender, met and thanked on 2 March, who named B.
const A: u64 = 10;
const B: u64 = 11;
/// Somebody else, who may have named B too.
const C: u64 = 12;
const D: u64 = 13;

fn world(name_use: NameUse) -> History {
    let mut history = settled();
    history.people = vec![known(A, Closeness::Slight), person(B), person(C), person(D)];
    history.meetings = vec![done(100, A, "2026-03-02T09:00")];
    let given = referral(300, A, B, "2026-03-02T10:00", name_use);
    history.referrals = vec![Referral { meeting_id: Some(id(100)), ..given }];
    history
}

fn message(n: u64, to: u64, kind: MessageKind, when: &str) -> ApproachOutline {
    approach(n, to, kind, Delivery::Sent { sent_at: ts(when) })
}

fn news(n: u64, of: u64, stage: LoopStage, when: &str) -> LoopNews {
    LoopNews { id: id(n), referral_id: id(of), stage, told_at: ts(when) }
}

fn promise(n: u64, with: u64, side: Side, made: &str, due: &str) -> Promise {
    let made = Promise::open(id(n), id(with), side, Line::cut("un article").unwrap(), ts(made));
    Promise { due_on: due.parse().ok(), ..made }
}

fn word(n: u64, with: u64, channel: Channel, begun_by: Side, when: &str) -> Exchange {
    Exchange { id: id(n), person_id: id(with), channel, begun_by, text: None, at: ts(when) }
}

fn off(n: u64, with: u64, when: &str, called: &str) -> Meeting {
    Meeting { state: MeetingState::Cancelled { at: ts(called) }, ..meeting(n, with, when) }
}

fn rests(history: &mut History) {
    history.campaign.as_mut().unwrap().state = CampaignState::Resting;
}

fn ended(history: &mut History, when: &str) {
    let campaign = history.campaign.as_mut().unwrap();
    (campaign.state, campaign.state_since) = (CampaignState::Ended, ts(when));
}

/// Another campaign, begun after the first ended.
fn another(history: &mut History, end: &str, begun: &str) {
    history.before = Some(ts(end));
    history.campaign.as_mut().unwrap().started_at = ts(begun);
}

/// A history, a moment, what is there and what is not: a kind of step, and the person it is about.
struct Case {
    name: &'static str,
    make: fn(&mut History),
    at: &'static str,
    due: &'static [(StepKind, u64)],
    never: &'static [(StepKind, u64)],
}

const NOTHING: &[(StepKind, u64)] = &[];

#[rustfmt::skip]
fn cases() -> Vec<Case> {
    use StepKind as K;
    let case = |name, make: fn(&mut History), at, due, never| Case { name, make, at, due, never };
    vec![
        // A no, and what may come after one.
        case("refused, told, then met by chance at a fair: that is news again", |it| {
            it.approaches.push(answered(200, B, "2026-03-04T09:00", Answer::No));
            it.loop_news.push(news(700, 300, LoopStage::Unreachable, "2026-03-06T10:00"));
            it.meetings.push(done(101, B, "2026-03-18T10:00"));
        }, NOW, &[(K::TellRecommender, A)], &[(K::AnswerANo, B), (K::Write, B)]),
        case("refused, thanked, then they change their mind and agree to a day", |it| {
            it.approaches.push(answered(200, B, "2026-03-04T09:00", Answer::No));
            it.approaches.push(message(201, B, MessageKind::ThankYou, "2026-03-05T12:00"));
            it.loop_news.push(news(700, 300, LoopStage::Unreachable, "2026-03-06T10:00"));
            it.meetings.push(Meeting { created_at: ts("2026-03-19T09:00"), ..meeting(101, B, "2026-03-27T10:00") });
        }, NOW, &[(K::TellRecommender, A), (K::PrepareGrid, B)], &[(K::AnswerANo, B)]),
        case("refused in February, named in March: nothing is asked of them again", |it| {
            it.approaches.push(answered(200, B, "2026-02-04T09:00", Answer::No));
        }, NOW, &[(K::TellRecommender, A)], &[(K::Write, B), (K::CheckNameUse, A), (K::AskIntroduction, A)]),
        case("a no of long ago asks for no thanks any more", |it| {
            it.approaches.push(answered(200, B, "2026-03-04T09:00", Answer::No));
        }, "2026-06-20T10:00", NOTHING, &[(K::AnswerANo, B), (K::FollowUp, B)]),
        case("a no to the follow-up ends the wait of the first request", |it| {
            it.approaches.push(sent(200, B, "2026-03-03T09:00"));
            it.approaches.push(ApproachOutline { kind: MessageKind::FollowUp, ..answered(201, B, "2026-03-17T09:00", Answer::No) });
        }, NOW, &[(K::AnswerANo, B)], &[(K::FollowUp, B), (K::TrySomeoneElse, B)]),
        case("redirected to D, who refuses: whoever pointed there hears it", |it| {
            it.approaches.push(answered(200, B, "2026-03-04T09:00", Answer::Redirected));
            it.referrals.push(referral(301, B, D, "2026-03-05T10:00", NameUse::Agreed));
            it.approaches.push(answered(201, D, "2026-03-10T09:00", Answer::No));
        }, NOW, &[(K::TellRecommender, B), (K::AnswerANo, D), (K::TellRecommender, A)], &[(K::WriteToRedirected, B)]),
        // Days that move.
        case("a yes, a day, called off: another day, and no confirmation", |it| {
            it.approaches.push(answered(200, B, "2026-03-04T09:00", Answer::Yes));
            it.meetings.push(off(101, B, "2026-03-23T10:00", "2026-03-19T10:00"));
        }, NOW, &[(K::AnotherDay, B)], &[(K::Confirm, B), (K::PlanMeeting, B), (K::SayHowItWent, B)]),
        case("called off and an apology sent: the yes still stands", |it| {
            it.approaches.push(answered(200, B, "2026-03-04T09:00", Answer::Yes));
            it.meetings.push(off(101, B, "2026-03-18T10:00", "2026-03-18T11:00"));
            it.approaches.push(message(201, B, MessageKind::News, "2026-03-19T09:00"));
        }, NOW, &[(K::PlanMeeting, B)], &[(K::AnotherDay, B), (K::Thank, B)]),
        case("called off, and a new day agreed: nothing asks for another", |it| {
            it.meetings.push(off(101, B, "2026-03-18T10:00", "2026-03-17T11:00"));
            it.meetings.push(meeting(102, B, "2026-04-02T10:00"));
        }, NOW, &[(K::PrepareGrid, B)], &[(K::AnotherDay, B), (K::Write, B)]),
        case("confirmed, then moved: confirmed again on the new eve", |it| {
            let moves = Moves::default().and(ts("2026-03-20T10:00"), ts("2026-03-19T18:00"));
            it.meetings.push(Meeting { moves, state: MeetingState::Planned, ..meeting(101, B, "2026-03-26T10:00") });
            it.approaches.push(ApproachOutline { meeting_id: Some(id(101)), ..message(200, B, MessageKind::Confirmation, "2026-03-19T09:00") });
        }, "2026-03-25T10:00", &[(K::Confirm, B)], NOTHING),
        case("missed by nobody’s fault weeks ago: left in peace, and no thanks", |it| {
            let at = ts("2026-02-02T11:00");
            it.meetings.push(Meeting { state: MeetingState::Missed { at, absent: Absent::NoFault }, ..meeting(101, D, "2026-02-02T10:00") });
        }, NOW, NOTHING, &[(K::AnotherDay, D), (K::Thank, D), (K::NameThem, D)]),
        // Rest.
        case("at rest with a meeting tomorrow: it keeps its confirmation and its guide", |it| {
            rests(it);
            it.meetings.push(meeting(101, D, "2026-03-21T10:00"));
        }, NOW, &[(K::Confirm, D), (K::PrepareGrid, D)], &[(K::Write, B), (K::CheckNameUse, A)]),
        case("named during the rest: written to once it is over, not before", rests, NOW, NOTHING, &[(K::Write, B)]),
        case("the rest is over: the name is still there", |_| {}, NOW, &[(K::Write, B)], NOTHING),
        case("at rest, « later » comes on its day", |it| {
            rests(it);
            let mut later = answered(200, D, "2026-02-04T09:00", Answer::Later);
            if let Delivery::Answered { come_back_on, .. } = &mut later.delivery { *come_back_on = "2026-03-20".parse().ok(); }
            it.approaches.push(later);
        }, NOW, &[(K::ComeBack, D)], &[(K::FollowUp, D)]),
        case("at rest, a promise of theirs is recalled and mine is kept", |it| {
            rests(it);
            it.promises = vec![promise(400, C, Side::Theirs, "2026-03-02T10:00", "2026-03-06"), promise(401, D, Side::Mine, "2026-03-02T10:00", "2026-03-19")];
        }, NOW, &[(K::RecallPromise, C), (K::KeepPromise, D)], NOTHING),
        case("at rest, who refused is thanked all the same", |it| {
            rests(it);
            it.approaches.push(answered(200, D, "2026-03-17T09:00", Answer::No));
        }, NOW, &[(K::AnswerANo, D)], NOTHING),
        // Two who named the same person.
        case("one declined to be named, the other agreed: one writes", |it| {
            it.referrals[0].name_use = NameUse::Declined;
            it.referrals.push(referral(301, C, B, "2026-03-03T10:00", NameUse::Agreed));
        }, NOW, &[(K::Write, B)], &[(K::CheckNameUse, A), (K::CheckNameUse, C)]),
        case("both hear that it came to a meeting", |it| {
            it.referrals.push(referral(301, C, B, "2026-03-03T10:00", NameUse::Agreed));
            it.approaches.push(answered(200, B, "2026-03-05T09:00", Answer::Yes));
            it.meetings.push(done(101, B, "2026-03-18T10:00"));
        }, NOW, &[(K::TellRecommender, A), (K::TellRecommender, C)], NOTHING),
        case("one who heard does not silence the other", |it| {
            it.referrals.push(referral(301, C, B, "2026-03-03T10:00", NameUse::Agreed));
            it.approaches.push(sent(200, B, "2026-03-19T09:00"));
            it.loop_news.push(news(700, 300, LoopStage::Written, "2026-03-19T10:00"));
        }, NOW, &[(K::TellRecommender, C)], &[(K::TellRecommender, A)]),
        case("the second named them after they refused: told at once, asked for nothing", |it| {
            it.approaches.push(answered(200, B, "2026-03-04T09:00", Answer::No));
            it.referrals.push(referral(301, C, B, "2026-03-18T10:00", NameUse::NotAsked));
        }, NOW, &[(K::TellRecommender, C)], &[(K::CheckNameUse, C), (K::Write, B)]),
        case("each named the other: both hear of it", |it| {
            it.approaches.push(answered(200, B, "2026-03-04T09:00", Answer::Yes));
            it.meetings.push(done(101, B, "2026-03-10T10:00"));
            it.referrals.push(referral(301, B, A, "2026-03-10T11:00", NameUse::Agreed));
        }, NOW, &[(K::TellRecommender, A), (K::TellRecommender, B)], &[(K::Write, A)]),
        // The same name twice.
        case("named twice by the same person: one loop, not two", |it| {
            it.referrals.push(referral(301, A, B, "2026-03-10T10:00", NameUse::Agreed));
            it.approaches.push(sent(200, B, "2026-03-19T09:00"));
            it.loop_news.push(news(700, 301, LoopStage::Written, "2026-03-19T10:00"));
        }, NOW, NOTHING, &[(K::TellRecommender, A)]),
        case("named again after the loop was let go: it is open again", |it| {
            it.referrals[0].closed_at = Some(ts("2026-03-05T10:00"));
            it.referrals.push(referral(301, A, B, "2026-03-10T10:00", NameUse::Agreed));
        }, NOW, &[(K::Write, B)], NOTHING),
        // Noted late.
        case("a meeting told six weeks late: no thanks by now, but its recommender hears", |it| {
            it.meetings.push(Meeting { created_at: ts("2026-03-20T09:00"), thanked_at: None, ..done(101, B, "2026-03-03T10:00") });
        }, "2026-04-20T10:00", &[(K::TellRecommender, A)], &[(K::Thank, B), (K::NameThem, B)]),
        case("a request noted after its answer’s meeting was held is not waited for", |it| {
            it.approaches.push(sent(200, B, "2026-03-05T09:00"));
            it.meetings.push(done(101, B, "2026-03-10T10:00"));
        }, NOW, NOTHING, &[(K::FollowUp, B), (K::TrySomeoneElse, B), (K::Write, B)]),
        case("thanked by telephone: nothing is owed in writing", |it| {
            it.meetings.push(Meeting { thanked_at: Some(ts("2026-03-19T18:00")), ..held(101, D, "2026-03-19T10:00") });
        }, NOW, NOTHING, &[(K::Thank, D)]),
        case("the day after, thanks come first of all that has no hour", |it| {
            it.meetings.push(held(101, D, "2026-03-19T10:00"));
            it.approaches.push(answered(200, B, "2026-03-17T09:00", Answer::Yes));
        }, NOW, &[(K::Thank, D), (K::PlanMeeting, B)], NOTHING),
        // Silences.
        case("two follow-ups and nothing: rest, and the recommender hears", |it| {
            it.approaches.push(sent(200, B, "2026-03-03T09:00"));
            for (n, when) in [(201, "2026-03-13T09:00"), (202, "2026-03-25T09:00")] {
                it.approaches.push(message(n, B, MessageKind::FollowUp, when));
            }
        }, "2026-06-20T10:00", &[(K::TellRecommender, A)], &[(K::FollowUp, B), (K::Write, B)]),
        case("a call since the request: the wait begins again", |it| {
            it.approaches.push(sent(200, D, "2026-03-05T09:00"));
            it.exchanges.push(word(600, D, Channel::Phone, Side::Mine, "2026-03-18T09:00"));
        }, NOW, NOTHING, &[(K::FollowUp, D)]),
        case("never received: another way, no silence, and nothing to tell", |it| {
            it.approaches.push(answered(200, B, "2026-03-10T09:00", Answer::NotReceived));
        }, NOW, &[(K::FindAnotherWay, B)], &[(K::FollowUp, B), (K::TellRecommender, A)]),
        case("asked for a CV, sent it, and heard no more: rest, and the recommender hears", |it| {
            it.approaches.push(answered(200, B, "2026-03-04T09:00", Answer::AsksForCv));
            it.approaches.push(message(201, B, MessageKind::News, "2026-03-06T09:00"));
        }, "2026-05-20T10:00", &[(K::TellRecommender, A)], &[(K::AnswerCvRequest, B), (K::FollowUp, B)]),
        case("the introduction was made, one wrote, then silence: one’s own follow-up, nobody is asked again", |it| {
            it.people[0].closeness = Closeness::Close;
            let mut asked = answered(200, A, "2026-03-03T09:00", Answer::Introduced);
            (asked.kind, asked.referral_id) = (MessageKind::Introduction, Some(id(300)));
            it.approaches.push(asked);
            it.approaches.push(message(201, A, MessageKind::ThankYou, "2026-03-04T12:00"));
            it.approaches.push(sent(202, B, "2026-03-05T09:00"));
        }, NOW, &[(K::FollowUp, B)], &[(K::AskIntroduction, A), (K::ThankForIntroduction, A)]),
        case("an introduction that never comes: one writes oneself in the end", |it| {
            it.people[0].closeness = Closeness::Close;
            it.approaches.push(ApproachOutline { referral_id: Some(id(300)), ..message(200, A, MessageKind::Introduction, "2026-03-03T09:00") });
        }, NOW, &[(K::Write, B)], &[(K::AskIntroduction, A)]),
        // Set aside, silent, erased, settled.
        case("set aside while a request is out: its recommender hears that it ends", |it| {
            it.approaches.push(sent(200, B, "2026-03-05T09:00"));
            it.people[1].set_aside_at = Some(ts("2026-03-10T09:00"));
        }, NOW, &[(K::TellRecommender, A)], &[(K::FollowUp, B), (K::Write, B)]),
        case("set aside after the meeting: thanks are owed all the same, and nothing else", |it| {
            it.meetings.push(held(101, D, "2026-03-19T10:00"));
            it.people[3].set_aside_at = Some(ts("2026-03-19T12:00"));
        }, NOW, &[(K::Thank, D)], &[(K::NameThem, D), (K::Connect, D), (K::KeepWarm, D)]),
        case("a recommender who died is told nothing; the name is still good", |it| {
            it.people[0].silent_since = Some(ts("2026-03-10T09:00"));
            it.approaches.push(sent(200, B, "2026-03-05T09:00"));
        }, NOW, &[(K::FollowUp, B)], &[(K::TellRecommender, A), (K::KeepWarm, A), (K::CheckNameUse, A)]),
        case("asked to be erased, a meeting ahead: that one step", |it| {
            it.meetings.push(meeting(101, D, "2026-03-21T10:00"));
            it.people[3].erasure_asked_at = Some(ts("2026-03-19T09:00"));
            it.people[3].silent_since = Some(ts("2026-03-19T09:00"));
        }, NOW, &[(K::EraseThem, D)], &[(K::Confirm, D), (K::PrepareGrid, D), (K::HoldMeeting, D)]),
        case("nothing owed up to then: a name given afterwards is owed again", |it| {
            it.people[0].nothing_owed_at = Some(ts("2026-03-05T09:00"));
            it.referrals.push(referral(301, A, D, "2026-03-10T10:00", NameUse::Agreed));
            it.approaches.extend([sent(200, B, "2026-03-04T09:00"), sent(201, D, "2026-03-19T09:00")]);
        }, NOW, &[(K::TellRecommender, A)], NOTHING),
        case("discreet: somebody of one’s employer is neither written to nor asked for", |it| {
            it.campaign.as_mut().unwrap().discreet = true;
            it.people[0].closeness = Closeness::Close;
            it.people[1].organisation_id = Some(id(900));
            it.employers = vec![id(900)];
        }, NOW, NOTHING, &[(K::Write, B), (K::AskIntroduction, A)]),
        // Promises.
        case("a promise, news and thanks to one person are one step", |it| {
            it.meetings.push(Meeting { thanked_at: None, ..done(101, A, "2026-03-19T10:00") });
            it.approaches.push(sent(200, B, "2026-03-19T09:00"));
            it.promises = vec![promise(400, A, Side::Mine, "2026-03-02T10:00", "2026-03-20")];
        }, NOW, &[(K::Thank, A), (K::TellRecommender, A), (K::KeepPromise, A)], NOTHING),
        case("the meeting was called off: what was promised for it is owed still", |it| {
            it.promises = vec![promise(400, D, Side::Mine, "2026-03-02T10:00", "2026-03-19")];
            it.meetings.push(off(101, D, "2026-03-20T10:00", "2026-03-18T10:00"));
        }, NOW, &[(K::KeepPromise, D), (K::AnotherDay, D)], NOTHING),
        case("recalled twice: a promise of theirs rests, for good", |it| {
            it.promises = vec![promise(400, C, Side::Theirs, "2026-01-02T10:00", "2026-01-12")];
            it.approaches.extend([message(200, C, MessageKind::News, "2026-01-20T10:00"), message(201, C, MessageKind::News, "2026-02-20T10:00")]);
        }, "2026-12-20T10:00", NOTHING, &[(K::RecallPromise, C)]),
        case("they write first: answered the same day, no news planned beside it", |it| {
            it.exchanges.push(word(600, A, Channel::Email, Side::Theirs, "2026-03-20T08:00"));
        }, NOW, &[(K::AnswerThem, A)], &[(K::GiveNews, A), (K::KeepWarm, A)]),
        // The end, and what comes after.
        case("ended: who helped is told, who was asked is freed, new requests stop", |it| {
            it.approaches.push(sent(200, D, "2026-03-05T09:00"));
            ended(it, "2026-03-19T10:00");
        }, NOW, &[], &[(K::FollowUp, D), (K::Write, B), (K::TrySomeoneElse, D)]),
        case("ended and taken up again: the request waits where it was", |it| {
            it.approaches.push(sent(200, D, "2026-03-05T09:00"));
            it.campaign.as_mut().unwrap().state_since = ts("2026-03-19T10:00");
        }, NOW, &[(K::FollowUp, D), (K::Write, B)], NOTHING),
        case("a second campaign: who helped is written to again, who refused or was silent is not", |it| {
            it.referrals.clear();
            it.approaches.extend([answered(200, C, "2025-10-05T09:00", Answer::No), sent(201, D, "2025-11-25T09:00")]);
            it.meetings = vec![done(100, A, "2025-10-02T09:00")];
            another(it, "2025-12-01T09:00", "2026-03-01T09:00");
        }, NOW, &[(K::Write, A)], &[(K::Write, C), (K::Write, D), (K::FollowUp, D), (K::KeepWarm, A)]),
        case("a second campaign: asked again and silent, followed up like another", |it| {
            it.referrals.clear();
            it.meetings = vec![done(100, A, "2025-10-02T09:00")];
            it.approaches.push(sent(200, A, "2026-03-06T09:00"));
            another(it, "2025-12-01T09:00", "2026-03-01T09:00");
        }, NOW, &[(K::FollowUp, A)], &[(K::Write, A)]),
        case("a second campaign: « write to me in March » of the first is kept", |it| {
            it.referrals.clear();
            let mut later = answered(200, C, "2025-10-04T09:00", Answer::Later);
            if let Delivery::Answered { come_back_on, .. } = &mut later.delivery { *come_back_on = "2026-03-16".parse().ok(); }
            it.approaches.push(later);
            another(it, "2025-12-01T09:00", "2026-03-01T09:00");
        }, NOW, &[(K::ComeBack, C)], NOTHING),
        case("a second campaign: a debt of the first is still a debt", |it| {
            it.promises = vec![promise(400, D, Side::Mine, "2025-10-02T10:00", "2025-10-20")];
            another(it, "2025-12-01T09:00", "2026-03-01T09:00");
        }, NOW, &[(K::KeepPromise, D)], NOTHING),
        // Answers that change, and answers by two ways.
        case("on leave until June: silent until then", |it| {
            let mut later = answered(200, B, "2026-03-05T09:00", Answer::Later);
            if let Delivery::Answered { come_back_on, .. } = &mut later.delivery { *come_back_on = "2026-06-15".parse().ok(); }
            it.approaches.push(later);
        }, "2026-06-12T10:00", &[(K::TellRecommender, A)], &[(K::ComeBack, B), (K::FollowUp, B), (K::Write, B)]),
        case("a yes taken back before a day was found: answered, and whoever heard of the yes hears of it", |it| {
            it.approaches.push(answered(200, B, "2026-03-17T09:00", Answer::No));
            it.loop_news.push(news(700, 300, LoopStage::Agreed, "2026-03-18T08:00"));
        }, NOW, &[(K::AnswerANo, B), (K::TellRecommender, A)], &[(K::PlanMeeting, B)]),
        case("by two ways: one waits, the other brought a yes", |it| {
            it.approaches.extend([sent(200, D, "2026-03-05T09:00"), answered(201, D, "2026-03-06T09:00", Answer::Yes)]);
        }, NOW, &[(K::PlanMeeting, D)], &[(K::FollowUp, D), (K::TrySomeoneElse, D)]),
        case("a no by one way, then a yes by another: the last word counts", |it| {
            it.approaches.extend([answered(200, D, "2026-03-09T09:00", Answer::No), answered(201, D, "2026-03-16T09:00", Answer::Yes)]);
        }, NOW, &[(K::PlanMeeting, D)], &[(K::AnswerANo, D)]),
        // Leave to be named.
        case("two named them, one was not asked and one may be said to be known: written to at once", |it| {
            it.referrals[0].name_use = NameUse::NotAsked;
            it.referrals[0].at = ts("2026-03-19T10:00");
            it.referrals.push(referral(301, C, B, "2026-03-03T10:00", NameUse::MaySayKnown));
        }, NOW, &[(K::Write, B)], NOTHING),
        case("a recommender let alone before being asked: the name is written to without it", |it| {
            it.referrals[0].name_use = NameUse::NotAsked;
            it.referrals[0].at = ts("2026-03-19T10:00");
            it.people[0].set_aside_at = Some(ts("2026-03-19T12:00"));
        }, NOW, &[(K::Write, B)], &[(K::CheckNameUse, A)]),
        case("named yesterday and not asked yet: one asks first, and writes when the wait is over", |it| {
            it.referrals[0].name_use = NameUse::NotAsked;
            it.referrals[0].at = ts("2026-03-19T10:00");
        }, NOW, &[(K::CheckNameUse, A)], &[(K::Write, B)]),
        case("not asked for two weeks: both are offered, and neither hides the other", |it| {
            it.referrals[0].name_use = NameUse::NotAsked;
        }, NOW, &[(K::CheckNameUse, A), (K::Write, B)], NOTHING),
        // Names only heard.
        case("a name only heard, thanks owed: the spelling first", |it| {
            it.people[3].as_heard = true;
            it.meetings.push(held(101, D, "2026-03-19T10:00"));
        }, NOW, &[(K::CheckSpelling, D), (K::Thank, D)], NOTHING),
        case("a name only heard, thanked in spite of it: nothing is asked for", |it| {
            it.people[3].as_heard = true;
            it.meetings.push(done(101, D, "2026-03-19T10:00"));
        }, NOW, NOTHING, &[(K::CheckSpelling, D)]),
        // At one table.
        case("named and met at the same table: the recommender was there, and hears nothing of it", |it| {
            it.meetings.push(Meeting { gathering: Some(GatheringId(id::<MeetingId>(100).0)), ..done(101, B, "2026-03-02T09:00") });
        }, NOW, NOTHING, &[(K::TellRecommender, A), (K::Write, B)]),
        case("named, then met together with the recommender: the same, and weeks later they hear what came of it", |it| {
            it.meetings.push(done(101, A, "2026-03-10T09:00"));
            it.meetings.push(Meeting { gathering: Some(GatheringId(id::<MeetingId>(101).0)), ..done(102, B, "2026-03-10T09:00") });
        }, NOW, NOTHING, &[(K::TellRecommender, A)]),
    ]
}

#[test]
fn g5_g6_a7_hard_histories_are_judged_as_the_method_would() {
    let cases = cases();
    assert!(cases.len() >= 40, "{}", cases.len());
    let mut wrong = Vec::new();
    for case in cases {
        let mut history = world(NameUse::Agreed);
        (case.make)(&mut history);
        let found: Vec<(StepKind, Option<PersonId>)> = kinds(&history, case.at).into_iter().map(|it| (it.0, it.1.person())).collect();
        for (kind, person) in case.due {
            if !found.contains(&(*kind, Some(id(*person)))) {
                wrong.push(format!("{}: {kind:?} about {person} is not there: {found:?}", case.name));
            }
        }
        for (kind, person) in case.never {
            if found.contains(&(*kind, Some(id(*person)))) {
                wrong.push(format!("{}: {kind:?} about {person} is there: {found:?}", case.name));
            }
        }
        // What goes into one message is one card.
        let mut cards: Vec<PersonId> =
            steps_at(&history, case.at).iter().filter(|step| step.kind.joins_a_message()).filter_map(rebond_coach::Step::person).collect();
        let all = cards.len();
        cards.sort_unstable();
        cards.dedup();
        if all != cards.len() {
            wrong.push(format!("{}: two cards for one person", case.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn g5_a7_the_end_is_told_once_and_for_a_while() {
    let told = |history: &History, when: &str| kinds(history, when).iter().any(|it| it.0 == StepKind::TellTheEnd);
    let mut history = world(NameUse::Agreed);
    assert!(!told(&history, NOW), "nothing ended");
    ended(&mut history, "2026-03-19T10:00");
    assert!(told(&history, NOW) && told(&history, "2026-05-18T10:00") && !told(&history, "2026-05-19T10:00"));
    // Everybody who helped has heard.
    let mut heard = history.clone();
    heard.approaches.push(message(200, A, MessageKind::News, "2026-03-19T12:00"));
    assert!(!told(&heard, NOW));
    // Nobody helped.
    let mut alone = history.clone();
    (alone.meetings, alone.referrals) = (Vec::new(), Vec::new());
    assert!(!told(&alone, NOW));
    // One who fell silent for good, or to whom nothing is owed, is left in peace.
    for deed in [
        |it: &mut PersonOutline| it.silent_since = Some(ts("2026-03-10T10:00")),
        |it: &mut PersonOutline| it.set_aside_at = Some(ts("2026-03-10T10:00")),
    ] {
        let mut peace = history.clone();
        deed(&mut peace.people[0]);
        assert!(!told(&peace, NOW));
    }
    // A second campaign that ends is told to those of the second alone.
    let mut second = history.clone();
    second.before = Some(ts("2026-03-10T10:00"));
    second.meetings.push(done(101, C, "2026-03-12T10:00"));
    let helpers: Vec<PersonId> = rebond_coach::helpers(&situation(&second, NOW)).iter().map(|it| it.person).collect();
    assert_eq!(helpers, [id(C)]);
}
