//! The check and the words of `no-text-to-forward`; what it finds, why, and its cases stand in `rules/no-text-to-forward.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use crate::text::flag;
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "no-text-to-forward",
    number: Rule::C8,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Introduction],
    fr: Words {
        message: "Ajoutez deux ou trois lignes à transmettre telles quelles.",
        instead: "« Voici quelques lignes que vous pouvez lui transmettre : “Odile, infirmière douze ans, aimerait savoir comment vous avez débuté.” »",
    },
    en: Words {
        message: "Add two or three lines they can forward as they are.",
        instead: "“Here are a few lines you can forward: ‘Odile, a nurse for twelve years, would like to hear how you began.’”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let quoted = case.document.tokens.list.iter().filter(|token| token.flags & flag::QUOTED != 0).count();
    if quoted >= 8 || case.is_note() || case.any(case.groups().message.forwardable) {
        return Vec::new();
    }
    vec![Caught::at(case.ask())]
}
