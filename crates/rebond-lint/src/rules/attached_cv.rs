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
        message: "Un CV joint fait lire votre message comme une candidature ; gardez-le pour la rencontre, au cas où on vous le demande.",
        instead: "« J’ai travaillé huit ans dans la logistique ; je vous en dirai plus de vive voix. »",
    },
    en: Words {
        message: "An attached CV makes your message read like an application; keep it at hand for the meeting, in case you are asked.",
        instead: "“I worked in logistics for eight years; I can tell you more when we talk.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    case.facts.attaches_cv.places.iter().map(|place| Caught::at(*place)).collect()
}
