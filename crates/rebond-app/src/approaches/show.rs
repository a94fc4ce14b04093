//! The page of a message: a draft with its material and remarks, or what was sent and what became of it.

use rebond_coach::best_phone;
use rebond_domain::{
    Approach, ApproachId, Channel, Date, Delivery, Event, Lang, Line, LoopStage, Meeting, MessageKind, Note, NoteMark, Organisation,
    Person, PersonEmail, PersonId, PersonName, Progress, Promise, Prose, Strength,
};
use rebond_store::{campaigns, notes, progress, promises};

use super::{
    Caution, Led, Mail, Remarks,
    caution::cautions,
    mail,
    review::{self, blanks},
    setting::Setting,
};
use crate::{AppError, Desk, LocalTime};

/// Shows a message.
#[derive(Debug, Clone, Copy)]
pub struct ShowApproach {
    /// Which.
    pub id: ApproachId,
    /// Whether its remarks are asked for.
    pub reviewed: bool,
    /// The language remarks are told in.
    pub lang: Lang,
}

/// A message and what stands around it.
#[derive(Debug, Clone)]
pub struct ApproachPage {
    /// The message.
    pub approach: Approach,
    /// To whom.
    pub person: Person,
    /// Where they work.
    pub organisation: Option<Organisation>,
    /// The address it goes to, with where it came from (C4); `None` when it is the organisation's.
    pub address: Option<PersonEmail>,
    /// The number to call.
    pub phone: Option<rebond_domain::PersonPhone>,
    /// The event.
    pub event: Option<Event>,
    /// Who led to them.
    pub led_by: Option<Led>,
    /// Whom an introduction is asked to.
    pub asked_for: Option<(PersonId, PersonName)>,
    /// The meeting it is about.
    pub meeting: Option<Meeting>,
    /// Whom they named in that meeting.
    pub named: Vec<Led>,
    /// The referral it gives news of, and what is due.
    pub news_of: Option<(Led, Option<LoopStage>)>,
    /// What one is warned of, while it is being written.
    pub cautions: Vec<Caution>,
    /// What can be used to write it.
    pub material: Material,
    /// The remarks, when asked for.
    pub remarks: Option<Remarks>,
    /// How many characters it may have, when its channel counts them (C5).
    pub limit: Option<u16>,
    /// How many blanks of the frame are left.
    pub blanks: usize,
    /// The ways out of here.
    pub mail: Mail,
    /// The answer's wait, in days of the user's zone: when to think of someone else, when to come back (D14).
    pub waits: Option<(Date, Date)>,
    /// Invitations with a note left this month (C5).
    pub invitations_left: Option<u16>,
    /// The present of the account.
    pub time: LocalTime,
}

/// What the user wrote before that may serve.
#[derive(Debug, Clone, Default)]
pub struct Material {
    /// Their path (D5).
    pub story: Option<Prose>,
    /// What they know already of what they look for (D16).
    pub known: Option<Prose>,
    /// Their strengths (E11).
    pub strengths: Vec<Strength>,
    /// The subject they would raise with this person (B13).
    pub subject: Option<Line>,
    /// The reason the recommender gave (G12).
    pub reason: Option<Prose>,
    /// What was noted of the meeting thanked for (G1), or of the person.
    pub notes: Vec<Note>,
    /// What one promised them (G6).
    pub promises: Vec<Promise>,
    /// What moved and they have not heard (G4).
    pub progress: Vec<Progress>,
    /// What one gave them, meeting by meeting, the latest first (F12).
    pub gave: Vec<Prose>,
    /// What one could give them.
    pub could_give: Vec<Prose>,
}

