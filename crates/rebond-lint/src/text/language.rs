//! Which language a text is written in: tokens enter, French or English leaves.
//! Only function words are counted: short messages carry no statistics of letters.

use super::token::{Shape, Tokens};
use rebond_domain::Lang;

/// Beyond this many words the answer no longer changes.
const ENOUGH: usize = 400;

/// The language of a text; French when nothing tells.
pub(crate) fn language(tokens: &Tokens) -> Lang {
    let mut french = 0_i32;
    let mut english = 0_i32;
    for token in tokens.list.iter().filter(|token| token.shape == Shape::Word).take(ENOUGH) {
        match tokens.folded(token) {
            b"je" | b"j" | b"vous" | b"votre" | b"vos" | b"de" | b"la" | b"le" | b"les" | b"des" | b"un" | b"une" | b"et" | b"est"
            | b"que" | b"qui" | b"pour" | b"avec" | b"sur" | b"dans" | b"du" | b"en" | b"au" | b"aux" | b"ce" | b"cette" | b"mon"
            | b"ma" | b"mes" | b"tu" | b"ton" | b"ta" | b"te" | b"quel" | b"quelle" | b"quels" | b"quelles" | b"ou" | b"mais" | b"pas"
            | b"ne" | b"suis" | b"bonjour" | b"merci" | b"salut" | b"qu" | b"l" | b"c" | b"n" | b"il" | b"elle" | b"nous" | b"notre"
            | b"comment" | b"combien" | b"avez" | b"etes" | b"sont" | b"par" | b"plus" | b"si" | b"chez" | b"depuis" | b"cordialement" => {
                french += 2;
            }
            b"i" | b"you" | b"your" | b"the" | b"and" | b"of" | b"to" | b"is" | b"are" | b"my" | b"for" | b"with" | b"in" | b"that"
            | b"this" | b"would" | b"have" | b"am" | b"what" | b"how" | b"do" | b"did" | b"was" | b"at" | b"it" | b"be" | b"if" | b"we"
            | b"about" | b"from" | b"an" | b"hi" | b"hello" | b"dear" | b"thanks" | b"thank" | b"could" | b"can" | b"who" | b"which"
            | b"when" | b"where" | b"why" | b"as" | b"by" | b"or" | b"not" | b"will" | b"has" | b"does" | b"been" | b"regards" | b"any" => {
                english += 2;
            }
            _ => {}
        }
    }
    if english > french { Lang::En } else { Lang::Fr }
}
