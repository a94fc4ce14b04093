//! `/statistics`: what one's requests led to, by channel, source and recommendation, with the uncertainty of few answers.

use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::statistics::{ShowStatistics, Statistics, Tally};
use rebond_sentences::campaign::yes_rate;
use rebond_text::Text;

use crate::{Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let view = ShowStatistics.run(&desk).await?;
    screen.page(Page::new(Nav::Campaign, screen.text.statistics_title()), render(screen.text, &view))
}

fn render(text: Text, view: &Statistics) -> Markup {
    let by_channel = view.by_channel.iter().map(|(channel, tally)| (text.channel(*channel).to_owned(), *tally)).collect();
    let source = |source| Option::map_or(source, text.statistics_source_unknown(), |source| text.source(source)).to_owned();
    let by_source = view.by_source.iter().map(|(found, tally)| (source(*found), *tally)).collect();
    let led = [(text.statistics_recommended(), view.recommended), (text.statistics_not_recommended(), view.not_recommended)];
    let led = led.into_iter().filter(|(_, tally)| tally.sent > 0).map(|(words, tally)| (words.to_owned(), tally)).collect();
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.statistics_title()).lead(text.statistics_lead()))
        @if view.all.sent == 0 {
            (parts::empty(text.statistics_none_title(), text.statistics_none()).action(parts::link_button("/people", text.statistics_none_act())))
        } @else {
            p { (text.statistics_all(view.all.settled(), view.all.yes)) " " (yes_rate(text, &view.all)) "." }
            (block(text, text.statistics_by_channel(), text.statistics_channel(), by_channel))
            (block(text, text.statistics_by_source(), text.statistics_source(), by_source))
            (block(text, text.statistics_by_recommendation(), text.statistics_request(), led))
            p.hint { (text.statistics_how()) " " span.rule { (text.step_rule("C5")) } }
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
