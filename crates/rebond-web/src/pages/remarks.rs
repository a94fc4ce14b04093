//! `/settings/remarks`: the remarks set aside in every message, each with its reason and the way to take it back.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::approaches::{AsideEverywhere, ListRemarksAside, TakeRemarkBack};
use rebond_domain::RemarkAsideId;
use rebond_sentences::approaches::why_aside;
use rebond_text::Text;

use crate::{Flash, Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let list = ListRemarksAside { lang: screen.text.lang() }.run(&desk).await?;
    screen.page(Page::new(Nav::Data, screen.text.remarks_title()), render(screen.text, &list))
}

pub(crate) async fn take_back(screen: Screen, desk: Desk, Path(id): Path<RemarkAsideId>) -> Reply {
    TakeRemarkBack { id }.run(&desk).await?;
    screen.go_saying("/settings/remarks", Flash::RemarkBack)
}

fn render(text: Text, list: &[AsideEverywhere]) -> Markup {
    html! {
        (parts::back("/settings", text.settings_title()))
        (parts::page_head(text.remarks_title()).lead(text.remarks_lead()))
        @if list.is_empty() { p.quiet { (text.remarks_none()) } } @else {
            ul.remark-list { @for it in list { (one(text, it)) } }
        }
    }
}

fn one(text: Text, it: &AsideEverywhere) -> Markup {
    html! {
        li.remark.aside {
            p { (it.message) }
            (parts::why(text, it.number))
            @if it.aside.words.is_some() { p.hint { (text.remarks_words_only()) } }
            p.hint dir="auto" { (text.write_aside_why(why_aside(text, &it.aside))) }
            (parts::post_button(format!("/settings/remarks/{}/back", it.aside.id), text.write_aside_back()).plain())
        }
    }
}
