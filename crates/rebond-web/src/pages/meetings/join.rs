//! POST `/meetings/{id}/people`: somebody else takes part. Not done here: its form, on the page of the meeting.

use axum::extract::Path;
use rebond_app::Desk;
use rebond_app::meetings::{JoinMeeting, ShowMeeting};
use rebond_app::people::typed_name;
use rebond_domain::MeetingId;

use super::{address, show};
use crate::{Flash, Form, Reply, Screen};

pub(crate) async fn add(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, mut form: Form) -> Reply {
    let read = form.read(|f| {
        let typed = f.line("person")?;
        let name = typed_name(typed.as_str()).ok();
        if name.is_none() {
            let words = f.text().error_name();
            f.fail("person", words);
        }
        Some(JoinMeeting { meeting, name: name? })
    });
    if let Some(verb) = read
        && form.accept(verb.run(&desk).await)?.is_some()
    {
        let to = if form.value("then") == "hold" { "/hold" } else { "#together" };
        return screen.go_saying(address(meeting, to), Flash::Added);
    }
    let view = ShowMeeting { meeting }.run(&desk).await?;
    show::again(&screen, &form, &view)
}
