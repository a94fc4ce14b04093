//! The frames' own words found again in a text: a paragraph that begins as a frame does belongs where the frame put it (D1). What
//! enters: a paragraph. What leaves: its part. Not done here: what the linter finds in other words (`parts`).

use std::sync::LazyLock;

use rebond_domain::{AddressForm, Lang, MessageKind};
use rebond_method::{Frame, frame};

use super::placed::MessagePart;

/// The part of the frames whose words stand in the paragraph, if any do.
pub(super) fn part_begun(paragraph: &str) -> Option<MessagePart> {
    let of = |part| {
        BEGUN.iter().filter(|(of, words)| *of == part && paragraph.contains(words.as_str())).map(|(_, words)| words.len()).sum::<usize>()
    };
    let parts = [MessagePart::You, MessagePart::Me, MessagePart::Us, MessagePart::Ending];
    parts.into_iter().map(|part| (of(part), part)).filter(|(found, _)| *found > 0).max_by_key(|(found, _)| *found).map(|(_, part)| part)
}

/// The longest words of each line that are the frame's own, with their part.
static BEGUN: LazyLock<Vec<(MessagePart, String)>> = LazyLock::new(|| {
    let frames = Lang::ALL.iter().flat_map(|lang| MessageKind::ALL.iter().map(move |kind| (*kind, *lang)));
    let forms = frames.flat_map(|(kind, lang)| AddressForm::ALL.iter().map(move |form| frame(kind, lang, *form)));
    let mut begun: Vec<(MessagePart, String)> = forms.flat_map(lines).collect();
    begun.sort_by(|one, other| one.1.cmp(&other.1));
    begun.dedup_by(|one, other| one.1 == other.1);
    begun
});

/// A few letters say nothing: « et … ».
const ENOUGH: usize = 8;

fn lines(frame: &'static Frame) -> impl Iterator<Item = (MessagePart, String)> {
    let parts =
        [(MessagePart::You, &frame.you), (MessagePart::Me, &frame.me), (MessagePart::Us, &frame.us), (MessagePart::Ending, &frame.close)];
    parts.into_iter().flat_map(|(part, lines)| lines.iter().filter_map(move |line| Some((part, own(line)?.to_owned()))))
}

fn own(line: &str) -> Option<&str> {
    let outside = line.split(['…', '{', '}']).map(|words| words.trim_matches(|c: char| !c.is_alphanumeric()));
    // Between braces stands the name of what is filled in.
    outside.filter(|words| words.contains(' ') && words.chars().count() >= ENOUGH).max_by_key(|words| words.len())
}
