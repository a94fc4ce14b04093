//! The question bank (E6). What enters: a purpose, a language, tu or vous. What leaves: points by topic, each with a short
//! label and an open question. Not done here: a meeting's own grid.

use std::{collections::BTreeMap, sync::LazyLock};

use rebond_domain::{AddressForm, Lang, Purpose, Topic};
use serde::Deserialize;

use crate::{
    Rule,
    shelf::{PerLang, read},
};

/// One point of the bank.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankPoint {
    /// Stable key, the same in every language.
    pub key: String,
    /// Under which subject.
    pub topic: Topic,
    /// The rule it comes from.
    pub rule: Rule,
    #[serde(default)]
    purposes: Vec<Purpose>,
    /// Whether it is kept in reserve for a laconic person (E9).
    #[serde(default)]
    pub reserve: bool,
}

/// Every point, by topic, in the order in which a conversation takes them.
pub fn bank() -> &'static [BankPoint] {
    &BANK.point
}

/// The points that serve a purpose; all of them when none is chosen yet.
pub fn bank_for(purpose: Option<Purpose>) -> impl Iterator<Item = &'static BankPoint> {
    bank().iter().filter(move |point| purpose.is_none_or(|purpose| point.serves(purpose)))
}

impl BankPoint {
    /// Whether it serves that purpose.
    pub fn serves(&self, purpose: Purpose) -> bool {
        self.purposes.is_empty() || self.purposes.contains(&purpose)
    }

    /// The point in a few words, taken in at a glance.
    pub fn label(&self, lang: Lang) -> &'static str {
        WORDS.of(lang).get(&self.key).map_or("", |words| &words.label)
    }

    /// The full open question. English has one form of address.
    pub fn question(&self, lang: Lang, form: AddressForm) -> &'static str {
        let Some(words) = WORDS.of(lang).get(&self.key) else { return "" };
        match form {
            AddressForm::Tu => words.tu.as_deref().unwrap_or(&words.question),
            AddressForm::Vous => &words.question,
        }
    }
}

#[derive(Debug, Deserialize)]
struct File {
    point: Vec<BankPoint>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    label: String,
    question: String,
    tu: Option<String>,
}

static BANK: LazyLock<File> = LazyLock::new(|| read("bank", include_str!("../data/bank.toml")));
static WORDS: LazyLock<PerLang<BTreeMap<String, Words>>> =
    LazyLock::new(|| PerLang::read("bank", include_str!("../data/fr/bank.toml"), include_str!("../data/en/bank.toml")));

#[cfg(test)]
mod tests {
    use rebond_domain::Line;

    use super::*;

    #[test]
    fn every_point_is_worded_in_both_languages_and_fits_a_grid() {
        for &lang in Lang::ALL {
            assert_eq!(WORDS.of(lang).len(), bank().len());
            for point in bank() {
                assert!((1..=40).contains(&point.label(lang).chars().count()), "{}", point.key);
                for &form in AddressForm::ALL {
                    assert!(Line::parse(point.question(lang, form)).is_ok(), "{} {lang}", point.key);
                    assert!(point.question(lang, form).ends_with(['?', '.']), "{} {lang}", point.key);
                }
            }
        }
    }

    #[test]
    fn tu_and_vous_are_not_mixed() {
        let vous = ["vous", "votre", "vos"];
        let tu = ["tu", "toi", "ta", "ton", "tes", "te", "t"];
        let has = |text: &str, list: &[&str]| text.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| list.contains(&word));
        for point in bank() {
            let question = point.question(Lang::Fr, AddressForm::Vous);
            assert!(!has(question, &tu[..5]), "{question}");
            let question = point.question(Lang::Fr, AddressForm::Tu);
            assert!(!has(question, &vous), "{question}");
        }
    }

    #[test]
    fn every_topic_has_points_for_every_purpose_where_it_matters() {
        // rule: E6, E9
        for &purpose in Purpose::ALL {
            let points: Vec<_> = bank_for(Some(purpose)).collect();
            assert!(points.iter().filter(|point| point.reserve).count() >= 5, "{purpose}");
            for topic in [Topic::Path, Topic::Day, Topic::Likes, Topic::Difficulties, Topic::Organisation, Topic::Skills, Topic::Advice] {
                assert!(points.iter().any(|point| point.topic == topic && !point.reserve), "{purpose} {topic}");
            }
            // rule: F5
            assert!(points.iter().any(|point| point.topic == Topic::Contacts));
        }
        for &topic in Topic::ALL {
            assert!(bank().iter().any(|point| point.topic == topic), "{topic}");
        }
    }

    #[test]
    fn the_grid_that_validates_asks_for_each_next_stage() {
        // rule: A5
        let keys: Vec<_> = bank_for(Some(Purpose::Validate)).filter(|p| !p.reserve).map(|p| p.key.as_str()).collect();
        for asked in [
            "organisation-kinds",
            "skills-next",
            "entry-experience",
            "training-which",
            "training-schools",
            "entry-first",
            "advice-validate",
        ] {
            assert!(keys.contains(&asked), "{asked}");
        }
        let explore: Vec<_> = bank_for(Some(Purpose::Explore)).map(|p| p.key.as_str()).collect();
        assert!(!explore.contains(&"training-schools"));
    }

    #[test]
    fn keys_are_unique_and_topics_stand_together() {
        let mut keys: Vec<_> = bank().iter().map(|point| &point.key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), bank().len());
        let mut topics: Vec<_> = bank().iter().map(|point| point.topic).collect();
        topics.dedup();
        assert_eq!(topics.len(), Topic::ALL.len());
    }
}
