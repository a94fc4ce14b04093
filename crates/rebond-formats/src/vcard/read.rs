//! What cards say. What enters: decoded text of a contact file. What leaves: people and organisations, with rejects and notices.
//! Not done here: syntax (`card`), birthdays, pictures and postal addresses, which nobody needs here.

use rebond_domain::{AddressNature, PhoneNature, fold};

use super::{
    card::{Property, parse_card},
    split::{RawCard, split_cards},
};
use crate::{
    Field, MAX_ROWS, NoticeKind, ReadOrganisation, ReadPerson, RejectReason,
    gather::Gathered,
    label::{address_nature, phone_nature},
    person_name::split_full_name,
};

/// Reads every card of a file.
pub(crate) fn read_cards(text: &str) -> Gathered {
    let mut gathered = Gathered::default();
    let (cards, outside) = split_cards(text);
    for line in outside {
        gathered.reject(line.number, RejectReason::Broken, line.text);
    }
    for (count, card) in cards.into_iter().enumerate() {
        if count == MAX_ROWS {
            gathered.reject(card.line, RejectReason::TooMany, &card.lines.join(" "));
            break;
        }
        read_card(&mut gathered, &card);
    }
    gathered.rejects.sort_by_key(|reject| reject.line);
    gathered
}

fn read_card(gathered: &mut Gathered, card: &RawCard<'_>) {
    let excerpt =
        || card.lines.iter().filter(|line| !line.to_ascii_uppercase().starts_with("VERSION")).copied().collect::<Vec<_>>().join(" ");
    // A card without its end may lack half of what it said: it is told, not half imported.
    let Some(properties) = card.ended.then(|| parse_card(&card.lines)).flatten() else {
        return gathered.reject(card.line, RejectReason::Broken, &excerpt());
    };
    let content = Content(&properties);
    let kind = content.first(&["KIND", "X-ADDRESSBOOKSERVER-KIND"]);
    if kind.eq_ignore_ascii_case("group") {
        return gathered.reject(card.line, RejectReason::Group, &excerpt());
    }
    let (given, family) = content.names();
    let organisation = content.organisation();
    let full = content.first(&["FN", "NICKNAME"]);
    let company = kind.eq_ignore_ascii_case("org") || content.first(&["X-ABSHOWAS"]).eq_ignore_ascii_case("COMPANY");
    let only_organisation = !organisation.is_empty() && (full.is_empty() || fold(full) == fold(organisation));
    if given.is_empty() && family.is_empty() && (company || only_organisation) {
        let name = if organisation.is_empty() { full } else { organisation };
        return read_organisation(gathered, card, &content, name, &excerpt());
    }
    let (given, family) = if given.is_empty() && family.is_empty() { split_full_name(full) } else { (given, family) };
    match gathered.name(card.line, &given, &family) {
        Some(name) => {
            let person = ReadPerson::named(card.line, name);
            read_person(gathered, &content, person);
        }
        None => gathered.reject(card.line, RejectReason::NoName, &excerpt()),
    }
}

fn read_person(gathered: &mut Gathered, content: &Content<'_>, mut person: ReadPerson) {
    let line = person.line;
    for property in content.all("EMAIL") {
        let nature = address_nature(&content.label(property)).unwrap_or(AddressNature::Unknown);
        gathered.emails(line, property.value(0), nature, &mut person.emails);
    }
    for property in content.all("TEL") {
        let label = content.label(property);
        // `tel:+33-6;ext=5` carries parameters after the number.
        let value = property.value(0);
        let number = if value.starts_with("tel:") { value.split(';').next().unwrap_or(value) } else { value };
        if fold(&label).split(' ').any(|word| matches!(word, "fax" | "pager")) {
            gathered.notice(line, NoticeKind::Dropped(Field::Phone), number);
        } else {
            gathered.phones(line, number, phone_nature(&label).unwrap_or(PhoneNature::Unknown), &mut person.phones);
        }
    }
    person.organisation = gathered.line(line, Field::Organisation, content.organisation());
    person.role = gathered.line(line, Field::Role, content.first(&["TITLE", "ROLE"]));
    person.town = gathered.line(line, Field::Place, content.town());
    let mut remarks = content.texts("NOTE");
    for (link, property) in content.links() {
        let profile = linkedin_profile(&link, property);
        match profile {
            Some(profile) if person.profile.is_none() => person.profile = gathered.link(line, &profile),
            Some(_) => {}
            None => remarks.extend(gathered.link(line, &link).map(|url| url.to_string())),
        }
    }
    person.remarks = gathered.prose(line, &remarks.join("\n"));
    gathered.people.push(person);
}

