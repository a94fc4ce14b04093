//! Changes what was settled of a meeting (E1, E2).

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::{
    Desk,
    meetings::{EditMeeting, MeetingForm, ReofferMeeting},
};
use rebond_domain::MeetingId;

use super::{address, plan};
use crate::parts;
use crate::{Flash, Form, Nav, Page, Reply, Screen};

pub(crate) async fn show(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>) -> Reply {
    let view = ReofferMeeting { meeting }.run(&desk).await?;
    let form = plan::filled(screen.text, &view);
    screen.page(page(&screen, &view), render(meeting, &view, &form))
}

pub(crate) async fn save(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, mut form: Form) -> Reply {
    let read = form.read(|f| {
        let (seen, settled) = (f.optional_id("seen"), plan::settlement(f));
        Some(EditMeeting { meeting, seen, settled: settled? })
    });
    if let Some(edit) = read
        && form.accept(edit.run(&desk).await)?.is_some()
    {
        return screen.go_saying(address(meeting, ""), Flash::Saved);
    }
    let view = ReofferMeeting { meeting }.run(&desk).await?;
    let form = form.beside(plan::filled(screen.text, &view));
    screen.again(page(&screen, &view), render(meeting, &view, &form))
}

fn page(screen: &Screen, view: &MeetingForm) -> Page {
    Page::new(Nav::Meetings, screen.text.meet_edit_title(&view.other.name))
}

fn render(meeting: MeetingId, view: &MeetingForm, form: &Form) -> Markup {
    let text = form.text();
    let back = address(meeting, "");
    html! {
        (parts::back(&back, &text.meet_with(&view.other.name)))
        (parts::page_head(text.meet_edit_title(&view.other.name)))
        (parts::mistakes(form))
        form method="post" action=(address(meeting, "/edit")) {
            (parts::hidden("seen", form.value("seen")))
            (plan::fields(view, form))
            div.actions { (parts::button(text.action_save())) (parts::link_button(back, text.action_cancel()).quiet()) }
        }
    }
}
