//! The parts of a person's page that only tell: stage, next step, how one knows them, what passed between you. Not done here: the
//! forms of the page (`show`).

use maud::{Markup, html};
use rebond_app::people::{Introduction, PersonPage, PersonPath};
use rebond_coach::Stage;
use rebond_domain::{Approach, Closeness, Line};
use rebond_method::Rule;
use rebond_sentences::{on, when};
use rebond_text::{Text, capitalise};

use crate::parts::{self, Knot, Tone};

/// The thread of the relation.
pub(super) fn stage_line(text: Text, view: &PersonPage) -> Markup {
    let (stage, written) = (view.stage, !view.approaches.is_empty());
    let reached = match stage {
        Stage::ToContact | Stage::Drafted => 0,
        Stage::Resting if !written => 0,
        Stage::Waiting | Stage::Later | Stage::Redirected | Stage::Refused | Stage::Resting => 1,
        Stage::Yes | Stage::Planned => 2,
        Stage::Met => 3,
        Stage::Thanked => 4,
        Stage::Complete => 6,
    };
    let labels =
        [text.stage_known(), text.stage_written(), text.stage_agreed(), text.stage_met(), text.stage_thanked(), text.stage_closed()];
    let said = rebond_sentences::people::stage(text, stage);
    html! {
        (parts::stage_line(text, &labels.map(Knot::new), reached))
        // Said once when the line says it already.
        @if labels.get(reached) != Some(&said) { p.found { (text.person_stage_now(said)) } }
    }
}

/// How one knows them, and the way to them.
pub(super) fn how_known(text: Text, view: &PersonPage) -> Markup {
    let person = &view.person;
    let source = person.source.map(|source| match &person.source_detail {
        Some(detail) => text.person_found_by_detail(detail, text.source(source)),
        None => text.source(source).to_owned(),
    });
    let closeness = (person.closeness != Closeness::Unknown).then(|| text.closeness(person.closeness));
    html! {
        (parts::card(text.person_story_title(), html! {
            (parts::facts()
                .known(text.person_subject(), person.subject.as_ref().map(Line::as_str))
                .known(text.person_known_well(), closeness)
                .known(text.person_last_exchange(), view.last_word.map(|day| capitalise(&on(text, &view.time, day))))
                .known(text.person_address_form(), person.address_form.map(|form| text.address_form(form)))
                .known(text.person_found_by(), source)
                .known(text.person_profile(), person.profile.as_ref().map(|profile| html! { a href=(profile) rel="noreferrer noopener" { bdi { (profile) } } })))
            p.hint { (text.person_story_since(when(text, &view.time, person.created_at))) @if person.batch_id.is_some() { " · " (text.person_story_import()) } }
            @if let Some(remarks) = &person.remarks { p.prose dir="auto" { (remarks) } }
            h3 { (text.person_path_title()) }
            (way(text, view))
        })
        .aside(parts::link_button(format!("/people/{}/edit", person.id), text.person_edit()).plain()))
    }
}

fn way(text: Text, view: &PersonPage) -> Markup {
    match &view.path {
        PersonPath::Came(path) => path_line(text, view, path),
        PersonPath::Known => html! { p { (text.person_path_direct()) } },
        PersonPath::Through(path) => html! {
            (path_line(text, view, path))
            @if let Some(first) = path.first() { p { (text.person_path_ask(&first.name)) } (parts::why(text, [Rule::B16])) }
        },
        PersonPath::None => html! { p { (text.person_path_none()) } },
    }
}

fn path_line(text: Text, view: &PersonPage, path: &[Introduction]) -> Markup {
    html! {
        ol.path {
            li { (text.person_path_me()) }
            @for stop in path { li { a href={ "/people/" (stop.id) } { bdi { (stop.name.full()) } } } }
            li aria-current="true" { bdi { (view.person.name.full()) } }
        }
    }
}

/// The messages to them.
pub(super) fn approaches(text: Text, view: &PersonPage) -> Markup {
    html! {
        @if !view.approaches.is_empty() {
            (parts::card(text.person_approaches_title(), html! {
                ul.rows {
                    @for approach in &view.approaches {
                        li {
                            a href={ "/approaches/" (approach.id) } { (text.message_kind(approach.kind)) " · " (text.channel(approach.channel)) }
                            " " (state(text, approach))
                            span.hint { (when(text, &view.time, approach.delivery.sent_at().unwrap_or(approach.updated_at))) }
                        }
                    }
                }
            }))
        }
    }
}

