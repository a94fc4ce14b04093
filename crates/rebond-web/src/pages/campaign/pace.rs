//! `/campaign/rhythm`: meetings wished per week (G11), rest (A7), end with a decision; discretion (B7), free hours (E2).

use jiff::civil::Weekday;
use maud::{Markup, html};
use rebond_app::campaign::{ChangeState, NoteFreeHours, SetDiscretion, SetRhythm, ShowCampaign};
use rebond_app::{Desk, Shown};
use rebond_domain::{Campaign, CampaignState, DayPart, Ending, FreeHours};
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Problem, Reply, Screen, parts};

/// The fields of the page, and which of its forms each stands in.
const FIELDS: [(Shown, &str); 6] = [
    (Shown::Rhythm, "weekly-goal"),
    (Shown::FreeHours, "free"),
    (Shown::Discretion, "discreet"),
    (Shown::State, "state"),
    (Shown::State, "ending"),
    (Shown::State, "decision"),
];

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    screen.page(page(screen.text), render(&filled(screen.text, there.campaign.as_ref(), Shown::Rhythm), there.campaign.as_ref(), None))
}

pub(crate) async fn set_rhythm(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    if let Some(goal) = form.read(|f| f.number("weekly-goal", 0..=20))
        && form.still(&desk, Shown::Rhythm).await?
    {
        SetRhythm { weekly_goal: u8::try_from(goal).unwrap_or(20) }.run(&desk).await?;
        return screen.go_saying("/campaign", Flash::Saved);
    }
    again(&screen, &desk, form, Shown::Rhythm).await
}

pub(crate) async fn change_state(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let read = form.read(|f| {
        let (state, decision, ending) = (f.choice("state"), f.optional_prose("decision"), f.optional_choice("ending"));
        Some(ChangeState { state: state?, decision, ending })
    });
    if let Some(verb) = read
        && form.still(&desk, Shown::State).await?
    {
        // rule G5: what follows a decision is to tell it.
        let to = if verb.state == CampaignState::Ended { "/campaign/closing" } else { "/campaign" };
        verb.run(&desk).await?;
        return screen.go_saying(to, Flash::Saved);
    }
    again(&screen, &desk, form, Shown::State).await
}

pub(crate) async fn set_discretion(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    if form.still(&desk, Shown::Discretion).await? {
        SetDiscretion { discreet: form.value("discreet") == "yes" }.run(&desk).await?;
        return screen.go_saying("/campaign/rhythm", Flash::Saved);
    }
    again(&screen, &desk, form, Shown::Discretion).await
}

pub(crate) async fn note_free_hours(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let hours = FreeHours::parse(&form.values("free").collect::<Vec<_>>().join(" ")).map_err(|_| Problem::Unreadable)?;
    if form.still(&desk, Shown::FreeHours).await? {
        NoteFreeHours { hours }.run(&desk).await?;
        return screen.go_saying("/campaign/rhythm", Flash::Saved);
    }
    again(&screen, &desk, form, Shown::FreeHours).await
}

/// The page again after a mistake in one of its forms; the others show what is kept.
async fn again(screen: &Screen, desk: &Desk, form: Form, which: Shown) -> Reply {
    let campaign = ShowCampaign.run(desk).await?.campaign;
    let stored = filled(screen.text, campaign.as_ref(), which);
    let mut form = form.beside(stored.clone());
    for (of, field) in FIELDS {
        if of != which {
            form = stored.values(field).fold(form, |form, value| form.with(field, value));
        }
    }
    screen.again(page(screen.text), render(&form, campaign.as_ref(), Some(which)))
}

/// When one is free: a box for each part of a day (E2).
fn free_hours(form: &Form, seen: String) -> Markup {
    let text = form.text();
    html! {
        form.card.week method="post" action="/campaign/free-hours" {
            (parts::hidden("seen", seen))
            h2 { (text.free_title()) }
            p.hint { (text.free_lead()) }
            @for number in 1..=7_i8 {
                @if let Ok(day) = Weekday::from_monday_one_offset(number) {
                    fieldset.field.in-line {
                        legend { (text.weekday(day)) }
                        div.answers {
                            @for part in DayPart::ALL { (parts::checkbox(form, "free", text.day_part(*part)).value(format!("{number}-{part}"))) }
                        }
                    }
                }
            }
            div.actions { (parts::button(text.action_save())) }
        }
    }
}

fn filled(text: Text, campaign: Option<&Campaign>, which: Shown) -> Form {
    let free = campaign.map_or_else(String::new, |campaign| campaign.free_hours.to_string());
    free.split_ascii_whitespace()
        .fold(Form::empty(text), |form, part| form.with("free", part))
        .with("seen", which.of_campaign(campaign))
        .with_tick("discreet", campaign.is_some_and(|campaign| campaign.discreet))
        .with("weekly-goal", campaign.map_or(2, |campaign| campaign.weekly_goal))
        .with("state", campaign.map_or(CampaignState::Active, |campaign| campaign.state))
        .with_known("ending", campaign.and_then(|campaign| campaign.ending))
        .with_known("decision", campaign.and_then(|campaign| campaign.decision.as_ref()))
}

fn page(text: Text) -> Page {
    Page::new(Nav::Campaign, text.campaign_rhythm())
}

/// The page; `back` is the form that came back.
fn render(form: &Form, campaign: Option<&Campaign>, back: Option<Shown>) -> Markup {
    let text = form.text();
    // Seen by the form that came back as it says, by the others as it is kept.
    let seen = |which: Shown| if back == Some(which) { form.value("seen").to_owned() } else { which.of_campaign(campaign) };
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.campaign_rhythm()).lead(text.campaign_rhythm_lead()))
        (parts::mistakes(form))
        form.card method="post" action="/campaign/rhythm" {
            (parts::hidden("seen", seen(Shown::Rhythm)))
            (parts::text_field(form, "weekly-goal", text.campaign_weekly_goal()).number().hint(text.campaign_weekly_goal_hint()))
            div.actions { (parts::button(text.action_save())) }
        }
        @if campaign.is_some() {
            (free_hours(form, seen(Shown::FreeHours)))
            form.card method="post" action="/campaign/discretion" {
                (parts::hidden("seen", seen(Shown::Discretion)))
                (parts::checkbox(form, "discreet", text.discreet_question()).hint(text.discreet_hint()))
                div.actions { (parts::button(text.action_save())) }
            }
            form.card method="post" action="/campaign/state" {
                (parts::hidden("seen", seen(Shown::State)))
                (parts::radios(form, "state", text.campaign_state_question())
                    .explained(CampaignState::Active, text.campaign_state(CampaignState::Active), text.campaign_state_active_line())
                    .explained(CampaignState::Resting, text.campaign_state(CampaignState::Resting), text.campaign_state_resting_line())
                    .explained(CampaignState::Ended, text.campaign_state(CampaignState::Ended), text.campaign_state_ended_line()))
                (parts::radios(form, "ending", text.campaign_ending_question()).choices::<Ending>())
                (parts::text_area(form, "decision", text.campaign_decision()).rows(3))
                div.actions { (parts::button(text.action_save())) }
            }
        }
    }
}
