//! `/campaign`: everything written about the campaign on one page, each part with a link to change it.

use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::campaign::{CampaignPage, ShowCampaign};
use rebond_domain::{Campaign, Prose};
use rebond_text::Text;

use super::super::synthesis;
use super::{closing, hopes, progress};
use crate::{Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let view = ShowCampaign.run(&desk).await?;
    screen.page(Page::new(Nav::Campaign, screen.text.nav_campaign()).wide(), render(screen.text, &view))
}

fn render(text: Text, view: &CampaignPage) -> Markup {
    let Some(campaign) = &view.campaign else {
        return html! {
            (parts::page_head(text.nav_campaign()))
            (parts::empty(text.campaign_empty_title(), text.campaign_empty_reason())
                .action(parts::link_button("/welcome", text.campaign_empty_act())))
        };
    };
    let change = |to: &'static str, what: &'static str| parts::link_button(to, text.action_edit()).plain().about(what);
    html! {
        (parts::page_head(text.nav_campaign()).lead(text.campaign_since(text.day(view.time.day(campaign.started_at)))))
        (synthesis::tabs(text, "/campaign"))
        (closing::ended(text, campaign))
        div.beside {
            div.stack {
                (parts::card(text.campaign_expectation(), expectation(text, campaign, view))
                    .aside(change("/campaign/expectation", text.campaign_expectation())))
                (parts::card(text.campaign_direction(), html! {
                    (written(campaign.direction.as_ref(), text.campaign_direction_none()))
                    @if campaign.aims_to_lead { p.quiet { (text.campaign_aims_to_lead()) } }
                }).aside(change("/campaign/direction", text.campaign_direction())))
                (parts::card(text.campaign_hopes(), html! {
                    @if view.hopes.is_empty() { p.quiet { (text.campaign_hopes_none()) } }
                    ul.plain-list {
                        @for hope in view.hopes.iter().filter(|view| view.hope.retired_at.is_none()) {
                            li { p dir="auto" { (hope.hope.statement) } (hopes::evidence(text, hope)) }
                        }
                    }
                }).aside(change("/campaign/hopes", text.campaign_hopes())))
                (parts::card(text.campaign_known(), written(campaign.known.as_ref(), text.campaign_known_none()))
                    .aside(change("/campaign/known", text.campaign_known())))
                (parts::card(text.campaign_story(), written(campaign.story.as_ref(), text.campaign_story_none()))
                    .aside(change("/campaign/story", text.campaign_story())))
            }
            div.stack {
                (parts::card(text.campaign_strengths(), html! {
                    @if view.strengths.is_empty() { p.quiet { (text.campaign_strengths_none()) } }
                    ul.plain-list {
                        @for strength in &view.strengths {
                            li { strong dir="auto" { (strength.title) } @if let Some(example) = &strength.example { p.prose.quiet dir="auto" { (example) } } }
                        }
                    }
                }).aside(change("/campaign/strengths", text.campaign_strengths())))
                (parts::card(text.campaign_rhythm(), html! {
                    p { (text.campaign_weekly_goal_said(campaign.weekly_goal)) }
                    p.quiet { (text.campaign_state(campaign.state)) }
                    @if let Some(ending) = campaign.ending { p.quiet { (text.ending(ending)) } }
                }).aside(change("/campaign/rhythm", text.campaign_rhythm())))
                (parts::card(text.campaign_decision(), html! {
                    (written(campaign.decision.as_ref(), text.decision_none()))
                    @if let Some(stages) = &campaign.next_stages { p { strong { (text.decision_stages()) } } p.prose dir="auto" { (stages) } }
                }).aside(change("/campaign/decision", text.campaign_decision())))
                (parts::card(text.campaign_progress(), html! {
                    @if view.progress.is_empty() { p.quiet { (text.campaign_progress_none()) } }
                    (progress::list(text, view))
                }).aside(parts::link_button("/campaign/progress", text.action_add()).plain().about(text.campaign_progress())))
                @if view.past { p { a href="/campaign/past" { (text.campaign_past_act()) } } }
                p { a href="/statistics" { (text.statistics_act()) } }
                (parts::card(text.settings_title(), html! { p.quiet { (text.settings_lead()) } }).aside(parts::link_button("/settings", text.action_open()).plain().about(text.settings_title())))
            }
        }
    }
}

fn expectation(text: Text, campaign: &Campaign, view: &CampaignPage) -> Markup {
    html! {
        (written(campaign.expectation.as_ref(), text.campaign_expectation_none()))
        @if let Some(purpose) = campaign.purpose {
            p { (parts::tag(text.purpose(purpose), parts::Tone::Plain)) }
            (suggestions(text, purpose))
        }
        @if view.history.len() > 1 {
            (parts::more(text.campaign_history(), &html! {
                ul.plain-list {
                    @for change in &view.history {
                        li { (text.day(view.time.day(change.at))) " — " (text.purpose(change.purpose)) @if let Some(words) = &change.expectation { p.prose.quiet dir="auto" { (words) } } }
                    }
                }
            }))
        }
    }
}

/// Where to look for whom, by purpose (A3, A4, A5).
fn suggestions(text: Text, purpose: rebond_domain::Purpose) -> Markup {
    let found = rebond_method::suggestions(purpose, text.lang());
    html! {
        (parts::more(text.campaign_suggestions(), &html! {
            ul { @for suggestion in found { li { (suggestion) } } }
            p { a href="/directories" { (text.directories_title()) } }
            (parts::why(text, [rebond_method::suggestions_rule(purpose)]))
        }))
    }
}

fn written(words: Option<&Prose>, none: &str) -> Markup {
    html! { @match words { Some(words) => { p.prose dir="auto" { (words) } } None => { p.quiet { (none) } } } }
}
