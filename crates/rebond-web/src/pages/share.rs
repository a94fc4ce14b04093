//! `/settings/share`: Rebond opened to one's phone, for a while: until when, by which address, with which code, and which devices are in.
//! Only this computer opens it and sees the code; a device may close it.

use std::net::IpAddr;

use axum::extract::{Path, State};
use maud::{Markup, html};
use rebond_app::{Desk, LocalTime};
use rebond_text::Text;

use crate::parts::{self, Icon};
use crate::security::{Device, Paired, Shared};
use crate::{Door, Flash, Form, Nav, Page, Problem, Reader, Reply, Screen, Site, qr};

/// For so many hours, of which one chooses.
const HOURS: [u8; 4] = [1, 2, 4, 8];

struct View {
    time: LocalTime,
    /// Where it could be opened.
    addresses: Vec<IpAddr>,
    /// Whether what is said there is closed to those who listen on the way.
    closed: bool,
    shared: Option<Shared>,
    paired: Vec<Paired>,
    /// Whether it is looked at from a device.
    away: bool,
}

impl View {
    fn of(door: &Door, desk: &Desk, screen: &Screen) -> Result<Self, Problem> {
        Ok(Self {
            time: desk.local_time(),
            addresses: door.addresses().ok_or(Problem::NotFound)?,
            closed: door.is_closed_to_listeners(),
            shared: door.shared(),
            paired: door.paired(),
            away: screen.away,
        })
    }
}

pub(crate) async fn show(screen: Screen, desk: Desk, State(site): State<Site>) -> Reply {
    let view = View::of(&site.door, &desk, &screen)?;
    let form = Form::empty(screen.text).with("hours", HOURS[1]).with_known("address", view.addresses.first());
    screen.page(page(screen.text), render(&form, &view))
}

/// Opens it.
pub(crate) async fn begin(screen: Screen, desk: Desk, State(site): State<Site>, mut form: Form) -> Reply {
    here(&screen)?;
    let view = View::of(&site.door, &desk, &screen)?;
    let Some((at, hours)) = form.read(|f| read(f, &view.addresses)) else { return screen.again(page(screen.text), render(&form, &view)) };
    match site.door.share(at, hours) {
        Ok(()) => screen.go("/settings/share"),
        Err(error) => {
            tracing::warn!(kind = %error.kind(), "an address of the local network could not be listened on");
            form.fail("address", screen.text.share_cannot());
            screen.again(page(screen.text), render(&form, &view))
        }
    }
}

/// Another code.
pub(crate) async fn renew(screen: Screen, State(site): State<Site>) -> Reply {
    here(&screen)?;
    site.door.renew_code();
    screen.go("/settings/share")
}

/// Closes it.
pub(crate) async fn end(screen: Screen, State(site): State<Site>) -> Reply {
    site.door.share_no_more();
    screen.go_saying("/settings/share", Flash::ShareEnded)
}

/// Ends the session of one device.
pub(crate) async fn unpair(screen: Screen, State(site): State<Site>, Path(key): Path<String>) -> Reply {
    here(&screen)?;
    site.door.unpair(&key).map_err(|_| Problem::Internal)?;
    screen.go_saying("/settings/share", Flash::DeviceEnded)
}

/// A device that was let in lets in no other.
const fn here(screen: &Screen) -> Result<(), Problem> {
    if screen.away { Err(Problem::Foreign) } else { Ok(()) }
}

fn read(f: &mut Reader<'_>, addresses: &[IpAddr]) -> Option<(IpAddr, u8)> {
    let hours = f.raw("hours").parse().ok().filter(|hours| HOURS.contains(hours));
    if hours.is_none() {
        f.fail("hours", f.text().error_choice());
    }
    let at = f.raw("address").parse().ok().filter(|at| addresses.contains(at));
    if at.is_none() {
        f.fail("address", f.text().error_choice());
    }
    at.zip(hours)
}

fn page(text: Text) -> Page {
    Page::new(Nav::Data, text.share_title())
}

