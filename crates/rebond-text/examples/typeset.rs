//! Sets the typography of the French texts in place: `cargo run -p rebond-text --example typeset`. Straight apostrophes become
//! ’, and the blanks that go with : ; ? » and « become narrow no-break spaces. Not done here: anything a person must decide.

fn main() -> std::io::Result<()> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("texts/fr");
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let before = std::fs::read_to_string(&path)?;
        let after = before.lines().map(|line| typeset(line) + "\n").collect::<String>();
        if after != before {
            std::fs::write(path, after)?;
        }
    }
    Ok(())
}

fn typeset(line: &str) -> String {
    // The identifier and its equals sign, comments, and the names of variables and cases stay as they are.
    if line.starts_with('#') {
        return line.to_owned();
    }
    let mut out = String::with_capacity(line.len() + 8);
    let mut inside = 0_u8;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '{' => inside += 1,
            '}' => inside = inside.saturating_sub(1),
            _ => {}
        }
        let next = letters.peek().copied();
        match (letter, next) {
            _ if inside > 0 => out.push(letter),
            ('\'', _) => out.push('’'),
            (' ' | '\u{a0}', Some(':' | ';' | '?' | '!' | '»')) => out.push('\u{202f}'),
            ('«', Some(' ' | '\u{a0}')) => {
                letters.next();
                out.push_str("«\u{202f}");
            }
            _ => out.push(letter),
        }
    }
    out
}
