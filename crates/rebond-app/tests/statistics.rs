//! Statistics of requests, below HTTP: what counts as an outcome, and what never does.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::LocalTime;
use rebond_app::statistics::{Statistics, Tally, Weeks, count};
use rebond_domain::{Answer, Approach, ApproachOutline, Channel, Delivery, MessageKind, Person, Source, Timestamp};
use rebond_method::Norms;
use rebond_testkit::Make;

/// Long after everything that was sent.
const LATER: &str = "2027-02-01T09:00:00+01:00[Europe/Paris]";

struct World {
    make: Make,
    sent: Vec<ApproachOutline>,
}

impl World {
    fn new() -> Self {
        Self { make: Make::at("2026-11-02T09:00:00+01:00"), sent: Vec::new() }
    }

    fn person(&self) -> Person {
        self.make.person("Ada Vernet")
    }

    fn send(&mut self, person: &Person, kind: MessageKind, channel: Channel, day: i64, answer: Option<Answer>) {
        let sent_at: Timestamp = self.make.at + jiff::SignedDuration::from_hours(24 * day);
        let delivery = match answer {
            None => Delivery::Sent { sent_at },
            Some(answer) => Delivery::Answered { sent_at, answered_at: sent_at, answer, come_back_on: None },
        };
        self.sent.push(ApproachOutline::from(&Approach { delivery, ..self.make.approach(person, kind, channel) }));
    }

    fn ask(&mut self, channel: Channel, answer: Option<Answer>) {
        let person = self.person();
        self.send(&person, MessageKind::Request, channel, 0, answer);
    }

    fn counted(&self, now: &str) -> Statistics {
        let norms = Norms::of(&self.make.account().norms);
        count(&self.sent, |_| Some(Source::Event), |_| false, norms, &now.parse().unwrap())
    }
}

#[test]
fn c5_silence_on_a_professional_network_is_never_a_no() {
    let mut world = World::new();
    for channel in [Channel::LinkedInNote, Channel::LinkedInMessage, Channel::Email] {
        world.ask(channel, None);
    }
    let counted = world.counted(LATER);
    let of = |channel| counted.by_channel.iter().find(|(found, _)| *found == channel).unwrap().1;
    for channel in [Channel::LinkedInNote, Channel::LinkedInMessage] {
        assert_eq!((of(channel).settled(), of(channel).open()), (0, 1), "{channel:?}");
    }
    assert_eq!(of(Channel::Email), Tally { sent: 1, silent: 1, ..Tally::default() });
}

#[test]
fn d14_an_answer_not_yet_due_and_a_later_are_still_open() {
    let mut world = World::new();
    world.ask(Channel::Email, None);
    world.ask(Channel::Email, Some(Answer::Later));
    let counted = world.counted("2026-11-04T09:00:00+01:00[Europe/Paris]");
    assert_eq!((counted.all.settled(), counted.all.open()), (0, 2));
}

#[test]
fn c9_d14_a_person_asked_counts_once_follow_ups_included() {
    let mut world = World::new();
    let person = world.person();
    world.send(&person, MessageKind::Request, Channel::Email, 0, None);
    world.send(&person, MessageKind::FollowUp, Channel::Phone, 10, Some(Answer::Yes));
    world.send(&person, MessageKind::ThankYou, Channel::Email, 12, None);
    let counted = world.counted(LATER);
    assert_eq!(counted.all, Tally { sent: 1, yes: 1, ..Tally::default() });
    assert_eq!(counted.by_channel, [(Channel::Phone, counted.all)], "the channel that brought the answer");
}

#[test]
fn b1_sources_are_counted_and_few_say_nothing() {
    let mut world = World::new();
    for _ in 0..4 {
        world.ask(Channel::Email, Some(Answer::Yes));
    }
    let few = world.counted(LATER);
    assert_eq!(few.by_source, [(Some(Source::Event), few.all)]);
    assert_eq!(few.all.yes_rate(), None, "four are too few to say");
    world.ask(Channel::Email, Some(Answer::No));
    world.ask(Channel::Email, Some(Answer::Redirected));
    let found = world.counted(LATER).all.yes_rate().unwrap();
    assert!(found.low < 0.35 && found.high > 0.85, "six leave much open: {found:?}");
}

#[test]
fn b6_recommended_or_not_is_told_apart() {
    let mut world = World::new();
    let (led, other) = (world.person(), world.person());
    world.send(&led, MessageKind::Request, Channel::Email, 0, Some(Answer::Yes));
    world.send(&other, MessageKind::Request, Channel::Email, 0, Some(Answer::No));
    let norms = Norms::of(&world.make.account().norms);
    let counted = count(&world.sent, |_| None, |person| person == led.id, norms, &LATER.parse().unwrap());
    assert_eq!((counted.recommended.yes, counted.not_recommended.no), (1, 1));
    assert_eq!(counted.by_source[0].0, None);
}

#[test]
fn g11_weeks_have_no_gap_and_say_a_pace_only_when_there_is_enough() {
    let mut world = World::new();
    world.ask(Channel::Email, None);
    let (make, person) = (&world.make, world.person());
    // Across the change of the clocks in spring; the last day of a week and the first of the next.
    let held = |day: &str| make.held_meeting(&person, day);
    let now = |text: &str| LocalTime::of(format!("{text}[Europe/Paris]").parse().unwrap());
    let few = [held("2026-11-15T23:30:00+01:00"), held("2026-11-16T00:30:00+01:00")];
    let weeks = Weeks::of(&world.sent, &few, &now("2026-11-24T09:00"));
    let counts = |weeks: &Weeks| weeks.list.iter().map(|week| (week.monday.to_string(), week.sent, week.held)).collect::<Vec<_>>();
    let said = [("2026-11-02", 1, 0), ("2026-11-09", 0, 1), ("2026-11-16", 0, 1), ("2026-11-23", 0, 0)];
    assert_eq!(counts(&weeks), said.map(|(day, sent, held)| (day.to_owned(), sent, held)));
    assert_eq!(weeks.rate, None, "two are too few to say");
    let many: Vec<_> = (0..12).map(|n| held(&format!("2027-{:02}-{:02}T10:00:00+02:00", 3 + n / 4, 1 + 7 * (n % 4)))).collect();
    let weeks = Weeks::of(&[], &many, &now("2027-06-02T09:00"));
    assert_eq!(weeks.list.len(), 14);
    let (low, high) = weeks.rate.unwrap();
    assert!(low < 12.0 / 13.0 && 12.0 / 13.0 < high && high - low > 0.5, "{low} {high}");
    assert_eq!(Weeks::of(&[], &[], &now("2027-06-02T09:00")), Weeks::default());
    // Of a whole year, the last.
    assert_eq!(Weeks::of(&world.sent, &[], &now("2028-06-02T09:00")).list.len(), 16);
}
