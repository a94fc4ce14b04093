//! The sample's meetings with their grids, notes, findings and promises. What enters: rows. What leaves: records.

use jiff::SignedDuration;
use rebond_domain::{Finding, GridPoint, Meeting, MeetingState, Minutes, Note, Promise, Record, Settled, Timestamp};

use super::{
    Making,
    sample::{MeetingRow, MeetingWord, PointRow, PromiseRow},
};

impl Making<'_> {
    pub(super) fn meetings(&self, rows: &[MeetingRow], list: &mut Vec<Record>) -> Result<(), String> {
        for row in rows {
            let meeting = self.meeting(row)?;
            self.grid(row, &meeting, list);
            self.said(row, &meeting, list)?;
            for promise in &row.promises {
                list.push(Record::from(self.promise(promise, &meeting)));
            }
            list.push(Record::from(meeting));
        }
        Ok(())
    }

    fn meeting(&self, row: &MeetingRow) -> Result<Meeting, String> {
        let starts_at = self.days.moment(row.at);
        let agreed = self.days.moment(row.agreed);
        let length = Minutes::new(row.length).map_err(|error| error.to_string())?;
        let over = starts_at + SignedDuration::from_mins(i64::from(row.length));
        let closed = row.closed.map_or(over, |when| self.days.moment(when));
        let state = match row.state {
            MeetingWord::Planned => MeetingState::Planned,
            MeetingWord::Held => MeetingState::Held { at: closed },
            MeetingWord::Cancelled => MeetingState::Cancelled { at: closed },
        };
        let held = matches!(row.state, MeetingWord::Held);
        let thanked_at = row.thanked.map(|when| self.days.moment(when));
        let (id, person) = (self.meetings.get(&row.key)?, self.people.get(&row.person)?);
        Ok(Meeting {
            // The request that obtained it has the same key, with another letter.
            approach_id: self.messages.get(&row.key.replacen('m', "q", 1)).ok(),
            subject: Some(row.subject.clone()),
            margin: Minutes::new(30).map_err(|error| error.to_string())?,
            mode: row.mode,
            place: row.place.clone(),
            address_form: Some(row.form),
            state,
            reread_at: held.then(|| starts_at - SignedDuration::from_hours(14)),
            known: row.known.clone(),
            notes_allowed: row.notes_allowed,
            names_settled_at: row.settled.map(|when| self.days.moment(when)),
            thanked_at,
            connect_settled_at: thanked_at.filter(|_| row.connected),
            gave: row.gave.clone(),
            could_give: row.could_give.clone(),
            low_yield: row.low_yield,
            updated_at: if matches!(row.state, MeetingWord::Planned) { agreed } else { closed },
            ..Meeting::planned(id, person, starts_at, self.desk.account().zone.clone(), length, agreed)
        })
    }

    fn grid(&self, row: &MeetingRow, meeting: &Meeting, list: &mut Vec<Record>) {
        let points = row.points.iter().map(|point| (point, false)).chain(row.reserve.iter().map(|point| (point, true)));
        for (position, (PointRow(topic, label, state, question), reserve)) in (0_u16..).zip(points) {
            list.push(Record::from(GridPoint {
                id: self.id(meeting.created_at),
                meeting_id: meeting.id,
                topic: *topic,
                label: label.clone(),
                question: question.clone(),
                reserve,
                state: *state,
                added_live: false,
                position,
            }));
        }
    }

    fn said(&self, row: &MeetingRow, meeting: &Meeting, list: &mut Vec<Record>) -> Result<(), String> {
        for (minute, (topic, text)) in (10..).step_by(12).zip(&row.notes) {
            let at = minutes_in(meeting, minute);
            let said = Note::about(self.id(at), meeting.person_id, text.clone(), at);
            list.push(Record::from(Note { meeting_id: Some(meeting.id), topic: Some(*topic), ..said }));
        }
        for finding in &row.findings {
            let at = meeting.ends_at();
            list.push(Record::from(Finding {
                id: self.id(at),
                person_id: meeting.person_id,
                meeting_id: Some(meeting.id),
                hope_id: Some(self.hopes.get(&finding.0)?),
                topic: None,
                stance: finding.1,
                text: Some(finding.2.clone()),
                at,
            }));
        }
        Ok(())
    }

    fn promise(&self, row: &PromiseRow, meeting: &Meeting) -> Promise {
        let PromiseRow(side, text, due, how) = row;
        let created_at = meeting.ends_at();
        Promise {
            meeting_id: Some(meeting.id),
            due_on: Some(self.days.day(*due)),
            settled: (how == "kept").then(|| Settled::Kept { at: self.days.moment(*due) }),
            ..Promise::open(self.id(created_at), meeting.person_id, *side, text.clone(), created_at)
        }
    }
}

fn minutes_in(meeting: &Meeting, minute: i64) -> Timestamp {
    meeting.starts_at + SignedDuration::from_mins(minute)
}
