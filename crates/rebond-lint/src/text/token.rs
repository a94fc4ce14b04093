//! What a token is: a place of a field, its shape, its folded form and a few flags.
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
