//! The rules of the method that are checks: a case (message, reading, facts) enters; what each rule caught leaves.
//! One rule, one file; its specification, with cases a test runs, is `rules/<name>.md` beside `src`.

mod advice_untold;
mod attached_cv;
mod bad_purpose;
mod case;
mod closed_question;
mod confidential_question;
mod follow_up_adds_nothing;
mod follow_up_not_lighter;
mod job_request;
mod judgement_request;
mod long_duration;
mod mixed_address;
mod name_without_agreement;
mod no_alternative;
mod no_background;
mod no_duration;
mod no_easy_out;
mod no_news_announced;
mod no_reason;
mod no_redirect;
mod no_subject;
mod no_text_to_forward;
mod no_thanks;
mod note_too_long;
mod nothing_kept;
mod nothing_moved;
mod placeholder_left;
mod promised_contacts_forgotten;
mod referrer_late;
mod referrer_missing;
mod short_duration;
mod stiff_closing;
mod stiff_wording;
mod thin_background;
mod too_long;
mod too_short;
mod tu_too_soon;
mod vague_request;
mod wrong_name;

pub(crate) use case::{Case, Caught};

use crate::question::QuestionFacts;
use rebond_domain::{Lang, MessageKind};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// What the method forbids.
    Error,
    /// What makes a yes unlikely.
    Warning,
    /// What would help.
    Advice,
}

impl Severity {
    /// The word used in files and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// What of a message a rule speaks of: where it points is marked, and remembered, accordingly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// The words it points at.
    Words,
    /// Something missing: no words of the message are concerned, whatever place it points at.
    Lack,
    /// The message as a whole: the words it points at are where that is best mended.
    Whole,
}

/// A rule: one kind sentence, one example, and the check.
#[derive(Debug)]
pub struct Rule {
    /// A name that reads after "allow".
    pub name: &'static str,
    /// Number in the method, such as `D3`.
    pub number: &'static str,
    /// How grave what it finds is, unless the case says otherwise.
    pub severity: Severity,
    /// What of the message it speaks of.
    pub about: About,
    /// The kinds of message it looks at.
    pub kinds: &'static [MessageKind],
    fr: Words,
    en: Words,
    check: fn(&Case<'_>) -> Vec<Caught>,
}

/// A rule on a question of a grid; what it offers instead depends on the question.
#[derive(Debug)]
pub struct QuestionRule {
    /// A name that reads after "allow".
    pub name: &'static str,
    /// Number in the method, such as `E5`.
    pub number: &'static str,
    /// How grave what it finds is.
    pub severity: Severity,
    fr: Words,
    en: Words,
    check: fn(&QuestionFacts) -> bool,
}

impl QuestionRule {
    /// What the rule says in a language, with the example of its page.
    pub const fn words(&self, lang: Lang) -> Words {
        match lang {
            Lang::Fr => self.fr,
            Lang::En => self.en,
        }
    }

    pub(crate) fn catches(&self, facts: &QuestionFacts) -> bool {
        (self.check)(facts)
    }
}

/// Every rule on questions, gravest first.
pub static QUESTION_RULES: &[&QuestionRule] = &[&confidential_question::RULE, &closed_question::RULE];

/// What a rule says in one language; `{name}` stands for a value of the case.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// One kind sentence.
    pub message: &'static str,
    /// What it could look like.
    pub instead: &'static str,
}

impl Rule {
    /// What the rule says in a language.
    pub const fn words(&self, lang: Lang) -> Words {
        match lang {
            Lang::Fr => self.fr,
            Lang::En => self.en,
        }
    }

    pub(crate) fn run(&self, case: &Case<'_>) -> Vec<Caught> {
        if self.kinds.contains(&case.message.kind) { (self.check)(case) } else { Vec::new() }
    }
}

/// Every rule, in the order of the method.
pub static RULES: &[&Rule] = &[
    &job_request::RULE,
    &judgement_request::RULE,
    &attached_cv::RULE,
    &bad_purpose::RULE,
    &vague_request::RULE,
    &no_alternative::RULE,
    &no_background::RULE,
    &thin_background::RULE,
    &no_reason::RULE,
    &placeholder_left::RULE,
    &wrong_name::RULE,
    &no_redirect::RULE,
    &stiff_closing::RULE,
    &stiff_wording::RULE,
    &tu_too_soon::RULE,
    &mixed_address::RULE,
    &too_short::RULE,
    &too_long::RULE,
    &note_too_long::RULE,
    &referrer_missing::RULE,
    &referrer_late::RULE,
    &name_without_agreement::RULE,
    &no_easy_out::RULE,
    &no_thanks::RULE,
    &follow_up_not_lighter::RULE,
    &follow_up_adds_nothing::RULE,
    &short_duration::RULE,
    &long_duration::RULE,
    &no_duration::RULE,
    &no_subject::RULE,
    &no_text_to_forward::RULE,
    &nothing_kept::RULE,
    &promised_contacts_forgotten::RULE,
    &no_news_announced::RULE,
    &advice_untold::RULE,
    &nothing_moved::RULE,
];

#[cfg(test)]
mod tests;
