//! Dates as other programs write them. What enters: one cell. What leaves: a date, or both dates it may mean. English and
//! French month names, with or without dot and accent, years of two or four digits, numbers of a spreadsheet. Not done here:
//! choosing between two meanings.

use rebond_domain::{Date, fold};

/// Which of two numbers comes first in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// `31/12/2024`.
    DayFirst,
    /// `12/31/2024`.
    MonthFirst,
}

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CellDate {
    /// One date; with the order it proves, when it was all numbers.
    Certain(Date, Option<DateOrder>),
    /// Two dates, by the order meant.
    Ambiguous { day_first: Date, month_first: Date },
}

/// Reads a cell; `None` when it is no date.
pub(crate) fn read_date(text: &str) -> Option<CellDate> {
    let folded = fold(text);
    // Nobody writes the month first between dots.
    let dotted = folded.split(|c: char| !c.is_ascii_digit() && c != '.').any(|run| run.matches('.').count() == 2);
    let folded = if folded.contains('年') { folded.replace(['年', '月'], "-").replace('日', " ") } else { folded };
    let tokens = tokens(&folded);
    let american = tokens.iter().any(|token| matches!(token, Token::Word("am" | "pm")));
    let months = tokens.iter().filter(|token| matches!(token, Token::Word(word) if month(word).is_some())).count();
    let mut parts = Vec::with_capacity(3);
    for (index, token) in tokens.iter().enumerate() {
        match *token {
            Token::Number(digits) => parts.push(Part::Number(digits)),
            // Tuesday in short, before the true month.
            Token::Word("mar") if index == 0 && months == 2 => {}
            Token::Word(word) => match month(word) {
                Some(month) => parts.push(Part::Month(month)),
                None if IGNORED.contains(&word) => {}
                _ => return None,
            },
        }
        if parts.len() == 3 {
            break;
        }
    }
    match parts.as_slice() {
        [Part::Number(day), Part::Month(month), Part::Number(year)] if day.len() <= 2 => certain(year, *month, day),
        [Part::Number(year), Part::Month(month), Part::Number(day)] | [Part::Month(month), Part::Number(day), Part::Number(year)] => {
            certain(year, *month, day)
        }
        [Part::Number(year), Part::Number(month), Part::Number(day)] if year.len() == 4 => certain(year, month.parse().ok()?, day),
        [Part::Number(first), Part::Number(second), Part::Number(year)] => numeric(first, second, year, american, dotted),
        [Part::Number(serial)] if serial.len() == 5 => from_spreadsheet(serial),
        _ => None,
    }
}

#[derive(Clone, Copy)]
enum Part<'t> {
    Number(&'t str),
    Month(i8),
}

enum Token<'t> {
    Number(&'t str),
    Word(&'t str),
}

fn tokens(folded: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for run in folded.split(|c: char| !c.is_alphanumeric()) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let digit = first.is_ascii_digit();
            let end = rest.find(|c: char| c.is_ascii_digit() != digit).unwrap_or(rest.len());
            let (head, tail) = rest.split_at(end);
            tokens.push(if digit { Token::Number(head) } else { Token::Word(head) });
            rest = tail;
        }
    }
    tokens
}

/// Words that may stand in a date and say nothing of it.
const IGNORED: [&str; 40] = [
    "am", "pm", "utc", "gmt", "t", "z", "er", "st", "nd", "rd", "th", "le", "de", "of", "lun", "mer", "jeu", "ven", "sam", "dim", "a", "h",
    "cet", "del", "den", "el", "il", "at", "um", "uhr", "mon", "tue", "wed", "thu", "fri", "sun", "lundi", "mardi", "mercredi", "jeudi",
];

fn month(word: &str) -> Option<i8> {
    Some(match word {
        "jan" | "janv" | "janvier" | "january" | "januar" | "januari" | "janner" | "ene" | "enero" | "gen" | "genn" | "gennaio"
        | "janeiro" => 1,
        "feb" | "fev" | "fevr" | "fevrier" | "february" | "februar" | "februari" | "febrero" | "febbraio" | "fevereiro" | "febr" => 2,
        "mar" | "mars" | "march" | "marz" | "marzo" | "maart" | "mrt" | "mrz" | "marco" => 3,
        "apr" | "avr" | "avril" | "april" | "abr" | "abril" | "aprile" => 4,
        "may" | "mai" | "mayo" | "mag" | "magg" | "maggio" | "mei" | "maj" | "maio" => 5,
        "jun" | "juin" | "june" | "juni" | "junio" | "giu" | "giugno" | "junho" => 6,
        "jul" | "juil" | "juill" | "juillet" | "july" | "juli" | "julio" | "lug" | "luglio" | "julho" => 7,
        "aug" | "aou" | "aout" | "august" | "augustus" | "ago" | "agosto" => 8,
        "sep" | "sept" | "septembre" | "september" | "septiembre" | "set" | "sett" | "settembre" | "setembro" => 9,
        "oct" | "octobre" | "october" | "okt" | "oktober" | "octubre" | "ott" | "ottobre" | "out" | "outubro" => 10,
        "nov" | "novembre" | "november" | "noviembre" | "novembro" => 11,
        "dec" | "decembre" | "december" | "dezember" | "dic" | "diciembre" | "dicembre" | "dez" | "dezembro" => 12,
        _ => return None,
    })
}

