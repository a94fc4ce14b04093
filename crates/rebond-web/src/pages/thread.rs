//! `/thread`: who could introduce one to somebody (B16), who led one to whom, from whom most came, where it ended, and the news due.
//! `/thread.svg`: the picture as a file.

mod chains;
mod drawing;
mod tree;

use axum::extract::Query;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use maud::{Markup, Render as _, html};
use rebond_app::Desk;
use rebond_app::thread::{
    Debt, Door, FindSought, Introductions, ShowThread, Since, Sought, SoughtFound, Strand, ThreadFilter, ThreadPage, WhoIntroduces,
};
use rebond_coach::Stage;
use rebond_domain::Line;
use rebond_method::Rule;
use rebond_sentences::referrals::due;
use rebond_text::Text;

use super::people::list::encoded;
use crate::parts::{self, Icon, Tone};
use crate::{Form, Nav, Page, Problem, Reply, Screen, assets};

/// What the address asks for; anything that does not fit is as if it were not there.
#[derive(serde::Deserialize, Default, Clone)]
#[serde(default)]
pub(crate) struct Params {
    /// Whom one would like to meet, in words …
    q: String,
    /// … a person …
    to: String,
    /// … somebody of an organisation …
    at: String,
    /// … somebody who does something.
    about: String,
    /// Whom the picture begins at.
    from: String,
    /// Who is shown: by name, stage, way, time.
    name: String,
    stage: String,
    source: String,
    since: String,
}

impl Params {
    fn picture(&self, whole: bool) -> ShowThread {
        let filter = ThreadFilter {
            name: Line::cut(&self.name),
            stage: Stage::ALL.iter().copied().find(|stage| stage.as_str() == self.stage),
            source: self.source.parse().ok(),
            since: Since::parse(&self.since),
        };
        ShowThread { from: self.from.parse().ok(), filter, whole }
    }

    fn sought(&self) -> Option<Sought> {
        let person = || self.to.parse().ok().map(Sought::Person);
        let place = || self.at.parse().ok().map(Sought::Organisation);
        person().or_else(place).or_else(|| Line::cut(&self.about).map(Sought::Subject))
    }

    /// What of the picture an address asks for, to be asked for again.
    fn query(&self) -> String {
        let fields = [("from", &self.from), ("name", &self.name), ("stage", &self.stage), ("source", &self.source), ("since", &self.since)];
        let said: Vec<String> =
            fields.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        if said.is_empty() { String::new() } else { format!("?{}", said.join("&")) }
    }
}

/// What was found of whom one would like to meet.
enum Asked {
    Nothing,
    Whom(SoughtFound),
    Ways(Box<Introductions>),
}

pub(crate) async fn show(desk: Desk, screen: Screen, Query(params): Query<Params>) -> Reply {
    let view = params.picture(false).run(&desk).await?;
    let mut sought = params.sought();
    let mut asked = Asked::Nothing;
    if sought.is_none() && !params.q.trim().is_empty() {
        let found = FindSought { words: params.q.chars().take(200).collect() }.run(&desk).await?;
        sought = found.meant(&params.q);
        asked = Asked::Whom(found);
    }
    if let Some(to) = sought
        && let Some(ways) = (WhoIntroduces { to }).run(&desk).await?
    {
        asked = Asked::Ways(Box::new(ways));
    }
    screen.page(
        Page::new(Nav::Thread, screen.text.thread_title()).wide().script(assets::PICTURE.address),
        render(screen.text, &params, &view, &asked),
    )
}

pub(crate) async fn picture(desk: Desk, screen: Screen, Query(params): Query<Params>) -> Reply {
    let view = params.picture(true).run(&desk).await?;
    if view.strands.is_empty() {
        return Err(Problem::NotFound);
    }
    let name = format!("rebond-{}.svg", view.time.today());
    let headers = [(CONTENT_TYPE, "image/svg+xml".to_owned()), (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))];
    Ok((headers, drawing::drawing(screen.text, &view).into_string()).into_response())
}

fn render(text: Text, params: &Params, view: &ThreadPage, asked: &Asked) -> Markup {
    html! {
        (parts::page_head(text.thread_title()).lead(text.thread_lead()))
        (chains::ask(text, params, asked))
        @if view.count == 0 {
            (parts::empty(text.thread_empty_title(), text.thread_empty()).action(parts::link_button("/people", text.thread_empty_act())))
        } @else {
            (debts(text, view))
            (picture_card(text, params, view))
            (doors(text, view))
            (ends(text, view))
        }
        p.not-printed { a href="/statistics" { (text.figures_link()) } }
    }
}

fn picture_card(text: Text, params: &Params, view: &ThreadPage) -> Markup {
    let filtered = !view.filter.is_empty();
    html! {
        section.card.thread-card #picture aria-labelledby="t-picture" tabindex="-1" {
            h2 #t-picture { (text.thread_picture_title()) }
            @if params.from.is_empty() && (filtered || view.count > FEW) { (filters(text, params, view)) }
            @if view.strands.is_empty() {
                p role="status" { (text.thread_none_fits()) " " a href="/thread#picture" { (text.thread_all()) } }
            } @else {
                (tree::tree(text, view))
                @if view.left_out > 0 { p.hint { (text.thread_left_out(view.left_out)) } }
                div.actions {
                    (parts::link_button(format!("/thread.svg{}", params.query()), text.thread_download()).quiet())
                    // Made by the browser: without scripts there is no such button.
                    button.button.quiet type="button" hidden data-png=(format!("/thread.svg{}", params.query())) { span { (text.thread_download_png()) } }
                    (super::proof::print_button(text))
                }
            }
        }
    }
}

