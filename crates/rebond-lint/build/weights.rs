//! The weights of a language: the lines `cargo xtask lint-train` wrote (`data/<language>/weights.tsv`) enter; a hash table that
//! `src/model/weights.rs` reads in place leaves.

use super::feature::{around_key, pair_key, short, word_key};

const FACTS: usize = 8;

/// Lays the table out; a line that cannot be read stops the build.
pub(crate) fn table(lines: &str) -> Result<Vec<u8>, String> {
    let mut rows: Vec<(u32, [i8; FACTS])> = Vec::new();
    let mut biases = [0; FACTS];
    for line in lines.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (feature, weights) = line.split_once('\t').ok_or_else(|| format!("no weights: {line}"))?;
        let mut row = [0; FACTS];
        let mut count = 0;
        for (slot, weight) in row.iter_mut().zip(weights.split('\t')) {
            *slot = weight.parse().map_err(|_| format!("no number: {line}"))?;
            count += 1;
        }
        if count != FACTS {
            return Err(format!("{FACTS} weights expected: {line}"));
        }
        if feature == "%bias" {
            biases = row;
        } else {
            rows.push((short(key_of(feature)), row));
        }
    }
    // A quarter of the places at least stays empty: a search is short and ends.
    let places = (rows.len() * 4 / 3 + 1).next_power_of_two();
    let mut entries = vec![(0, [0; FACTS]); places];
    for (key, row) in rows {
        let mut at = key as usize & (places - 1);
        while entries[at].0 != 0 && entries[at].0 != key {
            at = (at + 1) & (places - 1);
        }
        entries[at] = (key, row);
    }
    let mut bytes: Vec<u8> = biases.iter().map(|bias: &i8| bias.cast_unsigned()).collect();
    for (key, row) in entries {
        bytes.extend(u32::to_le_bytes(key));
        bytes.extend(row.iter().map(|weight| weight.cast_unsigned()));
    }
    Ok(bytes)
}

fn key_of(feature: &str) -> u64 {
    let key = |word: &str| word_key(word.as_bytes());
    if let Some((first, second)) = feature.split_once(" * ") {
        around_key(key(first), key(second))
    } else if let Some((first, second)) = feature.split_once(' ') {
        pair_key(key(first), key(second))
    } else {
        key(feature)
    }
}