impl ShowApproach {
    /// The page; `None` when there is no such message.
    pub async fn run(self, desk: &Desk) -> Result<Option<ApproachPage>, AppError> {
        let Some(approach) = desk.store().get::<Approach>(desk.account_id(), self.id).await? else { return Ok(None) };
        let setting = Setting::of(desk, &approach).await?;
        let material = if approach.delivery == Delivery::Draft { material(desk, &approach, &setting).await? } else { Material::default() };
        let text = review::text_of(&approach);
        let remarks = self.reviewed.then(|| review::review(desk, &setting, &approach, text, self.lang));
        let waits = match approach.delivery {
            Delivery::Sent { sent_at } if approach.kind.awaits_answer() => {
                let sent = desk.local(sent_at).date();
                let norms = desk.norms_of(&setting.person);
                let wait = norms.wait(approach.channel);
                let after = |days| norms.working_days_after(sent, days);
                Some((after(wait.someone_else), after(wait.follow_up)))
            }
            _ => None,
        };
        let address = approach.to_address.as_ref().and_then(|to| setting.emails.iter().find(|it| it.address.key() == to.key()).cloned());
        Ok(Some(ApproachPage {
            limit: review::limit(desk.norms_of(&setting.person), &approach),
            time: desk.local_time(),
            blanks: blanks(text.body).len(),
            mail: mail::make(desk, &approach, &setting.person, &setting.emails, &setting.before),
            address,
            phone: best_phone(&setting.phones).filter(|_| approach.channel == Channel::Phone).cloned(),
            invitations_left: match approach.channel {
                Channel::LinkedInNote if approach.delivery == Delivery::Draft => Some(super::choose::invitations_left(desk).await?),
                _ => None,
            },
            cautions: if approach.delivery == Delivery::Draft { cautions(desk, &setting, approach.kind).await? } else { Vec::new() },
            material,
            remarks,
            waits,
            person: setting.person,
            organisation: setting.organisation,
            event: setting.event,
            led_by: setting.led_by,
            asked_for: setting.asked_for,
            meeting: setting.meeting,
            named: setting.named,
            news_of: setting.news_of,
            approach,
        }))
    }
}

/// What of the user's own may serve in that draft.
pub(super) async fn material(desk: &Desk, approach: &Approach, setting: &Setting) -> Result<Material, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let about_me = matches!(approach.kind, MessageKind::Request | MessageKind::Introduction | MessageKind::FollowUp);
    let campaign = setting.campaign.as_ref();
    let mut material = Material { subject: setting.person.subject.clone(), ..Material::default() };
    if about_me {
        material.story = campaign.and_then(|campaign| campaign.story.clone());
        material.known = campaign.and_then(|campaign| campaign.known.clone());
        if let Some(campaign) = campaign {
            material.strengths = campaigns::strengths(store, account, campaign.id).await?;
        }
        material.reason = setting.led_by.as_ref().and_then(|led| led.referral.reason.clone());
    } else {
        material.notes = match &setting.meeting {
            Some(meeting) => notes::of_meeting(store, account, meeting.id).await?,
            None => notes::of_person(store, account, setting.person.id).await?.into_iter().rev().take(5).collect(),
        };
        // What was said off the record is no material for a message.
        material.notes.retain(|note| note.mark != Some(NoteMark::Private));
        let promised = promises::of_person(store, account, setting.person.id).await?;
        material.promises = promised.into_iter().filter(|it| it.settled.is_none()).collect();
    }
    let mut met = rebond_store::meetings::of_person(store, account, setting.person.id).await?;
    met.retain(Meeting::is_held);
    material.gave = met.iter().rev().filter_map(|meeting| meeting.gave.clone()).collect();
    material.could_give = met.iter().rev().filter_map(|meeting| meeting.could_give.clone()).collect();
    if matches!(approach.kind, MessageKind::News | MessageKind::FollowUp) {
        material.progress = untold(desk, setting).await?;
    }
    Ok(material)
}

/// What moved and this person has not heard (G4).
pub(super) async fn untold(desk: &Desk, setting: &Setting) -> Result<Vec<Progress>, AppError> {
    let Some(campaign) = &setting.campaign else { return Ok(Vec::new()) };
    let (store, account) = (desk.store(), desk.account_id());
    let mut moved = progress::of_campaign(store, account, campaign.id).await?;
    if moved.is_empty() {
        return Ok(moved);
    }
    let told = progress::all_told(store, account).await?;
    moved.retain(|it| !told.iter().any(|told| told.progress_id == it.id && told.person_id == setting.person.id));
    Ok(moved)
}
