//! `/proof/overview`: where one stands, what is waiting, what one asks help for; for whoever accompanies one, on one or two pages.

use maud::{Markup, html};
use rebond_app::campaign::AskHelp;
use rebond_app::proof::{Overview, OverviewPage};
use rebond_app::{Desk, Shown};
use rebond_sentences::documents;
use rebond_text::Text;

use super::document::{self, Kind};
use crate::{Flash, Form, Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let view = Overview.run(&desk).await?;
    screen.page(page(screen.text), render(&filled(screen.text, &view), &view))
}

pub(crate) async fn save(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let read = form.read(|f| Some(AskHelp { help_wanted: f.optional_prose("help-wanted") }));
    if let Some(verb) = read
        && form.still(&desk, Shown::Help).await?
    {
        verb.run(&desk).await?;
        return screen.go_saying("/proof/overview", Flash::Saved);
    }
    let view = Overview.run(&desk).await?;
    let form = form.beside(filled(screen.text, &view));
    screen.again(page(screen.text), render(&form, &view))
}

pub(crate) async fn odt(screen: Screen, desk: Desk) -> Reply {
    file(screen, desk, Kind::Odt).await
}

pub(crate) async fn markdown(screen: Screen, desk: Desk) -> Reply {
    file(screen, desk, Kind::Markdown).await
}

async fn file(screen: Screen, desk: Desk, kind: Kind) -> Reply {
    let view = Overview.run(&desk).await?;
    document::file(Some(documents::overview(screen.text, &view)), kind, screen.text.document_overview_file())
}

fn page(text: Text) -> Page {
    Page::new(Nav::Campaign, text.overview_title())
}

fn filled(text: Text, view: &OverviewPage) -> Form {
    let campaign = view.campaign.as_ref();
    Form::empty(text)
        .with("seen", Shown::Help.of_campaign(campaign))
        .with_known("help-wanted", campaign.and_then(|campaign| campaign.help_wanted.as_ref()))
}

fn render(form: &Form, view: &OverviewPage) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/synthesis", text.synthesis_title()))
        (parts::page_head(text.overview_title()))
        p.lead.not-printed { (text.overview_lead()) }
        form.card.not-printed method="post" action="/proof/overview" {
            (parts::hidden("seen", form.value("seen")))
            (parts::mistakes(form))
            (parts::text_area(form, "help-wanted", text.overview_help()).optional().hint(text.overview_help_hint()).rows(3))
            div.actions { (parts::button(text.action_save()).quiet()) }
        }
        (document::actions(text, "/proof/overview", ""))
        (document::paper(text, &documents::overview(text, view), true))
    }
}
