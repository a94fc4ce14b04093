//! A message on its way out of here: subject and text to copy, the link that opens the mail program, the file it opens as a draft.

use rebond_domain::{AddressOrigin, Approach, ApproachId, Channel, EmailAddress, Line, Person, PersonEmail, Prose};
use rebond_formats::{MailDraft, mailto_link, write_eml};
use rebond_store::{approaches, contact};

use crate::{AppError, Desk};

/// A message ready to leave.
#[derive(Debug, Clone)]
pub struct Mail {
    /// The link that opens the mail program; `None` when the message is too long for one, or has no address.
    pub mailto: Option<String>,
    /// The file that a mail program opens as a draft; `None` when it is no mail.
    pub eml: Option<Vec<u8>>,
    /// Whether the address is a guess (C2): to be asked about before use.
    pub guessed: bool,
}

/// What can be done with a message by mail; `None` when it is not there.
pub async fn mail_of(desk: &Desk, id: ApproachId) -> Result<Option<Mail>, AppError> {
    let Some(approach) = desk.store().get::<Approach>(desk.account_id(), id).await? else { return Ok(None) };
    let person = desk.load::<Person>(approach.person_id).await?;
    let emails = contact::emails_of(desk.store(), desk.account_id(), person.id).await?;
    let before = approaches::of_person(desk.store(), desk.account_id(), person.id).await?;
    Ok(Some(make(desk, &approach, &person, &emails, &before)))
}

pub(super) fn make(desk: &Desk, approach: &Approach, person: &Person, emails: &[PersonEmail], before: &[Approach]) -> Mail {
    let Some(to) = approach.to_address.as_ref().filter(|_| approach.channel == Channel::Email) else {
        return Mail { mailto: None, eml: None, guessed: false };
    };
    let subject = approach.subject.as_ref().map_or("", Line::as_str);
    let body = approach.body.as_ref().map_or("", Prose::as_str);
    let account = desk.account();
    let name = person.name.full();
    // The mail this one comes back to, so that both stand together in their mailbox.
    let parent = before.iter().rev().filter(|it| it.created_at < approach.created_at).find_map(|it| it.message_id.as_ref());
    let eml = write_eml(&MailDraft {
        from: account.email.as_ref().map(|address| (account.name.as_ref().map_or("", Line::as_str), address)),
        to: &[(&name, to)],
        cc: &[],
        subject,
        body,
        in_reply_to: parent.map(Line::as_str),
    });
    Mail { mailto: mailto_link(&[to], &[], subject, body), eml: Some(eml), guessed: is_guessed(emails, to) }
}

pub(super) fn is_guessed(emails: &[PersonEmail], to: &EmailAddress) -> bool {
    emails.iter().any(|email| email.address.key() == to.key() && email.origin == AddressOrigin::Guessed)
}
