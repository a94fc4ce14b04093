//! What a text does: a document enters; facts with the places that carry them leave.
//! No opinion here: what the method says of the facts is in `rules`.

mod address;
mod asks;
mod duration;
mod flags;
mod parts;

pub use address::Address;
pub(crate) use asks::job;
pub(crate) use flags::MOST_PLACES;
pub(crate) use parts::parts;
pub use parts::{Part, Parts};

use crate::document::Document;
use crate::place::Place;

/// A fact that is true when it has places.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fact {
    /// Where it stands, in the order of the text.
    pub places: Vec<Place>,
    /// Whether one can hardly read it otherwise; what only weighs a little more than nothing is told with care.
    pub sure: bool,
}

impl Fact {
    /// Whether the text does it.
    pub fn is_true(&self) -> bool {
        !self.places.is_empty()
    }

    /// The first place, if any.
    pub fn first(&self) -> Option<Place> {
        self.places.first().copied()
    }
}

/// A number of minutes asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duration {
    /// Minutes; the upper bound of a range.
    pub minutes: u32,
    /// Where it is said.
    pub place: Place,
}

/// What a message does. Field names are the names used in JSON and in the corpus.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// Asks this person for a job, an internship, a referral for hiring, a hiring interview or leads on vacancies (D3).
    pub asks_for_job: Fact,
    /// Asks to judge one's CV, profile, portfolio or chances (D3).
    pub asks_judgement: Fact,
    /// Asks for something concrete this person can grant (D2).
    pub specific_ask: Fact,
    /// Says what the talk would be about (D16).
    pub names_subject: Fact,
    /// Says something about the writer (D5).
    pub has_background: Fact,
    /// Says something tied to this person or organisation (D6).
    pub why_you: Fact,
    /// Names who recommended, a common contact, or where they met (D11).
    pub mentions_referrer: Fact,
    /// Opens the door to somebody else (D7).
    pub offers_redirect: Fact,
    /// Offers a lighter form: a written answer, a call (D4).
    pub alternative: Fact,
    /// Says that no is fine (D12).
    pub easy_out: Fact,
    /// Thanks (D12).
    pub thanks: Fact,
    /// Ends with a formula nobody says aloud (D8).
    pub overly_formal_closing: Fact,
    /// Says a CV is attached.
    pub attaches_cv: Fact,
    /// Blanks of a template left in.
    pub placeholders: Fact,
    /// How the reader is addressed (D9).
    pub address: Address,
    /// Where tu stands.
    pub tu: Vec<Place>,
    /// Where vous stands.
    pub vous: Vec<Place>,
    /// Minutes asked for (D15).
    pub duration: Option<Duration>,
    /// Number of words, without quoted replies and headers.
    pub words: usize,
    /// Where me, you and us stand (D1).
    pub parts: Parts,
}

/// The value of a fact, for those who write it out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FactValue {
    /// True or false.
    Flag(bool),
    /// A word, such as `vous`.
    Word(&'static str),
    /// A number, or none.
    Number(Option<u32>),
    /// Shares of me, you and us, in words, from 0 to 1.
    Shares([f32; 3]),
}

impl Facts {
    /// Every fact with the name it has in JSON, in a fixed order.
    pub fn list(&self) -> [(&'static str, FactValue); 18] {
        let flag = |found: &Fact| FactValue::Flag(found.is_true());
        [
            ("asks_for_job", flag(&self.asks_for_job)),
            ("asks_judgement", flag(&self.asks_judgement)),
            ("specific_ask", flag(&self.specific_ask)),
            ("names_subject", flag(&self.names_subject)),
            ("has_background", flag(&self.has_background)),
            ("why_you", flag(&self.why_you)),
            ("mentions_referrer", flag(&self.mentions_referrer)),
            ("offers_redirect", flag(&self.offers_redirect)),
            ("alternative", flag(&self.alternative)),
            ("easy_out", flag(&self.easy_out)),
            ("thanks", flag(&self.thanks)),
            ("overly_formal_closing", flag(&self.overly_formal_closing)),
            ("address", FactValue::Word(self.address.as_str())),
            ("duration_minutes", FactValue::Number(self.duration.map(|duration| duration.minutes))),
            ("attaches_cv", flag(&self.attaches_cv)),
            ("words", FactValue::Number(u32::try_from(self.words).ok())),
            ("placeholders", flag(&self.placeholders)),
            ("parts", FactValue::Shares(self.parts.shares)),
        ]
    }
}

/// The facts that patterns show. Those that have weights are judged again sentence by sentence; the parts are told from facts that stand.
pub(crate) fn by_patterns(document: &Document) -> Facts {
    let groups = &document.model.groups.message;
    let (address, tu, vous) = address::address(document);
    Facts {
        asks_for_job: job(document),
        asks_judgement: judgement(document),
        specific_ask: flags::said(document, groups.specific_ask),
        names_subject: flags::anywhere(document, groups.subject_said),
        has_background: flags::anywhere(document, groups.has_background),
        why_you: flags::anywhere(document, groups.why_you),
        mentions_referrer: flags::anywhere(document, groups.mentions_referrer),
        offers_redirect: flags::anywhere(document, groups.offers_redirect),
        alternative: flags::anywhere(document, groups.alternative),
        easy_out: flags::anywhere(document, groups.easy_out),
        thanks: flags::anywhere(document, groups.thanks),
        overly_formal_closing: flags::anywhere(document, groups.overly_formal_closing),
        attaches_cv: flags::said(document, groups.attaches_cv),
        placeholders: flags::placeholders(document),
        address,
        tu,
        vous,
        duration: duration::duration(document).map(|(minutes, place)| Duration { minutes, place }),
        words: document.tokens.words,
        ..Facts::default()
    }
}

/// A judgement asked in so many words.
pub(crate) fn judgement(document: &Document) -> Fact {
    flags::said(document, document.model.groups.message.asks_judgement)
}

/// What no sentence says and the message shows by what it is made of; only adds.
pub(crate) fn by_company(document: &Document, facts: &mut Facts) {
    if !facts.asks_for_job.is_true() {
        facts.asks_for_job = asks::application(document, facts);
    }
}
