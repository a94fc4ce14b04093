//! String literals of a line of Rust, found without a parser: good enough to see what a text begins with.

/// The beginnings of the string literals of a line: what follows each opening quote, to the end of the line.
pub(super) fn beginnings(line: &str) -> impl Iterator<Item = &str> {
    let code = if line.trim_start().starts_with("//") { "" } else { line };
    let mut open = false;
    let mut escaped = false;
    code.char_indices().filter_map(move |(at, c)| {
        let quote = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        if quote {
            open = !open;
        }
        (quote && open).then(|| &code[at + 1..])
    })
}

#[cfg(test)]
mod tests {
    use super::beginnings;

    #[test]
    fn beginnings_of_literals_only() {
        let found = |line| beginnings(line).map(|text| text.chars().take(3).collect::<String>()).collect::<Vec<_>>();
        assert_eq!(found(r#"run("SELECT 1", "one \"SEL", x)"#), ["SEL", "one"]);
        assert!(found("// \"SELECT 1\"").is_empty());
    }
}
