//! `/`: the few next steps that matter, what is ahead this week, how the week goes.

mod card;
mod link;
mod steps;

pub(crate) use card::card;
pub(crate) use link::step_link;
pub(crate) use steps::{drop_step, put_off, take_back};

use maud::{Markup, html};
use rebond_app::today::{AwaitedView, MeetingAhead, ShowToday, StepView, Today};
use rebond_app::{Desk, seen};
use rebond_domain::{Answer, ApproachId, CampaignState, Date};
use rebond_method::Rule;
use rebond_text::{Text, capitalise};

use crate::{Form, Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let today = ShowToday.run(&desk).await?;
    if !today.begun && today.people == 0 {
        return screen.go("/welcome");
    }
    let page = Page::new(Nav::Today, screen.text.nav_today());
    screen.page(if goes_with(&today) { page.wide() } else { page }, render(screen.text, &today))
}

fn render(text: Text, today: &Today) -> Markup {
    html! {
        (parts::page_head(text.nav_today()).lead(capitalise(&text.weekday_and_day(today.date))))
        @if let Some(fresh) = today.fresh_start {
            section.card.fresh-start {
                h2 { (text.today_fresh_title()) }
                p { (text.today_fresh_reason(text.day(fresh.last_activity))) }
            }
        }
        @if today.state == CampaignState::Resting { (parts::tip(text, Some(Rule::A7), text.today_resting())) }
        @if goes_with(today) {
            div.beside {
                div.stack { (pressing(text, today)) }
                div.stack {
                    (awaited(text, today))
                    @if !today.ahead.is_empty() {
                        (parts::card(text.today_ahead(), html! { ul.plain-list { @for meeting in &today.ahead { (ahead(text, today, meeting)) } } }))
                    }
                    (week(text, today))
                    (encounter(text))
                }
            }
        } @else {
            (pressing(text, today))
            @if today.people > 0 { (encounter(text)) }
        }
    }
}

/// An unplanned call or word, noted from here (G9).
fn encounter(text: Text) -> Markup {
    parts::more(text.encounter_title(), &super::people::encounter::fields(&Form::empty(text), &[]))
}

/// Whether something goes with the steps: meetings ahead, or how the week goes.
const fn goes_with(today: &Today) -> bool {
    !today.ahead.is_empty() || !today.awaited.is_empty() || today.week.wished > 0 || today.week.held_in_all > 0
}

fn pressing(text: Text, today: &Today) -> Markup {
    html! {
        @if today.steps.is_empty() { (nothing(text)) }
        @else {
            div.steps {
                @for (place, view) in today.steps.iter().enumerate() { (one(text, today, view, place == 0)) }
            }
        }
        @if !today.more.is_empty() {
            (parts::more(&text.today_more(today.more.len()), &html! {
                div.steps { @for view in &today.more { (one(text, today, view, false)) } }
            }))
        }
    }
}

fn one(text: Text, today: &Today, view: &StepView, first: bool) -> Markup {
    let card = card(text, view, "/", today.date);
    // A fresh start has no past: how long something waited is not said.
    let card = match when(text, today, view) {
        Some(when) if today.fresh_start.is_none() => card.when(when),
        _ => card,
    };
    html! { @if first { (card.first()) } @else { (card) } }
}

/// What came back, in one tap: yes and no as they are, the others with the one thing they need.
pub(crate) fn answers(text: Text, approach: ApproachId, today: Date, about: &str) -> Markup {
    let to = format!("/approaches/{approach}/answer");
    html! {
        div.answers-row {
            @for answer in [Answer::Yes, Answer::No] {
                (parts::post_button(to.clone(), text.answer(answer)).carries("answer", answer).carries("day", today).carries("seen", seen::of_no_answer()).quiet().about(about))
            }
            @for answer in [Answer::Later, Answer::Redirected] {
                (parts::link_button(format!("{to}?answer={answer}"), text.answer(answer)).quiet().about(about))
            }
        }
    }
}

/// When a step is best done, where that helps: today, tomorrow, until a day. Nothing is ever called late.
fn when(text: Text, today: &Today, view: &StepView) -> Option<String> {
    let until = view.step.due.until?;
    (until >= today.date).then(|| text.today_until(text.relative_day(until, today.date)))
}

/// The answers awaited, each told in one tap.
fn awaited(text: Text, today: &Today) -> Markup {
    html! {
        @if !today.awaited.is_empty() {
            (parts::card(text.today_awaited(), html! {
                ul.plain-list.awaited { @for view in &today.awaited { (one_awaited(text, today, view)) } }
                @if today.awaited_in_all > today.awaited.len() {
                    p { a href="/people?stage=waiting" { (text.today_awaited_all(today.awaited_in_all)) } }
                }
            }))
        }
    }
}

fn one_awaited(text: Text, today: &Today, view: &AwaitedView) -> Markup {
    let name = view.person.full();
    html! {
        li {
            a href={ "/approaches/" (view.approach) } { bdi { (name) } }
            span.quiet { " · " (text.today_awaited_since(text.relative_day(view.sent, today.date))) }
            (answers(text, view.approach, today.date, &name))
        }
    }
}

fn ahead(text: Text, today: &Today, meeting: &MeetingAhead) -> Markup {
    let when = text.relative_time(&meeting.at, today.date);
    html! {
        li {
            a href={ "/meetings/" (meeting.id) } {
                @match &meeting.person { Some(name) => { bdi { (name.full()) } } None => { (text.nav_meetings()) } }
            }
            span.quiet { " " (when) @if let Some(place) = &meeting.place { " · " bdi { (place) } } }
        }
    }
}

fn week(text: Text, today: &Today) -> Markup {
    let week = today.week;
    html! {
        @if week.wished > 0 || week.held_in_all > 0 {
            section.card.week {
                @if week.wished > 0 { (parts::progress(text, text.today_week(), u32::try_from(week.held).unwrap_or(u32::MAX), u32::from(week.wished))) }
                @if week.held_in_all > 0 { p.quiet { (text.today_held_in_all(week.held_in_all)) } }
                @if let Some(varied) = &today.diversity { (super::synthesis::show::diversity(text, varied)) }
            }
        }
    }
}

fn nothing(text: Text) -> Markup {
    html! { (parts::empty(text.today_nothing_title(), text.today_nothing_reason()).action(parts::link_button("/people/inventory", text.today_nothing_act()))) }
}
