//! `/campaign/story`: one's path and what set one moving, written once for messages and meetings (D5, F3).

use maud::{Markup, html};
use rebond_app::campaign::{ShowCampaign, TellStory};
use rebond_app::{Desk, Shown};
use rebond_domain::Campaign;
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    let form = filled(screen.text, there.campaign.as_ref());
    screen.page(page(screen.text), render(&form))
}

pub(crate) async fn save(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let Some(verb) = form.read(|f| Some(TellStory { story: f.optional_prose("story") })) else {
        return screen.again(page(screen.text), render(&form));
    };
    if !form.still(&desk, Shown::Story).await? {
        let kept = ShowCampaign.run(&desk).await?.campaign;
        let form = form.beside(filled(screen.text, kept.as_ref()));
        return screen.again(page(screen.text), render(&form));
    }
    verb.run(&desk).await?;
    screen.go_saying("/campaign", Flash::Saved)
}

fn filled(text: Text, campaign: Option<&Campaign>) -> Form {
    Form::empty(text)
        .with("seen", Shown::Story.of_campaign(campaign))
        .with_known("story", campaign.and_then(|campaign| campaign.story.as_ref()))
}

fn page(text: Text) -> Page {
    Page::new(Nav::Campaign, text.campaign_story())
}

fn render(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.campaign_story()).lead(text.campaign_story_lead()))
        form method="post" action="/campaign/story" {
            (parts::hidden("seen", form.value("seen")))
            (parts::mistakes(form))
            (parts::text_area(form, "story", text.campaign_story_question()).hint(text.campaign_story_hint()).rows(10))
            div.actions { (parts::button(text.action_save())) }
        }
    }
}
