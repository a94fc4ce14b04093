//! Who led to whom. What enters: people, ties and referrals of one account. What leaves: chains of introductions, the way one got to
//! somebody, the picture of the thread. Not done here: any judgement about what happened (coach); words on screen, drawing, storing.
#![warn(missing_docs)]

mod origin;
mod paths;
mod picture;

pub use origin::{OriginStep, path_from_me};
pub use paths::{Chain, Link, introduction_paths};
pub use picture::{Edge, Picture, Placed, Shape, picture};