fn read_organisation(gathered: &mut Gathered, card: &RawCard<'_>, content: &Content<'_>, name: &str, excerpt: &str) {
    let line = card.line;
    let Some(name) = gathered.line(line, Field::Organisation, name) else {
        return gathered.reject(line, RejectReason::NoName, excerpt);
    };
    let mut emails = Vec::new();
    for property in content.all("EMAIL") {
        gathered.emails(line, property.value(0), AddressNature::Generic, &mut emails);
    }
    let mut remarks: Vec<String> = content.texts("NOTE");
    remarks.extend(content.texts("TEL"));
    let website = content.all("URL").next().and_then(|property| gathered.link(line, property.value(0)));
    let organisation = ReadOrganisation {
        line,
        name,
        sector: None,
        town: gathered.line(line, Field::Place, content.town()),
        website,
        generic_email: emails.into_iter().next().map(|(address, _)| address),
        remarks: gathered.prose(line, &remarks.join("\n")),
    };
    gathered.organisations.push(organisation);
}

/// The link to a LinkedIn profile that a property holds, if any.
fn linkedin_profile(link: &str, property: &Property) -> Option<String> {
    if rebond_domain::WebUrl::parse(link).is_ok_and(|url| url.is_on_linkedin()) {
        return Some(link.to_owned());
    }
    let said = fold(&property.types).contains("linkedin");
    let user = property.user.as_deref().or_else(|| link.strip_prefix("x-apple:"))?;
    let plain = !user.is_empty() && user.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '%'));
    (said && plain).then(|| format!("https://www.linkedin.com/in/{user}"))
}

/// The properties of one card.
struct Content<'c>(&'c [Property]);

impl Content<'_> {
    fn all(&self, name: &str) -> impl Iterator<Item = &Property> {
        self.0.iter().filter(move |property| property.name == name)
    }

    /// The first value that is not blank, of the first property that has one.
    fn first(&self, names: &[&str]) -> &str {
        names.iter().flat_map(|name| self.all(name)).map(|property| property.value(0)).find(|value| !value.is_empty()).unwrap_or("")
    }

    fn texts(&self, name: &str) -> Vec<String> {
        self.all(name).map(|property| property.value(0).to_owned()).filter(|text| !text.is_empty()).collect()
    }

    /// Given names, middle ones included, and family name.
    fn names(&self) -> (String, String) {
        let Some(name) = self.all("N").find(|name| name.values.iter().take(3).any(|part| !part.trim().is_empty())) else {
            return (String::new(), String::new());
        };
        let given = [name.value(1), name.value(2)].join(" ");
        (given.trim().to_owned(), name.value(0).to_owned())
    }

    /// The organisation, or the unit when only that is said.
    fn organisation(&self) -> &str {
        self.all("ORG").flat_map(|property| [property.value(0), property.value(1)]).find(|value| !value.is_empty()).unwrap_or("")
    }

    /// The town of the work address, else of the first that has one.
    fn town(&self) -> &str {
        let at_work = self.all("ADR").filter(|property| address_nature(&property.types) == Some(AddressNature::Professional));
        at_work.chain(self.all("ADR")).map(|property| property.value(3)).find(|town| !town.is_empty()).unwrap_or("")
    }

    /// Types of a property and the label of its group (`item1.X-ABLabel:_$!<Work>!$_`).
    fn label(&self, property: &Property) -> String {
        let label = property.group.as_ref().and_then(|group| {
            self.all("X-ABLABEL").find(|label| label.group.as_ref().is_some_and(|other| other.eq_ignore_ascii_case(group)))
        });
        format!("{} {}", property.types.trim(), label.map_or("", |label| label.value(0)))
    }

    fn links(&self) -> Vec<(String, &Property)> {
        let social = self.all("X-SOCIALPROFILE").chain(self.all("SOCIALPROFILE")).chain(self.all("X-LINKEDIN"));
        // Other social networks tell nothing that serves here.
        let social = social.filter(|property| linkedin_profile(property.value(0), property).is_some());
        social.chain(self.all("URL")).map(|p| (p.value(0).to_owned(), p)).filter(|(link, _)| !link.is_empty()).collect()
    }
}
