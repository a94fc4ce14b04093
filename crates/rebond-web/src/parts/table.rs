//! A table: rows of cells under headings; on a phone each row becomes a small card with its headings beside its cells.

use maud::{Markup, Render, html};

/// A table; see [`table`].
#[must_use]
pub struct Table {
    caption: String,
    heads: Vec<String>,
    rows: Vec<Vec<Markup>>,
}

/// A table with a caption, for those who hear the page, and headings. The first cell of each row names it.
pub fn table<S: Into<String>>(caption: impl Into<String>, heads: impl IntoIterator<Item = S>) -> Table {
    Table { caption: caption.into(), heads: heads.into_iter().map(Into::into).collect(), rows: Vec::new() }
}

impl Table {
    /// With one more row.
    pub fn row(mut self, cells: Vec<Markup>) -> Self {
        self.rows.push(cells);
        self
    }
}

impl Render for Table {
    fn render(&self) -> Markup {
        html! {
            table.list {
                caption.heard { (self.caption) }
                thead { tr { @for head in &self.heads { th scope="col" { (head) } } } }
                tbody {
                    @for row in &self.rows {
                        tr {
                            @for (place, cell) in row.iter().enumerate() {
                                @let head = self.heads.get(place).map_or("", String::as_str);
                                @if place == 0 { th scope="row" { (cell) } }
                                @else if cell.0.is_empty() { td.none {} }
                                @else { td data-head=(head) { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
