//! `/settings`: language, customs, time zone, and how one signs. The language has its own button on every page too.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use maud::{Markup, html};
use rebond_app::data::SaveSettings;
use rebond_app::{Desk, Shown, seen};
use rebond_domain::{AccountDetails, NormsCode, Talk};
use rebond_method::Norms;
use rebond_text::{Lang, Text};

use crate::{Flash, Form, Nav, Page, Reader, Reply, Screen, Site, cookie, parts, screen};

pub(crate) async fn show(screen: Screen, desk: Desk, State(site): State<Site>) -> Reply {
    screen.page(page(screen.text), render(&filled(&screen, &desk), Links::of(&screen, &site)))
}

pub(crate) async fn save(screen: Screen, desk: Desk, State(site): State<Site>, mut form: Form) -> Reply {
    let links = Links::of(&screen, &site);
    let Some((lang, details)) = form.read(read) else { return screen.again(page(screen.text), render(&form, links)) };
    if !form.still(&desk, Shown::Settings).await? {
        let form = form.beside(filled(&screen, &desk));
        return screen.again(page(screen.text), render(&form, links));
    }
    SaveSettings { details }.run(&desk).await?;
    let mut response = screen.go_saying("/settings", Flash::Saved)?;
    let cookie = cookie::write(&screen::language_cookie(screen.port), lang.as_str(), cookie::YEAR);
    response.headers_mut().append(SET_COOKIE, cookie);
    // Of this browser, for it is of its keyboard.
    let (on, seconds) = if form.value("shortcut") == "yes" { ("on", 0) } else { (screen::OFF, cookie::YEAR) };
    response.headers_mut().append(SET_COOKIE, cookie::write(&screen::shortcut_cookie(screen.port), on, seconds));
    Ok(response)
}

fn filled(screen: &Screen, desk: &Desk) -> Form {
    let form = Form::empty(screen.text).with("seen", seen::of_settings(desk.account())).with_tick("shortcut", screen.shortcut);
    fill(form, &desk.account().details())
}

fn fill(form: Form, noted: &AccountDetails) -> Form {
    let lang = noted.lang.unwrap_or_else(|| form.text().lang());
    form.with("lang", lang)
        .with("norms", noted.norms.as_str())
        .with("zone", noted.zone.as_str())
        .with_known("name", noted.name.as_ref())
        .with_known("email", noted.email.as_ref())
        .with_known("phone", noted.phone.as_ref())
        .with_known("profile", noted.profile.as_ref())
        .with("talk", noted.talk.map_or("", Talk::as_str))
        .with_known("talk-line", noted.talk_line.as_ref())
}

/// The settings, and among them the language of pages, which the form always gives.
fn read(f: &mut Reader<'_>) -> Option<(Lang, AccountDetails)> {
    let lang = f.choice("lang");
    let norms = NormsCode::parse(f.raw("norms")).ok().filter(|code| Norms::find(code).is_some());
    if norms.is_none() {
        f.fail("norms", f.text().error_choice());
    }
    let (zone, name, email) = (f.zone("zone"), f.optional_line("name"), f.optional_email("email"));
    let (phone, profile) = (f.optional_phone("phone"), f.optional_link("profile"));
    let (talk, talk_line) = (f.optional_choice("talk"), f.optional_line("talk-line"));
    Some((lang?, AccountDetails { lang, norms: norms?, zone: zone?, name, email, phone, profile, talk, talk_line }))
}

fn page(text: Text) -> Page {
    Page::new(Nav::Data, text.settings_title())
}

/// Which settings beside these there are.
#[derive(Clone, Copy)]
struct Links {
    hosted: bool,
    /// Whether Rebond can be opened to a phone.
    shares: bool,
}

impl Links {
    fn of(screen: &Screen, site: &Site) -> Self {
        Self { hosted: screen.is_hosted(), shares: site.door.can_be_shared() }
    }
}

fn render(form: &Form, Links { hosted, shares }: Links) -> Markup {
    let text = form.text();
    let customs = parts::radios(form, "norms", text.settings_norms()).hint(text.settings_norms_hint());
    let customs = Norms::all().iter().fold(customs, |radios, norms| {
        let said = norms.text(text.lang());
        radios.explained(norms.code.as_str(), said.name.as_str(), said.length.as_str())
    });
    html! {
        (parts::back("/data", text.nav_data()))
        (parts::page_head(text.settings_title()).lead(text.settings_lead()))
        form method="post" action="/settings" {
            (parts::hidden("seen", form.value("seen")))
            (parts::mistakes(form))
            (parts::radios(form, "lang", text.settings_lang()).choices::<Lang>().in_line())
            (customs)
            (parts::text_field(form, "zone", text.settings_zone()).hint(text.settings_zone_hint()))
            (parts::checkbox(form, "shortcut", text.settings_shortcut()).hint(text.settings_shortcut_hint()))
            h2 { (text.settings_me()) }
            (parts::text_field(form, "name", text.settings_name()).optional().completes("name"))
            (parts::text_field(form, "email", text.settings_email()).optional().email().completes("email"))
            (parts::text_field(form, "phone", text.settings_phone()).optional().phone().completes("tel"))
            (parts::text_field(form, "profile", text.settings_profile()).optional().link())
            h2 { (text.settings_talk_title()) }
            (parts::radios(form, "talk", text.settings_talk()).answer("", text.settings_talk_any()).choices::<Talk>().hint(text.settings_talk_hint()))
            (parts::text_field(form, "talk-line", text.settings_talk_line()).optional().hint(text.settings_talk_line_hint()))
            div.actions { (parts::button(text.action_save())) }
        }
        @if !hosted { p { a href="/settings/mail" { (text.mail_settings_act()) } } }
        p { a href="/settings/remarks" { (text.remarks_title()) } }
        @if shares { p { a href="/settings/share" { (text.share_title()) } } }
        @if hosted { p { a href="/account" { (text.account_title()) } } } @else { p { a href="/settings/sessions" { (text.sessions_title()) } } }
    }
}
