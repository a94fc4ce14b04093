//! Two records of one person become one: shows what differs, then merges. Everything of both is kept. Not done here: who looks alike
//! (`doubles`).

use rebond_domain::{Action, ActionId, Changes, Closeness, Noun, Organisation, OrganisationId, Person, PersonDetails, PersonId, Prose};

use crate::{
    AppError, BoxFuture, Concern, Desk, Reason, Shown, StillAsSeen,
    carrying::Carried,
    merging::{Take, Takes},
    seen,
};

/// What two records of a person may say differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonField {
    /// The name.
    Name,
    /// What they do.
    Role,
    /// Where they work.
    Organisation,
    /// Where they live or work.
    Town,
    /// The customs of where they live.
    Norms,
    /// Their page on a network.
    Profile,
    /// How one knows them.
    Circle,
    /// How well.
    Closeness,
    /// Tu or vous.
    AddressForm,
    /// What one calls them.
    Greeting,
    /// How one found them.
    Source,
    /// Why them.
    Subject,
    /// Anything else: a text, of which both can be kept.
    Remarks,
    /// Whether one chose not to approach them.
    SetAside,
}

/// What two records of a person say.
#[derive(Debug, Clone)]
pub struct PeopleCompared {
    /// The one that stays.
    pub kept: Person,
    /// The other.
    pub other: Person,
    /// Where each works.
    pub places: [Option<Organisation>; 2],
    /// What they say differently.
    pub differs: Vec<PersonField>,
    /// How much follows the other, by noun.
    pub follows: Vec<(Noun, u64)>,
    /// The print of what is shown.
    pub seen: String,
}

/// Shows what two records of a person say.
#[derive(Debug, Clone, Copy)]
pub struct ComparePeople {
    /// The one that stays.
    pub kept: PersonId,
    /// The other.
    pub other: PersonId,
}

impl ComparePeople {
    /// Both; `None` when one is not there, or when they are one.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<PeopleCompared>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let (kept, other) = (store.get::<Person>(account, self.kept).await?, store.get::<Person>(account, self.other).await?);
            let (Some(kept), Some(other)) = (kept, other) else { return Ok(None) };
            if kept.id == other.id {
                return Ok(None);
            }
            let mut takes = Takes::of(&[]);
            merged(&kept, &other, &mut takes, &mut Vec::new());
            let place = async |id: Option<OrganisationId>| match id {
                Some(id) => store.get::<Organisation>(account, id).await,
                None => Ok(None),
            };
            let places = [place(kept.organisation_id).await?, place(other.organisation_id).await?];
            let mut follows = store.erasure_preview(account, other.id).await?;
            follows.retain(|(noun, count)| *noun != Noun::Person && *count > 0);
            let seen = seen::of_two(&kept, &other);
            Ok(Some(PeopleCompared { differs: takes.differs, kept, other, places, follows, seen }))
        })
    }
}

/// Merges two records of a person.
#[derive(Debug, Clone)]
pub struct MergePeople {
    /// The one that stays.
    pub kept: PersonId,
    /// The one that goes.
    pub other: PersonId,
    /// What is taken where they differ; the kept one's where nothing is said, of a text both.
    pub take: Vec<(PersonField, Take)>,
    /// The print of what the form showed; empty when it does not say.
    pub seen: String,
}

impl MergePeople {
    /// The action, which can be undone.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            let (kept, other) = (desk.load::<Person>(self.kept).await?, desk.load::<Person>(self.other).await?);
            if kept.id == other.id {
                return Err(AppError::refused(Concern::Other, Reason::SamePerson));
            }
            StillAsSeen { what: Shown::TwoPeople(kept.id, other.id), seen: self.seen }.run(desk).await?;
            let mut carried = Carried::over(desk, Noun::Person, other.id.0, kept.id.0).await?;
            let one = merged(&kept, &other, &mut Takes::of(&self.take), &mut carried.spare);
            carried.note_the_rest(desk, kept.id);
            let mut changes =
                Changes::of(Action::MergePeople).put(Person { updated_at: desk.after(kept.updated_at.max(other.updated_at)), ..one });
            carried.save_in(&mut changes);
            changes.remove(Noun::Person, other.id);
            desk.save_as(changes).await
        })
    }
}

/// What the two say together. What keeps one away from somebody holds whichever of the two it was said of.
fn merged(kept: &Person, other: &Person, takes: &mut Takes<'_, PersonField>, spare: &mut Vec<Prose>) -> Person {
    use PersonField as F;
    let (mine, theirs) = (kept.details(), other.details());
    let spelled = [&mine, &theirs].map(|noted| (noted.name.clone(), noted.as_heard));
    let name = takes.one(F::Name, mine.name, theirs.name);
    // A name that one of the two spells as it is spelled is no longer only heard.
    let as_heard = spelled.iter().filter(|(of, _)| *of == name).all(|(_, heard)| *heard);
    let role = takes.some(F::Role, mine.role, theirs.role);
    let organisation_id = takes.some(F::Organisation, kept.organisation_id, other.organisation_id);
    let town = takes.some(F::Town, mine.town, theirs.town);
    let norms = takes.some(F::Norms, mine.norms, theirs.norms);
    let profile = takes.some(F::Profile, mine.profile, theirs.profile);
    let circle = takes.some(F::Circle, mine.circle, theirs.circle);
    let closeness = takes.known(F::Closeness, Closeness::Unknown, mine.closeness, theirs.closeness);
    let address_form = takes.some(F::AddressForm, mine.address_form, theirs.address_form);
    let greeting = takes.some(F::Greeting, mine.greeting, theirs.greeting);
    let found = |details: (Option<_>, Option<_>)| (details.0.is_some() || details.1.is_some()).then_some(details);
    let (source, source_detail) = takes
        .some(F::Source, found((mine.source, mine.source_detail)), found((theirs.source, theirs.source_detail)))
        .unwrap_or((None, None));
    let subject = takes.some(F::Subject, mine.subject, theirs.subject);
    let remarks = takes.text(F::Remarks, mine.remarks, theirs.remarks, spare);
    let aside = takes.one(F::SetAside, kept.set_aside_at.is_some(), other.set_aside_at.is_some());
    let details = PersonDetails {
        name,
        as_heard,
        circle,
        closeness,
        last_exchange: mine.last_exchange.max(theirs.last_exchange),
        address_form,
        greeting,
        changed_path: mine.changed_path || theirs.changed_path,
        leads_others: mine.leads_others || theirs.leads_others,
        source,
        source_detail,
        role,
        town,
        norms,
        profile,
        subject,
        remarks,
    };
    let first = |one: Option<_>, two: Option<_>| one.into_iter().chain(two).min();
    Person::noted(
        details,
        kept.id,
        organisation_id,
        kept.batch_id.or(other.batch_id),
        if aside { first(kept.set_aside_at, other.set_aside_at) } else { None },
        first(kept.silent_since, other.silent_since),
        first(kept.erasure_asked_at, other.erasure_asked_at),
        kept.nothing_owed_at.max(other.nothing_owed_at),
        kept.created_at.min(other.created_at),
        kept.updated_at,
    )
}
