//! What a rule of the linter is, on messages and on questions: its name, the rule of the method it checks, its gravity, words and check.
//! The rules themselves are in the files beside this one.

use super::case::{Case, Caught};
use crate::question::QuestionFacts;
use crate::severity::Severity;
use rebond_domain::{Lang, MessageKind};
use rebond_method::Rule;

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
pub struct LintRule {
    /// A name that reads after "allow".
    pub name: &'static str,
    /// The rule of the method it checks.
    pub number: Rule,
    /// How grave what it finds is, unless the case says otherwise.
    pub severity: Severity,
    /// What of the message it speaks of.
    pub about: About,
    /// The kinds of message it looks at.
    pub kinds: &'static [MessageKind],
    pub(super) fr: Words,
    pub(super) en: Words,
    pub(super) check: fn(&Case<'_>) -> Vec<Caught>,
}

/// A rule on a question of a grid; what it offers instead depends on the question.
#[derive(Debug)]
pub struct QuestionRule {
    /// A name that reads after "allow".
    pub name: &'static str,
    /// The rule of the method it checks.
    pub number: Rule,
    /// How grave what it finds is.
    pub severity: Severity,
    pub(super) fr: Words,
    pub(super) en: Words,
    pub(super) check: fn(&QuestionFacts) -> bool,
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

/// What a rule says in one language; `{name}` stands for a value of the case.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// One kind sentence.
    pub message: &'static str,
    /// What it could look like.
    pub instead: &'static str,
}

impl LintRule {
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
