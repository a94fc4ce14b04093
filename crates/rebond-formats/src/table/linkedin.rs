//! The files of a LinkedIn archive that are no plain table of people: who wrote and when, who invited whom, and what is about oneself.
//! What enters: records. What leaves: people with the date of the last exchange. Texts of messages are not read. Not done here:
//! Connections.csv, recommendations and imported contacts, which are tables like others.

use std::collections::BTreeMap;

use rebond_domain::{Date, WebUrl, fold};

use super::records::Record;
use crate::{
    NoticeKind, ReadPerson,
    date::{CellDate, read_date},
    gather::Gathered,
    name::{NameOrder, whole},
};

/// Such a file, with where its columns are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LinkedInFile {
    /// `messages.csv`.
    Messages(Places),
    /// `Invitations.csv`.
    Invitations(Places),
    /// `Profile.csv`, `Positions.csv`, `Email Addresses.csv`: about oneself.
    Own,
}

/// Where the columns are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Places {
    from: usize,
    from_page: Option<usize>,
    to: usize,
    to_pages: Option<usize>,
    date: usize,
    /// Of an invitation, which way it went.
    direction: Option<usize>,
    /// Of a message, in which folder it lies.
    folder: Option<usize>,
}

/// Which of these files it is, by its header.
pub(super) fn recognised<'t>(records: impl Iterator<Item = Record<'t>>) -> Option<LinkedInFile> {
    let header: Vec<String> =
        records.take(1).next()?.cells.iter().map(|cell| fold(cell.trim_start_matches('\u{feff}')).replace(['-', '_'], " ")).collect();
    let at = |names: &[&str]| header.iter().position(|cell| names.contains(&cell.as_str()));
    let has = |names: &[&str]| names.iter().all(|name| at(&[name]).is_some());
    if has(&["started on", "finished on"])
        || has(&["headline", "summary", "maiden name"])
        || has(&["email address", "confirmed", "primary"])
    {
        return Some(LinkedInFile::Own);
    }
    let places = |date: usize| {
        Some(Places {
            from: at(&["from"])?,
            from_page: at(&["sender profile url", "inviterprofileurl"]),
            to: at(&["to"])?,
            to_pages: at(&["recipient profile urls", "inviteeprofileurl"]),
            date,
            direction: at(&["direction"]),
            folder: at(&["folder"]),
        })
    };
    if let Some(date) = at(&["sent at"]) {
        return places(date).filter(|places| places.direction.is_some()).map(LinkedInFile::Invitations);
    }
    let date = at(&["date"])?;
    (at(&["content"]).is_some() && at(&["subject"]).is_some()).then(|| places(date)).flatten().map(LinkedInFile::Messages)
}

fn key_of((name, page): &(&str, &str)) -> String {
    WebUrl::parse(page).map_or_else(|_| fold(name), |url| url.profile_key())
}

/// Somebody one exchanged with.
struct Other {
    line: usize,
    name: String,
    page: String,
    last: Option<Date>,
    times: usize,
}

/// Reads such a file.
pub(super) fn read<'t>(file: LinkedInFile, records: impl Iterator<Item = Record<'t>>, skipped: usize) -> Gathered {
    let mut gathered = Gathered::default();
    let (places, invitations) = match file {
        LinkedInFile::Messages(places) => (places, false),
        LinkedInFile::Invitations(places) => (places, true),
        LinkedInFile::Own => {
            gathered.notice(1, NoticeKind::Own, &records.take(2).last().map(|record| record.cells.join(" ")).unwrap_or_default());
            return gathered;
        }
    };
    let mut others: BTreeMap<String, Other> = BTreeMap::new();
    let mut messages = 0_usize;
    let mut addressed: Option<String> = None;
    for record in records.skip(1).filter(|record| !record.is_blank() && !record.broken) {
        let cell = |place: Option<usize>| place.map_or("", |place| record.cell(place));
        let date = match read_date(cell(Some(places.date))) {
            Some(CellDate::Certain(date, _)) => Some(date),
            _ => None,
        };
        let sender = std::iter::once((cell(Some(places.from)), cell(places.from_page)));
        let names: Vec<&str> = cell(Some(places.to)).split(';').map(str::trim).collect();
        let pages: Vec<&str> = cell(places.to_pages).split([';', ',']).map(str::trim).collect();
        // Names may hold the sign between them; pages do not, so a list of one page is one name.
        let receivers: Vec<(&str, &str)> = match (names.as_slice(), pages.as_slice()) {
            (_, [page]) => vec![(cell(Some(places.to)), *page)],
            (names, pages) => names.iter().enumerate().map(|(index, name)| (*name, pages.get(index).copied().unwrap_or(""))).collect(),
        };
        if let ([receiver], true, None) = (receivers.as_slice(), cell(places.folder).eq_ignore_ascii_case("INBOX"), &addressed) {
            addressed = Some(key_of(receiver));
        }
        let outgoing = cell(places.direction).eq_ignore_ascii_case("OUTGOING");
        let told: Vec<(&str, &str)> = if !invitations {
            sender.chain(receivers).collect()
        } else if outgoing {
            receivers
        } else {
            sender.collect()
        };
        messages += 1;
        for (name, page) in told.into_iter().filter(|(name, page)| !name.is_empty() || !page.is_empty()) {
            let key = key_of(&(name, page));
            let other = others.entry(key).or_insert_with(|| Other {
                line: record.line + skipped,
                name: name.to_owned(),
                page: page.to_owned(),
                last: None,
                times: 0,
            });
            other.last = other.last.max(date);
            other.times += 1;
            if other.name.is_empty() {
                name.clone_into(&mut other.name);
            }
        }
    }
    // Whoever takes part in every exchange of several people is oneself.
    let always: Vec<String> = others.iter().filter(|(_, other)| other.times >= messages).map(|(key, _)| key.clone()).collect();
    // In one conversation alone both do: the one to whom the first message in the inbox was written.
    let own = match always.as_slice() {
        _ if invitations => None,
        [one] if others.len() > 1 => Some(one.clone()),
        _ => addressed.filter(|key| always.contains(key)),
    };
    let mut others: Vec<Other> = others.into_iter().filter(|(key, _)| Some(key) != own.as_ref()).map(|(_, other)| other).collect();
    others.sort_by_key(|other| other.line);
    for other in others {
        let read = whole(&other.name, NameOrder::GivenFirst);
        let Some(name) = gathered.name(other.line, &read.given, &read.family) else { continue };
        let mut person = ReadPerson::named(other.line, name);
        person.profile = if other.page.is_empty() { None } else { gathered.link(other.line, &other.page) };
        person.last_exchange = other.last;
        gathered.people.push(person);
    }
    gathered
}
