//! The sample campaign: an invented person, three months into a change of path, dated from today so that every page is alive. What
//! enters: a desk without data. What leaves: the same desk, with forty people. Not done here: keeping it apart from the user's own
//! data, which the binary does with a database of its own.

mod campaign;
mod meetings;
mod messages;
mod names;
mod people;
mod sample;
mod when;

use rebond_domain::{Account, Action, Campaign, Changes, Noun, Record};
use rebond_store::StoreError;

use self::{names::Names, sample::Sample, when::Days};
use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// Fills an account that has no data yet with the sample campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FillDemo;

impl FillDemo {
    /// Saves the sample campaign, in a few actions. Refused when the account has a campaign or people already.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let begun = !store.all::<Campaign>(account).await?.is_empty();
            if begun || rebond_store::people::count(store, account).await? > 0 {
                return Err(AppError::refused(Concern::Demo, Reason::AlreadyDone));
            }
            let mut changes = Changes::of(Action::FillDemo);
            for record in records(desk).map_err(StoreError::Internal)? {
                changes.add(record);
            }
            desk.save(changes).await?;
            Ok(())
        })
    }
}

/// Every record of the sample, each after those it refers to; or what the files say that cannot be.
fn records(desk: &Desk) -> Result<Vec<Record>, String> {
    let sample = Sample::read()?;
    let days = Days::around(desk.local_now(), desk.norms());
    let mut list = vec![Record::from(account(desk, &sample.campaign.account))];
    let making = Making::of(desk, &days, &sample);
    making.campaign(&sample.campaign, &mut list)?;
    making.organisations(&sample.campaign, &mut list)?;
    making.people(&sample.people, &mut list)?;
    making.meetings(&sample.meetings, &mut list)?;
    making.messages(&sample.messages, &mut list)?;
    let order = |record: &Record| Noun::ALL.iter().position(|noun| *noun == record.noun());
    list.sort_by_key(order);
    Ok(list)
}

fn account(desk: &Desk, row: &sample::AccountRow) -> Account {
    Account {
        name: Some(row.name.clone()),
        email: Some(row.email.clone()),
        phone: Some(row.phone.clone()),
        profile: Some(row.profile.clone()),
        ..desk.account().clone()
    }
}

/// The sample being turned into records.
struct Making<'a> {
    desk: &'a Desk,
    days: &'a Days<'a>,
    organisations: Names,
    events: Names,
    people: Names,
    referrals: Names,
    meetings: Names,
    messages: Names,
    hopes: Names,
}

impl<'a> Making<'a> {
    fn of(desk: &'a Desk, days: &'a Days<'a>, sample: &Sample) -> Self {
        let file = &sample.campaign;
        let at = |when: when::When| days.moment(when);
        let begun = |row: &sample::MessageRow| at(row.at.or(row.sent).unwrap_or(file.started));
        Self {
            organisations: Names::of("organisation", desk, file.organisation.iter().map(|row| (row.key.as_str(), at(row.at)))),
            events: Names::of("event", desk, file.event.iter().map(|row| (row.key.as_str(), at(row.at)))),
            hopes: Names::of("hope", desk, file.hope.iter().map(|row| (row.key.as_str(), at(row.at)))),
            people: Names::of("person", desk, sample.people.person.iter().map(|row| (row.key.as_str(), at(row.at)))),
            referrals: Names::of("referral", desk, sample.people.referral.iter().map(|row| (row.key.as_str(), at(row.at)))),
            meetings: Names::of("meeting", desk, sample.meetings.iter().map(|row| (row.key.as_str(), at(row.agreed)))),
            messages: Names::of("message", desk, sample.messages.iter().map(|row| (row.key.as_str(), begun(row)))),
            desk,
            days,
        }
    }

    /// An identifier for something that happened then.
    fn id<T: From<uuid::Uuid>>(&self, at: rebond_domain::Timestamp) -> T {
        self.desk.app.ids.make(at)
    }
}