fn state(text: Text, approach: &Approach) -> Markup {
    match approach.delivery.answer() {
        Some(answer) => parts::tag(text.answer(answer), Tone::Thread),
        None => parts::tag(text.delivery(approach.delivery), Tone::Plain),
    }
}

/// The meetings with them.
pub(super) fn meetings(text: Text, view: &PersonPage) -> Markup {
    html! {
        @if !view.meetings.is_empty() {
            (parts::card(text.person_meetings_title(), html! {
                ul.rows {
                    @for meeting in &view.meetings {
                        li {
                            a href={ "/meetings/" (meeting.id) } { (text.day_and_time(&meeting.starts_at.to_zoned(meeting.zone.zone()))) }
                            " " (parts::tag(text.meeting_state(meeting.state), if meeting.is_ahead() { Tone::Thread } else { Tone::Plain }))
                            @if let Some(subject) = &meeting.subject { span.hint dir="auto" { (subject) } }
                        }
                    }
                }
            }))
        }
    }
}

/// Who named them, and whom they named.
pub(super) fn referrals(text: Text, view: &PersonPage) -> Markup {
    html! {
        @if !(view.named_by.is_empty() && view.named.is_empty()) {
            (parts::card(text.person_referrals_title(), html! {
                ul.rows {
                    @for (named, line) in view.named_by.iter().map(|named| (named, text.person_referral_by(&named.name)))
                        .chain(view.named.iter().map(|named| (named, text.person_referral_to(&named.name)))) {
                        li {
                            a href={ "/referrals/" (named.referral.id) } { (line) }
                            " " (parts::tag(text.name_use(named.referral.name_use), Tone::Plain))
                            @if let Some(reason) = &named.referral.reason { p.prose dir="auto" { (reason) } }
                            span.hint { (when(text, &view.time, named.referral.at)) }
                        }
                    }
                }
            }))
        }
    }
}

/// What was promised.
pub(super) fn promises(text: Text, view: &PersonPage) -> Markup {
    html! {
        @if !view.promises.is_empty() {
            (parts::card(text.person_promises_title(), html! {
                ul.rows {
                    @for promise in &view.promises {
                        li.contact {
                            div {
                                bdi { (promise.text) }
                                span.hint {
                                    (text.side(promise.side))
                                    @if let Some(due) = rebond_sentences::meetings::due(text, promise, view.time.today()) { ", " (due) }
                                    @if let Some(settled) = promise.settled { " · " (text.settled(settled)) }
                                }
                            }
                            @if promise.settled.is_none() {
                                (parts::post_button(format!("/promises/{}/kept", promise.id), text.meet_act_kept()).plain().about(promise.text.as_str()))
                                (parts::post_button(format!("/promises/{}/dropped", promise.id), rebond_sentences::meetings::give_up(text, promise.side)).plain().about(promise.text.as_str()))
                            }
                        }
                    }
                }
            }))
        }
    }
}

/// What was learnt from them.
pub(super) fn findings(text: Text, view: &PersonPage) -> Markup {
    html! {
        @if !view.findings.is_empty() {
            h3 { (text.person_findings_title()) }
            ul.rows {
                @for (finding, hope) in &view.findings {
                    li {
                        (parts::tag(text.stance(finding.stance), Tone::Thread)) " "
                        @if let Some(hope) = hope { bdi { (hope.statement) } }
                        @else if let Some(topic) = finding.topic { (text.topic(topic)) }
                        @if let Some(words) = &finding.text { p.prose dir="auto" { (words) } }
                    }
                }
            }
        }
    }
}

/// The events they were or will be at.
pub(super) fn events(text: Text, view: &PersonPage) -> Markup {
    html! {
        @if !view.events.is_empty() {
            (parts::card(text.person_events_title(), html! {
                ul.rows {
                    @for (attendance, event) in &view.events {
                        li {
                            a href={ "/events/" (event.id) } { bdi { (event.name) } }
                            span.hint { (on(text, &view.time, event.starts_on)) " · " @if attendance.met { (text.event_met()) } @else { (text.event_to_meet()) } }
                        }
                    }
                }
            }))
        }
    }
}
