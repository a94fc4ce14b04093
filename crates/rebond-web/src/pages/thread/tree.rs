//! The picture as a tree: a list in lists, whose lines are drawn by the style sheet, so that what one sees, what a reader of screens says,
//! what the keyboard goes through and what is printed are one thing. Whoever led to too many is folded: a link shows what hangs from them.

use maud::{Markup, PreEscaped, html};
use rebond_app::thread::{Strand, ThreadPage};
use rebond_text::Text;

use super::{stage_tag, state};
use crate::parts;

pub(super) fn tree(text: Text, view: &ThreadPage) -> Markup {
    // Seen from somebody, the first row is theirs.
    let from_me = view.strands.first().is_none_or(|strand| strand.depth > 0);
    html! {
        @if !from_me {
            nav.not-printed aria-label=(text.thread_way()) {
                ol.path {
                    li { a href="/thread#picture" { (text.thread_all()) } }
                    @for (id, name) in &view.way { li { a href={ "/thread?from=" (id) "#picture" } { bdi { (name.full()) } } } }
                    @if let Some(first) = view.strands.first() { li { bdi { (first.name.full()) } } }
                }
            }
        }
        ul.tree {
            @if from_me { li { div.strand.me { span.disc { (text.thread_me()) } } (below(text, &view.strands, 1)) } }
            @else { (rows(text, &view.strands)) }
        }
        p.legend.hint {
            span.key.met { (text.thread_legend_met()) } " "
            span.key.written { (text.thread_legend_written()) } " "
            span.key.known { (text.thread_legend_known()) }
        }
    }
}

fn below(text: Text, strands: &[Strand], depth: usize) -> Markup {
    html! { @if !strands.is_empty() { ul data-depth=(depth) { (rows(text, strands)) } } }
}

/// The rows at the depth of the first, each with those below it.
fn rows(text: Text, strands: &[Strand]) -> Markup {
    let mut out = String::new();
    let mut left = strands;
    while let Some((first, rest)) = left.split_first() {
        let end = rest.iter().position(|strand| strand.depth <= first.depth).unwrap_or(rest.len());
        let (under, after) = rest.split_at(end);
        left = after;
        let item = html! { li.led[first.by.is_some()] { (strand(text, first)) (below(text, under, first.depth + 1)) } };
        out.push_str(&item.into_string());
    }
    PreEscaped(out)
}

fn strand(text: Text, strand: &Strand) -> Markup {
    html! {
        div class={ "strand " (state(strand)) } {
            span.disc aria-hidden="true" { (strand.name.initials()) }
            div.strand-words {
                span.strand-name {
                    a.person-name href={ "/people/" (strand.id) } { bdi { (strand.name.full()) } }
                    @if let Some(role) = &strand.role { span.person-line { bdi { (role) } } }
                    @if let Some((by, referral)) = &strand.by { a.hint.by href={ "/referrals/" (referral) } { (text.thread_by(by)) } }
                }
                (stage_tag(text, strand))
                @if strand.folded > 0 {
                    (parts::link_button(format!("/thread?from={}#picture", strand.id), text.thread_folded(strand.folded)).plain().about(strand.name.full()))
                }
            }
        }
    }
}
