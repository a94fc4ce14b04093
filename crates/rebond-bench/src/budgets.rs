//! The budgets: for some lines of the table, how many times its baseline each may cost. A line worse by a tenth is too much. Not done
//! here: measuring.

use crate::Outcome;

const FILE: &str = include_str!("../budgets.txt");
/// What a machine at work adds without anybody's fault.
const SLACK: f64 = 1.1;

/// One line of the table: what, and how many times its baseline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ratio {
    pub(crate) name: String,
    pub(crate) ratio: f64,
}

/// Compares what was measured with the budgets; what is over them, in words.
pub(crate) fn check(measured: &[Ratio]) -> Outcome {
    compare(FILE, measured)
}

fn compare(file: &str, measured: &[Ratio]) -> Outcome {
    let mut over = Vec::new();
    for line in file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (name, most) = line.rsplit_once(' ').ok_or_else(|| format!("budgets.txt: {line}"))?;
        let most: f64 = most.parse().map_err(|_| format!("budgets.txt: {line}"))?;
        match measured.iter().find(|one| one.name == name.trim()) {
            // One engine, or one size, may not be there this time.
            None => {}
            Some(one) if one.ratio <= most * SLACK => {}
            Some(one) => over.push(format!("{}: × {:.1}, and its budget is × {most:.1}", one.name, one.ratio)),
        }
    }
    if over.is_empty() { Ok(()) } else { Err(over.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::{Ratio, compare};

    #[test]
    fn what_is_a_tenth_over_its_budget_is_named() {
        let file = "# name, times its baseline\nSQLite 10000 People list   8\n";
        let measured = |name: &str, ratio| [Ratio { name: name.to_owned(), ratio }];
        assert_eq!(compare(file, &measured("SQLite 10000 People list", 8.7)), Ok(()));
        assert!(compare(file, &measured("SQLite 10000 People list", 8.9)).unwrap_err().contains("its budget is × 8.0"));
        assert_eq!(compare(file, &measured("SQLite 10000 Board", 90.0)), Ok(()));
        assert!(compare("Board eight", &[]).is_err());
    }
}
