//! The meetings and promises of one person, as a part of that person's page.

use maud::{Markup, html};
use rebond_app::meeting::MeetingsPart;
use rebond_domain::MeetingState;
use rebond_text::{Text, capitalise};

use super::{address, told::promise_line};
use crate::parts::{self, Icon, Tone};

/// The meetings with a person and the promises between them.
pub(crate) fn part(text: Text, view: &MeetingsPart) -> Markup {
    let plan = parts::link_button(format!("/people/{}/meetings/new", view.person), text.meet_plan_link()).plain().icon(Icon::Plus);
    let content = html! {
        @if view.meetings.is_empty() { p.soft { (text.meet_part_none()) } }
        @else {
            ul.rows { @for (meeting, starts) in &view.meetings { li {
                p {
                    a href=(address(meeting.id, "")) { (capitalise(&text.relative_time(starts, view.today))) }
                    " " (state(text, meeting.state))
                }
                @if let Some(subject) = &meeting.subject { p.soft dir="auto" { (subject) } }
            } } }
        }
        @if !view.promises.is_empty() {
            h3 { (text.meet_promises()) }
            ul.rows { @for promise in &view.promises { li {
                (promise_line(text, promise, view.today))
                @if promise.settled.is_none() {
                    div.actions {
                        (parts::post_button(format!("/promises/{}/kept", promise.id), text.meet_act_kept()).plain().about(promise.text.to_string()))
                        (parts::post_button(format!("/promises/{}/dropped", promise.id), text.meet_act_dropped()).plain().about(promise.text.to_string()))
                    }
                }
            } } }
        }
    };
    html! { (parts::card(text.meet_part_title(), content).aside(plan)) }
}

fn state(text: Text, state: MeetingState) -> Markup {
    let tone = if matches!(state, MeetingState::Held { .. } | MeetingState::Confirmed { .. }) { Tone::Thread } else { Tone::Plain };
    parts::tag(text.meeting_state(state), tone)
}
