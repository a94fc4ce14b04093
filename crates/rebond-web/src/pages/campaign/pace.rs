//! `/campaign/rhythm`: meetings wished per week (G11), rest (A7), end with a decision.

use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::campaign::{ChangeState, SetRhythm, ShowCampaign};
use rebond_domain::{Campaign, CampaignState};
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    screen.page(page(screen.text), render(&filled(screen.text, there.campaign.as_ref()), there.campaign.as_ref()))
}

pub(crate) async fn set_rhythm(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let Some(goal) = form.read(|f| f.number("weekly-goal", 0..=20)) else {
        let there = ShowCampaign.run(&desk).await?;
        return screen.again(page(screen.text), render(&form, there.campaign.as_ref()));
    };
    SetRhythm { weekly_goal: u8::try_from(goal).unwrap_or(20) }.run(&desk).await?;
    screen.go_saying("/campaign", Flash::Saved)
}

pub(crate) async fn change_state(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let read = form.read(|f| {
        let (state, decision) = (f.choice("state"), f.optional_prose("decision"));
        Some(ChangeState { state: state?, decision })
    });
    let Some(verb) = read else {
        let there = ShowCampaign.run(&desk).await?;
        return screen.again(page(screen.text), render(&form, there.campaign.as_ref()));
    };
    verb.run(&desk).await?;
    screen.go_saying("/campaign", Flash::Saved)
}

fn filled(text: Text, campaign: Option<&Campaign>) -> Form {
    Form::empty(text)
        .with("weekly-goal", campaign.map_or(2, |campaign| campaign.weekly_goal))
        .with("state", campaign.map_or(CampaignState::Active, |campaign| campaign.state))
        .with_known("decision", campaign.and_then(|campaign| campaign.decision.as_ref()))
}

fn page(text: Text) -> Page {
    Page::new(Nav::Campaign, text.campaign_rhythm())
}

fn render(form: &Form, campaign: Option<&Campaign>) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.campaign_rhythm()).lead(text.campaign_rhythm_lead()))
        (parts::mistakes(form))
        form.card method="post" action="/campaign/rhythm" {
            (parts::text_field(form, "weekly-goal", text.campaign_weekly_goal()).number().hint(text.campaign_weekly_goal_hint()))
            div.actions { (parts::button(text.action_save())) }
        }
        @if campaign.is_some() {
            form.card method="post" action="/campaign/state" {
                (parts::radios(form, "state", text.campaign_state_question())
                    .explained(CampaignState::Active, text.campaign_state(CampaignState::Active), text.campaign_state_active_line())
                    .explained(CampaignState::Resting, text.campaign_state(CampaignState::Resting), text.campaign_state_resting_line())
                    .explained(CampaignState::Ended, text.campaign_state(CampaignState::Ended), text.campaign_state_ended_line()))
                (parts::text_area(form, "decision", text.campaign_decision()).rows(3))
                div.actions { (parts::button(text.action_save())) }
            }
        }
    }
}
