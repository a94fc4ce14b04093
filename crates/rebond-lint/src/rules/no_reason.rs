//! The check and the words of `no-reason`; what it finds, why, and its cases stand in `rules/no-reason.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "no-reason",
    number: Rule::D6,
    severity: Severity::Warning,
    about: About::Lack,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "Rien ne dit pourquoi vous écrivez à cette personne. Un mot sur son travail ou sa structure donne envie de répondre.",
        instead: "« J’ai lu votre entretien sur la reprise de l’atelier, et c’est ce passage qui m’a donné envie de vous écrire. »",
    },
    en: Words {
        message: "Your message does not say why you chose this person. A word about their work or organization makes them want to answer.",
        instead: "“I read your interview on taking over the workshop; that passage made me want to write.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.why_you.is_true()
        || case.facts.mentions_referrer.is_true()
        || case.names(case.message.context.organisation)
        || case.names(case.message.context.role)
    {
        return Vec::new();
    }
    let caught = Caught::at(case.body());
    vec![if case.message.context.expectations.reason_expected { caught } else { caught.with(Severity::Advice) }]
}
