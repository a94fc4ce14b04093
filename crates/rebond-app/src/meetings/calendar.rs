//! A meeting as a calendar file that carries the margin (E1) and recalls to confirm the day before (E14). Not done here: the
//! form of the file (`rebond-formats`).

use jiff::civil::Date;
use rebond_domain::{Delivery, Lang, Meeting, MeetingId, Person, PersonId, Side};
use rebond_formats::{DayEntry, MeetingEntry, write_calendar, write_meeting};
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

/// So many days back meetings are in the file of all: what is long over is no appointment any more.
const BACK: i32 = 90;

/// Writes all meetings, and the days one set oneself, as a calendar file: what was promised, when to come back to whom.
#[derive(Debug, Clone, Copy)]
pub struct WholeCalendar {
    /// In which language its words are.
    pub lang: Lang,
}

impl WholeCalendar {
    /// The file.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, CalendarFile> {
        Box::pin(async move {
            let (text, situation, today) = (Text::new(self.lang), desk.situation().await?, desk.today());
            let history = situation.history();
            let name = |id: PersonId| situation.person(id).filter(|person| !person.is_silent()).map(|person| &person.name);
            let oldest = today.saturating_sub(jiff::Span::new().days(BACK));
            let shown = |meeting: &&Meeting| meeting.gathering.is_none() && desk.local(meeting.starts_at).date() >= oldest;
            let worded = |it: &Meeting| Some((text.meet_ics_summary(name(it.person_id)?), text.minutes(it.length.get())));
            let mut meetings: Vec<(&Meeting, (String, String))> =
                history.meetings.iter().filter(shown).filter_map(|it| Some((it, worded(it)?))).collect();
            meetings.sort_by_key(|(meeting, _)| (meeting.starts_at, meeting.id));
            let entries: Vec<MeetingEntry<'_>> = meetings
                .iter()
                .map(|(meeting, (summary, description))| MeetingEntry {
                    meeting,
                    made_at: desk.now(),
                    summary,
                    description,
                    reminder: text.meet_remains_confirm(),
                })
                .collect();
            let promised =
                history.promises.iter().filter(|it| it.side == Side::Mine && it.settled.is_none()).filter_map(|it| {
                    Some((format!("promise-{}", it.id), it.due_on?, text.calendar_promise(name(it.person_id)?, &it.text)))
                });
            let back = history.approaches.iter().filter_map(|it| match it.delivery {
                Delivery::Answered { come_back_on: Some(day), .. } if day >= today => {
                    Some((format!("back-{}", it.id), day, text.calendar_come_back(name(it.person_id)?)))
                }
                _ => None,
            });
            let mut days: Vec<(String, Date, String)> = promised.chain(back).filter(|(_, day, _)| *day >= oldest).collect();
            days.sort_by(|one, other| (one.1, &one.0).cmp(&(other.1, &other.0)));
            let days: Vec<DayEntry<'_>> =
                days.iter().map(|(id, day, summary)| DayEntry { id, day: *day, made_at: desk.now(), summary }).collect();
            Ok(CalendarFile { name: format!("rebond-{today}.ics"), text: write_calendar(text.product(), &entries, &days) })
        })
    }
}
