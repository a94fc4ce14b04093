//! The frame of a campaign: its questions (A1, A2, A8, B7, D5, E11), the inventory (B7, B1), diversity of those met (B12), the
//! rhythm of the week (G11). Not done here: whom to write to.

use jiff::{SignedDuration, ToSpan, tz::TimeZone};
use rebond_domain::{Campaign, CampaignState, Circle, Date, Meeting, Purpose, Timestamp, time::later};

use crate::{
    closing::somebody_waits,
    diversity::all_in_one_place,
    joined::Thread,
    moment::{Moment, after, before},
    policy::{
        ADD_PERSON, CHOOSE_PURPOSE, DIVERSIFY, FILL_CIRCLE, GIVE_DIRECTION, KEEP_RHYTHM, NAME_STRENGTHS, SAY_WHAT_IS_KNOWN, SAY_WHAT_MOVED,
        SAY_WHAT_YOU_EXPECT, START_SMALLER, StepKind, TELL_THE_END, TELL_YOUR_STORY, WRITE_HOPES,
    },
    silence::Standing,
    situation::Situation,
    step::{Due, Matter, StepList},
};

/// So many days after the last thing that moved, one is asked what moved since.
const SEASON: i64 = 75;
/// So many requests begun and not sent say that asking is hard.
const UNSENT: usize = 3;
/// So many days without a request are long.
const WEEKS: i32 = 21;
/// So many days after a campaign ended its end is no news any more.
const NEWS: i32 = 60;

pub(super) fn find(all: &Situation, moment: &Moment<'_>, list: &mut StepList) {
    let campaign = all.history().campaign.as_ref();
    let due = Due::from(campaign.map_or(moment.today, |campaign| moment.day(campaign.started_at)));
    match campaign.filter(|campaign| campaign.expectation.is_some()) {
        Some(campaign) => {
            questions(all, campaign, due, list);
            circles(all, due, list);
        }
        // rule A1: asked before anybody is looked for.
        None => {
            list.add(SAY_WHAT_YOU_EXPECT, Matter::Campaign, due);
        }
    }
    the_end(all, moment, list);
    if let Some(campaign) = campaign.filter(|campaign| campaign.state == CampaignState::Active) {
        diversity(all, campaign, moment, list);
        // Whoever finds it hard to send is asked for less, never for more.
        if hesitates(all, moment) {
            list.add(START_SMALLER, Matter::Campaign, Due::from(moment.today));
        } else {
            rhythm(all, campaign, moment, list);
        }
        season(all, campaign, moment, list);
    }
}

/// rule G5: whoever helped hears of the end, for as long as it is news.
fn the_end(all: &Situation, moment: &Moment<'_>, list: &mut StepList) {
    let Some(ended) = all.history().ended_at() else { return };
    let day = moment.day(ended);
    if moment.days_since(day) <= NEWS && somebody_waits(all) {
        list.add_since(ended, TELL_THE_END, Matter::Since(day), Due::from(day));
    }
}

fn questions(all: &Situation, campaign: &Campaign, due: Due, list: &mut StepList) {
    let active = campaign.state == CampaignState::Active;
    for (open, rank) in [
        (campaign.purpose.is_none(), CHOOSE_PURPOSE),
        (campaign.direction.is_none(), GIVE_DIRECTION),
        (active && campaign.known.is_none() && may_write(all, campaign), SAY_WHAT_IS_KNOWN),
        (all.history().hopes == 0, WRITE_HOPES),
        (active && campaign.story.is_none(), TELL_YOUR_STORY),
        (active && all.history().strengths == 0, NAME_STRENGTHS),
    ] {
        if open {
            list.add(rank, Matter::Campaign, due);
        }
    }
}

/// Whether a first request may be near: there is a direction and somebody to write to, no request of that campaign went out and nobody was
/// met. What one knows is asked then.
fn may_write(all: &Situation, campaign: &Campaign) -> bool {
    let last = |thread: &Thread| thread.attempts.last().and_then(|at| all.approach(*at).delivery.sent_at());
    let met = all.history().meetings.iter().any(|meeting| meeting.is_held() && meeting.starts_at >= campaign.started_at);
    let ready = campaign.direction.is_some() && all.history().people_count > 0;
    ready && !met && !all.threads.iter().any(|thread| last(thread) >= Some(campaign.started_at))
}

