//! The frame a draft begins with: beginnings of sentences, with what is known put in and the rest left to the user (D1). What enters:
//! what stands around the message. What leaves: parts and a subject line. Not done here: writing in the user's place.

use rebond_coach::{best_phone, is_possible};
use rebond_domain::{AddressForm, Answer, Channel, Lang, Line, MeetingMode, MessageKind, NameUse, PhoneNature, Side, Talk};
use rebond_method::{Frame, Slot, fill, frame, frame_subject, lacks, note_frame, spoken_frame};
use rebond_text::Text;

use super::{Greet, MessageParts, setting::Setting};
use crate::Desk;

/// The mark left where only the user can say.
pub(super) const BLANK: &str = "…";

/// After so many days somebody met once among many may not remember.
const LONG: i32 = 300;
/// After so many days a tie is dormant.
const FORGOTTEN: i32 = 3 * 365;

/// The parts and the subject line a draft begins with.
pub(super) fn begin(
    desk: &Desk,
    setting: &Setting,
    kind: MessageKind,
    channel: Channel,
    lang: Lang,
    generic: bool,
) -> (MessageParts, Option<Line>) {
    let form = address_form(setting);
    let text = Text::new(lang);
    let known = |slot: Slot| known(desk, setting, text, slot);
    let greeting = greeting(setting, text);
    match channel {
        Channel::LinkedInNote | Channel::TextMessage => {
            let said = lines(note_frame(kind, lang, form), &known);
            return (MessageParts { opening: greeting, us: said, ..MessageParts::default() }, None);
        }
        Channel::Phone | Channel::InPerson => {
            let parts = of_frame(spoken_frame(kind, lang, form), spoken_opening(desk, setting, text, channel), text, &known);
            return (parts, None);
        }
        Channel::Email | Channel::Letter | Channel::LinkedInMessage => {}
    }
    let after_a_no = kind == MessageKind::ThankYou && setting.meeting.is_none();
    let mut parts = if after_a_no {
        self::after_a_no(setting, greeting, text, form, &known)
    } else {
        of_frame(frame(kind, lang, form), greeting, text, &known)
    };
    also(setting, kind, text, form, &mut parts);
    if let Some(line) = long_ago(desk, setting, kind, text, form) {
        parts.you = if parts.you.is_empty() { line } else { format!("{line}\n{}", parts.you) };
    }
    if generic {
        // rule C3: a shared mailbox is told first whom the message is for.
        parts.opening = format!("{}\n\n{}", text.write_attention(&setting.person.name), parts.opening);
    }
    let subject = matches!(channel, Channel::Email | Channel::Letter).then(|| {
        let same = (kind == MessageKind::FollowUp).then(|| thread_subject(setting)).flatten();
        same.unwrap_or_else(|| fill(frame_subject(kind, lang), known))
    });
    (parts, subject.and_then(|subject| Line::cut(&subject)))
}

/// The subject of what was sent last, as an answer to it: mail programs keep a thread together by it (D14).
fn thread_subject(setting: &Setting) -> Option<String> {
    let subject = setting.last_sent()?.subject.as_ref()?.as_str();
    let begins = subject.get(..3).is_some_and(|head| head.eq_ignore_ascii_case("re:") || head.eq_ignore_ascii_case("re "));
    Some(if begins { subject.to_owned() } else { format!("Re: {subject}") })
}

/// The first words of a call or a word at the end of a talk: who is speaking, and whether it is the moment (C6, C7).
fn spoken_opening(desk: &Desk, setting: &Setting, text: Text, channel: Channel) -> String {
    let me = desk.account().name.as_ref().map_or(BLANK, Line::as_str);
    let known = setting.before.iter().any(|it| it.delivery.sent_at().is_some()) || setting.meeting.is_some();
    let opening = if known { text.write_spoken_again(me) } else { text.write_spoken_opening(address_form(setting).as_str(), me) };
    let spoken = format!("{} {opening}", greeting(setting, text).trim_end_matches(',').to_owned() + ".");
    let switchboard = channel == Channel::Phone && best_phone(&setting.phones).is_some_and(|it| it.nature == PhoneNature::Switchboard);
    if !switchboard {
        return spoken;
    }
    // rule C7: entirely transparent to whoever answers first.
    format!("{}\n\n{spoken}", text.write_switchboard_opening(me, &setting.person.name))
}

