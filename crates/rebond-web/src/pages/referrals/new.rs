//! `/people/{id}/referrals/new`: notes who named somebody, and why.

use axum::extract::{Path, Query};
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::people::{PersonRow, typed_name};
use rebond_app::referrals::{AddReferral, By, NewReferral, ShowNewReferral};
use rebond_domain::{NameUse, PersonId};

use crate::parts::{self, Icon};
use crate::{Flash, Form, Nav, Page, Problem, Reply, Screen};

#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub(crate) struct Params {
    by: String,
}

pub(crate) async fn show(desk: Desk, screen: Screen, Path(to): Path<PersonId>, Query(params): Query<Params>) -> Reply {
    let view = ShowNewReferral { to, by: params.by.parse().ok() }.run(&desk).await?.ok_or(Problem::NotFound)?;
    let form = Form::empty(screen.text).with_known("by", view.by.as_ref().map(|by| by.id)).with("name-use", NameUse::NotAsked);
    screen.page(page(&screen, &view), render(&view, &form, &[]))
}

pub(crate) async fn add(desk: Desk, screen: Screen, mut form: Form) -> Reply {
    let (to, chosen) = (form.value("to").parse::<PersonId>().map_err(|_| Problem::NotFound)?, form.value("by").parse::<PersonId>().ok());
    let read = form.read(|f| {
        let (reason, name_use) = (f.optional_prose("reason"), f.choice::<NameUse>("name-use"));
        let by = match chosen {
            Some(by) => Some(By::Person(by)),
            None => f.line("by-name").and_then(|name| typed_name(name.as_str()).ok()).map(By::Named),
        };
        Some(AddReferral { to, by: by?, meeting: None, reason, name_use: name_use? })
    });
    let mut several = Vec::new();
    if let Some(add) = read {
        match form.accept(add.run(&desk).await)? {
            Some(Ok(referral)) => return screen.go_saying(format!("/referrals/{referral}"), Flash::Added),
            Some(Err(found)) => {
                form.fail("by", screen.text.referral_by_several());
                several = found;
            }
            None => {}
        }
    }
    let view = ShowNewReferral { to, by: chosen }.run(&desk).await?.ok_or(Problem::NotFound)?;
    screen.again(page(&screen, &view), render(&view, &form, &several))
}

fn page(screen: &Screen, view: &NewReferral) -> Page {
    Page::new(Nav::People, screen.text.referral_new_title(&view.to.name))
}

fn render(view: &NewReferral, form: &Form, several: &[PersonRow]) -> Markup {
    let text = form.text();
    let person = format!("/people/{}", view.to.id);
    html! {
        (parts::back(&person, &view.to.name.full()))
        (parts::page_head(text.referral_new_title(&view.to.name)).lead(text.referral_new_lead()))
        (parts::mistakes(form))
        form method="post" action="/referrals" {
            (parts::hidden("to", view.to.id))
            @if !several.is_empty() {
                @let radios = several.iter().fold(parts::radios(form, "by", text.referral_by_several()), |radios, row| match &row.organisation {
                    Some(place) => radios.explained(row.id, row.name.full(), place.as_str()),
                    None => radios.answer(row.id, row.name.full()),
                });
                (radios)
            } @else if let Some(by) = &view.by {
                (parts::hidden("by", by.id))
                (parts::person(by.id, &by.name))
            } @else {
                (parts::text_field(form, "by-name", text.referral_by()).hint(text.referral_by_hint()).suggestions(view.names.iter().map(ToString::to_string)))
            }
            (parts::text_area(form, "reason", text.referral_reason()).optional().hint(text.referral_reason_hint()).rows(3))
            (parts::radios(form, "name-use", text.referral_name_use()).choices::<NameUse>().hint(text.referral_name_use_hint()))
            div.actions { (parts::button(text.referral_save()).icon(Icon::Check)) (parts::link_button(person.clone(), text.action_cancel()).quiet()) }
        }
    }
}
