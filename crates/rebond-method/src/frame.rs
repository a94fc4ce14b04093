//! Frames of messages: beginnings of sentences in three parts, me, you, us (D1). What enters: a kind, a language, tu or vous,
//! and the words already known. What leaves: lines to complete. Not done here: writing in the user's place.

use std::sync::LazyLock;

use rebond_domain::{AddressForm, Lang, MessageKind};
use serde::Deserialize;

use crate::shelf::PerLang;

/// A word of a frame that the program may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Who led to them (D11).
    Referrer,
    /// Who is asked for, or was recommended.
    Target,
    /// The length asked for (D15).
    Length,
    /// The day of the earlier message.
    Sent,
    /// The day of the meeting.
    Date,
    /// The hour of the meeting.
    Time,
    /// The place of the meeting.
    Place,
    /// Moments of one's own free hours (E2).
    Moments,
    /// The people promised (G2).
    Contacts,
    /// That the user can take a call: a line that proposes one is left out otherwise.
    Calls,
    /// What suits the user instead of a call, or of talking.
    Talk,
    /// The user's own name.
    Me,
}

impl Slot {
    /// Every slot.
    pub const ALL: &'static [Self] = &[
        Self::Referrer,
        Self::Target,
        Self::Length,
        Self::Sent,
        Self::Date,
        Self::Time,
        Self::Place,
        Self::Moments,
        Self::Contacts,
        Self::Calls,
        Self::Talk,
        Self::Me,
    ];

    const fn written(self) -> &'static str {
        match self {
            Self::Referrer => "{referrer}",
            Self::Target => "{target}",
            Self::Length => "{length}",
            Self::Sent => "{sent}",
            Self::Date => "{date}",
            Self::Time => "{time}",
            Self::Place => "{place}",
            Self::Moments => "{moments}",
            Self::Contacts => "{contacts}",
            Self::Calls => "{calls}",
            Self::Talk => "{talk}",
            Self::Me => "{me}",
        }
    }
}

/// The frame of a kind of message, in one form of address.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// Why them.
    pub you: Vec<String>,
    /// Who I am, what set me moving.
    pub me: Vec<String>,
    /// What we would do.
    pub us: Vec<String>,
    /// How it ends.
    pub close: Vec<String>,
    /// For an introduction: the text they can forward (C8).
    #[serde(default)]
    pub forward: Vec<String>,
}

/// The frame of that kind, as it is written. English has one form of address.
pub fn frame(kind: MessageKind, lang: Lang, form: AddressForm) -> &'static Frame {
    let row = row(kind, lang);
    pick(&row.vous, row.tu.as_ref(), form)
}

/// The frame of that kind, as it is said aloud (C6, C7).
pub fn spoken_frame(kind: MessageKind, lang: Lang, form: AddressForm) -> &'static Frame {
    row(kind, lang).spoken.of(form)
}

/// The lines of an invitation note of that kind, which holds two hundred characters (C5).
pub fn note_frame(kind: MessageKind, lang: Lang, form: AddressForm) -> &'static [String] {
    row(kind, lang).note.of(form)
}

const fn pick<T>(vous: &'static T, tu: Option<&'static T>, form: AddressForm) -> &'static T {
    match (form, tu) {
        (AddressForm::Tu, Some(tu)) => tu,
        _ => vous,
    }
}

/// The subject line a message of that kind may have.
pub fn frame_subject(kind: MessageKind, lang: Lang) -> &'static str {
    &row(kind, lang).subject
}

/// A line with what is known put in; what is not known becomes `…`.
pub fn fill(line: &str, known: impl Fn(Slot) -> Option<String>) -> String {
    let mut filled = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('{') {
        filled.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(slot) = Slot::ALL.iter().find(|slot| rest.starts_with(slot.written())) {
            filled.push_str(&known(*slot).unwrap_or_else(|| "…".to_owned()));
            rest = &rest[slot.written().len()..];
        } else {
            filled.push('{');
            rest = &rest[1..];
        }
    }
    filled + rest
}

/// Whether a line needs a word that is not known: such a line is better left out when it says who led to them.
pub fn lacks(line: &str, slot: Slot) -> bool {
    line.contains(slot.written())
}

fn row(kind: MessageKind, lang: Lang) -> &'static Row {
    let rows = &FRAMES.of(lang).frame;
    // Every kind has a row in each language, which a test verifies.
    rows.iter().find(|row| row.kind == kind).unwrap_or(&rows[0])
}

