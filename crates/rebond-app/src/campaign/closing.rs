//! The end of a campaign as its page shows it: everybody who helped, what each did, who has heard (A7, G4, G5). Not done here: who that is
//! (coach), the messages (`approaches::BeginClosing`).

use std::collections::HashMap;

use jiff::civil::Date;
use rebond_coach::helpers;
use rebond_domain::{ApproachId, Campaign, Delivery, MessageKind, PersonId, PersonName};
use rebond_store::campaigns;

use crate::{BoxFuture, Desk, LocalTime};

/// Asks for the page of the end.
#[derive(Debug, Clone, Copy)]
pub struct ShowClosing;

/// The end of a campaign.
#[derive(Debug, Clone)]
pub struct ClosingPage {
    /// The campaign; `None` before the first one.
    pub campaign: Option<Campaign>,
    /// Everybody who helped; first those whom most came of.
    pub helpers: Vec<HelperView>,
    /// The present of the account.
    pub time: LocalTime,
}

/// Somebody who helped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelperView {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: PersonName,
    /// The days on which one met them.
    pub met: Vec<Date>,
    /// Whom they named.
    pub named: Vec<PersonName>,
    /// To whom they introduced one.
    pub introduced: Vec<PersonName>,
    /// The day on which they heard of the end.
    pub told: Option<Date>,
    /// The message begun to them.
    pub draft: Option<ApproachId>,
}

impl ShowClosing {
    /// Loads it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ClosingPage> {
        Box::pin(async move {
            let campaign = campaigns::current(desk.store(), desk.account_id()).await?;
            let situation = desk.situation().await?;
            let name = |id: PersonId| situation.person(id).map(|person| person.name.clone());
            let drafts = situation.history().approaches.iter();
            let news = drafts.filter(|it| it.kind == MessageKind::News && it.delivery == Delivery::Draft);
            let drafts: HashMap<PersonId, ApproachId> = news.map(|it| (it.person_id, it.id)).collect();
            let view = |helper: rebond_coach::Helper| {
                let named = helper.named.iter().filter_map(|id| situation.referral(*id)).filter_map(|referral| name(referral.to_id));
                Some(HelperView {
                    id: helper.person,
                    name: name(helper.person)?,
                    met: helper.met.iter().map(|at| desk.local(*at).date()).collect(),
                    named: named.collect(),
                    introduced: helper.introduced.iter().filter_map(|id| name(*id)).collect(),
                    told: helper.told.map(|at| desk.local(at).date()),
                    draft: drafts.get(&helper.person).copied().filter(|_| helper.told.is_none()),
                })
            };
            let helpers = helpers(&situation).into_iter().filter_map(view).collect();
            Ok(ClosingPage { campaign, helpers, time: desk.local_time() })
        })
    }
}
