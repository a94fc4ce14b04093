//! Folding of letters. One character enters; its ASCII letters in lower case without accent leave.
//! Nothing is allocated here, and no word is looked up.

/// Writes the folded form of a letter: `É` becomes `e`, `Œ` becomes `oe`. A letter outside the Latin
/// blocks becomes `~`, so that a word keeps its length but matches nothing by accident.
pub(super) fn push_folded(c: char, out: &mut Vec<u8>) {
    match c {
        'a'..='z' | '0'..='9' => out.push(c as u8),
        'A'..='Z' => out.push(c.to_ascii_lowercase() as u8),
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => out.push(b'a'),
        'Æ' | 'æ' => out.extend_from_slice(b"ae"),
        'Ç' | 'ç' | 'Ć'..='č' => out.push(b'c'),
        'Ð' | 'ð' | 'Ď'..='đ' => out.push(b'd'),
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => out.push(b'e'),
        'Ĝ'..='ģ' => out.push(b'g'),
        'Ĥ'..='ħ' => out.push(b'h'),
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => out.push(b'i'),
        'Ĺ'..='ł' => out.push(b'l'),
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => out.push(b'n'),
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => out.push(b'o'),
        'Œ' | 'œ' => out.extend_from_slice(b"oe"),
        'Ŕ'..='ř' => out.push(b'r'),
        'Ś'..='š' => out.push(b's'),
        'ß' => out.extend_from_slice(b"ss"),
        'Ţ'..='ŧ' => out.push(b't'),
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => out.push(b'u'),
        'Ý' | 'ý' | 'ÿ' | 'Ÿ' => out.push(b'y'),
        'Ź'..='ž' => out.push(b'z'),
        // Accents written apart ("e" + U+0301): they disappear.
        '\u{300}'..='\u{36f}' => {}
        _ => out.push(b'~'),
    }
}

/// Folds a whole phrase, words kept apart by one space; for names given by the caller.
pub(crate) fn fold_phrase(phrase: &str) -> Vec<Vec<u8>> {
    phrase
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            let mut out = Vec::with_capacity(word.len());
            word.chars().for_each(|c| push_folded(c, &mut out));
            out
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::fold_phrase;

    #[test]
    fn accents_case_and_ligatures_fold() {
        let words = fold_phrase("Cœur ÉLÉONORE d’Été n\u{303}");
        let words: Vec<&str> = words.iter().filter_map(|w| std::str::from_utf8(w).ok()).collect();
        assert_eq!(words, ["coeur", "eleonore", "d", "ete", "n"]);
    }
}
