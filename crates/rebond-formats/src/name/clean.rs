//! A name without what was hung around it: pictures, brackets, slogans, forms of address, degrees. What enters: a name or a part of
//! one. What leaves: its words, and whether anything of meaning was taken off. Not done here: which word is the family name.

use super::words::{is_degree, is_title, is_title_alone, opens_other_name};

/// A part of a name, cleaned.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cleaned {
    pub(super) text: String,
    /// Whether words were taken off that are no form of address.
    pub(super) lost: bool,
}

/// Cleans a name; `is_part` where given and family name stand apart already.
pub(super) fn clean(text: &str, is_part: bool) -> Cleaned {
    let seen = without_pictures(text);
    let (plain, brackets) = without_brackets(&seen);
    let (plain, slogan) = without_slogan(&plain, is_part);
    let (plain, listed) = without_list(&plain);
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    let other = words.iter().skip(1).position(|word| opens_other_name(word)).map(|place| place + 1);
    if let Some(place) = other {
        words.truncate(place);
    }
    // `M Paul Petit`: alone before two more words it is no initial.
    let titled = |words: &[&str]| match words {
        [first, _, ..] if is_title(first) => true,
        ["M" | "Me", _, _, ..] => true,
        [first] => is_part && is_title_alone(first),
        _ => false,
    };
    while titled(&words) {
        words.remove(0);
    }
    let mut degrees = false;
    while words.len() > 1 && words.last().is_some_and(|last| is_degree(last, false)) {
        words.pop();
        degrees = true;
    }
    if is_part && words.len() == 1 && words.first().is_some_and(|word| is_degree(word, false) && word.len() > 2) {
        words.clear();
    }
    let text = words.join(" ").trim_matches([',', ' ', '-', '|', '/']).to_owned();
    Cleaned { text, lost: brackets || slogan || listed || other.is_some() || degrees }
}

/// Without pictures and invisible signs; a name made of them alone stays what it is.
fn without_pictures(text: &str) -> String {
    let seen: String =
        text.chars().map(|c| if is_picture(c) || c == '\n' || c == '\t' { ' ' } else { c }).filter(|c| !is_invisible(*c)).collect();
    if seen.chars().any(char::is_alphanumeric) { seen } else { text.to_owned() }
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0020}'..='\u{e007f}' | '\u{3030}' | '\u{303d}' | '©' | '®' | '™')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200d}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Without what stands in brackets or quotation marks after a blank, unless it is all there is.
fn without_brackets(text: &str) -> (String, bool) {
    let mut plain = String::with_capacity(text.len());
    let mut lost = false;
    let mut rest = text;
    while let Some(open) = rest.find(['(', '[', '{', '"', '“', '«', '„']) {
        let (before, from) = rest.split_at(open);
        let sign = from.chars().next().unwrap_or(' ');
        let close: &[char] = match sign {
            '(' => &[')'],
            '[' => &[']'],
            '{' => &['}'],
            '«' => &['»'],
            '"' => &['"'],
            _ => &['”', '“', '"'],
        };
        let inside = from.get(sign.len_utf8()..).unwrap_or_default();
        let apart = before.is_empty() && plain.is_empty() || before.ends_with(char::is_whitespace);
        let Some(end) = inside.find(close).filter(|_| apart) else {
            let (kept, next) = rest.split_at(open + sign.len_utf8());
            plain.push_str(kept);
            rest = next;
            continue;
        };
        plain.push_str(before);
        let words = inside.get(..end).unwrap_or_default();
        lost |= !is_pronouns(words);
        let after = inside.get(end..).unwrap_or_default();
        rest = after.get(after.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
    }
    plain.push_str(rest);
    if plain.chars().any(char::is_alphanumeric) { (plain, lost) } else { (text.replace(['"', '(', ')', '[', ']'], ""), false) }
}

/// `she/her`, `il`, `elle/iel`: how one speaks of somebody, in brackets.
fn is_pronouns(text: &str) -> bool {
    text.split(['/', ',', ' ']).all(|word| {
        matches!(
            rebond_domain::fold(word).as_str(),
            "" | "she"
                | "her"
                | "hers"
                | "he"
                | "him"
                | "his"
                | "they"
                | "them"
                | "theirs"
                | "il"
                | "lui"
                | "elle"
                | "iel"
                | "ella"
                | "el"
                | "sie"
                | "ihr"
                | "er"
                | "ihm"
                | "lei"
        )
    })
}

/// Without what follows a stroke, a bullet or a dash between blanks.
fn without_slogan(text: &str, is_part: bool) -> (String, bool) {
    let signs = [" | ", "|", " • ", " – ", " — ", " - ", " / ", " // ", " ~ ", " @ ", " · "];
    let cut = signs
        .iter()
        .filter_map(|sign| Some((text.find(sign)?, *sign)))
        .filter(|(at, _)| text.get(..*at).is_some_and(|before| before.chars().any(char::is_alphanumeric)));
    let Some((at, sign)) = cut.min() else { return (text.to_owned(), false) };
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + sign.len()..).unwrap_or_default().trim());
    // `Ruiz - Lopez`: a family name of two.
    let of_two = is_part
        && sign == " - "
        && !after.contains(' ')
        && after.chars().next().is_some_and(char::is_uppercase)
        && after.chars().any(char::is_lowercase);
    if of_two { (format!("{before}-{after}"), false) } else { (before.to_owned(), !after.is_empty()) }
}

/// Without the degrees that follow a comma.
fn without_list(text: &str) -> (String, bool) {
    let Some((before, after)) = text.split_once(',') else { return (text.to_owned(), false) };
    let mut listed = after.split([',', ' ', '/']).map(str::trim).filter(|word| !word.is_empty()).peekable();
    let degrees = listed.peek().is_some() && listed.all(|word| is_degree(word, true) || matches!(word, "&" | "and" | "et"));
    if degrees && !before.trim().is_empty() { (before.to_owned(), true) } else { (text.to_owned(), false) }
}
