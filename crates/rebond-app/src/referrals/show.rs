//! The page of a referral: who named whom and why, the agreement to be named, the loop; and the form of a new one.

use rebond_coach::DueNews;
use rebond_domain::{ApproachOutline, Line, LoopNews, Meeting, Person, PersonId, Referral, ReferralId};
use rebond_store::people;

use crate::{BoxFuture, Desk, LocalTime};

/// Shows a referral.
#[derive(Debug, Clone, Copy)]
pub struct ShowReferral {
    /// Which.
    pub id: ReferralId,
}

/// A referral and what became of it.
#[derive(Debug, Clone)]
pub struct ReferralPage {
    /// The referral.
    pub referral: Referral,
    /// Who named.
    pub by: Person,
    /// Who was named.
    pub to: Person,
    /// What the recommender was told, oldest first.
    pub told: Vec<LoopNews>,
    /// What is to be told now.
    pub due: Option<DueNews>,
    /// Whether the loop is open.
    pub open: bool,
    /// What was sent to the person named, oldest first.
    pub sent: Vec<ApproachOutline>,
    /// The meetings held with them.
    pub met: Vec<Meeting>,
    /// The present of the account.
    pub time: LocalTime,
}

impl ShowReferral {
    /// The page; `None` when there is no such referral.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<ReferralPage>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let Some(referral) = store.get::<Referral>(account, self.id).await? else { return Ok(None) };
            let by = desk.load::<Person>(referral.by_id).await?;
            let to = desk.load::<Person>(referral.to_id).await?;
            let situation = desk.situation().await?;
            let history = situation.history();
            let mut told: Vec<LoopNews> = history.loop_news.iter().filter(|news| news.referral_id == self.id).cloned().collect();
            told.sort_by_key(|news| (news.told_at, news.id));
            let attempt = |it: &&ApproachOutline| it.person_id == to.id && it.kind.asks_to_meet() && it.delivery.sent_at().is_some();
            let mut sent: Vec<ApproachOutline> = history.approaches.iter().filter(attempt).cloned().collect();
            sent.sort_by_key(|it| it.delivery.sent_at());
            Ok(Some(ReferralPage {
                due: situation.news_due(self.id),
                open: situation.is_open(self.id),
                met: history.meetings.iter().filter(|it| it.person_id == to.id && it.is_held()).cloned().collect(),
                told,
                sent,
                time: desk.local_time(),
                referral,
                by,
                to,
            }))
        })
    }
}

/// Shows the form of a new referral.
#[derive(Debug, Clone, Copy)]
pub struct ShowNewReferral {
    /// Who was named.
    pub to: PersonId,
    /// Who named them, when it is known.
    pub by: Option<PersonId>,
}

/// What the form of a new referral is filled with.
#[derive(Debug, Clone)]
pub struct NewReferral {
    /// Who was named.
    pub to: Person,
    /// Who named them.
    pub by: Option<Person>,
    /// Names to suggest: people one met or knows.
    pub names: Vec<Line>,
}

impl ShowNewReferral {
    /// The form; `None` when there is nobody.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<NewReferral>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let Some(to) = store.get::<Person>(account, self.to).await? else { return Ok(None) };
            let by = match self.by {
                Some(by) => store.get::<Person>(account, by).await?,
                None => None,
            };
            let filter = people::Filter::default();
            let page = people::page(store, account, filter, None, 200).await?;
            let names = page.list.iter().filter(|it| it.id != to.id).filter_map(|it| Line::cut(&it.name.full())).collect();
            Ok(Some(NewReferral { to, by, names }))
        })
    }
}
