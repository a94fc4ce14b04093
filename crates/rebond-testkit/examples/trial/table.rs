//! What was promised, how often it was tried, how often it did not hold.

use std::fmt;

/// The promises, in the order in which they were first tried.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
}

struct Row {
    promise: &'static str,
    how: &'static str,
    tries: u64,
    /// What did not hold, in words.
    broken: Vec<String>,
    /// Why it was not tried.
    untried: Option<String>,
}

impl Table {
    fn row(&mut self, promise: &'static str, how: &'static str) -> &mut Row {
        let at = self.rows.iter().position(|row| row.promise == promise && row.how == how).unwrap_or_else(|| {
            self.rows.push(Row { promise, how, tries: 0, broken: Vec::new(), untried: None });
            self.rows.len() - 1
        });
        &mut self.rows[at]
    }

    /// A promise tried once; `broken` says what came of it when it did not hold.
    pub(crate) fn tried(&mut self, promise: &'static str, how: &'static str, broken: Option<String>) {
        let row = self.row(promise, how);
        row.tries += 1;
        row.broken.extend(broken);
    }

    /// A promise that could not be tried here.
    pub(crate) fn untried(&mut self, promise: &'static str, how: &'static str, why: &str) {
        self.row(promise, how).untried = Some(why.to_owned());
    }

    /// Whether every promise held.
    pub(crate) fn holds(&self) -> bool {
        self.rows.iter().all(|row| row.broken.is_empty())
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| promise | tested by | runs | failures |\n|---|---|---:|---:|")?;
        for row in &self.rows {
            match &row.untried {
                Some(why) => writeln!(f, "| {} | {} | – | not tried: {why} |", row.promise, row.how)?,
                None => writeln!(f, "| {} | {} | {} | {} |", row.promise, row.how, row.tries, row.broken.len())?,
            }
        }
        for row in &self.rows {
            for broken in row.broken.iter().take(3) {
                writeln!(f, "\n{} ({}): {broken}", row.promise, row.how)?;
            }
        }
        Ok(())
    }
}
