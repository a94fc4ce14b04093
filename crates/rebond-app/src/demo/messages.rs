//! The sample's messages: requests and what was answered, thanks, news. What enters: rows. What leaves: records.

use rebond_domain::{Approach, Channel, Delivery, Record};

use super::{Making, sample::MessageRow};

impl Making<'_> {
    pub(super) fn messages(&self, rows: &[MessageRow], list: &mut Vec<Record>) -> Result<(), String> {
        for row in rows {
            let message = self.message(row, list)?;
            list.push(Record::from(message));
        }
        Ok(())
    }

    fn message(&self, row: &MessageRow, list: &[Record]) -> Result<Approach, String> {
        let person_id = self.people.get(&row.to)?;
        let delivery = match (row.sent.map(|when| self.days.moment(when)), row.answered, row.answer) {
            (None, ..) => Delivery::Draft,
            (Some(sent_at), Some(answered), Some(answer)) => Delivery::Answered {
                sent_at,
                answered_at: self.days.moment(answered),
                answer,
                come_back_on: row.back.map(|day| self.days.day(day)),
            },
            (Some(sent_at), ..) => Delivery::Sent { sent_at },
        };
        let begun = row.at.or(row.sent).ok_or_else(|| format!("message {} has no moment", row.key))?;
        let address = list.iter().find_map(|record| match record {
            Record::PersonEmail(email) if email.person_id == person_id => Some(email.address.clone()),
            _ => None,
        });
        let begun = self.days.moment(begun);
        Ok(Approach {
            subject: row.subject.clone(),
            body: Some(row.body.clone()),
            to_address: address.filter(|_| row.channel == Channel::Email),
            referral_id: self.referrals.find(row.referral.as_ref())?,
            meeting_id: self.meetings.find(row.meeting.as_ref())?,
            loop_of: self.referrals.find(row.r#loop.as_ref())?,
            event_id: self.events.find(row.event.as_ref())?,
            delivery,
            answer_note: row.note.clone(),
            updated_at: row.answered.map_or(begun, |when| self.days.moment(when)),
            ..Approach::draft(self.messages.get(&row.key)?, person_id, row.kind, row.channel, begun)
        })
    }
}
