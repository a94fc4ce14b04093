//! The frame a draft begins with: beginnings of sentences, with what is known put in and the rest left to the user (D1). What enters:
//! what stands around the message. What leaves: parts and a subject line. Not done here: writing in the user's place.

use rebond_coach::best_phone;
use rebond_domain::{AddressForm, Answer, Channel, Lang, Line, MessageKind, NameUse, PhoneNature};
use rebond_method::{Frame, Slot, fill, frame, frame_subject, lacks};
use rebond_text::Text;

use super::{MessageParts, setting::Setting};
use crate::Desk;

/// The mark left where only the user can say.
pub(super) const BLANK: &str = "…";

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
    if channel == Channel::LinkedInNote {
        // Two hundred characters hold no frame: only its first words.
        let opening = fill(&frame(kind, lang, form).greeting, known);
        return (MessageParts { opening, ..MessageParts::default() }, None);
    }
    let frame = if kind == MessageKind::ThankYou && setting.meeting.is_none() { None } else { Some(frame(kind, lang, form)) };
    let mut parts = frame.map_or_else(|| after_a_no(setting, text, form, &known), |frame| of_frame(frame, text, &known));
    if generic {
        // rule C3: a shared mailbox is told first whom the message is for.
        parts.opening = format!("{}\n\n{}", text.write_attention(&setting.person.name), parts.opening);
    }
    if matches!(channel, Channel::Phone | Channel::InPerson) {
        let switchboard = channel == Channel::Phone && best_phone(&setting.phones).is_some_and(|it| it.nature == PhoneNature::Switchboard);
        if switchboard {
            // rule C7: entirely transparent to whoever answers first.
            let me = desk.account().name.as_ref().map_or(BLANK, Line::as_str);
            parts.opening = format!("{}\n\n{}", text.write_switchboard_opening(me, &setting.person.name), parts.opening);
        }
        parts.opening =
            format!("{}\n{}", parts.opening, text.write_spoken_opening(desk.account().name.as_ref().map_or(BLANK, Line::as_str)));
        parts.ending = parts
            .ending
            .lines()
            .filter(|line| desk.account().name.as_ref().is_none_or(|name| *line != name.as_str()))
            .collect::<Vec<_>>()
            .join("\n");
    }
    let subject = matches!(channel, Channel::Email | Channel::Letter).then(|| fill(frame_subject(kind, lang), known));
    (parts, subject.and_then(|subject| Line::cut(&subject)))
}

fn of_frame(frame: &Frame, text: Text, known: &impl Fn(Slot) -> Option<String>) -> MessageParts {
    let lines = |lines: &[String]| {
        let said = lines.iter().filter(|line| {
            // rule D11: a line that says who led to them is left out when nobody did, or did not agree to be named.
            [Slot::Referrer, Slot::Target, Slot::Contacts].into_iter().all(|slot| !lacks(line, slot) || known(slot).is_some())
        });
        said.filter(|line| line.as_str() != "{me}" || known(Slot::Me).is_some())
            .map(|line| fill(line, known))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let mut us = lines(&frame.us);
    if !frame.forward.is_empty() {
        // rule C8: the lines that can be forwarded stand by themselves.
        us = format!("{us}\n\n{}", text.write_quoted(lines(&frame.forward)));
    }
    MessageParts { opening: fill(&frame.greeting, known), you: lines(&frame.you), me: lines(&frame.me), us, ending: lines(&frame.close) }
}

/// The answer to a no: thanks, and a door left open (D13). The method's frame of thanks is for a meeting.
fn after_a_no(setting: &Setting, text: Text, form: AddressForm, known: &impl Fn(Slot) -> Option<String>) -> MessageParts {
    let form = form.as_str();
    let refused = setting.last_sent().is_some_and(|it| it.delivery.answer() == Some(Answer::No));
    MessageParts {
        opening: text.write_greeting(known(Slot::Name).unwrap_or_default()),
        you: if refused { text.write_no_thanks(form) } else { text.write_thanks_for(form) },
        me: String::new(),
        us: text.write_no_ask(form),
        ending: [text.write_no_close(form), known(Slot::Me).unwrap_or_default()].join("\n").trim_end().to_owned(),
    }
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
        Slot::Name => Some(match (address_form(setting), setting.person.name.given()) {
            (AddressForm::Tu, Some(given)) => given.to_string(),
            _ => setting.person.name.full(),
        }),
        // rule D11, C8: only a name one may use.
        Slot::Referrer => setting.led_by.as_ref().filter(|led| led.referral.name_use == NameUse::Agreed).map(|led| led.name.full()),
        Slot::Target => {
            setting.asked_for.as_ref().map(|(_, name)| name.full()).or_else(|| setting.news_of.as_ref().map(|(led, _)| led.name.full()))
        }
        // rule D15
        Slot::Minutes => Some(desk.norms().length.usual.to_string()),
        Slot::Sent => setting.last_sent().and_then(|it| it.delivery.sent_at()).map(|at| text.weekday_and_day(at.to_zoned(zone).date())),
        Slot::Date => meeting.map(|meeting| text.weekday_and_day(when(meeting).date())),
        Slot::Time => meeting.map(|meeting| text.time(when(meeting).time())),
        Slot::Place => meeting
            .map(|meeting| meeting.place.as_ref().map_or_else(|| text.meeting_mode(meeting.mode).to_lowercase(), ToString::to_string)),
        Slot::Contacts => {
            // rule G2: those whose name one may not use yet.
            let names: Vec<String> =
                setting.named.iter().filter(|led| led.referral.name_use == NameUse::NotAsked).map(|led| led.name.full()).collect();
            (!names.is_empty()).then(|| text.all_of(&names))
        }
        Slot::Me => desk.account().name.as_ref().map(ToString::to_string),
    }
}
