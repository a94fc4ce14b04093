//! The way through a long list: page before, page after, where one is.

use maud::{Markup, html};
use rebond_text::Text;

use super::Icon;

/// The way through `pages` pages, counted from 1, the address of each made by `address`; nothing when there is only one.
pub fn pager(text: Text, page: usize, pages: usize, address: impl Fn(usize) -> String) -> Markup {
    html! {
        @if pages > 1 {
            nav.pager aria-label=(text.pager_label()) {
                @if page > 1 { a.button.quiet rel="prev" href=(address(page - 1)) { (Icon::Left) span { (text.pager_previous()) } } } @else { span {} }
                p { (text.pager_place(page, pages)) }
                @if page < pages { a.button.quiet rel="next" href=(address(page + 1)) { span { (text.pager_next()) } (Icon::Right) } } @else { span {} }
            }
        }
    }
}
