//! The campaign: what is expected, where one wants to go, hopes, story, strengths, rhythm, progress. Not done here: next steps.

mod begin;
mod closing;
mod current;
mod decide;
mod expect;
mod hope;
mod opening;
mod pace;
mod past;
mod progress;
mod show;
mod strength;
mod tell;

pub use begin::BeginCampaign;
pub use closing::{ClosingPage, HelperView, ShowClosing};
pub use decide::{AskHelp, NoteDecision};
pub use expect::{PurposeRemark, SayWhatYouExpect, remarks_on_purpose};
pub use hope::{AddHopes, EditHope, MoveHope, RetireHope};
pub(crate) use opening::in_two_sentences;
pub use pace::{ChangeState, NoteFreeHours, SetDiscretion, SetRhythm};
pub use past::{PastCampaign, ShowPast};
pub use progress::AddProgress;
pub use show::{CampaignPage, HopeView, ShowCampaign};
pub use strength::{AddStrength, EditStrength, RemoveStrength};
pub use tell::{GiveDirection, SayWhatIsKnown, TellStory};