fn certain(year: &str, month: i8, day: &str) -> Option<CellDate> {
    Some(CellDate::Certain(date(year, month, day.parse().ok()?)?, None))
}

fn numeric(first: &str, second: &str, year: &str, american: bool, dotted: bool) -> Option<CellDate> {
    let (a, b) = (first.parse().ok()?, second.parse().ok()?);
    let (day_first, month_first) = (date(year, b, a), date(year, a, b));
    if american {
        return month_first.map(|date| CellDate::Certain(date, Some(DateOrder::MonthFirst)));
    }
    if dotted {
        return day_first.map(|date| CellDate::Certain(date, Some(DateOrder::DayFirst)));
    }
    match (day_first, month_first) {
        (Some(one), Some(other)) if one == other => Some(CellDate::Certain(one, None)),
        (Some(day_first), Some(month_first)) => Some(CellDate::Ambiguous { day_first, month_first }),
        (Some(date), None) => Some(CellDate::Certain(date, Some(DateOrder::DayFirst))),
        (None, Some(date)) => Some(CellDate::Certain(date, Some(DateOrder::MonthFirst))),
        (None, None) => None,
    }
}

/// Spreadsheets count days from 30 December 1899; a cell that lost its format shows the count.
fn from_spreadsheet(serial: &str) -> Option<CellDate> {
    let days: i32 = serial.parse().ok().filter(|days| (36_526..73_050).contains(days))?;
    let date = Date::new(1899, 12, 30).ok()?.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Some(CellDate::Certain(date, None))
}

fn date(year: &str, month: i8, day: i8) -> Option<Date> {
    let number: i16 = year.parse().ok()?;
    let year = match year.len() {
        2 if number < 70 => 2000 + number,
        2 => 1900 + number,
        4 if (1900..=2100).contains(&number) => number,
        _ => return None,
    };
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_form_is_read() {
        for (text, expected) in [
            ("05 Nov 2019", "2019-11-05"),
            ("1 févr. 2020", "2020-02-01"),
            ("30-oct-09", "2009-10-30"),
            ("05-nov.-19", "2019-11-05"),
            ("1er août 2021", "2021-08-01"),
            ("12 déc 98", "1998-12-12"),
            ("9/4/18, 3:07 PM", "2018-09-04"),
            ("Nov 5, 2019", "2019-11-05"),
            ("2024-02-01 10:11:12 UTC", "2024-02-01"),
            ("2024/02/01", "2024-02-01"),
            ("31/01/2024", "2024-01-31"),
            ("01/31/2024", "2024-01-31"),
            ("02/02/2024", "2024-02-02"),
            ("mar. 3 mars 2020", "2020-03-03"),
            ("45323", "2024-02-01"),
            ("03.02.2023", "2023-02-03"),
            ("5 de noviembre de 2024", "2024-11-05"),
            ("05 gen 2024", "2024-01-05"),
            ("05 Mär 2024", "2024-03-05"),
            ("05 set. 2024", "2024-09-05"),
            ("05 maj 2024", "2024-05-05"),
            ("2024年11月5日", "2024-11-05"),
            ("05. Nov. 2024", "2024-11-05"),
            ("mardi 5 novembre 2024", "2024-11-05"),
        ] {
            let read = match read_date(text) {
                Some(CellDate::Certain(date, _)) => date.to_string(),
                other => panic!("{text}: {other:?}"),
            };
            assert_eq!(read, expected, "{text}");
        }
        for text in ["", "hier", "12", "2024", "99/99/2024", "31 Feb 2020", "5 Nov 20190", "rue 3 lot 4 bis 5", "99999999999 Jan 2020"] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }

    #[test]
    fn two_meanings_are_both_told() {
        let Some(CellDate::Ambiguous { day_first, month_first }) = read_date("01/02/2024") else { panic!("one meaning only") };
        assert_eq!((day_first.to_string().as_str(), month_first.to_string().as_str()), ("2024-02-01", "2024-01-02"));
    }
}
