//! How to prepare a meeting: the grid, what one knows, a CV, one's strengths and path, when to arrive (E3, E8, E10–E13).

use maud::{Markup, html};
use rebond_app::meetings::MeetingPage;
use rebond_method::Rule;
use rebond_text::Text;

use super::{address, known};
use crate::parts::{self, Icon};

pub(super) fn render(text: Text, view: &MeetingPage) -> Markup {
    let meeting = &view.meeting;
    let story = view.campaign.as_ref().and_then(|campaign| campaign.story.as_ref());
    html! {
        section.card #prepare {
            div.card-head { h2 { (text.meet_prepare()) } }
            div.actions {
                @if view.points.is_empty() {
                    (parts::link_button(address(meeting.id, "/grid"), text.meet_act_prepare()).quiet().icon(Icon::Pen))
                } @else {
                    (parts::link_button(address(meeting.id, "/grid"), text.meet_act_grid()).quiet())
                    span.count { (text.meet_grid_points(view.points.len())) }
                }
                (parts::link_button(address(meeting.id, "/sheet"), text.meet_act_sheet()).quiet().icon(Icon::File))
                (parts::link_button(address(meeting.id, "/hold"), text.meet_act_hold()).plain())
            }
            p { (text.meet_prepare_known()) }
            (known::fields(meeting.id, &known::filled(text, meeting)))
            ul.rows.advice {
                li { (text.meet_prepare_cv()) }
                li { (strengths(text, view)) }
                li {
                    @match story {
                        Some(story) => { p { (text.meet_prepare_story()) } p.said dir="auto" { (story) } }
                        None => {
                            p { (text.meet_prepare_story_none()) }
                            div.actions { (parts::link_button("/campaign/story", text.meet_prepare_story_act()).plain()) }
                        }
                    }
                }
                li { (view.norms.text(text.lang()).after) }
                li { (view.norms.text(text.lang()).arrival) @if let Some(at) = view.leave() { " " (text.meet_leave_at(text.time(at.time()))) } }
            }
            (parts::why(text, [Rule::E8, Rule::E10, Rule::E11, Rule::F3, Rule::E12]))
        }
    }
}

fn strengths(text: Text, view: &MeetingPage) -> Markup {
    html! {
        @if view.strengths.is_empty() {
            p { (text.meet_prepare_strengths_none()) }
            div.actions { (parts::link_button("/campaign/strengths", text.meet_prepare_strengths_act()).plain()) }
        } @else {
            p { (text.meet_prepare_strengths()) }
            ul { @for strength in &view.strengths { li dir="auto" { strong { (strength.title) } @if let Some(example) = &strength.example { " · " (example) } } } }
        }
    }
}
