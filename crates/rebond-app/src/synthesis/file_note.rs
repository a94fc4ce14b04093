//! Says what a note is about: its subject, and what it does to a hope — at the meeting, at its end, or months later (G13).

use rebond_domain::{Action, Changes, Finding, Hope, HopeId, Note, NoteId, Person, PersonName, Stance, Topic};
use rebond_store::{campaigns, findings};

use crate::{BoxFuture, Desk, LocalTime};

/// Shows a note with what it may be about.
#[derive(Debug, Clone, Copy)]
pub struct ShowNote {
    /// Which.
    pub note: NoteId,
}

/// A note, and the hopes it may speak to.
#[derive(Debug, Clone)]
pub struct NotePage {
    /// The note.
    pub note: Note,
    /// Of or about whom.
    pub name: PersonName,
    /// The hopes there are.
    pub hopes: Vec<Hope>,
    /// What it was said to do to one of them.
    pub finding: Option<Finding>,
    /// The present of the account.
    pub time: LocalTime,
}

impl ShowNote {
    /// Loads it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, NotePage> {
        Box::pin(async move {
            let note = desk.load::<Note>(self.note).await?;
            let name = desk.load::<Person>(note.person_id).await?.name;
            let mut hopes = match campaigns::current(desk.store(), desk.account_id()).await? {
                Some(campaign) => campaigns::hopes(desk.store(), desk.account_id(), campaign.id).await?,
                None => Vec::new(),
            };
            hopes.retain(|hope| hope.retired_at.is_none());
            hopes.sort_by_key(|hope| (hope.position, hope.id));
            let said = findings::of_person(desk.store(), desk.account_id(), note.person_id).await?;
            let finding = said.into_iter().rfind(|it| it.text.as_ref() == Some(&note.text));
            Ok(NotePage { note, name, hopes, finding, time: desk.local_time() })
        })
    }
}

/// Says what a note is about.
#[derive(Debug, Clone)]
pub struct FileNote {
    /// Which.
    pub note: NoteId,
    /// Its subject.
    pub topic: Option<Topic>,
    /// What it does to which hope.
    pub speaks_to: Option<(HopeId, Stance)>,
}

impl FileNote {
    /// Saves it. What is said of a hope is kept once: said again, it replaces what these same words were said to do.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Note> {
        Box::pin(async move {
            let note = desk.load::<Note>(self.note).await?;
            let mut changes = Changes::of(Action::FileNote);
            if let Some((hope, stance)) = self.speaks_to {
                desk.load::<Hope>(hope).await?;
                let said = findings::of_person(desk.store(), desk.account_id(), note.person_id).await?;
                let same = said.into_iter().find(|it| it.text.as_ref() == Some(&note.text) && it.hope_id.is_none_or(|of| of == hope));
                changes.add(match same {
                    Some(same) => Finding { hope_id: Some(hope), topic: self.topic, stance, ..same },
                    None => Finding {
                        id: desk.new_id(),
                        person_id: note.person_id,
                        meeting_id: note.meeting_id,
                        hope_id: Some(hope),
                        topic: self.topic,
                        stance,
                        text: Some(note.text.clone()),
                        at: note.at,
                    },
                });
            }
            let after = Note { topic: self.topic, ..note };
            changes.add(after.clone());
            desk.save(changes).await?;
            Ok(after)
        })
    }
}
