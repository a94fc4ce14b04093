//! Sends a message once. First the draft is marked with the identifier it will go under, on the disk; then it is offered to the
//! server, once; then what became of it is saved. Whatever stops in between leaves the mark, and the mark forbids a second attempt
//! until the user has said whether the first one left.

use std::sync::Arc;

use rebond_domain::{Action, Approach, ApproachId, Changes, Channel, Delivery, Lang, Line, Person, Timestamp};
use rebond_mail::{Outcome, Outgoing};
use rebond_store::approaches;

use super::{account::message_id, postman::Postman, sending::is_guessed};
use crate::{
    AppError, Concern, Desk, Reason, Refusal,
    approaches::{MarkSent, ReviewMessage, text_of},
    desk::unless_changed,
};

/// A message to send by the user's own account.
#[derive(Debug, Clone, Copy)]
pub struct SendApproach {
    /// Which.
    pub id: ApproachId,
    /// When the draft shown was last changed: what leaves is what was shown.
    pub seen: Option<Timestamp>,
    /// Whether the user looked at an address that was only worked out (C2).
    pub guess_checked: bool,
    /// Whether the user read what the method forbids in it, and sends it all the same.
    pub errors_read: bool,
}

/// A message under way, until this goes, however it goes.
struct UnderWay {
    desk: Desk,
    id: ApproachId,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.desk.post().end(self.id);
    }
}

impl SendApproach {
    /// Sends it; answers what became of it. It goes on to its end when whoever asked goes away.
    pub async fn run(self, desk: &Desk) -> Result<Outcome, AppError> {
        let Some(man) = desk.post().man.clone() else { return Err(AppError::refused(Concern::Sending, Reason::NoMailAccount)) };
        if !desk.post().begin(self.id) {
            return Err(AppError::refused(Concern::Sending, Reason::BeingSent));
        }
        let under_way = UnderWay { desk: desk.clone(), id: self.id };
        let task = tokio::spawn(async move { self.carry(&under_way.desk, &man).await });
        task.await.unwrap_or(Ok(Outcome::Unknown))
    }

    async fn carry(self, desk: &Desk, man: &Arc<dyn Postman>) -> Result<Outcome, AppError> {
        let Some(kept) = man.account().map_err(AppError::Settings)? else {
            return Err(AppError::refused(Concern::Sending, Reason::NoMailAccount));
        };
        let name = message_id(desk.new_id(), &kept.account.from);
        let (draft, outgoing) = self.begin(desk, name).await?;
        let outcome = man.send(&outgoing).await;
        match &outcome {
            Outcome::Sent => {
                match (MarkSent { id: draft.id, sent_at: outgoing.at, message_id: Some(outgoing.message_id) }).run(desk).await {
                    // The user said so meanwhile.
                    Ok(_) | Err(AppError::Refused(Refusal { reason: Reason::AlreadyDone, .. })) => {}
                    Err(other) => return Err(other),
                }
            }
            Outcome::Unknown => {}
            // Certainly not accepted: the draft is a draft again.
            Outcome::Refused { .. } | Outcome::NotReached(_) => {
                desk.save(Changes::of(Action::SendFailed).put(Approach { message_id: None, ..draft })).await?;
                desk.post().tell(self.id, outcome.clone());
            }
        }
        Ok(outcome)
    }

    /// Marks the draft, unless anything changed in between; another tab, or another process, that did the same comes too late.
    async fn begin(self, desk: &Desk, name: Line) -> Result<(Approach, Outgoing), AppError> {
        // Something else of the account may change meanwhile, which does not matter: look again.
        for _ in 0..5 {
            let revision = desk.store().revision(desk.account_id()).await?;
            let draft = self.draft(desk).await?;
            let outgoing = outgoing(desk, &draft, name.clone()).await?;
            let marked = Approach { message_id: Some(name.clone()), ..draft.clone() };
            match desk.save_expecting(revision, Changes::of(Action::BeginSending).put(marked.clone())).await {
                Ok(_) => return Ok((marked, outgoing)),
                Err(AppError::Moved) => {}
                Err(other) => return Err(other),
            }
        }
        Err(AppError::Moved)
    }

    /// The draft, when it can be sent.
    async fn draft(self, desk: &Desk) -> Result<Approach, AppError> {
        let draft = desk.load::<Approach>(self.id).await?;
        let refused = |reason| Err(AppError::refused(Concern::Sending, reason));
        if draft.delivery != Delivery::Draft {
            return refused(Reason::AlreadyDone);
        }
        if draft.message_id.is_some() {
            return refused(Reason::MayHaveLeft);
        }
        if draft.channel != Channel::Email || draft.to_address.is_none() {
            return refused(Reason::NoAddress);
        }
        if draft.body.is_none() {
            return refused(Reason::NothingWritten);
        }
        unless_changed(self.seen, draft.updated_at)?;
        // rule C2: a guess is never used unasked.
        if !self.guess_checked && is_guessed(desk, &draft).await? {
            return refused(Reason::GuessedAddress);
        }
        // What is forbidden may be meant; it is never sent unasked.
        let review = ReviewMessage { id: self.id, text: text_of(&draft), lang: Lang::Fr };
        if !self.errors_read && review.run(desk).await?.errors().next().is_some() {
            return refused(Reason::ErrorsUnread);
        }
        Ok(draft)
    }
}

async fn outgoing(desk: &Desk, draft: &Approach, name: Line) -> Result<Outgoing, AppError> {
    let (Some(to), Some(body)) = (draft.to_address.clone(), draft.body.clone()) else {
        return Err(AppError::refused(Concern::Sending, Reason::NoAddress));
    };
    let person: Option<Person> = desk.store().get(desk.account_id(), draft.person_id).await?;
    let before = approaches::of_person(desk.store(), desk.account_id(), draft.person_id).await?;
    // The last mail that went to them, so that both stand together in their mailbox.
    let went = |it: &&Approach| it.id != draft.id && it.delivery != Delivery::Draft && it.created_at <= draft.created_at;
    Ok(Outgoing {
        from_name: desk.account().name.clone(),
        to,
        to_name: person.and_then(|person| Line::parse(&person.name.full()).ok()),
        subject: draft.subject.clone(),
        body,
        message_id: name,
        in_reply_to: before.iter().rev().filter(went).find_map(|it| it.message_id.clone()),
        at: desk.now(),
    })
}
