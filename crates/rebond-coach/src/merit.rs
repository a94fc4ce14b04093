//! Merits: what speaks for or against contacting somebody, and how much. Not done here: finding them (`ranking`), words.

use rebond_domain::{ReferralId, pull};
use rebond_method::Rule;

/// What speaks for or against contacting somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Merit {
    /// Somebody recommended them, and may be named (B6).
    Recommended(ReferralId),
    /// Somebody recommended them; whether they may be named is still to be asked, or they declined (B6, G2).
    RecommendedUnnamed(ReferralId),
    /// They changed path themselves (B11).
    ChangedPath,
    /// They helped before (G10).
    HelpedBefore,
    /// Their work is what the campaign is about (B12).
    OnSubject,
    /// They work at a gateway, which orients (B12, when exploring).
    Gateway,
    /// They work where nobody was met yet (B12, when confronting or validating).
    NewOrganisation,
    /// A tie that has slept for three years or more (B7).
    DormantTie,
    /// Somebody one knows well knows them, and one does not (B15).
    CommonContact,
    /// One hardly knows them: such ties bring what one's own circle does not know (B7).
    WeakTie,
    /// One knows them (B7).
    KnownTie,
    /// One saw them at an event, lately (C6).
    MetAtEvent,
    /// Nothing but that one noted them oneself (B13).
    Noted,
    /// They direct others, and so does one aim to (B10).
    LeaderWanted,
    /// They direct others: less available, farther from one's path (B10).
    Leader,
}

impl Merit {
    /// The rule it comes from.
    pub const fn rule(self) -> Rule {
        match self {
            Self::Recommended(_) | Self::RecommendedUnnamed(_) => Rule::B6,
            Self::ChangedPath => Rule::B11,
            Self::HelpedBefore => Rule::G10,
            Self::OnSubject | Self::Gateway | Self::NewOrganisation => Rule::B12,
            Self::DormantTie | Self::WeakTie | Self::KnownTie => Rule::B7,
            Self::CommonContact => Rule::B15,
            Self::MetAtEvent => Rule::C6,
            Self::Noted => Rule::B13,
            Self::LeaderWanted | Self::Leader => Rule::B10,
        }
    }

    /// How much it weighs; only the order has a meaning. A referral weighs most (B6), more than any two others together.
    pub const fn points(self) -> i32 {
        match self {
            Self::Recommended(_) => 120,
            Self::RecommendedUnnamed(_) => 95,
            Self::ChangedPath => pull::CHANGED_PATH,
            Self::HelpedBefore => 35,
            Self::OnSubject | Self::Gateway | Self::LeaderWanted => 30,
            Self::MetAtEvent => 38,
            Self::DormantTie => 25,
            // With a weak tie beside it, more than a trade: of ties the moderately weak ones bring most.
            Self::CommonContact => 20,
            Self::NewOrganisation => 15,
            Self::WeakTie => 12,
            Self::KnownTie => 10,
            Self::Noted => 2,
            Self::Leader => -pull::LEADS_NOBODY,
        }
    }
}
