//! `/calendar`: a secret address at which a calendar program of this computer reads meetings and dated things to do; made, changed and
//! taken back here. `/calendar/{secret}.ics`: what it reads. Not done here: the file (`calendar`).

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use jiff::Timestamp;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::meetings::WholeCalendar;
use rebond_text::Text;

use crate::security::Feed;
use crate::{Flash, Form, Nav, Page, Problem, Reply, Screen, Site, parts};

/// What a page of it shows.
struct Shown {
    /// Whether Rebond runs on one's own computer, which a calendar program of it can read.
    at_home: bool,
    feed: Option<Feed>,
    /// Where a program of this computer finds it.
    origin: String,
    now: jiff::Zoned,
}

pub(crate) async fn show(screen: Screen, desk: Desk, State(site): State<Site>) -> Reply {
    let origin = format!("http://127.0.0.1:{}", site.door.port());
    let shown = Shown { at_home: site.door.hosted().is_none(), feed: site.door.feed(), origin, now: desk.local_now() };
    screen.page(Page::new(Nav::Meetings, screen.text.feed_title()), render(screen.text, &shown))
}

pub(crate) async fn change(screen: Screen, State(site): State<Site>, form: Form) -> Reply {
    let open = form.value("do") == "open";
    site.door.change_feed(open)?;
    screen.go_saying("/calendar", if open { Flash::Saved } else { Flash::Deleted })
}

pub(crate) async fn read(screen: Screen, desk: Desk, State(site): State<Site>, Path(file): Path<String>) -> Reply {
    if !file.strip_suffix(".ics").is_some_and(|secret| site.door.reads_feed(secret)) {
        return Err(Problem::NotFound);
    }
    let lang = desk.account().lang.unwrap_or_else(|| screen.text.lang());
    let file = WholeCalendar { lang }.run(&desk).await?;
    Ok(([(CONTENT_TYPE, "text/calendar; charset=utf-8"), (CACHE_CONTROL, "no-store")], file.text).into_response())
}

fn render(text: Text, shown: &Shown) -> Markup {
    let form = |words: &'static str, act: &'static str| parts::post_button("/calendar", words).carries("do", act);
    html! {
        (parts::back("/meetings", text.nav_meetings()))
        @if shown.at_home { (parts::page_head(text.feed_title()).lead(text.feed_lead())) } @else { (parts::page_head(text.calendar_title())) }
        @match &shown.feed {
            Some(feed) => (parts::card(text.feed_address(), html! {
                @match &feed.secret {
                    Some(secret) => {
                        p.prose { code { (shown.origin) "/calendar/" (secret) ".ics" } }
                        p.hint { (text.feed_copy()) }
                    }
                    None => { p { (text.feed_not_shown()) } }
                }
                p.hint { (text.feed_secret()) }
                p { (text.feed_made(when(text, shown, feed.made))) " " @match feed.read {
                    Some(at) => (text.feed_read(when(text, shown, at))),
                    None => (text.feed_unread()),
                } }
                div.actions {
                    (form(text.feed_change(), "open").quiet())
                    (form(text.feed_close(), "close").plain())
                }
            })),
            None if shown.at_home => div.actions { (form(text.feed_open(), "open")) },
            None => {}
        }
        (parts::card(text.feed_file(), html! {
            p { @if shown.at_home { (text.calendar_no_phone()) } @else { (text.calendar_lead()) } }
            div.actions { (parts::link_button("/meetings/calendar.ics", text.calendar_act()).quiet()) }
        }))
    }
}

/// A moment, seen from today.
fn when(text: Text, shown: &Shown, at: i64) -> String {
    let at = Timestamp::from_second(at).unwrap_or_default().to_zoned(shown.now.time_zone().clone());
    text.relative_time(&at, shown.now.date())
}
