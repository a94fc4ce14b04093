//! # attached-cv
//! **What it finds**: A request that announces an attached CV.
//! **Why**: A CV turns a request for a story into an application in the reader’s eyes. It is for the meeting itself, at hand, if asked.
//! **Instead**: “I worked in logistics for eight years; I can tell you more when we talk.”
//! **Rule**: D3, advice; request, introduction, follow-up.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "attached-cv",
    number: "D3",
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
