//! The words around what was looked for, and which of them it is. Not done here: markup.

use rebond_domain::search::Query;

/// So many characters are shown before the first word found …
const BEFORE: usize = 60;
/// … and so many in all.
const LONGEST: usize = 220;

/// A piece of a text: what was looked for, or what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether it is what was looked for.
    pub sought: bool,
}

/// The part of a text around what was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Its pieces.
    pub pieces: Vec<Piece>,
    /// Whether something stands before it.
    pub after_more: bool,
    /// Whether something stands after it.
    pub before_more: bool,
}

/// A whole text in pieces.
pub(super) fn marked(query: &Query, text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut add = |from: usize, to: usize, sought: bool| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text: text.to_owned(), sought });
        }
    };
    let mut end = 0;
    for place in query.places(text) {
        add(end, place.start, false);
        add(place.start, place.end, true);
        end = place.end;
    }
    add(end, text.len(), false);
    pieces
}

/// The excerpt of a text; nothing when what was looked for is not in it.
pub(super) fn excerpt(query: &Query, text: &str) -> Option<Excerpt> {
    let first = query.places(text).into_iter().next()?;
    let mut from = text.get(..first.start)?.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    if from > 0 {
        // From the beginning of a word.
        from += text.get(from..first.start)?.find(char::is_whitespace).map_or(0, |at| at + 1);
    }
    let rest = text.get(from..)?;
    let mut length = rest.char_indices().nth(LONGEST).map_or(rest.len(), |(at, _)| at);
    if length < rest.len() {
        length = rest.get(..length)?.rfind(char::is_whitespace).filter(|at| from + at > first.end).unwrap_or(length);
    }
    let shown = rest.get(..length)?;
    Some(Excerpt { pieces: marked(query, shown), after_more: from > 0, before_more: length < rest.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(query: &str, text: &str) -> String {
        let Some(it) = excerpt(&Query::parse(query), text) else { return String::new() };
        let mark = |piece: &Piece| if piece.sought { format!("[{}]", piece.text) } else { piece.text.clone() };
        let pieces: String = it.pieces.iter().map(mark).collect();
        format!("{}{pieces}{}", if it.after_more { "…" } else { "" }, if it.before_more { "…" } else { "" })
    }

    #[test]
    fn an_excerpt_stands_around_the_first_word_found() {
        assert_eq!(shown("soudure", "Parle de soudure à l’arc"), "Parle de [soudure] à l’arc");
        assert_eq!(shown("xyz", "Parle de soudure"), "");
        let long = format!("{}la soudure vient après{}", "un mot de plus ".repeat(20), " et encore un mot".repeat(20));
        let it = shown("soudure", &long);
        assert!(it.starts_with('…') && it.ends_with('…') && it.contains("la [soudure] vient"), "{it}");
        assert!(it.chars().count() < LONGEST + 10, "{it}");
    }
}
