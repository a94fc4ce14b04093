//! The frame around every page: head, brand, navigation, notice, foot. What enters: a screen, a page's title and place, its
//! content. What leaves: a whole document. Not done here: the content.

mod device;
mod nav;
mod notice;

use device::{Says, Stands};
pub use nav::Nav;

use maud::{DOCTYPE, Markup, html};

use crate::parts::{self, Icon};
use crate::{Screen, assets, taking};

/// A page's title and place.
#[derive(Debug, Clone)]
pub struct Page {
    title: String,
    nav: Nav,
    wide: bool,
    mistakes: bool,
    script: Option<&'static str>,
    /// It has a field to search in of its own.
    searches: bool,
    /// Where it leads by itself.
    leads: Option<String>,
    /// When it says what is where.
    says_where: Says,
}

impl Page {
    /// A page under this entry of the navigation.
    pub fn new(nav: Nav, title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            nav,
            wide: false,
            mistakes: false,
            script: None,
            searches: false,
            leads: None,
            says_where: Says::WhenNeeded,
        }
    }

    /// With room for a table or the picture of the thread.
    #[must_use]
    pub const fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// With a module that makes it livelier; the page does everything without it.
    #[must_use]
    pub(crate) const fn script(mut self, address: &'static str) -> Self {
        self.script = Some(address);
        self
    }

    /// It has a field to search everything in, in the place of the one of the frame.
    pub(crate) const fn with_its_own_search(mut self) -> Self {
        self.searches = true;
        self
    }

    /// It is used where there may be no network: it always says what is on this device and what is not.
    #[must_use]
    pub(crate) const fn says_where(mut self) -> Self {
        self.says_where = Says::Always;
        self
    }

    pub(crate) const fn with_mistakes(mut self) -> Self {
        self.mistakes = true;
        self
    }
}

/// A whole document inside the navigation.
pub(crate) fn shell(screen: &Screen, page: &Page, content: &Markup) -> Markup {
    let text = screen.text;
    document(
        screen,
        page,
        &html! {
            a.skip href="#content" { (text.skip_to_content()) }
            div.frame {
                header.top {
                    (brand(screen))
                    @if !page.searches { (search(screen)) }
                    a.top-data href="/data" aria-label=(text.nav_data()) { (Icon::Data) }
                }
                (nav::render(text, page.nav))
                main #content.wide[page.wide] tabindex="-1" {
                    @if let Some(flash) = screen.flash { (notice::render(text, flash)) }
                    (content)
                    (device::render(screen, page.says_where, Stands::Inside))
                }
                (foot(screen))
            }
        },
    )
}

/// A document outside the navigation: for who may not come in.
pub(crate) fn outside(screen: &Screen, title: &str, content: &Markup) -> Markup {
    alone(screen, &Page::new(Nav::None, title), content)
}

/// A page outside the navigation, with what it needs of its own.
pub(crate) fn bare(screen: &Screen, page: &Page, content: &Markup) -> Markup {
    alone(screen, page, content)
}

/// A document outside the navigation that leads on by itself.
pub(crate) fn leading(screen: &Screen, title: &str, to: &str, content: &Markup) -> Markup {
    alone(screen, &Page { leads: Some(to.to_owned()), ..Page::new(Nav::None, title) }, content)
}

fn alone(screen: &Screen, page: &Page, content: &Markup) -> Markup {
    document(
        screen,
        page,
        &html! {
            div.frame.outside {
                header.top { (brand(screen)) }
                main #content tabindex="-1" { (content) (device::render(screen, Says::WhenNeeded, Stands::Outside)) }
            }
        },
    )
}

fn document(screen: &Screen, page: &Page, body: &Markup) -> Markup {
    let text = screen.text;
    html! {
        (DOCTYPE)
        html lang=(text.lang()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                @if let Some(to) = &page.leads { meta http-equiv="refresh" content={ "0;url=" (to) }; }
                meta name="color-scheme" content="light dark";
                meta name="theme-color" media="(prefers-color-scheme: light)" content="#f6f3ec";
                meta name="theme-color" media="(prefers-color-scheme: dark)" content="#181613";
                title {
                    @if page.mistakes { (text.form_error_prefix()) " " }
                    (text.page_title(&page.title))
                }
                link rel="preload" as="font" type="font/woff2" crossorigin href=(assets::DISPLAY_FONT.address);
                link rel="stylesheet" href=(assets::STYLE.address);
                script type="module" src=(assets::FRAME.address) {}
                @if let Some(script) = page.script { script type="module" src=(script) {} }
                link rel="icon" type="image/svg+xml" href=(assets::ICON.address);
                link rel="apple-touch-icon" href=(assets::ICON_180.address);
                link rel="manifest" href="/manifest.webmanifest";
            }
            body { (taking::stamped(body, screen.ticket)) }
        }
    }
}

fn brand(screen: &Screen) -> Markup {
    html! {
        a.brand href="/" { (parts::logo()) span { (screen.text.product()) } }
    }
}

/// The field that searches everything; the key `/` leads there, unless it is switched off.
fn search(screen: &Screen) -> Markup {
    let (text, on) = (screen.text, screen.shortcut);
    html! {
        form.top-search method="get" action="/search" role="search" aria-label=(text.search_everywhere()) {
            input type="search" name="q" data-search[on] aria-keyshortcuts=[on.then_some("/")] aria-label=(text.search_everywhere()) placeholder=(text.action_search())
                autocomplete="off" dir="auto" maxlength="200";
            button type="submit" aria-label=(text.search_everywhere()) { (Icon::Search) }
        }
    }
}

fn foot(screen: &Screen) -> Markup {
    let text = screen.text;
    let other = if text.lang() == rebond_text::Lang::Fr { rebond_text::Lang::En } else { rebond_text::Lang::Fr };
    html! {
        footer.foot {
            p.foot-line { (text.tagline()) }
            @if screen.offers_languages() {
                form method="post" action="/language" {
                    (parts::hidden("lang", other))
                    (parts::hidden("back", &screen.address))
                    button.plain type="submit" lang=(other) { (text.language_switch()) }
                }
            }
            form method="post" action="/lock" { button.plain type="submit" { (if screen.is_hosted() { text.account_out() } else { text.sessions_lock() }) } }
        }
    }
}
