//! `/campaign/decision`: what one decides after the meetings, what tipped it, and the next stages (A5, G13).

use maud::{Markup, html};
use rebond_app::campaign::{NoteDecision, ShowCampaign};
use rebond_app::{Desk, Shown};
use rebond_domain::Campaign;
use rebond_method::Rule;
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    screen.page(page(screen.text), render(&filled(screen.text, there.campaign.as_ref())))
}

pub(crate) async fn save(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let read = form.read(|f| {
        let (decision, tipped) = (f.optional_prose("decision"), f.optional_prose("tipped"));
        Some(NoteDecision { decision, tipped, next_stages: f.optional_prose("next-stages") })
    });
    if let Some(verb) = read
        && form.still(&desk, Shown::Decision).await?
    {
        verb.run(&desk).await?;
        return screen.go_saying("/campaign", Flash::Saved);
    }
    let kept = ShowCampaign.run(&desk).await?.campaign;
    let form = form.beside(filled(screen.text, kept.as_ref()));
    screen.again(page(screen.text), render(&form))
}

fn filled(text: Text, campaign: Option<&Campaign>) -> Form {
    Form::empty(text)
        .with("seen", Shown::Decision.of_campaign(campaign))
        .with_known("decision", campaign.and_then(|campaign| campaign.decision.as_ref()))
        .with_known("tipped", campaign.and_then(|campaign| campaign.tipped.as_ref()))
        .with_known("next-stages", campaign.and_then(|campaign| campaign.next_stages.as_ref()))
}

fn page(text: Text) -> Page {
    Page::new(Nav::Campaign, text.campaign_decision())
}

fn render(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.campaign_decision()).lead(text.decision_lead()))
        p { a href="/synthesis" { (text.decision_look()) } }
        form method="post" action="/campaign/decision" {
            (parts::hidden("seen", form.value("seen")))
            (parts::mistakes(form))
            (parts::text_area(form, "decision", text.decision_question()).optional().hint(text.decision_hint()).rows(4))
            (parts::text_area(form, "tipped", text.decision_tipped()).optional().hint(text.decision_tipped_hint()).rows(3))
            (parts::text_area(form, "next-stages", text.decision_stages()).optional().hint(text.decision_stages_hint()).rows(4))
            (parts::why(text, [Rule::A5]))
            div.actions { (parts::button(text.action_save())) }
        }
        p { a href="/campaign/rhythm" { (text.decision_end()) } }
    }
}
