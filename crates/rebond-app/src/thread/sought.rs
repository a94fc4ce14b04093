//! Who is meant by words: people, organisations, or whoever does something. What leaves: few of each, to choose from. Not done here: the
//! way there (`introduce`).

use rebond_domain::{Line, Organisation, OrganisationId, PersonId, fold};
use rebond_store::people;

use super::introduce::{Sought, of_subject};
use crate::{
    BoxFuture, Desk,
    people::{PersonRow, rows},
};

/// So many people are offered.
const PEOPLE: usize = 8;
/// So many organisations are offered.
const PLACES: usize = 5;

/// Asks who is meant.
#[derive(Debug, Clone)]
pub struct FindSought {
    /// The words.
    pub words: String,
}

/// Who may be meant.
#[derive(Debug, Clone, Default)]
pub struct SoughtFound {
    /// People, the best first.
    pub people: Vec<PersonRow>,
    /// Organisations, the best first.
    pub organisations: Vec<(OrganisationId, Line)>,
    /// The words as a subject, and how many people they are about; `None` when they are about nobody.
    pub subject: Option<(Line, usize)>,
}

impl SoughtFound {
    /// Whether nobody may be meant.
    pub const fn is_empty(&self) -> bool {
        self.people.is_empty() && self.organisations.is_empty() && self.subject.is_none()
    }

    /// Whoever is meant by the words, when it is plain: the only one there is, or the only one called exactly that.
    pub fn meant(&self, words: &str) -> Option<Sought> {
        let called = |name: &str| fold(name) == fold(words.trim());
        let mut people = self.people.iter().filter(|person| called(&person.name.full()));
        let mut places = self.organisations.iter().filter(|(_, name)| called(name.as_str()));
        match (people.next(), people.next(), places.next(), places.next()) {
            (Some(person), None, None, None) => return Some(Sought::Person(person.id)),
            (None, None, Some((place, _)), None) => return Some(Sought::Organisation(*place)),
            _ => {}
        }
        match (self.people.as_slice(), self.organisations.as_slice(), &self.subject) {
            ([person], [], None) => Some(Sought::Person(person.id)),
            ([], [(place, _)], None) => Some(Sought::Organisation(*place)),
            // Found by what they do: all who do it are meant.
            (people, [], Some((words, count))) if people.len() <= *count => Some(Sought::Subject(words.clone())),
            _ => None,
        }
    }
}

impl FindSought {
    /// Those who may be meant; nobody for words that say nothing.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, SoughtFound> {
        Box::pin(async move {
            let Some(words) = Line::cut(&self.words) else { return Ok(SoughtFound::default()) };
            let (store, account) = (desk.store(), desk.account_id());
            let found = crate::search::find(desk, words.as_str(), false).await?.found;
            let first: Vec<PersonId> = found.people.iter().take(PEOPLE * 2).copied().collect();
            let mut outlines = people::outlines(store, account, &first).await?;
            outlines.retain(|person| !person.is_silent());
            outlines.sort_by_key(|person| first.iter().position(|id| *id == person.id));
            outlines.truncate(PEOPLE);
            let places: Vec<OrganisationId> = found.organisations.iter().take(PLACES).copied().collect();
            let mut organisations = store.many::<Organisation>(account, places).await?;
            organisations.sort_by_key(|it| found.organisations.iter().position(|id| *id == it.id));
            let about = of_subject(desk, &words).await?.iter().filter(|person| !person.is_aside()).count();
            Ok(SoughtFound {
                people: rows(desk, outlines).await?,
                organisations: organisations.into_iter().map(|place| (place.id, place.name)).collect(),
                subject: (about > 0).then_some((words, about)),
            })
        })
    }
}
