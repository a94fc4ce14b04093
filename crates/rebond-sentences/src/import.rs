//! An import in words: outcomes, reasons, notices. What enters: what became of each row of a file. What leaves: sentences.

use rebond_app::import::{Field, Likely, Likeness, Notice, NoticeKind, Outcome, RejectReason, Staying, Unreadable};
use rebond_text::Text;

use crate::people::erased;

/// What happens to a row.
pub fn outcome(text: Text, outcome: &Outcome) -> String {
    match outcome {
        Outcome::New => text.import_new().to_owned(),
        Outcome::Completed(_, fields) => {
            let fields: Vec<&str> = fields.iter().map(|it| field(text, *it)).collect();
            format!("{} · {}", text.import_complete(), text.import_completes(text.all_of(&fields)))
        }
        Outcome::Changed(_, fields) => {
            let fields: Vec<&str> = fields.iter().map(|it| field(text, *it)).collect();
            format!("{} · {}", text.import_change(), text.all_of(&fields))
        }
        Outcome::CalledOff => text.import_called_off().to_owned(),
        Outcome::Known(..) => text.import_known().to_owned(),
        Outcome::Merged(line) => text.import_notice_merged(*line),
        Outcome::LeftOut(why) => format!("{} · {}", text.import_left_out(), reason(text, *why)),
    }
}

/// What a row tells otherwise than one noted.
pub fn difference(text: Text, (it, told): &(Field, String)) -> String {
    text.import_differs(field(text, *it), told)
}

/// Whom a row may be about, and why.
pub fn perhaps(text: Text, likely: &Likely) -> String {
    let who = somebody(likely);
    let why: Vec<&str> = likely.why.iter().map(|sign| likeness(text, *sign)).collect();
    text.import_perhaps(who, why.join(", "))
}

/// Somebody known, with where they work.
pub fn somebody(likely: &Likely) -> String {
    likely.organisation.as_ref().map_or_else(|| likely.name.clone(), |place| format!("{} ({place})", likely.name))
}

/// A sign that two people are one, or are not.
pub const fn likeness(text: Text, sign: Likeness) -> &'static str {
    match sign {
        Likeness::SamePage => text.likeness_same_page(),
        Likeness::SameEmail => text.likeness_same_email(),
        Likeness::SameNumber => text.likeness_same_number(),
        Likeness::SameName => text.likeness_same_name(),
        Likeness::SameWords => text.likeness_same_words(),
        Likeness::ShortName => text.likeness_short_name(),
        Likeness::LongerName => text.likeness_longer_name(),
        Likeness::OtherScript => text.likeness_other_script(),
        Likeness::NearName => text.likeness_near_name(),
        Likeness::SameTown => text.likeness_same_town(),
        Likeness::OtherTown => text.likeness_other_town(),
        Likeness::OtherFamilyName => text.likeness_other_family_name(),
        Likeness::OtherGivenName => text.likeness_other_given_name(),
        Likeness::SamePlace => text.likeness_same_place(),
        Likeness::OtherPlace => text.likeness_other_place(),
        Likeness::OtherPage => text.likeness_other_page(),
        Likeness::OtherEmail => text.likeness_other_email(),
    }
}

/// Why a row was left out.
pub fn reason(text: Text, reason: RejectReason) -> &'static str {
    match reason {
        RejectReason::ClosedAccount => text.import_reject_closed_account(),
        RejectReason::NoName => text.import_reject_no_name(),
        RejectReason::UnclosedQuote => text.import_reject_unclosed_quote(),
        RejectReason::Broken => text.import_reject_broken(),
        RejectReason::Group => text.import_reject_group(),
        RejectReason::NoDate => text.import_reject_no_date(),
        RejectReason::Cancelled => text.import_reject_cancelled(),
        RejectReason::TooMany { .. } => text.import_reject_too_many(),
        RejectReason::Own => text.import_reject_own(),
        RejectReason::Task => text.import_reject_task(),
    }
}

/// What was changed or left out in a row, with the text concerned.
pub fn notice(text: Text, notice: &Notice) -> String {
    let what = match notice.kind {
        NoticeKind::Cut(it) => text.import_notice_cut(field(text, it)),
        NoticeKind::Dropped(it) => text.import_notice_dropped(field(text, it)),
        NoticeKind::AmbiguousDate => text.import_notice_ambiguous().to_owned(),
        NoticeKind::Merged { first_line } => text.import_notice_merged(first_line),
        NoticeKind::Recurring => text.import_notice_recurring().to_owned(),
        NoticeKind::Tidied(it) => text.import_notice_tidied(field(text, it)),
        NoticeKind::OtherEncoding => text.import_notice_other_encoding().to_owned(),
        NoticeKind::LostSign => text.import_notice_lost_sign().to_owned(),
        NoticeKind::NoEnd => text.import_notice_no_end().to_owned(),
        NoticeKind::Fax => text.import_notice_fax().to_owned(),
        NoticeKind::Rounded => text.import_notice_rounded().to_owned(),
        NoticeKind::NotKept => text.import_notice_not_kept().to_owned(),
        NoticeKind::NamedByNumber => text.import_notice_named_by_number().to_owned(),
        NoticeKind::NamedByAddress => text.import_notice_named_by_address().to_owned(),
        NoticeKind::Own => text.import_notice_own().to_owned(),
    };
    if notice.excerpt.is_empty() { what } else { text.import_notice_of(&notice.excerpt, what) }
}

/// What to do when nothing at all can be read.
pub fn hint(text: Text, why: Unreadable) -> &'static str {
    match why {
        Unreadable::Empty => text.import_error_empty_hint(),
        Unreadable::TooLarge => text.import_error_too_large_hint(),
        Unreadable::UnknownKind => text.import_error_unknown_kind_hint(),
        Unreadable::Spreadsheet => text.import_error_spreadsheet_hint(),
        Unreadable::Archive => text.import_error_archive_hint(),
        Unreadable::NoConnections => text.import_error_no_connections_hint(),
        Unreadable::DamagedZip => text.import_error_damaged_zip_hint(),
    }
}

const fn field(text: Text, field: Field) -> &'static str {
    match field {
        Field::Name => text.import_field_name(),
        Field::Email => text.import_field_email(),
        Field::Phone => text.import_field_phone(),
        Field::Organisation => text.import_field_organisation(),
        Field::Role => text.import_field_role(),
        Field::Place => text.import_field_place(),
        Field::Link => text.import_field_link(),
        Field::Date => text.import_field_date(),
        Field::Remarks => text.import_field_remarks(),
        Field::Sector => text.import_field_sector(),
    }
}

/// Why somebody or something of an import that was taken back stays.
pub fn why_stays(text: Text, it: &Staying) -> String {
    it.needed_by.map_or_else(|| text.import_stays_changed().to_owned(), |noun| text.import_stays_needed(erased(text, noun, 1)))
}
