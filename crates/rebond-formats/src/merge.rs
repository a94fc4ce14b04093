//! Puts together the rows of one person in one file. What enters: people as read. What leaves: each once, completed by their
//! later rows, with a notice for each row merged. Not done here: comparing with what is already known.

use std::collections::HashMap;

use crate::{NoticeKind, PersonKey, ReadPerson, gather::Gathered};

/// Of how many people of one key a later row is compared with: homonyms without anything else stay apart past that.
const LOOKED_AT: usize = 8;

/// Merges the people gathered. Two rows are one person when they share a profile; or an address, and one name is part of the
/// other; or name and organisation, and nothing surer tells them apart.
pub(crate) fn merge(gathered: &mut Gathered) {
    let people = std::mem::take(&mut gathered.people);
    let mut kept: Vec<ReadPerson> = Vec::with_capacity(people.len());
    let mut known: HashMap<PersonKey, Vec<usize>> = HashMap::with_capacity(people.len() * 2);
    for person in people {
        let keys = person.keys();
        let same = keys.iter().flat_map(|key| known.get(key).into_iter().flatten().map(move |at| (key, *at)));
        let same = same.filter_map(|(key, at)| kept.get(at).map(|earlier| (key, at, earlier)));
        let found = same.filter(|(key, _, earlier)| are_one(key, earlier, &person)).map(|(_, at, _)| at).next();
        let at = found.unwrap_or(kept.len());
        for key in keys {
            let places = known.entry(key).or_default();
            if places.len() < LOOKED_AT && !places.contains(&at) {
                places.push(at);
            }
        }
        match kept.get_mut(at) {
            Some(earlier) => {
                let kind = NoticeKind::Merged { first_line: earlier.line };
                let (line, name) = (person.line, person.name.full());
                complete(earlier, person);
                gathered.notice(line, kind, &name);
            }
            None => kept.push(person),
        }
    }
    gathered.people = kept;
}

fn are_one(key: &PersonKey, one: &ReadPerson, other: &ReadPerson) -> bool {
    let profile = |person: &ReadPerson| person.profile.as_ref().map(PersonKey::profile);
    let profiles_differ = matches!((profile(one), profile(other)), (Some(a), Some(b)) if a != b);
    match key {
        PersonKey::Profile(_) => true,
        PersonKey::Email(_) => !profiles_differ && names_agree(one, other),
        PersonKey::Name { .. } => {
            let shared = one.emails.iter().any(|(a, _)| other.emails.iter().any(|(b, _)| a.key() == b.key()));
            let emails_differ = !one.emails.is_empty() && !other.emails.is_empty() && !shared;
            !profiles_differ && !emails_differ
        }
    }
}

fn names_agree(one: &ReadPerson, other: &ReadPerson) -> bool {
    let words = |person: &ReadPerson| match PersonKey::name(&person.name, None) {
        PersonKey::Name { name, .. } => name.split(' ').map(ToOwned::to_owned).collect::<Vec<_>>(),
        PersonKey::Profile(_) | PersonKey::Email(_) => Vec::new(),
    };
    let (a, b) = (words(one), words(other));
    a.iter().all(|word| b.contains(word)) || b.iter().all(|word| a.contains(word))
}

/// What the first row leaves open, the later one tells; what both tell stays as first told.
fn complete(first: &mut ReadPerson, later: ReadPerson) {
    for (address, nature) in later.emails {
        if !first.emails.iter().any(|(known, _)| known.key() == address.key()) {
            first.emails.push((address, nature));
        }
    }
    for (number, nature) in later.phones {
        if !first.phones.iter().any(|(known, _)| known.key() == number.key()) {
            first.phones.push((number, nature));
        }
    }
    first.organisation = first.organisation.take().or(later.organisation);
    first.role = first.role.take().or(later.role);
    first.town = first.town.take().or(later.town);
    first.profile = first.profile.take().or(later.profile);
    first.connected_on = first.connected_on.or(later.connected_on);
    first.last_exchange = first.last_exchange.max(later.last_exchange);
    first.remarks = match (first.remarks.take(), later.remarks) {
        (Some(one), Some(other)) if one != other => rebond_domain::Prose::cut(&format!("{one}\n{other}")),
        (one, other) => one.or(other),
    };
}
