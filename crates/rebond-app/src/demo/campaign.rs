//! The sample's campaign, organisations and events. What enters: their rows. What leaves: records.

use rebond_domain::{Campaign, CampaignId, Event, Hope, Organisation, Progress, ProgressTold, PurposeChange, Record, Strength};

use super::{
    Making,
    sample::{CampaignFile, ProgressRow},
};

impl Making<'_> {
    pub(super) fn campaign(&self, file: &CampaignFile, list: &mut Vec<Record>) -> Result<(), String> {
        let started = self.days.moment(file.started);
        let campaign_id: CampaignId = self.id(started);
        list.push(Record::from(Campaign {
            expectation: Some(file.expectation.clone()),
            purpose: file.purpose.last().map(|row| row.purpose),
            direction: Some(file.direction.clone()),
            story: Some(file.story.clone()),
            weekly_goal: file.weekly_goal,
            ..Campaign::begun(campaign_id, started)
        }));
        for row in &file.purpose {
            let at = self.days.moment(row.at);
            let expectation = Some(row.expectation.clone());
            list.push(Record::from(PurposeChange { id: self.id(at), campaign_id, purpose: row.purpose, expectation, at }));
        }
        for (position, row) in (0_u16..).zip(&file.hope) {
            let created_at = self.days.moment(row.at);
            let (id, statement) = (self.hopes.get(&row.key)?, row.statement.clone());
            list.push(Record::from(Hope { id, campaign_id, statement, position, created_at, retired_at: None }));
        }
        for (position, row) in (0_u16..).zip(&file.strength) {
            let (title, example) = (row.title.clone(), Some(row.example.clone()));
            list.push(Record::from(Strength { id: self.id(started), campaign_id, title, example, position }));
        }
        file.progress.iter().try_for_each(|row| self.progress(row, campaign_id, list))
    }

    fn progress(&self, row: &ProgressRow, campaign_id: CampaignId, list: &mut Vec<Record>) -> Result<(), String> {
        let at = self.days.moment(row.at);
        let progress = Progress { id: self.id(at), campaign_id, text: row.text.clone(), at };
        for told in &row.told {
            let at = self.days.moment(told.at);
            let person_id = self.people.get(&told.to)?;
            list.push(Record::from(ProgressTold { id: self.id(at), progress_id: progress.id, person_id, at }));
        }
        list.push(Record::from(progress));
        Ok(())
    }

    pub(super) fn organisations(&self, file: &CampaignFile, list: &mut Vec<Record>) -> Result<(), String> {
        for row in &file.organisation {
            let named = Organisation::named(self.organisations.get(&row.key)?, row.name.clone(), self.days.moment(row.at));
            list.push(Record::from(Organisation {
                kind: row.kind,
                sector: row.sector.clone(),
                size: row.size,
                town: row.town.clone(),
                website: row.website.clone(),
                generic_email: row.generic.clone(),
                remarks: row.remarks.clone(),
                ..named
            }));
        }
        for row in &file.event {
            let named = Event::named(self.events.get(&row.key)?, row.name.clone(), self.days.day(row.starts), self.days.moment(row.at));
            list.push(Record::from(Event {
                ends_on: row.ends.map(|day| self.days.day(day)),
                place: row.place.clone(),
                website: row.website.clone(),
                remarks: row.remarks.clone(),
                ..named
            }));
        }
        Ok(())
    }
}
