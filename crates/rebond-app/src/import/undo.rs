//! Takes an import back: everything it brought that nobody touched since; then, if one says so, the rest, with what was written about it
//! since. Who stays is named, with why.

use std::collections::{BTreeMap, HashSet};

use rebond_domain::{ActionId, Event, ImportBatch, ImportBatchId, Noun, Organisation, Person, PersonEmail, PersonId, PersonPhone};
use rebond_store::{Stays, UndoneInPart, WhyStays};
use uuid::Uuid;

use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// Takes back what nobody touched since.
#[derive(Debug, Clone, Copy)]
pub struct UndoImport {
    /// The batch.
    pub batch: ImportBatchId,
}

/// Takes back all of an import, with what was changed, and what was written about those it brought since.
#[derive(Debug, Clone, Copy)]
pub struct UndoWholeImport {
    /// The batch.
    pub batch: ImportBatchId,
}

/// What taking an import back came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportUndone {
    /// Who and what stays.
    pub stays: Vec<Staying>,
    /// Whether anything was taken back.
    pub changed: bool,
}

/// Asks what stays of an import when it is taken back.
#[derive(Debug, Clone, Copy)]
pub struct AskUndo {
    /// The batch.
    pub batch: ImportBatchId,
}

/// What stays, and what would go with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoOutlook {
    /// The file.
    pub file_name: String,
    /// Who and what stays.
    pub stays: Vec<Staying>,
    /// What was written since and would go too, if that was taken back as well.
    pub goes: Vec<(Noun, u64)>,
}

/// Somebody or something of an import that stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staying {
    /// Its name.
    pub name: String,
    /// Who, if it is a person.
    pub person: Option<PersonId>,
    /// What was written since and needs it; nothing when it was changed itself.
    pub needed_by: Option<Noun>,
}

impl UndoImport {
    /// Done, and what stays.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ImportUndone> {
        undo(desk, self.batch, false)
    }
}

impl UndoWholeImport {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ImportUndone> {
        undo(desk, self.batch, true)
    }
}

impl AskUndo {
    /// What stays.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, UndoOutlook> {
        Box::pin(async move {
            let action = action(desk, self.batch).await?;
            let batch = desk.load::<ImportBatch>(self.batch).await?;
            let (outlook, goes) = desk.store().undo_preview(desk.account_id(), action).await?;
            let stays = staying(desk, told(outlook)?.0).await?;
            Ok(UndoOutlook { file_name: batch.file_name.to_string(), stays, goes: goes.into_iter().collect() })
        })
    }
}

fn undo(desk: &Desk, batch: ImportBatchId, all: bool) -> BoxFuture<'_, ImportUndone> {
    Box::pin(async move {
        let action = action(desk, batch).await?;
        let undone = desk.store().undo_untouched(desk.account_id(), action, all, desk.now(), desk.new_id()).await?;
        let (stays, changed) = told(undone)?;
        Ok(ImportUndone { stays: staying(desk, stays).await?, changed })
    })
}

async fn action(desk: &Desk, batch: ImportBatchId) -> Result<ActionId, AppError> {
    desk.store().action_of_batch(desk.account_id(), batch).await?.ok_or(AppError::NotFound(Noun::ImportBatch))
}

fn told(undone: UndoneInPart) -> Result<(Vec<Stays>, bool), AppError> {
    match undone {
        UndoneInPart::Done { stays, changed } => Ok((stays, changed)),
        UndoneInPart::Already => Err(AppError::refused(Concern::Batch, Reason::AlreadyDone)),
        UndoneInPart::Impossible => Err(AppError::NotFound(Noun::ImportBatch)),
    }
}

/// Those who stay for a reason of their own, by name; where they work stays with them, unsaid.
async fn staying(desk: &Desk, stays: Vec<Stays>) -> Result<Vec<Staying>, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let ids = |noun: Noun| stays.iter().filter(move |it| it.noun == noun && it.why != WhyStays::WithAnother).map(|it| it.id);
    let mut people: BTreeMap<Uuid, Option<Noun>> = BTreeMap::new();
    for it in stays.iter().filter(|it| it.noun == Noun::Person) {
        match it.why {
            WhyStays::Changed | WhyStays::Needed(Noun::PersonEmail | Noun::PersonPhone) => people.insert(it.id, None),
            WhyStays::Needed(noun) => people.insert(it.id, Some(noun)),
            WhyStays::WithAnother => continue,
        };
    }
    // Whoever was known before, and has an address of the file that was changed since.
    let emails = store.many::<PersonEmail>(account, ids(Noun::PersonEmail)).await?.into_iter().map(|it| it.person_id);
    let phones = store.many::<PersonPhone>(account, ids(Noun::PersonPhone)).await?.into_iter().map(|it| it.person_id);
    for id in emails.chain(phones).collect::<HashSet<_>>() {
        people.entry(id.0).or_insert(None);
    }
    let named = store.many::<Person>(account, people.keys().copied()).await?;
    let mut staying: Vec<Staying> = named
        .into_iter()
        .map(|person| Staying { name: person.name.full(), person: Some(person.id), needed_by: people.get(&person.id.0).copied().flatten() })
        .collect();
    let needed_by = |noun: Noun, id: Uuid| {
        stays.iter().find(|it| (it.noun, it.id) == (noun, id)).and_then(|it| match it.why {
            WhyStays::Needed(noun) => Some(noun),
            WhyStays::Changed | WhyStays::WithAnother => None,
        })
    };
    let places = store.many::<Organisation>(account, ids(Noun::Organisation)).await?.into_iter();
    staying.extend(places.map(|it| Staying { needed_by: needed_by(Noun::Organisation, it.id.0), name: it.name.to_string(), person: None }));
    let events = store.many::<Event>(account, ids(Noun::Event)).await?.into_iter();
    staying.extend(events.map(|it| Staying { needed_by: needed_by(Noun::Event, it.id.0), name: it.name.to_string(), person: None }));
    staying.sort_by_key(|one| rebond_domain::fold(&one.name));
    Ok(staying)
}
