//! Remarks for people: where, how grave, which rule; the line with marks under its words; why; what it could look like.

use std::io::{self, Write};

use rebond_lint::{Finding, Review, Severity, Span, clean_words};
use rebond_text::Text;

use super::excerpt::Excerpt;

/// Everything said of a message, and what it does well when there is nothing.
pub(super) fn message(text: Text, file: &str, body: &str, review: &Review, out: &mut impl Write) -> io::Result<()> {
    for finding in &review.findings {
        one(text, file, body, finding.span, finding, out)?;
    }
    if review.is_clean() {
        writeln!(out, "{}", text.cli_lint_line(clean_words(text.lang()), file))?;
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
pub(super) fn question(text: Text, file: &str, body: &str, from: usize, findings: &[Finding], out: &mut impl Write) -> io::Result<()> {
    findings.iter().try_for_each(|finding| {
        let span = Span { start: from + finding.span.start, end: from + finding.span.end };
        one(text, file, body, span, finding, out)
    })
}

fn one(text: Text, file: &str, body: &str, span: Span, finding: &Finding, out: &mut impl Write) -> io::Result<()> {
    let shown = Excerpt::of(body, span);
    let severity = match finding.severity {
        Severity::Error => text.cli_lint_error(),
        Severity::Warning => text.cli_lint_warning(),
        Severity::Advice => text.cli_lint_advice(),
    };
    let (number, line) = (finding.number, shown.line.to_string());
    let margin = " ".repeat(line.len());
    writeln!(out, "{file}:{line}:{}: {severity} {number} ({})", shown.column, finding.rule)?;
    // What is missing has no words to point at.
    let whole = span.start == 0 && span.end >= body.trim_end().len();
    if span.end > span.start && !whole {
        writeln!(out, " {margin} |\n {line} | {}\n {margin} | {}", shown.words, shown.marks)?;
    }
    writeln!(out, " {margin} = {}", finding.message)?;
    if !finding.instead.is_empty() {
        writeln!(out, " {margin} = {}", text.cli_lint_instead(&finding.instead))?;
    }
    writeln!(out)
}
