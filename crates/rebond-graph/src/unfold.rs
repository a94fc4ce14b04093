//! Which part of the forest is shown: as much as a person can read, row by row, the rest folded. What enters: a forest, from whom on,
//! who is wanted, how many rows there may be. What leaves: rows. Not done here: drawing.

use std::collections::VecDeque;

use crate::Forest;

/// A row of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Whose place in the forest it is.
    pub at: usize,
    /// How far from the first row.
    pub depth: usize,
    /// How many hang from them that are not shown.
    pub folded: usize,
}

/// A part of the forest, ready to be drawn: each row below the one who led to them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unfolded {
    /// The rows, the one it begins at first.
    pub rows: Vec<Row>,
    /// How many of those who hang from the first are left out with all that hangs from them.
    pub left_out: usize,
}

impl Forest {
    /// What hangs from the one at a place, near ones first, in at most so many rows. Of those who are not wanted, only who leads to
    /// somebody wanted is shown. Whoever led to more than there is room for is folded; of too many who hang from the first, those who
    /// led on are shown, and the latest.
    pub fn unfold(&self, from: usize, most: usize, wanted: impl Fn(usize) -> bool) -> Unfolded {
        // How many wanted there are at and below each.
        let mut kept: Vec<usize> = (0..self.len()).map(|at| usize::from(at > 0 && wanted(at))).collect();
        for at in (1..self.len()).rev() {
            kept[self.by(at).0] += kept[at];
        }
        let children = |at: usize| self.led(at).iter().copied().filter(|child| kept[*child] > 0);
        let mut shown: Vec<Vec<usize>> = vec![Vec::new(); self.len()];
        let (mut room, mut left_out) = (most, 0);
        let mut next = VecDeque::from([from]);
        while let Some(at) = next.pop_front() {
            let mut here: Vec<usize> = children(at).collect();
            if at == from && here.len() > room {
                here.sort_by_key(|child| (self.below(*child) == 0, std::cmp::Reverse(*child)));
                left_out = here.split_off(room).len();
                here.sort_unstable();
            }
            if here.len() <= room {
                room -= here.len();
                next.extend(&here);
                shown[at] = here;
            }
        }
        let mut rows = Vec::new();
        let mut stack = vec![(from, 0)];
        while let Some((at, depth)) = stack.pop() {
            let below = children(at).map(|child| kept[child]).sum();
            let folded = if at != from && shown[at].is_empty() { below } else { 0 };
            rows.push(Row { at, depth, folded });
            stack.extend(shown[at].iter().rev().map(|child| (*child, depth + 1)));
        }
        Unfolded { rows, left_out }
    }
}
