//! The review of a message: a message and the reader's language enter; facts, findings and strengths leave.
//! What each rule says stands in its own file.

mod question;

pub use question::review_question;

use crate::document::Document;
use crate::facts::{self, Fact, Facts};
use crate::message::Message;
use crate::place::Place;
use crate::rules::{About, Case, Caught, LintRule, RULES};
use crate::severity::Severity;
use crate::weigh::facts_of;
use rebond_domain::{Channel, Lang, MessageKind};
use rebond_method::Rule;

/// What was found in a message.
#[derive(Debug, Clone)]
pub struct Review {
    /// The language it was read in.
    pub language: Lang,
    /// What it does.
    pub facts: Facts,
    /// What the method says of it, gravest first, then in the order of the text.
    pub findings: Vec<Finding>,
    /// What it does well, in the order of the method.
    pub strengths: Vec<Strength>,
}

impl Review {
    /// Whether nothing is to be said.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }

    /// Whether the method forbids something in it; the command line then answers 1.
    pub fn has_error(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// One thing the method says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Name of the rule, which reads after "allow".
    pub rule: &'static str,
    /// The rule of the method.
    pub number: Rule,
    /// How grave it is.
    pub severity: Severity,
    /// What of the message it speaks of.
    pub about: About,
    /// The words concerned.
    pub place: Place,
    /// One kind sentence, in the reader's language.
    pub message: String,
    /// What it could look like, in the language of the message.
    pub instead: String,
}

/// Something the message does well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strength {
    /// The rule of the method.
    pub number: Rule,
    /// One short sentence, in the reader's language.
    pub message: &'static str,
    /// Where it stands.
    pub place: Place,
}

/// Reviews a message; `ui` is the language findings are told in.
pub fn review(message: &Message<'_>, ui: Lang) -> Review {
    let document = Document::new(message.text, message.lang);
    let facts = facts_of(&document);
    let case = Case { message, document: &document, facts: &facts, ui };
    let mut findings: Vec<Finding> =
        RULES.iter().flat_map(|rule| rule.run(&case).into_iter().map(|caught| finding(rule, &caught, ui, document.lang))).collect();
    findings.sort_by_key(|finding| (finding.severity, finding.place.field, finding.place.start));
    let strengths = strengths(&case);
    let language = document.lang;
    Review { language, facts, findings, strengths }
}

/// Reviews a purpose or any short text about oneself for the purposes the method warns against (A6).
pub fn review_purpose(text: &str, ui: Lang) -> Vec<Finding> {
    let message = Message::new(text.into(), MessageKind::Request, Channel::Email);
    let (aims, asks): (Vec<_>, Vec<_>) = review(&message, ui)
        .findings
        .into_iter()
        .filter(|finding| finding.number == Rule::A6 || finding.rule == "job-request")
        .partition(|finding| finding.number == Rule::A6);
    // One kind word is enough: an aim to be hired is told as that, not once more as a request. And few words weigh too little to be judged by the
    // company they keep: a request is what patterns show.
    let shown = || facts::job(&Document::new(text.into(), None)).is_true();
    if aims.is_empty() && shown() { asks } else { aims }
}

fn finding(rule: &LintRule, caught: &Caught, ui: Lang, written: Lang) -> Finding {
    let fill = |text: &str| caught.values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value));
    Finding {
        rule: rule.name,
        number: rule.number,
        severity: caught.severity.unwrap_or(rule.severity),
        about: rule.about,
        place: caught.place,
        message: fill(rule.words(ui).message),
        instead: fill(rule.words(written).instead),
    }
}

/// The sentence for a message of a kind without findings: only a request says all that a request must.
pub const fn clean_words(kind: MessageKind, ui: Lang) -> &'static str {
    match (kind, ui) {
        (MessageKind::Request, Lang::Fr) => {
            "Rien à reprendre : ce message dit qui vous êtes, pourquoi cette personne, et ce que vous demandez."
        }
        (MessageKind::Request, Lang::En) => "Nothing to change: this message says who you are, why this person, and what you ask.",
        (_, Lang::Fr) => "Rien à reprendre dans ce message.",
        (_, Lang::En) => "Nothing to change in this message.",
    }
}

/// What a message of its kind does well; while blanks are left, nothing is done yet.
fn strengths(case: &Case<'_>) -> Vec<Strength> {
    let (kind, facts, groups) = (case.message.kind, case.facts, &case.groups().message);
    if facts.placeholders.is_true() {
        return Vec::new();
    }
    let asks = matches!(kind, MessageKind::Request | MessageKind::Introduction | MessageKind::FollowUp);
    let (thanks, news) = (kind == MessageKind::ThankYou, kind == MessageKind::News);
    let said = |group: u16, wanted: bool| if wanted { case.said(group).first().copied() } else { None };
    let fact = |fact: &Fact, wanted: bool| if wanted { fact.first() } else { None };
    let told: [(Rule, Option<Place>, &'static str, &'static str); 11] = [
        (
            Rule::D11,
            fact(&facts.mentions_referrer, asks),
            "Vous dites qui, ou quelle rencontre, vous mène à cette personne.",
            "You say who, or which meeting, led you to them.",
        ),
        (Rule::D5, fact(&facts.has_background, asks), "Vous dites d’où vous venez.", "You say where you come from."),
        (Rule::D6, fact(&facts.why_you, asks), "Vous dites pourquoi cette personne.", "You say why this person."),
        (
            Rule::D2,
            fact(&facts.specific_ask, asks && !facts.asks_for_job.is_true()),
            "Votre demande est concrète.",
            "Your request is concrete.",
        ),
        (Rule::D7, fact(&facts.offers_redirect, asks), "Vous ouvrez la porte à quelqu’un d’autre.", "You open the door to somebody else."),
        (Rule::D4, fact(&facts.alternative, asks), "Une réponse plus simple reste possible.", "A simpler answer remains possible."),
        (Rule::D12, fact(&facts.easy_out, asks), "Un non reste possible.", "A no remains possible."),
        (Rule::G1, said(groups.keeps, thanks), "Vous dites ce que vous retenez.", "You say what you take from it."),
        (Rule::G7, said(groups.will_tell, thanks), "Vous annoncez des nouvelles.", "You say that you will keep in touch."),
        (Rule::G4, said(groups.outcome, news), "Vous dites ce qui a bougé.", "You say what has moved."),
        (Rule::D12, fact(&facts.thanks, true), "Vous remerciez.", "You say thanks."),
    ];
    let words = |fr, en| if case.ui == Lang::Fr { fr } else { en };
    told.into_iter().filter_map(|(number, place, fr, en)| place.map(|place| Strength { number, message: words(fr, en), place })).collect()
}
