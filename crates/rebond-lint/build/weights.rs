//! The weights of a language: the lines `cargo xtask lint-train` wrote (`data/<language>/weights.tsv`) enter; a hash table that
//! `src/model/weights.rs` reads in place leaves.

use super::feature::{FILTER_BITS, Kind, filter_bit, key, short, symbol_key};

/// Ten facts of a sentence, seven of a message.
const COLUMNS: usize = 17;

/// Lays the table out; a line that cannot be read stops the build.
pub(crate) fn table(lines: &str) -> Result<Vec<u8>, String> {
    let mut rows: Vec<(u32, [i8; COLUMNS])> = Vec::new();
    let mut biases = [0_i16; COLUMNS];
    for line in lines.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (feature, weights) = line.split_once('\t').ok_or_else(|| format!("no weights: {line}"))?;
        let numbers: Vec<i16> =
            weights.split('\t').map(|weight| weight.parse().map_err(|_| format!("no number: {line}"))).collect::<Result<_, _>>()?;
        let numbers: [i16; COLUMNS] = numbers.try_into().map_err(|_| format!("{COLUMNS} weights expected: {line}"))?;
        if feature == "bias" {
            biases = numbers;
        } else {
            let row = numbers.map(|number| i8::try_from(number).unwrap_or(if number < 0 { i8::MIN } else { i8::MAX }));
            rows.push((short(key_of(feature)?), row));
        }
    }
    // A quarter of the places at least stays empty: a search is short and ends.
    let places = (rows.len() * 4 / 3 + 1).next_power_of_two();
    let mut entries = vec![(0, [0; COLUMNS]); places];
    for (key, row) in rows {
        let mut at = key as usize & (places - 1);
        while entries[at].0 != 0 && entries[at].0 != key {
            at = (at + 1) & (places - 1);
        }
        entries[at] = (key, row);
    }
    let mut bytes: Vec<u8> = biases.iter().flat_map(|bias| bias.to_le_bytes()).collect();
    // Most features of a text have no weight: a bit for each key that has some spares the search.
    let mut filter = vec![0_u8; FILTER_BITS / 8];
    for (key, _) in entries.iter().filter(|(key, _)| *key != 0) {
        let bit = filter_bit(*key);
        filter[bit / 8] |= 1 << (bit % 8);
    }
    bytes.extend(filter);
    for (key, row) in entries {
        bytes.extend(u32::to_le_bytes(key));
        bytes.extend(row.iter().map(|weight: &i8| weight.cast_unsigned()));
    }
    Ok(bytes)
}

/// `p une place`: the letter of the kind, then one symbol or two.
fn key_of(feature: &str) -> Result<u64, String> {
    let mut parts = feature.split(' ');
    let kind = match parts.next() {
        Some("a") => Kind::Alone,
        Some("p") => Kind::Pair,
        Some("r") => Kind::Around,
        Some("t") => Kind::Then,
        _ => return Err(format!("no feature: {feature}")),
    };
    let mut next = || parts.next().map_or(0, |symbol| symbol_key(symbol.as_bytes()));
    Ok(key(kind, next(), next()))
}
