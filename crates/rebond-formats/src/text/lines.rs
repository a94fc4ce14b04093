//! The physical lines of a text, numbered from 1; `\n`, `\r\n` and `\r` all end one. Not done here: joining folded lines.

/// One physical line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PhysicalLine<'t> {
    /// Its number, from 1.
    pub(crate) number: usize,
    /// Its text without its end.
    pub(crate) text: &'t str,
}

/// The lines of a text. A lone `\r` ends a line only in a text without any `\n`: elsewhere it stands inside a value.
pub(crate) fn physical_lines(text: &str) -> impl Iterator<Item = PhysicalLine<'_>> {
    let end = if text.contains('\n') { '\n' } else { '\r' };
    text.split(end).enumerate().map(|(index, text)| PhysicalLine { number: index + 1, text: text.strip_suffix('\r').unwrap_or(text) })
}

/// How many lines a text has, or a little more.
pub(crate) fn lines_of(text: &str) -> usize {
    let ends = |end: u8| text.bytes().filter(|byte| *byte == end).count();
    1 + ends(b'\n').max(ends(b'\r'))
}
