//! Remarks for people: where, how grave, which rule; the line with marks under its words; why; what it could look like.

use std::io::{self, Write};
use std::ops::Range;

use rebond_domain::MessageKind;
use rebond_lint::{Finding, PlainText, Review, Severity, clean_words};
use rebond_sentences::approaches::severity;
use rebond_text::Text;

use super::excerpt::Excerpt;

/// Everything said of a message, and what it does well when there is nothing.
pub(super) fn message(
    text: Text,
    kind: MessageKind,
    (file, whole): (&str, &str),
    read: &PlainText<'_>,
    review: &Review,
    out: &mut impl Write,
) -> io::Result<()> {
    for finding in &review.findings {
        one(text, file, whole, read.range(finding.place), finding, out)?;
    }
    if review.is_clean() {
        writeln!(out, "{}", text.cli_lint_line(clean_words(kind, text.lang()), file))?;
        for strength in &review.strengths {
            writeln!(out, "  {} {}", strength.number, strength.message)?;
        }
        return Ok(());
    }
    let count = |severity| review.findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings, advice) = (count(Severity::Error), count(Severity::Warning), count(Severity::Advice));
    writeln!(out, "{}", text.cli_lint_counts(advice, errors, file, warnings))
}

/// What is said of one question of a file, which begins at that byte.
pub(super) fn question(text: Text, file: &str, whole: &str, from: usize, findings: &[Finding], out: &mut impl Write) -> io::Result<()> {
    findings.iter().try_for_each(|finding| one(text, file, whole, from + finding.place.start..from + finding.place.end, finding, out))
}

fn one(text: Text, file: &str, whole: &str, range: Range<usize>, finding: &Finding, out: &mut impl Write) -> io::Result<()> {
    let shown = Excerpt::of(whole, &range);
    let severity = severity(text, finding.severity).to_lowercase();
    let (number, line) = (finding.number, shown.line.to_string());
    let margin = " ".repeat(line.len());
    writeln!(out, "{file}:{line}:{}: {severity} {number} ({})", shown.column, finding.rule)?;
    // What is missing has no words to point at.
    let everything = range.start == 0 && range.end >= whole.trim_end().len();
    if !range.is_empty() && !everything {
        writeln!(out, " {margin} |\n {line} | {}\n {margin} | {}", shown.words, shown.marks)?;
    }
    writeln!(out, " {margin} = {}", finding.message)?;
    if !finding.instead.is_empty() {
        writeln!(out, " {margin} = {} {}", text.write_remark_instead(), finding.instead)?;
    }
    writeln!(out)
}