#[derive(Debug, Deserialize)]
struct File {
    frame: Vec<Row>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    kind: MessageKind,
    subject: String,
    note: Forms<Vec<String>>,
    vous: Frame,
    tu: Option<Frame>,
    spoken: Forms<Frame>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Forms<T> {
    vous: T,
    tu: Option<T>,
}

impl<T> Forms<T> {
    fn of(&'static self, form: AddressForm) -> &'static T {
        pick(&self.vous, self.tu.as_ref(), form)
    }
}

static FRAMES: LazyLock<PerLang<File>> =
    LazyLock::new(|| PerLang::read("frames", include_str!("../data/fr/frames.toml"), include_str!("../data/en/frames.toml")));

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(frame: &Frame) -> impl Iterator<Item = &String> {
        [&frame.you, &frame.me, &frame.us, &frame.close, &frame.forward].into_iter().flatten()
    }

    /// Every line that stands in a frame of that kind: written, spoken, in a note.
    fn every_line(kind: MessageKind, lang: Lang, form: AddressForm) -> impl Iterator<Item = &'static String> {
        lines(frame(kind, lang, form)).chain(lines(spoken_frame(kind, lang, form))).chain(note_frame(kind, lang, form))
    }

    #[test]
    fn every_kind_has_its_frame_with_known_slots_only() {
        for &lang in Lang::ALL {
            for &kind in MessageKind::ALL {
                assert_eq!(row(kind, lang).kind, kind);
                for &form in AddressForm::ALL {
                    for line in every_line(kind, lang, form) {
                        assert!(!fill(line, |_| None).contains(['{', '}']), "{line}");
                    }
                }
                // Left to the user: what only they can say.
                for frame in [frame(kind, lang, AddressForm::Vous), spoken_frame(kind, lang, AddressForm::Vous)] {
                    assert!(lines(frame).any(|line| line.contains('…')));
                }
            }
            assert!(!frame(MessageKind::Introduction, lang, AddressForm::Tu).forward.is_empty());
        }
    }

    /// What is forwarded to somebody else says vous to them, whatever one says to the go-between.
    #[test]
    fn tu_and_vous_are_not_mixed() {
        let words = |line: &String| line.to_lowercase().split(|c: char| !c.is_alphabetic()).map(ToOwned::to_owned).collect::<Vec<_>>();
        for &kind in MessageKind::ALL {
            for (form, others) in [
                (AddressForm::Tu, ["vous", "votre", "vos"].as_slice()),
                (AddressForm::Vous, ["tu", "te", "toi", "ton", "ta", "tes"].as_slice()),
            ] {
                let forwarded = &frame(kind, Lang::Fr, form).forward;
                for line in every_line(kind, Lang::Fr, form).filter(|line| !forwarded.contains(line)) {
                    assert!(!words(line).iter().any(|word| others.contains(&word.as_str())), "{line}");
                }
            }
        }
    }

    #[test]
    fn c5_a_note_fits_with_its_name_and_who_led_there() {
        for &lang in Lang::ALL {
            for &kind in MessageKind::ALL {
                for &form in AddressForm::ALL {
                    let named = |slot| matches!(slot, Slot::Referrer | Slot::Target).then(|| "Marie-Charlotte Vandenbroucke".to_owned());
                    let note: Vec<String> = note_frame(kind, lang, form).iter().map(|line| fill(line, named)).collect();
                    // Room for « Bonjour Monsieur Vandenbroucke, ».
                    assert!(note.join(" ").chars().count() <= 165, "{note:?}");
                }
            }
        }
    }

    #[test]
    fn the_news_is_announced_in_the_thanks_and_a_way_out_in_the_request() {
        assert!(frame(MessageKind::ThankYou, Lang::Fr, AddressForm::Vous).close[0].contains("nouvelles"));
        assert!(frame(MessageKind::Request, Lang::En, AddressForm::Vous).close[0].contains("understand"));
    }

    #[test]
    fn what_is_known_is_put_in() {
        let known = |slot| (slot == Slot::Target).then(|| "Inès {me}".to_owned());
        assert_eq!(fill("Vers {target}, {place} {x", known), "Vers Inès {me}, … {x");
        assert!(lacks("{referrer} m’a dit", Slot::Referrer) && !lacks("Bonjour", Slot::Referrer));
    }
}
