//! People as a contact file (vCard 4.0, which phones read and which needs no charset). What enters: people with what belongs to
//! them. What leaves: the text of a `.vcf` file. Not done here: pictures, older versions.

use rebond_domain::{AddressNature, PhoneNature};

use super::PersonRow;
use crate::content_line::ContentLines;

/// Writes one card for each person.
pub fn write_cards<'a>(people: impl Iterator<Item = PersonRow<'a>>) -> String {
    let mut lines = ContentLines::default();
    for row in people {
        write_card(&mut lines, &row);
    }
    lines.finish()
}

fn write_card(lines: &mut ContentLines, row: &PersonRow<'_>) {
    let person = row.person;
    lines.raw("BEGIN", "VCARD");
    lines.raw("VERSION", "4.0");
    lines.raw("UID", &format!("urn:uuid:{}", person.id));
    lines.text("FN", &person.name.full());
    let part = |part: Option<&rebond_domain::Line>| part.map_or(String::new(), ToString::to_string);
    lines.parts("N", &[&part(person.name.family()), &part(person.name.given()), "", "", ""]);
    for email in row.emails {
        lines.text(email_name(email.nature), email.address.as_str());
    }
    for phone in row.phones {
        lines.text(phone_name(phone.nature), phone.number.as_str());
    }
    if !row.organisation.is_empty() {
        lines.text("ORG", row.organisation);
    }
    if let Some(role) = &person.role {
        lines.text("TITLE", role.as_str());
    }
    if let Some(town) = &person.town {
        lines.parts("ADR", &["", "", "", town.as_str(), "", "", ""]);
    }
    if let Some(profile) = &person.profile {
        lines.raw("URL", profile.as_str());
    }
    if let Some(remarks) = &person.remarks {
        lines.text("NOTE", remarks.as_str());
    }
    lines.raw("END", "VCARD");
}

const fn email_name(nature: AddressNature) -> &'static str {
    match nature {
        AddressNature::Professional => "EMAIL;TYPE=work",
        AddressNature::Private => "EMAIL;TYPE=home",
        AddressNature::Generic => "EMAIL;TYPE=x-generic",
        AddressNature::Unknown => "EMAIL",
    }
}

const fn phone_name(nature: PhoneNature) -> &'static str {
    match nature {
        PhoneNature::Mobile => "TEL;TYPE=cell",
        PhoneNature::Direct => "TEL;TYPE=work",
        PhoneNature::Switchboard => "TEL;TYPE=main-number",
        PhoneNature::Home => "TEL;TYPE=home",
        PhoneNature::Unknown => "TEL",
    }
}
