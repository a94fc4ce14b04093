//! `/statistics`: one's requests and meetings week by week, and what requests led to, by channel, source and recommendation, with the
//! uncertainty of few answers.

use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::statistics::{ShowStatistics, StatisticsPage, Tally, Week, Weeks};
use rebond_method::Rule;
use rebond_sentences::campaign::{a_week, yes_rate};
use rebond_text::Text;

use crate::{Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let view = ShowStatistics.run(&desk).await?;
    screen.page(Page::new(Nav::Campaign, screen.text.statistics_title()), render(screen.text, &view))
}

fn render(text: Text, view: &StatisticsPage) -> Markup {
    let requests = &view.requests;
    let by_channel = requests.by_channel.iter().map(|(channel, tally)| (text.channel(*channel).to_owned(), *tally)).collect();
    let source = |source| Option::map_or(source, text.statistics_source_unknown(), |source| text.source(source)).to_owned();
    let by_source = requests.by_source.iter().map(|(found, tally)| (source(*found), *tally)).collect();
    let led = [(text.statistics_recommended(), requests.recommended), (text.statistics_not_recommended(), requests.not_recommended)];
    let led = led.into_iter().filter(|(_, tally)| tally.sent > 0).map(|(words, tally)| (words.to_owned(), tally)).collect();
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.statistics_title()).lead(text.statistics_lead()))
        @if requests.all.sent == 0 && view.weeks.list.is_empty() {
            (parts::empty(text.statistics_none_title(), text.statistics_none()).action(parts::link_button("/people", text.statistics_none_act())))
        } @else {
            (over_time(text, view))
            @if requests.all.sent > 0 {
                h2 { (text.statistics_requests()) }
                p { (text.statistics_all(requests.all.settled(), requests.all.yes)) " " (yes_rate(text, &requests.all)) "." }
                (block(text, text.statistics_by_channel(), text.statistics_channel(), by_channel))
                (block(text, text.statistics_by_source(), text.statistics_source(), by_source))
                (block(text, text.statistics_by_recommendation(), text.statistics_request(), led))
                p.hint { (text.statistics_how()) }
                (parts::why(text, [Rule::C5]))
            }
        }
    }
}

/// Week by week: the picture, what it comes to, and the same as a table.
fn over_time(text: Text, view: &StatisticsPage) -> Markup {
    if view.weeks.list.is_empty() {
        return html! {};
    }
    let heads = [text.statistics_week(), text.statistics_sent(), text.statistics_held()];
    let weeks = view.weeks.list.iter().rev().fold(parts::table(text.statistics_weeks(), heads), |table, week| {
        table.row(vec![html! { (text.day(week.monday)) }, html! { (week.sent) }, html! { (week.held) }])
    });
    let met = |what: &str, rows: Vec<(String, usize)>| {
        let table = parts::table(what, [what, text.statistics_held()]);
        rows.into_iter().fold(table, |table, (name, count)| table.row(vec![html! { (name) }, html! { (count) }]))
    };
    let source = |of: Option<_>| of.map_or(text.statistics_source_unknown(), |of| text.source(of)).to_owned();
    let channel = |of: Option<_>| of.map_or(text.statistics_no_request(), |of| text.channel(of)).to_owned();
    html! {
        section aria-labelledby="t-weeks" {
            h2 #t-weeks { (text.statistics_weeks()) }
            figure.weeks {
                (bars(text, &view.weeks))
                figcaption.legend.hint { span.key.met { (text.statistics_held()) } " " span.key.known { (text.statistics_sent()) } }
            }
            p {
                @match view.weeks.rate {
                    Some((low, high)) => (a_week(text, low, high)),
                    None => (text.statistics_a_week_too_few()),
                }
            }
            (parts::more(text.statistics_as_table(), &html! {
                (weeks)
                @if !view.met_by_source.is_empty() {
                    (met(text.statistics_source(), view.met_by_source.iter().map(|(of, count)| (source(*of), *count)).collect()))
                    (met(text.statistics_channel(), view.met_by_channel.iter().map(|(of, count)| (channel(*of), *count)).collect()))
                }
            }))
        }
    }
}

/// Two bars a week: what was sent, what was held; a number on each that has one. The table says the same.
fn bars(text: Text, weeks: &Weeks) -> Markup {
    /// Pixels of a week, of a bar, of the highest bar, and around.
    const WEEK: usize = 40;
    const BAR: usize = 13;
    const HIGH: usize = 110;
    const TOP: usize = 18;
    const SIDE: usize = 26;
    let most = weeks.list.iter().map(|week| week.sent.max(week.held)).max().unwrap_or(0).max(1);
    let (width, ground) = (weeks.list.len() * WEEK + 2 * SIDE, TOP + HIGH);
    let bar = |left: usize, count: usize, class: &str| {
        let high = count * HIGH / most;
        html! {
            @if count > 0 {
                rect class=(class) x=(left) y=(ground - high) width=(BAR) height=(high) rx="2" {}
                text x=(left + BAR / 2) y=(ground - high - 4) text-anchor="middle" { (count) }
            }
        }
    };
    let day = |week: &Week| text.short_day(week.monday);
    html! {
        div.scrolls tabindex="0" role="group" aria-label=(text.statistics_weeks()) {
            svg.bars viewBox={ "0 0 " (width) " " (ground + 22) } width=(width) height=(ground + 22) aria-hidden="true" focusable="false" {
                @for (at, week) in weeks.list.iter().enumerate() {
                    (bar(SIDE + at * WEEK + 6, week.sent, "sent"))
                    (bar(SIDE + at * WEEK + 6 + BAR + 2, week.held, "held"))
                    @if at % 3 == weeks.list.len().saturating_sub(1) % 3 { text.day x=(SIDE + at * WEEK + WEEK / 2) y=(ground + 16) text-anchor="middle" { (day(week)) } }
                }
                path.ground d={ "M0 " (ground) "H" (width) } {}
            }
        }
    }
}

fn block(text: Text, title: &str, what: &str, rows: Vec<(String, Tally)>) -> Markup {
    let heads = [what, text.statistics_sent(), text.statistics_yes(), text.statistics_open(), text.statistics_rate()];
    let table = rows.into_iter().fold(parts::table(title, heads), |table, (name, tally)| {
        let number = |count: usize| html! { (count) };
        table.row(vec![html! { (name) }, number(tally.sent), number(tally.yes), number(tally.open()), html! { (yes_rate(text, &tally)) }])
    });
    html! { h2 { (title) } (table) }
}
