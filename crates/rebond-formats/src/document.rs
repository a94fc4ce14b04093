//! A document to hand over: headings, paragraphs, lists, words quoted. What enters: blocks in words. What leaves: the same as Markdown,
//! or as a text document (.odt), which every word processor opens. Not done here: which words (`rebond-sentences`), the page of it.

use std::io::{self, Cursor, Write as _};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// Whose it is and of which day, under the title.
    pub byline: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading: 2 below the title, 3 below that.
    Heading(u8, String),
    /// A paragraph; its lines stay apart.
    Paragraph(String),
    /// A list.
    List(Vec<String>),
    /// Words of somebody, and who and when.
    Quote(String, String),
}

impl Document {
    /// As Markdown: what a text holds of its signs stays what it is.
    pub fn markdown(&self) -> String {
        let mut out = format!("# {}\n", plain(&self.title));
        if !self.byline.is_empty() {
            out += &format!("\n{}\n", plain(&self.byline));
        }
        for block in &self.blocks {
            out.push('\n');
            out += &match block {
                Block::Heading(level, words) => format!("{} {}\n", "#".repeat(usize::from(*level)), plain(words)),
                Block::Paragraph(words) => format!("{}\n", lines(words, "", "  \n")),
                Block::List(items) => items.iter().map(|item| format!("- {}\n", lines(item, "", "  \n  "))).collect(),
                Block::Quote(words, by) => format!("{}  \n> — {}\n", lines(words, "> ", "  \n> "), plain(by)),
            };
        }
        out
    }

    /// As a text document of the `OpenDocument` format, with the styles that a word processor knows.
    ///
    /// # Errors
    /// Whatever the writer of archives says; in memory it says nothing.
    pub fn odt(&self) -> io::Result<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        // First and uncompressed: by it the kind of the file is known.
        zip.start_file("mimetype", stored)?;
        zip.write_all(MIME.as_bytes())?;
        let packed = SimpleFileOptions::default();
        for (name, content) in
            [("META-INF/manifest.xml", MANIFEST.to_owned()), ("styles.xml", STYLES.to_owned()), ("content.xml", self.content())]
        {
            zip.start_file(name, packed)?;
            zip.write_all(content.as_bytes())?;
        }
        Ok(zip.finish()?.into_inner())
    }

    fn content(&self) -> String {
        let mut body = format!("<text:p text:style-name=\"Title\">{}</text:p>", xml(&self.title));
        if !self.byline.is_empty() {
            body += &format!("<text:p text:style-name=\"Subtitle\">{}</text:p>", xml(&self.byline));
        }
        for block in &self.blocks {
            body += &match block {
                Block::Heading(level, words) => {
                    let level = level.saturating_sub(1).max(1);
                    format!("<text:h text:style-name=\"Heading_20_{level}\" text:outline-level=\"{level}\">{}</text:h>", xml(words))
                }
                Block::Paragraph(words) => format!("<text:p text:style-name=\"Text_20_body\">{}</text:p>", xml(words)),
                Block::List(items) => {
                    let item = |item: &String| {
                        format!("<text:list-item><text:p text:style-name=\"Text_20_body\">{}</text:p></text:list-item>", xml(item))
                    };
                    format!("<text:list>{}</text:list>", items.iter().map(item).collect::<String>())
                }
                Block::Quote(words, by) => {
                    format!("<text:p text:style-name=\"Quotations\">{}<text:line-break/>— {}</text:p>", xml(words), xml(by))
                }
            };
        }
        format!(
            "{XML}<office:document-content {SPACES} office:version=\"1.3\"><office:body><office:text>{body}</office:text></office:body></office:document-content>"
        )
    }
}

const MIME: &str = "application/vnd.oasis.opendocument.text";
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";
const MANIFEST: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" \
    manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>\
    <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\
    <manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";
