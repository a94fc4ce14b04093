//! What meetings taught (G13): how the balance of a hope stands, and what each meeting still brought that no earlier one had. What
//! enters: what was said, when. What leaves: judgements without figures that would pretend to measure. Not done here: words.

use std::collections::{BTreeMap, BTreeSet};

use rebond_domain::{Finding, GridPoint, HopeId, Meeting, MeetingId, Note, PointState, Referral, Stance, Timestamp, Topic};

/// So many meetings in a row that bring nothing new are a reason to think of deciding.
const ENOUGH: usize = 3;

/// How what was said of a hope stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Balance {
    /// Nobody said anything of it.
    #[default]
    Open,
    /// It is confirmed, and not contradicted.
    Confirmed,
    /// It is contradicted, and not confirmed.
    Contradicted,
    /// It is only nuanced.
    Nuanced,
    /// Some confirm it and some contradict it.
    Divided,
}

impl Balance {
    /// Of what was said.
    pub fn of(said: impl IntoIterator<Item = Stance>) -> Self {
        said.into_iter().fold(Self::Open, Self::and)
    }

    /// After one more word.
    const fn and(self, stance: Stance) -> Self {
        match (self, stance) {
            (Self::Divided, _) | (Self::Confirmed, Stance::Contradicts) | (Self::Contradicted, Stance::Confirms) => Self::Divided,
            (Self::Confirmed | Self::Contradicted, Stance::Nuances) => self,
            (_, Stance::Confirms) => Self::Confirmed,
            (_, Stance::Contradicts) => Self::Contradicted,
            (_, Stance::Nuances) => Self::Nuanced,
        }
    }
}

/// What a meeting brought that no earlier one had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taught {
    /// Which meeting.
    pub meeting: MeetingId,
    /// When it began.
    pub at: Timestamp,
    /// The subjects spoken of for the first time.
    pub topics: Vec<Topic>,
    /// How many people were named that nobody had named.
    pub names: usize,
    /// The hopes whose balance it changed.
    pub hopes: Vec<HopeId>,
}

impl Taught {
    /// Whether it brought nothing new about what one wants to know; names lead on, and are told apart.
    pub const fn is_little(&self) -> bool {
        self.topics.is_empty() && self.hopes.is_empty()
    }
}

/// What each meeting that was held brought, the oldest first.
pub fn taught(meetings: &[Meeting], notes: &[Note], findings: &[Finding], points: &[GridPoint], referrals: &[Referral]) -> Vec<Taught> {
    let mut held: Vec<&Meeting> = meetings.iter().filter(|meeting| meeting.is_held()).collect();
    held.sort_by_key(|meeting| (meeting.starts_at, meeting.id));
    let raised = points.iter().filter(|point| point.state == PointState::Raised).map(|point| (point.meeting_id, point.topic));
    let said = notes.iter().filter_map(|note| Some((note.meeting_id?, note.topic?)));
    let found = findings.iter().filter_map(|finding| Some((finding.meeting_id?, finding.topic?)));
    let mut topics: BTreeMap<MeetingId, BTreeSet<usize>> = BTreeMap::new();
    for (meeting, topic) in raised.chain(said).chain(found) {
        topics.entry(meeting).or_default().insert(topic as usize);
    }
    let (mut spoken_of, mut known, mut balances) = (BTreeSet::new(), BTreeSet::new(), BTreeMap::<HopeId, Balance>::new());
    let mut taught = Vec::new();
    for meeting in held {
        let first = topics.remove(&meeting.id).unwrap_or_default().into_iter().filter(|topic| spoken_of.insert(*topic));
        let first = first.filter_map(|topic| Topic::ALL.get(topic).copied()).collect();
        let names = referrals.iter().filter(|it| it.meeting_id == Some(meeting.id)).filter(|it| known.insert(it.to_id)).count();
        let mut hopes = BTreeSet::new();
        for finding in findings.iter().filter(|it| it.meeting_id == Some(meeting.id)) {
            let Some(hope) = finding.hope_id else { continue };
            let before = balances.entry(hope).or_default();
            let after = before.and(finding.stance);
            if after != *before {
                *before = after;
                hopes.insert(hope);
            }
        }
        taught.push(Taught { meeting: meeting.id, at: meeting.starts_at, topics: first, names, hopes: hopes.into_iter().collect() });
    }
    taught
}

/// Whether the last meetings taught little new, after earlier ones that did: a reason to think of deciding.
pub fn teaches_little(taught: &[Taught]) -> bool {
    let (before, last) = taught.split_at(taught.len().saturating_sub(ENOUGH));
    last.len() == ENOUGH && last.iter().all(Taught::is_little) && before.iter().any(|it| !it.is_little())
}