/// The lines said, filled in. A line that says who led to them, or whom one asks for, is left out when nobody may be named (D11).
fn lines(lines: &[String], known: &impl Fn(Slot) -> Option<String>) -> String {
    let said = lines.iter().filter(|line| {
        [Slot::Referrer, Slot::Target, Slot::Contacts, Slot::Calls, Slot::Talk]
            .into_iter()
            .all(|slot| !lacks(line, slot) || known(slot).is_some())
            && (line.as_str() != "{me}" || known(Slot::Me).is_some())
    });
    said.map(|line| fill(line, known)).collect::<Vec<_>>().join("\n")
}

fn of_frame(frame: &Frame, opening: String, text: Text, known: &impl Fn(Slot) -> Option<String>) -> MessageParts {
    let mut us = lines(&frame.us, known);
    if !frame.forward.is_empty() {
        // rule C8: the lines that can be forwarded stand by themselves.
        us = format!("{us}\n\n{}", text.write_quoted(lines(&frame.forward, known)));
    }
    MessageParts { opening, you: lines(&frame.you, known), me: lines(&frame.me, known), us, ending: lines(&frame.close, known) }
}

/// rule G9: after a long time, when one last spoke and what for comes first; the gap is said once.
fn long_ago(desk: &Desk, setting: &Setting, kind: MessageKind, text: Text, form: AddressForm) -> Option<String> {
    if !matches!(kind, MessageKind::Request | MessageKind::News) {
        return None;
    }
    let zone = desk.account().zone.zone();
    let day = |at: rebond_domain::Timestamp| at.to_zoned(zone.clone()).date();
    let met = setting.last_met.as_ref().map(|meeting| day(meeting.starts_at));
    let written = setting.before.iter().filter_map(|it| it.delivery.sent_at()).map(day).max();
    let last = met.max(written).max(setting.person.last_exchange)?;
    let days = last.until(desk.today()).map_or(0, |span| span.get_days());
    match met {
        Some(met) if days >= LONG => Some(text.write_long_met(text.day(met))),
        None if days >= FORGOTTEN => Some(text.write_long_silence(form.as_str())),
        _ => None,
    }
}

/// What else is due to the same person goes into the same message (G6): a beginning for each, to complete or to take out.
fn also(setting: &Setting, kind: MessageKind, text: Text, form: AddressForm, parts: &mut MessageParts) {
    let form = form.as_str();
    let mut lines: Vec<String> = Vec::new();
    if kind == MessageKind::ThankYou {
        lines.extend(setting.owed.iter().map(|(led, _)| text.write_also_loop(&led.name)));
    }
    if kind == MessageKind::News {
        let asked = setting.named.iter().filter(|led| led.referral.name_use == NameUse::NotAsked).map(|led| led.name.full());
        let names: Vec<String> = asked.collect();
        if !names.is_empty() {
            lines.push(text.write_also_name(form, text.all_of(&names)));
        }
    }
    // The frame of thanks after a meeting has a place for what one promised there.
    let framed = kind == MessageKind::ThankYou && setting.meeting.is_some();
    for promise in setting.promises.iter().filter(|_| matches!(kind, MessageKind::ThankYou | MessageKind::News)) {
        match promise.side {
            Side::Mine if framed && promise.meeting_id == setting.meeting.as_ref().map(|meeting| meeting.id) => {}
            Side::Mine => lines.push(text.write_also_promise(&promise.text)),
            Side::Theirs if framed => {}
            Side::Theirs => lines.push(text.write_also_recall(form, &promise.text)),
        }
    }
    for line in lines {
        let begun = std::mem::take(&mut parts.us);
        parts.us = if begun.is_empty() { line } else { format!("{begun}\n{line}") };
    }
}

