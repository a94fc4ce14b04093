//! Erases a person, or several, everywhere: first says what goes, then does it for good.

use rebond_domain::{Action, Changes, GatheringId, GridPoint, Lang, Line, Meeting, Noun, Person, PersonId, PersonName, Promise, Side};
use rebond_store::{grid_points, meetings, referrals};
use rebond_text::Text;

use crate::meetings::others;
use crate::{AppError, BoxFuture, Desk};

/// Says what erasing a person would take.
#[derive(Debug, Clone, Copy)]
pub struct PreviewErasure {
    /// Whom.
    pub id: PersonId,
}

/// What erasing a person takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: PersonName,
    /// How many records of each noun, the person left out.
    pub goes: Vec<(Noun, u64)>,
}

impl PreviewErasure {
    /// What would go; `None` when there is nobody.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<Erasure>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let Some(person) = store.get::<Person>(account, self.id).await? else { return Ok(None) };
            let mut goes = store.erasure_preview(account, self.id).await?;
            goes.retain(|(noun, count)| *noun != Noun::Person && *count > 0);
            Ok(Some(Erasure { id: person.id, name: person.name, goes }))
        })
    }
}

/// Erases a person. What is owed to those who named them outlives their name: it becomes a promise to tell (G5).
#[derive(Debug, Clone, Copy)]
pub struct ErasePerson {
    /// Whom.
    pub id: PersonId,
    /// The language of what is kept in words.
    pub lang: Lang,
}

impl ErasePerson {
    /// How many records went.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, u64> {
        Box::pin(async move {
            for changes in [owed(desk, &[self.id], self.lang).await?, handed_on(desk, self.id, &[self.id]).await?].into_iter().flatten() {
                desk.save(changes).await?;
            }
            let erased = desk.store().erase_person(desk.account_id(), self.id, desk.now(), desk.new_id()).await?;
            let gone: u64 = erased.counts.iter().map(|(_, count)| count).sum();
            if gone == 0 { Err(AppError::NotFound(Noun::Person)) } else { Ok(gone) }
        })
    }
}

/// Of meetings of several that were theirs first, the day, the guide and what becomes of it: the next one's, who stays.
async fn handed_on(desk: &Desk, id: PersonId, gone: &[PersonId]) -> Result<Option<Changes>, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let mut changes = Changes::of(Action::EditMeeting);
    let mut any = false;
    for meeting in meetings::of_person(store, account, id).await? {
        let mut left = others(desk, &meeting).await?;
        left.retain(|other| !gone.contains(&other.person_id));
        if meeting.gathering.is_some() || left.is_empty() {
            continue;
        }
        left.sort_unstable_by_key(|other| other.id);
        let heir = left[0].id;
        for other in left {
            let gathering = (other.id != heir).then_some(GatheringId(heir.0));
            changes.add(Meeting { gathering, updated_at: desk.after(other.updated_at), ..other });
        }
        for point in grid_points::of_meeting(store, account, meeting.id).await? {
            changes.add(GridPoint { meeting_id: heir, ..point });
        }
        any = true;
    }
    Ok(any.then_some(changes))
}

/// Says what erasing several people would take.
#[derive(Debug, Clone)]
pub struct PreviewErasures {
    /// Whom.
    pub people: Vec<PersonId>,
}

/// What erasing several people takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasures {
    /// Who, of those who are there.
    pub people: Vec<(PersonId, PersonName)>,
    /// How many records of each noun, the people left out.
    pub goes: Vec<(Noun, u64)>,
}

impl PreviewErasures {
    /// What would go.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Erasures> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let mut people: Vec<Person> = store.many(account, distinct(self.people)).await?;
            people.sort_by_cached_key(|person| (person.name.sort_key(), person.id));
            let mut goes = store.erasure_preview_of(account, people.iter().map(|person| person.id).collect()).await?;
            goes.retain(|(noun, count)| *noun != Noun::Person && *count > 0);
            Ok(Erasures { people: people.into_iter().map(|person| (person.id, person.name)).collect(), goes })
        })
    }
}

/// Erases several people, as [`ErasePerson`] does one.
#[derive(Debug, Clone)]
pub struct ErasePeople {
    /// Whom; who is not there any more is passed over.
    pub people: Vec<PersonId>,
    /// The language of what is kept in words.
    pub lang: Lang,
}

impl ErasePeople {
    /// How many people went.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, u64> {
        Box::pin(async move {
            let people = distinct(self.people);
            if let Some(changes) = owed(desk, &people, self.lang).await? {
                desk.save(changes).await?;
            }
            for id in &people {
                if let Some(changes) = handed_on(desk, *id, &people).await? {
                    desk.save(changes).await?;
                }
            }
            let erased = desk.store().erase_people(desk.account_id(), people, desk.now(), desk.new_id()).await?;
            Ok(erased.counts.iter().find(|(noun, _)| *noun == Noun::Person).map_or(0, |(_, count)| *count))
        })
    }
}

fn distinct(mut people: Vec<PersonId>) -> Vec<PersonId> {
    people.sort_unstable();
    people.dedup();
    people
}

/// A promise to each recommender who stays and has not heard the end of it; nothing says whom they named.
async fn owed(desk: &Desk, people: &[PersonId], lang: Lang) -> Result<Option<Changes>, AppError> {
    let mut naming = Vec::new();
    for id in people {
        naming.extend(referrals::to_person(desk.store(), desk.account_id(), *id).await?);
    }
    if naming.is_empty() {
        return Ok(None);
    }
    let situation = desk.situation().await?;
    let text = Text::new(lang);
    let mut changes = Changes::of(Action::RecordPromise);
    let mut any = false;
    for referral in naming.into_iter().filter(|referral| situation.is_open(referral.id) && !people.contains(&referral.by_id)) {
        let words = Line::cut(&text.erase_owed(text.day(desk.local(referral.at).date())));
        if let Some(words) = words {
            let promise = Promise::open(desk.new_id(), referral.by_id, Side::Mine, words, desk.now());
            changes.add(Promise { meeting_id: referral.meeting_id, ..promise });
            any = true;
        }
    }
    Ok(any.then_some(changes))
}
