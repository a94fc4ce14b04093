//! People as a contact file (vCard 4.0, which phones read and which needs no charset). What enters: people with what belongs to
//! them. What leaves: the text of a `.vcf` file. Not done here: pictures, older versions.

use calcard::vcard::{VCard, VCardEntry, VCardParameter, VCardProperty, VCardType, VCardVersion};
use rebond_domain::{AddressNature, Line, PhoneNature, Prose, WebUrl};

use super::PersonRow;
use crate::text::one_value;

/// What wrote a card, told in it: its names are as their user wrote them.
pub(crate) const PRODUCER: &str = "-//Rebond//EN";

/// Writes one card for each person.
pub fn write_cards<'a>(people: impl Iterator<Item = PersonRow<'a>>) -> String {
    let mut text = String::new();
    for row in people {
        // A String takes whatever is written to it.
        let _ = card(&row).write_to(&mut text, VCardVersion::V4_0);
    }
    text
}

fn card(row: &PersonRow<'_>) -> VCard {
    let person = row.person;
    let mut entries = vec![
        entry(VCardProperty::Prodid, &[PRODUCER]),
        entry(VCardProperty::Uid, &[&format!("urn:uuid:{}", person.id)]),
        entry(VCardProperty::Fn, &[&person.name.full()]),
        entry(VCardProperty::N, &[person.name.family().map_or("", Line::as_str), person.name.given().map_or("", Line::as_str), "", "", ""]),
    ];
    for email in row.emails {
        entries.push(entry(VCardProperty::Email, &[email.address.as_str()]).with_param_opt(email_type(email.nature)));
    }
    for phone in row.phones {
        entries.push(entry(VCardProperty::Tel, &[phone.number.as_str()]).with_param_opt(phone_type(phone.nature)));
    }
    let known = [
        (VCardProperty::Org, Some(row.organisation).filter(|name| !name.is_empty())),
        (VCardProperty::Title, person.role.as_ref().map(Line::as_str)),
        (VCardProperty::Url, person.profile.as_ref().map(WebUrl::as_str)),
        (VCardProperty::Note, person.remarks.as_ref().map(Prose::as_str)),
    ];
    entries.extend(known.into_iter().filter_map(|(name, value)| Some(entry(name, &[value?]))));
    if let Some(town) = &person.town {
        entries.push(entry(VCardProperty::Adr, &["", "", "", town.as_str(), "", "", ""]));
    }
    VCard { entries }
}

fn entry(name: VCardProperty, values: &[&str]) -> VCardEntry {
    VCardEntry::new(name).with_values(values.iter().map(|value| one_value(value).into()).collect())
}

fn email_type(nature: AddressNature) -> Option<VCardParameter> {
    match nature {
        AddressNature::Professional => Some(VCardParameter::typ(VCardType::Work)),
        AddressNature::Private => Some(VCardParameter::typ(VCardType::Home)),
        AddressNature::Generic => Some(VCardParameter::typ("x-generic".to_owned())),
        AddressNature::Unknown => None,
    }
}

fn phone_type(nature: PhoneNature) -> Option<VCardParameter> {
    match nature {
        PhoneNature::Mobile => Some(VCardParameter::typ(VCardType::Cell)),
        PhoneNature::Direct => Some(VCardParameter::typ(VCardType::Work)),
        PhoneNature::Switchboard => Some(VCardParameter::typ("main-number".to_owned())),
        PhoneNature::Home => Some(VCardParameter::typ(VCardType::Home)),
        PhoneNature::Unknown => None,
    }
}
