//! The picture as a file of its own (SVG), for a document or a wall: one row for each person below the one who led to them, a little
//! further right; names stand right of all lines. Not done here: who is in which row (`rebond-graph`).

use maud::{Markup, PreEscaped, html};
use rebond_app::thread::{Strand, ThreadPage};
use rebond_text::Text;

use super::state;

/// Between two rows.
const ROW: usize = 44;
/// Each step from the first is so much further right.
const STEP: usize = 34;
/// A disc is so wide.
const DISC: usize = 30;
/// Room for a name and what they do.
const NAME: usize = 420;
/// So much around the whole.
const EDGE: usize = 24;
/// Colours and fonts of a picture that stands alone.
const STYLE: &str = "text{font-family:system-ui,sans-serif;fill:#26221c}.l{fill:none;stroke:#0f646d;stroke-width:2}.o{stroke:#857d70;stroke-dasharray:3 4}\
.d{fill:#fff;stroke:#857d70;stroke-width:1.5}.written{fill:#dbebe8;stroke:#0f646d}.met{fill:#0f646d;stroke:#0f646d}.me{fill:#26221c}\
.i{font-size:11px;font-weight:600;text-anchor:middle}.on{fill:#fff}.n{font-size:15px}.r{font-size:12px;fill:#6b6357}";

pub(super) fn drawing(text: Text, view: &ThreadPage) -> Markup {
    let from_me = view.strands.first().is_none_or(|strand| strand.depth > 0);
    let rows = view.strands.len() + usize::from(from_me);
    let deepest = view.strands.iter().map(|strand| strand.depth).max().unwrap_or(0);
    let (width, height) = (EDGE * 2 + deepest * STEP + DISC + NAME, EDGE * 2 + rows * ROW);
    let title = text.thread_picture_title();
    html! {
        (PreEscaped(r#"<?xml version="1.0" encoding="UTF-8"?>"#))
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } role="img" aria-label=(title) {
            title { (title) }
            style { (PreEscaped(STYLE)) }
            rect width=(width) height=(height) fill="#fff" {}
            @for (row, strand) in (usize::from(from_me)..).zip(&view.strands) {
                @if let Some(above) = row_of_parent(view, row, from_me) { (line(above, row, strand)) }
            }
            @if from_me { (disc(0, 0, "me", text.thread_me(), true)) }
            @for (row, strand) in (usize::from(from_me)..).zip(&view.strands) { (person(row, strand)) }
        }
    }
}

/// The row of the one who led to the one of a row.
fn row_of_parent(view: &ThreadPage, row: usize, from_me: bool) -> Option<usize> {
    let first = usize::from(from_me);
    let depth = view.strands.get(row - first)?.depth;
    let before = view.strands[..row - first].iter().rposition(|strand| strand.depth < depth);
    before.map(|at| at + first).or((from_me && depth > 0).then_some(0))
}

const fn x(depth: usize) -> usize {
    EDGE + DISC / 2 + depth * STEP
}

const fn y(row: usize) -> usize {
    EDGE + ROW / 2 + row * ROW
}

/// Down from the one who led to them, then to the right.
fn line(above: usize, row: usize, strand: &Strand) -> Markup {
    let (from, to) = (x(strand.depth.saturating_sub(1)), x(strand.depth));
    let (top, bottom) = (y(above) + DISC / 2, y(row));
    html! {
        path class=(if strand.by.is_some() { "l" } else { "l o" })
            d={ "M" (from) " " (top) "V" (bottom - 8) "Q" (from) " " (bottom) " " (from + 8) " " (bottom) "H" (to - DISC / 2) } {}
    }
}

fn disc(depth: usize, row: usize, class: &str, word: &str, dark: bool) -> Markup {
    html! {
        circle class={ "d " (class) } cx=(x(depth)) cy=(y(row)) r=(DISC / 2) {}
        text class=(if dark { "i on" } else { "i" }) x=(x(depth)) y=(y(row) + 4) { (word) }
    }
}

fn person(row: usize, strand: &Strand) -> Markup {
    let left = x(strand.depth) + DISC / 2 + 10;
    let role = strand.role.as_ref().map(|role| short(role.as_str(), 60));
    let name = short(&strand.name.full(), 46);
    html! {
        (disc(strand.depth, row, state(strand), &strand.name.initials(), strand.met))
        text.n x=(left) y=(if role.is_some() { y(row) - 1 } else { y(row) + 5 }) {
            (name) @if strand.folded > 0 { tspan.r { " + " (strand.folded) } }
        }
        @if let Some(role) = role { text.r x=(left) y=(y(row) + 14) { (role) } }
    }
}

fn short(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let cut: String = text.chars().take(limit - 1).collect();
    format!("{}…", cut.trim_end())
}
