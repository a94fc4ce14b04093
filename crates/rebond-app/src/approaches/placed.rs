//! Where the words of a message stand in the parts it was typed in. What enters: the parts as typed. What leaves: one tidy text, and
//! for a place in it the places in the parts. Not done here: which words belong to which part (`parts`).

/// A part of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessagePart {
    /// The greeting.
    Opening,
    /// Why this person.
    You,
    /// Who I am.
    Me,
    /// What we would do.
    Us,
    /// How it ends.
    Ending,
}

impl MessagePart {
    /// The name of its field.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::You => "you",
            Self::Me => "me",
            Self::Us => "us",
            Self::Ending => "ending",
        }
    }
}

/// The text made of the parts, a blank line between each, that knows where its words came from.
#[derive(Debug, Clone, Default)]
pub struct PlacedText {
    /// The text.
    pub text: String,
    lines: Vec<PlacedLine>,
}

/// A line of the text: as in its part, but for the blanks around it.
#[derive(Debug, Clone, Copy)]
struct PlacedLine {
    /// Where it begins in the text, in bytes.
    at: usize,
    len: usize,
    part: MessagePart,
    /// Where it begins in its part, in bytes.
    typed_at: usize,
}

impl PlacedText {
    pub(super) fn of<'a>(parts: impl IntoIterator<Item = (MessagePart, &'a String)>) -> Self {
        let mut placed = Self::default();
        for (part, typed) in parts {
            placed.add(part, typed);
        }
        placed
    }

    /// The places in the parts, in bytes, of a place in the text: one a part that it touches.
    pub fn places(&self, start: usize, end: usize) -> Vec<(MessagePart, usize, usize)> {
        let mut places: Vec<(MessagePart, usize, usize)> = Vec::new();
        for line in &self.lines {
            let (from, to) = (start.max(line.at), end.min(line.at + line.len));
            if from >= to {
                continue;
            }
            let typed = |at: usize| at - line.at + line.typed_at;
            match places.last_mut() {
                Some((part, _, until)) if *part == line.part => *until = typed(to),
                _ => places.push((line.part, typed(from), typed(to))),
            }
        }
        places
    }

    /// Adds a part: line ends alike, no blanks at its ends and at the ends of lines, one blank line at most.
    fn add(&mut self, part: MessagePart, typed: &str) {
        let mut gap = "\n\n";
        let mut begun = false;
        let mut at = 0;
        for line in typed.split_inclusive(['\n', '\r']) {
            let typed_at = at;
            at += line.len();
            let ends = line.trim_end_matches(['\n', '\r']);
            let kept = if begun { ends.trim_end() } else { ends.trim() };
            if kept.trim().is_empty() {
                // The second half of a line end in two characters is no blank line.
                let half = ends.is_empty() && line == "\n" && typed[..typed_at].ends_with('\r');
                if begun && !half {
                    gap = "\n\n";
                }
                continue;
            }
            if !self.text.is_empty() {
                self.text.push_str(gap);
            }
            let before = ends.len() - if begun { ends.len() } else { ends.trim_start().len() };
            self.lines.push(PlacedLine { at: self.text.len(), len: kept.len(), part, typed_at: typed_at + before });
            self.text.push_str(kept);
            (begun, gap) = (true, "\n");
        }
    }
}

/// Line ends alike, no blanks at the ends of lines, one blank line at most.
pub(super) fn tidy(text: &str) -> String {
    let mut placed = PlacedText::default();
    placed.add(MessagePart::Opening, text);
    placed.text
}

#[cfg(test)]
mod tests {
    use super::super::MessageParts;
    use super::*;
    use proptest::prelude::*;

    fn words(parts: &MessageParts, wanted: &str) -> Vec<(&'static str, String)> {
        let placed = parts.placed();
        let Some(start) = placed.text.find(wanted) else { return Vec::new() };
        let found = placed.places(start, start + wanted.len()).into_iter();
        found.map(|(part, from, to)| (part.as_str(), parts.part(part)[from..to].to_owned())).collect()
    }

    #[test]
    fn d1_words_are_found_again_in_the_part_where_they_were_typed() {
        let parts = MessageParts {
            opening: "  Bonjour 🙂,\r\n".to_owned(),
            me: "\n\n Infirmière,  \n\n\n\n douze ans.".to_owned(),
            us: "Auriez-vous un poste ?\n".to_owned(),
            ..MessageParts::default()
        };
        assert_eq!(parts.join(), "Bonjour 🙂,\n\nInfirmière,\n\n douze ans.\n\nAuriez-vous un poste ?");
        assert_eq!(words(&parts, "🙂"), [("opening", "🙂".to_owned())]);
        assert_eq!(words(&parts, "un poste"), [("us", "un poste".to_owned())]);
        assert_eq!(words(&parts, "Infirmière,\n\n douze"), [("me", "Infirmière,  \n\n\n\n douze".to_owned())]);
        let over = words(&parts, "ans.\n\nAuriez");
        assert_eq!(over, [("me", "ans.".to_owned()), ("us", "Auriez".to_owned())], "one place a part");
        assert_eq!(parts.placed().places(0, 0), []);
    }

    proptest! {
        #[test]
        fn every_word_of_the_text_is_the_same_in_its_part(typed in prop::collection::vec("[ a-cé🙂\t\r\n]{0,24}", 5)) {
            let part = |at: usize| typed[at].clone();
            let parts = MessageParts { opening: part(0), you: part(1), me: part(2), us: part(3), ending: part(4) };
            let placed = parts.placed();
            for (at, letter) in placed.text.char_indices().filter(|(_, letter)| !letter.is_whitespace()) {
                let found = placed.places(at, at + letter.len_utf8());
                prop_assert_eq!(found.len(), 1);
                let (name, from, to) = found[0];
                prop_assert_eq!(parts.part(name).get(from..to), placed.text.get(at..at + letter.len_utf8()));
            }
            let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&placed.text), letters(&typed.concat()));
            prop_assert_eq!(tidy(&placed.text), placed.text.clone());
        }
    }
}
