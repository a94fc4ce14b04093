//! The thread of a relation or a meeting: its stages as knots on one line, those done tied, the one under way open.

use maud::{Markup, html};
use rebond_text::Text;

/// A stage.
#[derive(Debug, Clone)]
pub struct Knot {
    /// Its name.
    pub label: String,
    /// What is said of it, such as a date.
    pub detail: Option<String>,
}

impl Knot {
    /// A stage of this name.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), detail: None }
    }

    /// With a date or a word under it.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// Stages on one line; those before `reached` are done, that at `reached` is under way, the others are ahead. When all are done,
/// `reached` is their number.
pub fn stage_line(text: Text, knots: &[Knot], reached: usize) -> Markup {
    html! {
        ol.stages aria-label=(text.thread_label()) {
            @for (place, knot) in knots.iter().enumerate() {
                @let (state, heard) = match place.cmp(&reached) {
                    std::cmp::Ordering::Less => ("done", text.thread_done()),
                    std::cmp::Ordering::Equal => ("now", text.thread_now()),
                    std::cmp::Ordering::Greater => ("ahead", text.thread_ahead()),
                };
                li class=(state) aria-current=[(place == reached).then_some("step")] {
                    span.stage-name { (knot.label) span.heard { ", " (heard) } }
                    @if let Some(detail) = &knot.detail { span.stage-detail { (detail) } }
                }
            }
        }
    }
}
