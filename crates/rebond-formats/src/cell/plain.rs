//! A cell without what cannot be seen or was only added on the way. What enters: a cell. What leaves: its text. Not done here: meaning.

/// The text of a cell: no invisible signs, digits of every script as 0 to 9, wide signs as plain ones, no `="…"` of spreadsheets.
pub(crate) fn plain(cell: &str) -> String {
    let text: String = cell.chars().filter(|c| !is_invisible(*c)).map(as_plain).collect();
    let text = text.trim();
    let text = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    text.trim_matches(['\'', '"']).trim().to_owned()
}

/// Whether a cell only says that nothing is known.
pub(crate) fn is_nothing(text: &str) -> bool {
    let word = rebond_domain::fold(text);
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(
        word,
        "" | "n a"
            | "n/a"
            | "na"
            | "nc"
            | "n c"
            | "n/c"
            | "n.c"
            | "nr"
            | "neant"
            | "aucun"
            | "aucune"
            | "inconnu"
            | "none"
            | "null"
            | "nil"
            | "unknown"
            | "tbd"
            | "x"
            | "xx"
            | "xxx"
            | "0"
            | "pas de mail"
            | "pas de tel"
            | "sans"
            | "non"
            | "no"
            | "vide"
            | "nan"
            | "undefined"
            | "(null)"
            | "keine"
            | "ninguno"
            | "nessuno"
            | "geen"
            | "non renseigne"
            | "non communique"
    )
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
        || (c.is_control() && !matches!(c, '\n' | '\t'))
}

fn as_plain(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        // Wide forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => return char::from_u32(u32::from(c) - 0xff01 + 0x21).unwrap_or(c),
        '\u{3000}' => return ' ',
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}