fn circles(all: &Situation, due: Due, list: &mut StepList) {
    if all.history().people_count == 0 {
        list.add(ADD_PERSON, Matter::Campaign, due);
    }
    let empty = |circle: &&Circle| !all.history().circles.iter().any(|(of, count)| of == *circle && *count > 0);
    let left = |circle: &&Circle| all.is_left(StepKind::FillCircle, Matter::Circle(**circle), Timestamp::MIN, all.today);
    // One at a time: eleven lines that differ by a word are read as none.
    if let Some(circle) = Circle::ALL.iter().filter(empty).find(|circle| !left(circle)) {
        list.add(FILL_CIRCLE, Matter::Circle(*circle), due);
    }
}

/// rule G4: every season the campaign is asked what moved, for those who helped to hear.
fn season(all: &Situation, campaign: &Campaign, moment: &Moment<'_>, list: &mut StepList) {
    let met = all.history().meetings.iter().filter(|meeting| meeting.is_held()).map(|meeting| meeting.starts_at).min();
    let Some(met) = met else { return };
    let moved = all.history().progress.iter().map(|progress| progress.at).max();
    let day = moment.day(moved.unwrap_or(met).max(met).max(campaign.started_at));
    let since = after(day, SEASON.days());
    if since <= moment.today {
        list.add(SAY_WHAT_MOVED, Matter::Since(day), Due::from(since));
    }
}

fn diversity(all: &Situation, campaign: &Campaign, moment: &Moment<'_>, list: &mut StepList) {
    // To explore one may well begin in one place; to confront and validate, practices must vary.
    let narrow = matches!(campaign.purpose, Some(Purpose::Confront | Purpose::Validate));
    let is_met = |thread: &&Thread| thread.meetings.iter().any(|at| all.meeting(*at).is_held());
    let met = all.threads.iter().filter(is_met).filter_map(|thread| all.person(thread.person));
    if narrow && all_in_one_place(met) {
        list.add(DIVERSIFY, Matter::Campaign, Due::from(moment.today));
    }
}

/// Several requests are being written, and none was sent for weeks.
fn hesitates(all: &Situation, moment: &Moment<'_>) -> bool {
    let begun = all.threads.iter().filter(|thread| !thread.aside && all.is_drafted(thread)).count();
    let sent = all.threads.iter().filter_map(|thread| thread.attempts.last()).filter_map(|at| all.approach(*at).delivery.sent_at());
    begun >= UNSENT && sent.max().is_none_or(|last| moment.days_since(moment.day(last)) > WEEKS)
}

/// Fewer meetings than wished stand in this week and too few requests are under way.
fn rhythm(all: &Situation, campaign: &Campaign, moment: &Moment<'_>, list: &mut StepList) {
    let goal = usize::from(campaign.weekly_goal);
    // A campaign just begun has its first steps; the rhythm comes after a week.
    if goal == 0 || moment.days_since(moment.day(campaign.started_at)) < 7 {
        return;
    }
    let week = before(moment.today, i64::from(moment.today.weekday().to_monday_zero_offset()).days());
    let end = after(week, 6.days());
    // A day of one's zone begins and ends within a day of that of everybody: of most meetings no day has to be told.
    let near = |day: Date, days: i64| {
        day.to_zoned(TimeZone::UTC).map_or(Timestamp::MIN, |at| later(at.timestamp(), SignedDuration::from_hours(days * 24)))
    };
    let span = near(week, -2)..near(end, 3);
    let counts = |meeting: &&Meeting| {
        span.contains(&meeting.starts_at)
            && !all.is_second(meeting)
            && (meeting.is_held() || meeting.is_ahead())
            && (week..=end).contains(&moment.day(meeting.starts_at))
    };
    let meetings = all.history().meetings.iter().filter(counts).count();
    if meetings >= goal {
        return;
    }
    let waiting = all.standings.iter().filter(|standing| matches!(standing, Standing::Waits)).count();
    if meetings + waiting < goal {
        list.add(KEEP_RHYTHM, Matter::Week(week), Due::between(week, end));
    }
}
