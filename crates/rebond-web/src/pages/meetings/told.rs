//! What was said in a meeting: notes, findings, names, promises, what each gained (F8, F10, F12, G3, G6, G12).

use maud::{Markup, html};
use rebond_app::meetings::MeetingPage;
use rebond_domain::{Note, Promise, Settled, Stance};
use rebond_sentences::meetings::due;
use rebond_text::Text;

use super::address;
use crate::parts::{self, Icon, Tone};

pub(super) fn render(text: Text, view: &MeetingPage) -> Markup {
    let meeting = &view.meeting;
    let tell = parts::link_button(address(meeting.id, "/finish"), text.meet_act_complete_tell()).plain().icon(Icon::Pen);
    let heading = |words: &str| html! { h3 { (words) } };
    let content = html! {
        @match meeting.useful {
            Some(useful) => { p.soft { (text.meet_useful_said(text.useful(useful))) } }
            None if meeting.low_yield => { p.soft { (text.meet_low_yield_said()) } }
            None => {}
        }
        @if !view.notes.is_empty() {
            (heading(text.meet_notes()))
            @for note in &view.notes { (kept(text, note)) }
        }
        @if !view.findings.is_empty() {
            (heading(text.meet_findings()))
            ul.rows { @for one in &view.findings { li {
                p dir="auto" { @if let Some(hope) = &one.hope { (text.meet_finish_stance(&hope.statement)) " " } (stance(text, one.finding.stance)) }
                @if let Some(why) = &one.finding.text { p.said dir="auto" { (why) } }
            } } }
        }
        @if !view.named.is_empty() {
            (heading(text.meet_names()))
            ul.rows { @for one in &view.named { li {
                (parts::person(one.referral.to_id, &one.name).line(one.referral.reason.as_ref().map(ToString::to_string)))
                p.soft { a href={ "/referrals/" (one.referral.id) } { (text.name_use(one.referral.name_use)) } }
            } } }
        }
        @if !view.promises.is_empty() {
            (heading(text.meet_promises()))
            ul.rows { @for promise in &view.promises { li { (promise_line(text, promise, view.now.date())) } } }
        }
        @if meeting.gave.is_some() || meeting.could_give.is_some() {
            (heading(text.meet_exchange()))
            (parts::facts().known(text.meet_gave(), meeting.gave.as_ref().map(ToString::to_string))
                .known(text.meet_could_give(), meeting.could_give.as_ref().map(ToString::to_string)))
        }
        @if meeting.is_held() && view.forgotten().next().is_some() {
            (parts::more(text.meet_forgotten_where(), &html! { ul { @for point in view.forgotten() { li dir="auto" { (point.label) } } } }))
        }
    };
    html! { (parts::card(text.meet_told(), content).aside(tell)) }
}

/// A note, with what it is and which point it answers.
pub(super) fn said(text: Text, note: &Note) -> Markup {
    html! {
        div.said dir="auto" {
            @if let Some(point) = &note.point { strong.soft { (point) } br; }
            (note.text)
            @if let Some(mark) = note.mark { " " (parts::tag(text.note_mark(mark), Tone::Plain)) }
        }
    }
}

/// A note with the way to say what it is about.
pub(super) fn kept(text: Text, note: &Note) -> Markup {
    let label = note.topic.map_or_else(|| text.synthesis_sort(), |topic| text.topic(topic));
    html! {
        (said(text, note))
        p.soft { a.plain href={ "/notes/" (note.id) } { (label) } }
    }
}

fn stance(text: Text, stance: Stance) -> Markup {
    parts::tag(text.stance(stance), if stance == Stance::Confirms { Tone::Thread } else { Tone::Attention })
}

/// A promise on one line: whose, what, for when, how it ended.
pub(super) fn promise_line(text: Text, promise: &Promise, today: rebond_domain::Date) -> Markup {
    html! {
        p dir="auto" {
            (parts::tag(text.side(promise.side), Tone::Plain)) " " (promise.text)
            @match promise.settled {
                Some(settled) => { " " (parts::tag(text.settled(settled), if matches!(settled, Settled::Kept { .. }) { Tone::Thread } else { Tone::Plain })) }
                None => { @if let Some(due) = due(text, promise, today) { " " span.soft { (due) } } }
            }
        }
    }
}
