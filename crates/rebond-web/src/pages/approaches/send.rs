//! `/approaches/{id}/send`: the message as it will be read, the ways to send it, and noting that it has gone.

use axum::extract::{Path, Query};
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::approaches::{ApproachPage, MarkSent, MessageText, ShowApproach, text_of};
use rebond_app::mail::Sending;
use rebond_domain::{ApproachId, Channel, Delivery, time::later};
use rebond_method::Rule;
use rebond_sentences::approaches::why_aside;
use rebond_text::Text;

use super::{about, address, agreement, has_subject, is_spoken, sending};
use crate::parts::{self, Icon};
use crate::{Flash, Form, Nav, Page, Problem, Reply, Screen, assets};

#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub(crate) struct Params {
    sure: Option<String>,
}

pub(crate) async fn show(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, Query(params): Query<Params>) -> Reply {
    let view = load(&desk, &screen, id).await?;
    if view.approach.delivery != Delivery::Draft {
        return screen.go(address(id, ""));
    }
    let now = desk.local_now();
    let form = Form::empty(screen.text)
        .with("day", now.date())
        .with("time", now.time().strftime("%H:%M"))
        .with_tick("sure", params.sure.is_some());
    let sending = Sending::of(&desk, &view.approach).await?;
    screen.page(page(&screen), render(&view, &form, &sending))
}

pub(crate) async fn mark(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, mut form: Form) -> Reply {
    let zone = desk.account().zone.zone();
    let read = form.read(|f| {
        let (day, time) = (f.date("day"), f.time("time"));
        day?.to_datetime(time?).to_zoned(zone).ok()
    });
    if let Some(sent_at) = read {
        // The field tells a minute, and what was sent within it may answer something of the same minute: its end is meant, or
        // now when that is not over.
        let sent_at = later(sent_at.timestamp(), jiff::SignedDuration::from_secs(59)).min(desk.now().max(sent_at.timestamp()));
        if let Some(sent) = form.accept(MarkSent { id, sent_at, message_id: None }.run(&desk).await)? {
            return screen.go_saying(address(sent.id, ""), Flash::MarkedSent);
        }
    }
    again(&desk, &screen, id, &form).await
}

/// The page again, with what does not fit.
pub(super) async fn again(desk: &Desk, screen: &Screen, id: ApproachId, form: &Form) -> Reply {
    let view = load(desk, screen, id).await?;
    let sending = Sending::of(desk, &view.approach).await?;
    screen.again(page(screen), render(&view, form, &sending))
}

async fn load(desk: &Desk, screen: &Screen, id: ApproachId) -> Result<ApproachPage, Problem> {
    ShowApproach { id, reviewed: true, lang: screen.text.lang() }.run(desk).await?.ok_or(Problem::NotFound)
}

fn page(screen: &Screen) -> Page {
    Page::new(Nav::People, screen.text.send_title()).script(assets::WRITE.address)
}

fn render(view: &ApproachPage, form: &Form, sending: &Sending) -> Markup {
    let text = form.text();
    let id = view.approach.id;
    let MessageText { subject, body } = text_of(&view.approach);
    let spoken = is_spoken(view.approach.channel);
    if matches!(sending, Sending::UnderWay | Sending::MayHaveLeft) {
        return sending::unsettled(text, view, form, sending);
    }
    html! {
        (parts::back(&address(id, ""), text.send_edit()))
        (parts::page_head(text.write_draft_title(text.message_kind(view.approach.kind), &view.person.name)).lead(text.send_lead()))
        (about(text, view))
        (agreement(text, view))
        (parts::mistakes(form))
        (warnings(text, view))
        @if !body.is_empty() {
            (parts::card(text.send_text(), html! {
                @if has_subject(view.approach.channel) && !subject.is_empty() {
                    p.copy-source #copy-subject dir="auto" { strong { (subject) } }
                }
                div.letter.copy-source #copy-body dir="auto" { (body) }
            }))
        }
        @if !body.is_empty() && !spoken { (sending::part(text, view, form, sending)) (ways(text, view, form)) }
        (parts::card(text.send_done_title(), html! {
            form method="post" action=(address(id, "/sent")) {
                div.row {
                    (parts::text_field(form, "day", text.send_day()).date())
                    (parts::text_field(form, "time", text.send_time()).time())
                }
                div.actions { (parts::button(if spoken { text.send_done_spoken() } else { text.send_done() }).icon(Icon::Check)) }
            }
        }))
    }
}

/// What the method forbids, and blanks left, before it leaves.
fn warnings(text: Text, view: &ApproachPage) -> Markup {
    let Some(remarks) = &view.remarks else { return html! {} };
    let errors: Vec<_> = remarks.errors().collect();
    let empty = view.approach.body.is_none() && !is_spoken(view.approach.channel);
    let unnamed = !empty && has_subject(view.approach.channel) && view.approach.subject.is_none();
    html! {
        @if empty || unnamed || !errors.is_empty() || !remarks.blanks.is_empty() {
            div.mistakes {
                h2 { (Icon::Attention) @if empty { (text.send_empty()) } @else { (text.send_errors(errors.len() + usize::from(!remarks.blanks.is_empty()) + usize::from(unnamed))) } }
                ul {
                    @if unnamed { li { a href=(address(view.approach.id, "#f-subject")) { (text.send_no_subject()) } } }
                    @if !remarks.blanks.is_empty() { li { a href=(address(view.approach.id, "?check=1#remarks")) { (text.write_blanks(remarks.blanks.len())) } } }
                    @for (remark, aside) in errors {
                        li {
                            a href=(address(view.approach.id, "?check=1#remarks")) { (remark.message) }
                            @if let Some(aside) = aside { " " span.hint dir="auto" { (text.send_aside(why_aside(text, aside))) } }
                            (parts::why(text, [remark.number]))
                        }
                    }
                }
            }
        }
    }
}

fn ways(text: Text, view: &ApproachPage, form: &Form) -> Markup {
    let id = view.approach.id;
    let mail = &view.mail;
    // rule C2: a guessed address is asked about before anything offers to use it.
    let ask = mail.guessed && form.value("sure") != "yes";
    html! {
        (parts::card(text.send_how(), html! {
            @if ask {
                p.caution { (text.send_guessed()) }
                (parts::why(text, [Rule::C2]))
                div.actions { (parts::link_button(address(id, "/send?sure=1"), text.send_guessed_sure()).quiet()) }
            } @else {
                div.actions {
                    @if let Some(link) = &mail.mailto { (parts::link_button(link.clone(), text.send_mailto()).icon(Icon::Mail)) }
                    @if mail.eml.is_some() { (parts::link_button(address(id, "/mail.eml"), text.send_eml()).quiet().icon(Icon::File)) }
                    span.copy-buttons data-copied=(text.send_copied()) data-text=(text.send_copy_text()) data-subject=(text.send_copy_subject()) {}
                }
                @if view.approach.channel == Channel::Email && mail.eml.is_some() {
                    @if mail.mailto.is_none() { p.hint { (text.send_too_long()) } }
                    p.hint { (text.send_eml_hint()) }
                } @else {
                    p.hint { (text.send_by_hand()) }
                }
            }
        }))
    }
}
