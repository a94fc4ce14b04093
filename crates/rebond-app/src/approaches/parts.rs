//! A message in its parts: opening, you, me, us, ending (D1). What enters: a text, or the parts. What leaves: the parts, or the
//! text; going there and back never changes a text. Not done here: what stands in them.

use rebond_lint::{Fact, Facts, Part};

use super::begun::part_begun;
use super::placed::{MessagePart, PlacedText, tidy};

/// The parts of a message; any may be blank.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MessageParts {
    /// The greeting.
    pub opening: String,
    /// Why this person.
    pub you: String,
    /// Who I am.
    pub me: String,
    /// What we would do.
    pub us: String,
    /// How it ends.
    pub ending: String,
}

impl MessageParts {
    /// The text made of the parts, a blank line between each.
    pub fn join(&self) -> String {
        self.placed().text
    }

    /// The text made of the parts, with where its words stand in them.
    pub fn placed(&self) -> PlacedText {
        PlacedText::of(self.each())
    }

    /// A part, as typed.
    pub fn part(&self, wanted: MessagePart) -> &str {
        self.each().into_iter().find(|(part, _)| *part == wanted).map_or("", |(_, typed)| typed.as_str())
    }

    /// Each part in the order of the text, with its name.
    const fn each(&self) -> [(MessagePart, &String); 5] {
        [
            (MessagePart::Opening, &self.opening),
            (MessagePart::You, &self.you),
            (MessagePart::Me, &self.me),
            (MessagePart::Us, &self.us),
            (MessagePart::Ending, &self.ending),
        ]
    }

    /// The parts of a text: its paragraphs in their order, each to the part of the frame that began it,
    /// else to the part where the linter finds it.
    pub fn split(text: &str) -> Self {
        let text = tidy(text);
        let (_, facts) = rebond_lint::facts(text.as_str(), None);
        let mut paragraphs = paragraphs(&text);
        let mut parts = Self::default();
        // The line that says whom a shared mailbox passes it to comes before the greeting (C3).
        let openings = match paragraphs.as_slice() {
            [(_, first), (_, second), ..] if is_opening(second) && is_short(first) => 2,
            [(_, first), ..] if is_opening(first) => 1,
            _ => 0,
        };
        let opening: Vec<&str> = paragraphs.drain(..openings).map(|(_, paragraph)| paragraph).collect();
        parts.opening = opening.join("\n\n");
        if paragraphs.len() > 1 && paragraphs.last().is_some_and(|(start, paragraph)| ends(&facts, *start, paragraph)) {
            paragraphs.pop().map_or("", |(_, paragraph)| paragraph).clone_into(&mut parts.ending);
        }
        let found: Vec<[usize; 3]> = paragraphs.iter().map(|(start, paragraph)| belongs(&facts, *start, paragraph)).collect();
        let (first, second) = cuts(&found);
        let joined = |range: &[(usize, &str)]| range.iter().map(|(_, paragraph)| *paragraph).collect::<Vec<_>>().join("\n\n");
        parts.you = joined(&paragraphs[..first]);
        parts.me = joined(&paragraphs[first..second]);
        parts.us = joined(&paragraphs[second..]);
        parts
    }
}

/// Paragraphs of a tidy text with their places.
fn paragraphs(text: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    text.split("\n\n")
        .map(|paragraph| {
            let start = at;
            at += paragraph.len() + 2;
            (start, paragraph)
        })
        .filter(|(_, paragraph)| !paragraph.is_empty())
        .collect()
}

fn is_opening(paragraph: &str) -> bool {
    is_short(paragraph) && paragraph.ends_with([',', '!', ':'])
}

fn is_short(paragraph: &str) -> bool {
    paragraph.chars().count() <= 80 && !paragraph.contains(['.', '?'])
}

/// Whether a last paragraph is how the message ends.
fn ends(facts: &Facts, start: usize, paragraph: &str) -> bool {
    part_begun(paragraph).map_or_else(|| is_ending(facts, start, paragraph), |part| part == MessagePart::Ending)
}

/// How many bytes of a paragraph belong to you, me and us; all of them to one where a frame began it.
fn belongs(facts: &Facts, start: usize, paragraph: &str) -> [usize; 3] {
    let all = paragraph.len();
    match part_begun(paragraph) {
        Some(MessagePart::You) => [all, 0, 0],
        Some(MessagePart::Me) => [0, all, 0],
        Some(MessagePart::Us) => [0, 0, all],
        Some(MessagePart::Opening | MessagePart::Ending) | None => shares(facts, start, start + all),
    }
}

fn is_ending(facts: &Facts, start: usize, paragraph: &str) -> bool {
    let end = start + paragraph.len();
    let inside = |fact: &Fact| fact.places.iter().any(|place| place.start >= start && place.end <= end);
    let asks = inside(&facts.specific_ask);
    !asks && (paragraph.chars().count() <= 60 || inside(&facts.thanks) || inside(&facts.easy_out))
}

/// How many bytes of a paragraph belong to you, me and us.
fn shares(facts: &Facts, start: usize, end: usize) -> [usize; 3] {
    let mut shares = [0; 3];
    for (part, place) in &facts.parts.places {
        let common = place.end.min(end).saturating_sub(place.start.max(start));
        let slot = match part {
            Part::You => 0,
            Part::Me => 1,
            Part::Us => 2,
        };
        shares[slot] += common;
    }
    shares
}

/// The two cuts that agree most with what was found, in the order of the paragraphs.
fn cuts(found: &[[usize; 3]]) -> (usize, usize) {
    let worth = |from: usize, to: usize, part: usize| found[from..to].iter().map(|shares| shares[part]).sum::<usize>();
    let all = (0..=found.len()).flat_map(|first| (first..=found.len()).map(move |second| (first, second)));
    let best = all.max_by_key(|(first, second)| {
        let agreed = worth(0, *first, 0) + worth(*first, *second, 1) + worth(*second, found.len(), 2);
        (agreed, std::cmp::Reverse((*first, *second)))
    });
    best.unwrap_or((0, found.len()))
}
