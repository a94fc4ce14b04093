//! From text to tokens in one pass. Quoted replies and headers leave no token.
//! Every branch looks ahead a bounded number of characters, so that time is linear whatever comes in.

use super::flag;
use super::fold::push_folded;
use super::inclusive::inclusive_suffix;
use super::lines::{Line, line_ends_sentence, line_kind};
use super::message_text::MessageText;
use super::placeholder::placeholder;
use super::token::{Shape, Token, Tokens};
use crate::lists;

/// A message longer than this is read up to here: nobody writes it, and places are 32-bit.
const MOST_BYTES: usize = 1 << 28;
/// A "word" longer than this keeps its place and loses its folded form.
const LONGEST_WORD: usize = 64;

/// Cuts subject and body into tokens; a place in a token is one of its own field.
pub(crate) fn scan(message: MessageText<'_>) -> Tokens {
    let MessageText { subject, body } = message;
    let mut scanner = Scanner { text: subject, out: Tokens::default(), subject: flag::SUBJECT, quoted: 0, first: true, line_start: true };
    let bytes = (subject.len() + body.len()).min(1 << 20);
    scanner.out.list.reserve(bytes / 5);
    scanner.out.folded.reserve(bytes);
    if !subject.trim().is_empty() {
        scanner.line(0, subject.len().min(MOST_BYTES));
        scanner.subject = 0;
        scanner.mark(Shape::Paragraph, subject.len(), subject.len());
    }
    scanner.text = body;
    scanner.subject = 0;
    scanner.lines();
    scanner.out
}

struct Scanner<'t> {
    text: &'t str,
    out: Tokens,
    subject: u32,
    quoted: u32,
    first: bool,
    line_start: bool,
}

