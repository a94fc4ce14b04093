//! The traits of thousands in little memory: one text, and where each begins. What enters: traits. What leaves: the same. Not done
//! here: finding whose they are (`crowd`).

use super::Traits;

/// Between two traits of somebody, and between two values of one trait. No key holds a control character.
const NEXT: char = '\u{1f}';
const AND: char = '\u{1e}';

/// The traits of people, each under the place in which they were put, from 0.
#[derive(Debug, Default)]
pub(super) struct Packed {
    text: String,
    places: Vec<(u32, u32)>,
}

impl Packed {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// Puts somebody at the end.
    pub(super) fn push(&mut self, traits: &Traits) {
        let place = self.write(traits);
        self.places.push(place);
    }

    /// Puts other traits in the place of somebody's.
    pub(super) fn replace(&mut self, at: usize, traits: &Traits) {
        let place = self.write(traits);
        if let Some(at) = self.places.get_mut(at) {
            *at = place;
        }
    }

    /// The traits of somebody.
    pub(super) fn get(&self, at: usize) -> Option<Traits> {
        let (from, to) = self.places.get(at)?;
        let mut fields = self.text.get(*from as usize..*to as usize)?.split(NEXT);
        let mut next = || fields.next().unwrap_or_default();
        let list = |text: &str| text.split(AND).filter(|it| !it.is_empty()).map(ToOwned::to_owned).collect::<Vec<_>>();
        let one = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let (name, given, family, emails, phones) = (next(), next(), next(), next(), next());
        let name = if name.is_empty() { format!("{given} {family}") } else { name.to_owned() };
        let (mut numbers, mut countries) = (Vec::new(), Vec::new());
        for phone in list(phones) {
            let (country, number) = phone.split_once(' ').unwrap_or(("", &phone));
            countries.push(one(country));
            numbers.push(number.to_owned());
        }
        Some(Traits {
            name,
            given: given.to_owned(),
            family: family.to_owned(),
            emails: list(emails),
            phones: numbers,
            countries,
            profile: one(next()),
            organisation: one(next()),
            // Nobody is matched by their town.
            town: None,
        })
    }

    fn write(&mut self, traits: &Traits) -> (u32, u32) {
        let from = self.text.len();
        let mut add = |text: &str| self.text.push_str(text);
        // Most names are their two parts.
        let in_parts = traits.name.split_once(' ').is_some_and(|parts| parts == (&traits.given, &traits.family));
        add(if in_parts { "" } else { &traits.name });
        let mut field = |values: &[&str]| {
            self.text.push(NEXT);
            self.text.push_str(&values.join(&AND.to_string()));
        };
        field(&[&traits.given]);
        field(&[&traits.family]);
        field(&traits.emails.iter().map(String::as_str).collect::<Vec<_>>());
        let phones = traits.phones.iter().zip(&traits.countries);
        let phones: Vec<String> = phones.map(|(number, country)| format!("{} {number}", country.as_deref().unwrap_or_default())).collect();
        field(&phones.iter().map(String::as_str).collect::<Vec<_>>());
        field(&[traits.profile.as_deref().unwrap_or_default()]);
        field(&[traits.organisation.as_deref().unwrap_or_default()]);
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        (place(from), place(self.text.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EmailAddress, Line, PersonName, PhoneNumber, WebUrl};

    #[test]
    fn what_is_unpacked_is_what_was_packed() {
        let traits = |given: &str, family: &str, emails: &[&str], phones: &[&str], page: &str, place: &str| {
            Traits::of(&PersonName::parse(given, family).unwrap())
                .with_emails(&emails.iter().map(|it| EmailAddress::parse(it).unwrap()).collect::<Vec<_>>())
                .with_phones(&phones.iter().map(|it| PhoneNumber::parse(it).unwrap()).collect::<Vec<_>>())
                .with_profile(WebUrl::parse(page).ok().as_ref())
                .at(Line::parse(place).ok().as_ref())
        };
        let all = [
            traits("Anna", "Roy", &[], &[], "", ""),
            traits(
                "Jean-Noël",
                "Le Goff",
                &["jn@exemple.fr", "le.goff@exemple.fr"],
                &["06 12 34 56 78", "+33 1 40 00 00 00"],
                "",
                "Mairie",
            ),
            traits("", "Ødegård", &[], &["3949"], "linkedin.com/in/ø", "Canal+"),
            traits("🌱", "", &["a@exemple.fr"], &[], "", "★"),
            traits("J.", "", &[], &["+1 514 555 0178"], "", ""),
        ];
        let mut packed = Packed::default();
        for it in &all {
            packed.push(it);
        }
        for (at, it) in all.iter().enumerate() {
            assert_eq!(packed.get(at).as_ref(), Some(it));
        }
        packed.replace(0, &all[1]);
        assert_eq!((packed.get(0).as_ref(), packed.get(1).as_ref(), packed.get(5), packed.len()), (Some(&all[1]), Some(&all[1]), None, 5));
    }
}
