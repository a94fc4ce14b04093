//! The closed lists that a form offers: their values, spellings and labels under one name.

use std::str::FromStr;

use rebond_domain::{
    AddressForm, AddressNature, AddressOrigin, Answer, AsideReason, CampaignState, Channel, Circle, Closeness, Greeting, ImportKind, Lang,
    LoopStage, MeetingMode, MessageKind, NameUse, OrganisationKind, OrganisationSize, Parting, PhoneNature, PointState, Purpose, Side,
    Source, Stake, Stance, Topic,
};
use rebond_text::{Labelled, Text};

/// A closed list that a form offers.
pub trait Choice: Labelled + FromStr {
    /// Every value, in the order in which it is offered.
    const EVERY: &'static [Self];

    /// The stable spelling, in forms.
    fn word(self) -> &'static str;

    /// Spelling and label of every value: what a select or a group of radio buttons is made of.
    fn options(text: Text) -> Vec<(&'static str, &'static str)> {
        Self::EVERY.iter().map(|value| (value.word(), value.label(text))).collect()
    }
}

macro_rules! choices {
    ($($list:ident),+ $(,)?) => {$(
        impl Choice for $list {
            const EVERY: &'static [Self] = Self::ALL;
            fn word(self) -> &'static str { self.as_str() }
        }
    )+};
}

choices! {
    AddressForm, AddressNature, AddressOrigin, Answer, AsideReason, CampaignState, Channel, Circle, Closeness, Greeting, ImportKind, Lang, LoopStage, MeetingMode,
    MessageKind, NameUse, OrganisationKind, OrganisationSize, Parting, PhoneNature, PointState, Purpose, Side, Source, Stake, Stance, Topic,
}
