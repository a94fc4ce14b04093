//! What of an archive cannot be restored, in words: by line, by kind, with why; what cannot be put into one. What enters: what was left
//! out. What leaves: sentences.

use rebond_app::data::{LeftOut, Misfit, NoRecord, Unreadable, WhyLeftOut};
use rebond_domain::Noun;
use rebond_text::Text;

/// How many are told one by one.
const TOLD: usize = 20;

/// Each on a line of its own, the first of them; then how many more.
pub fn left_out(text: Text, all: &[LeftOut]) -> Vec<String> {
    let mut lines: Vec<String> = all.iter().take(TOLD).map(|one| one_line(text, one)).collect();
    if all.len() > TOLD {
        lines.push(text.archive_left_out_more(all.len() - TOLD));
    }
    lines
}

/// What is stored and cannot be read, each on a line of its own, the first of them; then how many more.
pub fn unreadable(text: Text, all: &[Unreadable]) -> Vec<String> {
    let one = |it: &Unreadable| it.id.map_or_else(|| text.noun(it.noun).to_owned(), |id| format!("{} {id}", text.noun(it.noun)));
    let more = (all.len() > TOLD).then(|| text.archive_left_out_more(all.len() - TOLD));
    all.iter().take(TOLD).map(one).chain(more).collect()
}

fn one_line(text: Text, one: &LeftOut) -> String {
    let what = one.noun.map_or_else(|| text.archive_some_record(), |noun: Noun| text.noun(noun));
    text.archive_left_out_line(one.line.to_string(), what, why(text, one.why))
}

fn why(text: Text, why: WhyLeftOut) -> String {
    match why {
        WhyLeftOut::NoRecord(NoRecord::Broken) => text.archive_why_broken().to_owned(),
        WhyLeftOut::NoRecord(NoRecord::UnknownNoun) => text.archive_why_unknown_noun().to_owned(),
        WhyLeftOut::NoRecord(NoRecord::TooLong) => text.archive_why_too_long().to_owned(),
        WhyLeftOut::NoRecord(NoRecord::Sign) => text.archive_why_sign().to_owned(),
        WhyLeftOut::NoRecord(NoRecord::Value) => text.archive_why_value().to_owned(),
        WhyLeftOut::Misfit(Misfit::OutOfTime) => text.archive_why_out_of_time().to_owned(),
        WhyLeftOut::Misfit(Misfit::Missing(noun)) => text.archive_why_missing(text.noun(noun)),
        WhyLeftOut::Misfit(Misfit::Twice) => text.archive_why_twice().to_owned(),
    }
}
