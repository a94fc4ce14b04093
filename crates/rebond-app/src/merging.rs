//! What two records of one thing say, brought together: what only one says is kept, what both say differently is chosen, the kept one's
//! unless it is said otherwise. What leaves: one value a field, and which fields differ. Not done here: which fields there are (the
//! merge of each noun); what refers to the two (`carrying`).

use rebond_domain::{Line, Prose};

/// Which of two values is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// That of the record that stays.
    Kept,
    /// That of the other.
    Other,
    /// Both, one after the other: of texts.
    Both,
}

/// Values taken from two records, field by field.
pub(crate) struct Takes<'a, F> {
    chosen: &'a [(F, Take)],
    /// The fields of which both say something, and not the same.
    pub(crate) differs: Vec<F>,
}

impl<'a, F: Copy + PartialEq> Takes<'a, F> {
    /// As chosen.
    pub(crate) const fn of(chosen: &'a [(F, Take)]) -> Self {
        Self { chosen, differs: Vec::new() }
    }

    /// A value that both have.
    pub(crate) fn one<T: PartialEq>(&mut self, field: F, kept: T, other: T) -> T {
        if kept == other {
            return kept;
        }
        self.differs.push(field);
        if self.chosen(field) == Some(Take::Other) { other } else { kept }
    }

    /// A value that one of them may not have.
    pub(crate) fn some<T: PartialEq>(&mut self, field: F, kept: Option<T>, other: Option<T>) -> Option<T> {
        match (kept, other) {
            (Some(kept), Some(other)) => Some(self.one(field, kept, other)),
            (kept, other) => kept.or(other),
        }
    }

    /// A value of a list in which one word says that it is not known.
    pub(crate) fn known<T: PartialEq + Copy>(&mut self, field: F, unknown: T, kept: T, other: T) -> T {
        let said = |value: T| (value != unknown).then_some(value);
        self.some(field, said(kept), said(other)).unwrap_or(unknown)
    }

    /// A text: both unless one is chosen.
    pub(crate) fn text(&mut self, field: F, kept: Option<Prose>, other: Option<Prose>, spare: &mut Vec<Prose>) -> Option<Prose> {
        if let (Some(one), Some(two)) = (&kept, &other)
            && one != two
        {
            self.differs.push(field);
            match self.chosen(field) {
                Some(Take::Kept) => return kept,
                Some(Take::Other) => return other,
                Some(Take::Both) | None => {}
            }
        }
        joined(kept, other, spare)
    }

    fn chosen(&self, field: F) -> Option<Take> {
        self.chosen.iter().find(|(of, _)| *of == field).map(|(_, take)| *take)
    }
}

/// Two texts one after the other, once when they are the same; the second is spare when there is no room for both.
pub(crate) fn joined(kept: Option<Prose>, other: Option<Prose>, spare: &mut Vec<Prose>) -> Option<Prose> {
    let (kept, other) = match (kept, other) {
        (Some(kept), Some(other)) if kept != other => (kept, other),
        (kept, other) => return kept.or(other),
    };
    let both = Prose::parse(&format!("{kept}\n\n{other}")).ok();
    if both.is_none() {
        spare.push(other);
    }
    both.or(Some(kept))
}

/// The same of lines.
pub(crate) fn joined_lines(kept: Option<Line>, other: Option<Line>, spare: &mut Vec<Prose>) -> Option<Line> {
    let (kept, other) = match (kept, other) {
        (Some(kept), Some(other)) if kept != other => (kept, other),
        (kept, other) => return kept.or(other),
    };
    let both = Line::parse(&format!("{kept} ; {other}")).ok();
    if both.is_none() {
        spare.extend(Prose::parse(other.as_str()).ok());
    }
    both.or(Some(kept))
}
