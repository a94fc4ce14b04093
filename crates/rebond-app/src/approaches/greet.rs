//! How a message to somebody opens: tu or vous, and what one calls them. The user chooses it, once per person; nobody is called Madame
//! or Monsieur unasked. What enters: the choice and a name. What leaves: the first line. Not done here: keeping the choice.

use std::fmt;
use std::str::FromStr;

use rebond_domain::{AddressForm, Greeting, Lang, PersonName};
use rebond_text::Text;

/// Tu or vous, and the name; none: as goes without saying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Greet {
    /// Tu or vous (D9).
    pub form: AddressForm,
    /// What one calls them.
    pub by: Option<Greeting>,
}

impl Greet {
    /// The ways to open a message to somebody of that name: with a name as far as it is known, and last without any.
    pub fn options(name: &PersonName, text: Text) -> Vec<Self> {
        let (tu, vous) = (AddressForm::Tu, AddressForm::Vous);
        let given = |form| Self { form, by: Some(Greeting::GivenName) };
        let titles = [Greeting::Madam, Greeting::Sir].map(|title| Self { form: vous, by: Some(title) });
        let mut options = Vec::new();
        if name.given().is_some() {
            options.push(given(vous));
            // English has one form of address.
            options.extend((text.lang() == Lang::Fr).then(|| given(tu)));
        }
        if name.family().is_some() {
            options.extend(titles);
        }
        options.push(Self { form: vous, by: None });
        options
    }

    /// The first line: « Bonjour Madame Roux, ». Nothing chosen, French names only those one says tu to, English takes the given name.
    pub fn line(self, name: &PersonName, text: Text) -> String {
        let goes_without_saying = self.form == AddressForm::Tu || text.lang() == Lang::En;
        let by = self.by.or(goes_without_saying.then_some(Greeting::GivenName));
        let called = by.and_then(|by| match by {
            Greeting::GivenName => name.given().map(ToString::to_string),
            Greeting::Madam => name.family().map(|family| text.write_madam(family)),
            Greeting::Sir => name.family().map(|family| text.write_sir(family)),
        });
        called.map_or_else(|| text.write_greeting_plain().to_owned(), |name| text.write_greeting(name))
    }
}

/// `vous:madam`, `tu:given-name`, `vous:`: its spelling in forms.
impl fmt::Display for Greet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.form.as_str(), self.by.map_or("", Greeting::as_str))
    }
}

impl FromStr for Greet {
    type Err = rebond_domain::UnknownWord;

    fn from_str(spelled: &str) -> Result<Self, Self::Err> {
        let (form, by) = spelled.split_once(':').unwrap_or((spelled, ""));
        let by = if by.is_empty() { None } else { Some(by.parse()?) };
        Ok(Self { form: form.parse()?, by })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FR: Text = Text::new(Lang::Fr);
    const EN: Text = Text::new(Lang::En);

    fn offered(given: &str, family: &str, text: Text) -> Vec<String> {
        let name = PersonName::parse(given, family).unwrap();
        Greet::options(&name, text).into_iter().map(|greet| format!("{greet} {}", greet.line(&name, text))).collect()
    }

    #[test]
    fn d9_a_message_opens_as_the_user_chose_with_what_is_known_of_the_name() {
        assert_eq!(
            offered("Camille", "Roux", FR),
            [
                "vous:given-name Bonjour Camille,",
                "tu:given-name Bonjour Camille,",
                "vous:madam Bonjour Madame Roux,",
                "vous:sir Bonjour Monsieur Roux,",
                "vous: Bonjour,"
            ]
        );
        assert_eq!(offered("", "Roux", FR), ["vous:madam Bonjour Madame Roux,", "vous:sir Bonjour Monsieur Roux,", "vous: Bonjour,"]);
        assert_eq!(offered("Kiran", "", FR), ["vous:given-name Bonjour Kiran,", "tu:given-name Bonjour Kiran,", "vous: Bonjour,"]);
        assert_eq!(
            offered("Camille", "Roux", EN),
            ["vous:given-name Hello Camille,", "vous:madam Hello Ms. Roux,", "vous:sir Hello Mr. Roux,", "vous: Hello Camille,"]
        );
    }

    #[test]
    fn d9_the_choice_survives_its_spelling_and_a_name_that_lost_a_part() {
        for spelled in ["vous:given-name", "tu:given-name", "vous:madam", "vous:sir", "vous:", "tu:"] {
            assert_eq!(spelled.parse::<Greet>().unwrap().to_string(), spelled);
        }
        assert!("elle:sir".parse::<Greet>().is_err() && "vous:duke".parse::<Greet>().is_err());
        // Chosen once, kept when the family name is taken off.
        let name = PersonName::parse("Camille", "").unwrap();
        assert_eq!("vous:madam".parse::<Greet>().unwrap().line(&name, FR), "Bonjour,");
        assert_eq!("tu:".parse::<Greet>().unwrap().line(&name, FR), "Bonjour Camille,");
    }
}