/// So many are seen at one glance.
const FEW: usize = 12;

fn filters(text: Text, params: &Params, view: &ThreadPage) -> Markup {
    let form = Form::empty(text)
        .with("name", &params.name)
        .with("stage", &params.stage)
        .with("source", &params.source)
        .with("since", &params.since);
    let stages = Stage::ALL.iter().fold(parts::select(&form, "stage", text.people_any_stage()).optional(), |select, it| {
        select.option(it.as_str(), rebond_sentences::people::stage(text, *it))
    });
    let since = |since: Since| match since {
        Since::Month => text.thread_since_month(),
        Since::Quarter => text.thread_since_quarter(),
        Since::Year => text.thread_since_year(),
    };
    let periods = Since::ALL
        .into_iter()
        .fold(parts::select(&form, "since", text.thread_since()).optional(), |select, it| select.option(it.as_str(), since(it)));
    let content = html! {
        form method="get" action="/thread#picture" {
            div.in-row {
                (parts::text_field(&form, "name", text.thread_filter_name()).optional())
                (stages)
                (parts::select(&form, "source", text.people_any_source()).optional().choices::<rebond_domain::Source>())
                (periods)
            }
            div.actions {
                (parts::button(text.thread_filter_act()).quiet())
                @if !view.filter.is_empty() { (parts::link_button("/thread#picture", text.thread_all()).plain()) }
            }
        }
    };
    html! { div.not-printed { (parts::more(text.thread_filter_title(), &content)) } }
}

fn debts(text: Text, view: &ThreadPage) -> Markup {
    if view.debts_count == 0 && view.open == 0 {
        return html! {};
    }
    parts::card(
        text.thread_debts_title(),
        html! {
            @if view.debts.is_empty() {
                p { (text.thread_debts_none()) }
            } @else {
                p.hint { (text.thread_debts_lead()) }
                (parts::why(text, [Rule::G5]))
                ul.rows { @for debt in &view.debts { (debt_row(text, debt)) } }
                @if view.debts_count > view.debts.len() { p { a href="/" { (text.thread_debts_more(view.debts_count - view.debts.len())) } } }
            }
            @if view.open > 0 { p.hint { (text.thread_open(view.open)) } }
        },
    )
    .render()
}

fn debt_row(text: Text, debt: &Debt) -> Markup {
    let id = debt.referral.id;
    html! {
        li.debt {
            div {
                a href={ "/referrals/" (id) } { (due(text, debt.stage, &debt.by, &debt.to)) }
                span.hint { (text.referral_due_since(text.day(debt.since))) }
            }
            (parts::link_button(format!("/people/{}/write?kind=news&loop={id}", debt.referral.by_id), text.referral_tell_write()).quiet().icon(Icon::Mail).about(debt.by.full()))
        }
    }
}

fn doors(text: Text, view: &ThreadPage) -> Markup {
    let row = |door: &Door| {
        html! {
            li.debt {
                div {
                    (parts::person(door.id, &door.name))
                    span.hint { (text.thread_door(door.count)) " " @if door.met > 0 { (text.thread_door_met(door.met)) } }
                }
                (parts::link_button(format!("/thread?from={}#picture", door.id), text.thread_from_here()).plain().about(door.name.full()))
            }
        }
    };
    html! {
        @if !view.doors.is_empty() {
            (parts::card(text.thread_doors_title(), html! { ul.rows { @for door in &view.doors { (row(door)) } } }))
        }
    }
}

fn ends(text: Text, view: &ThreadPage) -> Markup {
    let row = |end: &Strand| {
        html! {
            li.debt {
                div {
                    (parts::person(end.id, &end.name))
                    @if let Some((by, referral)) = &end.by { a.hint href={ "/referrals/" (referral) } { (text.thread_by(by)) } }
                }
                (parts::link_button(format!("/thread?to={}#chains", end.id), text.thread_end_act()).plain().about(end.name.full()))
            }
        }
    };
    html! {
        @if !view.ends.is_empty() {
            (parts::card(text.thread_ends_title(), html! {
                p.hint { (text.thread_ends_lead()) }
                ul.rows { @for end in &view.ends { (row(end)) } }
                @if view.ends_count > view.ends.len() { p.hint { (text.thread_ends_more(view.ends_count - view.ends.len())) } }
            }))
        }
    }
}

/// How far one got with somebody: what the colour of a disc says.
const fn state(strand: &Strand) -> &'static str {
    match (strand.met, strand.written) {
        (true, _) => "met",
        (false, true) => "written",
        _ => "known",
    }
}

/// The stage of somebody, as a tag.
fn stage_tag(text: Text, strand: &Strand) -> Markup {
    let tone = if strand.met { Tone::Thread } else { Tone::Plain };
    parts::tag(rebond_sentences::people::stage(text, strand.stage), tone)
}
