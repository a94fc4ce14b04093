//! Whether what a form was filled with is still what is kept: an old tab overwrites nothing unseen. What enters: the print that the
//! form carries. What leaves: nothing, or that it changed meanwhile. Not done here: what changes between this and the saving, which
//! the terms of a form's desk refuse (`desk`).

use std::fmt::Debug;

use base16ct::lower::encode_string as hex;
use rebond_domain::{
    Account, Answer, Approach, ApproachId, Campaign, Event, EventId, GridPoint, GridPointId, Hope, HopeId, Organisation, OrganisationId,
    OwnQuestion, OwnQuestionId, Person, PersonId, Prose, Referral, ReferralId, Strength, StrengthId,
};
use sha2::{Digest, Sha256};

use crate::{AppError, BoxFuture, Desk, mail::MailAccount};

/// The print of what a form shows.
pub fn print(shown: &impl Debug) -> String {
    hex(&Sha256::digest(format!("{shown:?}"))[..8])
}

/// What a form shows, and changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// What one expects, and the purpose.
    Expectation,
    /// Where one wants to go.
    Direction,
    /// One's path.
    Story,
    /// What one knows already.
    Known,
    /// Meetings wished per week.
    Rhythm,
    /// Whether the campaign goes on, and the decision it ends with.
    State,
    /// The decision, what tipped it, and the stages after it.
    Decision,
    /// What one asks help for.
    Help,
    /// Whether the campaign is kept from one's employer.
    Discretion,
    /// When one is free.
    FreeHours,
    /// What one keeps away from with somebody.
    Bounds(PersonId),
    /// The words of a hope.
    Hope(HopeId),
    /// A strength.
    Strength(StrengthId),
    /// An event.
    Event(EventId),
    /// A referral: reason and agreement.
    Referral(ReferralId),
    /// What came back to a message.
    Answer(ApproachId),
    /// The words of a point of a grid.
    Point(GridPointId),
    /// The words of a question of one's own.
    OwnQuestion(OwnQuestionId),
    /// Two people about to be merged, the one that stays first.
    TwoPeople(PersonId, PersonId),
    /// Two organisations about to be merged, the one that stays first.
    TwoOrganisations(OrganisationId, OrganisationId),
    /// The account's settings.
    Settings,
    /// The mail account.
    Mail,
}

impl Shown {
    /// The print of a part of the campaign; the empty one of a campaign that has not begun.
    pub fn of_campaign(self, campaign: Option<&Campaign>) -> String {
        let Some(it) = campaign else { return print(&()) };
        match self {
            Self::Expectation => print(&(it.purpose, &it.expectation)),
            Self::Direction => print(&(it.aims_to_lead, &it.direction)),
            Self::Story => print(&it.story),
            Self::Known => print(&it.known),
            Self::Rhythm => print(&it.weekly_goal),
            Self::Discretion => print(&it.discreet),
            Self::FreeHours => print(&it.free_hours),
            Self::Decision => print(&(&it.decision, &it.tipped, &it.next_stages)),
            Self::Help => print(&it.help_wanted),
            _ => print(&(it.state, it.ending, &it.decision)),
        }
    }

    /// The print of what is kept now.
    async fn now(self, desk: &Desk) -> Result<String, AppError> {
        Ok(match self {
            Self::Hope(id) => of_hope(&desk.load(id).await?),
            Self::Strength(id) => of_strength(&desk.load(id).await?),
            Self::Event(id) => of_event(&desk.load(id).await?),
            Self::Referral(id) => of_referral(&desk.load(id).await?),
            Self::Answer(id) => of_answer(&desk.load(id).await?),
            Self::Point(id) => of_point(&desk.load(id).await?),
            Self::OwnQuestion(id) => of_own_question(&desk.load(id).await?),
            Self::TwoPeople(kept, other) => of_two(&desk.load::<Person>(kept).await?, &desk.load(other).await?),
            Self::TwoOrganisations(kept, other) => of_two(&desk.load::<Organisation>(kept).await?, &desk.load(other).await?),
            Self::Settings => of_settings(desk.account()),
            Self::Mail => {
                let kept = desk.post().man.as_ref().and_then(|man| man.account().ok()).flatten();
                of_mail(kept.as_ref().map(|kept| &kept.account))
            }
            Self::Bounds(id) => of_bounds(&desk.load(id).await?),
            Self::Expectation
            | Self::Direction
            | Self::Story
            | Self::Known
            | Self::Rhythm
            | Self::State
            | Self::Decision
            | Self::Help
            | Self::Discretion
            | Self::FreeHours => self.of_campaign(rebond_store::campaigns::current(desk.store(), desk.account_id()).await?.as_ref()),
        })
    }
}

/// The print of a hope's form.
pub fn of_hope(hope: &Hope) -> String {
    print(&hope.statement)
}

/// The print of what one keeps away from with somebody.
pub fn of_bounds(person: &Person) -> String {
    print(&(person.silent_since, person.erasure_asked_at, person.nothing_owed_at))
}

/// The print of a form that merges two records.
pub fn of_two<T: Debug>(kept: &T, other: &T) -> String {
    print(&(kept, other))
}

/// The print of a strength's form.
pub fn of_strength(strength: &Strength) -> String {
    print(&strength.details())
}

/// The print of an event's form.
pub fn of_event(event: &Event) -> String {
    print(&event.details())
}

/// The print of a referral's form.
pub fn of_referral(referral: &Referral) -> String {
    print(&(&referral.reason, referral.name_use))
}

/// The print of the form of an answer.
pub fn of_answer(approach: &Approach) -> String {
    print(&(approach.delivery.answer(), &approach.answer_note))
}

/// The print of the answer's form while nothing came back: what a button that notes an answer in one tap was drawn for.
pub fn of_no_answer() -> String {
    print(&(None::<Answer>, &None::<Prose>))
}

/// The print of a point's form.
pub fn of_point(point: &GridPoint) -> String {
    print(&(point.topic, &point.label, &point.question))
}

/// The print of the form of a question of one's own.
pub fn of_own_question(question: &OwnQuestion) -> String {
    print(&(question.topic, &question.label, &question.question))
}

/// The print of the form of the settings.
pub fn of_settings(account: &Account) -> String {
    print(&account.details())
}

/// The print of the form of the mail account; the password is never shown.
pub fn of_mail(account: Option<&MailAccount>) -> String {
    print(&account)
}

/// Asks whether what a form shows is still what is kept.
#[derive(Debug, Clone)]
pub struct StillAsSeen {
    /// What.
    pub what: Shown,
    /// The print that the form carries; empty from a form that does not say.
    pub seen: String,
}

impl StillAsSeen {
    /// `Stale` when it changed meanwhile.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move { if self.seen.is_empty() || self.seen == self.what.now(desk).await? { Ok(()) } else { Err(AppError::Stale) } })
    }
}
