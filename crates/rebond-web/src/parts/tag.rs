//! A word about something: its circle, its state.

use maud::{Markup, html};

/// How much a tag stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A plain word.
    Plain,
    /// Of the thread: under way, agreed.
    Thread,
    /// To be looked at.
    Attention,
}

/// A word about something.
pub fn tag(label: &str, tone: Tone) -> Markup {
    let look = match tone {
        Tone::Plain => "tag",
        Tone::Thread => "tag of-thread",
        Tone::Attention => "tag attention",
    };
    html! { span class=(look) { bdi { (label) } } }
}
