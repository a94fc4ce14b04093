//! `/campaign/closing`: everybody who helped, one text, a message begun to each who is ticked, with a line of their own (G4, G5).
//! `/campaign/begin`: another campaign.

use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::approaches::BeginClosing;
use rebond_app::campaign::{BeginCampaign, ClosingPage, HelperView, ShowClosing};
use rebond_domain::{Campaign, CampaignState, Ending, PersonId, PersonName};
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Reply, Screen, parts};

/// So many are shown at once: who is written to makes room for the next.
const SHOWN: usize = 40;

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let view = ShowClosing.run(&desk).await?;
    screen.page(page(screen.text), render(&filled(screen.text, &view), &view))
}

pub(crate) async fn prepare(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let read = form.read(|f| {
        let (people, frame) = (f.ids::<PersonId>("to"), f.prose("frame"));
        if people.is_empty() {
            let words = f.text().closing_nobody();
            f.fail("to", words);
        }
        let to = people.into_iter().map(|person| (person, f.optional_line(&own(person)))).collect();
        Some(BeginClosing { frame: frame?, to, lang: f.text().lang() })
    });
    if let Some(verb) = read {
        verb.run(&desk).await?;
        return screen.go_saying("/campaign/closing", Flash::Added);
    }
    let view = ShowClosing.run(&desk).await?;
    screen.again(page(screen.text), render(&form, &view))
}

pub(crate) async fn begin(screen: Screen, desk: Desk) -> Reply {
    BeginCampaign.run(&desk).await?;
    screen.go("/welcome")
}

fn page(text: Text) -> Page {
    Page::new(Nav::Campaign, text.closing_title())
}

fn own(person: PersonId) -> String {
    format!("own-{person}")
}

fn filled(text: Text, view: &ClosingPage) -> Form {
    let ending = view.campaign.as_ref().and_then(|campaign| campaign.ending);
    let frame = match ending {
        Some(Ending::Hired) => text.closing_frame_hired(),
        Some(Ending::Stopped) => text.closing_frame_stopped(),
        Some(Ending::Chosen) | None => text.closing_frame_chosen(),
    };
    Form::empty(text).with("frame", frame)
}

fn render(form: &Form, view: &ClosingPage) -> Markup {
    let text = form.text();
    let ended = view.campaign.as_ref().is_some_and(|campaign| campaign.state == CampaignState::Ended);
    let (waiting, told): (Vec<_>, Vec<_>) = view.helpers.iter().partition(|helper| helper.told.is_none());
    let (begun, open): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|helper| helper.draft.is_some());
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.closing_title()).lead(text.closing_lead()))
        (parts::mistakes(form))
        @if !ended {
            aside.tip { p { (text.closing_not_yet()) } div.actions { (parts::link_button("/campaign/rhythm", text.closing_not_yet_act())) } }
        }
        @if view.helpers.is_empty() { p.quiet { (text.closing_none()) } }
        @if ended && !open.is_empty() {
            form method="post" action="/campaign/closing" {
                (parts::text_area(form, "frame", text.closing_frame()).hint(text.closing_frame_hint()).rows(4))
                @for helper in open.iter().take(SHOWN) { (to_write(form, helper)) }
                (more(text, open.len()))
                div.actions { (parts::button(text.closing_prepare())) }
            }
        } @else if !open.is_empty() {
            ul.rows { @for helper in open.iter().take(SHOWN) { li { (who(helper)) (did(text, helper)) } } }
            (more(text, open.len()))
        }
        @if !begun.is_empty() || !told.is_empty() {
            ul.rows {
                @for helper in begun.iter().chain(&told).take(SHOWN) {
                    li {
                        (who(helper))
                        @if let Some(day) = helper.told { p.hint { (text.closing_told(text.day(day))) } }
                        @if let Some(draft) = helper.draft {
                            div.actions { (parts::link_button(format!("/approaches/{draft}"), text.closing_draft()).quiet().about(helper.name.full())) }
                        }
                    }
                }
            }
            (more(text, begun.len() + told.len()))
        }
    }
}

/// How many are not shown.
fn more(text: Text, many: usize) -> Markup {
    let more = u32::try_from(many.saturating_sub(SHOWN)).unwrap_or(u32::MAX);
    html! { @if more > 0 { p.hint { (text.board_more(more)) } } }
}

fn who(helper: &HelperView) -> Markup {
    html! { a href={ "/people/" (helper.id) } { bdi { (helper.name.full()) } } }
}

fn to_write(form: &Form, helper: &HelperView) -> Markup {
    let (text, name) = (form.text(), helper.name.full());
    html! {
        section.card {
            (parts::checkbox(form, "to", name.clone()).value(helper.id))
            (did(text, helper))
            (parts::text_field(form, &own(helper.id), text.closing_own(&name)).hint(text.closing_own_hint()).optional())
        }
    }
}

/// What they did.
fn did(text: Text, helper: &HelperView) -> Markup {
    let days: Vec<String> = helper.met.iter().map(|day| text.day(*day)).collect();
    let names = |people: &[PersonName]| text.all_of(&people.iter().map(PersonName::full).collect::<Vec<_>>());
    html! {
        @if !days.is_empty() { p.hint { (text.closing_met(text.all_of(&days))) } }
        @if !helper.named.is_empty() { p.hint dir="auto" { (text.closing_named(names(&helper.named))) } }
        @if !helper.introduced.is_empty() { p.hint dir="auto" { (text.closing_introduced(names(&helper.introduced))) } }
    }
}

/// What a campaign that ended leads to.
pub(super) fn ended(text: Text, campaign: &Campaign) -> Markup {
    html! {
        @if campaign.state == CampaignState::Ended {
            (parts::card(text.campaign_ended_title(), html! {
                p { (text.campaign_ended_line()) }
                div.actions {
                    (parts::link_button("/campaign/closing", text.closing_act()))
                    (parts::post_button("/campaign/begin", text.campaign_begin_act()).quiet())
                }
            }))
        }
    }
}
