//! Tu or vous: a document enters; the form of address and its places leave. English has none.

use crate::document::Document;
use crate::lists;
use crate::place::Place;
use crate::text::{Shape, flag};
use rebond_domain::Lang;

/// How the reader is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Address {
    /// Tu throughout.
    Tu,
    /// Vous throughout.
    Vous,
    /// Both.
    Mixed,
    /// Neither, or a text in English.
    #[default]
    None,
}

impl Address {
    /// The word used in files and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Tu => "tu",
            Self::Vous => "vous",
            Self::Mixed => "mixed",
            Self::None => "none",
        }
    }
}

/// More than this many vous are no slip.
const FEW: usize = 12;

/// The form of address with the places of tu forms and of vous forms.
pub(crate) fn address(document: &Document) -> (Address, Vec<Place>, Vec<Place>) {
    if document.lang != Lang::Fr {
        return (Address::None, Vec::new(), Vec::new());
    }
    // Numbers of tokens.
    let mut tu: Vec<usize> = Vec::new();
    let mut vous: Vec<usize> = Vec::new();
    let mut weak_vous: Vec<usize> = Vec::new();
    for (at, token) in document.tokens.list.iter().enumerate() {
        if token.shape != Shape::Word || token.flags & flag::QUOTED != 0 {
            continue;
        }
        let before = at.checked_sub(1).map_or(&b""[..], |at| document.tokens.folded_at(at));
        let after = document.tokens.folded_at(at + 1);
        match document.tokens.folded(token) {
            b"tu" | b"toi" | b"tes" | b"te" if !(before == b"je" || before == b"tes" || before == b"j") => {
                tu.push(at);
            }
            b"t" if token.flags & flag::ELIDED != 0 && !matches!(after, b"il" | b"elle" | b"on" | b"shirt" | b"ils") => tu.push(at),
            b"t" if token.flags & (flag::HYPHEN | flag::CAP) == 0
                && matches!(after, b"es" | b"as" | b"dispo" | b"aurais" | b"inquiete" | b"embete" | b"etais") =>
            {
                tu.push(at);
            }
            b"ta" => tu.push(at),
            // "le ton", "un ton": the noun.
            b"ton" if !matches!(before, b"le" | b"un" | b"du" | b"ce" | b"au" | b"de" | b"bon") => tu.push(at),
            b"penses" | b"peux" | b"connais" | b"pourrais" | b"aurais" | b"serais" | b"vas" if after == b"tu" => tu.push(at),
            b"vous" if before == b"rendez" => {}
            b"vous" if before == b"s" || after == b"tous" || after == b"deux" || before == b"chez" || before == b"plait" => {
                weak_vous.push(at);
            }
            b"vos" if lists::FIRM_AFTER_VOS.has(after) => weak_vous.push(at),
            b"vous" | b"votre" | b"votres" | b"vs" | b"vos" | b"pourriez" | b"auriez" | b"seriez" | b"accepteriez" => vous.push(at),
            b"veuillez" | b"rassurez" | b"excusez" | b"agreez" | b"recevez" if !matches!(before, b"vous") => vous.push(at),
            _ => {}
        }
    }
    // "s’il vous plaît": the vous stands after "il".
    if !tu.is_empty() && vous.len() <= FEW && vous.iter().all(|at| is_company(document, *at)) {
        vous.clear();
    }
    if vous.is_empty() && tu.is_empty() {
        vous.append(&mut weak_vous);
    }
    let form = match (tu.is_empty(), vous.is_empty()) {
        (false, true) => Address::Tu,
        (true, false) => Address::Vous,
        (false, false) => Address::Mixed,
        (true, true) => Address::None,
    };
    let places = |tokens: Vec<usize>| tokens.into_iter().map(|at| document.place(at, at)).collect();
    (form, places(tu), places(vous))
}

/// "votre équipe", "votre boîte", "s’il vous plaît": beside tu they speak of a firm, or by habit.
fn is_company(document: &Document, at: usize) -> bool {
    let before = at.checked_sub(1).map_or(&b""[..], |at| document.tokens.folded_at(at));
    let after = document.tokens.folded_at(at + 1);
    before == b"il"
        || lists::FIRM_OR_HABIT.has(after)
            && (document.tokens.folded_at(at) != b"vous"
                || before == b"si"
                || before == b"que"
                || after == b"plait"
                || after == b"deux"
                || after == b"tous"
                || before == b"il")
}
