//! Begins a draft: on a frame to complete, or blank.

use rebond_domain::{
    Action, AddressNature, AddressOrigin, Approach, ApproachId, Changes, Channel, EmailAddress, Lang, MessageKind, PersonEmail, PersonId,
    Prose,
};

use super::{About, Greet, frame, setting::Setting};
use crate::{AppError, Concern, Desk, Reason};

/// Begins a draft.
#[derive(Debug, Clone)]
pub struct BeginDraft {
    /// To whom.
    pub person: PersonId,
    /// What for.
    pub kind: MessageKind,
    /// Which way.
    pub channel: Channel,
    /// The address, for e-mail; one of the person's, the organisation's, or the one worked out (C2), which is then noted as guessed.
    pub to: Option<EmailAddress>,
    /// About what.
    pub about: About,
    /// On the frame (D1), or blank.
    pub framed: bool,
    /// The language of the frame.
    pub lang: Lang,
    /// How it opens, when the user chose it: kept for the person.
    pub greet: Option<Greet>,
}

impl BeginDraft {
    /// The draft.
    pub async fn run(self, desk: &Desk) -> Result<ApproachId, AppError> {
        let mut setting = Setting::load(desk, self.person, self.kind, self.about).await?;
        if self.kind == MessageKind::Confirmation && setting.meeting.is_none() {
            return Err(AppError::refused(Concern::Kind, Reason::NoMeeting));
        }
        let mut changes = Changes::of(Action::BeginDraft);
        let mut generic = false;
        if let Some(to) = &self.to {
            let noted = setting.emails.iter().find(|email| email.address.key() == to.key());
            let of_organisation =
                setting.organisation.as_ref().and_then(|it| it.generic_email.as_ref()).is_some_and(|it| it.key() == to.key());
            generic = of_organisation || noted.is_some_and(|email| email.nature == AddressNature::Generic);
            if noted.is_none() && !of_organisation {
                // rule C2: only the address worked out is taken unnoted, and it is noted as guessed.
                let guessed = super::guess::for_person(desk, &setting).await?.is_some_and(|(guessed, _)| guessed.key() == to.key());
                if !guessed {
                    return Err(AppError::refused(Concern::Way, Reason::UnknownAddress));
                }
                changes.add(PersonEmail {
                    id: desk.new_id(),
                    person_id: self.person,
                    address: to.clone(),
                    nature: AddressNature::Professional,
                    origin: AddressOrigin::Guessed,
                    through: None,
                });
            }
        }
        if let Some(greet) = self.greet {
            let person = &mut setting.person;
            let chosen = (Some(greet.form), greet.by);
            if (person.address_form, person.greeting) != chosen {
                (person.address_form, person.greeting) = chosen;
                person.updated_at = desk.now();
                changes.add(person.clone());
            }
        }
        let (parts, subject) = frame::begin(desk, &setting, self.kind, self.channel, self.lang, generic);
        let body = if self.framed || generic { Prose::parse_optional(&parts.join()).ok().flatten() } else { None };
        let id: ApproachId = desk.new_id();
        changes.add(Approach {
            subject: subject.filter(|_| self.framed),
            body,
            to_address: self.to.filter(|_| self.channel == Channel::Email),
            referral_id: match self.kind {
                MessageKind::Introduction => self.about.referral.filter(|_| setting.asked_for.is_some()),
                _ => setting.led_by.as_ref().map(|led| led.referral.id),
            },
            meeting_id: setting.meeting.as_ref().map(|meeting| meeting.id),
            loop_of: setting.news_of.as_ref().map(|(led, _)| led.referral.id),
            event_id: setting.event.as_ref().map(|event| event.id),
            ..Approach::draft(id, self.person, self.kind, self.channel, desk.now())
        });
        desk.save(changes).await?;
        Ok(id)
    }
}
