//! The linter's remarks under a draft: the text with the words concerned marked, then each remark with its reason, an example and
//! its rule. Works without JavaScript. Not done here: the review.

use maud::{Markup, html};
use rebond_app::approaches::{ApproachPage, FIRST_REMARKS, Field, MessageText, Remark, Remarks, text_of};
use rebond_domain::RemarkAside;
use rebond_sentences::approaches::{severity, why_aside};
use rebond_text::Text;

use super::places::Places;
use crate::{Form, parts};

pub(super) fn remarks(text: Text, view: &ApproachPage, form: &Form) -> Markup {
    html! {
        section.remarks #remarks tabindex="-1" aria-label=(text.write_remarks_title()) {
            div.card-head { h2 { (text.write_remarks_title()) } }
            div #review aria-live="polite" {
                @match &view.remarks {
                    Some(remarks) => (found(text, &Places::on_form(form).on(text_of(&view.approach).body), remarks)),
                    None => p.hint { (text.write_remarks_none()) },
                }
            }
        }
    }
}

/// What was found, as a list beside the text.
pub(super) fn found(text: Text, places: &Places, remarks: &Remarks) -> Markup {
    let message = places.message();
    if message.body.trim().is_empty() {
        return html! { p.hint { (text.write_remarks_none()) } };
    }
    let groups = remarks.gathered();
    let (first, others) = groups.split_at(groups.len().min(FIRST_REMARKS));
    html! {
        @if !remarks.blanks.is_empty() { p.caution { (text.write_blanks(remarks.blanks.len())) " " (text.write_blanks_hint()) } }
        @match remarks.clean {
            Some(clean) => p.well { (clean) },
            None if remarks.list.is_empty() && !remarks.set_aside.is_empty() => p.well { (text.write_aside_only()) },
            None => p.hint { (text.write_remark_count(groups.len())) @if remarks.more_later() { " · " (text.write_remarks_later()) } },
        }
        @if !groups.is_empty() {
            (cards(text, places, remarks, first))
            @if !others.is_empty() { (parts::more(&text.write_remarks_others(others.len()), &cards(text, places, remarks, others))) }
            (parts::more(text.write_review_text_title(), &html! { p.annotated dir="auto" { (annotated(text, message.body, &remarks.list)) } }))
        }
        (set_aside(text, message, &remarks.set_aside))
        @if !remarks.strengths.is_empty() {
            (parts::more(text.write_strengths_title(), &html! {
                ul { @for strength in &remarks.strengths { li { (strength.message) } } }
                (parts::why(text, remarks.strengths.iter().map(|strength| strength.number)))
            }))
        }
    }
}

/// Remarks, each with the words it concerns: `r` and its number lead to each place of it, `w` and its number back to the words.
fn cards(text: Text, places: &Places, remarks: &Remarks, groups: &[Vec<usize>]) -> Markup {
    let message = places.message();
    let of = |group: &[usize]| -> Vec<(usize, &Remark)> { group.iter().filter_map(|at| Some((at + 1, remarks.list.get(*at)?))).collect() };
    html! {
        ol.remark-list {
            @for group in groups.iter().map(|group| of(group)) {
                @if let Some((_, remark)) = group.first() {
                    li class={ "remark " (remark.severity.as_str()) } {
                        p.remark-head { (parts::tag(severity(text, remark.severity), tone(remark))) }
                        p { (remark.message) }
                        @if !remark.instead.is_empty() { p.instead { (text.write_remark_instead()) " " (remark.instead) } }
                        (parts::why(text, [remark.number]))
                        @for (number, one) in &group { (words(text, places, message, *number, one)) }
                    }
                }
            }
        }
    }
}

/// The words of a remark at one place, and the way to set it aside there.
fn words(text: Text, places: &Places, message: MessageText<'_>, number: usize, remark: &Remark) -> Markup {
    let words = excerpt(message.at(remark.place));
    html! {
        div.remark-place id={ "r" (number) } {
            @if !words.is_empty() {
                p.remark-words {
                    @if remark.place.field == Field::Subject { (text.write_remark_subject()) " " }
                    @let there = places.of(remark.place).into_iter().next();
                    @let (field, start, end) = there.map_or((None, None, None), |it| (Some(it.field), Some(it.start), Some(it.end)));
                    a href={ "#w" (number) } title=(text.write_remark_where()) data-field=[field] data-start=[start] data-end=[end] { q dir="auto" { (words) } }
                }
            }
            (carries(format!("aside:{}:{}", remark.rule, remark.print.as_deref().unwrap_or("")), text.write_aside(), if words.is_empty() { &remark.message } else { &words }))
        }
    }
}

/// A button that keeps the draft, then does something about a remark: it belongs to the form of the text, wherever it stands.
fn carries(what: String, label: &str, about: &str) -> Markup {
    html! { p.remark-act { button.plain type="submit" form="compose" name="do" value=(what) { (label) span.heard { " " (about) } } } }
}

/// The remarks set aside, each with the reason and the way to take it back.
fn set_aside(text: Text, message: MessageText<'_>, list: &[(Remark, RemarkAside)]) -> Markup {
    if list.is_empty() {
        return html! {};
    }
    parts::more(
        &text.write_aside_title(list.len()),
        &html! {
            ul.remark-list {
                @for (remark, aside) in list {
                    li class={ "remark aside " (remark.severity.as_str()) } {
                        @let words = excerpt(message.at(remark.place));
                        @if remark.print.is_some() && !words.is_empty() { p.remark-words { q dir="auto" { (words) } } }
                        p { (remark.message) }
                        (parts::why(text, [remark.number]))
                        p.hint dir="auto" { (text.write_aside_why(why_aside(text, aside))) }
                        @if aside.approach_id.is_none() { p.hint { a href="/settings/remarks" { (text.write_aside_everywhere()) } } }
                        (carries(format!("back:{}", aside.id), text.write_aside_back(), &remark.message))
                    }
                }
            }
        },
    )
}

const fn tone(remark: &Remark) -> parts::Tone {
    match remark.severity.as_str().as_bytes() {
        b"error" | b"warning" => parts::Tone::Attention,
        _ => parts::Tone::Plain,
    }
}

/// The words concerned, cut when they are many.
fn excerpt(words: &str) -> String {
    let words = words.trim();
    let mut short: String = words.chars().take(90).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    short
}

/// The text with the words concerned marked; where remarks overlap, the gravest is marked and the others lead to the list alone.
fn annotated(text: Text, body: &str, list: &[Remark]) -> Markup {
    let mut marks: Vec<(usize, &Remark)> = Vec::new();
    let in_body = |remark: &Remark| remark.place.field == Field::Body && remark.place.start < remark.place.end;
    for (number, remark) in (1..).zip(list).filter(|(_, remark)| in_body(remark)) {
        if marks.iter().all(|(_, other)| remark.place.end <= other.place.start || remark.place.start >= other.place.end) {
            marks.push((number, remark));
        }
    }
    marks.sort_by_key(|(_, remark)| remark.place.start);
    let mut at = 0;
    html! {
        @for (number, remark) in marks {
            (body.get(at..remark.place.start).unwrap_or(""))
            a id={ "w" (number) } class={ "marked " (remark.severity.as_str()) } href={ "#r" (number) } {
                mark { (body.get(remark.place.start..remark.place.end).unwrap_or("")) }
                span.heard { " (" (text.write_remark_back(number)) ")" }
            }
            ({ at = remark.place.end; "" })
        }
        (body.get(at..).unwrap_or(""))
    }
}
