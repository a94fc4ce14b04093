//! The picture of who led one to whom, as much of it as one can read: who opened most doors, where it ends, and the news due. Not done
//! here: rows (`rebond-graph`), words, drawing.

use rebond_coach::{DueNews, Situation, Stage, stage};
use rebond_domain::search::{Query, keys};
use rebond_domain::{Date, Line, LoopStage, PersonId, PersonName, PersonOutline, Referral, ReferralId, Source};

use rebond_graph::Unfolded;

use super::Links;
use crate::{BoxFuture, Desk, LocalTime};

/// So many rows are shown on a page.
const ROWS: usize = 60;
/// So many in a picture of its own.
const ROWS_OF_PICTURE: usize = 2_000;
/// So many doors, ends and debts are named.
const NAMED: usize = 5;

/// How long ago somebody came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// Thirty days.
    Month,
    /// Ninety days.
    Quarter,
    /// A year.
    Year,
}

impl Since {
    /// Every period, the shortest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    /// The stable spelling, for addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Month => "30",
            Self::Quarter => "90",
            Self::Year => "365",
        }
    }

    /// The one of that spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|since| since.as_str() == text)
    }

    const fn days(self) -> i64 {
        match self {
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
        }
    }
}

/// Who is wanted in the picture; whoever leads to them is shown as well.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThreadFilter {
    /// Called so.
    pub name: Option<Line>,
    /// At this stage.
    pub stage: Option<Stage>,
    /// Found that way.
    pub source: Option<Source>,
    /// Added since then.
    pub since: Option<Since>,
}

impl ThreadFilter {
    /// Whether all are wanted.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Shows the thread.
#[derive(Debug, Clone, Default)]
pub struct ShowThread {
    /// Only what hangs from this person.
    pub from: Option<PersonId>,
    /// Who is wanted.
    pub filter: ThreadFilter,
    /// However many there are, as a picture of its own.
    pub whole: bool,
}

/// The thread.
#[derive(Debug, Clone)]
pub struct ThreadPage {
    /// Those who led from oneself to whom it begins at, the first first.
    pub way: Vec<(PersonId, PersonName)>,
    /// The rows; the first is whom it begins at, left out when that is oneself.
    pub strands: Vec<Strand>,
    /// How many of those who would come first are left out.
    pub left_out: usize,
    /// How many people there are in all, whoever is wanted.
    pub count: usize,
    /// Who is wanted.
    pub filter: ThreadFilter,
    /// Those from whom most came.
    pub doors: Vec<Door>,
    /// Those named to one with whom it ended: a no, or a silence.
    pub ends: Vec<Strand>,
    /// How many there are.
    pub ends_count: usize,
    /// The news recommenders are due, oldest first; not all.
    pub debts: Vec<Debt>,
    /// How many there are.
    pub debts_count: usize,
    /// Loops open without anything due yet.
    pub open: usize,
    /// The present of the account.
    pub time: LocalTime,
}

/// A person of the picture.
#[derive(Debug, Clone)]
pub struct Strand {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: PersonName,
    /// What they do.
    pub role: Option<Line>,
    /// How many steps from the first row.
    pub depth: usize,
    /// How many hang from them that are not shown.
    pub folded: usize,
    /// Who led to them, and the referral.
    pub by: Option<(PersonName, ReferralId)>,
    /// Where one stands with them.
    pub stage: Stage,
    /// Whether one met them.
    pub met: bool,
    /// Whether something was sent to them.
    pub written: bool,
}

/// Somebody from whom others came.
#[derive(Debug, Clone)]
pub struct Door {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: PersonName,
    /// How many came, one through the other.
    pub count: usize,
    /// How many of these were met.
    pub met: usize,
}

/// News a recommender is due.
#[derive(Debug, Clone)]
pub struct Debt {
    /// Of which referral.
    pub referral: Referral,
    /// The recommender.
    pub by: PersonName,
    /// The person named.
    pub to: PersonName,
    /// What is to be told.
    pub stage: LoopStage,
    /// Since when it can be.
    pub since: Date,
}

impl ShowThread {
    /// The page; all of it when whom it should begin at is not in it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ThreadPage> {
        Box::pin(async move {
            let (situation, links) = desk.links().await?;
            let forest = &links.forest;
            let picture = Picture { situation: &situation, links: &links };
            let from = self.from.and_then(|id| forest.place(id)).unwrap_or(0);
            let most = if self.whole { ROWS_OF_PICTURE } else { ROWS };
            let oldest = self.filter.since.map(|since| desk.today().saturating_sub(jiff::Span::new().days(since.days())));
            let called = self.filter.name.as_ref().map(|name| Query::parse(name.as_str()));
            let wanted = |at: usize| {
                let person = forest.person(at).and_then(|id| situation.person(id));
                let came = |person: &PersonOutline| oldest.is_none_or(|oldest| desk.local(person.created_at).date() >= oldest);
                person.is_some_and(|person| is_called(called.as_ref(), person) && came(person) && self.filter.takes(&situation, person))
            };
            // What a page shows when nothing else is asked for is made once.
            let usual = desk.known_since(async { Ok(Usual::of(&picture)) }).await?;
            let shown =
                if from == 0 && !self.whole && self.filter.is_empty() { usual.shown.clone() } else { forest.unfold(from, most, wanted) };
            let rows = shown.rows.iter().filter(|row| row.at > 0);
            let strands = rows.filter_map(|row| picture.strand(row.at, row.depth, row.folded)).collect();
            let named = |at: usize| Some((forest.person(at)?, picture.outline(at)?.name.clone()));
            let debts = usual.due.iter().filter_map(|news| {
                let referral = situation.referral(news.referral_id)?.clone();
                let (by, to) = (situation.person(referral.by_id)?.name.clone(), situation.person(referral.to_id)?.name.clone());
                Some(Debt { referral, by, to, stage: news.stage, since: news.since })
            });
            Ok(ThreadPage {
                way: forest.way(from).into_iter().filter_map(named).collect(),
                strands,
                left_out: shown.left_out,
                count: forest.len() - 1,
                filter: self.filter,
                doors: usual.doors.iter().filter_map(|at| picture.door(*at)).collect(),
                ends: usual.ends.iter().filter_map(|at| picture.strand(*at, 0, 0)).collect(),
                ends_count: usual.ends_count,
                debts: debts.collect(),
                debts_count: usual.due_count,
                open: usual.open,
                time: desk.local_time(),
            })
        })
    }
}

