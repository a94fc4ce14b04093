//! Names given in a meeting (F5), noted while one talks or when one tells it: each becomes a person and a referral whose loop is open from
//! then on (B9, G5, G12). Not done here: how one finds who they already are (`people`).

use std::collections::HashSet;

use rebond_domain::{
    Action, AddressNature, AddressOrigin, Changes, Date, EmailAddress, Line, Meeting, MeetingId, NameUse, Person, PersonEmail, PersonId,
    PersonName, PersonPhone, PhoneNature, PhoneNumber, Prose, Referral, Source,
};

use crate::people::{Contact, Matching, Told};
use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// A name given (F5), with the reason that allows writing to them (G12).
#[derive(Debug, Clone)]
pub struct NameGiven {
    /// Who.
    pub name: PersonName,
    /// Where they work, by name.
    pub organisation: Option<Line>,
    /// What they do there.
    pub role: Option<Line>,
    /// How to reach them.
    pub reach: Option<Contact>,
    /// Why them.
    pub reason: Option<Prose>,
    /// Whether one may use the recommender's name.
    pub name_use: NameUse,
    /// They want to speak to them first: when one may ask again.
    pub sounding_until: Option<Date>,
}

impl NameGiven {
    fn told(&self) -> Told<'_> {
        Told::of(&self.name, self.organisation.as_ref()).role(self.role.as_ref()).reached(self.email(), self.phone())
    }

    const fn email(&self) -> Option<&EmailAddress> {
        if let Some(Contact::Email(address)) = &self.reach { Some(address) } else { None }
    }

    const fn phone(&self) -> Option<&PhoneNumber> {
        if let Some(Contact::Phone(number)) = &self.reach { Some(number) } else { None }
    }
}

/// Notes a name at once, while one talks or later.
#[derive(Debug, Clone)]
pub struct NoteName {
    /// In which meeting.
    pub meeting: MeetingId,
    /// Whom they named.
    pub name: NameGiven,
}

impl NoteName {
    /// Saves the person and the referral; whatever becomes of the meeting, a name that was given is never refused.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            let person = desk.load::<Person>(meeting.person_id).await?;
            let mut changes = Changes::of(Action::NoteName);
            add(desk, meeting.id, &person, &[self.name], &mut changes).await?;
            if meeting.names_settled_at.is_none() {
                changes.add(Meeting { names_settled_at: Some(desk.now()), updated_at: desk.after(meeting.updated_at), ..meeting });
            }
            desk.save(changes).await?;
            Ok(())
        })
    }
}

/// Each name becomes a person, found through the recommender, and a referral whose loop is open from now on (B9, F5, G5).
pub(super) async fn add(desk: &Desk, meeting: MeetingId, by: &Person, names: &[NameGiven], changes: &mut Changes) -> Result<(), AppError> {
    let told: Vec<Told<'_>> = names.iter().map(NameGiven::told).collect();
    let mut matching = Matching::load(desk, &told, &[]).await?;
    let mut referred = HashSet::new();
    let referrals = rebond_store::referrals::by_person(desk.store(), desk.account_id(), by.id).await?;
    for (given, told) in names.iter().zip(&told) {
        let known = matching.surely(&told.traits).and_then(|at| Some((at, matching.get(at)?.into_owned())));
        let to = if let Some((at, known)) = &known {
            if known.person.id == by.id {
                return Err(AppError::refused(Concern::Names, Reason::SamePerson));
            }
            matching.learn(desk, *at, told, |person| person.source = person.source.or(Some(Source::Referral)), changes);
            known.person.id
        } else {
            let more = |person: &mut Person| {
                person.source = Some(Source::Referral);
                person.source_detail = Line::cut(&by.name.full());
            };
            matching.meet(desk, told, more, changes)
        };
        // Two rows about one person are one referral.
        if !referred.insert(to) {
            continue;
        }
        let (emails, phones) = known.map(|(_, known)| (known.emails, known.phones)).unwrap_or_default();
        reach(desk, to, by, given, &emails, &phones, changes);
        // The same name told again by the same person is one referral, completed.
        let same = referrals.iter().find(|referral| referral.to_id == to);
        // Left as offered, the answer already noted stands.
        let noted = same.map_or(NameUse::NotAsked, |same| same.name_use);
        let name_use = if given.name_use == NameUse::NotAsked { noted } else { given.name_use };
        changes.add(match same {
            Some(same) => Referral {
                reason: given.reason.clone().or_else(|| same.reason.clone()),
                name_use,
                sounding_until: given.sounding_until.or(same.sounding_until),
                ..same.clone()
            },
            None => Referral {
                meeting_id: Some(meeting),
                reason: given.reason.clone(),
                name_use: given.name_use,
                sounding_until: given.sounding_until,
                ..Referral::between(desk.new_id(), by.id, to, desk.now())
            },
        });
    }
    Ok(())
}

/// The address or the number that came with the name, unless it is known; it says through whom one has it (C4).
fn reach(
    desk: &Desk,
    person_id: PersonId,
    by: &Person,
    given: &NameGiven,
    emails: &[PersonEmail],
    phones: &[PersonPhone],
    changes: &mut Changes,
) {
    let (origin, through) = (AddressOrigin::Recommender, Line::cut(&by.name.full()));
    match &given.reach {
        Some(Contact::Email(address)) if !emails.iter().any(|email| email.address.key() == address.key()) => {
            let (address, nature) = (address.clone(), AddressNature::Unknown);
            changes.add(PersonEmail { id: desk.new_id(), person_id, address, nature, origin, through });
        }
        Some(Contact::Phone(number)) if !phones.iter().any(|phone| phone.number == *number) => {
            let (number, nature) = (number.clone(), PhoneNature::Unknown);
            changes.add(PersonPhone { id: desk.new_id(), person_id, number, nature, origin, through });
        }
        _ => {}
    }
}
