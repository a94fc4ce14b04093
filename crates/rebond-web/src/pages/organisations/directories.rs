//! `/directories`: where to look for people, by country and purpose (B3, A3–A5); one tap makes a place an organisation to visit (B5), a
//! fair an event (B2).

use axum::extract::{Path, Query};
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::organisations::{DirectoriesPage, DirectoryView, KeepDirectory, ShowDirectories};
use rebond_domain::Purpose;
use rebond_method::DirectoryKind;
use rebond_text::Text;

use crate::pages::people::list::encoded;
use crate::parts::{self, Icon};
use crate::{Flash, Nav, Page, Reply, Screen};

/// What the address asks for.
#[derive(serde::Deserialize)]
pub(crate) struct Params {
    #[serde(default)]
    purpose: String,
}

pub(crate) async fn show(screen: Screen, desk: Desk, Query(params): Query<Params>) -> Reply {
    let view = ShowDirectories { purpose: params.purpose.parse().ok(), lang: screen.text.lang() }.run(&desk).await?;
    screen.page(Page::new(Nav::People, screen.text.directories_title()), render(screen.text, &view))
}

pub(crate) async fn keep(screen: Screen, desk: Desk, Path(key): Path<String>) -> Reply {
    let id = KeepDirectory { key, lang: screen.text.lang() }.run(&desk).await?;
    screen.go_saying(format!("/organisations/{id}"), Flash::Added)
}

fn render(text: Text, view: &DirectoriesPage) -> Markup {
    html! {
        (parts::back("/organisations", text.organisations_title()))
        (parts::page_head(text.directories_title()).lead(text.directories_lead()))
        p {
            @for purpose in Purpose::ALL {
                @if view.purpose == Some(*purpose) { strong { (text.purpose(*purpose)) } } @else { a href={ "/directories?purpose=" (purpose.as_str()) } { (text.purpose(*purpose)) } }
                @if Some(purpose) != Purpose::ALL.last() { " · " }
            }
        }
        (parts::why(text, view.rule))
        @for (kind, entries) in &view.groups {
            (parts::card(self::kind(text, *kind), html! { ul.rows { @for it in entries { (row(text, it)) } } }))
        }
    }
}

fn kind(text: Text, kind: DirectoryKind) -> &'static str {
    match kind {
        DirectoryKind::Gateway => text.directories_gateways(),
        DirectoryKind::Directory => text.directories_directories(),
        DirectoryKind::Network => text.directories_networks(),
        DirectoryKind::Event => text.directories_events(),
    }
}

fn row(text: Text, it: &DirectoryView) -> Markup {
    let name = it.directory.name(text.lang());
    html! {
        li {
            strong { bdi { (name) } }
            p { (it.directory.text(text.lang())) }
            div.actions {
                @match it.kept {
                    Some(id) => { (parts::link_button(format!("/organisations/{id}"), text.directories_kept()).plain().about(name)) }
                    None if it.directory.kind == DirectoryKind::Event => {
                        (parts::link_button(format!("/events/new?name={}", encoded(name)), text.directories_keep_event()).quiet().icon(Icon::Plus).about(name))
                    }
                    None => {
                        (parts::post_button(format!("/directories/{}", it.directory.key), text.directories_keep()).quiet().icon(Icon::Plus).about(name))
                    }
                }
            }
        }
    }
}
