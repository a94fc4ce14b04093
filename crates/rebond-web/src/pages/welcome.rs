//! Holds the place of the home page until there is one.

use maud::html;

use crate::{Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen) -> Reply {
    let text = screen.text;
    screen.page(Page::new(Nav::Today, text.nav_today()), html! { (parts::page_head(text.nav_today())) })
}
