//! Referrals: who named whom, why, whether their name may be used, and the loop back to them (G5, G12). Not done here: writing the
//! news (`approaches`), the picture (`thread`).

pub(crate) mod new;
pub(crate) mod show;
pub(crate) mod tell;

use rebond_domain::LoopStage;
use rebond_domain::PersonName;
use rebond_text::Text;

/// What the recommender does not know yet, in a sentence.
pub(crate) fn due(text: Text, stage: LoopStage, by: &PersonName, to: &PersonName) -> String {
    match stage {
        LoopStage::Written => text.referral_due_written(by, to),
        LoopStage::Met => text.referral_due_met(by, to),
        LoopStage::Unreachable => text.referral_due_unreachable(by, to),
        LoopStage::Outcome => text.referral_due_outcome(by, to),
    }
}
