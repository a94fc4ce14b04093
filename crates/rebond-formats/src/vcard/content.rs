//! What one card says, by meaning. What enters: its properties. What leaves: names, labels, links, notes. Not done here: making somebody
//! of it.

use rebond_domain::{AddressNature, WebUrl, fold};

use crate::{
    export::PRODUCER,
    label::address_nature,
    name::{NameOrder, NameRead, in_parts, whole},
    text::{ContentLine, content_lines},
};

/// The properties of one card.
pub(super) struct Content<'t>(Vec<ContentLine<'t>>);

impl<'t> Content<'t> {
    pub(super) fn of(lines: &[&'t str]) -> Self {
        Self(content_lines(lines))
    }

    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &ContentLine<'t>> {
        self.0.iter().filter(move |property| property.name == name)
    }

    /// The first value that is not blank, of the first property that has one.
    pub(super) fn first(&self, names: &[&str]) -> String {
        names.iter().flat_map(|name| self.all(name)).map(ContentLine::text).find(|value| !value.is_empty()).unwrap_or_default()
    }

    pub(super) fn texts(&self, name: &str) -> Vec<String> {
        self.all(name).map(ContentLine::text).filter(|text| !text.is_empty()).collect()
    }

    /// The name: its parts, else the name shown, else a nickname.
    pub(super) fn name(&self) -> NameRead {
        let shown = self.first(&["FN"]);
        let parts = self.all("N").map(ContentLine::parts).find(|parts| parts.iter().take(3).any(|part| !part.trim().is_empty()));
        let read = parts.map_or_else(NameRead::default, |parts| {
            let part = |place: usize| parts.get(place).map_or("", String::as_str);
            if self.first(&["PRODID"]) == PRODUCER {
                return NameRead::as_written(part(1), part(0));
            }
            // A middle name that the name shown leaves out is one they do not go by.
            let middle = if shown.is_empty() || fold(&shown).contains(&fold(part(2))) { part(2) } else { "" };
            in_parts(part(1), middle, part(0))
        });
        [&shown, &self.first(&["NICKNAME"])]
            .into_iter()
            .fold(read, |read, text| if read.is_blank() { whole(text, NameOrder::GivenFirst) } else { read })
    }

    /// The name as written, to be shown when something was taken off.
    pub(super) fn written_name(&self) -> String {
        let shown = self.first(&["FN"]);
        if shown.is_empty() { self.first(&["N"]).replace(';', " ") } else { shown }
    }

    /// The organisation, or the unit when only that is said; and the units below it.
    pub(super) fn organisation(&self) -> (String, Vec<String>) {
        let parts = self.all("ORG").map(ContentLine::parts).find(|parts| parts.iter().any(|part| !part.is_empty())).unwrap_or_default();
        let mut parts = parts.into_iter().filter(|part| !part.is_empty());
        (parts.next().unwrap_or_default(), parts.collect())
    }

    /// The town of the work address, else of the first that has one.
    pub(super) fn town(&self) -> String {
        let at_work = self.all("ADR").filter(|property| address_nature(&types(property)) == Some(AddressNature::Professional));
        at_work
            .chain(self.all("ADR"))
            .filter_map(|property| property.parts().into_iter().nth(3))
            .find(|town| !town.is_empty())
            .unwrap_or_default()
    }

    /// Types of a property and the label of its group (`item1.X-ABLabel:_$!<Work>!$_`).
    pub(super) fn label(&self, property: &ContentLine<'_>) -> String {
        let label = property.group.as_ref().and_then(|group| {
            self.all("X-ABLABEL").find(|label| label.group.as_ref().is_some_and(|other| other.eq_ignore_ascii_case(group.as_str())))
        });
        format!("{} {}", types(property), label.map(ContentLine::text).unwrap_or_default())
    }

