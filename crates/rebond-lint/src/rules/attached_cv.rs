//! The check and the words of `attached-cv`; what it finds, why, and its cases stand in `rules/attached-cv.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "attached-cv",
    number: Rule::D3,
    severity: Severity::Advice,
    about: About::Words,
    kinds: &[MessageKind::Request, MessageKind::Introduction, MessageKind::FollowUp],
    fr: Words {
        message: "Avec un CV joint, votre message se lit comme une candidature. Gardez-le pour la rencontre.",
        instead: "« J’ai travaillé huit ans dans la logistique ; je vous en dirai plus de vive voix. »",
    },
    en: Words {
        message: "With a résumé attached, your message reads like an application. Keep it for the meeting.",
        instead: "“I worked in logistics for eight years; I can tell you more when we talk.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    case.facts.attaches_cv.places.iter().map(|place| Caught::at(*place)).collect()
}
