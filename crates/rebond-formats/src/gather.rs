//! Collects what one file brings while it is read. What enters: raw cells. What leaves: domain values, with a notice for each
//! cell that was cut or left out, a reject for each row refused. Not done here: knowing which cell means what.

use rebond_domain::{AddressNature, EmailAddress, Flaw, Line, PersonName, PhoneNature, PhoneNumber, Prose, WebUrl};

use crate::{
    Field, Notice, NoticeKind, ReadEvent, ReadOrganisation, ReadPerson, Reject, RejectReason,
    cell::{self, DialPlan, PhoneFault},
    name::{NameOrder, whole},
};

/// The greatest number of addresses, and of numbers, of one person; nobody has more, and a hostile card must not cost time.
const MAX_ADDRESSES: usize = 20;

/// What was gathered so far.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    pub(crate) people: Vec<ReadPerson>,
    pub(crate) organisations: Vec<ReadOrganisation>,
    pub(crate) events: Vec<ReadEvent>,
    pub(crate) rejects: Vec<Reject>,
    pub(crate) notices: Vec<Notice>,
}

impl Gathered {
    /// Adds what another part of the file brings.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.people.append(&mut other.people);
        self.organisations.append(&mut other.organisations);
        self.events.append(&mut other.events);
        self.rejects.append(&mut other.rejects);
        self.notices.append(&mut other.notices);
    }

    /// Refuses a row.
    pub(crate) fn reject(&mut self, line: usize, reason: RejectReason, text: &str) {
        self.rejects.push(Reject { line, reason, excerpt: excerpt(text) });
    }

    /// Says what happened to a text.
    pub(crate) fn notice(&mut self, line: usize, kind: NoticeKind, text: &str) {
        self.notices.push(Notice { line, kind, excerpt: excerpt(text) });
    }

    /// One line of text; cut when too long.
    pub(crate) fn line(&mut self, line: usize, field: Field, text: &str) -> Option<Line> {
        Line::parse_optional(text).unwrap_or_else(|_| {
            self.notice(line, NoticeKind::Cut(field), text);
            Line::cut(text)
        })
    }

    /// Prose; cut when too long.
    pub(crate) fn prose(&mut self, line: usize, text: &str) -> Option<Prose> {
        Prose::parse_optional(text).unwrap_or_else(|_| {
            self.notice(line, NoticeKind::Cut(Field::Remarks), text);
            Prose::cut(text)
        })
    }

    /// A name of two parts; `None` when both are blank.
    pub(crate) fn name(&mut self, line: usize, given: &str, family: &str) -> Option<PersonName> {
        let (given, family) = (self.line(line, Field::Name, given), self.line(line, Field::Name, family));
        PersonName::new(given, family).ok()
    }

    /// A link; left out when it is none.
    pub(crate) fn link(&mut self, line: usize, text: &str) -> Option<WebUrl> {
        WebUrl::parse(text).map_err(|unfit| self.left_out(line, Field::Link, unfit.flaw, text)).ok()
    }

    /// The addresses of one cell, added to those of `into` that it does not have yet.
    pub(crate) fn emails(&mut self, line: usize, cell: &str, nature: AddressNature, into: &mut Vec<(EmailAddress, AddressNature)>) {
        let read = cell::emails(cell);
        for text in read.refused {
            self.notice(line, NoticeKind::Dropped(Field::Email), &text);
        }
        for address in read.mended {
            self.notice(line, NoticeKind::Tidied(Field::Email), address.as_str());
        }
        for address in read.addresses {
            if into.iter().any(|(known, _)| known.key() == address.key()) {
                continue;
            }
            if into.len() >= MAX_ADDRESSES {
                return self.notice(line, NoticeKind::Cut(Field::Email), address.as_str());
            }
            into.push((address, nature));
        }
    }

    /// The numbers of one cell, added to those of `into` that it does not have yet; with the plan of the country where they may have
    /// been through a spreadsheet.
    pub(crate) fn phones(
        &mut self,
        line: usize,
        cell: &str,
        nature: PhoneNature,
        plan: Option<DialPlan>,
        into: &mut Vec<(PhoneNumber, PhoneNature)>,
    ) {
        let read = cell::phones(cell);
        for (fault, text) in read.refused {
            let kind = match fault {
                PhoneFault::Unlike => NoticeKind::Dropped(Field::Phone),
                PhoneFault::Rounded => NoticeKind::Rounded,
                PhoneFault::Fax => NoticeKind::Fax,
            };
            self.notice(line, kind, &text);
        }
        if read.words {
            self.notice(line, NoticeKind::Tidied(Field::Phone), cell);
        }
        for (number, told) in read.numbers {
            let restored = plan.and_then(|plan| plan.restored(number.as_str())).and_then(|text| PhoneNumber::parse(&text).ok());
            if restored.is_some() {
                self.notice(line, NoticeKind::Tidied(Field::Phone), number.as_str());
            }
            let number = restored.unwrap_or(number);
            if into.iter().any(|(known, _)| known.is(&number)) {
                continue;
            }
            if into.len() >= MAX_ADDRESSES {
                return self.notice(line, NoticeKind::Cut(Field::Phone), number.as_str());
            }
            into.push((number, if nature == PhoneNature::Unknown { told.unwrap_or(nature) } else { nature }));
        }
    }

    /// The name of somebody of whom only an address or a number is told, which stands in its place; a number only where no name is written
    /// at all, for one that was written there is no name.
    pub(crate) fn named_by_reach(
        &mut self,
        line: usize,
        cell: &str,
        emails: &[(EmailAddress, AddressNature)],
        phones: Option<&[(PhoneNumber, PhoneNature)]>,
    ) -> Option<PersonName> {
        self.named_by_address(line, cell, emails).or_else(|| {
            let (number, _) = phones?.first()?;
            self.notice(line, NoticeKind::NamedByNumber, number.as_str());
            self.name(line, number.as_str(), "")
        })
    }

    /// The name written beside an address, or else the words of the mailbox, which is said.
    fn named_by_address(&mut self, line: usize, cell: &str, emails: &[(EmailAddress, AddressNature)]) -> Option<PersonName> {
        let (address, _) = emails.first()?;
        if let Some((before, _)) = cell.split_once('<') {
            let read = whole(before.trim().trim_matches(['"', '\'']), NameOrder::GivenFirst);
            if !read.is_blank() {
                return self.name(line, &read.given, &read.family);
            }
        }
        self.notice(line, NoticeKind::NamedByAddress, address.as_str());
        let mailbox = address.as_str().split('@').next().unwrap_or_default();
        let words: Vec<String> = mailbox
            .split('+')
            .next()
            .unwrap_or(mailbox)
            .split(['.', '_', '-'])
            .map(|word| word.trim_matches(|c: char| c.is_ascii_digit()))
            .filter(|word| !word.is_empty())
            .map(capitalised)
            .collect();
        match words.as_slice() {
            [given, family @ ..] => self.name(line, given, &family.join(" ")),
            [] => self.name(line, mailbox, ""),
        }
    }

    fn left_out(&mut self, line: usize, field: Field, flaw: Flaw, text: &str) {
        if flaw != Flaw::Empty {
            self.notice(line, NoticeKind::Dropped(field), text);
        }
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// How a text begins: one line, 80 characters at most.
pub(crate) fn excerpt(text: &str) -> String {
    let mut excerpt = String::new();
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !excerpt.is_empty() {
            excerpt.push(' ');
        }
        excerpt.push_str(word);
        if excerpt.len() > 400 {
            break;
        }
    }
    if excerpt.chars().count() > 80 {
        excerpt = excerpt.chars().take(79).collect();
        excerpt.push('…');
    }
    excerpt
}
