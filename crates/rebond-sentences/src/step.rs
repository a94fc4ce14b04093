//! A step in words: what to do, why, and the word of its button. What enters: the view of a step. What leaves: the messages of
//! `steps.ftl` that have its name. Not done here: which steps there are; where one leads, which each door knows.

use rebond_app::today::StepView;
use rebond_coach::{Matter, Merit, Step, StepKind};
use rebond_text::{Labelled as _, StepWords, Text};

use crate::people::name;

/// The step in words; a test asks every kind for them.
pub fn step(text: Text, view: &StepView) -> StepWords {
    let (kind, about) = (view.step.kind, view.step.about);
    let of = |variable: &str| match (variable, about) {
        ("circle", Matter::Circle(circle)) => circle.label(text).to_owned(),
        ("promise", _) => view.promise.as_ref().map_or_else(String::new, ToString::to_string),
        ("other", _) => name(text, view.other.as_ref()),
        _ => name(text, view.person.as_ref()),
    };
    let words = match about {
        // What a recommender hears has a sentence for each news.
        Matter::Loop { stage, .. } => text.step(&format!("{}-{stage}", kind.name()), of),
        _ => text.step(kind.name(), of),
    };
    let words = words.unwrap_or_default();
    match kind {
        StepKind::Write => StepWords { reason: why_them(text, &view.step), ..words },
        // No call is proposed to somebody who takes none.
        StepKind::OfferWayOut if view.talk.is_some() => StepWords { reason: text.step_offer_way_out_reason_in_writing(), ..words },
        _ => words,
    }
}

/// Why this person among all: what speaks most for them.
fn why_them(text: Text, step: &Step) -> &'static str {
    match step.because {
        Some(Merit::Recommended(_) | Merit::RecommendedUnnamed(_)) => text.step_write_reason_b6(),
        Some(Merit::ChangedPath) => text.step_write_reason_b11(),
        Some(Merit::HelpedBefore) => text.step_write_reason_g10(),
        Some(Merit::OnSubject) => text.step_write_reason_subject(),
        Some(Merit::Gateway) => text.step_write_reason_gateway(),
        Some(Merit::NewOrganisation) => text.step_write_reason_b12(),
        Some(Merit::DormantTie) => text.step_write_reason_dormant(),
        Some(Merit::WeakTie) => text.step_write_reason_weak(),
        Some(Merit::KnownTie) => text.step_write_reason_b7(),
        Some(Merit::CommonContact) => text.step_write_reason_common(),
        Some(Merit::MetAtEvent) => text.step_write_reason_event(),
        Some(Merit::LeaderWanted) => text.step_write_reason_b10(),
        Some(Merit::Noted) => text.step_write_reason_noted(),
        Some(Merit::Leader) | None => text.step_write_reason(),
    }
}

#[cfg(test)]
mod tests {
    use rebond_domain::{Lang, LoopStage};

    use super::*;

    #[test]
    fn every_step_has_its_words_in_both_languages() {
        for (kind, lang) in StepKind::ALL.iter().flat_map(|kind| Lang::ALL.iter().map(move |lang| (kind, *lang))) {
            let names: Vec<String> = match kind {
                StepKind::TellRecommender => LoopStage::ALL.iter().map(|stage| format!("{}-{stage}", kind.name())).collect(),
                _ => vec![kind.name().to_owned()],
            };
            for name in names {
                let words = Text::new(lang).step(&name, str::to_uppercase);
                assert!(words.is_some(), "steps.ftl lacks step-{name}, step-{name}-reason or step-{name}-act");
            }
        }
    }
}
