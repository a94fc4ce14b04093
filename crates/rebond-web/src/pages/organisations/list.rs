//! `/organisations`: the list of organisations.

use axum::extract::Query;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::organisations::{ListOrganisations, OrganisationList};
use rebond_domain::OrganisationKind;
use rebond_text::Text;

use crate::pages::people::list::encoded;
use crate::parts::{self, Icon, Tone};
use crate::{Nav, Page, Reply, Screen};

/// What the address asks for.
#[derive(serde::Deserialize)]
pub(crate) struct Params {
    #[serde(default)]
    q: String,
    #[serde(default)]
    after: String,
}

pub(crate) async fn show(screen: Screen, desk: Desk, Query(params): Query<Params>) -> Reply {
    let query: String = params.q.chars().take(200).collect();
    let list = ListOrganisations { query: query.clone(), after: params.after.parse().ok() }.run(&desk).await?;
    let first = params.after.is_empty();
    screen.page(Page::new(Nav::People, screen.text.organisations_title()), render(screen.text, &query, &list, first))
}

fn render(text: Text, query: &str, list: &OrganisationList, first: bool) -> Markup {
    let searched = |after: String| {
        if query.is_empty() {
            format!("/organisations?after={after}")
        } else {
            format!("/organisations?q={}&after={after}", encoded(query))
        }
    };
    html! {
        (parts::page_head(text.people_title())
            .action(parts::link_button("/organisations/new", text.organisations_add()).icon(Icon::Plus)))
        (crate::pages::people::tabs(text, "/organisations"))
        p.lead { (text.organisations_intro()) " " a href="/directories" { (text.directories_title()) } }
        @if list.organisations.is_empty() && query.is_empty() {
            (parts::empty(text.organisations_none(), text.organisations_none_hint()))
        } @else {
            form.search method="get" action="/organisations" role="search" {
                input type="search" name="q" value=(query) placeholder=(text.organisations_search()) aria-label=(text.people_search_label()) autocomplete="off" dir="auto" maxlength="200";
                (parts::button(text.action_search()).quiet().icon(Icon::Search))
            }
            p.found role="status" { (text.count_organisations(list.count)) }
            ul.rows {
                @for row in &list.organisations {
                    li.person-row {
                        span.person-words {
                            a.person-name href={ "/organisations/" (row.organisation.id) } { bdi { (row.organisation.name) } }
                            span.person-line {
                                @if row.organisation.kind != OrganisationKind::Other { (text.organisation_kind(row.organisation.kind)) }
                                @if let Some(town) = &row.organisation.town { " · " bdi { (town) } }
                            }
                        }
                        @if row.people == 0 { (parts::tag(text.organisations_without_person(), Tone::Attention)) }
                        @else { span.count { (text.count_people(row.people)) } }
                    }
                }
            }
            @if !first || list.next.is_some() {
                nav.actions aria-label=(text.pager_label()) {
                    @if let Some(next) = list.next { (parts::link_button(searched(next.to_string()), text.people_next()).quiet()) }
                    @if !first { (parts::link_button("/organisations", text.people_first()).plain()) }
                }
            }
        }
    }
}
