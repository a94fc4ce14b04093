//! Cuts a contact file into cards. What enters: decoded text. What leaves: the lines of each card with the number of its first,
//! and what stands outside. Cutting before parsing keeps a broken card from taking its neighbours with it. Not done here:
//! parsing a card.

use crate::text::{PhysicalLine, physical_lines};

/// A card as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawCard<'t> {
    /// Line where it begins, from 1.
    pub(crate) line: usize,
    /// Its lines between its first and its last.
    pub(crate) lines: Vec<&'t str>,
    /// Whether the file ends before it does.
    pub(crate) cut: bool,
    /// Whether the next card begins before it ends.
    pub(crate) unended: bool,
}

/// The cards of a file, and the first line of each stretch of text outside any card.
pub(crate) fn split_cards(text: &str) -> (Vec<RawCard<'_>>, Vec<PhysicalLine<'_>>) {
    let (mut cards, mut outside) = (Vec::new(), Vec::new());
    let mut open: Option<RawCard<'_>> = None;
    let mut nested = 0_usize;
    let mut was_outside = false;
    for line in physical_lines(text) {
        let begins = is_mark(line.text, "BEGIN:VCARD");
        match &mut open {
            // vCard 2.1 may hold another card as a value: `AGENT:` then its own first line.
            Some(card) if begins && card.lines.last().is_some_and(|last| is_agent(last)) => nested += 1,
            Some(card) if begins => {
                let next = RawCard { line: line.number, lines: Vec::new(), cut: false, unended: false };
                cards.push(RawCard { unended: true, ..std::mem::replace(card, next) });
                nested = 0;
            }
            Some(_) if is_mark(line.text, "END:VCARD") && nested > 0 => nested -= 1,
            Some(_) if is_mark(line.text, "END:VCARD") => {
                cards.extend(open.take());
            }
            Some(card) if nested == 0 => card.lines.push(line.text),
            Some(_) => {}
            None if begins => {
                open = Some(RawCard { line: line.number, lines: Vec::new(), cut: false, unended: false });
                was_outside = false;
            }
            None if line.text.trim().is_empty() => {}
            None => {
                if !was_outside {
                    outside.push(line);
                }
                was_outside = true;
            }
        }
    }
    cards.extend(open.map(|card| RawCard { cut: true, ..card }));
    (cards, outside)
}

/// Whether a line is a mark, whatever its case and the blanks after it.
fn is_mark(line: &str, mark: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}');
    line.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark))
        && line.get(mark.len()..).is_some_and(|rest| rest.trim().is_empty())
}

fn is_agent(line: &str) -> bool {
    line.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("AGENT")) && line.trim_end().ends_with(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_are_cut_apart_even_broken_ones() {
        let text = "x\ny\nBEGIN:VCARD\nFN:a\nEND:VCARD\r\n\nbegin:vcard \nFN:b\nBEGIN:VCARD\nFN:c\nAGENT:\nBEGIN:VCARD\nFN:d\nEND:VCARD\nNOTE:e\nEND:VCARD\nBEGIN:VCARD\nFN:f";
        let (cards, outside) = split_cards(text);
        let seen: Vec<_> = cards.iter().map(|card| (card.line, card.lines.join("|"), card.cut)).collect();
        assert_eq!(
            seen,
            [
                (3, "FN:a".to_owned(), false),
                (7, "FN:b".to_owned(), false),
                (9, "FN:c|AGENT:|NOTE:e".to_owned(), false),
                (17, "FN:f".to_owned(), true),
            ]
        );
        assert_eq!(outside.iter().map(|line| line.number).collect::<Vec<_>>(), [1]);
    }
}
