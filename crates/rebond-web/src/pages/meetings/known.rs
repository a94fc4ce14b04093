//! Saves what one already knows before a meeting (E8). An old tab gets a page of its own, with both versions.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::{
    Desk,
    meetings::{ShowMeeting, WriteKnown},
};
use rebond_domain::{Meeting, MeetingId};
use rebond_text::Text;

use super::address;
use crate::parts;
use crate::{Flash, Form, Nav, Page, Reply, Screen};

pub(crate) async fn save(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, mut form: Form) -> Reply {
    let read = form.read(|f| Some(WriteKnown { meeting, seen: f.optional_id("seen"), known: f.optional_prose("known") }));
    if let Some(verb) = read
        && form.accept(verb.run(&desk).await)?.is_some()
    {
        return screen.go_saying(address(meeting, "#prepare"), Flash::Saved);
    }
    let view = ShowMeeting { meeting }.run(&desk).await?;
    let form = form.beside(filled(screen.text, &view.meeting));
    screen.again(Page::new(Nav::Meetings, screen.text.meet_known()), render(meeting, &form))
}

/// The form as it is stored.
pub(super) fn filled(text: Text, meeting: &Meeting) -> Form {
    Form::empty(text).with("seen", meeting.updated_at).with_known("known", meeting.known.as_ref())
}

/// The form itself.
pub(super) fn fields(meeting: MeetingId, form: &Form) -> Markup {
    let text = form.text();
    html! {
        form method="post" action=(address(meeting, "/known")) {
            (parts::hidden("seen", form.value("seen")))
            (parts::text_area(form, "known", text.meet_known()).rows(3).hint(text.meet_known_hint()))
            div.actions { (parts::button(text.action_save()).quiet()) }
        }
    }
}

fn render(meeting: MeetingId, form: &Form) -> Markup {
    let text = form.text();
    html! {
        (parts::back(&address(meeting, "#prepare"), text.meet_prepare()))
        (parts::page_head(text.meet_known()))
        (parts::mistakes(form))
        (fields(meeting, form))
    }
}
