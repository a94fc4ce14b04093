//! The lines of a text: one line and what came before enter; whether it is body, subject, header or quotation leaves.
//! Words are not read here beyond the label at the start of the line.

use crate::lists;

/// What a line is for the rest of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Body,
    /// `Objet : …`, for whoever reads a message kept as one text; the subject starts at this byte of the line.
    Subject(usize),
    /// `De :`, `To:`, `> …`: left out.
    LeftOut,
    /// From here to the end is somebody else's message.
    QuoteToEnd,
}

/// Reads the label of a line. `head` is true as long as nothing of the body was seen.
pub(super) fn line_kind(line: &str, head: bool) -> Line {
    let trimmed = line.trim_start();
    if trimmed.starts_with('>') {
        return Line::LeftOut;
    }
    let lead = line.len() - trimmed.len();
    if opens_quotation(trimmed) {
        return Line::QuoteToEnd;
    }
    if !head {
        return Line::Body;
    }
    let Some(colon) = trimmed.char_indices().take(24).find(|(_, c)| *c == ':').map(|(at, _)| at) else { return Line::Body };
    let label = trimmed
        .get(..colon)
        .unwrap_or("")
        .trim_matches(|c: char| c.is_whitespace() || c == '*' || c == '\u{a0}' || c == '\u{202f}')
        .to_lowercase();
    if lists::SUBJECT_LABEL.has(label.as_bytes()) {
        return Line::Subject(lead + colon + 1);
    }
    // A short line: "À : toute l’équipe, je voudrais…" would be a sentence.
    if lists::HEADER_LABEL.has(label.as_bytes()) && trimmed.len() < 120 { Line::LeftOut } else { Line::Body }
}

fn opens_quotation(line: &str) -> bool {
    let Some(first) = line.chars().next() else { return false };
    match first {
        '-' | '_' => {
            let inner = line.trim_matches(|c: char| c == '-' || c == '_' || c.is_whitespace()).to_lowercase();
            line.starts_with("--")
                && (inner.starts_with("original message")
                    || inner.starts_with("message d")
                    || inner.starts_with("message transf")
                    || inner.starts_with("forwarded message"))
        }
        'L' => short(line) && line.starts_with("Le ") && attribution(line, &["a écrit", "a ecrit"]),
        'O' => short(line) && line.starts_with("On ") && attribution(line, &["wrote"]),
        _ => false,
    }
}

fn short(line: &str) -> bool {
    line.len() < 200
}

fn attribution(line: &str, verbs: &[&str]) -> bool {
    let end = line.trim_end_matches(|c: char| c == ':' || c.is_whitespace());
    line.trim_end().ends_with(':') && verbs.iter().any(|verb| end.ends_with(verb)) && line.bytes().any(|b| b.is_ascii_digit())
}

/// Whether the end of this line also ends a sentence, given the line that follows.
pub(super) fn line_ends_sentence(line: &str, next: &str) -> bool {
    let next = next.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '«' || c == '“' || c == '*');
    let Some(first) = next.chars().next() else { return true };
    // Text wrapped by a mail program: a full line followed by one that goes on in lower case.
    let wrapped = first.is_lowercase() || (first == '(');
    let width = line.trim_end().chars().take(60).count();
    !(wrapped || (width >= 55 && first.is_alphanumeric() && !line.trim_end().ends_with([',', '.', '!', '?', ':'])))
}
