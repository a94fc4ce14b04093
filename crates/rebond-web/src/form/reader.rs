//! Reads the fields of a form into values of the domain, one method a kind. A required field left empty, or a value that does
//! not fit, is noted as a mistake and read as `None`; an optional field left empty is `None` without a mistake.

use std::ops::RangeInclusive;
use std::str::FromStr;

use jiff::civil::{Date, Time};
use rebond_domain::{EmailAddress, Flaw, Line, Minutes, PersonName, PhoneNumber, Prose, Unfit, WebUrl, ZoneName, time as reach};
use rebond_text::Text;

use rebond_sentences::Choice;

use super::{Form, Upload};

/// Reads fields and collects mistakes.
#[derive(Debug)]
pub struct Reader<'a> {
    form: &'a mut Form,
}

macro_rules! kinds {
    ($($what:literal $required:ident $optional:ident $kind:ty, $parse:expr, $malformed:ident;)+) => {$(
        #[doc = concat!("Reads ", $what, "; required.")]
        pub fn $required(&mut self, field: &str) -> Option<$kind> {
            self.parse(field, $parse, Text::$malformed)
        }

        #[doc = concat!("Reads ", $what, "; may be left empty.")]
        pub fn $optional(&mut self, field: &str) -> Option<$kind> {
            if self.is_blank(field) { None } else { self.$required(field) }
        }
    )+};
}

impl<'a> Reader<'a> {
    pub(super) const fn of(form: &'a mut Form) -> Self {
        Self { form }
    }

    kinds! {
        "one line, at most 300 characters" line optional_line Line, Line::parse, error_unreadable;
        "prose, at most 20,000 characters" prose optional_prose Prose, Prose::parse, error_unreadable;
        "an e-mail address" email optional_email EmailAddress, EmailAddress::parse, error_email;
        "a phone number" phone optional_phone PhoneNumber, PhoneNumber::parse, error_phone;
        "a link to a page" link optional_link WebUrl, WebUrl::parse, error_link;
        "a date, as a date field writes it or as 14/12/2026" date optional_date Date, date, error_date;
        "a time, as a time field writes it or as 14 h 30" time optional_time Time, time, error_time;
        "a time zone" zone optional_zone ZoneName, ZoneName::parse, error_zone;
    }

    /// Reads one value of a closed list; required.
    pub fn choice<C: Choice>(&mut self, field: &str) -> Option<C> {
        let value = self.form.value(field).parse().ok();
        if value.is_none() {
            self.fail(field, self.form.text.error_choice());
        }
        value
    }

    /// Reads one value of a closed list; may be left empty.
    pub fn optional_choice<C: Choice>(&mut self, field: &str) -> Option<C> {
        if self.is_blank(field) { None } else { self.choice(field) }
    }

    /// Reads a whole number within bounds; required.
    pub fn number(&mut self, field: &str, bounds: RangeInclusive<u16>) -> Option<u16> {
        let value = self.form.value(field).trim().parse().ok().filter(|number| bounds.contains(number));
        if value.is_none() {
            let message = self.form.text.error_number(*bounds.start(), *bounds.end());
            self.fail(field, message);
        }
        value
    }

    /// Reads a length in minutes, 0 to 600; required.
    pub fn minutes(&mut self, field: &str) -> Option<Minutes> {
        self.number(field, 0..=600).and_then(|minutes| Minutes::new(minutes).ok())
    }

    /// Reads whether a box is ticked.
    pub fn checked(&mut self, field: &str) -> bool {
        !self.is_blank(field)
    }

    /// Reads a given and a family name from their fields; at least one is required.
    pub fn name(&mut self, given: &str, family: &str) -> Option<PersonName> {
        let (first, last) = (self.optional_line(given), self.optional_line(family));
        if self.is_blank(given) && self.is_blank(family) {
            self.fail(given, self.form.text.error_name());
        }
        PersonName::new(first, last).ok()
    }

    /// Reads an identifier, from a select or a hidden field; required.
    pub fn id<T: FromStr>(&mut self, field: &str) -> Option<T> {
        let value = self.form.value(field).parse().ok();
        if value.is_none() {
            self.fail(field, self.form.text.error_choice());
        }
        value
    }

    /// Reads an identifier; may be left empty.
    pub fn optional_id<T: FromStr>(&mut self, field: &str) -> Option<T> {
        if self.is_blank(field) { None } else { self.id(field) }
    }

