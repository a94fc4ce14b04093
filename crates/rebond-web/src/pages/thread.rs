//! `/thread`: the picture of who led to whom, news owed, and ways to somebody (B16). The list beside says the same as the picture.

mod chains;
mod drawing;

use axum::extract::Query;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::referrals::{Debt, ShowThread, Strand, ThreadPage};
use rebond_sentences::referrals::due;
use rebond_text::Text;

use crate::parts::{self, Icon, Tone};
use crate::{Form, Nav, Page, Reply, Screen};

#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub(crate) struct Params {
    to: String,
}

pub(crate) async fn show(desk: Desk, screen: Screen, Query(params): Query<Params>) -> Reply {
    let view = ShowThread { to: params.to.parse().ok() }.run(&desk).await?;
    let form = Form::empty(screen.text).with_known("to", view.to.as_ref().map(|(person, _)| person.id));
    screen.page(Page::new(Nav::Thread, screen.text.thread_title()).wide(), render(&view, &form))
}

fn render(view: &ThreadPage, form: &Form) -> Markup {
    let text = form.text();
    if view.strands.is_empty() && view.targets.is_empty() {
        return html! {
            (parts::page_head(text.thread_title()))
            (parts::empty(text.thread_empty_title(), text.thread_empty()).action(parts::link_button("/people", text.thread_empty_act())))
        };
    }
    html! {
        (parts::page_head(text.thread_title()).lead(text.thread_lead()))
        (debts(text, view))
        @if !view.strands.is_empty() {
            (drawing::drawing(text, view))
            @if view.left_out > 0 { p.hint { (text.thread_left_out(view.left_out)) } }
        }
        (chains::chains(view, form))
        @if !view.strands.is_empty() { (parts::more(text.thread_list_title(), &list(text, view))) }
        p { a href="/statistics" { (text.figures_link()) } }
    }
}

fn debts(text: Text, view: &ThreadPage) -> Markup {
    if view.debts.is_empty() && view.open == 0 {
        return html! {};
    }
    parts_card(
        text.thread_debts_title(),
        &html! {
            @if view.debts.is_empty() {
                p { (text.thread_debts_none()) }
            } @else {
                p.hint { (text.thread_debts_lead()) " " span.rule { (text.step_rule("G5")) } }
                ul.rows { @for debt in &view.debts { (debt_row(text, debt)) } }
            }
            @if view.open > 0 { p.hint { (text.thread_open(view.open)) } }
        },
    )
}

fn parts_card(title: &str, content: &Markup) -> Markup {
    html! { (parts::card(title, content.clone())) }
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

/// How far one got with somebody.
const fn state(text: Text, strand: &Strand) -> (&'static str, Tone) {
    match (strand.met, strand.written) {
        (true, _) => (text.thread_met(), Tone::Thread),
        (false, true) => (text.thread_written(), Tone::Plain),
        _ => (text.thread_known(), Tone::Plain),
    }
}

fn list(text: Text, view: &ThreadPage) -> Markup {
    html! {
        ul.strands {
            @for strand in &view.strands {
                li class={ "depth-" (strand.depth.min(6)) } {
                    a href={ "/people/" (strand.id) } { bdi { (strand.name.full()) } }
                    " " (parts::tag(state(text, strand).0, state(text, strand).1)) " "
                    @match &strand.by {
                        Some((by, referral)) => { a.hint href={ "/referrals/" (referral) } { (text.thread_by(by)) } }
                        None => { span.hint { (text.thread_by_me()) } }
                    }
                }
            }
        }
    }
}
