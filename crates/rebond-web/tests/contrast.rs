//! The colours of both schemes, read from the style sheet, keep the contrasts that WCAG 2.2 AA asks: 4.5 for text, 3 for what
//! surrounds a control.

#![expect(clippy::unwrap_used, reason = "a style sheet that cannot be read fails the test")]

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../assets/css/tokens.css");

/// Text, ground.
const TEXT: [(&str, &str); 21] = [
    ("ink", "paper"),
    ("ink", "sheet"),
    ("ink", "sunk"),
    ("ink", "thread-wash"),
    ("soft", "paper"),
    ("soft", "sheet"),
    ("soft", "sunk"),
    ("thread", "paper"),
    ("thread", "sheet"),
    ("thread", "thread-wash"),
    ("thread-deep", "thread-wash"),
    ("thread-deep", "paper"),
    ("on-thread", "thread"),
    ("on-thread", "thread-deep"),
    ("amber-ink", "amber-wash"),
    ("amber-ink", "sheet"),
    ("amber-ink", "paper"),
    ("wrong", "paper"),
    ("wrong", "sheet"),
    ("wrong", "wrong-wash"),
    ("on-wrong", "wrong"),
];
/// Edge, ground.
const EDGES: [(&str, &str); 6] =
    [("edge", "paper"), ("edge", "sheet"), ("thread", "paper"), ("thread", "sunk"), ("wrong", "paper"), ("thread", "thread-wash")];

fn colours(css: &str) -> BTreeMap<&str, [f64; 3]> {
    let mut found = BTreeMap::new();
    for line in css.lines() {
        let Some((name, value)) = line.trim().strip_prefix("--").and_then(|line| line.split_once(": #")) else { continue };
        let value = u32::from_str_radix(value.trim_end_matches(';'), 16).unwrap();
        found.insert(name, [16, 8, 0].map(|shift| f64::from((value >> shift) & 255) / 255.0));
    }
    found
}

fn luminance(colour: [f64; 3]) -> f64 {
    let [red, green, blue] = colour.map(|c| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.0722_f64.mul_add(blue, 0.2126_f64.mul_add(red, 0.7152 * green))
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[test]
fn every_pair_is_readable_in_light_and_dark() {
    let (light, dark) = TOKENS.split_once("@media").unwrap();
    let mut problems = Vec::new();
    for (scheme, css) in [("light", light), ("dark", dark)] {
        let colours = colours(css);
        let tints: Vec<String> = (0..6).map(|tint| format!("tint-{tint}")).collect();
        let tints = tints.iter().map(|tint| ("ink", tint.as_str(), 4.5));
        let pairs = TEXT.iter().map(|(a, b)| (*a, *b, 4.5)).chain(EDGES.iter().map(|(a, b)| (*a, *b, 3.0))).chain(tints);
        for (one, other, least) in pairs {
            let found = contrast(colours[one], colours[other]);
            if found < least {
                problems.push(format!("{scheme}: {one} on {other}: {found:.2}, at least {least}"));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn contrast_is_computed_as_defined() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9);
    let grey = [119.0 / 255.0; 3];
    assert!((contrast(grey, [1.0; 3]) - 4.48).abs() < 0.01, "#777 on white is known to fall just short");
}
