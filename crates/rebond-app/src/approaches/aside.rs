//! Remarks set aside with a reason, in one message or in all, and taken back. What enters: which remark, as the review of the saved
//! draft shows it. What leaves: records that the next review respects. Not done here: remarks (`review`).

use rebond_domain::{
    Action, ActionId, Approach, ApproachId, AsideReason, Changes, Lang, Line, Noun, PersonName, RemarkAside, RemarkAsideId,
};
use rebond_lint::{RULES, Severity};
use rebond_method::Rule;
use rebond_store::remarks_aside;

use super::{
    remark::Remark,
    review::{review, text_of},
    setting::Setting,
};
use crate::{AppError, Concern, Desk, Reason};

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
        let text = text_of(&draft);
        let found = review(desk, &setting, &draft, text, lang).list.into_iter().find(|it| it.rule == self.rule && it.print == self.words);
        Ok(found.map(|remark| {
            let words = remark.print.as_ref().map_or("", |_| text.at(remark.place)).trim().to_owned();
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
            return Err(AppError::refused(Concern::Words, Reason::ReasonMissing));
        }
        if self.everywhere && page.remark.severity == Severity::Error {
            return Err(AppError::refused(Concern::Scope, Reason::OnlyHere));
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
        Ok(Some(desk.save_as(Changes::of(Action::SetRemarkAside).put(aside)).await?))
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
    /// The rule of the method; `None` when the linter has no such rule any more.
    pub number: Option<Rule>,
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
    AsideEverywhere { number: rule.map(|rule| rule.number), message, aside }
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
            desk.save(Changes::of(Action::TakeRemarkBack).delete(Noun::RemarkAside, self.id)).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::without_values;

    #[test]
    fn a_sentence_is_told_without_the_values_of_a_message() {
        assert_eq!(without_values("Court ({count} {unit}) ; entre {from} et {to}."), "Court (…) ; entre … et ….");
        assert_eq!(without_values("Rien à dire."), "Rien à dire.");
    }
}
