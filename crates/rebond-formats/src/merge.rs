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
    let mut crowd = Crowd::default();
    // The row of each of the crowd; and each later row with the earlier one of the same person.
    let (mut rows, mut merged): (Vec<u32>, Vec<(usize, usize)>) = (Vec::new(), Vec::new());
    for (row, person) in gathered.people.iter().enumerate() {
        if !watch.at(row) {
            return;
        }
        let traits = person.traits();
        let earlier = match crowd.who(&traits, false) {
            Who::Surely(at) => rows.get(at).map(|earlier| (at, *earlier as usize)),
            Who::Perhaps(_) | Who::Nobody => None,
        };
        if let Some((at, earlier)) = earlier {
            crowd.complete(at, traits);
            merged.push((earlier, row));
        } else {
            crowd.add(&traits);
            rows.extend(u32::try_from(row));
        }
    }
    drop((crowd, rows));
    for (earlier, row) in &merged {
        let Some(later) = gathered.people.get(*row).cloned() else { continue };
        let Some(first) = gathered.people.get_mut(*earlier) else { continue };
        let kind = NoticeKind::Merged { first_line: first.line };
        let (line, name) = (later.line, later.name.full());
        complete(first, later);
        gathered.notice(line, kind, &name);
    }
    let (mut row, mut gone) = (0, merged.iter().map(|(_, row)| *row).peekable());
    gathered.people.retain(|_| {
        let stays = gone.next_if_eq(&row).is_none();
        row += 1;
        stays
    });
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