    /// Numbers kept in the place of another messaging service.
    pub(super) fn other_numbers(&self) -> Vec<String> {
        let service = |property: &&ContentLine<'_>| {
            let said = fold(&format!(
                "{} {} {}",
                self.label(property),
                property.parameter("X-SERVICE-TYPE"),
                property.raw.split(':').next().unwrap_or("")
            ));
            ["whatsapp", "signal", "sms", "tel", "viber"].iter().any(|name| said.contains(name))
        };
        let of_imp = self.all("IMPP").filter(service).map(|property| last_part(&property.text()));
        let of_network = self.all("X-SOCIALPROFILE").chain(self.all("SOCIALPROFILE")).filter(service);
        // Whatever a program calls its own field, where its name says a number and its value is one.
        let own = self.0.iter().filter(|property| property.name.starts_with("X-") && property.name != "X-SOCIALPROFILE");
        let of_name = own.filter(|property| NUMBERS.iter().any(|word| property.name.contains(word)) && is_dialled(&property.text()));
        of_imp.chain(of_network.chain(of_name).map(|property| last_part(&property.text()))).filter(|number| is_dialled(number)).collect()
    }

    /// Nicknames, units, categories: what is kept as a remark.
    pub(super) fn asides(&self, read: &NameRead) -> Vec<String> {
        let android = self
            .texts("X-ANDROID-CUSTOM")
            .into_iter()
            .filter_map(|text| Some(text.strip_prefix("vnd.android.cursor.item/nickname;")?.split(';').next()?.to_owned()));
        let nicknames =
            self.all("NICKNAME").flat_map(ContentLine::items).chain(android).filter(|name| *name != read.given && *name != read.family);
        let (_, units) = self.organisation();
        let categories =
            self.all("CATEGORIES").flat_map(ContentLine::items).filter(|label| !matches!(label.as_str(), "myContacts" | "starred"));
        let mut asides: Vec<String> = Vec::new();
        for text in nicknames.chain(units) {
            if !text.is_empty() && !asides.contains(&text) {
                asides.push(text);
            }
        }
        let categories: Vec<String> = categories.collect();
        if !categories.is_empty() {
            asides.push(categories.join(", "));
        }
        asides
    }

    /// Links: whether each is a page of theirs on LinkedIn, and its address.
    pub(super) fn links(&self) -> Vec<(bool, String)> {
        let social = ["X-SOCIALPROFILE", "SOCIALPROFILE", "X-LINKEDIN", "IMPP"].iter().flat_map(|name| self.all(name));
        // Other social networks tell nothing that serves here.
        let profiles = social.filter_map(|property| Some((true, linkedin_profile(property)?)));
        let pages =
            self.all("URL").map(|property| linkedin_profile(property).map_or_else(|| (false, property.text()), |profile| (true, profile)));
        profiles.chain(pages).filter(|(_, link)| !link.is_empty()).collect()
    }

    /// What a card says that has no place here.
    pub(super) fn not_kept(&self) -> impl Iterator<Item = &str> {
        let told = |property: &&ContentLine<'_>| {
            property.name == "PHOTO"
                || !(property.raw.trim_matches([';', ' ']).is_empty() || (property.name == "X-TELEGRAM" && is_dialled(&property.text())))
        };
        self.0.iter().filter(told).map(|property| property.name.as_str()).filter(|name| {
            matches!(
                *name,
                "BDAY"
                    | "ANNIVERSARY"
                    | "PHOTO"
                    | "RELATED"
                    | "X-ABRELATEDNAMES"
                    | "X-ABDATE"
                    | "X-SKYPE"
                    | "X-TELEGRAM"
                    | "X-TWITTER"
                    | "X-FACEBOOK"
                    | "GENDER"
                    | "X-AIM"
                    | "X-JABBER"
                    | "X-MSN"
                    | "X-ICQ"
                    | "LOGO"
                    | "ADR"
            )
        })
    }
}

/// What the name of a program's own field holds when it is about a number.
const NUMBERS: [&str; 9] = ["WHATSAPP", "SIGNAL", "VIBER", "TELEGRAM", "MOBILE", "PHONE", "X-MS-TEL", "CALLBACK", "ASSISTANT-TEL"];

/// Whether a text is a number and nothing else.
fn is_dialled(text: &str) -> bool {
    let text = last_part(text);
    let signs = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '+' | '(' | ')' | '.' | '-' | '/');
    text.bytes().filter(u8::is_ascii_digit).count() >= 6 && text.chars().all(signs)
}

/// `whatsapp:+33…`: what follows the service. `https://wa.me/33…` is written from abroad without its sign.
fn last_part(text: &str) -> String {
    match text.split_once("wa.me/") {
        Some((_, number)) => format!("+{}", number.trim_start_matches('+')),
        None => text.rsplit(':').next().unwrap_or_default().to_owned(),
    }
}

/// Types and labels of a property, in one text.
fn types(property: &ContentLine<'_>) -> String {
    let words = property.parameters.iter().filter_map(|(name, value)| match name.as_str() {
        "TYPE" | "LABEL" | "X-LABEL" | "SERVICE-TYPE" => Some(value.as_str()),
        // vCard 2.1 writes its types bare.
        _ if value.is_empty() => Some(name.as_str()),
        _ => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The link to a LinkedIn profile that a property holds, if any.
fn linkedin_profile(property: &ContentLine<'_>) -> Option<String> {
    let link = property.text();
    if WebUrl::parse(&link).is_ok_and(|url| url.is_on_linkedin()) {
        return Some(link);
    }
    let said = fold(&types(property)).contains("linkedin") || property.name == "X-LINKEDIN";
    let user = Some(property.parameter("X-USER"))
        .filter(|user| !user.is_empty())
        .or_else(|| link.strip_prefix("x-apple:"))
        .or_else(|| (property.name == "X-LINKEDIN").then_some(link.as_str()))?;
    let plain = !user.is_empty() && user.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '%'));
    (said && plain).then(|| format!("https://www.linkedin.com/in/{user}"))
}
