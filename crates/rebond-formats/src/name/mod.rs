//! Names as files have them. What enters: a name in one piece or in parts, with what was put around it. What leaves: given name and
//! family name. Not done here: knowing whose they are.

mod clean;
mod split;
mod words;

pub(crate) use split::{NameOrder, NameRead, in_parts, whole};

/// Whether a text is nothing but a form of address, such as `Mme`.
pub(crate) fn is_form_of_address(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_whitespace) && words::is_title_alone(text)
}
