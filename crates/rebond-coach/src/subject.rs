//! What a campaign is about, and whose work that is (B12, B13). What enters: what was written of the campaign, then the words of a role,
//! a subject, a sector. What leaves: whether they name the same trade. Not done here: meaning; a trade said in another language, or
//! by another word, is not known again.

use rebond_domain::{Campaign, Prose, fold};
use rebond_method::trades;

/// A word shorter than this stands for itself alone: `RH`, `BTP`, `art`.
const SHORT: usize = 4;

/// What a campaign is about: the words of its direction, expectation and hopes that say something of a trade.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subject {
    /// Short words, whole.
    whole: Vec<String>,
    /// The others, without their endings.
    stems: Vec<String>,
}

impl Subject {
    /// The subject of a campaign with those hopes; of one that says nothing, a subject that is nobody's.
    pub fn of<'a>(campaign: &'a Campaign, hopes: impl IntoIterator<Item = &'a str>) -> Self {
        let written = [campaign.direction.as_ref(), campaign.expectation.as_ref()].into_iter().flatten().map(Prose::as_str);
        let mut subject = Self::default();
        for text in written.chain(hopes) {
            let text = fold(text);
            for word in words(&text).filter(|word| !is_common(word)) {
                let (list, word) = if word.chars().count() < SHORT { (&mut subject.whole, word) } else { (&mut subject.stems, stem(word)) };
                if !list.iter().any(|known| known == word) {
                    list.push(word.to_owned());
                }
            }
        }
        subject
    }

    /// Whether a role, a subject or a sector names it: one of its words in whatever gender and number, as the one who does it or as
    /// what is done (`menuisière`, `menuiserie`).
    pub fn is_of(&self, text: &str) -> bool {
        if self.whole.is_empty() && self.stems.is_empty() {
            return false;
        }
        let text = fold(text);
        words(&text).any(|word| self.whole.iter().any(|whole| whole == word) || self.stems.iter().any(|stem| is_same(word, stem)))
    }
}

/// The words of a folded text, of one letter left out: `l'`, `d'`.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().nth(1).is_some())
}

/// The word without the longest ending that leaves enough of it.
fn stem(word: &str) -> &str {
    let endings = trades().flat_map(|trades| &trades.endings);
    let stems = endings.filter_map(|ending| word.strip_suffix(ending.as_str())).filter(|stem| stem.chars().count() >= SHORT);
    stems.min_by_key(|stem| stem.len()).unwrap_or(word)
}

/// Whether a word is that stem with any ending.
fn is_same(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(|rest| rest.is_empty() || trades().any(|trades| trades.endings.iter().any(|ending| ending == rest)))
}

/// Whether a word says nothing of a trade, in whatever gender and number.
fn is_common(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
        || trades().flat_map(|trades| &trades.common).any(|common| common == word || common.len() >= SHORT && is_same(word, stem(common)))
}

#[cfg(test)]
mod tests {
    use rebond_domain::Timestamp;
    use uuid::Uuid;

    use super::*;

    fn subject(direction: &str, hopes: &[&str]) -> Subject {
        let begun = Campaign::begun(Uuid::nil().into(), Timestamp::UNIX_EPOCH);
        let campaign = Campaign { direction: Prose::cut(direction), ..begun };
        Subject::of(&campaign, hopes.iter().copied())
    }

    #[test]
    fn b12_b13_the_same_trade_is_known_again_and_others_are_not() {
        for (direction, role, same) in [
            ("La menuiserie", "Menuisière", true),
            ("Devenir menuisier", "Atelier de menuiserie", true),
            ("La boulangerie bio", "Boulanger", true),
            ("Cuisinière dans une petite équipe", "Cuisinier", true),
            ("Maraîchage", "MARAÎCHÈRE", true),
            ("L’informatique", "Informaticienne", true),
            ("La musique", "Musicien", true),
            ("Éducateur spécialisé", "Éducatrice", true),
            ("A carpenter", "Carpentry", true),
            ("Teaching", "Teacher", true),
            ("Les RH", "Responsable RH", true),
            ("Le BTP", "Conductrice de travaux, BTP", true),
            // What any work is called says nothing, in whatever gender.
            ("Cheffe cuisinière", "Chef comptable", false),
            ("Chargée de projet en environnement", "Chef de projet informatique", false),
            ("Devenir directrice d’école", "Directeur commercial", false),
            ("To become a team manager", "Manager", false),
            // Little words, and words that only begin alike.
            ("Vivre de la terre", "Responsable de la paie", false),
            ("Le commerce", "Communication", false),
            ("Les arts", "Artisan", false),
            // Another language is not known.
            ("La menuiserie", "Carpenter", false),
            ("", "Menuisière", false),
            ("La menuiserie", "", false),
        ] {
            assert_eq!(subject(direction, &[]).is_of(role), same, "{direction} / {role}");
        }
        assert!(subject("", &["On peut vivre du maraîchage"]).is_of("Maraîcher"));
        assert!(!subject("", &["On travaille en équipe"]).is_of("Chef d’équipe"));
    }
}
