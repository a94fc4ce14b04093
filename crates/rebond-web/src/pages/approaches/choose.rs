//! `/people/{id}/write`: what the message is for and which way it goes, each way with its reason (C1–C9); begins the draft.

use axum::extract::{Path, Query};
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::approaches::{About, BeginDraft, ChooseWay, Greet, WayPage};
use rebond_coach::{Way, is_possible};
use rebond_domain::{AddressForm, Channel, EmailAddress, Greeting, MessageKind, NameUse, PersonId};
use rebond_method::Rule;
use rebond_sentences::approaches::{purpose, way, why_way};
use rebond_text::Text;

use super::{address, cautions};
use crate::parts::{self, Icon};
use crate::{Form, Nav, Page, Reader, Reply, Screen};

#[derive(serde::Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(crate) struct Params {
    kind: String,
    referral: String,
    meeting: String,
    #[serde(rename = "loop")]
    loop_of: String,
    event: String,
    target: String,
}

impl Params {
    fn about(&self) -> About {
        About {
            referral: self.referral.parse().ok(),
            meeting: self.meeting.parse().ok(),
            loop_of: self.loop_of.parse().ok(),
            event: self.event.parse().ok(),
            target: self.target.parse().ok(),
        }
    }
}

pub(crate) async fn show(desk: Desk, screen: Screen, Path(person): Path<PersonId>, Query(params): Query<Params>) -> Reply {
    let view = ChooseWay { person, kind: params.kind.parse().ok(), about: params.about() }.run(&desk).await?;
    let first = view.ways.first().filter(|way| !way.is_advised_against()).map(Way::key);
    let form = Form::empty(screen.text)
        .with("kind", view.kind)
        .with_known("way", first)
        .with_known("greet", settled(&view))
        .with("start", "frame");
    screen.page(page(&screen, &view), render(&view, &form))
}

pub(crate) async fn begin(desk: Desk, screen: Screen, Path(person): Path<PersonId>, mut form: Form) -> Reply {
    let lang = screen.text.lang();
    let about = about(&form);
    let read = form.read(|f| {
        let (kind, way) = (f.choice::<MessageKind>("kind"), chosen_way(f));
        let framed = f.raw("start") != "blank";
        let greet = f.raw("greet").parse().ok();
        let (channel, to, event) = way?;
        Some(BeginDraft { person, kind: kind?, channel, to, about: About { event: event.or(about.event), ..about }, framed, lang, greet })
    });
    if let Some(begin) = read
        && let Some(draft) = form.accept(begin.run(&desk).await)?
    {
        return screen.go(address(draft, ""));
    }
    let view = ChooseWay { person, kind: form.value("kind").parse().ok(), about }.run(&desk).await?;
    screen.again(page(&screen, &view), render(&view, &form))
}

fn about(form: &Form) -> About {
    About {
        referral: form.value("referral").parse().ok(),
        meeting: form.value("meeting").parse().ok(),
        loop_of: form.value("loop").parse().ok(),
        event: form.value("event").parse().ok(),
        target: form.value("target").parse().ok(),
    }
}

/// `channel`, or `channel:address`, or `channel:event`.
fn chosen_way(f: &mut Reader<'_>) -> Option<(Channel, Option<EmailAddress>, Option<rebond_domain::EventId>)> {
    let (channel, detail) = f.raw("way").split_once(':').map_or((f.raw("way"), ""), |(channel, detail)| (channel, detail));
    let (channel, detail) = (channel.parse::<Channel>().ok(), detail.to_owned());
    match channel {
        None => f.choice::<Channel>("way").map(|channel| (channel, None, None)),
        Some(Channel::Email) => Some((Channel::Email, EmailAddress::parse(&detail).ok(), None)),
        Some(Channel::InPerson) => Some((Channel::InPerson, None, detail.parse().ok())),
        Some(channel) => Some((channel, None, None)),
    }
}

fn page(screen: &Screen, view: &WayPage) -> Page {
    Page::new(Nav::People, screen.text.write_title(&view.person.name))
}

fn render(view: &WayPage, form: &Form) -> Markup {
    let text = form.text();
    let person = format!("/people/{}", view.person.id);
    html! {
        (parts::back(&person, &view.person.name.full()))
        (parts::page_head(text.write_title(&view.person.name)).lead(match &view.asked_for {
            Some(target) => text.write_asked_for(target),
            None => text.write_lead().to_owned(),
        }))
        @if let Some(draft) = &view.draft {
            aside.tip {
                p { (text.write_draft_there()) }
                p { a href=(address(draft.id, "")) { (text.write_draft_open()) } }
            }
        }
        (cautions(text, &view.cautions))
        (waiting(text, view))
        (recommender(text, view))
        (parts::mistakes(form))
        form method="post" action={ (person) "/approaches" } {
            @for (field, value) in [
                ("referral", view.about.referral.map(|id| id.to_string())),
                ("meeting", view.about.meeting.map(|id| id.to_string())),
                ("loop", view.about.loop_of.map(|id| id.to_string())),
                ("event", view.about.event.map(|id| id.to_string())),
                ("target", view.about.target.map(|id| id.to_string())),
            ] {
                @if let Some(value) = value { (parts::hidden(field, value)) }
            }
            (kinds(text, view, form))
            (ways(text, view, form))
            @if view.ways.is_empty() {
                aside.tip { p { (text.write_way_none_title()) ". " (text.write_way_none()) } p { a href={ (person) "#addresses" } { (text.write_way_none_act()) } } }
            }
            (greets(text, view, form))
            (parts::radios(form, "start", text.write_start())
                .explained("frame", text.write_start_frame(), text.write_start_frame_hint())
                .answer("blank", text.write_start_blank()))
            div.actions { (parts::button(text.write_begin()).icon(Icon::Pen)) (parts::link_button(person.clone(), text.action_cancel()).quiet()) }
        }
    }
}

