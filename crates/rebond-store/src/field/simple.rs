//! Types that take one column: identifiers, moments, days, words of closed lists, texts, numbers.

use jiff::{Timestamp, civil::Date};
use rebond_domain::{
    Absent, ActionId, AddressForm, AddressNature, AddressOrigin, Answer, AsideReason, CampaignState, Channel, Circle, Closeness,
    EmailAddress, Ending, FreeHours, GatheringId, Greeting, ImportKind, Lang, Line, LoopStage, MeetingMode, MessageKind, Minutes, Moves,
    NameUse, NormsCode, NoteMark, Noun, OrganisationKind, OrganisationSize, Parting, PhoneNature, PhoneNumber, PointState, Prose, Purpose,
    Side, Source, Stake, Stance, Talk, Topic, Useful, WebUrl, ZoneName, time,
};
use uuid::Uuid;

use super::{
    Simple, Target,
    named::{ids_in, renamed},
};
use crate::{
    StoreError,
    row::Cell,
    value::{Kind, Value},
};

fn unfit<T>(what: impl std::fmt::Display) -> Result<T, StoreError> {
    Err(StoreError::corrupt(what.to_string()))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $noun:ident: $id:ident = $word:literal),+ $(,)?) => {
        $(ids!(@ rebond_domain::$id => Target::One(Noun::$noun));)+
    };
    (@ $name:ty => $target:expr) => {
        impl Simple for $name {
            const KIND: Kind = Kind::Id;
            const TARGET: Target = $target;
            fn value(&self) -> Value { Value::Id(Uuid::from(*self)) }
            fn parse(cell: Cell<'_>) -> Result<Self, StoreError> {
                match cell { Cell::Id(id) => Ok(Self::from(id)), _ => unfit("not an identifier") }
            }
            fn each_id(&self, visit: &mut dyn FnMut(Uuid)) { visit(Uuid::from(*self)); }
            fn repoint(&mut self, from: Uuid, to: Uuid) {
                if Uuid::from(*self) == from {
                    *self = Self::from(to);
                }
            }
        }
    };
}
rebond_domain::nouns!(ids);
ids!(@ ActionId => Target::Nothing);
ids!(@ GatheringId => Target::Nothing);
ids!(@ Uuid => Target::Nothing);

macro_rules! texts {
    ($($name:ident: $write:expr, $read:expr $(, $target:ident)?;)+) => {$(
        impl Simple for $name {
            const KIND: Kind = Kind::Text;
            $(const TARGET: Target = Target::$target;)?
            fn value(&self) -> Value { Value::Text(($write)(self).to_owned()) }
            fn parse(cell: Cell<'_>) -> Result<Self, StoreError> {
                match cell {
                    Cell::Text(text) => ($read)(text).or_else(|error| unfit(format_args!("{}: {error}", stringify!($name)))),
                    _ => unfit("not a text"),
                }
            }
            fn each_id(&self, visit: &mut dyn FnMut(Uuid)) { ids_in(($write)(self)).into_iter().for_each(visit); }
            fn repoint(&mut self, from: Uuid, to: Uuid) {
                if let Some(Ok(other)) = renamed(($write)(self), from, to).as_deref().map($read) {
                    *self = other;
                }
            }
        }
    )+};
}
texts! {
    String: String::as_str, |text: &str| Ok::<_, std::convert::Infallible>(text.to_owned());
    Line: Line::as_str, Line::parse, Named;
    Prose: Prose::as_str, Prose::parse;
    WebUrl: WebUrl::as_str, WebUrl::parse;
    EmailAddress: EmailAddress::as_str, EmailAddress::parse;
    PhoneNumber: PhoneNumber::as_str, PhoneNumber::parse;
    NormsCode: NormsCode::as_str, NormsCode::parse;
    ZoneName: ZoneName::as_str, ZoneName::parse;
}

macro_rules! words {
    ($($name:ident),+ $(,)?) => {
        texts! { $($name: |word: &$name| word.as_str(), str::parse;)+ }
    };
}
words!(
    Lang,
    ImportKind,
    Purpose,
    CampaignState,
    Ending,
    OrganisationKind,
    OrganisationSize,
    Circle,
    Closeness,
    Source,
    AddressForm,
    Greeting,
    AddressNature,
    AddressOrigin,
    PhoneNature,
    Channel,
    MessageKind,
    Answer,
    MeetingMode,
    Topic,
    PointState,
    Stance,
    Useful,
    NameUse,
    LoopStage,
    AsideReason,
    Side,
    Noun,
    Absent,
    NoteMark,
    Parting,
    Stake,
    Talk,
);

macro_rules! written {
    ($($name:ident: $write:expr, $read:expr;)+) => {$(
        impl Simple for $name {
            const KIND: Kind = Kind::Text;
            fn value(&self) -> Value { Value::Text(($write)(self)) }
            fn parse(cell: Cell<'_>) -> Result<Self, StoreError> {
                match cell {
                    Cell::Text(text) => ($read)(text).or_else(|error| unfit(format_args!("{}: {error}", stringify!($name)))),
                    _ => unfit("not a text"),
                }
            }
        }
    )+};
}
written! {
    Moves: Moves::to_text, Moves::parse;
    FreeHours: FreeHours::to_string, FreeHours::parse;
}

macro_rules! ints {
    ($($name:ident),+ $(,)?) => {$(
        impl Simple for $name {
            const KIND: Kind = Kind::Int;
            fn value(&self) -> Value { Value::Int(i64::from(*self)) }
            fn parse(cell: Cell<'_>) -> Result<Self, StoreError> {
                match cell {
                    Cell::Int(int) => Self::try_from(int).or_else(|_| unfit("number out of range")),
                    _ => unfit("not a number"),
                }
            }
        }
    )+};
}
ints!(u8, u16, u32, i64);

impl Simple for Minutes {
    const KIND: Kind = Kind::Int;
    fn value(&self) -> Value {
        self.get().value()
    }
    fn parse(cell: Cell<'_>) -> Result<Self, StoreError> {
        Self::new(u16::parse(cell)?).or_else(unfit)
    }
}

impl Simple for bool {
    const KIND: Kind = Kind::Bool;
    fn value(&self) -> Value {
        Value::Bool(*self)
    }
    fn parse(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Bool(yes) => Ok(yes),
            _ => unfit("not a yes or no"),
        }
    }
}

impl Simple for Timestamp {
    const KIND: Kind = Kind::Time;
    fn value(&self) -> Value {
        Value::Int(self.as_microsecond())
    }
    fn parse(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Int(micros) => match Self::from_microsecond(micros) {
                Ok(at) if time::holds_moment(at) => Ok(at),
                _ => unfit(format_args!("a moment out of time: {micros} µs")),
            },
            _ => unfit("not a moment"),
        }
    }
}

impl Simple for Date {
    const KIND: Kind = Kind::Date;
    fn value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn parse(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Text(text) => match text.parse() {
                Ok(day) if time::holds_day(day) => Ok(day),
                _ => unfit(format_args!("a day out of time: {text}")),
            },
            _ => unfit("not a day"),
        }
    }
}
