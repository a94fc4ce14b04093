//! `/campaign/expectation`: what one expects of the meetings (A1), and with which purpose (A2). A purpose that aims at an opening
//! to be hired gets a kind word (A6).

use maud::{Markup, html};
use rebond_app::campaign::{SayWhatYouExpect, ShowCampaign, remarks_on_purpose};
use rebond_app::{Desk, Shown};
use rebond_domain::{Campaign, Purpose};
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Reader, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    let form = filled(screen.text, there.campaign.as_ref());
    screen.page(page(screen.text), render(&form, there.campaign.as_ref()))
}

pub(crate) async fn save(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let Some(verb) = form.read(verb) else { return screen.again(page(screen.text), render(&form, None)) };
    if !form.still(&desk, Shown::Expectation).await? {
        let kept = ShowCampaign.run(&desk).await?.campaign;
        let form = form.beside(filled(screen.text, kept.as_ref()));
        return screen.again(page(screen.text), render(&form, None));
    }
    let doubtful = verb.expectation.as_ref().is_some_and(|words| !remarks_on_purpose(words, screen.text.lang()).is_empty());
    verb.run(&desk).await?;
    screen.go_saying(if doubtful { "/campaign/expectation" } else { "/campaign" }, Flash::Saved)
}

pub(crate) fn filled(text: Text, campaign: Option<&Campaign>) -> Form {
    Form::empty(text)
        .with("seen", Shown::Expectation.of_campaign(campaign))
        .with_known("expectation", campaign.and_then(|campaign| campaign.expectation.as_ref()))
        .with_known("purpose", campaign.and_then(|campaign| campaign.purpose))
}

#[expect(clippy::unnecessary_wraps, reason = "the shape that `Form::read` asks for")]
pub(crate) fn verb(f: &mut Reader<'_>) -> Option<SayWhatYouExpect> {
    let (expectation, purpose) = (f.optional_prose("expectation"), f.optional_choice("purpose"));
    Some(SayWhatYouExpect { expectation, purpose })
}

fn page(text: Text) -> Page {
    Page::new(Nav::Campaign, text.campaign_expectation())
}

fn render(form: &Form, campaign: Option<&Campaign>) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.campaign_expectation()))
        form method="post" action="/campaign/expectation" {
            (parts::hidden("seen", form.value("seen")))
            (parts::mistakes(form))
            (remarks(text, campaign))
            (fields(form))
            div.actions { (parts::button(text.action_save())) }
        }
    }
}

pub(crate) fn fields(form: &Form) -> Markup {
    let text = form.text();
    let explained = [
        (Purpose::Explore, text.purpose_explore_line()),
        (Purpose::Confront, text.purpose_confront_line()),
        (Purpose::Validate, text.purpose_validate_line()),
    ];
    let radios = parts::radios(form, "purpose", text.campaign_purpose_question());
    let radios = explained.into_iter().fold(radios, |radios, (purpose, line)| radios.explained(purpose, text.purpose(purpose), line));
    html! {
        (parts::text_area(form, "expectation", text.campaign_expectation_question()).hint(text.campaign_expectation_hint()).rows(4))
        (radios)
    }
}

/// What the method says of the words kept, if anything (A6).
pub(crate) fn remarks(text: Text, campaign: Option<&Campaign>) -> Markup {
    let said = campaign.and_then(|campaign| campaign.expectation.as_ref()).map(|words| remarks_on_purpose(words, text.lang()));
    html! { @for remark in said.into_iter().flatten() { (parts::tip(text, Some(remark.rule), &remark.message)) } }
}
