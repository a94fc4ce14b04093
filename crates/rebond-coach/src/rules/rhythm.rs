//! The rhythm of the week (G11). What leaves: one step when fewer meetings than wished stand in this week and too few
//! requests are under way. Not done here: statistics.

use jiff::ToSpan;
use rebond_domain::CampaignState;
use rebond_method::Rule;

use crate::{
    moment::{Moment, after, before},
    situation::Situation,
    standing::Standing,
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    let Some(campaign) = all.facts.campaign.as_ref() else { return };
    let goal = usize::from(campaign.weekly_goal);
    // A campaign just begun has its first steps; the rhythm comes after a week.
    if campaign.state != CampaignState::Active || goal == 0 || moment.days_since(moment.day(campaign.started_at)) < 7 {
        return;
    }
    let week = before(moment.today, i64::from(moment.today.weekday().to_monday_zero_offset()).days());
    let end = after(week, 6.days());
    let counts = |meeting: &&rebond_domain::Meeting| {
        (meeting.is_held() || meeting.is_ahead()) && (week..=end).contains(&moment.day(meeting.starts_at))
    };
    let meetings = all.facts.meetings.iter().filter(counts).count();
    if meetings >= goal {
        return;
    }
    let waiting = moment.standings.iter().filter(|standing| matches!(standing, Standing::Waits)).count();
    if meetings + waiting < goal {
        found.add(StepKind::KeepRhythm { week }, Rule::G11, 450, Due { since: week, until: Some(end) });
    }
}
