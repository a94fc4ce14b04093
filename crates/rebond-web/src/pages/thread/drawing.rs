//! The picture of the thread as SVG: me at the root, a disc for each person that leads to their page. Two layouts, one shown by
//! width: rings where there is room, rows on a phone. Not done here: the layout (`rebond-graph`).

use std::collections::HashMap;

use maud::{Markup, html};
use rebond_app::referrals::{Strand, ThreadPage};
use rebond_domain::{PersonId, PersonName};
use rebond_text::Text;

use super::state;

/// Pixels for one unit: a disc is one unit wide.
const UNIT: f64 = 44.0;
/// Rings are for so many at most; beyond, rows stay readable.
const RINGS_AT_MOST: usize = 40;
/// Pixels for a name beside its disc.
const NAME: f64 = 150.0;
/// Pixels that rings fill, as far as names stay readable.
const WIDE: f64 = 860.0;

pub(super) fn drawing(text: Text, view: &ThreadPage) -> Markup {
    let known: HashMap<PersonId, &Strand> = view.strands.iter().map(|strand| (strand.id, strand)).collect();
    let rings = view.strands.len() <= RINGS_AT_MOST;
    html! {
        figure.thread-picture {
            @if rings { (svg(text, view, &known, Layout::Rings)) }
            (svg(text, view, &known, if rings { Layout::RowsNarrow } else { Layout::Rows }))
            figcaption.legend {
                span.key.met { (text.thread_legend_met()) }
                span.key.written { (text.thread_legend_written()) }
                span.key.known { (text.thread_legend_known()) }
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Layout {
    Rings,
    Rows,
    RowsNarrow,
}

fn svg(text: Text, view: &ThreadPage, known: &HashMap<PersonId, &Strand>, layout: Layout) -> Markup {
    let (picture, class) = match layout {
        Layout::Rings => (&view.rings, "rings"),
        Layout::Rows => (&view.rows, "rows"),
        Layout::RowsNarrow => (&view.rows, "rows narrow"),
    };
    let rows = layout != Layout::Rings;
    // Names stand beside the discs of rows, below those of rings.
    let ring = (WIDE / picture.width).clamp(UNIT * 0.95, UNIT * 1.6);
    let (across, down) = if rows { (UNIT, UNIT * 0.85) } else { (ring, ring) };
    let margin = if rows { NAME } else { 50.0 };
    let (width, height) = (picture.width * across + margin, picture.height * down + if rows { 0.0 } else { 24.0 });
    let at = |x: f64, y: f64| (round(x * across + if rows { -24.0 } else { margin / 2.0 }), round(y * down));
    let ids = if rows { "rows" } else { "rings" };
    html! {
        div class={ "picture " (class) } tabindex="0" role="group" aria-labelledby={ "t-" (ids) } {
            svg viewBox={ "0 0 " (round(width)) " " (round(height)) } width=(round(width)) height=(round(height)) role="group"
                aria-labelledby={ "t-" (ids) } aria-describedby={ "d-" (ids) } {
                title id={ "t-" (ids) } { (text.thread_picture_title()) }
                desc id={ "d-" (ids) } { (text.thread_picture_desc(view.strands.len())) }
                g.edges {
                    @for edge in &picture.edges {
                        @if let (Some(from), Some(to)) = (picture.nodes.get(edge.from), picture.nodes.get(edge.to)) {
                            @let ((ax, ay), (bx, by)) = (at(from.x, from.y), at(to.x, to.y));
                            @let ((cx, cy), (dx, dy)) = (at(edge.bend[0].0, edge.bend[0].1), at(edge.bend[1].0, edge.bend[1].1));
                            path class=(if edge.referral.is_some() { "edge led" } else { "edge" })
                                d={ "M" (ax) " " (ay) "C" (cx) " " (cy) " " (dx) " " (dy) " " (bx) " " (by) } {}
                        }
                    }
                }
                @for node in &picture.nodes {
                    @let (x, y) = at(node.x, node.y);
                    @match node.person_id.and_then(|id| known.get(&id)) {
                        Some(strand) => (disc(text, strand, (x, y), rows)),
                        None => {
                            g.node.me {
                                circle cx=(x) cy=(y) r="20" {}
                                text x=(x) y=(y + 5.0) text-anchor="middle" { (text.thread_me()) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn disc(text: Text, strand: &Strand, (x, y): (f64, f64), rows: bool) -> Markup {
    let class = match (strand.met, strand.written) {
        (true, _) => "met",
        (false, true) => "written",
        _ => "known",
    };
    let name = if rows { short(&strand.name.full(), 24) } else { brief(&strand.name) };
    let (left, down, anchor) = if rows { (x + 24.0, y + 5.0, "start") } else { (x, y + 34.0, "middle") };
    html! {
        a class={ "node " (class) } href={ "/people/" (strand.id) } {
            title { (strand.name.full()) ", " (state(text, strand).0) }
            circle cx=(x) cy=(y) r="16" {}
            text.initials x=(x) y=(y + 4.5) text-anchor="middle" aria-hidden="true" { (strand.name.initials()) }
            text.name x=(left) y=(down) text-anchor=(anchor) { (name) }
        }
    }
}

/// `Inès P.`: rings have little room for names; the whole name is in the title and in the list.
fn brief(name: &PersonName) -> String {
    let initial = name.given().and(name.family()).and_then(|family| family.as_str().chars().next());
    let given = short(name.short(), 12);
    initial.map_or_else(|| given.clone(), |initial| format!("{given} {initial}."))
}

fn short(name: &str, limit: usize) -> String {
    if name.chars().count() <= limit {
        return name.to_owned();
    }
    let cut: String = name.chars().take(limit - 1).collect();
    format!("{}…", cut.trim_end())
}

/// To a tenth of a pixel: a picture is read by eye, and its address of bytes counts.
fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
