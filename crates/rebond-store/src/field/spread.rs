//! Types that take several columns: a name in two parts, a state with its moments.

use jiff::{Timestamp, civil::Date};
use rebond_domain::{Absent, Answer, Choice, Delivery, Line, MeetingState, NewsAgreed, PersonName, Settled};

use super::{Column, Field};
use crate::{
    StoreError,
    row::Row,
    value::{Kind, Value},
};

/// Adds columns: name, kind, whether it may be null.
macro_rules! add {
    ($out:ident: $($name:literal $kind:ident $null:literal),+ $(,)?) => {
        $out.extend([$(Column { name: $name, kind: Kind::$kind, null: $null }),+])
    };
}

fn unknown(what: &str, word: &str) -> StoreError {
    StoreError::corrupt(format!("unknown {what} “{word}”"))
}

fn missing(what: &str) -> StoreError {
    StoreError::corrupt(format!("{what} is missing"))
}

impl Field for PersonName {
    fn columns(_: &'static str, out: &mut Vec<Column>) {
        add!(out: "given_name" Text true, "family_name" Text true);
    }

    fn write(&self, out: &mut Vec<Value>) {
        self.given().cloned().write(out);
        self.family().cloned().write(out);
    }

    fn read(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let given: Option<Line> = Field::read(row)?;
        Self::new(given, Field::read(row)?).map_err(|_| missing("a name"))
    }
}

impl Field for Delivery {
    fn columns(_: &'static str, out: &mut Vec<Column>) {
        add!(out: "delivery" Text false, "sent_at" Time true, "answered_at" Time true, "answer" Text true, "come_back_on" Date true);
    }

    fn write(&self, out: &mut Vec<Value>) {
        let (word, sent, answered, answer, back) = match *self {
            Self::Draft => ("draft", None, None, None, None),
            Self::Sent { sent_at } => ("sent", Some(sent_at), None, None, None),
            Self::Answered { sent_at, answered_at, answer, come_back_on } => {
                ("answered", Some(sent_at), Some(answered_at), Some(answer), come_back_on)
            }
        };
        out.push(Value::Text(word.to_owned()));
        sent.write(out);
        answered.write(out);
        answer.write(out);
        back.write(out);
    }

    fn read(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let word = String::read(row)?;
        let sent: Option<Timestamp> = Field::read(row)?;
        let answered: Option<Timestamp> = Field::read(row)?;
        let answer: Option<Answer> = Field::read(row)?;
        let come_back_on: Option<Date> = Field::read(row)?;
        let sent = || sent.ok_or_else(|| missing("when it was sent"));
        match word.as_str() {
            "draft" => Ok(Self::Draft),
            "sent" => Ok(Self::Sent { sent_at: sent()? }),
            "answered" => Ok(Self::Answered {
                sent_at: sent()?,
                answered_at: answered.ok_or_else(|| missing("when it was answered"))?,
                answer: answer.ok_or_else(|| missing("an answer"))?,
                come_back_on,
            }),
            other => Err(unknown("delivery", other)),
        }
    }
}

impl Field for MeetingState {
    fn columns(_: &'static str, out: &mut Vec<Column>) {
        add!(out: "state" Text false, "state_at" Time true, "absent" Text true);
    }

    fn write(&self, out: &mut Vec<Value>) {
        let (word, at) = match *self {
            Self::Planned => ("planned", None),
            Self::Confirmed { at } => ("confirmed", Some(at)),
            Self::Held { at } => ("held", Some(at)),
            Self::Cancelled { at } => ("cancelled", Some(at)),
            Self::Missed { at, .. } => ("missed", Some(at)),
        };
        out.push(Value::Text(word.to_owned()));
        at.write(out);
        match self {
            Self::Missed { absent, .. } => Some(*absent),
            _ => None,
        }
        .write(out);
    }

    fn read(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let word = String::read(row)?;
        let at: Option<Timestamp> = Field::read(row)?;
        let absent: Option<Absent> = Field::read(row)?;
        let at = || at.ok_or_else(|| missing("the moment of a state"));
        Ok(match word.as_str() {
            "planned" => Self::Planned,
            "confirmed" => Self::Confirmed { at: at()? },
            "held" => Self::Held { at: at()? },
            "cancelled" => Self::Cancelled { at: at()? },
            "missed" => Self::Missed { at: at()?, absent: absent.unwrap_or(Absent::NoFault) },
            other => return Err(unknown("state", other)),
        })
    }
}

impl Field for Option<NewsAgreed> {
    fn columns(_: &'static str, out: &mut Vec<Column>) {
        add!(out: "news_agreed" Text true, "news_on" Date true);
    }

    fn write(&self, out: &mut Vec<Value>) {
        let (word, day) = match *self {
            None => (None, None),
            Some(NewsAgreed::AsItMoves) => (Some("as-it-moves".to_owned()), None),
            Some(NewsAgreed::On { day }) => (Some("on".to_owned()), Some(day)),
            Some(NewsAgreed::None) => (Some("none".to_owned()), None),
        };
        word.write(out);
        day.write(out);
    }

    fn read(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let word: Option<String> = Field::read(row)?;
        let day: Option<Date> = Field::read(row)?;
        match (word.as_deref(), day) {
            (None, _) => Ok(None),
            (Some("as-it-moves"), _) => Ok(Some(NewsAgreed::AsItMoves)),
            (Some("on"), Some(day)) => Ok(Some(NewsAgreed::On { day })),
            (Some("none"), _) => Ok(Some(NewsAgreed::None)),
            (Some(other), _) => Err(unknown("agreement on news", other)),
        }
    }
}

impl Field for Option<Settled> {
    fn columns(_: &'static str, out: &mut Vec<Column>) {
        add!(out: "settled" Text true, "settled_at" Time true);
    }

    fn write(&self, out: &mut Vec<Value>) {
        let (word, at) = match *self {
            None => (None, None),
            Some(Settled::Kept { at }) => (Some("kept".to_owned()), Some(at)),
            Some(Settled::Dropped { at }) => (Some("dropped".to_owned()), Some(at)),
        };
        word.write(out);
        at.write(out);
    }

    fn read(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let word: Option<String> = Field::read(row)?;
        let at: Option<Timestamp> = Field::read(row)?;
        let at = || at.ok_or_else(|| missing("when it was settled"));
        Ok(match word.as_deref() {
            None => None,
            Some("kept") => Some(Settled::Kept { at: at()? }),
            Some("dropped") => Some(Settled::Dropped { at: at()? }),
            Some(other) => return Err(unknown("settlement", other)),
        })
    }
}

impl Field for Choice {
    fn columns(_: &'static str, out: &mut Vec<Column>) {
        add!(out: "choice" Text false, "put_off_until" Date true);
    }

    fn write(&self, out: &mut Vec<Value>) {
        let (word, until) = match *self {
            Self::PutOff { until } => ("put-off", Some(until)),
            Self::Dropped => ("dropped", None),
        };
        out.push(Value::Text(word.to_owned()));
        until.write(out);
    }

    fn read(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let word = String::read(row)?;
        let until: Option<Date> = Field::read(row)?;
        match (word.as_str(), until) {
            ("put-off", Some(until)) => Ok(Self::PutOff { until }),
            ("dropped", _) => Ok(Self::Dropped),
            (other, _) => Err(unknown("choice", other)),
        }
    }
}