impl ThreadFilter {
    fn takes(&self, situation: &Situation, person: &PersonOutline) -> bool {
        self.source.is_none_or(|source| person.source == Some(source))
            && self.stage.is_none_or(|wanted| stage(situation, person.id) == wanted)
    }
}

fn is_called(query: Option<&Query>, person: &PersonOutline) -> bool {
    query.is_none_or(|query| query.is_held_by(&keys(&person.name.full()).into_iter().map(|found| found.key).collect()))
}

/// What every page shows, whatever is asked for: places in the forest, the few news due that are named.
struct Usual {
    shown: Unfolded,
    doors: Vec<usize>,
    ends: Vec<usize>,
    ends_count: usize,
    due: Vec<DueNews>,
    due_count: usize,
    /// Loops open without anything due yet.
    open: usize,
}

impl Usual {
    fn of(picture: &Picture<'_>) -> Self {
        let (situation, forest) = (picture.situation, &picture.links.forest);
        let there = |at: usize| forest.person(at).is_some_and(|id| situation.person(id).is_some());
        let (mut ends, mut loops) = (picture.ends(), situation.loops());
        let (ends_count, due_count) = (ends.len(), loops.due.len());
        ends.truncate(NAMED);
        let named = |news: &DueNews| {
            let both = situation.referral(news.referral_id).map(|referral| [referral.by_id, referral.to_id]);
            both.is_some_and(|both| both.iter().all(|id| situation.person(*id).is_some()))
        };
        loops.due.retain(named);
        loops.due.truncate(NAMED);
        Self {
            shown: forest.unfold(0, ROWS, there),
            doors: forest.opened_most(NAMED),
            ends,
            ends_count,
            due: loops.due,
            due_count,
            open: loops.open.len() - due_count,
        }
    }
}

/// What the picture is drawn from.
struct Picture<'a> {
    situation: &'a Situation,
    links: &'a Links,
}

impl Picture<'_> {
    fn outline(&self, at: usize) -> Option<&PersonOutline> {
        self.situation.person(self.links.forest.person(at)?)
    }

    fn strand(&self, at: usize, depth: usize, folded: usize) -> Option<Strand> {
        let person = self.outline(at)?;
        let (by, referral) = self.links.forest.by(at);
        let by = self.outline(by).map(|by| by.name.clone()).zip(referral);
        Some(Strand {
            id: person.id,
            name: person.name.clone(),
            role: person.role.clone(),
            depth,
            folded,
            by,
            stage: stage(self.situation, person.id),
            met: self.links.met.contains(&person.id),
            written: self.links.written.contains(&person.id),
        })
    }

    fn door(&self, at: usize) -> Option<Door> {
        let (forest, person) = (&self.links.forest, self.outline(at)?);
        let mut stack = forest.led(at).to_vec();
        let mut met = 0;
        while let Some(at) = stack.pop() {
            met += usize::from(forest.person(at).is_some_and(|id| self.links.met.contains(&id)));
            stack.extend(forest.led(at));
        }
        Some(Door { id: person.id, name: person.name.clone(), count: forest.below(at), met })
    }

    /// Those named by somebody from whom nobody came and with whom it ended, the latest first. Whoever nothing is to be proposed of is in no
    /// list.
    fn ends(&self) -> Vec<usize> {
        let forest = &self.links.forest;
        let ended = |at: &usize| {
            let named = forest.by(*at).1.is_some() && forest.led(*at).is_empty();
            named
                && self
                    .outline(*at)
                    .is_some_and(|person| !person.is_aside() && matches!(stage(self.situation, person.id), Stage::Refused | Stage::Resting))
        };
        (1..forest.len()).rev().filter(ended).collect()
    }
}
