//! `/proof/record`: the acts of a period, on a page to print and as a table.

use axum::extract::RawQuery;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::data::write_words;
use rebond_app::proof::{ActKind, ActivityRecord, RecordPage};
use rebond_domain::{Date, PersonId};
use rebond_sentences::proof::{act, kind};
use rebond_text::Text;

use super::Asked;
use crate::parts::{self, Icon};
use crate::{Nav, Page, Reply, Screen};

pub(crate) async fn show(screen: Screen, desk: Desk, RawQuery(query): RawQuery) -> Reply {
    let asked = Asked::of(query.clone());
    let verb = verb(&asked, false);
    let (kinds, named) = (verb.kinds.clone(), verb.named.clone());
    let view = verb.run(&desk).await?;
    let table = format!("/proof/record.csv?{}", query.unwrap_or_default());
    screen.page(Page::new(Nav::Campaign, screen.text.proof_title()).wide(), render(screen.text, &view, &kinds, &named, &table))
}

pub(crate) async fn table(screen: Screen, desk: Desk, RawQuery(query): RawQuery) -> Reply {
    let text = screen.text;
    let view = verb(&Asked::of(query), true).run(&desk).await?;
    let header = [text.proof_head_day(), text.proof_head_kind(), text.proof_head_what(), text.proof_head_whom(), text.proof_head_outcome()];
    let rows = view.acts.iter().map(|it| {
        let words = act(text, it);
        vec![it.day.to_string(), words.kind.to_owned(), words.what, words.whom, words.outcome]
    });
    let body = write_words(text.lang(), &header, rows.collect());
    let name = format!("attachment; filename=\"rebond-{}-{}.csv\"", view.from, view.to);
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)], body).into_response())
}

fn verb(asked: &Asked, whole: bool) -> ActivityRecord {
    let words = asked.all::<String>("kind");
    let kinds = ActKind::ALL.into_iter().filter(|kind| words.iter().any(|word| word == kind.as_str())).collect();
    ActivityRecord { from: asked.one::<Date>("from"), to: asked.one("to"), kinds, named: asked.all("name"), whole }
}

fn render(text: Text, view: &RecordPage, kinds: &[ActKind], named: &[PersonId], table: &str) -> Markup {
    let form = crate::Form::empty(text).with("from", view.from).with("to", view.to);
    let ticked = |it: &ActKind| kinds.is_empty() || kinds.contains(it);
    html! {
        (parts::back("/synthesis", text.synthesis_title()))
        (parts::page_head(text.proof_title()).lead(text.proof_lead()))
        form.card.not-printed method="get" action="/proof/record" {
            div.row { (parts::text_field(&form, "from", text.proof_from()).date()) (parts::text_field(&form, "to", text.proof_to()).date()) }
            fieldset.field {
                legend { (text.proof_kinds()) }
                div {
                    @for it in &ActKind::ALL {
                        label.tick { input type="checkbox" name="kind" value=(it.as_str()) checked[ticked(it)]; span.tick-words { (kind(text, *it)) } }
                    }
                }
            }
            (super::names(text, &view.people, |id| named.contains(&id)))
            div.actions {
                (parts::button(text.proof_show()))
                (super::print_button(text))
                (parts::link_button(table, text.proof_csv()).quiet().icon(Icon::File))
            }
        }
        @if view.acts.is_empty() { (parts::empty(text.proof_none(), text.proof_none_hint())) }
        @else {
            section.document {
                @if let Some(name) = &view.name { p { strong { (text.proof_of(name)) } } }
                p { (rebond_text::capitalise(&text.days_span(view.from, view.to))) }
                ul.counts { @for (it, count) in &view.counts { li { (code(text, view, *it)) " · " (count) } } }
                @if view.count() > view.acts.len() { p.hint { (text.proof_first_of(view.count(), view.acts.len())) } }
                (acts(text, view))
                p.hint.not-printed { (text.proof_events_hint()) }
            }
        }
    }
}

/// The sort of act, by the number under which whoever checks knows it.
fn code(text: Text, view: &RecordPage, it: ActKind) -> &'static str {
    match it {
        ActKind::Meeting if view.of_france => text.proof_code_meeting(),
        ActKind::Event if view.of_france => text.proof_code_event(),
        _ => kind(text, it),
    }
}

fn acts(text: Text, view: &RecordPage) -> Markup {
    let heads = [text.proof_head_day(), text.proof_head_kind(), text.proof_head_what(), text.proof_head_whom(), text.proof_head_outcome()];
    let table = view.acts.iter().fold(parts::table(text.proof_title(), heads), |table, it| {
        let words = act(text, it);
        table.row(vec![
            html! { (text.short_day(it.day)) },
            html! { (words.kind) },
            html! { bdi { (words.what) } },
            html! { bdi { (words.whom) } },
            html! { (words.outcome) },
        ])
    });
    html! { (table) }
}
