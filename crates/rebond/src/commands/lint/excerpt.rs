//! The line of a place, and marks under its words. What enters: a text and a range of bytes. What leaves: line and column from 1, and
//! two lines of a width that a terminal holds. Control characters become blanks: a message cannot drive the terminal.

use std::ops::Range;

/// So many characters are shown before and after the words.
const AROUND: usize = 60;
/// At most so many characters of the words are shown.
const LONGEST: usize = 100;

/// A place of a text, to be shown.
pub(super) struct Excerpt {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) words: String,
    pub(super) marks: String,
}

impl Excerpt {
    /// The first line that the range touches.
    pub(super) fn of(text: &str, range: &Range<usize>) -> Self {
        let before = text.get(..range.start).unwrap_or("");
        let begin = before.rfind('\n').map_or(0, |at| at + 1);
        let rest = text.get(begin..).unwrap_or("");
        let line = rest.split('\n').next().unwrap_or("").trim_end();
        let from = range.start - begin;
        let to = (range.end.saturating_sub(begin)).clamp(from, line.len().max(from));
        let (head, words, tail) = (line.get(..from).unwrap_or(""), line.get(from..to).unwrap_or(""), line.get(to..).unwrap_or(""));
        let head_shown = last_of(head, AROUND);
        let words_shown: String = words.chars().take(LONGEST).collect();
        // Words cut short are followed by nothing: what comes after the range would seem to belong to it.
        let room = if words_shown.len() < words.len() { 0 } else { AROUND };
        let tail_shown: String = tail.chars().take(room).collect();
        let cut = |shown: usize, whole: &str| if shown < whole.len() { "…" } else { "" };
        let (left, right) = (cut(head_shown.len(), head), cut(words_shown.len() + tail_shown.len(), &line[from.min(line.len())..]));
        let marks = " ".repeat(width(left) + width(head_shown)) + &"^".repeat(width(&words_shown).max(1));
        Self {
            line: before.matches('\n').count() + 1,
            column: head.chars().count() + 1,
            words: plain(&format!("{left}{head_shown}{words_shown}{tail_shown}{right}")),
            marks,
        }
    }
}

fn last_of(text: &str, characters: usize) -> &str {
    text.char_indices().rev().nth(characters.saturating_sub(1)).map_or(text, |(at, _)| &text[at..])
}

fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') { ' ' } else { c }).collect()
}

/// How many columns a terminal takes for it: combining marks none, emoji and ideographs two.
fn width(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{fe00}'..='\u{fe0f}' => 0,
            '\u{1100}'..='\u{115f}'
            | '\u{2e80}'..='\u{a4cf}'
            | '\u{ac00}'..='\u{d7a3}'
            | '\u{ff00}'..='\u{ff60}'
            | '\u{1f300}'..='\u{1faff}' => 2,
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::Excerpt;

    #[test]
    fn marks_stand_under_the_words() {
        let text = "Bonjour,\nÀ l’été, un poste ?\nMerci";
        let start = text.find("poste").expect("there");
        let shown = Excerpt::of(text, &(start..start + 5));
        assert_eq!((shown.line, shown.column), (2, 13));
        assert_eq!((shown.words.as_str(), shown.marks.as_str()), ("À l’été, un poste ?", "            ^^^^^"));
    }

    #[test]
    fn long_lines_are_cut_and_control_characters_go() {
        let text = format!("{}\u{1b}[31mposte{}", "a".repeat(5_000), "é".repeat(5_000));
        let start = text.find("poste").expect("there");
        let shown = Excerpt::of(&text, &(start..start + 5));
        assert!(shown.words.chars().count() < 200 && !shown.words.contains('\u{1b}'), "{}", shown.words);
        let under = shown.words.chars().skip(shown.marks.find('^').expect("marks")).take(5).collect::<String>();
        assert_eq!(under, "poste");
    }

    #[test]
    fn long_words_are_cut_where_they_are_cut() {
        let text = format!("{} suite", "mot ".repeat(60).trim_end());
        let shown = Excerpt::of(&text, &(0..text.len() - 6));
        assert!(shown.words.ends_with('…') && !shown.words.contains("suite"), "{}", shown.words);
    }

    #[test]
    fn any_range_is_shown() {
        for (text, start, end) in [("", 0, 0), ("a", 1, 1), ("a\nb", 0, 3), ("é\r\n", 0, 2), ("\n\n", 1, 2), ("a\n", 2, 2)] {
            let shown = Excerpt::of(text, &(start..end));
            assert!(shown.line >= 1 && shown.marks.contains('^'), "{text:?}");
        }
    }
}
