//! The page that chooses what a message is for and which way it goes, with the reasons (C1–C9).

use rebond_coach::{Reachable, Way, ways};
use rebond_domain::{Approach, Channel, Date, Event, Line, MessageKind, Organisation, Person, PersonId, Talk};
use rebond_method::ChannelReason;
use rebond_store::approaches;

use super::{
    About, Caution, Led,
    caution::cautions,
    guess::{self, Pattern},
    setting::Setting,
};
use crate::{AppError, Desk, LocalTime};

/// Shows the ways to reach somebody.
#[derive(Debug, Clone, Copy)]
pub struct ChooseWay {
    /// Whom.
    pub person: PersonId,
    /// What for, when it is said already.
    pub kind: Option<MessageKind>,
    /// About what.
    pub about: About,
}

/// The ways to reach somebody.
#[derive(Debug, Clone)]
pub struct WayPage {
    /// Whom.
    pub person: Person,
    /// Where they work.
    pub organisation: Option<Organisation>,
    /// What the message is for: as asked, or as what happened suggests.
    pub kind: MessageKind,
    /// Whether it was asked for.
    pub kind_given: bool,
    /// About what.
    pub about: About,
    /// The ways, best first, then those advised against.
    pub ways: Vec<Way>,
    /// Who named this person: they could write themselves (C8).
    pub led_by: Option<Led>,
    /// Whom an introduction is asked to.
    pub asked_for: Option<Line>,
    /// What was sent last and waits for an answer, and the day on which its wait is over (C9).
    pub waiting: Option<(Approach, Date)>,
    /// What one is warned of.
    pub cautions: Vec<Caution>,
    /// A draft already begun.
    pub draft: Option<Approach>,
    /// An address made after those of the organisation (C2); not noted anywhere yet.
    pub guessed: Option<(rebond_domain::EmailAddress, Pattern)>,
    /// Invitations with a note left this month, when that way is offered (C5).
    pub invitations_left: Option<u16>,
    /// What the user's conversations have to do without.
    pub talk: Option<Talk>,
    /// The present of the account.
    pub time: LocalTime,
}

impl ChooseWay {
    /// The page.
    pub async fn run(self, desk: &Desk) -> Result<WayPage, AppError> {
        let kind = match self.kind {
            Some(kind) => kind,
            None => suggested(desk, self.person, self.about).await?,
        };
        let setting = Setting::load(desk, self.person, kind, self.about).await?;
        let events: Vec<Event> = setting.events_ahead(desk).await?;
        let norms = desk.norms_of(&setting.person);
        let waiting = setting.unanswered().cloned().map(|approach| {
            let wait = norms.wait(approach.channel).follow_up;
            let sent = approach.delivery.sent_at().map_or_else(|| desk.today(), |at| desk.local(at).date());
            let over = norms.working_days_after(sent, wait);
            (approach, over)
        });
        let tried: Vec<Channel> =
            setting.before.iter().filter(|it| it.kind.awaits_answer() && it.delivery.waits()).map(|it| it.channel).collect();
        let who = Reachable {
            person: &setting.person,
            organisation: setting.organisation.as_ref(),
            emails: &setting.emails,
            phones: &setting.phones,
            events: &events,
            talk: desk.account().talk,
            tried: if kind == MessageKind::Request { &tried } else { &[] },
        };
        let ways = ways(&who);
        let guessed = guess::for_person(desk, &setting).await?;
        let offers_note = ways.iter().any(|way| way.reason == ChannelReason::NetworkNote);
        let invitations_left = if offers_note { Some(invitations_left(desk).await?) } else { None };
        Ok(WayPage {
            kind,
            kind_given: self.kind.is_some(),
            about: self.about,
            ways,
            led_by: setting.led_by.clone(),
            asked_for: setting.asked_for.as_ref().and_then(|(_, name)| Line::cut(&name.full())),
            waiting,
            cautions: cautions(desk, &setting, kind).await?,
            draft: setting.before.iter().rev().find(|it| it.kind == kind && it.delivery.sent_at().is_none()).cloned(),
            guessed,
            invitations_left,
            talk: desk.account().talk,
            time: desk.local_time(),
            person: setting.person,
            organisation: setting.organisation,
        })
    }
}

/// What a message to this person is most likely for.
async fn suggested(desk: &Desk, person: PersonId, about: About) -> Result<MessageKind, AppError> {
    if about.loop_of.is_some() {
        return Ok(MessageKind::News);
    }
    if about.target.is_some() {
        return Ok(MessageKind::Introduction);
    }
    let (store, account) = (desk.store(), desk.account_id());
    let meetings = rebond_store::meetings::of_person(store, account, person).await?;
    if let Some(meeting) = meetings.iter().filter(|it| it.is_held()).max_by_key(|it| it.starts_at) {
        return Ok(if meeting.thanked_at.is_none() { MessageKind::ThankYou } else { MessageKind::News });
    }
    if meetings.iter().any(|it| it.is_ahead() && it.starts_at >= desk.now()) {
        return Ok(MessageKind::Confirmation);
    }
    let before = approaches::of_person(store, account, person).await?;
    let waits =
        before.iter().rev().find(|it| it.kind.awaits_answer() && it.delivery.sent_at().is_some()).is_some_and(|it| it.delivery.waits());
    Ok(if waits { MessageKind::FollowUp } else { MessageKind::Request })
}

/// How many invitations with a note a free account may still send this month (C5).
pub(super) async fn invitations_left(desk: &Desk) -> Result<u16, AppError> {
    let (today, zone) = (desk.today(), desk.account().zone.zone());
    let outlines = approaches::outlines(desk.store(), desk.account_id()).await?;
    let sent = outlines.iter().filter(|it| it.channel == Channel::LinkedInNote).filter_map(|it| it.delivery.sent_at());
    let this_month =
        sent.map(|at| at.to_zoned(zone.clone()).date()).filter(|day| (day.year(), day.month()) == (today.year(), today.month())).count();
    Ok(desk.norms().invitations_a_month.saturating_sub(u16::try_from(this_month).unwrap_or(u16::MAX)))
}
