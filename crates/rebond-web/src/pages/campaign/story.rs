//! `/campaign/story` and `/campaign/known`: one's path and what set one moving (D5, F3); what one knows already (E8, D16). Each is written
//! once, for messages and meetings.

use maud::{Markup, html};
use rebond_app::campaign::{SayWhatIsKnown, ShowCampaign, TellStory};
use rebond_app::{Desk, Shown};
use rebond_domain::Campaign;
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Reply, Screen, parts};

/// Something written once.
#[derive(Clone, Copy)]
enum Part {
    Story,
    Known,
}

impl Part {
    const fn field(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Known => "known",
        }
    }

    const fn shown(self) -> Shown {
        match self {
            Self::Story => Shown::Story,
            Self::Known => Shown::Known,
        }
    }

    fn title(self, text: Text) -> &'static str {
        match self {
            Self::Story => text.campaign_story(),
            Self::Known => text.campaign_known(),
        }
    }

    fn filled(self, text: Text, campaign: Option<&Campaign>) -> Form {
        let written = |campaign: &Campaign| match self {
            Self::Story => campaign.story.clone(),
            Self::Known => campaign.known.clone(),
        };
        Form::empty(text).with("seen", self.shown().of_campaign(campaign)).with_known(self.field(), campaign.and_then(written))
    }

    async fn show(self, screen: Screen, desk: Desk) -> Reply {
        let there = ShowCampaign.run(&desk).await?;
        screen.page(self.page(screen.text), self.render(&self.filled(screen.text, there.campaign.as_ref())))
    }

    async fn save(self, screen: Screen, desk: Desk, mut form: Form) -> Reply {
        let Some(written) = form.read(|f| Some(f.optional_prose(self.field()))) else {
            return screen.again(self.page(screen.text), self.render(&form));
        };
        if !form.still(&desk, self.shown()).await? {
            let kept = ShowCampaign.run(&desk).await?.campaign;
            let form = form.beside(self.filled(screen.text, kept.as_ref()));
            return screen.again(self.page(screen.text), self.render(&form));
        }
        match self {
            Self::Story => TellStory { story: written }.run(&desk).await?,
            Self::Known => SayWhatIsKnown { known: written }.run(&desk).await?,
        }
        screen.go_saying("/campaign", Flash::Saved)
    }

    fn page(self, text: Text) -> Page {
        Page::new(Nav::Campaign, self.title(text))
    }

    fn render(self, form: &Form) -> Markup {
        let text = form.text();
        let (lead, question, hint) = match self {
            Self::Story => (text.campaign_story_lead(), text.campaign_story_question(), text.campaign_story_hint()),
            Self::Known => (text.campaign_known_lead(), text.campaign_known_question(), text.campaign_known_hint()),
        };
        html! {
            (parts::back("/campaign", text.nav_campaign()))
            (parts::page_head(self.title(text)).lead(lead))
            form method="post" action={ "/campaign/" (self.field()) } {
                (parts::hidden("seen", form.value("seen")))
                (parts::mistakes(form))
                (parts::text_area(form, self.field(), question).hint(hint).rows(10))
                div.actions { (parts::button(text.action_save())) }
            }
        }
    }
}

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    Part::Story.show(screen, desk).await
}

pub(crate) async fn save(screen: Screen, desk: Desk, form: Form) -> Reply {
    Part::Story.save(screen, desk, form).await
}

pub(crate) async fn show_known(screen: Screen, desk: Desk) -> Reply {
    Part::Known.show(screen, desk).await
}

pub(crate) async fn save_known(screen: Screen, desk: Desk, form: Form) -> Reply {
    Part::Known.save(screen, desk, form).await
}
