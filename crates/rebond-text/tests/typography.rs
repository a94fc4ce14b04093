//! The texts as a French typesetter and an English reader want them: blanks, quotation marks, apostrophes, no exclamation.
#![expect(clippy::unwrap_used, reason = "a test that cannot read the texts fails")]

use std::path::Path;

/// Every line of text of a language, with where it stands; identifiers, comments and what is between braces are left out.
fn lines(lang: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(lang);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let mut depth = 0_usize;
        for (number, line) in std::fs::read_to_string(&path).unwrap().lines().enumerate() {
            if line.starts_with('#') {
                continue;
            }
            let text = if line.starts_with(' ') { line } else { line.split_once('=').map_or("", |(_, text)| text) };
            let mut plain = String::new();
            let choice = text.trim_start().starts_with(['[', '*']);
            let text = if choice { text.split_once(']').map_or("", |(_, text)| text) } else { text };
            for letter in text.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' => {
                        depth = depth.saturating_sub(1);
                        plain.push('0');
                    }
                    // Inside a choice that spans lines, the words of a case are text again.
                    _ if depth == 0 || choice => plain.push(letter),
                    _ => {}
                }
            }
            found.push((format!("{lang}/{name}:{}", number + 1), plain.trim().to_owned()));
        }
    }
    assert!(found.len() > 100, "the texts were not found");
    found
}

#[test]
fn french_is_typeset() {
    let mut problems = Vec::new();
    for (place, text) in lines("fr") {
        let letters: Vec<char> = text.chars().collect();
        let mut complain = |what: &str| problems.push(format!("{place}: {what}: {text}"));
        for (at, letter) in letters.iter().enumerate() {
            let before = at.checked_sub(1).map(|at| letters[at]);
            let after = letters.get(at + 1).copied();
            let ends = after.is_none_or(|c| c.is_whitespace() || matches!(c, '»' | ')' | '\u{202f}'));
            match letter {
                '\'' => complain("straight apostrophe"),
                '"' => complain("straight quotation mark"),
                '!' => complain("exclamation mark"),
                '%' | '€' if before != Some('\u{202f}') => complain("narrow no-break space missing before a unit"),
                ':' | ';' | '?' if ends && before != Some('\u{202f}') => complain("narrow no-break space missing before a sign"),
                '»' if before != Some('\u{202f}') => complain("narrow no-break space missing before »"),
                '«' if after != Some('\u{202f}') => complain("narrow no-break space missing after «"),
                _ => {}
            }
        }
        if text.contains("...") {
            complain("three dots instead of …");
        }
    }
    assert!(problems.is_empty(), "run `cargo run -p rebond-text --example typeset`, then see:\n{}", problems.join("\n"));
}

#[test]
fn english_is_typeset() {
    let mut problems = Vec::new();
    for (place, text) in lines("en") {
        for (what, found) in
            [("exclamation mark", "!"), ("straight apostrophe", "'"), ("straight quotation mark", "\""), ("three dots", "...")]
        {
            if text.contains(found) {
                problems.push(format!("{place}: {what}: {text}"));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