/// The answer to a no: thanks, and a door left open (D13). The method's frame of thanks is for a meeting.
fn after_a_no(setting: &Setting, opening: String, text: Text, form: AddressForm, known: &impl Fn(Slot) -> Option<String>) -> MessageParts {
    let form = form.as_str();
    let refused = setting.last_sent().is_some_and(|it| it.delivery.answer() == Some(Answer::No));
    MessageParts {
        opening,
        you: if refused { text.write_no_thanks(form) } else { text.write_thanks_for(form) },
        me: String::new(),
        us: text.write_no_ask(form),
        ending: [text.write_no_close(form), known(Slot::Me).unwrap_or_default()].join("\n").trim_end().to_owned(),
    }
}

/// How a message to them opens.
pub(super) fn greeting(setting: &Setting, text: Text) -> String {
    Greet { form: address_form(setting), by: setting.person.greeting }.line(&setting.person.name, text)
}

/// Tu only where it was settled (D9).
pub(super) fn address_form(setting: &Setting) -> AddressForm {
    let agreed = setting.meeting.as_ref().and_then(|meeting| meeting.address_form);
    agreed.or(setting.person.address_form).unwrap_or(AddressForm::Vous)
}

fn known(desk: &Desk, setting: &Setting, text: Text, slot: Slot) -> Option<String> {
    let zone = desk.account().zone.zone();
    let meeting = setting.meeting.as_ref();
    let when = |meeting: &rebond_domain::Meeting| meeting.starts_at.to_zoned(meeting.zone.zone());
    match slot {
        // rule D11, C8: only a name one may use.
        Slot::Referrer => setting.led_by.as_ref().filter(|led| led.referral.name_use == NameUse::Agreed).map(|led| led.name.full()),
        Slot::Target => {
            let owed = || {
                let mut names: Vec<String> = setting.news_of.iter().map(|(led, _)| led.name.full()).collect();
                names.extend(setting.owed.iter().map(|(led, _)| led.name.full()).filter(|name| !names.contains(name)).collect::<Vec<_>>());
                (!names.is_empty()).then(|| text.all_of(&names))
            };
            setting.asked_for.as_ref().map(|(_, name)| name.full()).or_else(owed)
        }
        // rule D15
        Slot::Length => Some(desk.norms_of(&setting.person).text(text.lang()).usual.clone()),
        Slot::Sent => setting.last_sent().and_then(|it| it.delivery.sent_at()).map(|at| text.weekday_and_day(at.to_zoned(zone).date())),
        Slot::Date => meeting.map(|meeting| text.weekday_and_day(when(meeting).date())),
        Slot::Time => meeting.map(|meeting| text.time(when(meeting).time())),
        // Without a place, « par téléphone » says where; « en personne » does not.
        Slot::Place => meeting.and_then(|meeting| {
            let remote = meeting.mode != MeetingMode::InPerson;
            meeting.place.as_ref().map(ToString::to_string).or_else(|| remote.then(|| text.meeting_mode(meeting.mode).to_lowercase()))
        }),
        // rule E2: taken from one's own free hours; none is invented.
        Slot::Moments => {
            let said: Vec<String> = setting.moments.iter().map(|at| text.day_and_time(at)).collect();
            (!said.is_empty()).then(|| text.one_of(&said))
        }
        Slot::Contacts => {
            // rule G2: those whose name one may not use yet.
            let names: Vec<String> =
                setting.named.iter().filter(|led| led.referral.name_use == NameUse::NotAsked).map(|led| led.name.full()).collect();
            (!names.is_empty()).then(|| text.all_of(&names))
        }
        Slot::Calls => is_possible(Channel::Phone, desk.account().talk).then(String::new),
        // What the user wrote of it stands as it is.
        Slot::Talk => desk.account().talk.map(|talk| match (&desk.account().talk_line, talk) {
            (Some(line), _) => line.to_string(),
            (None, Talk::NoCalls) => text.write_talk_no_calls().to_owned(),
            (None, Talk::InWriting) => text.write_talk_in_writing().to_owned(),
        }),
        Slot::Me => desk.account().name.as_ref().map(ToString::to_string),
    }
}
