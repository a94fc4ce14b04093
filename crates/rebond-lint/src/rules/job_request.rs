//! # job-request
//! **What it finds**: A request for a job, an internship, a referral for hiring, a hiring interview, or leads on vacancies.
//! **Why**: The person can offer an hour and what they know; they rarely have a post. Asked for one, they say no to everything. Saying that one looks for work is fine; so is saying that one does not ask for a post.
//! **Instead**: “I am not asking for a position: I would like to understand how you got started.”
//! **Rule**: D3, error; every kind of message.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "job-request",
    number: "D3",
    severity: Severity::Error,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Cette phrase demande un emploi à la personne : elle risque de répondre non, alors qu’elle pourrait vous donner une heure et son expérience.",
        instead: "« Je ne vous sollicite pas pour un poste : j’aimerais comprendre comment vous avez commencé. »",
    },
    en: Words {
        message: "This sentence asks the person for work: they may well say no, when they could give you an hour and their experience.",
        instead: "“I am not asking for a position: I would like to understand how you got started.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    case.facts.asks_for_job.places.iter().map(|place| Caught::at(*place)).collect()
}
