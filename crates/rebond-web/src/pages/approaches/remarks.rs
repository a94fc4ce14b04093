//! The linter's remarks under a draft: the text with the words concerned marked, then each remark with its reason, an example and
//! its rule. Works without JavaScript. Not done here: the review.

use maud::{Markup, html};
use rebond_app::approaches::{ApproachPage, Remark, RemarkPlace, Remarks};
use rebond_text::Text;

use super::compose::words_of;
use super::review::utf16;
use crate::parts;

pub(super) fn remarks(text: Text, view: &ApproachPage) -> Markup {
    html! {
        section.remarks #remarks tabindex="-1" aria-label=(text.write_remarks_title()) {
            div.card-head { h2 { (text.write_remarks_title()) } }
            div #review aria-live="polite" {
                @match &view.remarks {
                    Some(remarks) => (found(text, words_of(view).0, words_of(view).1, remarks)),
                    None => p.hint { (text.write_remarks_none()) },
                }
            }
        }
    }
}

/// What was found, as a list beside the text.
pub(super) fn found(text: Text, subject: &str, body: &str, remarks: &Remarks) -> Markup {
    if body.trim().is_empty() {
        return html! { p.hint { (text.write_remarks_none()) } };
    }
    html! {
        @if !remarks.blanks.is_empty() { p.caution { (text.write_blanks(remarks.blanks.len())) " " (text.write_blanks_hint()) } }
        @match remarks.clean {
            Some(clean) => p.well { (clean) },
            None => p.hint { (text.write_remark_count(remarks.list.len())) },
        }
        @if !remarks.list.is_empty() {
            ol.remark-list {
                @for (place, remark) in remarks.list.iter().enumerate() {
                    li id={ "r" (place + 1) } class={ "remark " (remark.severity.as_str()) } {
                        p.remark-head { (parts::tag(severity(text, remark), tone(remark))) " " span.rule { (text.step_rule(remark.number)) } }
                        @let words = excerpt(if remark.place == RemarkPlace::Subject { subject } else { body }, remark);
                        @if !words.is_empty() {
                            p.remark-words {
                                @if remark.place == RemarkPlace::Subject { (text.write_remark_subject()) " " }
                                @let (start, end) = if remark.place == RemarkPlace::Body { (Some(utf16(body, remark.start)), Some(utf16(body, remark.end))) } else { (None, None) };
                                a href={ "#w" (place + 1) } title=(text.write_remark_where()) data-start=[start] data-end=[end] { q dir="auto" { (words) } }
                            }
                        }
                        p { (remark.message) }
                        @if !remark.instead.is_empty() { p.instead { (text.write_remark_instead()) " " (remark.instead) } }
                    }
                }
            }
            (parts::more(text.write_review_text_title(), &html! { p.annotated dir="auto" { (annotated(text, body, &remarks.list)) } }))
        }
        @if !remarks.strengths.is_empty() {
            (parts::more(text.write_strengths_title(), &html! {
                ul { @for strength in &remarks.strengths { li { (strength.message) " " span.rule { (text.step_rule(strength.number)) } } } }
            }))
        }
    }
}

const fn severity(text: Text, remark: &Remark) -> &'static str {
    match remark.severity.as_str().as_bytes() {
        b"error" => text.write_severity_error(),
        b"warning" => text.write_severity_warning(),
        _ => text.write_severity_advice(),
    }
}

const fn tone(remark: &Remark) -> parts::Tone {
    match remark.severity.as_str().as_bytes() {
        b"error" | b"warning" => parts::Tone::Attention,
        _ => parts::Tone::Plain,
    }
}

/// The words concerned, cut when they are many.
fn excerpt(field: &str, remark: &Remark) -> String {
    let words = field.get(remark.start..remark.end).unwrap_or("").trim();
    let mut short: String = words.chars().take(90).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    short
}

/// The text with the words concerned marked; where remarks overlap, the gravest is marked and the others lead to the list alone.
fn annotated(text: Text, body: &str, list: &[Remark]) -> Markup {
    let mut marks: Vec<(usize, &Remark)> = Vec::new();
    for (place, remark) in list.iter().enumerate().filter(|(_, remark)| remark.place == RemarkPlace::Body && remark.start < remark.end) {
        if marks.iter().all(|(_, other)| remark.end <= other.start || remark.start >= other.end) {
            marks.push((place, remark));
        }
    }
    marks.sort_by_key(|(_, remark)| remark.start);
    let mut at = 0;
    html! {
        @for (place, remark) in marks {
            (body.get(at..remark.start).unwrap_or(""))
            a id={ "w" (place + 1) } class={ "marked " (remark.severity.as_str()) } href={ "#r" (place + 1) } {
                mark { (body.get(remark.start..remark.end).unwrap_or("")) }
                span.heard { " (" (text.write_remark_back(place + 1)) ")" }
            }
            ({ at = remark.end; "" })
        }
        (body.get(at..).unwrap_or(""))
    }
}
