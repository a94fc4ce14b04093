//! The sample's people, ties and referrals. What enters: their rows. What leaves: records.

use rebond_domain::{
    AddressNature, AddressOrigin, Attendance, LoopNews, Person, PersonEmail, PersonId, PersonName, PersonPhone, PhoneNature, Record,
    Referral, Source, Tie,
};

use super::{
    Making,
    sample::{PeopleFile, PersonRow, ReferralRow},
};

impl Making<'_> {
    pub(super) fn people(&self, file: &PeopleFile, list: &mut Vec<Record>) -> Result<(), String> {
        for row in &file.person {
            let person = self.person(row)?;
            self.ways_to_reach(row, person.id, list)?;
            list.push(Record::from(person));
        }
        for row in &file.tie {
            let at = self.days.moment(row.at);
            let (one, other) = (self.people.get(&row.between.0)?, self.people.get(&row.between.1)?);
            list.push(Record::from(Tie { remarks: row.remarks.clone(), ..Tie::between(self.id(at), one, other, row.closeness, at) }));
        }
        file.referral.iter().try_for_each(|row| self.referral(row, list))
    }

    fn person(&self, row: &PersonRow) -> Result<Person, String> {
        let at = self.days.moment(row.at);
        let name = PersonName::new(Some(row.name.0.clone()), Some(row.name.1.clone())).map_err(|error| error.to_string())?;
        Ok(Person {
            circle: row.circle,
            closeness: row.closeness,
            last_exchange: row.last.map(|day| self.days.day(day)),
            address_form: row.form,
            changed_path: row.changed,
            leads_others: row.leads,
            source: Some(row.source),
            source_detail: row.detail.clone(),
            organisation_id: self.organisations.find(row.organisation.as_ref())?,
            role: row.role.clone(),
            town: row.town.clone(),
            profile: row.profile.clone(),
            subject: row.subject.clone(),
            remarks: row.remarks.clone(),
            set_aside_at: row.aside.map(|when| self.days.moment(when)),
            updated_at: row.aside.map_or(at, |when| self.days.moment(when)),
            ..Person::named(self.people.get(&row.key)?, name, at)
        })
    }

    fn ways_to_reach(&self, row: &PersonRow, person_id: PersonId, list: &mut Vec<Record>) -> Result<(), String> {
        let at = self.days.moment(row.at);
        if let Some(address) = row.email.clone() {
            list.push(Record::from(PersonEmail {
                id: self.id(at),
                person_id,
                address,
                nature: row.nature.unwrap_or(AddressNature::Unknown),
                origin: row.origin.unwrap_or(AddressOrigin::Unknown),
                through: row.through.clone(),
            }));
        }
        if let Some(number) = row.phone.clone() {
            list.push(Record::from(PersonPhone {
                id: self.id(at),
                person_id,
                number,
                nature: row.phone_nature.unwrap_or(PhoneNature::Mobile),
                origin: row.phone_origin.unwrap_or(AddressOrigin::TheyGaveIt),
                through: None,
            }));
        }
        if let Some(event) = &row.met_at {
            let met = row.source == Source::Event;
            list.push(Record::from(Attendance { id: self.id(at), event_id: self.events.get(event)?, person_id, met }));
        }
        Ok(())
    }

    fn referral(&self, row: &ReferralRow, list: &mut Vec<Record>) -> Result<(), String> {
        let (by, to) = (self.people.get(&row.by)?, self.people.get(&row.to)?);
        let referral = Referral {
            meeting_id: self.meetings.find(row.meeting.as_ref())?,
            reason: Some(row.reason.clone()),
            name_use: row.name_use,
            ..Referral::between(self.referrals.get(&row.key)?, by, to, self.days.moment(row.at))
        };
        for (stage, when) in &row.told {
            let told_at = self.days.moment(*when);
            list.push(Record::from(LoopNews { id: self.id(told_at), referral_id: referral.id, stage: *stage, told_at }));
        }
        list.push(Record::from(referral));
        Ok(())
    }
}
