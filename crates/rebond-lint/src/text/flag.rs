//! Flags of a token, as bits: set while a text is cut or its scopes are marked, asked for by patterns (`%cap`, `%num` …). Only names
//! and numbers here; the build script reads this file as well.

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
/// Under a negation that bears on it; set in `document::scope`.
pub(crate) const NEGATED: u32 = 1 << 11;
/// After the closing formula; set in `document::scope`.
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
/// Where a negation means something else ("n’hésitez pas"); set in `document::scope`.
pub(crate) const EXCUSED: u32 = 1 << 20;
/// Where the scope of a negation ends ("mais"); set in `document::scope`.
pub(crate) const TURN: u32 = 1 << 21;
/// Written with a small first letter.
pub(crate) const LOWER: u32 = 1 << 19;
