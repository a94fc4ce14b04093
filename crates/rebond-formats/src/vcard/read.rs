//! What cards say. What enters: decoded text of a contact file. What leaves: people and organisations, with rejects and notices.
//! Not done here: syntax (`text::content_line`), birthdays, pictures and streets, which nobody needs here and which is said.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use rebond_domain::{AddressNature, EmailAddress, PhoneNature, PhoneNumber, Watch, fold};

use super::{
    content::Content,
    split::{RawCard, split_cards},
};
use crate::{
    Field, MAX_ROWS, NoticeKind, ReadOrganisation, ReadPerson, RejectReason,
    gather::Gathered,
    label::{address_nature, is_fax, phone_nature},
    text::ContentLine,
};

/// Reads every card of a file.
pub(crate) fn read_cards(text: &str, watch: &Watch) -> Gathered {
    let mut gathered = Gathered::default();
    let (cards, outside) = split_cards(text);
    for line in outside {
        gathered.reject(line.number, RejectReason::Broken, line.text);
    }
    let mut not_kept: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let all = cards.len();
    for (count, card) in cards.into_iter().enumerate() {
        if !watch.at(card.line) {
            break;
        }
        if count == MAX_ROWS {
            gathered.reject(card.line, RejectReason::TooMany { rows: all - count }, &card.lines.join(" "));
            break;
        }
        read_card(&mut gathered, &card, &mut not_kept);
    }
    for (name, (line, count)) in not_kept {
        gathered.notice(line, NoticeKind::NotKept, &format!("{name} ×{count}"));
    }
    gathered.rejects.sort_by_key(|reject| reject.line);
    gathered
}

fn read_card(gathered: &mut Gathered, card: &RawCard<'_>, not_kept: &mut BTreeMap<String, (usize, usize)>) {
    let excerpt =
        || card.lines.iter().filter(|line| !line.to_ascii_uppercase().starts_with("VERSION")).copied().collect::<Vec<_>>().join(" ");
    // A file cut at its end may lack half of what its last card said: it is told, not half imported.
    if card.cut {
        return gathered.reject(card.line, RejectReason::Broken, &excerpt());
    }
    if card.unended {
        gathered.notice(card.line, NoticeKind::NoEnd, &excerpt());
    }
    let content = Content::of(&card.lines);
    let kind = content.first(&["KIND", "X-ADDRESSBOOKSERVER-KIND"]);
    if kind.eq_ignore_ascii_case("group") {
        return gathered.reject(card.line, RejectReason::Group, &excerpt());
    }
    for name in content.not_kept() {
        not_kept.entry(name.to_owned()).or_insert((card.line, 0)).1 += 1;
    }
    let read = content.name();
    let (organisation, _) = content.organisation();
    let shown = content.first(&["FN"]);
    let company = kind.eq_ignore_ascii_case("org") || content.first(&["X-ABSHOWAS"]).eq_ignore_ascii_case("COMPANY");
    let parts = content.all("N").any(|name| name.parts().iter().take(3).any(|part| !part.is_empty()));
    let given = content.all("N").any(|name| name.parts().get(1).is_some_and(|part| !part.is_empty()));
    let only_organisation = !organisation.is_empty() && (read.is_blank() || fold(&shown) == fold(&organisation));
    if (!parts && (company || only_organisation)) || (only_organisation && !given) || (company && fold(&shown) == fold(&organisation)) {
        let name = if organisation.is_empty() { shown } else { organisation };
        return read_organisation(gathered, card, &content, &name, &excerpt());
    }
    let (emails, phones) = reached(gathered, card.line, &content);
    let name = gathered.name(card.line, &read.given, &read.family);
    let unnamed = content.written_name().trim().is_empty();
    let Some(name) = name.or_else(|| gathered.named_by_reach(card.line, "", &emails, unnamed.then_some(phones.as_slice()))) else {
        return gathered.reject(card.line, RejectReason::NoName, &excerpt());
    };
    if read.lost {
        gathered.notice(card.line, NoticeKind::Tidied(Field::Name), &content.written_name());
    }
    let mut person = ReadPerson { emails, phones, ..ReadPerson::named(card.line, name) };
    person.organisation = gathered.line(card.line, Field::Organisation, &organisation);
    person.role = gathered.line(card.line, Field::Role, &content.first(&["TITLE", "ROLE"]));
    person.town = gathered.line(card.line, Field::Place, &content.town());
    let mut remarks = content.texts("NOTE");
    remarks.extend(content.asides(&read));
    for (on_linkedin, link) in content.links() {
        if !on_linkedin {
            remarks.extend(gathered.link(card.line, &link).map(|url| url.to_string()));
        } else if person.profile.is_none() {
            person.profile = gathered.link(card.line, &link);
        }
    }
    person.remarks = gathered.prose(card.line, &remarks.join("\n"));
    gathered.people.push(person);
}