fn render(form: &Form, view: &View) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/settings", text.settings_title()))
        (parts::page_head(text.share_title()).lead(text.share_lead()))
        @match &view.shared {
            Some(shared) => { (open(text, view, shared)) }
            None if view.addresses.is_empty() => { div.tip { p { (text.share_no_network()) } } (warnings(text, view.closed)) }
            None => { (warnings(text, view.closed)) (question(form, view)) }
        }
    }
}

fn warnings(text: Text, closed: bool) -> Markup {
    html! {
        section.card {
            h2 { (text.share_before()) }
            ul {
                @if closed { li { (text.share_closed()) } } @else { li { (text.share_trust()) } li { (text.share_offline()) } }
                li { (text.share_code_line()) }
            }
        }
    }
}

fn question(form: &Form, view: &View) -> Markup {
    let text = form.text();
    let hours = HOURS.iter().fold(parts::radios(form, "hours", text.share_hours()), |radios, hours| {
        radios.answer(hours, text.share_hours_many(usize::from(*hours)))
    });
    let addresses = parts::radios(form, "address", text.share_address()).hint(text.share_address_hint());
    let addresses = view.addresses.iter().fold(addresses, |radios, at| radios.answer(at, at.to_string()));
    html! {
        form.card method="post" action="/settings/share" {
            (parts::mistakes(form))
            (hours.in_line())
            @if let [only] = view.addresses[..] { (parts::hidden("address", only)) } @else { (addresses) }
            div.actions { (parts::button(text.share_begin())) }
        }
    }
}

fn open(text: Text, view: &View, shared: &Shared) -> Markup {
    let address = shared.place.address();
    let until = text.time(view.time.at(shared.until).time());
    html! {
        section.card {
            h2 { (text.share_open()) }
            p { (text.share_until(&until)) }
            @if !view.away { (invitation(text, view, shared, &address)) }
            div.actions { (parts::post_button("/settings/share/end", text.share_end()).danger()) }
        }
        @if !view.away { (list(text, &view.paired, &view.time)) (warnings(text, view.closed)) }
    }
}

/// How a phone comes in.
fn invitation(text: Text, view: &View, shared: &Shared, address: &str) -> Markup {
    html! {
        ol.invitation {
            li { p { (text.share_scan()) } (qr::drawn(&format!("{address}/pair"), text.share_scan_label())) p.share-address { (address) } }
            li {
                @match &shared.code {
                    Some((code, until)) => {
                        p { (text.share_type()) }
                        p.share-code { (code[..4]) span aria-hidden="true" { " " } (code[4..]) }
                        p.hint { (text.share_code_until(text.time(view.time.at(*until).time()))) }
                    }
                    None => { p { (text.share_code_over()) } }
                }
                div.actions { (parts::post_button("/settings/share/code", text.share_code_new()).quiet()) }
            }
        }
    }
}

/// The devices that are in, each with a way to end it.
pub(crate) fn list(text: Text, paired: &[Paired], time: &LocalTime) -> Markup {
    html! {
        (parts::card(text.share_devices(), html! {
            @if paired.is_empty() { p.soft { (text.share_devices_none()) } }
            ul.rows {
                @for one in paired {
                    @let name = name(text, one.device);
                    li.person-row {
                        div.contact {
                            (Icon::Phone)
                            div {
                                p { (name) }
                                p.soft { (text.share_device_since(text.time(time.at(one.last).time()), text.time(time.at(one.since).time()))) }
                            }
                        }
                        (parts::post_button(format!("/settings/share/devices/{}/end", one.key), text.share_device_end()).quiet().about(name))
                    }
                }
            }
        }))
    }
}

const fn name(text: Text, device: Device) -> &'static str {
    match device {
        Device::Iphone => "iPhone",
        Device::Ipad => "iPad",
        Device::Android => "Android",
        Device::Mac => "Mac",
        Device::Windows => "Windows",
        Device::Linux => "Linux",
        Device::Other => text.share_device(),
    }
}
