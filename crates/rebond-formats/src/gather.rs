//! Collects what one file brings while it is read. What enters: raw cells. What leaves: domain values, with a notice for each
//! cell that was cut or left out, a reject for each row refused. Not done here: knowing which cell means what.

use rebond_domain::{AddressNature, EmailAddress, Flaw, Line, PersonName, PhoneNature, PhoneNumber, Prose, WebUrl};

use crate::{Field, Notice, NoticeKind, ReadEvent, ReadOrganisation, ReadPerson, Reject, RejectReason};

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

    /// An address; left out when it is none.
    pub(crate) fn email(&mut self, line: usize, text: &str) -> Option<EmailAddress> {
        EmailAddress::parse(text).map_err(|unfit| self.left_out(line, Field::Email, unfit.flaw, text)).ok()
    }

    /// The addresses of one cell, added to those of `into` that it does not have yet.
    pub(crate) fn emails(&mut self, line: usize, cell: &str, nature: AddressNature, into: &mut Vec<(EmailAddress, AddressNature)>) {
        for part in cell.split([',', ';', '\n']).flat_map(|part| part.split(":::")) {
            // `Jean <jean@exemple.fr>`, as mail programs copy it; blanks part addresses only where there are several.
            let part = part.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or(part, |(inside, _)| inside);
            let several = if part.matches('@').count() > 1 { part.split_whitespace().collect() } else { vec![part] };
            for text in several {
                if into.len() >= MAX_ADDRESSES {
                    return self.notice(line, NoticeKind::Cut(Field::Email), text);
                }
                if let Some(address) = self.email(line, text.trim_matches([' ', '"', '*']))
                    && !into.iter().any(|(known, _)| known.key() == address.key())
                {
                    into.push((address, nature));
                }
            }
        }
    }

    /// The numbers of one cell, added to those of `into` that it does not have yet.
    pub(crate) fn phones(&mut self, line: usize, cell: &str, nature: PhoneNature, into: &mut Vec<(PhoneNumber, PhoneNature)>) {
        // A comma, semicolon or stroke may stand inside a number: a list is one of whole numbers.
        let list = split_list(cell);
        let whole = |text: &&str| PhoneNumber::parse(text).is_ok() && text.chars().filter(char::is_ascii_digit).count() >= 8;
        let strokes: Vec<&str> = cell.split(" / ").collect();
        let several = if strokes.iter().all(|text| PhoneNumber::parse(text).is_ok()) {
            strokes
        } else if list.iter().all(whole) || PhoneNumber::parse(cell).is_err() {
            list
        } else {
            vec![cell]
        };
        for text in several {
            if into.len() >= MAX_ADDRESSES {
                return self.notice(line, NoticeKind::Cut(Field::Phone), text);
            }
            match PhoneNumber::parse(text) {
                Ok(number) if into.iter().any(|(known, _)| known.key() == number.key()) => {}
                Ok(number) => into.push((number, nature)),
                Err(unfit) => self.left_out(line, Field::Phone, unfit.flaw, text),
            }
        }
    }

    fn left_out(&mut self, line: usize, field: Field, flaw: Flaw, text: &str) {
        if flaw != Flaw::Empty {
            self.notice(line, NoticeKind::Dropped(field), text);
        }
    }
}

fn split_list(cell: &str) -> Vec<&str> {
    cell.split(":::").flat_map(|part| part.split([',', ';', '/', '\n'])).map(str::trim).filter(|part| !part.is_empty()).collect()
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
