//! What one shows to others, in words: an act of the record. The same for the page and the table.

use rebond_app::proof::{Act, ActKind, Deed, Whom};
use rebond_domain::Side;
use rebond_text::{Text, capitalise};

/// An act in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActWords {
    /// What sort of act.
    pub kind: &'static str,
    /// What was done.
    pub what: String,
    /// With whom.
    pub whom: String,
    /// What came of it.
    pub outcome: String,
}

/// A sort of act.
pub fn kind(text: Text, kind: ActKind) -> &'static str {
    match kind {
        ActKind::Meeting => text.proof_kind_meeting(),
        ActKind::Message => text.proof_kind_message(),
        ActKind::Event => text.proof_kind_event(),
        ActKind::Exchange => text.proof_kind_exchange(),
    }
}

/// An act.
pub fn act(text: Text, act: &Act) -> ActWords {
    let (what, outcome) = match &act.deed {
        Deed::Meeting { mode, length } => {
            (format!("{}, {}", text.meeting_mode(*mode), text.minutes(length.get())), text.proof_took_place().to_owned())
        }
        Deed::Message { kind, channel, answer } => (
            format!("{}, {}", text.message_kind(*kind), text.channel(*channel)),
            answer.map_or_else(String::new, |answer| text.answer(answer).to_owned()),
        ),
        Deed::Event { name, place, met } => {
            let place = place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
            (format!("{name}{place}"), text.proof_met_there(*met))
        }
        Deed::Exchange { channel, begun_by } => (
            text.channel(*channel).to_owned(),
            if *begun_by == Side::Mine { text.proof_begun_by_me().to_owned() } else { text.proof_begun_by_them().to_owned() },
        ),
    };
    let whom = act.whom.as_ref().map_or_else(String::new, |whom| self::whom(text, whom));
    ActWords { kind: kind(text, act.deed.kind()), what, whom, outcome }
}

/// With whom: the name if it was chosen, and the trade and kind of place.
fn whom(text: Text, whom: &Whom) -> String {
    let (name, place) = match &whom.named {
        Some((name, place)) => (name.full(), place.as_ref().map(ToString::to_string)),
        None => (text.proof_somebody().to_owned(), whom.place.map(|kind| text.organisation_kind(kind).to_owned())),
    };
    let parts = [Some(name), whom.role.as_ref().map(ToString::to_string), place];
    capitalise(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}
