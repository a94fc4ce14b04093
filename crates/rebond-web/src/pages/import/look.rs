//! What a file would bring, line by line; how it was read, and the choices where reading it leaves one. What enters: a report. What
//! leaves: markup. Not done here: reading.

use maud::{Markup, html};
use rebond_app::import::{ImportLine, ImportReport, Outcome, RejectReason, TextEncoding};
use rebond_domain::{Circle, ImportKind};
use rebond_sentences::{import, when};
use rebond_text::Text;
use uuid::Uuid;

use super::works::Look;
use crate::parts;
use crate::{Form, Nav, Page, Reply, Screen};

/// How many lines are shown.
const SHOWN: usize = 500;

/// What can be chosen about how to read a file.
pub(super) const CHOICES: [&str; 3] = ["encoding", "delimiter", "dates"];

/// What the page shows of a report: what needs a look first, so that the first hundreds hold it.
pub(super) fn look(mut report: ImportReport) -> Look {
    let weight = |outcome: &Outcome| match outcome {
        Outcome::LeftOut(_) => 0,
        Outcome::Completed(..) | Outcome::Changed(..) | Outcome::CalledOff => 1,
        Outcome::New => 2,
        Outcome::Merged(_) => 3,
        Outcome::Known(..) => 4,
    };
    let all_lines = report.lines.len();
    report.lines.sort_by_key(|line| weight(&line.outcome));
    report.lines.truncate(SHOWN);
    report.lines.shrink_to_fit();
    Look { report, all_lines }
}

/// What a file would bring.
pub(super) fn page(screen: &Screen, form: &Form, look: &Look, ticket: Uuid) -> Reply {
    let page = Page::new(Nav::People, screen.text.import_preview_title()).wide();
    screen.page(page, render(form, look, ticket))
}

fn render(form: &Form, look: &Look, ticket: Uuid) -> Markup {
    let (text, report) = (form.text(), &look.report);
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
            @for field in CHOICES { (parts::hidden(field, form.value(field))) }
            div.actions {
                @if report.changes_something() { (parts::button(text.import_confirm(report.added + report.completed))) }
                @else { p { (text.import_preview_nothing()) } }
                (parts::link_button("/import", text.import_other_file()).quiet())
            }
            p.hint { (text.import_rule()) " " (text.import_origin_hint()) }
            @if report.added > 0 && report.kind != ImportKind::ICalendar {
                (parts::select(form, "circle", text.person_field_circle()).hint(text.import_circle_hint()).choices::<Circle>().optional())
                (parts::checkbox(form, "merge-sure", text.import_merge_sure()).hint(text.import_merge_sure_hint()))
            }
            (lines(text, look))
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

/// Every line, or the first hundreds.
fn lines(text: Text, look: &Look) -> Markup {
    let table = parts::table(text.import_preview_title(), [text.import_who(), text.import_what(), text.import_take(), text.import_line()]);
    let table = look.report.lines.iter().fold(table, |table, line| {
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
        @if look.all_lines > SHOWN { p.hint { (text.import_lines_shown(SHOWN, look.all_lines)) } }
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
