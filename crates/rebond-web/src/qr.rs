//! A square that a camera reads: an address as dark and light modules, for a page and for a terminal. What enters: an address. What
//! leaves: a drawing. Not done here: what stands at the address.

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// So many modules around it stay light, or a camera does not find it.
const QUIET: usize = 4;

/// The modules of a square that leads to this address, dark ones true, light ones around; none where the address is too long for one.
fn modules(address: &str) -> Vec<Vec<bool>> {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else { return Vec::new() };
    let (width, side) = (code.width(), code.width() + 2 * QUIET);
    let dark = |x: usize, y: usize| {
        let (Some(x), Some(y)) = (x.checked_sub(QUIET), y.checked_sub(QUIET)) else { return false };
        x < width && y < width && code[(x, y)] == Color::Dark
    };
    (0..side).map(|y| (0..side).map(|x| dark(x, y)).collect()).collect()
}

/// For a page: dark on light whatever its colours, for not every camera reads the reverse.
pub(crate) fn drawn(address: &str, label: &str) -> Markup {
    let rows = modules(address);
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    html! {
        @if !rows.is_empty() {
            svg.qr viewBox={ "0 0 " (rows.len()) " " (rows.len()) } role="img" aria-label=(label) shape-rendering="crispEdges" {
                rect width=(rows.len()) height=(rows.len()) fill="#fff" {}
                path d=(path) fill="#000" {}
            }
        }
    }
}

/// For a terminal: two rows of modules a line, light on dark, as most terminals are dark.
pub fn blocks(address: &str) -> String {
    let rows = modules(address);
    let light = |row: Option<&Vec<bool>>, x: usize| row.and_then(|row| row.get(x)).is_some_and(|dark| !dark);
    let line = |pair: &[Vec<bool>]| -> String {
        let block = |x| match (light(pair.first(), x), light(pair.get(1), x)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        };
        (0..rows.len()).map(block).chain(['\n']).collect()
    };
    rows.chunks(2).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_has_its_three_corners_and_light_around() {
        let rows = modules("http://192.168.1.20:7316/pair");
        let (side, corner) = (rows.len(), [true, true, true, true, true, true, true, false]);
        assert!(
            rows.iter().take(QUIET).flatten().all(|dark| !dark) && rows.iter().all(|row| row.len() == side && !row[0] && !row[side - 1])
        );
        for (x, y) in [(QUIET, QUIET), (QUIET, side - QUIET - 7)] {
            assert_eq!(rows[y][x..x + 8], corner);
        }
        let text = blocks("http://192.168.1.20:7316/pair");
        assert_eq!((text.lines().count(), text.lines().map(|line| line.chars().count()).max()), (side.div_ceil(2), Some(side)));
    }

    #[test]
    fn what_does_not_fit_draws_nothing() {
        let long = "a".repeat(5_000);
        assert_eq!((blocks(&long), drawn(&long, "x").0), (String::new(), String::new()));
    }
}