    /// Reads every identifier of a field of several values; those that are none are left out.
    pub fn ids<T: FromStr>(&mut self, field: &str) -> Vec<T> {
        self.form.values(field).filter_map(|value| value.parse().ok()).collect()
    }

    /// Takes the file of a field; required.
    pub fn file(&mut self, field: &str) -> Option<Upload> {
        let place = self.form.files.iter().position(|file| file.field == field);
        if place.is_none() {
            self.fail(field, self.form.text.error_file_missing());
        }
        place.map(|place| self.form.files.swap_remove(place))
    }

    /// The language of the form.
    pub const fn text(&self) -> Text {
        self.form.text
    }

    /// What was typed, as it is.
    pub fn raw(&self, field: &str) -> &str {
        self.form.value(field)
    }

    /// Notes a mistake that no kind of field knows.
    pub fn fail(&mut self, field: &str, message: impl Into<String>) {
        self.form.fail(field, message);
    }

    fn is_blank(&self, field: &str) -> bool {
        self.form.value(field).trim().is_empty()
    }

    fn parse<T>(&mut self, field: &str, parse: fn(&str) -> Result<T, Unfit>, malformed: fn(Text) -> &'static str) -> Option<T> {
        match parse(self.form.value(field)) {
            Ok(value) => Some(value),
            Err(unfit) => {
                let text = self.form.text;
                self.fail(field, text.unfit(unfit, malformed(text)));
                None
            }
        }
    }
}

fn date(typed: &str) -> Result<Date, Unfit> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Flaw::Empty.into());
    }
    let parts: Vec<&str> = typed.split(['-', '/', '.']).collect();
    let [first, second, third] = parts[..] else { return Err(Flaw::Malformed.into()) };
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let read = || Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    read().filter(|date| reach::holds_day(*date)).ok_or_else(|| Flaw::Malformed.into())
}

fn time(typed: &str) -> Result<Time, Unfit> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    if typed.is_empty() {
        return Err(Flaw::Empty.into());
    }
    let (hour, minute) = typed.split_once([':', 'h']).unwrap_or((&typed, ""));
    // A browser adds the seconds when there are any.
    let minute = minute.split(':').next().unwrap_or("");
    let read = || Time::new(hour.parse().ok()?, if minute.is_empty() { 0 } else { minute.parse().ok()? }, 0, 0).ok();
    read().ok_or_else(|| Flaw::Malformed.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rebond_domain::Circle;
    use rebond_text::Lang;

    fn form(pairs: &[(&str, &str)]) -> Form {
        pairs.iter().fold(Form::empty(Text::new(Lang::Fr)), |form, (field, value)| form.with(field, *value))
    }

    #[test]
    fn dates_and_times_are_read_as_fields_and_people_write_them() {
        for good in ["2026-12-14", "14/12/2026", " 14.12.2026 ", "14-12-2026"] {
            assert_eq!(date(good), Ok(Date::constant(2026, 12, 14)), "{good}");
        }
        for bad in ["2026-02-30", "14/12", "demain", "14/12/26", "9999-01-01"] {
            assert!(date(bad).is_err(), "{bad}");
        }
        for good in ["14:30", "14h30", "14 h 30", "14:30:00"] {
            assert_eq!(time(good), Ok(Time::constant(14, 30, 0, 0)), "{good}");
        }
        assert_eq!(time("9h"), Ok(Time::constant(9, 0, 0, 0)));
        for bad in ["25:00", "14:75", "midi", "-1:00"] {
            assert!(time(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn every_mistake_is_found_at_once_and_what_was_typed_stays() {
        let mut form = form(&[("email", "claire@"), ("circle", "enemies"), ("role", "Menuisière")]);
        let read = form.read(|f| {
            let (name, email, circle, role) = (f.name("given", "family"), f.email("email"), f.choice::<Circle>("circle"), f.line("role"));
            Some((name?, email?, circle?, role?))
        });
        assert!(read.is_none());
        assert_eq!(form.mistakes().iter().map(|m| m.field.as_str()).collect::<Vec<_>>(), ["given", "email", "circle"]);
        assert_eq!(form.value("email"), "claire@");
        assert_eq!(form.value("role"), "Menuisière");
    }

    #[test]
    fn optional_fields_may_be_empty_but_not_wrong() {
        let mut empty = form(&[("email", " ")]);
        assert_eq!(empty.read(|f| Some(f.optional_email("email"))), Some(None));
        let mut wrong = form(&[("email", "x")]);
        assert_eq!(wrong.read(|f| Some(f.optional_email("email"))), None);
        assert!(wrong.mistake("email").is_some());
    }
}
