//! Any noun, as one type: what the store keeps, the audit compares and the archive carries. Not done here: tables, files.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Account, Approach, Attendance, Campaign, Event, Finding, GridPoint, Hope, ImportBatch, LoopNews, Meeting, Note, Organisation, Person,
    PersonEmail, PersonPhone, Progress, ProgressTold, Promise, PurposeChange, Referral, RemarkAside, StepChoice, Strength, Tie,
};

macro_rules! records {
    ($($noun:ident = $word:literal),+ $(,)?) => {
        word_enum! {
            /// The kinds of record, each after those it refers to: writing in this order satisfies every reference.
            pub enum Noun { $(#[doc = concat!("`", $word, "`.")] $noun = $word),+ }
        }

        /// A record of any noun.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "noun", content = "record")]
        pub enum Record { $(#[doc = concat!("A `", $word, "`.")] #[serde(rename = $word)] $noun($noun)),+ }

        impl Record {
            /// Which noun it is.
            pub const fn noun(&self) -> Noun {
                match self { $(Self::$noun(_) => Noun::$noun),+ }
            }

            /// Its identifier.
            pub fn id(&self) -> Uuid {
                match self { $(Self::$noun(record) => record.id.into()),+ }
            }
        }

        $(impl From<$noun> for Record {
            fn from(record: $noun) -> Self { Self::$noun(record) }
        })+
    };
}

records! {
    Account = "account",
    ImportBatch = "import-batch",
    Campaign = "campaign",
    PurposeChange = "purpose-change",
    Hope = "hope",
    Strength = "strength",
    Organisation = "organisation",
    Person = "person",
    PersonEmail = "person-email",
    PersonPhone = "person-phone",
    Event = "event",
    Attendance = "attendance",
    Tie = "tie",
    Meeting = "meeting",
    Referral = "referral",
    Approach = "approach",
    RemarkAside = "remark-aside",
    GridPoint = "grid-point",
    Note = "note",
    Finding = "finding",
    LoopNews = "loop-news",
    Promise = "promise",
    Progress = "progress",
    ProgressTold = "progress-told",
    StepChoice = "step-choice",
}
