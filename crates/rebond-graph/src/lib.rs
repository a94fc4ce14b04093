//! Who knows whom, and who led to whom. What enters: people, ties and referrals of one account. What leaves: chains of introductions,
//! the way one got to somebody, the rows of the picture. Not done here: any judgement about what happened (coach); words on screen,
//! drawing, storing.
#![warn(missing_docs)]

mod chains;
mod forest;
mod likely;
mod network;
mod origin;
mod unfold;

pub use chains::{Chain, Target};
pub use forest::Forest;
pub use network::{Acquaintance, Linked, Member, Network};
pub use origin::{OriginStep, path_from_me};
pub use unfold::{Row, Unfolded};
