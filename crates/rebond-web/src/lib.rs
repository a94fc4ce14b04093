//! HTTP and HTML. What enters: requests of a browser. What leaves: pages, redirects and files. Not done here: deciding anything,
//! which the verbs of `rebond-app` do; words, which are in `rebond-text`.
//!
//! A page is three things in one file of `pages/`: a handler (parse, one verb, render), a view it is given, and a function from
//! that view to markup. Its address is listed in `routes`.

#![expect(clippy::needless_pass_by_value, reason = "a piece of a page takes what it shows; a reference at each call would only be noise")]

mod assets;
mod compression;
mod cookie;
mod flash;
mod form;
mod layout;
mod middleware;
mod pages;
pub mod parts;
mod problem;
mod qr;
mod reply;
mod routes;
mod screen;
mod security;
mod site;
mod taking;

pub use flash::Flash;
pub use form::{Form, Reader, Upload};
pub use layout::{Nav, Page};
pub use pages::enter::{Doorstep, doorstep};
pub use problem::Problem;
pub use qr::blocks as qr_blocks;
pub use reply::Reply;
pub use routes::{layered, routed, router};
pub use screen::Screen;
pub use security::{Door, EntrySecret, Hosted, Keeper, Net, Network, Peer, Place, PublicAddress, Shared, Way};
pub use site::Site;
