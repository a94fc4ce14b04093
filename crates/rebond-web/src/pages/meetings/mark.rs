//! Marks what happened to a meeting, in one tap. One address a mark; called off asks first, for it cannot be taken for a slip.

use axum::extract::Path;
use rebond_app::{
    Desk,
    meetings::{Mark, MarkMeeting, ShowMeeting},
};
use rebond_domain::{Absent, MeetingId};

use super::address;
use crate::parts;
use crate::{Flash, Nav, Page, Problem, Reply, Screen};

pub(crate) async fn mark(desk: Desk, screen: Screen, Path((meeting, word)): Path<(MeetingId, String)>) -> Reply {
    let mark = match word.as_str() {
        "confirm" => Mark::Confirmed,
        "reread" => Mark::Reread,
        "thanked" => Mark::Thanked,
        "connect" => Mark::ConnectionSettled,
        "no-names" => Mark::NoNames,
        "missed" => Mark::Missed(Absent::NoFault),
        "missed-me" => Mark::Missed(Absent::Me),
        "missed-they" => Mark::Missed(Absent::They),
        _ => return Err(Problem::NotFound),
    };
    MarkMeeting { meeting, mark }.run(&desk).await?;
    screen.go_saying(address(meeting, ""), Flash::StepDone)
}

/// Calls a meeting off.
pub(crate) async fn cancel(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>) -> Reply {
    MarkMeeting { meeting, mark: Mark::Cancelled }.run(&desk).await?;
    screen.go_saying(address(meeting, ""), Flash::StepDone)
}

/// Asks before a meeting is called off.
pub(crate) async fn ask_cancel(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>) -> Reply {
    let text = screen.text;
    let view = ShowMeeting { meeting }.run(&desk).await?;
    let question = text.meet_cancel_question(&view.other.name);
    let content = parts::confirm(text, question.clone(), address(meeting, "/cancel"), text.meet_act_cancel(), address(meeting, ""));
    screen.page(Page::new(Nav::Meetings, question), maud::html! { (content) })
}
