//! POST `/import/preview`: what a file would bring, line by line; how it was read, and the choices where reading it leaves one.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Extension;
use maud::{Markup, html};
use rebond_app::import::{
    DateOrder, ImportLine, ImportReport, LineChoices, Outcome, PreviewImport, ReadOptions, RejectReason, TextEncoding,
};
use rebond_app::{AppError, Desk, Reason};
use rebond_domain::{Circle, ImportKind, PersonId};
use rebond_sentences::{import, when};
use rebond_text::Text;
use uuid::Uuid;

use super::choose;
use super::waiting::{Kept, Waiting};
use crate::parts;
use crate::{Form, Nav, Page, Problem, Reader, Reply, Screen};

/// How many lines are shown.
const SHOWN: usize = 500;

pub(crate) async fn show(screen: Screen, desk: Desk, Extension(waiting): Extension<Waiting>, mut form: Form) -> Reply {
    // A file was sent, or one that waits is to be read another way.
    let (ticket, kept) = if let Ok(ticket) = form.value("ticket").parse::<Uuid>() {
        let Some(kept) = waiting.find(ticket, desk.account_id(), desk.now()) else {
            form.fail("file", screen.text.import_expired());
            return choose::again(&screen, &desk, form, None).await;
        };
        (ticket, kept)
    } else {
        let Some(file) = form.read(|f| f.file("file")) else { return choose::again(&screen, &desk, form, None).await };
        let bytes: Arc<[u8]> = file.bytes.into();
        (desk.new_id(), Kept { account: desk.account_id(), file_name: file.file_name, bytes, at: desk.now() })
    };
    let options = form.read(options).unwrap_or_default();
    let verb = PreviewImport { file_name: kept.file_name.clone(), bytes: Arc::clone(&kept.bytes), options };
    match verb.run(&desk).await {
        Ok(report) => {
            waiting.keep(ticket, kept);
            let page = Page::new(Nav::People, screen.text.import_preview_title()).wide();
            screen.page(page, render(&form, &report, ticket))
        }
        Err(AppError::Refused(refusal)) => {
            let why = if let Reason::Unreadable(why) = refusal.reason { Some(why) } else { None };
            form.accept::<()>(Err(AppError::Refused(refusal)))?;
            choose::again(&screen, &desk, form, why).await
        }
        Err(error) => Err(Problem::from(error)),
    }
}

/// What was chosen about how to read the file.
#[expect(clippy::unnecessary_wraps, reason = "the shape a form's reader asks for")]
pub(super) fn options(f: &mut Reader<'_>) -> Option<ReadOptions> {
    let encoding = TextEncoding::for_label(f.raw("encoding"));
    let delimiter = match f.raw("delimiter") {
        "comma" => Some(','),
        "semicolon" => Some(';'),
        "tab" => Some('\t'),
        _ => None,
    };
    let date_order = match f.raw("dates") {
        "day-first" => Some(DateOrder::DayFirst),
        "month-first" => Some(DateOrder::MonthFirst),
        _ => None,
    };
    Some(ReadOptions { encoding, delimiter, date_order, ..ReadOptions::default() })
}

/// What was chosen among the lines shown: a line shown whose box is not ticked is left out.
#[expect(clippy::unnecessary_wraps, reason = "the shape a form's reader asks for")]
pub(super) fn choices(f: &mut Reader<'_>) -> Option<LineChoices> {
    let taken: BTreeSet<usize> = f.ids("take").into_iter().collect();
    let shown: Vec<usize> = f.ids("shown");
    let same = shown.iter().filter_map(|line| Some((*line, f.optional_id::<PersonId>(&format!("same-{line}"))?))).collect();
    Some(LineChoices {
        left_out: shown.into_iter().filter(|line| !taken.contains(line)).collect(),
        same,
        circle: f.optional_choice::<Circle>("circle"),
    })
}

fn render(form: &Form, report: &ImportReport, ticket: Uuid) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/import", text.import_title()))
        (parts::page_head(text.import_preview_title()).lead(text.import_preview_file(&report.file_name, text.import_kind(report.kind))))
        @if let Some(at) = report.seen_before { (parts::tip(text, None, &text.import_seen_before(when(text, &report.time, at)))) }
        @if report.ambiguous_dates > 0 { (parts::tip(text, None, &text.import_dates_title(report.ambiguous_dates))) }
        ul.counts {
            li { (text.import_added(report.added)) }
            li { (text.import_completed(report.completed)) }
            li { (text.import_unchanged(report.unchanged)) }
            li { (text.import_rejected(report.rejected)) }
        }
        @if report.is_text() { (reading(form, report, ticket)) }
        form method="post" action="/import" {
            (parts::hidden("ticket", ticket))
            @for field in ["encoding", "delimiter", "dates"] { (parts::hidden(field, form.value(field))) }
            div.actions {
                @if report.changes_something() { (parts::button(text.import_confirm(report.added + report.completed))) }
                @else { p { (text.import_preview_nothing()) } }
                (parts::link_button("/import", text.import_other_file()).quiet())
            }
            p.hint { (text.import_rule()) " " (text.import_origin_hint()) }
            @if report.added > 0 && report.kind != ImportKind::ICalendar {
                (parts::select(form, "circle", text.person_field_circle()).hint(text.import_circle_hint()).choices::<Circle>().optional())
            }
            (lines(text, report))
        }
        @if !report.notices.is_empty() {
            ul.plain { @for told in &report.notices { li.hint { (import::notice(text, told)) } } }
        }
    }
}

