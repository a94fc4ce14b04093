//! `/account/first`: language, customs and time zone of a new account, as its browser has them, confirmed once.

use axum::http::header::SET_COOKIE;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::data::SaveSettings;
use rebond_app::hosted::LoginOf;
use rebond_domain::{AccountDetails, Line, NormsCode, ZoneName};
use rebond_method::Norms;
use rebond_text::{Lang, Text};

use crate::{Form, Nav, Page, Problem, Reader, Reply, Screen, assets, cookie, parts, screen};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    LoginOf.run(&desk).await?.ok_or(Problem::NotFound)?;
    let account = desk.account();
    let form = Form::empty(screen.text)
        .with("lang", screen.text.lang())
        .with("norms", account.norms.as_str())
        .with("zone", account.zone.as_str())
        .with_known("name", account.name.as_ref());
    screen.page(page(screen.text), render(&form))
}

pub(crate) async fn save(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    LoginOf.run(&desk).await?.ok_or(Problem::NotFound)?;
    let Some((lang, norms, zone, name)) = form.read(read) else { return screen.again(page(screen.text), render(&form)) };
    let details = AccountDetails { lang: Some(lang), norms, zone, name, ..desk.account().details() };
    SaveSettings { details }.run(&desk).await?;
    LoginOf.speaks(&desk, lang).await?;
    let mut response = screen.go("/welcome")?;
    response.headers_mut().append(SET_COOKIE, cookie::write(&screen::language_cookie(screen.port), lang.as_str(), cookie::YEAR));
    Ok(response)
}

fn read(f: &mut Reader<'_>) -> Option<(Lang, NormsCode, ZoneName, Option<Line>)> {
    let lang = f.choice("lang");
    let norms = NormsCode::parse(f.raw("norms")).ok().filter(|code| Norms::find(code).is_some());
    if norms.is_none() {
        f.fail("norms", f.text().error_choice());
    }
    let (zone, name) = (f.zone("zone"), f.optional_line("name"));
    Some((lang?, norms?, zone?, name))
}

fn page(text: Text) -> Page {
    Page::new(Nav::None, text.first_title()).script(assets::FIRST.address)
}

fn render(form: &Form) -> Markup {
    let text = form.text();
    let customs = Norms::all().iter().fold(parts::radios(form, "norms", text.settings_norms()), |radios, norms| {
        let said = norms.text(text.lang());
        radios.explained(norms.code.as_str(), said.name.as_str(), said.length.as_str())
    });
    html! {
        (parts::page_head(text.first_title()).lead(text.first_lead()))
        form method="post" action="/account/first" {
            (parts::mistakes(form))
            (parts::radios(form, "lang", text.settings_lang()).choices::<Lang>().in_line())
            (customs.hint(text.settings_norms_hint()))
            (parts::text_field(form, "zone", text.settings_zone()).hint(text.settings_zone_hint()))
            (parts::text_field(form, "name", text.settings_name()).optional().completes("name"))
            div.actions { (parts::button(text.action_continue())) }
        }
    }
}
