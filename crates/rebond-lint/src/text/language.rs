//! Which language a text is written in: tokens enter, French or English leaves.
//! Only function words are counted: short messages carry no statistics of letters.

use super::token::{Shape, Tokens};
use crate::lists;
use rebond_domain::Lang;

/// Beyond this many words the answer no longer changes.
const ENOUGH: usize = 400;

/// The language of a text; French when nothing tells.
pub(crate) fn language(tokens: &Tokens) -> Lang {
    let mut french = 0_u32;
    let mut english = 0_u32;
    for token in tokens.list.iter().filter(|token| token.shape == Shape::Word).take(ENOUGH) {
        let [of_french, of_english] = lists::FUNCTION_WORD.has_in_each(tokens.folded(token));
        french += u32::from(of_french);
        english += u32::from(of_english);
    }
    if english > french { Lang::En } else { Lang::Fr }
}
