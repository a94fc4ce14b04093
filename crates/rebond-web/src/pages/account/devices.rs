//! `/account`: by which address one comes in, the devices that are inside, and the ways out.

use axum::Extension;
use axum::extract::{Path, State};
use maud::{Markup, html};
use rebond_app::hosted::{EndDevices, ListDevices, Login, LoginOf, RenameDevice, Session};
use rebond_app::{Desk, LocalTime};
use rebond_text::Text;
use uuid::Uuid;

use crate::security::Inside;
use crate::{Flash, Form, Nav, Page, Problem, Reply, Screen, Site, parts};

pub(crate) async fn show(screen: Screen, desk: Desk, Extension(inside): Extension<Inside>) -> Reply {
    let login = LoginOf.run(&desk).await?.ok_or(Problem::NotFound)?;
    let devices = ListDevices.run(&desk).await?;
    let devices: Vec<&Session> = devices.iter().filter(|device| device.ended_at.is_none()).collect();
    screen.page(page(screen.text), render(screen.text, &login, &devices, inside.session(), &desk.local_time()))
}

/// Calls a device something else.
pub(crate) async fn rename(screen: Screen, desk: Desk, Path(id): Path<Uuid>, mut form: Form) -> Reply {
    let name = form.read(|f| f.line("name")).ok_or(Problem::Unreadable)?;
    let name: String = name.as_str().chars().take(80).collect();
    if LoginOf.run(&desk).await?.is_none() || !(RenameDevice { session: id, name }).run(&desk).await? {
        return Err(Problem::NotFound);
    }
    screen.go_saying("/account", Flash::Saved)
}

/// Ends a device.
pub(crate) async fn end(screen: Screen, desk: Desk, State(site): State<Site>, Path(id): Path<Uuid>) -> Reply {
    let known = ListDevices.run(&desk).await?.iter().any(|device| device.id == id);
    if !known {
        return Err(Problem::NotFound);
    }
    EndDevices { account: desk.account_id(), which: Some(vec![id]) }.run(&site.app).await?;
    screen.go_saying("/account", Flash::Saved)
}

fn page(text: Text) -> Page {
    Page::new(Nav::Data, text.account_title())
}

fn render(text: Text, login: &Login, devices: &[&Session], here: Option<Uuid>, time: &LocalTime) -> Markup {
    html! {
        (parts::back("/settings", text.settings_title()))
        (parts::page_head(text.account_title()).lead(text.account_lead(&login.address)))
        (parts::card(text.account_devices(), html! {
            ul.rows { @for device in devices { (row(text, device, here == Some(device.id), time)) } }
            div.actions { (parts::post_button("/lock/everywhere", text.account_out_everywhere()).quiet()) }
        }))
        (parts::card(text.account_out(), html! {
            p { (text.account_out_line()) }
            div.actions { (parts::post_button("/lock", text.account_out()).quiet()) }
        }))
        (parts::card(text.account_data(), html! {
            p { (text.account_data_line()) }
            div.actions { (parts::link_button("/data", text.account_data_act()).quiet()) }
        }))
        (parts::card(text.account_leave(), html! {
            p { (text.account_leave_line()) }
            div.actions { (parts::link_button("/account/leave", text.account_leave()).quiet()) }
        }))
    }
}

fn row(text: Text, device: &Session, here: bool, time: &LocalTime) -> Markup {
    let form = Form::empty(text).apart(device.id).with("name", &device.name);
    html! {
        li {
            div {
                bdi { (device.name) }
                @if here { " " span.quiet { "(" (text.account_here()) ")" } }
                br;
                span.quiet { (text.account_used(text.day(time.day(device.used_at)))) }
                (parts::more(text.account_rename(), &html! {
                    form method="post" action={ "/account/devices/" (device.id) } {
                        (parts::text_field(&form, "name", text.account_name()))
                        div.actions { (parts::button(text.action_save()).quiet()) }
                    }
                }))
            }
            @if !here { (parts::post_button(format!("/account/devices/{}/end", device.id), text.account_end()).plain().about(device.name.as_str())) }
        }
    }
}
