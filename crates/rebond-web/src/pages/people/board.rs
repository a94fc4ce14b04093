//! `/people/board`: everybody, by stage. Columns beside each other; on a phone one swipes from one to the next.

use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::people::{Board, ShowBoard};
use rebond_sentences::people::line;
use rebond_sentences::people::stage;
use rebond_text::Text;

use crate::parts;
use crate::{Nav, Page, Reply, Screen};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let view = ShowBoard.run(&desk).await?;
    screen.page(Page::new(Nav::People, screen.text.board_title()).wide(), render(screen.text, &view))
}

fn render(text: Text, view: &Board) -> Markup {
    html! {
        (parts::page_head(text.people_title()))
        (super::tabs(text, "/people/board"))
        @if view.columns.iter().all(|column| column.count == 0) {
            (parts::empty(text.people_none(), text.people_none_hint()).action(parts::link_button("/people/new", text.people_add())))
        } @else { (columns(text, view)) }
    }
}

fn columns(text: Text, view: &Board) -> Markup {
    html! {
        p.lead { (text.board_intro()) }
        div.board tabindex="0" role="region" aria-label=(text.board_title()) {
            @for column in &view.columns {
                section.column {
                    h2 { (stage(text, column.stage)) " " span.count { (text.number(i64::from(column.count))) } }
                    @if column.people.is_empty() { p.hint { (text.board_none()) } }
                    @else {
                        ul { @for row in &column.people { li { (parts::person(row.id, &row.name).line(line(row))) } } }
                        @if column.more() > 0 { p.hint { a href={ "/people?stage=" (column.stage.as_str()) } { (text.board_more(column.more())) } } }
                    }
                }
            }
        }
    }
}
