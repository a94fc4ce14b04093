//! The list of meetings: ahead, to tell, to see through, past.

use axum::extract::Query;
use maud::{Markup, html};
use rebond_app::{
    Desk,
    meetings::{ListMeetings, MeetingLine, MeetingsPage},
};
use rebond_domain::MeetingState;
use rebond_text::{Text, capitalise};

use super::address;
use crate::parts::{self, Icon, Tone};
use crate::{Nav, Page, Reply, Screen};

#[derive(serde::Deserialize)]
pub(crate) struct Params {
    #[serde(default)]
    page: String,
}

pub(crate) async fn show(desk: Desk, screen: Screen, Query(params): Query<Params>) -> Reply {
    let view = ListMeetings { page: params.page.parse().unwrap_or(1) }.run(&desk).await?;
    screen.page(Page::new(Nav::Meetings, screen.text.meet_list_title()), render(screen.text, &view))
}

fn render(text: Text, view: &MeetingsPage) -> Markup {
    if view.is_empty() {
        let act = parts::link_button("/people", text.meet_empty_act()).icon(Icon::People);
        return html! {
            (parts::page_head(text.meet_list_title()))
            (parts::empty(text.meet_empty_title(), text.meet_empty_reason()).action(act))
        };
    }
    html! {
        (parts::page_head(text.meet_list_title()).lead(text.meet_list_lead()))
        @if !view.to_tell.is_empty() {
            (parts::card(text.meet_to_tell(), html! {
                p.soft { (text.meet_to_tell_lead()) }
                (rows(text, &view.to_tell, &view.now, Some("/finish")))
            }))
        }
        @if !view.ahead.is_empty() { (parts::card(text.meet_ahead(), rows(text, &view.ahead, &view.now, None))) }
        @if !view.to_complete.is_empty() {
            (parts::card(text.meet_to_complete(), html! {
                p.soft { (text.meet_to_complete_lead()) }
                (rows(text, &view.to_complete, &view.now, None))
            }))
        }
        @if !view.past.is_empty() { (parts::card(text.meet_past(), rows(text, &view.past, &view.now, None))) }
        p { a href="/questions" { (text.questions_title()) } }
        (parts::more(text.calendar_title(), &html! {
            p { (text.calendar_lead()) }
            p.hint { (text.calendar_no_phone()) }
            div.actions {
                (parts::link_button("/meetings/calendar.ics", text.calendar_act()).quiet())
                (parts::link_button("/calendar", text.feed_title()).plain())
            }
        }))
        (parts::pager(text, view.page, view.pages, |page| format!("/meetings?page={page}")))
    }
}

fn rows(text: Text, lines: &[MeetingLine], now: &jiff::Zoned, rest: Option<&str>) -> Markup {
    html! {
        ul.rows.meetings { @for line in lines { li { (row(text, line, now, rest)) } } }
    }
}

fn row(text: Text, line: &MeetingLine, now: &jiff::Zoned, rest: Option<&str>) -> Markup {
    let when = if line.meeting.is_ahead() && line.starts.date() >= now.date() {
        rebond_sentences::meetings::when_from_today(text, &line.starts, now)
    } else {
        text.day(line.starts.date())
    };
    html! {
        a.meeting href=(address(line.meeting.id, rest.unwrap_or(""))) {
            (parts::avatar(&line.other.name))
            span.meeting-words {
                span.meeting-name { bdi { (line.other.name.full()) } }
                @if let Some(what) = rebond_sentences::meetings::line(text, &line.other) { span.person-line { bdi { (what) } } }
                @if let Some(subject) = &line.meeting.subject { span.person-line { bdi { (subject) } } }
            }
            span.meeting-when { (capitalise(&when)) " " (state(text, line)) }
        }
    }
}

fn state(text: Text, line: &MeetingLine) -> Markup {
    match line.meeting.state {
        MeetingState::Planned => html! {},
        MeetingState::Confirmed { .. } => parts::tag(text.meet_stage_confirmed(), Tone::Thread),
        MeetingState::Held { .. } if line.complete => parts::tag(text.meet_stage_complete(), Tone::Thread),
        MeetingState::Held { .. } => html! {},
        MeetingState::Cancelled { .. } | MeetingState::Missed { .. } => parts::tag(text.meeting_state(line.meeting.state), Tone::Plain),
    }
}
