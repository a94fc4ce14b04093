//! The record of what was done in a period: each act with its day, what it was, with whom, what came of it. What one sends to whoever
//! checks a search. Names stay out unless each was chosen.

use std::collections::{BTreeMap, HashMap, HashSet};

use rebond_domain::{
    Answer, Attendance, Channel, Date, Line, MeetingMode, MeetingState, MessageKind, Minutes, Organisation, OrganisationKind, PersonId,
    PersonName, Side,
};
use rebond_store::{approaches, events, exchanges, meetings, people};

use crate::{BoxFuture, Desk, LocalTime};

/// So many acts stand on a page.
const SHOWN: usize = 400;

/// What sort of act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActKind {
    /// A meeting with somebody about their work.
    Meeting,
    /// A message or a call to obtain one, and what follows from it.
    Message,
    /// A fair, a talk, an open day.
    Event,
    /// Something else that passed with somebody.
    Exchange,
}

impl ActKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Meeting, Self::Message, Self::Event, Self::Exchange];

    /// The stable spelling, in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Message => "message",
            Self::Event => "event",
            Self::Exchange => "exchange",
        }
    }
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// A meeting took place.
    Meeting {
        /// How.
        mode: MeetingMode,
        /// How long.
        length: Minutes,
    },
    /// A message went out.
    Message {
        /// For what.
        kind: MessageKind,
        /// Which way.
        channel: Channel,
        /// What was answered.
        answer: Option<Answer>,
    },
    /// An event was attended.
    Event {
        /// Its name.
        name: Line,
        /// Where.
        place: Option<Line>,
        /// How many people were met there.
        met: usize,
    },
    /// An exchange.
    Exchange {
        /// Which way.
        channel: Channel,
        /// Who began it.
        begun_by: Side,
    },
}

impl Deed {
    /// What sort of act it is.
    pub const fn kind(&self) -> ActKind {
        match self {
            Self::Meeting { .. } => ActKind::Meeting,
            Self::Message { .. } => ActKind::Message,
            Self::Event { .. } => ActKind::Event,
            Self::Exchange { .. } => ActKind::Exchange,
        }
    }
}

/// With whom: the trade and the kind of place, and the name if it was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    /// Who.
    pub id: PersonId,
    /// The name and the place's; `None` unless chosen.
    pub named: Option<(PersonName, Option<Line>)>,
    /// What they do.
    pub role: Option<Line>,
    /// The kind of place.
    pub place: Option<OrganisationKind>,
}

/// One act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its day.
    pub day: Date,
    /// What was done.
    pub deed: Deed,
    /// With whom.
    pub whom: Option<Whom>,
}

/// Asks for the acts of a period.
#[derive(Debug, Clone, Default)]
pub struct ActivityRecord {
    /// From this day on; three months back when it is not said.
    pub from: Option<Date>,
    /// To this day; today when it is not said.
    pub to: Option<Date>,
    /// These sorts only; all when none is named.
    pub kinds: Vec<ActKind>,
    /// Whose names may be shown.
    pub named: Vec<PersonId>,
    /// However many they are, as a file.
    pub whole: bool,
}

/// The acts of a period.
#[derive(Debug, Clone)]
pub struct RecordPage {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The acts, the oldest first; perhaps not all.
    pub acts: Vec<Act>,
    /// How many there are, by sort.
    pub counts: Vec<(ActKind, usize)>,
    /// Those with whom something was done, by name, to choose whose name is shown.
    pub people: Vec<(PersonId, PersonName)>,
    /// Whose record it is.
    pub name: Option<Line>,
    /// Whether the customs are those of France, whose employment service knows these acts by a number.
    pub of_france: bool,
    /// The present of the account.
    pub time: LocalTime,
}

