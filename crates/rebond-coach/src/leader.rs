//! Leaders (B10): least available and farthest from one's path, unless one wants to found or direct, or has met enough people close to
//! the work to be worth their hour. Not done here: the words.

use rebond_domain::{Campaign, Meeting, fold};
use rebond_method::trades;

/// After so many meetings one is worth the hour of a leader.
const ENOUGH: usize = 5;

/// Whether the method advises against choosing somebody because they direct others.
pub fn is_discouraged(leads_others: bool, campaign: Option<&Campaign>, met_enough: bool) -> bool {
    leads_others && !met_enough && !campaign.is_some_and(|campaign| campaign.aims_to_lead)
}

/// Whether a role says that whoever holds it directs others: one of its parts begins as such a role does, or ends so. What one was once,
/// and whose assistant one is, says nothing.
pub fn says_they_lead(role: &str) -> bool {
    let folded = fold(role);
    let parts = folded
        .split([',', ';', '/', '|', '·', '–', '—', '(', ')', '&'])
        .flat_map(|part| part.split(" et "))
        .flat_map(|part| part.split(" and "));
    parts.map(words).any(|part| {
        let begins = |list: &[String]| {
            list.iter().any(|term| part == *term || part.strip_prefix(term.as_str()).is_some_and(|rest| rest.starts_with(' ')))
        };
        let ends = |list: &[String]| list.iter().any(|term| part.strip_suffix(term.as_str()).is_some_and(|rest| rest.ends_with(' ')));
        !trades().any(|trades| begins(&trades.leads_not)) && trades().any(|trades| begins(&trades.leads) || ends(&trades.leads_last))
    })
}

/// The words of a part of a role, one blank between them.
fn words(part: &str) -> String {
    part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether one has met enough people for a leader to be worth asking.
pub fn met_enough<'a>(meetings: impl IntoIterator<Item = &'a Meeting>) -> bool {
    meetings.into_iter().filter(|meeting| meeting.is_held() && meeting.gathering.is_none()).nth(ENOUGH - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::says_they_lead;

    #[test]
    fn b10_a_role_that_leads_is_told_from_one_that_does_not() {
        for role in [
            "Directrice générale",
            "Directeur régional des achats",
            "PDG",
            "CEO",
            "Head of Sales",
            "Présidente",
            "Vice-président",
            "Maraîcher, président de groupement",
            "Co-fondatrice & ingénieure",
            "Sales Director",
            "Gérante",
            "Founder and CEO",
            "DG adjointe",
            "Consultante et dirigeante",
            "Managing Partner",
            "Cheffe d’entreprise",
        ] {
            assert!(says_they_lead(role), "{role}");
        }
        for role in [
            "Assistante de direction",
            "Assistant to the CEO",
            "Ancien directeur d’hypermarché, bénévole",
            "Chargée de mission auprès de la présidente",
            "Directeur artistique",
            "Creative Director",
            "Responsable logistique",
            "Product Owner",
            "Chef de cuisine",
            "Former CEO",
            "Cheffe de projet",
            "Secrétaire",
            "Head chef",
            "Présidentielle",
            "",
            "Ingénieure",
            "Directrice de projet",
        ] {
            assert!(!says_they_lead(role), "{role}");
        }
    }
}