fn kinds(text: Text, view: &WayPage, form: &Form) -> Markup {
    if view.kind_given {
        return html! {
            (parts::hidden("kind", view.kind))
            p.chosen { strong { (text.message_kind(view.kind)) } " · " (purpose(text, view.kind)) }
        };
    }
    html! { (parts::radios(form, "kind", text.write_kind()).choices::<MessageKind>().in_line().hint(purpose(text, view.kind))) }
}

/// How a message to this person opens, once it was settled: what one calls them, or that one says tu to them.
fn settled(view: &WayPage) -> Option<Greet> {
    let form = view.person.address_form;
    let greet = Greet { form: form.unwrap_or(AddressForm::Vous), by: view.person.greeting };
    (form == Some(AddressForm::Tu) || greet.by.is_some()).then_some(greet)
}

/// The first line, asked once a person; then behind a line that says it.
fn greets(text: Text, view: &WayPage, form: &Form) -> Markup {
    let name = &view.person.name;
    let mut radios = parts::radios(form, "greet", text.write_greet()).in_line().optional();
    for greet in Greet::options(name, text) {
        let line = greet.line(name, text);
        let said = match (greet.by, greet.form) {
            (None, _) => text.write_greet_without(text.write_greeting_plain()),
            (Some(Greeting::GivenName), AddressForm::Tu) => text.write_greet_tu(&line),
            (Some(Greeting::GivenName), AddressForm::Vous) => text.write_greet_vous(&line),
            (Some(Greeting::Madam | Greeting::Sir), _) => line,
        };
        radios = radios.answer(greet, said);
    }
    if let Some(greet) = settled(view) {
        return parts::more(&text.write_greet_settled(greet.line(name, text)), &html! { (radios) });
    }
    html! { (radios.hint(text.write_greet_hint())) }
}

fn ways(text: Text, view: &WayPage, form: &Form) -> Markup {
    let mut radios = parts::radios(form, "way", text.write_way());
    let fine: Vec<&Way> = view.ways.iter().filter(|way| !way.is_advised_against()).collect();
    for it in &fine {
        radios = radios.explained(it.key(), way(text, it), why_way(text, it, view));
    }
    if let Some((guessed, _)) = &view.guessed {
        let organisation = view.organisation.as_ref().map_or("", |it| it.name.as_str());
        radios = radios.explained(format!("{}:{guessed}", Channel::Email), text.write_guess(guessed), text.write_guess_why(organisation));
    }
    let offered: Vec<Channel> = fine.iter().map(|way| way.channel).collect();
    for channel in
        Channel::ALL.iter().filter(|channel| !offered.contains(channel) && **channel != Channel::Email && is_possible(**channel, view.talk))
    {
        radios = radios.answer(channel.as_str(), text.channel(*channel));
    }
    let against = view.ways.iter().filter(|way| way.is_advised_against());
    let rules = view.ways.iter().map(|way| way.reason.rule()).chain(view.guessed.is_some().then_some(Rule::C2));
    html! {
        div.ways { (radios) }
        @for way in against {
            p.hint {
                @if let Some(address) = &way.address { (text.write_way_against(address)) ". " }
                (way.reason.text(text.lang()))
            }
        }
        (parts::why(text, rules))
    }
}

fn waiting(text: Text, view: &WayPage) -> Markup {
    let Some((approach, over)) = view.waiting.as_ref().filter(|_| view.kind.awaits_answer()) else { return html! {} };
    let sent = approach.delivery.sent_at().map_or_else(|| view.time.today(), |at| view.time.day(at));
    let words = if *over > view.time.today() {
        text.write_waiting(text.day(sent), text.weekday_and_day(*over))
    } else {
        text.write_waiting_over(text.day(sent))
    };
    parts::tip(text, Some(Rule::C9), &words)
}

/// rule C8: the recommender writing is better than being recommended.
fn recommender(text: Text, view: &WayPage) -> Markup {
    let Some(led) = view.led_by.as_ref().filter(|led| led.referral.name_use != NameUse::Declined) else { return html! {} };
    let words = if led.referral.name_use == NameUse::Agreed {
        text.write_recommender_agreed(&led.name)
    } else {
        text.write_recommender_ask(&led.name)
    };
    html! {
        (parts::card(text.write_recommender_title(&led.name), html! {
            p { (text.write_recommender()) }
            (parts::why(text, [Rule::C8]))
            p.hint { (words) }
            div.actions {
                (parts::link_button(format!("/people/{}/write?kind=introduction&referral={}", led.id, led.referral.id), text.write_recommender_act()).quiet())
                (parts::link_button(format!("/referrals/{}", led.referral.id), text.write_recommender_record()).plain())
            }
        }))
    }
}
