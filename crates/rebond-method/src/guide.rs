//! Guides by list: circles (B7), reasons for a channel (C1–C9), suggestions by purpose (A3–A5), the entries of the
//! directory of directories (B3). What enters: a circle, a reason, a purpose. What leaves: words. Not done here: choosing among them.

use std::{collections::BTreeMap, sync::LazyLock};

use rebond_domain::{Circle, Lang, Purpose};
use serde::Deserialize;

use crate::{Rule, shelf::PerLang};

/// What to tell a circle, and who is in it (B7).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CircleGuide {
    /// What to tell them.
    pub tell: String,
    /// Who may be in it.
    pub examples: Vec<String>,
}

/// What to tell that circle, and who is in it (B7).
pub fn circle_guide(circle: Circle, lang: Lang) -> &'static CircleGuide {
    &CIRCLES.of(lang)[&circle]
}

/// Why a channel is suggested, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelReason {
    /// Professional e-mail first.
    MailFirst,
    /// A trade that reads little mail.
    LittleMail,
    /// The address is guessed.
    GuessedAddress,
    /// Only the generic address is known.
    GenericAddress,
    /// A private address given by family, friends, alumni.
    PrivateGiven,
    /// A private address found online: not for use.
    PrivateFound,
    /// A message on a professional network.
    Network,
    /// The note of an invitation.
    NetworkNote,
    /// An event is coming where they will be.
    Event,
    /// A direct number is published.
    DirectNumber,
    /// Only the switchboard is known.
    Switchboard,
    /// A call although something in writing is possible.
    CallLast,
    /// The recommender can write.
    RecommenderWrites,
    /// Another channel was tried.
    Combine,
}

impl ChannelReason {
    /// Every reason.
    pub const ALL: &'static [Self] = &[
        Self::MailFirst,
        Self::LittleMail,
        Self::GuessedAddress,
        Self::GenericAddress,
        Self::PrivateGiven,
        Self::PrivateFound,
        Self::Network,
        Self::NetworkNote,
        Self::Event,
        Self::DirectNumber,
        Self::Switchboard,
        Self::CallLast,
        Self::RecommenderWrites,
        Self::Combine,
    ];

    /// The rule it comes from.
    pub const fn rule(self) -> Rule {
        match self {
            Self::MailFirst | Self::LittleMail => Rule::C1,
            Self::GuessedAddress => Rule::C2,
            Self::GenericAddress => Rule::C3,
            Self::PrivateGiven | Self::PrivateFound => Rule::C4,
            Self::Network | Self::NetworkNote => Rule::C5,
            Self::Event => Rule::C6,
            Self::DirectNumber | Self::Switchboard | Self::CallLast => Rule::C7,
            Self::RecommenderWrites => Rule::C8,
            Self::Combine => Rule::C9,
        }
    }

    /// The reason in one or two sentences.
    pub fn text(self, lang: Lang) -> &'static str {
        CHANNELS.of(lang).get(&self).map_or("", String::as_str)
    }
}

/// What to do for a purpose (A3, A4, A5), most telling first.
pub fn suggestions(purpose: Purpose, lang: Lang) -> &'static [String] {
    SUGGESTIONS.of(lang).get(&purpose).map_or(&[], Vec::as_slice)
}

/// The rule the suggestions of a purpose come from.
pub const fn suggestions_rule(purpose: Purpose) -> Rule {
    match purpose {
        Purpose::Explore => Rule::A3,
        Purpose::Confront => Rule::A4,
        Purpose::Validate => Rule::A5,
    }
}

/// What an entry of the directory of directories is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DirectoryKind {
    /// It welcomes, orients, advises (B5).
    Gateway,
    /// It lists people or organisations.
    Directory,
    /// It brings people of a trade or region together.
    Network,
    /// It takes place once a year.
    Event,
}

impl DirectoryKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Gateway, Self::Event, Self::Network, Self::Directory];
}