type Reached = (Vec<(EmailAddress, AddressNature)>, Vec<(PhoneNumber, PhoneNature)>);

fn reached(gathered: &mut Gathered, line: usize, content: &Content<'_>) -> Reached {
    let (mut emails, mut phones) = (Vec::new(), Vec::new());
    for property in content.all("EMAIL") {
        let nature = address_nature(&content.label(property)).unwrap_or(AddressNature::Unknown);
        gathered.emails(line, &property.text(), nature, &mut emails);
    }
    for property in content.all("TEL") {
        let label = content.label(property);
        let number = number(property);
        if is_fax(&label) {
            if !number.is_empty() {
                gathered.notice(line, NoticeKind::Fax, &number);
            }
        } else {
            gathered.phones(line, &number, phone_nature(&label).unwrap_or(PhoneNature::Unknown), None, &mut phones);
        }
    }
    for number in content.other_numbers() {
        gathered.phones(line, &number, PhoneNature::Mobile, None, &mut phones);
    }
    (emails, phones)
}

/// `tel:+33-6;ext=5;phone-context=…` carries parameters after the number, of which only the extension is dialled.
fn number(property: &ContentLine<'_>) -> String {
    // `=2B33…`: written so without saying so.
    let text = property.text().replace("=2B", "+");
    let Some(uri) = text.strip_prefix("tel:").or_else(|| text.strip_prefix("TEL:")) else { return text };
    let uri = percent_decode_str(uri).decode_utf8_lossy();
    let mut parts = uri.split(';');
    let number = parts.next().unwrap_or_default();
    match parts.find(|part| part.to_ascii_lowercase().starts_with("ext=")) {
        Some(extension) => format!("{number};{extension}"),
        None => number.to_owned(),
    }
}

fn read_organisation(gathered: &mut Gathered, card: &RawCard<'_>, content: &Content<'_>, name: &str, excerpt: &str) {
    let line = card.line;
    let Some(name) = gathered.line(line, Field::Organisation, name) else {
        return gathered.reject(line, RejectReason::NoName, excerpt);
    };
    let mut emails = Vec::new();
    for property in content.all("EMAIL") {
        gathered.emails(line, &property.text(), AddressNature::Generic, &mut emails);
    }
    let mut remarks: Vec<String> = content.texts("NOTE");
    remarks.extend(content.all("TEL").map(number).filter(|number| !number.is_empty()));
    remarks.extend(content.organisation().1);
    remarks.extend(emails.iter().skip(1).map(|(address, _)| address.to_string()));
    let website = content.all("URL").next().and_then(|property| gathered.link(line, &property.text()));
    let organisation = ReadOrganisation {
        line,
        name,
        sector: None,
        town: gathered.line(line, Field::Place, &content.town()),
        website,
        generic_email: emails.into_iter().next().map(|(address, _)| address),
        remarks: gathered.prose(line, &remarks.join("\n")),
    };
    gathered.organisations.push(organisation);
}