impl Scanner<'_> {
    fn lines(&mut self) {
        let mut at = 0;
        let mut head = true;
        let end = self.text.len().min(MOST_BYTES);
        while at < end {
            let rest = self.text.get(at..).unwrap_or("");
            let length = rest.bytes().position(|b| b == b'\n').unwrap_or(rest.len());
            let line = rest.get(..length).unwrap_or("");
            let next_at = at + length + 1;
            let blank = line.trim().is_empty();
            match line_kind(line, head) {
                Line::QuoteToEnd => return,
                Line::LeftOut => {}
                Line::Body if blank => self.mark(Shape::Paragraph, at, at + length),
                Line::Subject(_) | Line::Body => {
                    head = head && line.chars().take(25).any(|c| c == ':');
                    self.line(at, at + length);
                    let next = self.text.get(next_at..).unwrap_or("");
                    let next = next
                        .get(..next.bytes().take(400).position(|b| b == b'\n').unwrap_or(0))
                        .filter(|l| !l.is_empty())
                        .unwrap_or_else(|| head_of(next));
                    if line_ends_sentence(line, next) {
                        self.mark(Shape::Line, at + length, at + length);
                    }
                }
            }
            at = next_at;
        }
    }

    fn mark(&mut self, shape: Shape, start: usize, end: usize) {
        if shape.ends_sentence() {
            self.first = true;
            // What is quoted may be several lines; an empty one ends what nobody closed.
            if shape == Shape::Paragraph {
                self.quoted = 0;
            }
        }
        let flags = self.subject
            | match shape {
                Shape::Comma => flag::COMMA,
                Shape::Colon => flag::COLON,
                Shape::Placeholder => flag::PLACEHOLDER | flag::ANY,
                Shape::Address => flag::ADDRESS | flag::ANY,
                Shape::Question => flag::ASKS,
                _ => 0,
            }
            | if shape.ends_sentence() { flag::END } else { flag::INSIDE };
        self.out.list.push(Token { start: start as u32, end: end as u32, fold: 0, fold_len: 0, flags, kind: 0, shape });
    }

    fn line(&mut self, from: usize, to: usize) {
        self.line_start = true;
        let mut at = from;
        while at < to {
            let rest = self.text.get(at..to).unwrap_or("");
            let Some(c) = rest.chars().next() else { return };
            let length = match c {
                'a'..='z' | 'A'..='Z' | '0'..='9' | '[' | '{' | '<' | '(' | '_' | '.' | '%' | '$' => self.wordish(c, rest, at),
                ' ' | '\t' | '\r' | '\u{a0}' | '\u{202f}' => 1.max(c.len_utf8()),
                _ if c.is_alphanumeric() => self.wordish(c, rest, at),
                _ => self.punctuation(c, rest, at),
            };
            at += length.max(c.len_utf8());
        }
    }

    fn wordish(&mut self, c: char, rest: &str, at: usize) -> usize {
        if matches!(c, '[' | '{' | '<' | '(' | '_' | '.' | 'X' | 'x' | '%' | '$') {
            let length = placeholder(rest);
            if length > 0 {
                self.mark(Shape::Placeholder, at, at + length);
                self.count_word();
                self.first = false;
                return length;
            }
            if !c.is_alphabetic() {
                return self.punctuation(c, rest, at);
            }
        }
        if c.is_ascii_digit() { self.number(rest, at) } else { self.word(c, rest, at) }
    }

    fn number(&mut self, rest: &str, at: usize) -> usize {
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        self.push(Shape::Number, at, at + length, flag::NUMBER | flag::ANY, rest.get(..length.min(LONGEST_WORD)).unwrap_or(""));
        length
    }

    fn word(&mut self, first: char, rest: &str, at: usize) -> usize {
        let bytes = rest.as_bytes();
        let mut length = 0;
        let mut upper = 0;
        let mut letters = 0;
        while let Some(&byte) = bytes.get(length) {
            if byte.is_ascii_alphanumeric() {
                upper += usize::from(byte.is_ascii_uppercase());
                length += 1;
            } else if byte >= 0x80 {
                let Some(c) = rest.get(length..).and_then(|tail| tail.chars().next()) else { break };
                if !(c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)) {
                    break;
                }
                upper += usize::from(c.is_uppercase());
                length += c.len_utf8();
            } else {
                break;
            }
            letters += 1;
        }
        if let Some(whole) = address(rest, length) {
            self.mark(Shape::Address, at, at + whole);
            self.count_word();
            self.first = false;
            return whole;
        }
        let mut flags = flag::ANY;
        if first.is_uppercase() {
            flags |= flag::CAP;
            if upper == letters && letters > 1 {
                flags |= flag::ALL_CAPS;
            }
        } else {
            flags |= flag::LOWER;
        }
        let stem = rest.get(..length.min(LONGEST_WORD)).unwrap_or("");
        let mut end = length;
        match rest.get(length..).and_then(|tail| tail.chars().next()) {
            Some('\'' | '’' | '‘' | 'ʼ' | '`' | '´')
                if rest.get(length..).and_then(|tail| tail.chars().nth(1)).is_some_and(char::is_alphanumeric) =>
            {
                flags |= flag::ELIDED;
            }
            Some('·' | '•' | '‧' | '∙' | '⋅' | '(' | '.' | '-' | '/') => end += inclusive_suffix(rest.get(length..).unwrap_or("")),
            _ => {}
        }
        self.push(Shape::Word, at, at + end, flags, stem);
        end
    }

    fn push(&mut self, shape: Shape, start: usize, end: usize, flags: u32, stem: &str) {
        let fold = self.out.folded.len();
        if stem.is_ascii() {
            self.out.folded.extend(stem.bytes().map(|b| b.to_ascii_lowercase()));
        } else {
            stem.chars().for_each(|c| push_folded(c, &mut self.out.folded));
        }
        let last = self.out.list.last();
        let elided = last.is_some_and(|last| last.flags & flag::ELIDED != 0);
        let glued = last.is_some_and(|last| last.end as usize + 1 == start && matches!(last.shape, Shape::Word | Shape::Number));
        let before = self.text.as_bytes().get(start.wrapping_sub(1)).copied();
        let mut flags = flags | flag::INSIDE | self.subject | self.quoted;
        if glued && before == Some(b'-') {
            flags |= flag::HYPHEN;
        }
        // "L’idée" and "rendez-vous" are one word each, as people count.
        if !elided && flags & flag::HYPHEN == 0 {
            self.count_word();
        }
        if std::mem::take(&mut self.first) {
            flags |= flag::FIRST;
        }
        if std::mem::take(&mut self.line_start) {
            flags |= flag::LINE_START;
        }
        let fold_len = (self.out.folded.len() - fold) as u16;
        self.out.list.push(Token { start: start as u32, end: end as u32, fold: fold as u32, fold_len, flags, kind: 0, shape });
    }

    /// The words of the subject are no part of the length (D10).
    const fn count_word(&mut self) {
        self.out.words += (self.subject == 0) as usize;
    }

    fn punctuation(&mut self, c: char, rest: &str, at: usize) -> usize {
        let length = c.len_utf8();
        let end = at + length;
        match c {
            '.' if self.is_abbreviation(rest) => {}
            '!' | '…' | ';' | '.' => {
                // "..." and "!!!" are one end.
                let more = rest.bytes().take_while(|b| matches!(b, b'.' | b'!')).count().max(length);
                if rest.get(..more).is_some_and(|run| run.contains('?')) {
                    self.mark(Shape::Question, at, at + more);
                } else {
                    self.mark(Shape::Stop, at, at + more);
                }
                return more;
            }
            '?' | '？' => self.mark(Shape::Question, at, end),
            ':' => self.mark(Shape::Colon, at, end),
            '«' | '“' => {
                self.quoted = flag::QUOTED;
                self.mark(Shape::Mark, at, end);
            }
            '»' | '”' => {
                self.quoted = 0;
                self.mark(Shape::Mark, at, end);
            }
            '•' | '▪' | '●' | '→' | '➡' | '✓' | '✔' => self.mark(Shape::Line, at, end),
            '-' | '–' | '*' if self.line_start => self.line_start = true,
            '(' | ')' | '"' | '/' | '|' => self.mark(Shape::Mark, at, end),
            ',' | '–' | '—' => self.mark(Shape::Comma, at, end),
            '-' if rest.as_bytes().get(1) == Some(&b' ') => self.mark(Shape::Comma, at, end),
            _ if is_emoji(c) => {
                // An emoji at the end of a sentence stands for its full stop.
                let after = rest.get(length..).unwrap_or("").trim_start_matches(['\u{fe0f}', ' ']);
                if after.chars().next().is_none_or(char::is_uppercase) {
                    self.mark(Shape::Stop, at, end);
                }
            }
            _ => {}
        }
        length
    }

    /// "M.", "Dr.", an initial, "etc." before a small letter, or a dot glued to what follows.
    fn is_abbreviation(&self, rest: &str) -> bool {
        let next = rest.as_bytes().get(1).copied();
        if next.is_some_and(|b| b.is_ascii_alphanumeric()) {
            return true;
        }
        let Some(last) = self.out.list.last().filter(|token| token.shape == Shape::Word) else { return false };
        if next == Some(b'.') {
            return false;
        }
        let word = self.out.folded(last);
        match word {
            word if lists::ABBREVIATION.has(word) => last.flags & flag::CAP != 0 || !matches!(word, b"i" | b"no" | b"m"),
            b"etc" => rest.get(1..).and_then(|tail| tail.trim_start().chars().next()).is_some_and(char::is_lowercase),
            [_] => last.flags & flag::CAP != 0 && word != b"i",
            _ => false,
        }
    }
}

