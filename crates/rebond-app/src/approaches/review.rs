//! Reviews a message by the method. What enters: a draft's identifier and the words as they stand on the form. What leaves: remarks
//! with the places they concern, what the message does well, its length. Nothing is saved.

use rebond_domain::{Approach, ApproachId, Lang, Line, MessageKind, NameUse, PersonName, Prose, RemarkAside};
use rebond_lint::{Context, Expectations, Message, MessageText, RULES, Referrer, Severity, Strength, clean_words, count_characters};
use rebond_method::{MessageUnit, Norms};

use super::{
    Led,
    frame::BLANK,
    remark::Remark,
    setting::{Setting, names},
};
use crate::{AppError, Desk};

/// Reviews the words of a draft.
#[derive(Debug, Clone)]
pub struct ReviewMessage<'a> {
    /// Which draft.
    pub id: ApproachId,
    /// Its subject and body.
    pub text: MessageText<'a>,
    /// The language remarks are told in.
    pub lang: Lang,
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

/// How many remarks are shown at first: those that matter most.
pub const FIRST_REMARKS: usize = 3;

impl Remarks {
    /// The remarks that stand, those of one rule that say the same together, by their places in the list: gravest first, then in the
    /// order of the method.
    pub fn gathered(&self) -> Vec<Vec<usize>> {
        let mut all: Vec<Vec<usize>> = Vec::new();
        for (at, remark) in self.list.iter().enumerate() {
            let same = |group: &&mut Vec<usize>| {
                group
                    .first()
                    .and_then(|first| self.list.get(*first))
                    .is_some_and(|it| (it.rule, &it.message) == (remark.rule, &remark.message))
            };
            match all.iter_mut().find(same) {
                Some(group) => group.push(at),
                None => all.push(vec![at]),
            }
        }
        let weight = |group: &Vec<usize>| {
            let remark = group.first().and_then(|first| self.list.get(*first));
            remark.map(|it| (it.severity, RULES.iter().position(|rule| rule.name == it.rule)))
        };
        all.sort_by_key(weight);
        all
    }

    /// Whether more would be said if one saw what is asked.
    pub fn more_later(&self) -> bool {
        self.list.iter().any(|remark| remark.rule == "vague-request")
    }

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
        let draft = desk.load::<Approach>(self.id).await?;
        let setting = Setting::of(desk, &draft).await?;
        Ok(review(desk, &setting, &draft, self.text, self.lang))
    }
}

/// The words of a message as they were saved.
pub fn text_of(approach: &Approach) -> MessageText<'_> {
    MessageText { subject: approach.subject.as_ref().map_or("", Line::as_str), body: approach.body.as_ref().map_or("", Prose::as_str) }
}

pub(super) fn review(desk: &Desk, setting: &Setting, draft: &Approach, text: MessageText<'_>, lang: Lang) -> Remarks {
    let person_name = setting.person.name.full();
    // rule G2: one who would rather not be named and is, stands before whoever else led here.
    let named = |led: &&Led| names(text.body, &led.name) || names(text.subject, &led.name);
    let led_by = setting.refusing.iter().find(named).or(setting.led_by.as_ref());
    let referrer_name = led_by.map(|led| led.name.full());
    let promised: Vec<String> =
        setting.named.iter().filter(|led| led.referral.name_use == NameUse::NotAsked).map(|led| led.name.full()).collect();
    let promised: Vec<&str> = promised.iter().map(String::as_str).collect();
    let first_asked = setting.last_sent().filter(|_| draft.kind == MessageKind::FollowUp).and_then(|first| {
        let (_, facts) = rebond_lint::facts(first.body.as_ref()?.as_str(), None);
        facts.duration.and_then(|asked| u16::try_from(asked.minutes).ok())
    });
    let message = Message {
        text,
        kind: draft.kind,
        channel: draft.channel,
        lang: None,
        context: Context {
            person_name: Some(&person_name),
            organisation: setting.organisation.as_ref().map(|it| it.name.as_str()),
            role: setting.person.role.as_ref().map(Line::as_str),
            referrer: led_by.zip(referrer_name.as_deref()).map(|(led, name)| Referrer {
                name,
                // rule D11, C8: agreement is a record, and so is how far it goes.
                may_use_name: match led.referral.name_use {
                    NameUse::Agreed => true,
                    NameUse::MaySayKnown => !says_sent(text.body, &led.name),
                    NameUse::NotAsked | NameUse::Asked | NameUse::Declined => false,
                },
            }),
            address_due: setting.meeting.as_ref().and_then(|it| it.address_form).or(setting.person.address_form),
            first_asked_minutes: first_asked,
            promised: &promised,
            expectations: Expectations::from((desk.norms_of(&setting.person), draft.kind, draft.channel)),
        },
    };
    let review = rebond_lint::review(&message, lang);
    let body = text.body;
    let (mut list, mut set_aside) = (Vec::new(), Vec::new());
    for remark in review.findings.into_iter().map(|finding| Remark::of(finding, text)) {
        match remark.aside(&setting.asides) {
            Some(aside) => set_aside.push((remark, aside.clone())),
            None => list.push(remark),
        }
    }
    let blanks = blanks(body);
    Remarks {
        clean: (list.is_empty() && set_aside.is_empty() && blanks.is_empty() && !body.trim().is_empty())
            .then(|| clean_words(draft.kind, lang)),
        // What a frame begins is not said yet.
        strengths: if blanks.is_empty() { review.strengths } else { Vec::new() },
        words: review.facts.words,
        characters: count_characters(body),
        limit: limit(desk.norms_of(&setting.person), draft),
        list,
        set_aside,
        blanks,
    }
}

/// Whether a sentence that names somebody says that they sent one, which is more than that one knows them.
fn says_sent(body: &str, name: &PersonName) -> bool {
    const SENT: &[&str] = &[
        "conseill",
        "recommand",
        "suggér",
        "envoie",
        "envoyé",
        "de la part",
        "de sa part",
        "suggest",
        "recommend",
        "referred",
        "sent me",
        "told me",
    ];
    let of_them = body.split_inclusive(['.', '!', '?', '\n']).filter(|sentence| names(sentence, name));
    of_them.map(str::to_lowercase).any(|sentence| SENT.iter().any(|word| sentence.contains(word)))
}

/// How many characters a message may have, where its channel counts them (C5).
pub(super) fn limit(norms: &Norms, approach: &Approach) -> Option<u16> {
    let length = norms.message_length(approach.channel, approach.kind);
    (length.unit == MessageUnit::Characters).then_some(length.long)
}

/// Where the frame's marks still stand: an ellipsis with a blank before it, as nobody writes it in prose.
pub(super) fn blanks(body: &str) -> Vec<(usize, usize)> {
    body.match_indices(BLANK)
        .filter(|(at, _)| body[..*at].chars().next_back().is_none_or(char::is_whitespace))
        .map(|(at, mark)| (at, at + mark.len()))
        .collect()
}
