//! The frame of a campaign: its questions (A1, A2, A8, B7, D5, E11), the inventory (B7, B1), diversity of those met (B12), the
//! rhythm of the week (G11). Not done here: whom to write to.

use jiff::ToSpan;
use rebond_domain::{Campaign, CampaignState, Circle, Meeting, Purpose};

use crate::{
    moment::{Moment, after, before},
    policy::{
        ADD_PERSON, CHOOSE_PURPOSE, DIVERSIFY, FILL_CIRCLE, GIVE_DIRECTION, KEEP_RHYTHM, NAME_STRENGTHS, SAY_WHAT_YOU_EXPECT,
        TELL_YOUR_STORY, WRITE_HOPES,
    },
    situation::Situation,
    standing::Standing,
    step::{Due, Matter, StepList},
};

pub(super) fn find(all: &Situation, moment: &Moment<'_>, list: &mut StepList) {
    let campaign = all.facts.campaign.as_ref();
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
    if let Some(campaign) = campaign.filter(|campaign| campaign.state == CampaignState::Active) {
        diversity(all, campaign, moment, list);
        rhythm(all, campaign, moment, list);
    }
}

fn questions(all: &Situation, campaign: &Campaign, due: Due, list: &mut StepList) {
    let active = campaign.state == CampaignState::Active;
    for (open, rank) in [
        (campaign.purpose.is_none(), CHOOSE_PURPOSE),
        (campaign.direction.is_none(), GIVE_DIRECTION),
        (all.facts.hopes == 0, WRITE_HOPES),
        (active && campaign.story.is_none(), TELL_YOUR_STORY),
        (active && all.facts.strengths == 0, NAME_STRENGTHS),
    ] {
        if open {
            list.add(rank, Matter::Campaign, due);
        }
    }
}

fn circles(all: &Situation, due: Due, list: &mut StepList) {
    if all.facts.people_count == 0 {
        list.add(ADD_PERSON, Matter::Campaign, due);
    }
    let empty = |circle: &&Circle| !all.facts.circles.iter().any(|(of, count)| of == *circle && *count > 0);
    for (others, circle) in (0..).zip(Circle::ALL.iter().filter(empty)) {
        list.add(FILL_CIRCLE.after(others), Matter::Circle(*circle), due);
    }
}

/// Three people or more were met and all work at the same place.
fn diversity(all: &Situation, campaign: &Campaign, moment: &Moment<'_>, list: &mut StepList) {
    // To explore one may well begin in one place; to confront and validate, practices must vary.
    if !matches!(campaign.purpose, Some(Purpose::Confront | Purpose::Validate)) {
        return;
    }
    let (mut first, mut people) = (None, 0);
    for thread in &all.threads {
        let Some(held) = thread.meetings.iter().map(|at| all.meeting(*at)).rfind(|meeting| meeting.is_held()) else { continue };
        let Some(place) = all.person(held.person_id).and_then(|person| person.organisation_id) else { return };
        if *first.get_or_insert(place) != place {
            return;
        }
        people += 1;
    }
    if people >= 3 {
        list.add(DIVERSIFY, Matter::Campaign, Due::from(moment.today));
    }
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
    let counts = |meeting: &&Meeting| (meeting.is_held() || meeting.is_ahead()) && (week..=end).contains(&moment.day(meeting.starts_at));
    let meetings = all.facts.meetings.iter().filter(counts).count();
    if meetings >= goal {
        return;
    }
    let waiting = moment.standings.iter().filter(|standing| matches!(standing, Standing::Waits)).count();
    if meetings + waiting < goal {
        list.add(KEEP_RHYTHM, Matter::Week(week), Due::between(week, end));
    }
}
