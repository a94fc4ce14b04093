//! A meeting as a calendar file that carries the margin (E1) and recalls to confirm the day before (E14). Not done here: the
//! form of the file (`rebond-formats`).

use rebond_domain::{Lang, Meeting, MeetingId, Person};
use rebond_formats::{MeetingEntry, write_meeting};
use rebond_text::Text;

use crate::{BoxFuture, Desk};

/// A file to download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFile {
    /// Its name, of letters, digits, hyphens and one dot.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Writes a meeting as a calendar file.
#[derive(Debug, Clone, Copy)]
pub struct MeetingCalendar {
    /// Which meeting.
    pub meeting: MeetingId,
    /// In which language its words are.
    pub lang: Lang,
}

impl MeetingCalendar {
    /// The file.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, CalendarFile> {
        Box::pin(async move {
            let text = Text::new(self.lang);
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            let person = desk.load::<Person>(meeting.person_id).await?;
            let length = text.minutes(meeting.length.get());
            let mut lines = vec![match meeting.margin.get() {
                0 => text.meet_ics_margin_none(&length),
                margin => text.meet_ics_margin(&length, text.minutes(margin)),
            }];
            lines.extend(meeting.subject.as_ref().map(|subject| text.meet_ics_subject(subject)));
            lines.extend(meeting.address_form.map(|form| text.address_form(form).to_owned()));
            // rule E12: when to be there is part of the hour.
            let norms = desk.norms();
            lines.push(norms.text(self.lang).arrival.clone());
            let leave = meeting.leave_at(norms.arrive_early).map(|at| at.to_zoned(meeting.zone.zone()).time());
            lines.extend(leave.map(|at| text.meet_leave_at(text.time(at))));
            lines.extend(meeting.practical.as_ref().map(ToString::to_string));
            let entry = MeetingEntry {
                meeting: &meeting,
                made_at: desk.now(),
                summary: &text.meet_ics_summary(&person.name),
                description: &lines.join("\n"),
                reminder: text.meet_remains_confirm(),
            };
            let day = meeting.starts().date();
            Ok(CalendarFile { name: format!("rebond-{day}.ics"), text: write_meeting(&entry) })
        })
    }
}