/// An A4 page, and paragraphs that read well; headings are those of the word processor.
const STYLES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-styles xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" office:version=\"1.3\">\
    <office:styles><style:style style:name=\"Standard\" style:family=\"paragraph\"/>\
    <style:style style:name=\"Text_20_body\" style:display-name=\"Text body\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties fo:margin-bottom=\"0.2cm\"/></style:style>\
    <style:style style:name=\"Quotations\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties fo:margin-left=\"0.8cm\" fo:margin-bottom=\"0.25cm\"/></style:style>\
    <style:style style:name=\"Title\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties fo:margin-bottom=\"0.2cm\"/><style:text-properties fo:font-size=\"20pt\" fo:font-weight=\"bold\"/></style:style>\
    <style:style style:name=\"Subtitle\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties fo:margin-bottom=\"0.5cm\"/></style:style>\
    <style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:default-outline-level=\"1\"><style:paragraph-properties fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"/><style:text-properties fo:font-size=\"15pt\" fo:font-weight=\"bold\"/></style:style>\
    <style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:default-outline-level=\"2\"><style:paragraph-properties fo:margin-top=\"0.3cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"/><style:text-properties fo:font-size=\"12pt\" fo:font-weight=\"bold\"/></style:style>\
    </office:styles><office:automatic-styles><style:page-layout style:name=\"A4\"><style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin=\"2cm\"/></style:page-layout></office:automatic-styles>\
    <office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\"/></office:master-styles></office:document-styles>";

/// Text inside XML: what is no character there is left out, lines stay apart.
fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push_str("<text:line-break/>"),
            '\t' => out.push_str("<text:tab/>"),
            other if other.is_control() || matches!(other, '\u{FFFE}' | '\u{FFFF}') => {}
            other => out.push(other),
        }
    }
    out
}

/// Text inside a line of Markdown.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let before = text[..at].trim_end_matches(|c: char| c.is_ascii_digit());
        let begins = text[..at].trim().is_empty();
        let counts = matches!(character, '.' | ')') && before.trim().is_empty() && at > before.len();
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|')
            || (begins && matches!(character, '#' | '-' | '+' | '=' | '~'))
            || counts
        {
            out.push('\\');
        }
        out.push(if character == '\n' { ' ' } else { character });
    }
    out
}

/// Each line of a text, one after another.
fn lines(text: &str, first: &str, between: &str) -> String {
    first.to_owned() + &text.lines().map(plain).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn document() -> Document {
        Document {
            title: "Projet <1>".to_owned(),
            byline: String::new(),
            blocks: vec![
                Block::Heading(2, "# Où & quoi".to_owned()),
                Block::Paragraph("1. un\n- deux *trois*\u{0} [x](y)".to_owned()),
                Block::List(vec!["a_b".to_owned(), "c\nd".to_owned()]),
                Block::Quote("« Oui »\nsuite".to_owned(), "une tourneuse".to_owned()),
            ],
        }
    }

    #[test]
    fn markdown_says_what_the_words_say() {
        let expected = "# Projet \\<1\\>\n\n## \\# Où & quoi\n\n1\\. un  \n\\- deux \\*trois\\*\u{0} \\[x\\](y)\n\n- a\\_b\n- c  \n  d\n\n> « Oui »  \n> suite  \n> — une tourneuse\n";
        assert_eq!(document().markdown(), expected);
    }

    #[test]
    fn a_text_document_opens_and_holds_the_words() {
        let bytes = document().odt().unwrap();
        // The kind stands first, unpacked, where programs look for it.
        assert_eq!(&bytes[38..38 + MIME.len()], MIME.as_bytes());
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut content = String::new();
        zip.by_name("content.xml").unwrap().read_to_string(&mut content).unwrap();
        assert!(
            content.contains("Projet &lt;1&gt;") && content.contains("c<text:line-break/>d") && !content.contains('\u{0}'),
            "{content}"
        );
        assert!(content.contains("# Où &amp; quoi"), "{content}");
    }
}
