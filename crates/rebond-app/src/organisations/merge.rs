//! Two records of one organisation become one: shows what differs, then merges. Whoever works in either works there. Not done here: the
//! people themselves.

use rebond_domain::{
    Action, ActionId, Changes, Line, Noun, Organisation, OrganisationDetails, OrganisationId, OrganisationKind, Prose,
    identity::organisation_key,
};

use crate::{
    AppError, BoxFuture, Concern, Desk, Reason, Shown, StillAsSeen,
    carrying::Carried,
    merging::{Take, Takes},
    seen,
};

/// How many organisations are offered.
const OFFERED: usize = 12;

/// What two records of an organisation may say differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganisationField {
    /// The name.
    Name,
    /// What kind it is.
    Kind,
    /// Its field.
    Sector,
    /// How many work there.
    Size,
    /// Where it is.
    Town,
    /// Its site.
    Website,
    /// Its generic address.
    GenericEmail,
    /// What ties one to it.
    Stake,
    /// Through what or whom it asks to pass.
    Entry,
    /// How many requests a month it accepts.
    Monthly,
    /// Anything else: a text, of which both can be kept.
    Remarks,
}

/// What two records of an organisation say.
#[derive(Debug, Clone)]
pub struct OrganisationsCompared {
    /// The one that stays.
    pub kept: Organisation,
    /// The other.
    pub other: Organisation,
    /// What they say differently.
    pub differs: Vec<OrganisationField>,
    /// How many people work in the other.
    pub people: usize,
    /// The print of what is shown.
    pub seen: String,
}

/// Shows what two records of an organisation say.
#[derive(Debug, Clone, Copy)]
pub struct CompareOrganisations {
    /// The one that stays.
    pub kept: OrganisationId,
    /// The other.
    pub other: OrganisationId,
}

impl CompareOrganisations {
    /// Both; `None` when one is not there, or when they are one.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<OrganisationsCompared>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let kept = store.get::<Organisation>(account, self.kept).await?;
            let (Some(kept), Some(other)) = (kept, store.get::<Organisation>(account, self.other).await?) else { return Ok(None) };
            if kept.id == other.id {
                return Ok(None);
            }
            let mut takes = Takes::of(&[]);
            merged(&kept, &other, &mut takes, &mut Vec::new());
            let people = rebond_store::organisations::people_of(store, account, other.id).await?.len();
            let seen = seen::of_two(&kept, &other);
            Ok(Some(OrganisationsCompared { differs: takes.differs, kept, other, people, seen }))
        })
    }
}

/// Merges two records of an organisation.
#[derive(Debug, Clone)]
pub struct MergeOrganisations {
    /// The one that stays.
    pub kept: OrganisationId,
    /// The one that goes.
    pub other: OrganisationId,
    /// What is taken where they differ; the kept one's where nothing is said, of a text both.
    pub take: Vec<(OrganisationField, Take)>,
    /// The print of what the form showed; empty when it does not say.
    pub seen: String,
}

impl MergeOrganisations {
    /// The action, which can be undone.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            let (kept, other) = (desk.load::<Organisation>(self.kept).await?, desk.load::<Organisation>(self.other).await?);
            if kept.id == other.id {
                return Err(AppError::refused(Concern::Other, Reason::SamePerson));
            }
            StillAsSeen { what: Shown::TwoOrganisations(kept.id, other.id), seen: self.seen }.run(desk).await?;
            let carried = Carried::over(desk, Noun::Organisation, other.id.0, kept.id.0).await?;
            let one = merged(&kept, &other, &mut Takes::of(&self.take), &mut Vec::new());
            let updated_at = desk.after(kept.updated_at.max(other.updated_at));
            let mut changes = Changes::of(Action::MergeOrganisations).put(Organisation { updated_at, ..one });
            carried.save_in(&mut changes);
            changes.remove(Noun::Organisation, other.id);
            desk.save_as(changes).await
        })
    }
}

/// Organisations that may be another one: of nearly the same name, or those of a name typed.
#[derive(Debug, Clone)]
pub struct LikeOrganisation {
    /// Which.
    pub id: OrganisationId,
    /// A name typed, or nothing.
    pub query: String,
}

impl LikeOrganisation {
    /// The organisation, and the others; `None` when it is not there.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<(Organisation, Vec<Organisation>)>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let Some(this) = store.get::<Organisation>(account, self.id).await? else { return Ok(None) };
            let mut others = if self.query.trim().is_empty() {
                rebond_store::organisations::alike(store, account, std::slice::from_ref(&this.name)).await?
            } else {
                let found = crate::search::find(desk, &self.query, false).await?.found.organisations;
                store.many::<Organisation>(account, found.into_iter().take(OFFERED + 1).collect::<Vec<_>>()).await?
            };
            others.retain(|other| other.id != this.id);
            let key = |name: &Line| organisation_key(name);
            others.sort_by_key(|other| (key(&other.name) != key(&this.name), other.name.to_string()));
            others.truncate(OFFERED);
            Ok(Some((this, others)))
        })
    }
}

/// What the two say together.
fn merged(kept: &Organisation, other: &Organisation, takes: &mut Takes<'_, OrganisationField>, spare: &mut Vec<Prose>) -> Organisation {
    use OrganisationField as F;
    let (mine, theirs) = (kept.details(), other.details());
    let details = OrganisationDetails {
        name: takes.one(F::Name, mine.name, theirs.name),
        kind: takes.known(F::Kind, OrganisationKind::Other, mine.kind, theirs.kind),
        sector: takes.some(F::Sector, mine.sector, theirs.sector),
        size: takes.some(F::Size, mine.size, theirs.size),
        town: takes.some(F::Town, mine.town, theirs.town),
        website: takes.some(F::Website, mine.website, theirs.website),
        generic_email: takes.some(F::GenericEmail, mine.generic_email, theirs.generic_email),
        stake: takes.some(F::Stake, mine.stake, theirs.stake),
        entry: takes.some(F::Entry, mine.entry, theirs.entry),
        monthly: takes.some(F::Monthly, mine.monthly, theirs.monthly),
        remarks: takes.text(F::Remarks, mine.remarks, theirs.remarks, spare),
    };
    Organisation::noted(details, kept.id, kept.batch_id.or(other.batch_id), kept.created_at.min(other.created_at), kept.updated_at)
}
