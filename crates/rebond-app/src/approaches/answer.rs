//! Notes what came back: yes, no, somebody else, later (D13). Somebody else becomes a person and a referral at once.

use rebond_domain::{
    Action, AddressNature, AddressOrigin, Answer, Approach, ApproachId, Attendance, Changes, Date, Delivery, EmailAddress, Event, Lang,
    Line, MessageKind, NameUse, Person, PersonEmail, PersonId, PersonName, Promise, Prose, Referral, ReferralId, Settled, Side, Source,
    Timestamp,
};
use rebond_store::promises;
use rebond_text::Text;

use crate::people::{Matching, Told};
use crate::{AppError, Concern, Desk, Reason};

/// Notes what came back.
#[derive(Debug, Clone)]
pub struct RecordAnswer {
    /// To which message.
    pub id: ApproachId,
    /// What they answered.
    pub answer: Answer,
    /// When.
    pub answered_at: Timestamp,
    /// In their words, in short.
    pub note: Option<Prose>,
    /// The day from which to come back, for later.
    pub come_back_on: Option<Date>,
    /// To whom they pointed, for somebody else; without a name yet, it is asked for.
    pub redirected: Option<Redirected>,
    /// The language of what is kept in words.
    pub lang: Lang,
}

/// Somebody an answer points to.
#[derive(Debug, Clone)]
pub struct Redirected {
    /// Their name.
    pub name: PersonName,
    /// Where they work.
    pub organisation: Option<Line>,
    /// What they do.
    pub role: Option<Line>,
    /// Their address, if it was given.
    pub email: Option<EmailAddress>,
    /// Why them (G12).
    pub reason: Option<Prose>,
    /// Whether one may say who sent one (D11).
    pub name_use: NameUse,
}

impl RecordAnswer {
    /// The message, and the person pointed to with the referral to them.
    pub async fn run(self, desk: &Desk) -> Result<(Approach, Option<(PersonId, ReferralId)>), AppError> {
        let approach = desk.load::<Approach>(self.id).await?;
        let Some(sent_at) = approach.delivery.sent_at() else { return Err(AppError::refused(Concern::Answer, Reason::NotSentYet)) };
        let day = |at: Timestamp| desk.local(at).date();
        if self.answered_at > desk.now() || day(self.answered_at) < day(sent_at) {
            return Err(AppError::refused(Concern::Day, Reason::WrongMoment));
        }
        if self.answer.is_of_an_introduction() && approach.kind != MessageKind::Introduction {
            return Err(AppError::refused(Concern::Answer, Reason::WrongMoment));
        }
        let come_back_on = self.come_back_on.filter(|_| matches!(self.answer, Answer::Later | Answer::GroupCall));
        let delivery = Delivery::Answered { sent_at, answered_at: self.answered_at.max(sent_at), answer: self.answer, come_back_on };
        let answered = Approach { delivery, answer_note: self.note, updated_at: desk.after(approach.updated_at), ..approach };
        let mut changes = Changes::of(Action::RecordAnswer).put(answered.clone());
        if answered.kind == MessageKind::Introduction {
            agree(desk, &answered, self.answer, &mut changes).await?;
        }
        if let Some(day) = come_back_on.filter(|_| self.answer == Answer::GroupCall) {
            invite(desk, &answered, day, self.lang, &mut changes).await?;
        }
        let mut led = None;
        if let Some(redirected) = self.redirected.filter(|_| self.answer == Answer::Redirected) {
            led = Some(redirect(desk, &answered, redirected, &mut changes).await?);
        }
        desk.save(changes).await?;
        Ok((answered, led))
    }
}

/// The answer to a request for an introduction is an agreement to be named, or its refusal (C8).
async fn agree(desk: &Desk, answered: &Approach, answer: Answer, changes: &mut Changes) -> Result<(), AppError> {
    let name_use = match answer {
        Answer::Yes | Answer::Introduced => NameUse::Agreed,
        Answer::No | Answer::Hesitates => NameUse::Declined,
        _ => return Ok(()),
    };
    if let Some(id) = answered.referral_id
        && let Some(referral) = desk.store().get::<Referral>(desk.account_id(), id).await?
    {
        // rule B6: a name is credit lent: who would rather not lend it owes nothing, and hears nothing more of it.
        let closed_at = referral.closed_at.or_else(|| (answer == Answer::Hesitates).then(|| desk.now()));
        if answer == Answer::Introduced {
            keep_promise(desk, &referral, changes).await?;
        }
        changes.add(Referral { name_use, closed_at, sounding_until: None, ..referral });
    }
    Ok(())
}

/// rule G6: the introduction is made: the promise of it is kept, where its words name the person.
async fn keep_promise(desk: &Desk, referral: &Referral, changes: &mut Changes) -> Result<(), AppError> {
    let person = desk.load::<Person>(referral.to_id).await?;
    for promise in promises::of_person(desk.store(), desk.account_id(), referral.by_id).await? {
        if promise.side == Side::Theirs && promise.settled.is_none() && super::setting::names(promise.text.as_str(), &person.name) {
            changes.add(Promise { settled: Some(Settled::Kept { at: desk.now() }), ..promise });
        }
    }
    Ok(())
}

/// rule C6: a call they hold for several is an event, with them as its host.
async fn invite(desk: &Desk, answered: &Approach, day: Date, lang: Lang, changes: &mut Changes) -> Result<(), AppError> {
    let person = desk.load::<Person>(answered.person_id).await?;
    let name = Line::cut(&Text::new(lang).answer_group_call_event(&person.name));
    let Some(name) = name.filter(|_| answered.event_id.is_none()) else { return Ok(()) };
    let event = Event::named(desk.new_id(), name, day, desk.now());
    let attendance = Attendance { id: desk.new_id(), event_id: event.id, person_id: person.id, met: false };
    changes.add(event);
    changes.add(attendance);
    Ok(())
}

/// rule D13: whom they point to is added, with the referral and its reason.
async fn redirect(desk: &Desk, answered: &Approach, to: Redirected, changes: &mut Changes) -> Result<(PersonId, ReferralId), AppError> {
    let told = [Told::of(&to.name, to.organisation.as_ref()).role(to.role.as_ref()).reached(to.email.as_ref(), None)];
    let mut matching = Matching::load(desk, &told, &[]).await?;
    let known = matching.surely(&told[0].traits).and_then(|at| Some((at, matching.get(at)?.into_owned())));
    if known.as_ref().is_some_and(|(_, known)| known.person.id == answered.person_id) {
        return Err(AppError::refused(Concern::Redirected, Reason::SamePerson));
    }
    let person_id = if let Some((at, known)) = &known {
        matching.learn(desk, *at, &told[0], |_| {}, changes);
        known.person.id
    } else {
        matching.meet(desk, &told[0], |person| person.source = Some(Source::Referral), changes)
    };
    let emails = known.map(|(_, known)| known.emails).unwrap_or_default();
    if let Some(address) = to.email.filter(|address| !emails.iter().any(|email| email.address.key() == address.key())) {
        let (nature, origin) = (AddressNature::Unknown, AddressOrigin::Recommender);
        changes.add(PersonEmail { id: desk.new_id(), person_id, address, nature, origin, through: None });
    }
    let id: ReferralId = desk.new_id();
    changes.add(Referral { reason: to.reason, name_use: to.name_use, ..Referral::between(id, answered.person_id, person_id, desk.now()) });
    Ok((person_id, id))
}
