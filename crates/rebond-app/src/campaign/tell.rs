//! Says where one wants to go (B7), what one knows already (E8), and tells one's path once for messages and meetings (D5, F3).

use rebond_domain::{Action, Changes, Prose};

use super::current::current_or_new;
use crate::{BoxFuture, Desk};

/// Where one wants to go, and whether that is to found or direct (B10).
#[derive(Debug, Clone)]
pub struct GiveDirection {
    /// In one's own words; `None` takes it back.
    pub direction: Option<Prose>,
    /// Whether one wants to found or direct.
    pub aims_to_lead: bool,
}

impl GiveDirection {
    /// Saves it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let mut campaign = current_or_new(desk).await?;
            campaign.direction = self.direction;
            campaign.aims_to_lead = self.aims_to_lead;
            desk.save(Changes::of(Action::GiveDirection).put(campaign)).await?;
            Ok(())
        })
    }
}

/// What one knows already of what one looks for, and where one found somebody who does it (E8, D16).
#[derive(Debug, Clone)]
pub struct SayWhatIsKnown {
    /// In one's own words; `None` takes it back.
    pub known: Option<Prose>,
}

impl SayWhatIsKnown {
    /// Saves it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let mut campaign = current_or_new(desk).await?;
            campaign.known = self.known;
            desk.save(Changes::of(Action::SayWhatIsKnown).put(campaign)).await?;
            Ok(())
        })
    }
}

/// One's path and what set one moving.
#[derive(Debug, Clone)]
pub struct TellStory {
    /// In one's own words; `None` takes it back.
    pub story: Option<Prose>,
}

impl TellStory {
    /// Saves it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let mut campaign = current_or_new(desk).await?;
            campaign.story = self.story;
            desk.save(Changes::of(Action::TellStory).put(campaign)).await?;
            Ok(())
        })
    }
}
