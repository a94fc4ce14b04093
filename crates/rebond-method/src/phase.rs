//! The five phases of a meeting (F1–F5). What enters: a language. What leaves: titles, prompts with their rules, shares of the
//! time. Not done here: the clock of a meeting.

use std::sync::LazyLock;

use rebond_domain::Lang;
use serde::Deserialize;

use crate::{Rule, shelf::PerLang};

/// One phase of a meeting.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Its rule, F1 to F5.
    pub rule: Rule,
    /// Its part of the time, in hundredths; a default for the clock, no fact.
    pub share: u8,
    /// Its title.
    pub title: String,
    /// What to do in it, each with its rule.
    pub prompts: Vec<Prompt>,
}

/// One thing to do in a phase.
#[derive(Debug, Deserialize)]
pub struct Prompt(
    /// The rule it comes from.
    pub Rule,
    /// The words.
    pub String,
);

/// The five phases, in order.
pub fn phases(lang: Lang) -> &'static [Phase] {
    &PHASES.of(lang).phase
}

/// After how many minutes each phase begins, in a meeting of that length; the last brings up the closing question in time (F5).
pub fn phase_starts(length: u16) -> [u16; 5] {
    let mut starts = [0; 5];
    let mut before = 0_u32;
    for (start, phase) in starts.iter_mut().zip(phases(Lang::Fr)) {
        *start = u16::try_from(u32::from(length) * before / 100).unwrap_or(u16::MAX);
        before += u32::from(phase.share);
    }
    starts
}

#[derive(Debug, Deserialize)]
struct File {
    phase: Vec<Phase>,
}

static PHASES: LazyLock<PerLang<File>> =
    LazyLock::new(|| PerLang::read("phases", include_str!("../data/fr/phases.toml"), include_str!("../data/en/phases.toml")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_phases_in_order_say_the_same_in_both_languages() {
        for &lang in Lang::ALL {
            let rules: Vec<_> = phases(lang).iter().map(|phase| phase.rule).collect();
            assert_eq!(rules, [Rule::F1, Rule::F2, Rule::F3, Rule::F4, Rule::F5]);
            assert_eq!(phases(lang).iter().map(|phase| u32::from(phase.share)).sum::<u32>(), 100);
        }
        for (fr, en) in phases(Lang::Fr).iter().zip(phases(Lang::En)) {
            assert_eq!(fr.share, en.share);
            assert!(fr.prompts.iter().map(|p| p.0).eq(en.prompts.iter().map(|p| p.0)));
            assert!(fr.prompts.iter().chain(&en.prompts).all(|p| !p.1.is_empty()) && !fr.title.is_empty());
        }
    }

    #[test]
    fn the_closing_question_comes_up_before_the_end() {
        assert_eq!(phase_starts(60), [0, 4, 24, 31, 52]);
        for length in 15..=600 {
            let starts = phase_starts(length);
            assert!(starts.is_sorted() && starts[4] < length, "{length}");
        }
    }
}
