//! Remarks set aside with a reason, in one message or in all, and taken back. What enters: which remark, as the review of the saved
//! draft shows it. What leaves: records that the next review respects. Not done here: remarks (`review`).

use base16ct::lower::encode_string as hex;
use rebond_domain::{
    ActionId, Approach, ApproachId, AsideReason, Changes, Lang, Line, Noun, PersonName, RemarkAside, RemarkAsideId, words,
};
use rebond_lint::{About, RULES, Severity};
use rebond_store::remarks_aside;
use sha2::{Digest, Sha256};

use super::{
    review::{Remark, RemarkPlace, review},
    setting::Setting,
};
use crate::{AppError, Desk, Reason};

/// Which remark of a message: its rule, and the print of the words concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhichRemark {
    /// In which draft.
    pub id: ApproachId,
    /// Name of the rule.
    pub rule: String,
    /// Print of the words; `None` for what concerns the whole message.
    pub words: Option<String>,
}

/// A remark, before it is set aside.
#[derive(Debug, Clone)]
pub struct RemarkPage {
    /// To whom the message goes.
    pub person: PersonName,
    /// The remark.
    pub remark: Remark,
    /// The words concerned; empty for what concerns the whole message.
    pub words: String,
}

impl WhichRemark {
    /// The remark; `None` when the saved draft does not call for it (any more).
    pub async fn show(&self, desk: &Desk, lang: Lang) -> Result<Option<RemarkPage>, AppError> {
        let Some(draft) = desk.store().get::<Approach>(desk.account_id(), self.id).await? else { return Ok(None) };
        let setting = Setting::of(desk, &draft).await?;
        let subject = draft.subject.as_ref().map_or("", Line::as_str);
        let body = draft.body.as_ref().map_or("", rebond_domain::Prose::as_str);
        let found =
            review(desk, &setting, &draft, subject, body, lang).list.into_iter().find(|it| it.rule == self.rule && it.print == self.words);
        Ok(found.map(|remark| {
            let field = if remark.place == RemarkPlace::Subject { subject } else { body };
            let words = remark.print.as_ref().and_then(|_| field.get(remark.start..remark.end)).unwrap_or("").trim().to_owned();
            RemarkPage { person: setting.person.name, remark, words }
        }))
    }
}

/// Sets a remark aside.
#[derive(Debug, Clone)]
pub struct SetRemarkAside {
    /// Which.
    pub which: WhichRemark,
    /// Why.
    pub reason: AsideReason,
    /// Why, in the user's words.
    pub note: Option<Line>,
    /// Whether in every message: not for what the method forbids.
    pub everywhere: bool,
}

impl SetRemarkAside {
    /// The action, to undo it; `None` when the draft does not call for the remark (any more).
    pub async fn run(self, desk: &Desk) -> Result<Option<ActionId>, AppError> {
        let Some(page) = self.which.show(desk, Lang::Fr).await? else { return Ok(None) };
        if self.reason == AsideReason::Other && self.note.is_none() {
            return Err(AppError::refused("note", Reason::ReasonMissing));
        }
        if self.everywhere && page.remark.severity == Severity::Error {
            return Err(AppError::refused("scope", Reason::OnlyHere));
        }
        let Some(rule) = Line::cut(page.remark.rule) else { return Ok(None) };
        let aside = RemarkAside {
            id: desk.new_id(),
            approach_id: (!self.everywhere).then_some(self.which.id),
            rule,
            words: page.remark.print.as_deref().and_then(Line::cut),
            reason: self.reason,
            note: self.note,
            at: desk.now(),
        };
        Ok(Some(desk.save_as(Changes::of("set-remark-aside").put(aside)).await?))
    }
}

/// Lists what is set aside in every message, the oldest first.
#[derive(Debug, Clone, Copy)]
pub struct ListRemarksAside {
    /// The language remarks are told in.
    pub lang: Lang,
}

/// Something set aside in every message.
#[derive(Debug, Clone)]
pub struct AsideEverywhere {
    /// The record: why, since when.
    pub aside: RemarkAside,
    /// Number in the method; empty when the rule is no more.
    pub number: &'static str,
    /// What the rule says, without the values of a message.
    pub message: String,
}

