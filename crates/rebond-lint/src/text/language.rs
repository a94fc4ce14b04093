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
        let word = tokens.folded(token);
        if lists::FUNCTION_WORD.has_in(Lang::Fr, word) {
            french += 1;
        } else if lists::FUNCTION_WORD.has_in(Lang::En, word) {
            english += 1;
        }
    }
    if english > french { Lang::En } else { Lang::Fr }
}
