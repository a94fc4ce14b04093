//! What was written and holds what is looked for: notes, messages, what was said at a meeting, remarks that an import brought. Not done
//! here: which records (`rebond-store`).

use std::collections::{BTreeSet, HashMap};

use rebond_domain::{
    Approach, ApproachId, Event, EventId, Exchange, Finding, Meeting, MeetingId, Note, Noun, Organisation, OrganisationId, Person,
    PersonId, PersonName, Promise, Referral, ReferralId, Timestamp, search::Query,
};
use rebond_store::{people, search::Hit};
use uuid::Uuid;

use super::excerpt::{Excerpt, excerpt};
use crate::{AppError, Desk};

/// What a passage is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageOf {
    /// A note on somebody.
    Note,
    /// What one takes from somebody's words.
    Finding,
    /// A call, a word.
    Exchange,
    /// A message, or the answer to it.
    Message(ApproachId),
    /// A meeting.
    Meeting(MeetingId),
    /// A promise.
    Promise,
    /// A referral.
    Referral(ReferralId),
    /// Remarks on somebody.
    Remarks,
    /// Remarks on an organisation.
    Organisation(OrganisationId),
    /// Remarks on an event.
    Event(EventId),
}

/// A passage that holds what is looked for.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Of what.
    pub of: PassageOf,
    /// About whom, with their name.
    pub person: Option<(PersonId, PersonName)>,
    /// The name of what it is about, if it is about nobody.
    pub title: Option<String>,
    /// The words.
    pub excerpt: Excerpt,
    /// When.
    pub at: Timestamp,
}

/// What is read of a record: its texts, when it is from, the name it goes under.
struct Written {
    of: PassageOf,
    title: Option<String>,
    at: Timestamp,
    texts: Vec<String>,
}

/// How many records are read at once to find those that are passages.
const BATCH: usize = 64;

/// The first passages of these hits, and how many hits may be.
pub(super) async fn passages(desk: &Desk, hits: &[Hit], query: &Query, most: usize) -> Result<(Vec<Passage>, usize), AppError> {
    // A name, an address, a number are no passages; the remarks on somebody are.
    let hits: Vec<Hit> = hits.iter().filter(|hit| !matches!(hit.noun, Noun::PersonEmail | Noun::PersonPhone)).copied().collect();
    let mut found: Vec<(Option<PersonId>, Written, Excerpt)> = Vec::new();
    let mut unread = 0;
    for batch in hits.chunks(BATCH) {
        if found.len() >= most {
            // Names alone are not read further to be told from remarks.
            unread += batch.iter().filter(|hit| !matches!(hit.noun, Noun::Person | Noun::Organisation | Noun::Event)).count();
            continue;
        }
        let mut written = read(desk, batch).await?;
        for hit in batch {
            let Some(it) = written.remove(&(hit.noun, hit.id)) else { continue };
            if let Some(excerpt) = it.texts.iter().find_map(|text| excerpt(query, text)) {
                found.push((hit.person, it, excerpt));
            }
        }
    }
    let count = found.len() + unread;
    found.truncate(most);
    let ids: BTreeSet<PersonId> = found.iter().filter_map(|(person, ..)| *person).collect();
    let ids: Vec<PersonId> = ids.into_iter().collect();
    let outlines = people::outlines(desk.store(), desk.account_id(), &ids).await?;
    let names: HashMap<PersonId, PersonName> = outlines.into_iter().map(|person| (person.id, person.name)).collect();
    let passage = |(person, it, excerpt): (Option<PersonId>, Written, Excerpt)| Passage {
        of: it.of,
        person: person.and_then(|id| Some((id, names.get(&id)?.clone()))),
        title: it.title,
        excerpt,
        at: it.at,
    };
    Ok((found.into_iter().map(passage).collect(), count))
}

async fn read(desk: &Desk, hits: &[Hit]) -> Result<HashMap<(Noun, Uuid), Written>, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let of = |noun: Noun| hits.iter().filter(move |hit| hit.noun == noun).map(|hit| hit.id).collect::<Vec<Uuid>>();
    let mut read: HashMap<(Noun, Uuid), Written> = HashMap::new();
    // A word for each noun: what it is, when, its texts in the order in which they are looked at.
    macro_rules! noun {
        ($noun:ident, |$it:ident| $of:expr, $title:expr, $at:expr, [$($text:expr),+]) => {
            let ids = of(Noun::$noun);
            if !ids.is_empty() {
                for $it in store.many::<$noun>(account, ids).await? {
                    let texts = [$($text.as_ref().map(ToString::to_string)),+].into_iter().flatten().collect();
                    read.insert((Noun::$noun, $it.id.0), Written { of: $of, title: $title, at: $at, texts });
                }
            }
        };
    }
    noun!(Note, |it| PassageOf::Note, None, it.at, [Some(&it.text)]);
    noun!(Finding, |it| PassageOf::Finding, None, it.at, [it.text]);
    noun!(Exchange, |it| PassageOf::Exchange, None, it.at, [it.text]);
    noun!(Approach, |it| PassageOf::Message(it.id), None, it.updated_at, [it.body, it.subject, it.answer_note]);
    noun!(Meeting, |it| PassageOf::Meeting(it.id), None, it.starts_at, [it.subject, it.known, it.gave, it.could_give, it.place]);
    noun!(Promise, |it| PassageOf::Promise, None, it.created_at, [Some(&it.text)]);
    noun!(Referral, |it| PassageOf::Referral(it.id), None, it.at, [it.reason]);
    noun!(Person, |it| PassageOf::Remarks, None, it.updated_at, [it.remarks, it.source_detail]);
    noun!(Organisation, |it| PassageOf::Organisation(it.id), Some(it.name.to_string()), it.updated_at, [it.remarks]);
    noun!(Event, |it| PassageOf::Event(it.id), Some(it.name.to_string()), it.created_at, [it.remarks]);
    Ok(read)
}
