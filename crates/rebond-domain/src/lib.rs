//! The nouns of Rebond and their laws. What enters: words and numbers parsed at a door. What leaves: values that cannot be
//! wrong. Not done here: IO, clocks, randomness, words on screen.
#![warn(missing_docs)]

#[macro_use]
mod word_enum;
#[macro_use]
mod ids;
#[macro_use]
mod noted;

mod account;
mod action;
mod approach;
mod campaign;
mod change;
mod channel;
mod clock;
mod contact;
mod event;
mod exchange;
mod fold;
mod free_hours;
mod grid;
pub mod identity;
mod import;
mod lang;
mod mailbox;
mod meeting;
mod name;
mod note;
mod organisation;
mod own_question;
mod person;
mod progress;
mod promise;
pub mod pull;
mod record;
mod referral;
mod remark_aside;
pub mod search;
mod step_choice;
mod text;
mod tie;
pub mod time;
mod told_apart;
mod watch;
mod web_url;

pub use account::{Account, AccountDetails, NormsCode, Talk, ZoneName};
pub use action::Action;
pub use approach::{Answer, Approach, ApproachOutline, Delivery};
pub use campaign::{Campaign, CampaignState, Ending, Hope, Purpose, PurposeChange, Strength, StrengthDetails};
pub use change::{Change, Changed, Changes};
pub use channel::{AddressForm, Channel, Greeting, MessageKind};
pub use clock::{Clock, FixedClock};
pub use contact::{AddressNature, AddressOrigin, EmailAddress, PersonEmail, PersonPhone, PhoneNature, PhoneNumber};
pub use event::{Attendance, Event, EventDetails};
pub use exchange::Exchange;
pub use fold::{fold, words};
pub use free_hours::{DayPart, FreeHours};
pub use grid::{GridPoint, PointState, Topic};
pub use ids::*;
pub use import::{ImportBatch, ImportKind};
pub use lang::Lang;
pub use meeting::{Absent, Meeting, MeetingMode, MeetingState, Minutes, Move, Moves, NewsAgreed, Parting, Useful};
pub use name::PersonName;
pub use note::{Finding, Note, NoteMark, Stance};
pub use organisation::{Organisation, OrganisationDetails, OrganisationKind, OrganisationSize, Stake};
pub use own_question::OwnQuestion;
pub use person::{Circle, Closeness, Person, PersonDetails, PersonOutline, Source};
pub use progress::{Progress, ProgressTold};
pub use promise::{Promise, Settled, Side};
pub use record::*;
pub use referral::{LoopNews, LoopStage, NameUse, Referral};
pub use remark_aside::{AsideReason, RemarkAside};
pub use step_choice::{Choice, StepChoice};
pub use text::{Flaw, Line, Prose, Unfit};
pub use tie::Tie;
pub use told_apart::ToldApart;
pub use watch::{Watch, WorkPart};
pub use web_url::WebUrl;
pub use word_enum::{ClosedList, UnknownWord};

pub use jiff::{Timestamp, civil::Date};
