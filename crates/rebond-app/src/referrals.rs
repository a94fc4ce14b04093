//! Referrals: who named whom, with the reason and the agreement to be named; their loops. What enters: parsed
//! values. What leaves: views. Not done here: laws of loops (`rebond-coach`), the thread they make (`thread`).

mod add;
mod edit;
mod let_go;
mod show;
mod tell;

pub use add::{AddReferral, By};
pub use edit::EditReferral;
pub use let_go::LetNamesGo;
pub use show::{NewReferral, ReferralPage, ShowNewReferral, ShowReferral};
pub use tell::{CloseLoop, TellLoop};
