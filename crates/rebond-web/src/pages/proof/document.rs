//! A document on a page, to be retouched and printed; and the same as a file.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use maud::{Markup, html};
use rebond_formats::{Block, Document};
use rebond_text::Text;

use crate::{Problem, Reply, parts};

/// The document itself. What is retouched is printed, and not kept.
pub(crate) fn paper(text: Text, document: &Document, retouched: bool) -> Markup {
    html! {
        @if retouched { p.hint.not-printed #retouch { (text.document_retouch()) } }
        article.document contenteditable=[retouched.then_some("true")] role=[retouched.then_some("textbox")] aria-multiline=[retouched.then_some("true")]
            aria-label=[retouched.then_some(document.title.as_str())] aria-describedby=[retouched.then_some("retouch")] {
            p.byline { bdi { (document.byline) } }
            @for block in &document.blocks { (part(block)) }
        }
    }
}

fn part(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Heading(2, words) => { h2 dir="auto" { (words) } }
            Block::Heading(_, words) => { h3 dir="auto" { (words) } }
            Block::Paragraph(words) => { p.prose dir="auto" { (words) } }
            Block::List(items) => { ul { @for item in items { li.prose dir="auto" { (item) } } } }
            Block::Quote(words, by) => { blockquote.heard-words { p.prose dir="auto" { (words) } p.hint { bdi { (by) } } } }
        }
    }
}

/// What to do with it: on paper, in a word processor.
pub(crate) fn actions(text: Text, address: &str, query: &str) -> Markup {
    html! {
        div.actions {
            (super::print_button(text))
            (parts::link_button(format!("{address}.odt{query}"), text.document_odt()).quiet())
            (parts::link_button(format!("{address}.md{query}"), text.document_markdown()).plain())
        }
    }
}

/// The file that an address ends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Odt,
    Markdown,
}

/// The document as a file.
pub(crate) fn file(document: Option<Document>, kind: Kind, name: &str) -> Reply {
    let document = document.ok_or(Problem::NotFound)?;
    let (mime, extension, bytes) = match kind {
        Kind::Odt => ("application/vnd.oasis.opendocument.text", "odt", document.odt().map_err(|_| Problem::Internal)?),
        Kind::Markdown => ("text/markdown; charset=utf-8", "md", document.markdown().into_bytes()),
    };
    let headers = [(CONTENT_TYPE, mime.to_owned()), (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.{extension}\""))];
    Ok((headers, bytes).into_response())
}