impl ListRemarksAside {
    /// The list.
    pub async fn run(self, desk: &Desk) -> Result<Vec<AsideEverywhere>, AppError> {
        let list = remarks_aside::everywhere(desk.store(), desk.account_id()).await?;
        Ok(list.into_iter().map(|aside| told(aside, self.lang)).collect())
    }
}

fn told(aside: RemarkAside, lang: Lang) -> AsideEverywhere {
    let rule = RULES.iter().find(|rule| rule.name == aside.rule.as_str());
    let message = rule.map_or_else(|| aside.rule.to_string(), |rule| without_values(rule.words(lang).message));
    AsideEverywhere { number: rule.map_or("", |rule| rule.number), message, aside }
}

/// A rule's sentence with an ellipsis where a message would put its own values.
fn without_values(sentence: &str) -> String {
    let mut pieces = sentence.split('{');
    let mut said = pieces.next().unwrap_or("").to_owned();
    for piece in pieces {
        if !said.ends_with("… ") {
            said.push('…');
        }
        said.push_str(piece.split_once('}').map_or(piece, |(_, after)| after));
    }
    said.replace("… )", "…)")
}

/// Takes a remark back: it is shown again where the words call for it.
#[derive(Debug, Clone, Copy)]
pub struct TakeRemarkBack {
    /// Which record.
    pub id: RemarkAsideId,
}

impl TakeRemarkBack {
    /// Done; also when another tab did it.
    pub async fn run(self, desk: &Desk) -> Result<(), AppError> {
        if desk.store().get::<RemarkAside>(desk.account_id(), self.id).await?.is_some() {
            desk.save(Changes::of("take-remark-back").delete(Noun::RemarkAside, self.id)).await?;
        }
        Ok(())
    }
}

/// Whether a remark is about what is not there, or about the whole: nothing is to be marked then.
pub(super) fn concerns_no_words(about: About, field: &str, start: usize, end: usize) -> bool {
    let concerned = field.get(start..end).unwrap_or("").trim();
    concerned == field.trim() || about == About::Lack
}

/// The print of the words that a remark concerns: the same whatever the case, accents and blanks; the words cannot be read from it.
/// `None` when the remark is about the message as a whole.
pub(super) fn print(about: About, field: &str, start: usize, end: usize) -> Option<String> {
    let concerned = field.get(start..end).unwrap_or("").trim();
    if concerned.is_empty() || concerned == field.trim() || about != About::Words {
        return None;
    }
    let folded = words(concerned).join(" ");
    let digest = Sha256::digest(if folded.is_empty() { concerned } else { &folded });
    Some(hex(&digest[..8]))
}

/// The record that sets a remark aside, if one does.
pub(super) fn aside_of<'a>(asides: &'a [RemarkAside], rule: &str, print: Option<&str>) -> Option<&'a RemarkAside> {
    asides.iter().find(|aside| aside.rule.as_str() == rule && aside.words.as_ref().map(Line::as_str) == print)
}

#[cfg(test)]
mod tests {
    use super::{About, print, without_values};

    #[test]
    fn a_sentence_is_told_without_the_values_of_a_message() {
        assert_eq!(without_values("Court ({count} {unit}) ; entre {from} et {to}."), "Court (…) ; entre … et ….");
        assert_eq!(without_values("Rien à dire."), "Rien à dire.");
    }

    #[test]
    fn the_same_words_have_one_print_whatever_their_dress() {
        let of = |words: &str| print(About::Words, &format!("Bonjour. {words} Merci."), 9, 9 + words.len());
        assert_eq!(of("Auriez-vous un POSTE"), of("auriez-vous  un poste"));
        assert_ne!(of("Auriez-vous un poste"), of("Auriez-vous un stage"));
        assert!(of("Auriez-vous un poste").is_some_and(|print| print.len() == 16 && !print.contains("poste")));
        assert!(print(About::Words, "Bonjour … !", 8, 11).is_some(), "marks without a letter have a print too");
    }

    #[test]
    fn what_concerns_the_whole_message_has_none() {
        assert_eq!(print(About::Lack, "Bonjour. Merci.", 9, 15), None);
        assert_eq!(print(About::Whole, "Bonjour. Merci.", 9, 15), None);
        assert_eq!(print(About::Words, "Bonjour.", 0, 8), None);
        assert_eq!(print(About::Words, "Bonjour.", 9, 99), None);
        assert!(print(About::Words, "Bonjour, tu vas bien ?", 9, 11).is_some());
    }
}
