//! One's path in two sentences, taken from one's own words: for when somebody asks at once what one is looking for. Nothing is written in
//! their place. Not done here: the story itself (`story`).

/// The first two sentences of a text; the whole of one that has no more.
pub(crate) fn in_two_sentences(text: &str) -> String {
    let text = text.trim();
    let mut ends = text.char_indices().filter(|(at, sign)| ends_here(text, *at, *sign)).map(|(at, sign)| at + sign.len_utf8());
    let end = ends.nth(1).unwrap_or(text.len());
    text[..end].split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A full stop ends a sentence when another begins behind it, and an abbreviation or an initial stands not before it; so does a line's end.
fn ends_here(text: &str, at: usize, sign: char) -> bool {
    let rest = &text[at + sign.len_utf8()..];
    match sign {
        '\n' => !text[..at].trim_end().ends_with(['.', '!', '?', '…']),
        '!' | '?' | '…' => rest.starts_with(char::is_whitespace),
        '.' => {
            let word = text[..at].rsplit(|sign: char| sign.is_whitespace() || sign == '\'' || sign == '’').next().unwrap_or_default();
            let begins =
                rest.trim_start().chars().next().is_none_or(|next| next.is_uppercase() || next.is_numeric() || "«“\"(".contains(next));
            rest.starts_with(char::is_whitespace) && begins && (word.chars().count() > 2 || word.chars().all(char::is_numeric))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::in_two_sentences;

    #[test]
    fn two_sentences_end_where_people_end_them() {
        for (text, two) in [
            ("", ""),
            ("J’étais comptable", "J’étais comptable"),
            ("J’étais comptable. Je restaure des meubles. Le reste suit.", "J’étais comptable. Je restaure des meubles."),
            ("J’ai suivi M. Aubry à St. Malo. Puis j’ai appris seul. Voilà.", "J’ai suivi M. Aubry à St. Malo. Puis j’ai appris seul."),
            ("Dix ans de compta\nPuis le bois\nEt la suite", "Dix ans de compta Puis le bois"),
            ("Pourquoi ? Parce que j’aime le bois. Et après ?", "Pourquoi ? Parce que j’aime le bois."),
            ("Né en 1980. 12 ans de métier. Fin.", "Né en 1980. 12 ans de métier."),
        ] {
            assert_eq!(in_two_sentences(text), two);
        }
    }
}
