//! `/campaign/direction`: where one wants to go, which is what one tells everybody (B7); and whether one aims to lead (B10).

use maud::{Markup, html};
use rebond_app::campaign::{GiveDirection, ShowCampaign};
use rebond_app::{Desk, Shown};
use rebond_domain::Campaign;
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Reader, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    screen.page(page(screen.text), render(&filled(screen.text, there.campaign.as_ref())))
}

pub(crate) async fn save(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let Some(verb) = form.read(verb) else { return screen.again(page(screen.text), render(&form)) };
    if !form.still(&desk, Shown::Direction).await? {
        let kept = ShowCampaign.run(&desk).await?.campaign;
        let form = form.beside(filled(screen.text, kept.as_ref()));
        return screen.again(page(screen.text), render(&form));
    }
    verb.run(&desk).await?;
    screen.go_saying("/campaign", Flash::Saved)
}

pub(crate) fn filled(text: Text, campaign: Option<&Campaign>) -> Form {
    Form::empty(text)
        .with("seen", Shown::Direction.of_campaign(campaign))
        .with_known("direction", campaign.and_then(|campaign| campaign.direction.as_ref()))
        .with_tick("aims-to-lead", campaign.is_some_and(|campaign| campaign.aims_to_lead))
}

#[expect(clippy::unnecessary_wraps, reason = "the shape that `Form::read` asks for")]
pub(crate) fn verb(f: &mut Reader<'_>) -> Option<GiveDirection> {
    let (direction, aims_to_lead) = (f.optional_prose("direction"), f.checked("aims-to-lead"));
    Some(GiveDirection { direction, aims_to_lead })
}

fn page(text: Text) -> Page {
    Page::new(Nav::Campaign, text.campaign_direction())
}

fn render(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.campaign_direction()))
        form method="post" action="/campaign/direction" {
            (parts::hidden("seen", form.value("seen")))
            (parts::mistakes(form))
            (fields(form))
            div.actions { (parts::button(text.action_save())) }
        }
    }
}

pub(crate) fn fields(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (parts::text_area(form, "direction", text.campaign_direction_question()).hint(text.campaign_direction_hint()).rows(3))
        (parts::checkbox(form, "aims-to-lead", text.campaign_aims_to_lead()))
    }
}