/// What serves a purpose best (A3–A5): a wide view first, then people of the sector, then those who practise the very trade.
pub const fn kinds_for(purpose: Purpose) -> &'static [DirectoryKind] {
    match purpose {
        Purpose::Explore => &[DirectoryKind::Gateway, DirectoryKind::Event],
        Purpose::Confront => &[DirectoryKind::Event, DirectoryKind::Network],
        Purpose::Validate => &[DirectoryKind::Network, DirectoryKind::Directory],
    }
}

/// One entry of the directory of directories (B3).
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Directory {
    /// Stable key.
    pub key: String,
    /// What it is.
    pub kind: DirectoryKind,
    name: String,
    name_en: Option<String>,
    fr: String,
    en: String,
}

impl Directory {
    /// Its name.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.name,
            Lang::En => self.name_en.as_deref().unwrap_or(&self.name),
        }
    }

    /// What one finds there.
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

static CIRCLES: LazyLock<PerLang<BTreeMap<Circle, CircleGuide>>> =
    LazyLock::new(|| PerLang::read("circles", include_str!("../data/fr/circles.toml"), include_str!("../data/en/circles.toml")));
static CHANNELS: LazyLock<PerLang<BTreeMap<ChannelReason, String>>> =
    LazyLock::new(|| PerLang::read("channels", include_str!("../data/fr/channels.toml"), include_str!("../data/en/channels.toml")));
static SUGGESTIONS: LazyLock<PerLang<BTreeMap<Purpose, Vec<String>>>> = LazyLock::new(|| {
    PerLang::read("suggestions", include_str!("../data/fr/suggestions.toml"), include_str!("../data/en/suggestions.toml"))
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Norms;

    #[test]
    fn every_circle_says_what_to_tell_and_who_is_in_it() {
        for &lang in Lang::ALL {
            for &circle in Circle::ALL {
                let guide = circle_guide(circle, lang);
                assert!(!guide.tell.is_empty() && guide.examples.len() >= 3, "{circle}");
            }
        }
    }

    #[test]
    fn every_reason_for_a_channel_is_worded_and_all_rules_are_there() {
        for &lang in Lang::ALL {
            assert_eq!(CHANNELS.of(lang).len(), ChannelReason::ALL.len());
            for reason in ChannelReason::ALL {
                assert!(reason.text(lang).ends_with('.'), "{reason:?}");
            }
        }
        let mut rules: Vec<_> = ChannelReason::ALL.iter().map(|reason| reason.rule()).collect();
        rules.dedup();
        assert_eq!(rules, [Rule::C1, Rule::C2, Rule::C3, Rule::C4, Rule::C5, Rule::C6, Rule::C7, Rule::C8, Rule::C9]);
    }

    #[test]
    fn a3_to_a5_each_purpose_has_its_suggestions() {
        for (purpose, said) in [
            (Purpose::Explore, ["points the way", "fair", "Volunteer", "short"]),
            (Purpose::Confront, ["field", "event", "volunteering", "close to the work"]),
            (Purpose::Validate, ["exactly this work", "job shadowing", "skills", "training"]),
        ] {
            let suggested = suggestions(purpose, Lang::En).join("\n");
            assert!(said.iter().all(|word| suggested.contains(word)), "{purpose}: {suggested}");
        }
        for &purpose in Purpose::ALL {
            assert!(suggestions(purpose, Lang::Fr).len() >= 3);
            assert_eq!(suggestions(purpose, Lang::Fr).len(), suggestions(purpose, Lang::En).len());
        }
    }

    #[test]
    fn every_country_has_gateways() {
        for norms in Norms::all() {
            let code = norms.code.as_str();
            assert!(norms.directories.iter().any(|directory| directory.kind == DirectoryKind::Gateway), "{code}");
            assert!(norms.directories.len() >= 4, "{code}");
            for directory in &norms.directories {
                assert!(directory.fr.ends_with('.') && directory.en.ends_with('.'), "{code} {}", directory.key);
            }
        }
    }
}
