//! Referrals: who named whom, with the reason and the agreement to be named; their loops; the thread they make. What enters: parsed
//! values. What leaves: views. Not done here: laws of loops, chains and pictures (`rebond-graph`).

mod add;
mod edit;
mod let_go;
mod show;
mod tell;
mod thread;

pub use add::{AddReferral, By};
pub use edit::EditReferral;
pub use let_go::LetNamesGo;
pub use show::{NewReferral, ReferralPage, ShowNewReferral, ShowReferral};
pub use tell::{CloseLoop, TellLoop};
pub use thread::{ChainLink, Debt, IntroductionChain, ShowThread, Strand, ThreadPage};
