//! Who led to whom. What enters: people, ties, referrals, messages and meetings of one account. What leaves: loops and the
//! news they are due, whom to contact next and why, chains of introductions, the way one got to somebody, the picture of the
//! thread, the diversity of those met. Not done here: words on screen, drawing, storing.
#![warn(missing_docs)]

mod diversity;
mod loops;
mod origin;
mod paths;
mod picture;
mod ranking;

pub use diversity::{Diversity, Lack, diversity};
pub use loops::{DueNews, Loops, loops, open_loops};
pub use origin::{OriginStep, path_from_me};
pub use paths::{Chain, Link, introduction_paths};
pub use picture::{Edge, Picture, Placed, Shape, picture};
pub use ranking::{Ranked, Ranking, Reason, ReasonKind, rank};
