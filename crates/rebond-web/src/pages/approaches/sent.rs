//! What was sent, and what became of it: the wait, the answer, what follows (D13, D14).

use maud::{Markup, html};
use rebond_app::approaches::{ApproachPage, MessageText, text_of};
use rebond_domain::{Answer, Channel, Delivery};
use rebond_method::Rule;
use rebond_text::Text;

use super::{about, address, has_subject, is_spoken};
use crate::parts::{self, Icon};

pub(super) fn render(text: Text, view: &ApproachPage) -> Markup {
    let approach = &view.approach;
    let MessageText { subject, body } = text_of(&view.approach);
    let sent = approach.delivery.sent_at().map(|at| view.time.at(at));
    html! {
        (parts::back(&format!("/people/{}", view.person.id), &view.person.name.full()))
        (parts::page_head(text.write_draft_title(text.message_kind(approach.kind), &view.person.name)).lead(sent.map_or_else(String::new, |at| {
            let when = text.day_and_time(&at);
            if is_spoken(approach.channel) { text.sent_done_on(when) } else { text.sent_on(when) }
        })))
        (about(text, view))
        @if approach.kind.awaits_answer() || approach.delivery.answer().is_some() { (answer(text, view)) }
        @if !body.is_empty() {
            (parts::card(text.send_text(), html! {
                @if has_subject(approach.channel) && !subject.is_empty() { p dir="auto" { strong { (subject) } } }
                div.letter dir="auto" { (body) }
            }))
        }
        @if !approach.kind.awaits_answer() {
            div.actions {
                (parts::link_button(format!("/people/{}", view.person.id), view.person.name.full()).quiet())
                @if approach.delivery.answer().is_none() { (parts::link_button(address(approach.id, "/answer"), text.sent_answer_act()).plain()) }
            }
        }
    }
}

fn answer(text: Text, view: &ApproachPage) -> Markup {
    let approach = &view.approach;
    let person = format!("/people/{}", view.person.id);
    if let Delivery::Answered { answered_at, answer, come_back_on, .. } = approach.delivery {
        return html! {
            (parts::card(text.sent_answered(text.answer(answer), text.day(view.time.day(answered_at))), html! {
                @if let Some(note) = &approach.answer_note { p.prose dir="auto" { (note) } }
                @if let Some(day) = come_back_on { p { (text.sent_come_back(text.day(day))) } }
                div.actions {
                    @match answer {
                        Answer::Yes => (parts::link_button(format!("{person}/meetings/new?approach={}", approach.id), text.sent_plan()).icon(Icon::Meetings)),
                        Answer::No | Answer::Redirected => (parts::link_button(format!("{person}/write?kind=thank-you"), text.sent_thank_no()).icon(Icon::Mail)),
                        Answer::AsksForCv | Answer::AsksToBePaid | Answer::Introduced | Answer::Hesitates | Answer::GroupCall => (parts::link_button(format!("{person}/write?kind=thank-you"), text.sent_thank_no()).icon(Icon::Mail)),
                        Answer::NotReceived => (parts::link_button(format!("{person}#addresses"), text.sent_find_way()).icon(Icon::Mail)),
                        Answer::Later => (parts::link_button(format!("{person}/write"), text.sent_again()).quiet()),
                    }
                    (parts::link_button(address(approach.id, "/answer"), text.sent_answer_change()).plain())
                }
                @if answer == Answer::No { (parts::tip(text, Some(Rule::D13), text.write_why_no())) }
            }))
        };
    }
    html! {
            (parts::card(text.sent_waits_title(), html! {
                @let network = matches!(approach.channel, Channel::LinkedInNote | Channel::LinkedInMessage);
                @if let Some((someone, back)) = view.waits { p { (text.sent_waits(text.weekday_and_day(back), text.weekday_and_day(someone))) } }
                @if network { p.hint { (text.sent_waits_network()) } }
                (parts::why(text, view.waits.map(|_| Rule::D14).into_iter().chain(network.then_some(Rule::C5))))
                div.actions {
                    (parts::link_button(address(approach.id, "/answer"), text.sent_answer_act()).icon(Icon::Mail))
                    (parts::link_button(format!("{person}/write?kind=follow-up"), text.sent_follow_up()).quiet())
                }
            }))
    }
}
