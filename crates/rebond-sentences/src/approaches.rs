//! Messages in words: what a kind is for, ways to go, lengths, the linter's remarks.

use rebond_app::approaches::{WayPage, count_characters, count_words};
use rebond_coach::Way;
use rebond_domain::{Channel, MessageKind, RemarkAside};
use rebond_lint::Severity;
use rebond_text::Text;

/// What a kind of message is for, to choose it by.
pub const fn purpose(text: Text, kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::Request => text.write_kind_request_hint(),
        MessageKind::Introduction => text.write_kind_introduction_hint(),
        MessageKind::FollowUp => text.write_kind_follow_up_hint(),
        MessageKind::Proposal => text.write_kind_proposal_hint(),
        MessageKind::Confirmation => text.write_kind_confirmation_hint(),
        MessageKind::ThankYou => text.write_kind_thank_you_hint(),
        MessageKind::News => text.write_kind_news_hint(),
    }
}

/// What the method says of a kind of message, above its draft.
pub const fn advice(text: Text, kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::Request => text.write_why_request(),
        MessageKind::Introduction => text.write_why_introduction(),
        MessageKind::FollowUp => text.write_why_follow_up(),
        MessageKind::Proposal => text.write_why_proposal(),
        MessageKind::Confirmation => text.write_why_confirmation(),
        MessageKind::ThankYou => text.write_why_thank_you(),
        MessageKind::News => text.write_why_news(),
    }
}

/// A way a message may go, with its address.
pub fn way(text: Text, way: &Way) -> String {
    let channel = text.channel(way.channel);
    let detail = way.address.as_ref().map(ToString::to_string).or_else(|| way.number.as_ref().map(ToString::to_string));
    let detail = detail.or_else(|| way.event.as_ref().map(|event| text.write_way_event(text.day(event.starts_on), &event.name)));
    detail.map_or_else(|| channel.to_owned(), |detail| format!("{channel} · {detail}"))
}

/// Where its address came from, and why this way.
pub fn why_way(text: Text, way: &Way, view: &WayPage) -> String {
    let origin = match (&way.origin, &way.through) {
        (Some(origin), Some(through)) => Some(text.write_way_origin_through(text.address_origin(*origin), through)),
        (Some(origin), None) => Some(text.address_origin(*origin).to_owned()),
        _ => None,
    };
    let mut line = origin.map_or_else(String::new, |origin| format!("{origin}. "));
    line.push_str(way.reason.text(text.lang()));
    if let Some(left) = view.invitations_left.filter(|_| way.channel == Channel::LinkedInNote) {
        line.push_str(&format!(" {}", text.write_invitations_left(left)));
    }
    line
}

/// How long a text is: characters where there is a limit to them, words elsewhere.
pub fn length(text: Text, body: &str, limit: Option<u16>) -> String {
    match limit {
        Some(limit) => text.write_note_count(count_characters(body), limit),
        None => text.write_words(count_words(body)),
    }
}

/// Why a remark was set aside: the reason chosen, and the user's words.
pub fn why_aside(text: Text, aside: &RemarkAside) -> String {
    let reason = text.aside_reason_of(aside.reason).to_lowercase();
    aside.note.as_ref().map_or_else(|| reason.clone(), |note| format!("{reason} ({note})"))
}

/// How much a remark of the linter weighs.
pub const fn severity(text: Text, severity: Severity) -> &'static str {
    match severity {
        Severity::Error => text.write_severity_error(),
        Severity::Warning => text.write_severity_warning(),
        Severity::Advice => text.write_severity_advice(),
    }
}
