//! `/account/leave`: deletes the account at once, after a backup was offered.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::hosted::{Leave, LoginOf, Why};
use rebond_text::Text;

use crate::{Form, Nav, Page, Problem, Reply, Screen, Site, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    LoginOf.run(&desk).await?.ok_or(Problem::NotFound)?;
    screen.page(page(screen.text), render(&Form::empty(screen.text)))
}

pub(crate) async fn leave(screen: Screen, desk: Desk, State(site): State<Site>, mut form: Form) -> Reply {
    LoginOf.run(&desk).await?.ok_or(Problem::NotFound)?;
    let sure = form.read(|f| {
        let sure = f.checked("sure");
        if !sure {
            let words = f.text().data_erase_unsure();
            f.fail("sure", words);
        }
        sure.then_some(())
    });
    if sure.is_none() {
        return screen.again(page(screen.text), render(&form));
    }
    Leave { account: desk.account_id(), why: Why::Wanted }.run(&site.app).await?;
    // That page has scripts empty the device. An answer that had the browser do it would be asked for once more, when nobody is there any more.
    let mut response = screen.go("/sign-in?left=yes")?;
    for cookie in site.door.gone() {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

fn page(text: Text) -> Page {
    Page::new(Nav::Data, text.account_leave())
}

fn render(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/account", text.account_title()))
        (parts::mistakes(form))
        (parts::confirm(text, text.account_leave_question(), "/account/leave", text.account_leave(), "/account").content(html! {
            p { (text.account_leave_goes()) }
            p { (text.data_erase_first()) }
            div.actions { (parts::link_button("/data/export/archive", text.data_erase_backup()).quiet()) }
            p { strong { (text.data_erase_final()) } }
            (parts::checkbox(form, "sure", text.data_erase_sure()))
        }))
    }
}
