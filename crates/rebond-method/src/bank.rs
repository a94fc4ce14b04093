//! The question bank (E6). What enters: a purpose, a language, tu or vous. What leaves: points by topic, each with a short
//! label, an open question and what follows it up. Not done here: a meeting's own grid.

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
    /// Where it goes when a guide is made.
    #[serde(default)]
    pub place: BankPlace,
    /// Who alone can tell; `None` when anybody can.
    #[serde(default)]
    pub who: Option<BankWho>,
}

/// Where a point of the bank goes when a guide is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BankPlace {
    /// Into the guide.
    #[default]
    Guide,
    /// Into the reserve, for a laconic person (E9).
    Reserve,
    /// Nowhere: there to choose from.
    More,
}

/// Whom a point is for (E4). Of the last three the data know nothing, so that their points are there to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BankWho {
    /// Somebody who changed path (B11).
    ChangedPath,
    /// Somebody who directs others (B10).
    Leader,
    /// Somebody of a gateway (B5).
    Gateway,
    /// An elected official.
    Elected,
    /// A craftsperson.
    Craft,
    /// Somebody in business on their own account.
    Independent,
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

    /// What to ask next on the same point, when the answer is short.
    pub fn follow_up(&self, lang: Lang, form: AddressForm) -> &'static str {
        let Some(words) = WORDS.of(lang).get(&self.key) else { return "" };
        match form {
            AddressForm::Tu => words.follow_up_tu.as_deref().unwrap_or(&words.follow_up),
            AddressForm::Vous => &words.follow_up,
        }
    }
}

/// The question of the bank which says that, in the other form of address, in the language it was said in; `None` for words of one's own and
/// for a question that both forms ask alike.
pub fn said_again(question: &str, from: AddressForm, to: AddressForm) -> Option<&'static str> {
    let pairs = bank().iter().flat_map(|point| Lang::ALL.iter().map(move |&lang| (point.question(lang, from), point.question(lang, to))));
    pairs.into_iter().find(|(before, after)| *before == question && before != after).map(|(_, after)| after)
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
    follow_up: String,
    follow_up_tu: Option<String>,
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
                    for words in [point.question(lang, form), point.follow_up(lang, form)] {
                        assert!(Line::parse(words).is_ok() && words.ends_with(['?', '.']), "{} {lang}: {words}", point.key);
                    }
                }
            }
        }
    }

    #[test]
    fn tu_and_vous_are_not_mixed() {
        let vous = ["vous", "votre", "vos", "vôtre"];
        let tu = ["tu", "toi", "ta", "ton", "tes", "te", "tien"];
        let has = |text: &str, list: &[&str]| text.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| list.contains(&word));
        for point in bank() {
            for words in [point.question(Lang::Fr, AddressForm::Vous), point.follow_up(Lang::Fr, AddressForm::Vous)] {
                assert!(!has(words, &tu), "{words}");
            }
            for words in [point.question(Lang::Fr, AddressForm::Tu), point.follow_up(Lang::Fr, AddressForm::Tu)] {
                assert!(!has(words, &vous), "{words}");
            }
        }
    }

    #[test]
    fn every_topic_has_points_for_every_purpose_where_it_matters() {
        for &purpose in Purpose::ALL {
            let points: Vec<_> = bank_for(Some(purpose)).collect();
            assert!(points.iter().filter(|point| point.place == BankPlace::Reserve).count() >= 5, "{purpose}");
            for topic in [Topic::Path, Topic::Day, Topic::Likes, Topic::Difficulties, Topic::Organisation, Topic::Skills, Topic::Advice] {
                assert!(points.iter().any(|point| point.topic == topic && point.place == BankPlace::Guide), "{purpose} {topic}");
            }
            assert!(points.iter().any(|point| point.topic == Topic::Contacts));
        }
        for &topic in Topic::ALL {
            assert!(bank().iter().any(|point| point.topic == topic), "{topic}");
        }
    }

    #[test]
    fn the_grid_that_validates_asks_for_each_next_stage() {
        let keys: Vec<_> = bank_for(Some(Purpose::Validate)).filter(|p| p.place == BankPlace::Guide).map(|p| p.key.as_str()).collect();
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
    fn the_bank_is_wide_and_says_nothing_twice() {
        assert!(bank().len() >= 130, "{}", bank().len());
        for &lang in Lang::ALL {
            let mut said: Vec<_> = bank().iter().flat_map(|p| [p.label(lang), p.question(lang, AddressForm::Vous)]).collect();
            let all = said.len();
            said.sort_unstable();
            said.dedup();
            assert_eq!(said.len(), all, "{lang}");
        }
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
