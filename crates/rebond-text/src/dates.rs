//! Dates and times as people say them, in both languages. What enters: civil dates and times. Not done here: time zones, which
//! are settled by whoever turns a moment into a date.

use jiff::Zoned;
use jiff::civil::{Date, Time, Weekday};

use crate::Text;

const MONTHS_FR: [&str; 12] =
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const MONTHS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const MONTHS_SHORT_FR: [&str; 12] = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const MONTHS_SHORT_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS_FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// Stays on one line with what follows.
const GAP: char = '\u{a0}';

impl Text {
    /// `14 décembre 2026`, `December 14, 2026`.
    pub fn day(self, date: Date) -> String {
        format!("{}{} {}", self.day_and_month(date), self.pick("", ","), date.year())
    }

    /// `lundi 14 décembre`, `Monday, December 14`: when the year goes without saying.
    pub fn weekday_and_day(self, date: Date) -> String {
        format!("{}{} {}", self.weekday(date.weekday()), self.pick("", ","), self.day_and_month(date))
    }

    /// `14 déc. 2026`, `Dec 14, 2026`: for tables.
    pub fn short_day(self, date: Date) -> String {
        let month = place(self.pick(MONTHS_SHORT_FR, MONTHS_SHORT_EN), date.month());
        format!("{}{}{GAP}{}", self.in_order(date, month), self.pick("", ","), date.year())
    }

    /// `14 h 30`, `14 h`, `2:30 pm`, `2 pm`.
    pub fn time(self, time: Time) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        if self.is_french() {
            return if minute == 0 { format!("{hour}{GAP}h") } else { format!("{hour}{GAP}h{GAP}{minute:02}") };
        }
        let half = if hour < 12 { "am" } else { "pm" };
        let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
        if minute == 0 { format!("{hour}{GAP}{half}") } else { format!("{hour}:{minute:02}{GAP}{half}") }
    }

    /// `lundi 14 décembre à 14 h 30`, `Monday, December 14 at 2:30 pm`, in the zone it carries.
    pub fn day_and_time(self, at: &Zoned) -> String {
        format!("{} {} {}", self.weekday_and_day(at.date()), self.pick("à", "at"), self.time(at.time()))
    }

    /// `demain à 14 h 30`, `il y a 3 jours`, `lundi 14 décembre à 9 h`: with the hour as long as it matters, for what is ahead or today.
    pub fn relative_time(self, at: &Zoned, today: Date) -> String {
        let day = self.relative_day(at.date(), today);
        if at.date() < today { day } else { format!("{day} {} {}", self.pick("à", "at"), self.time(at.time())) }
    }

    /// A day seen from another: `aujourd’hui`, `hier`, `demain`, `lundi` (within the week to come), `il y a 4 jours`,
    /// `il y a 3 semaines`, `il y a 5 mois`, `lundi 14 décembre`, `le 14 décembre 2027` (another year).
    pub fn relative_day(self, date: Date, today: Date) -> String {
        let days = days_between(today, date);
        match days {
            0 => self.pick("aujourd’hui", "today").to_owned(),
            1 => self.pick("demain", "tomorrow").to_owned(),
            -1 => self.pick("hier", "yesterday").to_owned(),
            2 if self.is_french() => "après-demain".to_owned(),
            -2 if self.is_french() => "avant-hier".to_owned(),
            2..=6 => self.weekday(date.weekday()).to_owned(),
            7.. if date.year() == today.year() || days < 60 => self.weekday_and_day(date),
            7.. => self.dated(self.day(date)),
            _ => self.ago(-days),
        }
    }

    /// The day for which something was agreed, after « pour » or "by": `demain`, `lundi`, `le lundi 14 décembre`; once past, its date
    /// alone, `le 18 novembre`, for nothing is "for 3 weeks ago".
    pub fn due_day(self, date: Date, today: Date) -> String {
        match days_between(today, date) {
            ..0 if date.year() == today.year() => self.dated(self.day_and_month(date)),
            ..0 => self.dated(self.day(date)),
            7.. if self.is_french() => self.dated(self.relative_day(date, today).trim_start_matches("le ").to_owned()),
            _ => self.relative_day(date, today),
        }
    }

    /// From a day to a later one: `du 29 au 30 décembre 2026`, `December 29 to 30, 2026`, with what differs said twice; a single day is said alone.
    pub fn days_span(self, from: Date, to: Date) -> String {
        if from >= to {
            return self.day(from);
        }
        let same_month = from.year() == to.year() && from.month() == to.month();
        let start = if from.year() != to.year() {
            self.day(from)
        } else if same_month && self.is_french() {
            self.ordinal(from)
        } else {
            self.day_and_month(from)
        };
        match (self.is_french(), same_month) {
            (true, _) => format!("du {start} au {}", self.day(to)),
            (false, true) => format!("{start} to {}, {}", to.day(), to.year()),
            (false, false) => format!("{start} to {}", self.day(to)),
        }
    }

    /// `septembre 2026`, `September 2026`.
    pub fn month_and_year(self, date: Date) -> String {
        format!("{}{GAP}{}", place(self.pick(MONTHS_FR, MONTHS_EN), date.month()), date.year())
    }

    /// `lundi`, `Monday`.
    pub fn weekday(self, day: Weekday) -> &'static str {
        place(self.pick(DAYS_FR, DAYS_EN), day.to_monday_one_offset())
    }

    /// A date inside a sentence: `le 14 décembre 2026`.
    fn dated(self, date: String) -> String {
        if self.is_french() { format!("le {date}") } else { date }
    }

    /// `14 décembre`, `December 14`.
    fn day_and_month(self, date: Date) -> String {
        self.in_order(date, place(self.pick(MONTHS_FR, MONTHS_EN), date.month()))
    }

    fn in_order(self, date: Date, month: &str) -> String {
        let day = self.ordinal(date);
        if self.is_french() { format!("{day}{GAP}{month}") } else { format!("{month}{GAP}{day}") }
    }

    /// The first of the month is the only ordinal of French dates.
    fn ordinal(self, date: Date) -> String {
        if self.is_french() && date.day() == 1 { "1er".to_owned() } else { date.day().to_string() }
    }

    fn ago(self, days: i32) -> String {
        let (count, fr, en) = match days {
            ..14 => (days, "jour", "day"),
            14..60 => (days / 7, "semaine", "week"),
            60..365 => (days / 30, "mois", "month"),
            _ => (days / 365, "an", "year"),
        };
        let plural = if count > 1 && fr != "mois" { "s" } else { "" };
        if self.is_french() {
            format!("il y a {count}{GAP}{fr}{plural}")
        } else {
            format!("{count}{GAP}{en}{} ago", if count > 1 { "s" } else { "" })
        }
    }
}

fn place<const N: usize>(words: [&'static str; N], one_based: i8) -> &'static str {
    usize::try_from(one_based - 1).ok().and_then(|place| words.get(place)).copied().unwrap_or("")
}

fn days_between(from: Date, to: Date) -> i32 {
    // Days of the civil calendar; every date jiff can hold is within reach of an i32 of days.
    from.until(to).map_or(0, |span| span.get_days())
}
