//! Who may be somebody known: those who look alike, or those of a name typed. Not done here: the judgement (`matching`), merging (`merge`).

use rebond_domain::{Person, PersonId, identity::Likeness};

use super::{Matching, PersonRow, Told, rows};
use crate::{BoxFuture, Desk, organisations::Workplaces};

/// How many are offered.
const OFFERED: usize = 12;

/// Somebody who may be the same, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// Who.
    pub row: PersonRow,
    /// What speaks for it, then what speaks against; nothing of those of a name typed.
    pub why: Vec<Likeness>,
}

/// Asks who may be somebody known.
#[derive(Debug, Clone)]
pub struct WhoIsAlike {
    /// Whom.
    pub id: PersonId,
    /// A name typed, or nothing.
    pub query: String,
}

impl WhoIsAlike {
    /// The person, and the others, the likeliest first; `None` when there is nobody.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<(Person, Vec<Alike>)>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let Some(person) = store.get::<Person>(account, self.id).await? else { return Ok(None) };
            let others: Vec<(PersonId, Vec<Likeness>)> = if self.query.trim().is_empty() {
                let emails = rebond_store::contact::emails_of(store, account, self.id).await?;
                let phones = rebond_store::contact::phones_of(store, account, self.id).await?;
                let places = Workplaces::default().with(desk, person.organisation_id.into_iter()).await?;
                let place = person.organisation_id.and_then(|id| places.get(id)).map(|place| &place.name);
                let told = Told::known(&person, place, &emails, &phones);
                Matching::load(desk, std::slice::from_ref(&told), &[]).await?.others(self.id, &told.traits, OFFERED)
            } else {
                let found = crate::search::find(desk, &self.query, false).await?.found.people;
                found.into_iter().filter(|id| *id != self.id).take(OFFERED).map(|id| (id, Vec::new())).collect()
            };
            let ids: Vec<PersonId> = others.iter().map(|(id, _)| *id).collect();
            let mut found = rows(desk, rebond_store::people::outlines(store, account, &ids).await?).await?;
            let alike = others.into_iter().filter_map(|(id, why)| {
                let at = found.iter().position(|row| row.id == id)?;
                Some(Alike { row: found.swap_remove(at), why })
            });
            let alike: Vec<Alike> = alike.collect();
            Ok(Some((person, alike)))
        })
    }
}
