//! What words speak of (`data/<language>/concepts.txt`): lines enter; a trie that gives a folded word its concept, and the names, leave,
//! as `src/model/concepts.rs` reads them.

use super::lexicon::Lexicon;

/// Lays the concepts of a language out; a line that cannot be read stops the build.
pub(crate) fn table(lines: &str) -> Result<Vec<u8>, String> {
    let mut symbols: Vec<String> = Vec::new();
    let mut concept_of: Vec<u16> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (name, words) = line.split_once(" = ").ok_or_else(|| format!("no concept: {line}"))?;
        for word in words.split(' ') {
            if symbols.iter().any(|known| known == word) {
                return Err(format!("{word} stands twice: {line}"));
            }
            symbols.push(word.to_owned());
            concept_of.push(names.len() as u16);
        }
        names.push(name);
    }
    if names.len() >= usize::from(u8::MAX) {
        return Err("too many concepts".to_owned());
    }
    let lexicon = Lexicon::new(&symbols);
    // Of the symbols that accept a word, the one written out, else the longest.
    let best = |kind: &Vec<u16>| {
        let rank = |symbol: &u16| {
            let word = &symbols[usize::from(*symbol)];
            (!word.ends_with('*'), word.len())
        };
        kind.iter().max_by_key(|symbol| rank(symbol)).map_or(0, |symbol| concept_of[usize::from(*symbol)] as u8 + 1)
    };
    let mut out = Vec::new();
    let short = |out: &mut Vec<u8>, number: usize| out.extend(u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes());
    short(&mut out, lexicon.edges.len());
    for (parent, letter) in &lexicon.edges {
        short(&mut out, usize::from(*parent));
        out.push(*letter);
    }
    // Each node's concept, for a word that ends there and for one that goes on elsewhere.
    for kinds in [&lexicon.ends, &lexicon.leaves] {
        out.extend(kinds.iter().map(|kind| best(&lexicon.kinds[usize::from(*kind)])));
    }
    short(&mut out, names.len());
    for name in &names {
        out.push(name.len() as u8);
        out.extend(name.as_bytes());
    }
    Ok(out)
}
