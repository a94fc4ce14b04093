//! Meetings in words: who, what remains, how notes begin.

use jiff::Zoned;
use rebond_app::meetings::{FinishPage, MeetingPage, Other, Remains};
use rebond_domain::{Date, Promise, Side};
use rebond_method::Rule;
use rebond_text::{Text, capitalise};

/// What the other person does and where, on one line.
pub fn line(text: Text, other: &Other) -> Option<String> {
    match (&other.role, &other.organisation) {
        (Some(role), Some(organisation)) => Some(text.meet_at_organisation(organisation, role)),
        (one, two) => one.as_ref().or(two.as_ref()).map(ToString::to_string),
    }
}

/// When a meeting starts, in its own zone; where one's clock says something else, so does this.
pub fn when(text: Text, starts: &Zoned, now: &Zoned) -> String {
    elsewhere(text, text.day_and_time(starts), starts, now)
}

/// When a meeting starts, seen from today.
pub fn when_from_today(text: Text, starts: &Zoned, now: &Zoned) -> String {
    elsewhere(text, text.relative_time(starts, now.date()), starts, now)
}

fn elsewhere(text: Text, said: String, starts: &Zoned, now: &Zoned) -> String {
    let here = starts.with_time_zone(now.time_zone().clone());
    if here.offset() == starts.offset() {
        return said;
    }
    let hour = if here.date() == starts.date() { text.time(here.time()) } else { text.day_and_time(&here) };
    text.meet_elsewhere(hour, zone_town(starts.time_zone().iana_name().unwrap_or_default()), said)
}

/// The town a time zone is called after: `Paris` for `Europe/Paris`.
pub fn zone_town(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// Date, name, place, subject: the four that every page of notes begins with (F8).
pub fn header(text: Text, view: &FinishPage) -> String {
    let mut lines = vec![capitalise(&text.day_and_time(&view.starts)), view.other.name.full()];
    if let Some(organisation) = &view.other.organisation {
        lines[1] = format!("{}, {organisation}", lines[1]);
    }
    lines.push(view.meeting.place.as_ref().map_or_else(|| text.meeting_mode(view.meeting.mode).to_owned(), ToString::to_string));
    lines.extend(view.meeting.subject.as_ref().map(ToString::to_string));
    lines.join("\n")
}

/// For when a promise is.
pub fn due(text: Text, promise: &Promise, today: Date) -> Option<String> {
    promise.due_on.map(|day| text.meet_promise_due(text.due_day(day, today)))
}

/// The button that gives a promise up: one's own is let go, another's is no longer counted on.
pub const fn give_up(text: Text, side: Side) -> &'static str {
    match side {
        Side::Mine => text.meet_act_let_go(),
        Side::Theirs => text.meet_act_dropped(),
    }
}

/// What remains of a meeting to be done.
pub fn remains(text: Text, view: &MeetingPage, one: &Remains) -> String {
    let name = view.other.name.short();
    match one {
        Remains::Grid => text.meet_remains_grid().to_owned(),
        Remains::Reread => text.meet_remains_reread().to_owned(),
        Remains::Confirm => text.meet_remains_confirm().to_owned(),
        Remains::Hold => text.meet_remains_hold().to_owned(),
        Remains::Tell => text.meet_remains_tell().to_owned(),
        Remains::Names => text.meet_remains_names().to_owned(),
        Remains::Thank => text.meet_remains_thank(name),
        Remains::NameUse { by, to, .. } => text.meet_remains_name_use(by, to),
        Remains::Forgotten(_) => text.meet_remains_forgotten().to_owned(),
        Remains::Loop { by, to, due: true, .. } => text.meet_remains_loop(by, to),
        Remains::Loop { by, to, .. } => text.meet_remains_loop_later(by, to),
        Remains::Connect => text.meet_remains_connect(name),
        Remains::Promise(promise) => {
            let what =
                due(text, promise, view.now.date()).map_or_else(|| promise.text.to_string(), |due| format!("{} ({due})", promise.text));
            if promise.side == Side::Mine { text.meet_remains_promise(what) } else { text.meet_remains_theirs(what) }
        }
    }
}

/// The rule it comes from.
pub const fn rule_of(one: &Remains) -> Rule {
    match one {
        Remains::Grid => Rule::E3,
        Remains::Reread => Rule::E4,
        Remains::Confirm => Rule::E14,
        Remains::Hold => Rule::F1,
        Remains::Tell => Rule::F8,
        Remains::Names => Rule::B14,
        Remains::Thank => Rule::G1,
        Remains::NameUse { .. } => Rule::G2,
        Remains::Forgotten(_) => Rule::G3,
        Remains::Loop { .. } => Rule::G5,
        Remains::Connect => Rule::G8,
        Remains::Promise(_) => Rule::G6,
    }
}
