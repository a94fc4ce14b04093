//! A real Chromium, driven through `WebDriver`, in the words of whoever looks at the screen: fill by label, click by name, see.
//! What enters: what a person would do. What leaves: what a person would see; a panic that says what was on screen instead.
//! Not done here: starting Rebond (`program`).

mod driver;
mod look;
mod page;
mod screen;
mod session;

pub use look::Look;
pub use page::Page;