fn reading(form: &Form, report: &ImportReport, ticket: Uuid) -> Markup {
    let text = form.text();
    let encodings = TextEncoding::OFFERED.iter().fold(parts::select(form, "encoding", text.import_encoding()), |select, encoding| {
        select.option(encoding.label(), encoding.to_string())
    });
    html! {
        details.more open[report.ambiguous_dates > 0] {
            summary { (text.import_choices_title()) }
            div.more-inside {
                @if let Some(sample) = &report.sample {
                    p.hint { (text.import_sample()) " · " (text.import_encoding_auto(report.encoding.to_string())) }
                    div.sample tabindex="0" role="region" aria-label=(text.import_sample()) {
                        table { tbody { @for row in &sample.rows { tr { @for cell in row { td dir="auto" { (cell) } } } } } }
                    }
                }
                form method="post" action="/import/preview" {
                    (parts::hidden("ticket", ticket))
                    @if report.ambiguous_dates > 0 {
                        (parts::radios(form, "dates", text.import_dates())
                            .answer("day-first", text.import_dates_day_first())
                            .answer("month-first", text.import_dates_month_first())
                            .answer("", text.import_dates_ask()))
                    }
                    (encodings.optional())
                    @if report.delimiter.is_some() {
                        (parts::select(form, "delimiter", text.import_delimiter())
                            .option("comma", text.import_delimiter_comma())
                            .option("semicolon", text.import_delimiter_semicolon())
                            .option("tab", text.import_delimiter_tab())
                            .optional())
                    }
                    div.actions { (parts::button(text.import_reread()).quiet()) }
                }
            }
        }
    }
}

/// Every line; what needs a look first, so that the first hundreds hold it.
fn lines(text: Text, report: &ImportReport) -> Markup {
    let weight = |outcome: &Outcome| match outcome {
        Outcome::LeftOut(_) => 0,
        Outcome::Completed(..) | Outcome::Changed(..) | Outcome::CalledOff => 1,
        Outcome::New => 2,
        Outcome::Merged(_) => 3,
        Outcome::Known(..) => 4,
    };
    let mut shown: Vec<_> = report.lines.iter().collect();
    shown.sort_by_key(|line| weight(&line.outcome));
    shown.truncate(SHOWN);
    let table = parts::table(text.import_preview_title(), [text.import_who(), text.import_what(), text.import_take(), text.import_line()]);
    let table = shown.into_iter().fold(table, |table, line| {
        let notices =
            line.notices.iter().map(|it| import::notice(text, it)).chain(line.differs.iter().map(|it| import::difference(text, it)));
        let said: Vec<String> = line.perhaps.iter().map(|it| import::perhaps(text, it)).chain(notices).collect();
        table.row(vec![
            who(text, line),
            html! { (import::outcome(text, &line.outcome)) @for words in &said { span.hint { (words) } } (who_it_is(text, line)) },
            tick(text, line),
            html! { (text.number(i64::try_from(line.line).unwrap_or(0))) },
        ])
    });
    html! {
        @if report.lines.len() > SHOWN { p.hint { (text.import_lines_shown(SHOWN, report.lines.len())) } }
        (table)
    }
}

/// Whether a line is taken, where there is something to take.
fn tick(text: Text, line: &ImportLine) -> Markup {
    let brings = matches!(line.outcome, Outcome::New | Outcome::Completed(..) | Outcome::Changed(..) | Outcome::CalledOff);
    html! {
        @if brings {
            (parts::hidden("shown", line.line))
            label.tick { input type="checkbox" name="take" value=(line.line) checked aria-label=(text.import_take_line(&line.name)); }
        }
    }
}

/// The question whether somebody new is one of those known.
fn who_it_is(text: Text, line: &ImportLine) -> Markup {
    let known: Vec<_> = line.perhaps.iter().filter(|likely| !likely.made_now).collect();
    html! {
        @if !known.is_empty() {
            select name={ "same-" (line.line) } aria-label=(text.import_same(&line.name)) {
                option value="" { (text.import_same_nobody()) }
                @for likely in known { option value=(likely.id) { (text.import_same_as(import::somebody(likely))) } }
            }
        }
    }
}

/// Who a line is about. A closed account has lost its name: what is left of the line stands below.
fn who(text: Text, line: &ImportLine) -> Markup {
    let closed = line.outcome == Outcome::LeftOut(RejectReason::ClosedAccount);
    let (name, detail) = if closed { (text.import_closed_account(), Some(&line.name)) } else { (line.name.as_str(), line.detail.as_ref()) };
    html! { bdi { (name) } @if let Some(detail) = detail { span.hint dir="auto" { (detail) } } }
}
