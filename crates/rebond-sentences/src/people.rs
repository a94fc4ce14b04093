//! People in words: what they do, where one stands with them, whom they know.

use rebond_app::people::{PersonRow, Sureness};
use rebond_coach::Stage;
use rebond_domain::{Closeness, Line, Noun, PersonName, Tie};
use rebond_text::Text;

/// The name of somebody, or a word for one who is not known by name.
pub fn name(text: Text, name: Option<&PersonName>) -> String {
    name.map_or_else(|| text.today_somebody().to_owned(), PersonName::full)
}

/// The name of a stage.
pub fn stage(text: Text, stage: Stage) -> &'static str {
    match stage {
        Stage::ToContact => text.board_to_contact(),
        Stage::Drafted => text.board_drafted(),
        Stage::Waiting => text.board_waiting(),
        Stage::Later => text.board_later(),
        Stage::Redirected => text.board_redirected(),
        Stage::Refused => text.board_refused(),
        Stage::Yes => text.board_yes(),
        Stage::Planned => text.board_planned(),
        Stage::Met => text.board_met(),
        Stage::Thanked => text.board_thanked(),
        Stage::Complete => text.board_complete(),
        Stage::Resting => text.board_resting(),
    }
}

/// What somebody does and where.
pub fn line(row: &PersonRow) -> Option<String> {
    let parts: Vec<&str> = [&row.role, &row.organisation].into_iter().flatten().map(Line::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// How two people know each other: how well, and a remark.
pub fn tie(text: Text, tie: &Tie) -> Option<String> {
    let closeness = (tie.closeness != Closeness::Unknown).then(|| text.closeness(tie.closeness));
    let parts: Vec<&str> = closeness.into_iter().chain(tie.remarks.as_ref().map(Line::as_str)).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// How sure it is that two records are of one person.
pub const fn sureness(text: Text, sureness: Sureness) -> &'static str {
    match sureness {
        Sureness::Sure => text.duplicates_sure(),
        Sureness::Likely => text.duplicates_likely(),
        Sureness::Perhaps => text.duplicates_perhaps(),
    }
}

/// How many records of a noun go with somebody.
pub fn erased(text: Text, noun: Noun, count: u64) -> String {
    match noun {
        Noun::PersonEmail => text.erase_count_emails(count),
        Noun::PersonPhone => text.erase_count_phones(count),
        Noun::Tie => text.erase_count_ties(count),
        Noun::Attendance => text.erase_count_attendances(count),
        Noun::Meeting => text.count_meetings(count),
        Noun::Referral => text.count_referrals(count),
        Noun::Approach => text.count_approaches(count),
        Noun::Note => text.count_notes(count),
        Noun::Exchange => text.count_exchanges(count),
        Noun::Finding => text.erase_count_findings(count),
        Noun::Promise => text.count_promises(count),
        _ => text.erase_count_other(count),
    }
}
