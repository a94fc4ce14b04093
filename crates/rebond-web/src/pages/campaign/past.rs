//! `/campaign/past`: the campaigns before this one, to be read again.

use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::campaign::{PastCampaign, ShowPast};
use rebond_text::Text;

use super::hopes;
use crate::{Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let past = ShowPast.run(&desk).await?;
    screen.page(Page::new(Nav::Campaign, screen.text.campaign_past_title()), render(screen.text, &past))
}

fn render(text: Text, past: &[PastCampaign]) -> Markup {
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.campaign_past_title()))
        @if past.is_empty() { p.quiet { (text.none_yet()) } }
        @for one in past { (campaign(text, one)) }
    }
}

fn campaign(text: Text, one: &PastCampaign) -> Markup {
    let day = |at| text.day(one.time.day(at));
    let it = &one.campaign;
    let facts = parts::facts()
        .fact(text.campaign_past_begun(), day(it.started_at))
        .fact(text.campaign_past_ended(), day(it.state_since))
        .known(text.campaign_expectation(), it.expectation.as_ref().map(ToString::to_string))
        .known(text.campaign_direction(), it.direction.as_ref().map(ToString::to_string))
        .known(text.campaign_ending_question(), it.ending.map(|ending| text.ending(ending).to_owned()))
        .known(text.campaign_decision(), it.decision.as_ref().map(ToString::to_string));
    let title = it.purpose.map_or_else(|| text.nav_campaign(), |purpose| text.purpose(purpose));
    let card = parts::card(
        title,
        html! {
            (facts)
            @if !one.hopes.is_empty() {
                h3 { (text.campaign_hopes()) }
                ul.plain-list { @for hope in &one.hopes { li { p dir="auto" { (hope.hope.statement) } (hopes::evidence(text, hope)) } } }
            }
            @if one.history.len() > 1 {
                h3 { (text.campaign_history()) }
                ul.plain-list { @for change in &one.history { li { (day(change.at)) " — " (text.purpose(change.purpose)) } } }
            }
        },
    );
    html! { (card) }
}
