//! Tu or vous: a reading enters; the form of address and its spans leave. English has none.

use crate::reading::Reading;
use crate::span::Span;
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

/// The form of address with the spans of tu forms and of vous forms.
pub(crate) fn address(reading: &Reading) -> (Address, Vec<Span>, Vec<Span>) {
    if reading.lang != Lang::Fr {
        return (Address::None, Vec::new(), Vec::new());
    }
    let mut tu = Vec::new();
    let mut vous = Vec::new();
    let mut weak_vous = Vec::new();
    for (at, token) in reading.tokens.list.iter().enumerate() {
        if token.shape != Shape::Word || token.flags & flag::QUOTED != 0 {
            continue;
        }
        let before = at.checked_sub(1).map_or(&b""[..], |at| reading.tokens.folded_at(at));
        let after = reading.tokens.folded_at(at + 1);
        let span = Span { start: token.start as usize, end: token.end as usize };
        match reading.tokens.folded(token) {
            b"tu" | b"toi" | b"tes" | b"te" if !(before == b"je" || before == b"tes" || before == b"j") => {
                tu.push(span);
            }
            b"t" if token.flags & flag::ELIDED != 0 && !matches!(after, b"il" | b"elle" | b"on" | b"shirt" | b"ils") => tu.push(span),
            b"t" if token.flags & (flag::HYPHEN | flag::CAP) == 0
                && matches!(after, b"es" | b"as" | b"dispo" | b"aurais" | b"inquiete" | b"embete" | b"etais") =>
            {
                tu.push(span);
            }
            b"ta" => tu.push(span),
            // "le ton", "un ton": the noun.
            b"ton" if !matches!(before, b"le" | b"un" | b"du" | b"ce" | b"au" | b"de" | b"bon") => tu.push(span),
            b"penses" | b"peux" | b"connais" | b"pourrais" | b"aurais" | b"serais" | b"vas" if after == b"tu" => tu.push(span),
            b"vous" if before == b"rendez" => {}
            b"vous" if before == b"s" || after == b"tous" || after == b"deux" || before == b"chez" || before == b"plait" => {
                weak_vous.push(span);
            }
            b"vos"
                if matches!(
                    after,
                    b"equipes"
                        | b"offres"
                        | b"bureaux"
                        | b"locaux"
                        | b"services"
                        | b"clients"
                        | b"produits"
                        | b"projets"
                        | b"magasins"
                        | b"ateliers"
                        | b"etudiants"
                        | b"formations"
                        | b"recrutements"
                        | b"valeurs"
                        | b"besoins"
                ) =>
            {
                weak_vous.push(span);
            }
            b"vous" | b"votre" | b"votres" | b"vs" | b"vos" | b"pourriez" | b"auriez" | b"seriez" | b"accepteriez" => vous.push(span),
            b"veuillez" | b"rassurez" | b"excusez" | b"agreez" | b"recevez" if !matches!(before, b"vous") => vous.push(span),
            _ => {}
        }
    }
    // "s’il vous plaît": the vous stands after "il".
    if !tu.is_empty() && vous.len() <= FEW {
        let team: Vec<Span> = vous.iter().copied().filter(|span| is_company(reading, *span)).collect();
        if team.len() == vous.len() {
            vous.clear();
        }
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
    (form, tu, vous)
}

/// "votre équipe", "votre boîte", "s’il vous plaît": beside tu they speak of a firm, or by habit.
fn is_company(reading: &Reading, span: Span) -> bool {
    let Some(at) = reading.tokens.list.iter().position(|token| token.start as usize == span.start) else { return false };
    let before = at.checked_sub(1).map_or(&b""[..], |at| reading.tokens.folded_at(at));
    let after = reading.tokens.folded_at(at + 1);
    before == b"il"
        || matches!(
            after,
            b"equipe"
                | b"equipes"
                | b"entreprise"
                | b"boite"
                | b"societe"
                | b"structure"
                | b"service"
                | b"cabinet"
                | b"agence"
                | b"asso"
                | b"association"
                | b"plait"
                | b"recrutez"
                | b"cherchez"
                | b"deux"
                | b"tous"
                | b"etes"
                | b"faites"
                | b"avez"
                | b"proposez"
                | b"prenez"
        ) && (reading.tokens.folded_at(at) != b"vous"
            || before == b"si"
            || before == b"que"
            || after == b"plait"
            || after == b"deux"
            || after == b"tous"
            || before == b"il")
}
