//! The path to a person: who led to them (B9); else who could introduce one (B16). Not done here: words, the picture of the thread.

use rebond_coach::Known;
use rebond_domain::{Line, Person, PersonId, PersonName, PersonOutline, Referral};
use rebond_graph::{Target, path_from_me};

use crate::{AppError, Desk};

/// Somebody on the path from oneself to a person.
#[derive(Debug, Clone)]
pub struct Introduction {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: PersonName,
    /// What they do.
    pub role: Option<Line>,
}

/// The path from oneself to a person.
#[derive(Debug, Clone)]
pub enum PersonPath<T = Introduction> {
    /// Each named the next, the last named the person (B9).
    Came(Vec<T>),
    /// One knows them oneself.
    Known,
    /// Each may introduce one to the next (B16).
    Through(Vec<T>),
    /// None is known.
    None,
}

impl PersonPath<PersonId> {
    /// The path to a person.
    pub(super) async fn to(desk: &Desk, person: &Person, referrals: &[Referral]) -> Result<Self, AppError> {
        let mut origin: Vec<PersonId> = path_from_me(person.id, referrals).into_iter().map(|step| step.person_id).collect();
        origin.pop();
        if !origin.is_empty() {
            return Ok(Self::Came(origin));
        }
        if Known::by_record(&PersonOutline::from(person)).is_some() {
            return Ok(Self::Known);
        }
        // Through whoever one knows; nobody is silent, or is asked who declined.
        let (_, links) = desk.links().await?;
        let to = Target { person: person.id, known: None };
        let chain = links.network.chains(&[to], desk.today(), 1).into_iter().next().filter(|_| !person.is_silent());
        let mut through: Vec<PersonId> = chain.map(|chain| chain.people).unwrap_or_default();
        through.pop();
        Ok(if through.is_empty() { Self::None } else { Self::Through(through) })
    }

    /// Who is on it.
    pub(super) fn people(&self) -> &[PersonId] {
        match self {
            Self::Came(path) | Self::Through(path) => path,
            Self::Known | Self::None => &[],
        }
    }

    /// The same, with those who are known by name.
    pub(super) fn named(self, name: impl Fn(PersonId) -> Option<Introduction>) -> PersonPath {
        let named = |path: Vec<PersonId>| path.into_iter().filter_map(name).collect();
        match self {
            Self::Came(path) => PersonPath::Came(named(path)),
            Self::Known => PersonPath::Known,
            Self::Through(path) => PersonPath::Through(named(path)),
            Self::None => PersonPath::None,
        }
    }
}
