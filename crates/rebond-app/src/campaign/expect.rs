//! Says what one expects of the meetings (A1), and with which purpose (A2); every change of purpose stays in its history.

use rebond_domain::{Action, Changes, Prose, Purpose, PurposeChange};
use rebond_method::Rule;

use super::current::current_or_new;
use crate::{BoxFuture, Desk};

/// What is expected from now on; a part left `None` stays as it was.
#[derive(Debug, Clone)]
pub struct SayWhatYouExpect {
    /// In one's own words.
    pub expectation: Option<Prose>,
    /// Explore, confront, validate.
    pub purpose: Option<Purpose>,
}

impl SayWhatYouExpect {
    /// Saves it, with an entry in the history when the purpose moves.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let mut campaign = current_or_new(desk).await?;
            let before = campaign.clone();
            if self.expectation.is_some() {
                campaign.expectation = self.expectation;
            }
            if self.purpose.is_some() {
                campaign.purpose = self.purpose;
            }
            let mut changes = Changes::of(Action::SayWhatYouExpect).put(campaign.clone());
            if let Some(purpose) = campaign.purpose.filter(|purpose| before.purpose != Some(*purpose)) {
                changes.add(PurposeChange {
                    id: desk.new_id(),
                    campaign_id: campaign.id,
                    purpose,
                    expectation: campaign.expectation.clone(),
                    at: desk.now(),
                });
            }
            desk.save(changes).await?;
            Ok(())
        })
    }
}

/// What the method says of an expectation's words: that meetings sought to be hired frustrate both sides (A6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurposeRemark {
    /// The rule of the method.
    pub rule: Rule,
    /// One kind sentence.
    pub message: String,
}

/// Reads an expectation's words as the method would.
pub fn remarks_on_purpose(words: &Prose, lang: rebond_domain::Lang) -> Vec<PurposeRemark> {
    let found = rebond_lint::review_purpose(words.as_str(), lang);
    found.into_iter().map(|finding| PurposeRemark { rule: finding.number, message: finding.message }).collect()
}
