//! Whether what a form of the campaign was filled with is still what is kept: an old tab overwrites nothing unseen. What enters: the
//! print that the form carries. What leaves: nothing, or that it changed meanwhile.

use base16ct::lower::encode_string as hex;
use rebond_domain::{Campaign, Prose};
use sha2::{Digest, Sha256};

use crate::{AppError, BoxFuture, Desk};

/// A part of the campaign that has its own form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CampaignPart {
    /// What one expects, and the purpose.
    Expectation,
    /// Where one wants to go.
    Direction,
    /// One's path.
    Story,
}

impl CampaignPart {
    /// The print of what is kept, by which a form says what it was filled with.
    pub fn print(self, campaign: Option<&Campaign>) -> String {
        let prose = |text: Option<&Prose>| text.map_or(String::new(), |text| text.as_str().to_owned());
        let kept = campaign.map_or_else(String::new, |it| match self {
            Self::Expectation => format!("{} {}", it.purpose.map_or("", |purpose| purpose.as_str()), prose(it.expectation.as_ref())),
            Self::Direction => format!("{} {}", it.aims_to_lead, prose(it.direction.as_ref())),
            Self::Story => prose(it.story.as_ref()),
        });
        hex(&Sha256::digest(kept)[..8])
    }
}

/// Asks whether a part is as a form saw it.
#[derive(Debug, Clone)]
pub struct StillAsSeen {
    /// Which part.
    pub part: CampaignPart,
    /// The print that the form carries; empty from a form that does not say.
    pub seen: String,
}

impl StillAsSeen {
    /// `Stale` when it changed meanwhile.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let kept = rebond_store::campaigns::current(desk.store(), desk.account_id()).await?;
            if self.seen.is_empty() || self.seen == self.part.print(kept.as_ref()) { Ok(()) } else { Err(AppError::Stale) }
        })
    }
}
