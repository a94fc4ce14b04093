//! Reviews a message by the method. What enters: a draft's identifier and the words as they stand on the form. What leaves: remarks
//! with the places they concern, what the message does well, its length. Nothing is saved.

use rebond_domain::{Approach, ApproachId, Lang, Line, MessageKind, NameUse, Noun, RemarkAside};
use rebond_lint::{Context, Expectations, Message, Referrer, Severity, Strength, clean_words};
use rebond_method::MessageUnit;

use super::{aside, frame::BLANK, setting::Setting};
use crate::{AppError, Desk};

/// Reviews the words of a draft.
#[derive(Debug, Clone)]
pub struct ReviewMessage<'a> {
    /// Which draft.
    pub id: ApproachId,
    /// The subject line.
    pub subject: &'a str,
    /// The text.
    pub body: &'a str,
    /// The language remarks are told in.
    pub lang: Lang,
}

/// Which field a remark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RemarkPlace {
    /// The subject line.
    Subject,
    /// The text.
    Body,
}

/// One remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Name of the linter's rule.
    pub rule: &'static str,
    /// Number in the method.
    pub number: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Which field.
    pub place: RemarkPlace,
    /// The words concerned, in bytes of that field; empty where none are, as for what is missing.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Why, in a sentence.
    pub message: String,
    /// What it could look like.
    pub instead: String,
    /// Print of the words concerned, by which it can be set aside; `None` when it is about the whole message.
    pub print: Option<String>,
}

/// What is said of a message.
#[derive(Debug, Clone)]
pub struct Remarks {
    /// Remarks, gravest first, then in the order of the text.
    pub list: Vec<Remark>,
    /// Remarks that the user set aside, with the record that says why.
    pub set_aside: Vec<(Remark, RemarkAside)>,
    /// What it does well.
    pub strengths: Vec<Strength>,
    /// The sentence for a message without remarks.
    pub clean: Option<&'static str>,
    /// Places left for the user to fill in, in bytes of the text.
    pub blanks: Vec<(usize, usize)>,
    /// How many words it has.
    pub words: usize,
    /// How many characters it has.
    pub characters: usize,
    /// How many characters the channel takes, when it is counted so (C5).
    pub limit: Option<u16>,
}

impl Remarks {
    /// What the method forbids, set aside or not: sending asks about it.
    pub fn errors(&self) -> impl Iterator<Item = (&Remark, Option<&RemarkAside>)> {
        let open = self.list.iter().map(|remark| (remark, None));
        let aside = self.set_aside.iter().map(|(remark, aside)| (remark, Some(aside)));
        open.chain(aside).filter(|(remark, _)| remark.severity == Severity::Error)
    }
}

impl ReviewMessage<'_> {
    /// What is said of it.
    pub async fn run(self, desk: &Desk) -> Result<Remarks, AppError> {
        let draft = desk.store().get::<Approach>(desk.account_id(), self.id).await?.ok_or(AppError::NotFound(Noun::Approach))?;
        let setting = Setting::of(desk, &draft).await?;
        Ok(review(desk, &setting, &draft, self.subject, self.body, self.lang))
    }
}

/// How many words a text has, as the remarks count them (D10).
pub fn count_words(body: &str) -> usize {
    rebond_lint::facts(body, None).1.words
}

pub(super) fn review(desk: &Desk, setting: &Setting, draft: &Approach, subject: &str, body: &str, lang: Lang) -> Remarks {
    let person_name = setting.person.name.full();
    let referrer_name = setting.led_by.as_ref().map(|led| led.name.full());
    let promised: Vec<String> =
        setting.named.iter().filter(|led| led.referral.name_use == NameUse::NotAsked).map(|led| led.name.full()).collect();
    let promised: Vec<&str> = promised.iter().map(String::as_str).collect();
    let first_asked = setting.last_sent().filter(|_| draft.kind == MessageKind::FollowUp).and_then(|first| {
        let (_, facts) = rebond_lint::facts(first.body.as_ref()?.as_str(), None);
        facts.duration.and_then(|asked| u16::try_from(asked.minutes).ok())
    });
    let subject_line = Line::cut(subject).map_or_else(String::new, |line| format!("Objet : {line}\n\n"));
    let lead = "Objet : ".len();
    let text = format!("{subject_line}{body}");
    let message = Message {
        text: &text,
        kind: draft.kind,
        channel: draft.channel,
        lang: None,
        context: Context {
            person_name: Some(&person_name),
            organisation: setting.organisation.as_ref().map(|it| it.name.as_str()),
            role: setting.person.role.as_ref().map(Line::as_str),
            referrer: setting.led_by.as_ref().zip(referrer_name.as_deref()).map(|(led, name)| Referrer {
                name,
                // rule D11, C8: agreement is a record.
                may_use_name: led.referral.name_use == NameUse::Agreed,
            }),
            address_due: setting.meeting.as_ref().and_then(|it| it.address_form).or(setting.person.address_form),
            first_asked_minutes: first_asked,
            promised: &promised,
            expectations: Expectations::from((desk.norms(), draft.kind, draft.channel)),
        },
    };
    let review = rebond_lint::review(&message, lang);
    let found: Vec<Remark> = review
        .findings
        .into_iter()
        .map(|finding| {
            let (place, base) = if finding.span.start >= subject_line.len() {
                (RemarkPlace::Body, subject_line.len())
            } else {
                (RemarkPlace::Subject, lead)
            };
            let field = if place == RemarkPlace::Body { body } else { subject.trim() };
            let start = finding.span.start.saturating_sub(base).min(field.len());
            let end = finding.span.end.saturating_sub(base).min(field.len());
            let print = aside::print(finding.about, field, start, end);
            let end = if aside::concerns_no_words(finding.about, field, start, end) { start } else { end };
            Remark {
                print,
                rule: finding.rule,
                number: finding.number,
                severity: finding.severity,
                place,
                start,
                end,
                message: finding.message,
                instead: finding.instead,
            }
        })
        .collect();
    let (mut list, mut set_aside) = (Vec::new(), Vec::new());
    for remark in found {
        match aside::aside_of(&setting.asides, remark.rule, remark.print.as_deref()) {
            Some(aside) => set_aside.push((remark, aside.clone())),
            None => list.push(remark),
        }
    }
    let blanks = blanks(body);
    let length = desk.norms().message_length(draft.channel, draft.kind);
    Remarks {
        clean: (list.is_empty() && set_aside.is_empty() && blanks.is_empty() && !body.trim().is_empty()).then(|| clean_words(lang)),
        strengths: review.strengths,
        words: review.facts.words,
        characters: body.trim().chars().count(),
        limit: (length.unit == MessageUnit::Characters).then_some(length.long),
        list,
        set_aside,
        blanks,
    }
}

/// Where the frame's marks still stand: an ellipsis with a blank before it, as nobody writes it in prose.
pub(super) fn blanks(body: &str) -> Vec<(usize, usize)> {
    body.match_indices(BLANK)
        .filter(|(at, _)| body[..*at].chars().next_back().is_none_or(char::is_whitespace))
        .map(|(at, mark)| (at, at + mark.len()))
        .collect()
}
