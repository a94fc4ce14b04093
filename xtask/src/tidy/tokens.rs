//! The words and signs of a file of Rust, without comments, literals and tests. What enters: its text. What leaves: tokens with
//! their lines. Not done here: what they mean.

/// A word, or a sign (`::` is one).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    pub(super) line: usize,
}

/// What is compiled into the program: an item under `#[cfg(test)]` is left out.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut kept = Vec::new();
    let every = scan(text);
    let mut rest = every.as_slice();
    while let Some((first, more)) = rest.split_first() {
        let words = |wanted: &[&str]| rest.len() >= wanted.len() && rest.iter().zip(wanted).all(|(token, text)| token.text == *text);
        if words(&["#", "[", "cfg", "(", "test", ")", "]"]) {
            rest = after_item(&rest[7..]);
        } else {
            kept.push(*first);
            rest = more;
        }
    }
    kept
}

/// What follows the item that begins here: after its `;` or its braces.
fn after_item<'a, 't>(tokens: &'a [Token<'t>]) -> &'a [Token<'t>] {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match token.text {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => {
                depth = depth.saturating_sub(1);
                if depth == 0 && token.text == "}" {
                    return &tokens[at + 1..];
                }
            }
            ";" if depth == 0 => return &tokens[at + 1..],
            _ => {}
        }
    }
    &[]
}

fn scan(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut line = 1;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = if let Some(length) = passed_over(rest) {
            length
        } else {
            let word = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
            let length = if word > 0 {
                word
            } else if rest.starts_with("::") {
                2
            } else {
                c.len_utf8()
            };
            if !c.is_whitespace() {
                tokens.push(Token { text: &rest[..length], line });
            }
            length
        };
        line += rest[..length].matches('\n').count();
        at += length;
    }
    tokens
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of the comment or literal that begins here, if one does.
fn passed_over(rest: &str) -> Option<usize> {
    let whole = |end: Option<usize>| end.unwrap_or(rest.len());
    if rest.starts_with("//") {
        return Some(whole(rest.find('\n')));
    }
    if rest.starts_with("/*") {
        return Some(whole(rest.find("*/").map(|end| end + 2)));
    }
    // `r"…"`, `br##"…"##`: as many signs behind as before.
    let raw = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'));
    if let Some((signs, _)) = raw.and_then(|raw| raw.split_once('"')).filter(|(signs, _)| signs.bytes().all(|sign| sign == b'#')) {
        let open = rest.find('"').map_or(0, |quote| quote + 1);
        let close = format!("\"{signs}");
        return Some(whole(rest[open..].find(&close).map(|end| open + end + close.len())));
    }
    let quoted = rest.strip_prefix('b').unwrap_or(rest);
    let begun = rest.len() - quoted.len() + 1;
    if quoted.starts_with('"') {
        return Some(whole(closed(&rest[begun..], '"').map(|end| begun + end)));
    }
    // A lifetime has no quote behind its one letter.
    let mut chars = quoted.strip_prefix('\'')?.chars();
    match (chars.next()?, chars.next()?) {
        ('\\', _) => Some(whole(closed(&rest[begun..], '\'').map(|end| begun + end))),
        (c, '\'') => Some(begun + c.len_utf8() + 1),
        _ => None,
    }
}

/// Where the literal ends, its closing quote included.
fn closed(inner: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    let end = inner.char_indices().find(|(_, c)| {
        let closes = *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        closes
    });
    end.map(|(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::tokens;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn comments_and_literals_are_left_out() {
        assert_eq!(
            words("use a::b; // c::d\n/* e */ f(\"g::h\\\" i\", 'j', '\\'', b\"k\", r#\"l \" m\"#, &'n str)"),
            ["use", "a", "::", "b", ";", "f", "(", ",", ",", ",", ",", ",", "&", "'", "n", "str", ")"]
        );
        assert_eq!(words("br\"x\" bread r2 'é' \"open"), ["bread", "r2"]);
    }

    #[test]
    fn tests_are_left_out_wherever_they_stand() {
        let text = "a\n#[cfg(test)]\npub fn of(x: [u8; 2]) -> B { c { d; } }\ne\n#[cfg(test)]\nmod tests;\nf";
        assert_eq!(words(text), ["a", "e", "f"]);
        assert_eq!(tokens(text)[1].line, 4);
    }
}
