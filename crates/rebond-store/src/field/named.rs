//! The identifiers written in a text, as in the key of a step: they name records of any noun.

use uuid::Uuid;

/// The identifiers written in a text.
pub(super) fn ids_in(text: &str) -> Vec<Uuid> {
    let hex = |c: char| c.is_ascii_hexdigit() || c == '-';
    let runs = text.split(|c: char| !hex(c)).map(|run| run.trim_matches('-'));
    runs.filter(|run| run.len() >= 32)
        .flat_map(|run| {
            (0..=run.len() - 32).filter_map(|at| {
                let hyphened = run.get(at..at + 36).and_then(|part| Uuid::try_parse(part).ok());
                hyphened.or_else(|| run.get(at..at + 32).filter(|part| !part.contains('-')).and_then(|part| Uuid::try_parse(part).ok()))
            })
        })
        .collect()
}

/// The text with another identifier wherever it holds this one; `None` when it does not.
pub(super) fn renamed(text: &str, from: Uuid, to: Uuid) -> Option<String> {
    let other = text.replace(&from.to_string(), &to.to_string()).replace(&from.simple().to_string(), &to.simple().to_string());
    (other != text).then_some(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_identifiers_in_a_key() {
        let (one, other) = (Uuid::from_u128(0x0192_3456_789a_7bcd_8ef0_1234_5678_9abc), Uuid::from_u128(u128::MAX));
        assert_eq!(ids_in(&format!("G5:{one}/{other}")), [one, other]);
        assert_eq!(ids_in(&format!("thank-{one}-{other}")), [one, other]);
        assert_eq!(ids_in(&format!("x.{}", one.simple())), [one]);
        assert!(ids_in("A1:campaign").is_empty());
    }

    #[test]
    fn another_stands_where_one_stood() {
        let (one, other) = (Uuid::from_u128(7), Uuid::from_u128(9));
        assert_eq!(renamed(&format!("G5:{one}/{other}"), one, other), Some(format!("G5:{other}/{other}")));
        assert_eq!(renamed(&format!("x.{}", one.simple()), one, other), Some(format!("x.{}", other.simple())));
        assert_eq!(renamed(&format!("G5:{other}"), one, other), None);
    }
}
