//! What a token is: a span of the text, its shape, its folded form and a few flags.
//! Tokens are made in `scan`; what they mean is the business of `pattern` and `facts`.

/// What kind of thing a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Word,
    Number,
    Comma,
    Colon,
    /// Brackets, dashes, slashes: they belong to the sentence and match nothing.
    Mark,
    Placeholder,
    /// A URL or an e-mail address.
    Address,
    /// `.`, `!`, `…`, `;`
    Stop,
    Question,
    /// The end of a line that ends a sentence.
    Line,
    /// An empty line.
    Paragraph,
}

impl Shape {
    /// Whether a pattern must stop here.
    pub(crate) const fn ends_sentence(self) -> bool {
        matches!(self, Self::Stop | Self::Question | Self::Line | Self::Paragraph)
    }
}

/// Flags of a token, as bits.
pub(crate) mod flag {
    pub(crate) const CAP: u32 = 1;
    pub(crate) const ALL_CAPS: u32 = 1 << 1;
    /// Glued to the token before by a hyphen.
    pub(crate) const HYPHEN: u32 = 1 << 2;
    /// Followed by an apostrophe: `l’`, `qu’`, `don’t`.
    pub(crate) const ELIDED: u32 = 1 << 3;
    pub(crate) const NUMBER: u32 = 1 << 4;
    pub(crate) const PLACEHOLDER: u32 = 1 << 5;
    pub(crate) const COMMA: u32 = 1 << 6;
    pub(crate) const COLON: u32 = 1 << 7;
    pub(crate) const ADDRESS: u32 = 1 << 8;
    /// First word of its sentence.
    pub(crate) const FIRST: u32 = 1 << 9;
    /// In the line that gives the subject of a mail.
    pub(crate) const SUBJECT: u32 = 1 << 10;
    /// Under a negation that bears on it; set in `facts::scope`.
    pub(crate) const NEGATED: u32 = 1 << 11;
    /// After the closing formula; set in `facts::scope`.
    pub(crate) const SIGNATURE: u32 = 1 << 12;
    /// First word of a line.
    pub(crate) const LINE_START: u32 = 1 << 13;
    /// Inside quotation marks.
    pub(crate) const QUOTED: u32 = 1 << 14;
    /// Any word, number or placeholder.
    pub(crate) const ANY: u32 = 1 << 15;
    /// Any token that does not end a sentence.
    pub(crate) const INSIDE: u32 = 1 << 16;
    /// A token that ends a sentence.
    pub(crate) const END: u32 = 1 << 17;
    /// A question mark.
    pub(crate) const ASKS: u32 = 1 << 18;
    /// Where a negation means something else ("n’hésitez pas"); set in `facts::scope`.
    pub(crate) const EXCUSED: u32 = 1 << 20;
    /// Where the scope of a negation ends ("mais"); set in `facts::scope`.
    pub(crate) const TURN: u32 = 1 << 21;
    /// Written with a small first letter.
    pub(crate) const LOWER: u32 = 1 << 19;
}

/// One token.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) fold: u32,
    pub(crate) fold_len: u16,
    pub(crate) flags: u32,
    /// The kind of the word in the lexicon of the message's language; 0 until looked up, or when unknown.
    pub(crate) kind: u16,
    pub(crate) shape: Shape,
}

/// The tokens of a text and the buffer that holds their folded forms.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    pub(crate) folded: Vec<u8>,
    pub(crate) words: usize,
}

impl Tokens {
    /// The folded form of a token; empty for punctuation.
    pub(crate) fn folded(&self, token: &Token) -> &[u8] {
        let start = token.fold as usize;
        self.folded.get(start..start + usize::from(token.fold_len)).unwrap_or(&[])
    }

    pub(crate) fn folded_at(&self, index: usize) -> &[u8] {
        self.list.get(index).map_or(&[], |token| self.folded(token))
    }

    pub(crate) fn has(&self, index: usize, flag: u32) -> bool {
        self.list.get(index).is_some_and(|token| token.flags & flag != 0)
    }
}
