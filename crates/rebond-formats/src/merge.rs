//! Puts together the rows of one person in one file. What enters: people as read. What leaves: each once, completed by their
//! later rows, with a notice for each row merged. Not done here: deciding that two rows are one (`rebond_domain::identity`),
//! comparing with what is already known.

use rebond_domain::{
    Watch, WorkPart,
    identity::{Crowd, Who},
};

use crate::{NoticeKind, ReadPerson, gather::Gathered};

/// Merges the people gathered. What the rest of the file says is not known yet: a name alone makes nobody one.
pub(crate) fn merge(gathered: &mut Gathered, watch: &Watch) {
    watch.begin(WorkPart::Comparing, gathered.people.len() * 2);
    let people = std::mem::take(&mut gathered.people);
    let mut kept: Vec<ReadPerson> = Vec::with_capacity(people.len());
    let mut crowd = Crowd::default();
    for (count, person) in people.into_iter().enumerate() {
        if !watch.at(count) {
            return;
        }
        let traits = person.traits();
        let earlier = match crowd.who(&traits, false) {
            Who::Surely(at) => kept.get_mut(at).map(|earlier| (at, earlier)),
            Who::Perhaps(_) | Who::Nobody => None,
        };
        if let Some((at, earlier)) = earlier {
            let kind = NoticeKind::Merged { first_line: earlier.line };
            let (line, name) = (person.line, person.name.full());
            crowd.complete(at, traits);
            complete(earlier, person);
            gathered.notice(line, kind, &name);
        } else {
            crowd.add(&traits);
            kept.push(person);
        }
    }
    gathered.people = kept;
}

/// What the first row leaves open, the later one tells; what both tell stays as first told.
fn complete(first: &mut ReadPerson, later: ReadPerson) {
    for (address, nature) in later.emails {
        if !first.emails.iter().any(|(known, _)| known.key() == address.key()) {
            first.emails.push((address, nature));
        }
    }
    for (number, nature) in later.phones {
        if !first.phones.iter().any(|(known, _)| known.is(&number)) {
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