/// The first bytes of what follows, cut on a character.
fn head_of(text: &str) -> &str {
    let mut length = text.len().min(80);
    while !text.is_char_boundary(length) {
        length -= 1;
    }
    let head = text.get(..length).unwrap_or("");
    head.split('\n').next().unwrap_or("")
}

/// The length of a URL or e-mail address that begins with a word of `length` bytes.
fn address(rest: &str, length: usize) -> Option<usize> {
    let bytes = rest.as_bytes();
    let next = bytes.get(length).copied()?;
    let url = next == b':' && bytes.get(length + 1..length + 3) == Some(b"//");
    let mail_or_host = matches!(next, b'@' | b'.' | b'_' | b'-' | b'+');
    if !url && !mail_or_host {
        return None;
    }
    let mut whole = bytes
        .iter()
        .take(200)
        .take_while(|b| !b.is_ascii_whitespace() && !matches!(b, b',' | b'>' | b')' | b'<' | b'"' | b'(' | b'['))
        .count();
    while !rest.is_char_boundary(whole) {
        whole -= 1;
    }
    let mut text = rest.get(..whole)?;
    text = text.trim_end_matches(['.', '!', '?', ';', ':']);
    let mail = text.split_once('@').is_some_and(|(name, host)| name.is_ascii() && host.contains('.'));
    let host = text.starts_with("www.") || text.starts_with("linkedin.com") || text.contains(".com/") || text.contains(".fr/");
    (url || mail || host).then_some(text.len())
}

fn is_emoji(c: char) -> bool {
    matches!(c as u32, 0x1F300..=0x1FAFF | 0x2600..=0x27BF)
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;