impl RecordPage {
    /// How many acts there are.
    pub fn count(&self) -> usize {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

impl ActivityRecord {
    /// Gathers them.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, RecordPage> {
        Box::pin(async move {
            let (store, account, time) = (desk.store(), desk.account_id(), desk.local_time());
            let to = self.to.unwrap_or_else(|| time.today());
            let from = self.from.unwrap_or_else(|| to.saturating_sub(jiff::Span::new().months(3))).min(to);
            let inside = |day: Date| from <= day && day <= to;
            let mut done: Vec<(Date, Deed, Option<PersonId>)> = Vec::new();
            for it in meetings::all(store, account).await? {
                if let MeetingState::Held { .. } = it.state {
                    done.push((time.day(it.starts_at), Deed::Meeting { mode: it.mode, length: it.length }, Some(it.person_id)));
                }
            }
            for it in approaches::outlines(store, account).await? {
                if let Some(sent_at) = it.delivery.sent_at() {
                    let deed = Deed::Message { kind: it.kind, channel: it.channel, answer: it.delivery.answer() };
                    done.push((time.day(sent_at), deed, Some(it.person_id)));
                }
            }
            for it in exchanges::all(store, account).await? {
                done.push((time.day(it.at), Deed::Exchange { channel: it.channel, begun_by: it.begun_by }, Some(it.person_id)));
            }
            let mut met: HashMap<_, usize> = HashMap::new();
            for it in store.all::<Attendance>(account).await?.into_iter().filter(|it| it.met) {
                *met.entry(it.event_id).or_default() += 1;
            }
            for it in events::all(store, account).await? {
                // An event that was not called off and lies behind, where somebody was met: one was there.
                if let Some(met) = met.get(&it.id).filter(|_| it.called_off_on.is_none() && it.starts_on <= time.today()) {
                    done.push((it.starts_on, Deed::Event { name: it.name, place: it.place, met: *met }, None));
                }
            }
            done.retain(|(day, deed, _)| inside(*day) && (self.kinds.is_empty() || self.kinds.contains(&deed.kind())));
            done.sort_by_key(|(day, deed, person)| (*day, deed.kind(), *person));

            let mut counts: BTreeMap<ActKind, usize> = BTreeMap::new();
            for (_, deed, _) in &done {
                *counts.entry(deed.kind()).or_default() += 1;
            }
            if !self.whole {
                done.truncate(SHOWN);
            }
            let ids: HashSet<PersonId> = done.iter().filter_map(|(_, _, person)| *person).collect();
            let ids: Vec<PersonId> = ids.into_iter().collect();
            let outlines = people::outlines(store, account, &ids).await?;
            let places = store.many::<Organisation>(account, outlines.iter().filter_map(|person| person.organisation_id)).await?;
            let places: HashMap<_, _> = places.into_iter().map(|place| (place.id, place)).collect();
            let mut listed: Vec<(PersonId, PersonName)> = outlines.iter().map(|person| (person.id, person.name.clone())).collect();
            listed.sort_by_cached_key(|(id, name)| (name.sort_key(), *id));
            let named: HashSet<PersonId> = self.named.into_iter().collect();
            let whom: HashMap<PersonId, Whom> = outlines
                .into_iter()
                .map(|person| {
                    let place = person.organisation_id.and_then(|id| places.get(&id));
                    let told = named.contains(&person.id).then(|| (person.name.clone(), place.map(|place| place.name.clone())));
                    (person.id, Whom { id: person.id, named: told, role: person.role, place: place.map(|place| place.kind) })
                })
                .collect();
            let act =
                |(day, deed, person): (Date, Deed, Option<PersonId>)| Act { day, deed, whom: person.and_then(|id| whom.get(&id).cloned()) };
            Ok(RecordPage {
                from,
                to,
                acts: done.into_iter().map(act).collect(),
                counts: counts.into_iter().collect(),
                people: listed,
                name: desk.account().name.clone(),
                of_france: desk.account().norms == rebond_domain::NormsCode::france(),
                time,
            })
        })
    }
}
