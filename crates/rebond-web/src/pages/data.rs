//! `/data`: everything in one file and back, exports in open formats, what was done with undo, what files brought.

pub(crate) mod erase;
mod files;
mod undo;

pub(crate) use files::{export, restore};
pub(crate) use undo::undo;

use maud::{Markup, html};
use rebond_app::data::{DataPage, LeftOut, PastAction, ShowData};
use rebond_app::{Desk, LocalTime};
use rebond_domain::{ImportBatch, PersonName};
use rebond_sentences::archive;
use rebond_text::Text;

use crate::{Form, Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let view = ShowData.run(&desk).await?;
    screen.page(page(screen.text), render(&Form::empty(screen.text), &view, &[]))
}

fn page(text: Text) -> Page {
    Page::new(Nav::Data, text.nav_data())
}

fn render(form: &Form, view: &DataPage, left_out: &[LeftOut]) -> Markup {
    let text = form.text();
    html! {
        (parts::page_head(text.nav_data()).lead(text.data_lead()))
        (parts::card(text.data_import_title(), html! {
            p { (text.data_import_line()) }
            div.actions { (parts::link_button("/import", text.data_import_act())) }
            @if !view.imports.is_empty() { ul.rows { @for batch in &view.imports { (import(text, &view.time, batch)) } } }
        }))
        (parts::card(text.data_export_title(), html! {
            p { (text.data_export_line()) }
            div.actions {
                (parts::link_button("/data/export/archive", text.data_export_archive()))
                (parts::link_button("/data/export/people.csv", text.data_export_csv()).quiet())
                (parts::link_button("/data/export/people.vcf", text.data_export_vcf()).quiet())
                (parts::link_button("/data/export/meetings.csv", text.data_export_meetings()).quiet())
                (parts::link_button("/data/export/contacts.zip", text.data_export_markdown()).quiet())
            }
        }))
        (parts::card(text.data_history_title(), html! {
            @if view.actions.is_empty() { p.quiet { (text.none_yet()) } }
            ul.rows { @for action in &view.actions { (past(text, &view.time, action)) } }
        }))
        (parts::card(text.data_restore_title(), html! {
            p { (text.data_restore_line()) }
            form method="post" action="/data/restore" enctype="multipart/form-data" {
                (parts::mistakes(form))
                (parts::file_field(form, "file", text.data_restore_file(), ".rebond,.json"))
                @if !left_out.is_empty() {
                    ul { @for line in archive::left_out(text, left_out) { li { (line) } } }
                    (parts::checkbox(form, "partial", text.data_restore_partial()))
                }
                div.actions { (parts::button(text.data_restore_act()).quiet()) }
            }
        }))
        (parts::card(text.data_others_title(), html! { p { (text.data_others_line(view.people)) } }))
        (parts::card(text.data_erase_title(), html! {
            p { (text.data_erase_line()) }
            div.actions { (parts::link_button("/data/erase", text.data_erase_act()).quiet()) }
        }))
        (parts::card(text.settings_title(), html! {
            p { (text.settings_lead()) }
            div.actions { (parts::link_button("/settings", text.action_open()).quiet().about(text.settings_title())) }
        }))
    }
}

fn past(text: Text, time: &LocalTime, action: &PastAction) -> Markup {
    let name = action.action.map_or_else(|| text.data_some_action(), |action| text.action(action));
    let when = text.relative_time(&time.at(action.at), time.today());
    let mut about: Vec<String> = action.people.iter().map(PersonName::full).collect();
    about.extend((action.others > 0).then(|| text.data_history_others(action.others)));
    let about = text.all_of(&about);
    html! {
        li {
            span {
                (name)
                @if !about.is_empty() { " · " bdi { (about) } }
                " " span.quiet { (when) }
            }
            @if action.undone { span.quiet { (text.data_undone()) } }
            @else if action.can_undo { (parts::post_button(format!("/undo/{}", action.id), text.data_undo()).plain().about(name)) }
        }
    }
}

fn import(text: Text, time: &LocalTime, batch: &ImportBatch) -> Markup {
    html! {
        li {
            span {
                bdi { (batch.file_name) } " "
                span.quiet { (text.day(time.day(batch.at))) " · " (text.data_import_counts(batch.added, batch.completed)) }
            }
            @if batch.undone_at.is_some() { span.quiet { (text.data_undone()) } }
            @else { (parts::post_button(format!("/imports/{}/undo", batch.id), text.data_undo()).plain().about(batch.file_name.as_str())) }
        }
    }
}
