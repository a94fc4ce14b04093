//! Every noun, in one list, and any of them as one type: what the store keeps, the audit compares and the archive carries. Not done
//! here: tables, files.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Hands the list of nouns to a macro of the caller, whose name it is given: each with what it is, its identifier and its word. They
/// stand in the order in which they are written, each after those it refers to; the store's tables say so where it does not hold.
#[macro_export]
macro_rules! nouns {
    ($then:ident) => {
        $then! {
            /// Whose data it is.
            Account: AccountId = "account",
            /// An import batch.
            ImportBatch: ImportBatchId = "import-batch",
            /// A campaign (démarche).
            Campaign: CampaignId = "campaign",
            /// A change of purpose.
            PurposeChange: PurposeChangeId = "purpose-change",
            /// A hope (espoir).
            Hope: HopeId = "hope",
            /// A strength (point fort).
            Strength: StrengthId = "strength",
            /// An organisation (structure).
            Organisation: OrganisationId = "organisation",
            /// A person (personne).
            Person: PersonId = "person",
            /// One e-mail address of a person.
            PersonEmail: PersonEmailId = "person-email",
            /// One phone number of a person.
            PersonPhone: PersonPhoneId = "person-phone",
            /// An event (événement).
            Event: EventId = "event",
            /// The presence of a person at an event.
            Attendance: AttendanceId = "attendance",
            /// A tie between two people (lien).
            Tie: TieId = "tie",
            /// Two people told apart (personnes distinctes).
            ToldApart: ToldApartId = "told-apart",
            /// A meeting (rencontre).
            Meeting: MeetingId = "meeting",
            /// A referral (recommandation).
            Referral: ReferralId = "referral",
            /// An approach (prise de contact) or another message.
            Approach: ApproachId = "approach",
            /// A remark set aside.
            RemarkAside: RemarkAsideId = "remark-aside",
            /// A point of a grid.
            GridPoint: GridPointId = "grid-point",
            /// A question of one's own.
            OwnQuestion: OwnQuestionId = "own-question",
            /// A note.
            Note: NoteId = "note",
            /// An exchange outside messages and meetings (échange).
            Exchange: ExchangeId = "exchange",
            /// A finding (constat).
            Finding: FindingId = "finding",
            /// News given to a recommender.
            LoopNews: LoopNewsId = "loop-news",
            /// A promise (promesse).
            Promise: PromiseId = "promise",
            /// A progress (avancée).
            Progress: ProgressId = "progress",
            /// A progress told to a person.
            ProgressTold: ProgressToldId = "progress-told",
            /// A choice about a step: put off or dropped.
            StepChoice: StepChoiceId = "step-choice",
        }
    };
}

macro_rules! declare {
    ($($(#[$doc:meta])* $noun:ident: $id:ident = $word:literal),+ $(,)?) => {
        ids! { $($(#[$doc])* $id),+ }

        word_enum! {
            /// The kinds of record, each after those it refers to: writing in this order satisfies every reference.
            pub enum Noun { $($(#[$doc])* $noun = $word),+ }
        }

        /// A record of any noun.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "noun", content = "record")]
        pub enum Record { $($(#[$doc])* #[serde(rename = $word)] $noun(crate::$noun)),+ }

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

        $(impl From<crate::$noun> for Record {
            fn from(record: crate::$noun) -> Self { Self::$noun(record) }
        })+
    };
}
nouns!(declare);
