//! Dates of one table. What enters: every cell of its date columns, in order. What leaves: a date for each; where all numbers
//! can be read in two ways, the order chosen by the caller, else the order other cells prove, else none and a notice. Not done
//! here: the forms of one cell (`date`).

use rebond_domain::Date;

use crate::{
    DateOrder, Field, NoticeKind,
    date::{CellDate, read_date},
    gather::Gathered,
};

/// What the cells of a table prove about the order of day and month.
#[derive(Debug, Default)]
pub(crate) struct OrderProof {
    day_first: bool,
    month_first: bool,
}

impl OrderProof {
    /// Takes a cell into account.
    pub(crate) fn see(&mut self, cell: &str) {
        match read_date(cell) {
            Some(CellDate::Certain(_, Some(DateOrder::DayFirst))) => self.day_first = true,
            Some(CellDate::Certain(_, Some(DateOrder::MonthFirst))) => self.month_first = true,
            _ => {}
        }
    }

    /// The order proved; `None` when nothing is, or both are.
    pub(crate) fn order(&self) -> Option<DateOrder> {
        match (self.day_first, self.month_first) {
            (true, false) => Some(DateOrder::DayFirst),
            (false, true) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }
}

/// The date of a cell.
pub(crate) fn cell_date(gathered: &mut Gathered, line: usize, cell: &str, order: Option<DateOrder>) -> Option<Date> {
    if cell.is_empty() {
        return None;
    }
    match (read_date(cell), order) {
        (Some(CellDate::Certain(date, _)), _) => Some(date),
        (Some(CellDate::Ambiguous { day_first, .. }), Some(DateOrder::DayFirst)) => Some(day_first),
        (Some(CellDate::Ambiguous { month_first, .. }), Some(DateOrder::MonthFirst)) => Some(month_first),
        (Some(CellDate::Ambiguous { .. }), None) => {
            gathered.notice(line, NoticeKind::AmbiguousDate, cell);
            None
        }
        (None, _) => {
            gathered.notice(line, NoticeKind::Dropped(Field::Date), cell);
            None
        }
    }
}
