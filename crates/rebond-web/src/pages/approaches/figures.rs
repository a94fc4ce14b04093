//! `/approaches`: how often requests brought a yes, with the uncertainty of so few, or « too few to say ».

use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::approaches::{Figures, Rate, ShowFigures};
use rebond_text::Text;

use crate::parts;
use crate::{Nav, Page, Reply, Screen};

pub(crate) async fn show(desk: Desk, screen: Screen) -> Reply {
    let view = ShowFigures.run(&desk).await?;
    screen.page(Page::new(Nav::Thread, screen.text.figures_title()), render(screen.text, &view))
}

fn render(text: Text, view: &Figures) -> Markup {
    let channels = view.by_channel.iter().map(|(channel, rate)| (text.channel(*channel), *rate)).collect::<Vec<_>>();
    let sources = view.by_source.iter().map(|(source, rate)| (text.source(*source), *rate)).collect::<Vec<_>>();
    let named = [(text.figures_recommended(), view.recommended), (text.figures_unrecommended(), view.unrecommended)];
    html! {
        (parts::back("/thread", text.thread_title()))
        (parts::page_head(text.figures_title()).lead(text.figures_lead()))
        @if view.all.asked == 0 {
            (parts::empty(text.figures_none_title(), text.figures_none()).action(parts::link_button("/people", text.thread_empty_act())))
        } @else {
            (parts::card(text.figures_all(), html! { p { (said(text, view.all)) } p.hint { (text.figures_interval()) } }))
            (group(text, text.figures_by_recommendation(), &named))
            (group(text, text.figures_by_channel(), &channels))
            (group(text, text.figures_by_source(), &sources))
        }
        @if view.waiting > 0 { p.hint { (text.figures_waiting(view.waiting)) " " span.rule { (text.step_rule("C5")) } } }
    }
}

fn group(text: Text, title: &str, rows: &[(&str, Rate)]) -> Markup {
    let rows: Vec<_> = rows.iter().filter(|(_, rate)| rate.asked > 0).collect();
    if rows.is_empty() {
        return html! {};
    }
    let table = rows.iter().fold(parts::table(title, [title, text.figures_head()]), |table, (label, rate)| {
        table.row(vec![html! { (label) }, html! { (said(text, *rate)) }])
    });
    html! { (parts::card(title, html! { (table) })) }
}

/// « 3 oui sur 10, entre 11 % et 60 % », or that it is too few to say.
fn said(text: Text, rate: Rate) -> String {
    match rate.interval() {
        Some((low, high)) => text.figures_share(rate.asked, text.percent(high), text.percent(low), rate.yes),
        None => text.figures_few(rate.asked, rate.yes),
    }
}
