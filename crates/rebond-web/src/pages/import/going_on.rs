//! `/import/{ticket}`: a file that takes longer than a moment: how far it is, until it is read or imported; a stop. The page asks for
//! itself anew, without a script.

use axum::Extension;
use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::REFRESH;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_domain::WorkPart;
use rebond_text::Text;
use uuid::Uuid;

use super::waiting::Waiting;
use super::works::{Outcome, Work, Works};
use super::{choose, outcome};
use crate::{Flash, Form, Nav, Page, Reply, Screen, parts};

/// After so many seconds the page is asked for again.
const AGAIN: HeaderValue = HeaderValue::from_static("2");

pub(crate) async fn show(
    screen: Screen,
    desk: Desk,
    Extension(works): Extension<Works>,
    Extension(waiting): Extension<Waiting>,
    Path(ticket): Path<Uuid>,
) -> Reply {
    let Some(work) = works.find(ticket, desk.account_id()) else { return expired(&screen, &desk).await };
    match work.within_a_moment().await {
        Some(outcome) => outcome::answer(&screen, &desk, &works, &waiting, ticket, &work, outcome).await,
        None => still(&screen, ticket, &work),
    }
}

/// POST `/import/{ticket}/stop`: it is not wanted any more.
pub(crate) async fn stop(
    screen: Screen,
    desk: Desk,
    Extension(works): Extension<Works>,
    Extension(waiting): Extension<Waiting>,
    Path(ticket): Path<Uuid>,
) -> Reply {
    let Some(work) = works.find(ticket, desk.account_id()) else { return screen.go("/import") };
    work.watch.stop();
    // It ends at its next step; what was saved whole before the stop came is said as it is.
    match work.within_a_moment().await {
        Some(Outcome::Looked(_)) | None => {
            works.forget(ticket);
            screen.go_saying("/import", Flash::ImportStopped)
        }
        Some(outcome) => outcome::answer(&screen, &desk, &works, &waiting, ticket, &work, outcome).await,
    }
}

async fn expired(screen: &Screen, desk: &Desk) -> Reply {
    let mut form = Form::empty(screen.text);
    form.fail("file", screen.text.import_expired());
    choose::again(screen, desk, form, None).await
}

fn still(screen: &Screen, ticket: Uuid, work: &Work) -> Reply {
    let text = screen.text;
    let title = title(text, work.watch.seen().0);
    let mut response = screen.page(Page::new(Nav::People, title), render(text, title, ticket, work))?;
    response.headers_mut().insert(REFRESH, AGAIN);
    Ok(response)
}

const fn title(text: Text, part: WorkPart) -> &'static str {
    match part {
        WorkPart::Reading | WorkPart::Comparing => text.import_reading(),
        WorkPart::Saving => text.import_saving(),
    }
}

fn render(text: Text, title: &'static str, ticket: Uuid, work: &Work) -> Markup {
    let (part, share) = work.watch.seen();
    let label = match part {
        WorkPart::Reading => text.import_part_reading(),
        WorkPart::Comparing => text.import_part_comparing(),
        WorkPart::Saving => text.import_part_saving(),
    };
    html! {
        (parts::back("/import", text.import_title()))
        (parts::page_head(title).lead(html! { bdi { (work.file_name) } }))
        (parts::share(text, label, share))
        p.hint { (text.import_renews()) }
        div.actions {
            (parts::link_button(format!("/import/{ticket}"), text.import_look_again()))
            (parts::post_button(format!("/import/{ticket}/stop"), text.import_stop()).plain())
        }
    }
}
