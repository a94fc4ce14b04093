//! Loops (G5). What leaves: a step for each news a recommender is due, until it is told. Not done here: which news is due,
//! which the graph computes.

use rebond_domain::LoopStage;
use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::Situation,
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    for news in &all.facts.due_news {
        let Some(referral) = all.referral(news.referral_id).filter(|referral| referral.closed_at.is_none()) else { continue };
        if news.since > moment.today {
            continue;
        }
        let weight = match news.stage {
            LoopStage::Written => 790,
            LoopStage::Met | LoopStage::Unreachable => 810,
            LoopStage::Outcome => 770,
        };
        let kind = StepKind::TellRecommender { referral: referral.id, person: referral.by_id, stage: news.stage };
        found.add(kind, Rule::G5, weight, Due { since: news.since, until: None });
    }
}
