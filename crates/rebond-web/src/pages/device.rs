//! `/device`: what is on this device — words that wait, meetings that open without a network, how to keep it all safe, and how to leave
//! nothing. It holds nothing of anybody: a script fills it from the device itself, and it stands in for every page that is not kept.
//! `/device/pages`: which pages are worth keeping.

use axum::extract::Query;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse as _;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::meetings::{NearMeeting, NearMeetings, RevisionMark};
use rebond_domain::MeetingId;
use rebond_text::{Text, capitalise};
use serde_json::json;

use crate::parts::{self, Icon};
use crate::{Nav, Page, Reply, Screen, assets, layout, reply};

pub(crate) async fn show(screen: Screen) -> Reply {
    let text = screen.text;
    // In the frame of those who may not come in: it is shown to whoever holds the device.
    let page = Page::new(Nav::None, text.device_title()).script(assets::DEVICE.address);
    Ok(reply::html(layout::bare(&screen, &page, &render(text))))
}

#[derive(serde::Deserialize)]
pub(crate) struct Wish {
    /// Meetings that were chosen, with commas between.
    #[serde(default)]
    also: String,
}

pub(crate) async fn pages(desk: Desk, screen: Screen, Query(wish): Query<Wish>) -> Reply {
    let also = wish.also.split(',').filter_map(|id| id.parse::<MeetingId>().ok()).collect();
    let near = if screen.shared { Vec::new() } else { NearMeetings { also }.run(&desk).await? };
    let text = screen.text;
    let names = |one: &NearMeeting| text.all_of(&one.people.iter().map(|(_, name)| name.full()).collect::<Vec<_>>());
    let meetings = near.iter().map(|one| {
        let address = format!("/meetings/{}", one.meeting);
        json!({ "address": address, "title": names(one), "when": capitalise(&text.day_and_time(&one.starts)) })
    });
    let list = json!({
        "stamp": format!("{}-{}-{}-{}", RevisionMark.run(&desk).await?, text.lang(), assets::FRAME.address, near.iter().map(|one| one.meeting.to_string()).collect::<String>()),
        "meetings": meetings.collect::<Vec<_>>(),
        "pages": near.iter().flat_map(addresses).collect::<Vec<_>>(),
    });
    Ok(([(CONTENT_TYPE, "application/json")], list.to_string()).into_response())
}

/// The pages of a meeting, and of the people in it.
fn addresses(one: &NearMeeting) -> Vec<String> {
    let of_meeting = ["", "/hold", "/finish", "/sheet"].map(|rest| format!("/meetings/{}{rest}", one.meeting));
    of_meeting.into_iter().chain(one.people.iter().map(|(id, _)| format!("/people/{id}"))).collect()
}

fn render(text: Text) -> Markup {
    let steps = [
        (text.device_install_iphone(), text.device_install_iphone_steps()),
        (text.device_install_android(), text.device_install_android_steps()),
        (text.device_install_computer(), text.device_install_computer_steps()),
    ];
    html! {
        (parts::page_head(text.device_title()).lead(text.device_lead()))
        div.tip #device-missing hidden { p { (text.device_missing()) } }
        section.card #device-waiting hidden { h2 { (text.device_waiting_title()) } div {} }
        section.card #device-meetings hidden { h2 { (text.device_meetings()) } ul.rows {} p.soft hidden { (text.device_meetings_none()) } }
        noscript { p { (text.device_scripts()) } }
        section.card #install {
            h2 { (text.device_install()) }
            p { (text.device_install_why()) }
            @for (system, steps) in steps { (parts::more(system, &html! { p { (steps) } })) }
        }
        section.card #device-storage hidden data-lasting=(text.device_lasting()) data-fleeting=(text.device_fleeting()) data-denied=(text.device_denied_hint())
            data-room=(text.device_room("#")) data-installed=(text.device_installed()) {
            h2 { (text.device_storage()) }
            div {}
        }
        section.card #device-wipe hidden {
            h2 { (text.device_wipe()) }
            p { (text.device_wipe_line()) }
            div.actions { button.button.danger type="button" { (text.device_wipe_act()) } }
        }
        p.actions { (parts::link_button("/", text.nav_today()).quiet().icon(Icon::Today)) }
    }
}
