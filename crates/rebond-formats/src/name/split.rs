//! Which words are the given name and which the family name. What enters: a name in one piece or in parts. What leaves: both parts.
//! Not done here: what hangs around a name (`clean`).

use rebond_domain::{EmailAddress, PhoneNumber};

use super::{
    clean::clean,
    words::{is_generation, is_particle, leads_family},
};

/// Which part comes first in a name of one piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameOrder {
    /// `Jean Dupont`, unless capitals or a comma say otherwise.
    GivenFirst,
    /// `Dupont Jean`.
    FamilyFirst,
}

/// A name in two parts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct NameRead {
    pub(crate) given: String,
    pub(crate) family: String,
    /// Whether words that stood beside the name were left out.
    pub(crate) lost: bool,
}

impl NameRead {
    fn of(given: &str, family: &str, lost: bool) -> Self {
        Self { given: given.trim().to_owned(), family: family.trim().to_owned(), lost }
    }

    /// A name as its user wrote it here: nothing is taken for a title or a picture.
    pub(crate) fn as_written(given: &str, family: &str) -> Self {
        Self::of(given, family, false)
    }

    /// Whether there is no name.
    pub(crate) fn is_blank(&self) -> bool {
        self.given.is_empty() && self.family.is_empty()
    }
}

/// A name whose parts stand apart.
pub(crate) fn in_parts(given: &str, middle: &str, family: &str) -> NameRead {
    if is_address(given) || is_address(family) {
        let kept = |part: &str| if is_address(part) { String::new() } else { part.to_owned() };
        let (given, family) = (kept(given), kept(family));
        return if given.is_empty() && family.is_empty() { NameRead::default() } else { in_parts(&given, middle, &family) };
    }
    let (given_words, family_words) = (clean(given, true), clean(family, true));
    let lost = given_words.lost || family_words.lost;
    let middle = clean(middle, true).text;
    match (given_words.text.as_str(), family_words.text.as_str()) {
        ("", "") => NameRead::of(&middle, "", lost),
        // All of it in one place, as phones and forms without a second field have it.
        ("", all) if all.contains(' ') && (!given.trim().is_empty() || !is_particle(all.split(' ').next().unwrap_or(""))) => {
            whole_clean(all, lost, NameOrder::GivenFirst)
        }
        (all, "") if all.contains(' ') && middle.is_empty() => whole_clean(all, lost, NameOrder::GivenFirst),
        (before, after) => NameRead::of(&format!("{before} {middle}"), after, lost),
    }
}

/// A name in one piece. An address or a number in the place of a name is no name.
pub(crate) fn whole(full: &str, order: NameOrder) -> NameRead {
    if is_address(full) {
        return NameRead::default();
    }
    let cleaned = clean(full, false);
    whole_clean(&cleaned.text, cleaned.lost, order)
}

fn is_address(text: &str) -> bool {
    let text = text.trim();
    (text.contains('@') && EmailAddress::parse(text).is_ok()) || (!text.contains(char::is_alphabetic) && PhoneNumber::parse(text).is_ok())
}

fn whole_clean(full: &str, lost: bool, order: NameOrder) -> NameRead {
    if let Some((family, given)) = full.split_once(',')
        && !given.trim().is_empty()
        && !family.trim().is_empty()
    {
        return NameRead::of(&clean(given, true).text, &clean(family, true).text, lost);
    }
    let mut words: Vec<&str> = full.split_whitespace().collect();
    if words.len() == 2 && is_generation(words[1]) {
        words.pop();
    }
    let (given, family) = by_capitals(&words).unwrap_or_else(|| by_order(&words, order));
    NameRead::of(&given, &family, lost)
}

/// Where some words are in capitals and some are not, capitals are the family name.
fn by_capitals(words: &[&str]) -> Option<(String, String)> {
    let capitals: Vec<bool> = words.iter().map(|word| in_capitals(word)).collect();
    if words.len() < 2 || capitals.iter().all(|capital| *capital) {
        return None;
    }
    let mut first = capitals.iter().position(|capital| *capital)?;
    let end = first + capitals.iter().skip(first).take_while(|capital| **capital).count();
    let letters = words.get(first..end)?.iter().flat_map(|word| word.chars()).filter(|c| c.is_alphabetic()).count();
    // Two capitals alone are initials (`JP Martin`); three at the end may be the mark of a generation.
    if letters < 3 || (first > 0 && words.get(first..end)?.iter().all(|word| is_generation(word))) {
        return None;
    }
    while first > 0 && words.get(first - 1).is_some_and(|word| leads_family(word)) {
        first -= 1;
    }
    let given = words.iter().take(first).chain(words.iter().skip(end)).copied().collect::<Vec<_>>().join(" ");
    Some((given, words.get(first..end)?.join(" ")))
}

fn by_order(words: &[&str], order: NameOrder) -> (String, String) {
    let join = |words: &[&str]| words.join(" ");
    let particles = words.iter().take_while(|word| is_particle(word)).count();
    let split = match (particles, order) {
        // A name that begins with a particle begins with the family name.
        (1.., _) | (_, NameOrder::FamilyFirst) => (particles + 1).min(words.len()),
        _ => {
            let at = 1.min(words.len());
            let (given, family) = words.split_at(at);
            return (join(given), join(family));
        }
    };
    let (family, given) = words.split_at(split);
    if particles == 0 && given.is_empty() { (join(family), String::new()) } else { (join(given), join(family)) }
}

fn in_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() >= 2
        && !word.chars().any(char::is_lowercase)
        && word.chars().any(char::is_uppercase)
        && !word.contains('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_split_as_people_file_them() {
        for (full, given, family) in [
            ("Élise Martin", "Élise", "Martin"),
            ("Martin, Élise", "Élise", "Martin"),
            ("LE GOFF Yann", "Yann", "LE GOFF"),
            ("Anne Marie DE LA TOUR", "Anne Marie", "DE LA TOUR"),
            ("JEAN DUPONT", "JEAN", "DUPONT"),
            ("JP Martin", "JP", "Martin"),
            ("Maman", "Maman", ""),
            ("nobody@exemple.fr", "", ""),
            ("06 00 00 00 01", "", ""),
            ("", "", ""),
            ("Dr. Ana RUIZ", "Ana", "RUIZ"),
            ("M. Paul Petit", "Paul", "Petit"),
            ("M Paul Petit", "Paul", "Petit"),
            ("Mme Zoé Roux", "Zoé", "Roux"),
            ("Mme Roux", "Roux", ""),
            ("Paul Petit, MBA", "Paul", "Petit"),
            ("Paul Petit, MBA, PMP", "Paul", "Petit"),
            ("Ana Ruiz (she/her)", "Ana", "Ruiz"),
            ("Ana Ruiz 🚀 | Hiring", "Ana", "Ruiz"),
            ("RUIZ Ana, PhD", "Ana", "RUIZ"),
            ("van den Berg, Jan", "Jan", "van den Berg"),
            ("Jan van den Berg", "Jan", "van den Berg"),
            ("de Mesnil", "", "de Mesnil"),
            ("DUPONT-MARTIN Jean", "Jean", "DUPONT-MARTIN"),
            ("Sean Mc DONALD", "Sean", "Mc DONALD"),
            ("Van Maximilian Carlson", "Van", "Maximilian Carlson"),
            ("Monsieur Jean Dupont", "Jean", "Dupont"),
            ("Pr Luc DE LA TOUR", "Luc", "DE LA TOUR"),
            ("Jean-Paul Jr.", "Jean-Paul", ""),
            ("Martin Luther King III", "Martin", "Luther King III"),
            ("Élise Martin - ACME", "Élise", "Martin"),
            ("Élise Martin [ACME]", "Élise", "Martin"),
            ("Élise \"Lili\" Martin", "Élise", "Martin"),
            ("王小明", "王小明", ""),
            ("محمد بن سلمان", "محمد", "بن سلمان"),
            ("O’BRIEN Pat", "Pat", "O’BRIEN"),
            ("ANNE", "ANNE", ""),
            ("Mlle. Lou D’Or", "Lou", "D’Or"),
            ("Ing. Petr Šilhavý", "Petr", "Šilhavý"),
            ("Paul PETIT Jean", "Paul Jean", "PETIT"),
            ("Marie-Claire DUPONT ep. MARTIN", "Marie-Claire", "DUPONT"),
            ("Anne Roux née Petit", "Anne", "Roux"),
            ("Frau Dr. Ilse Weiß", "Ilse", "Weiß"),
            ("Sig.ra Lia Conti", "Lia", "Conti"),
            ("🦊", "🦊", ""),
            ("<img src=x onerror=alert(1)>", "<img", "src=x onerror=alert(1)>"),
        ] {
            let read = whole(full, NameOrder::GivenFirst);
            assert_eq!((read.given.as_str(), read.family.as_str()), (given, family), "{full}");
        }
        for (full, given, family) in [
            ("Petit Paul", "Paul", "Petit"),
            ("de la Tour Luc", "Luc", "de la Tour"),
            ("PETIT Paul", "Paul", "PETIT"),
            ("Petit", "Petit", ""),
        ] {
            let read = whole(full, NameOrder::FamilyFirst);
            assert_eq!((read.given.as_str(), read.family.as_str()), (given, family), "{full}");
        }
    }

    #[test]
    fn names_in_parts_lose_what_hangs_around_them() {
        for ((given, family), expected) in [
            (("Ana 🚀", "Ruiz, MBA, PMP"), ("Ana", "Ruiz")),
            (("Dr. Ana", "Ruiz PhD"), ("Ana", "Ruiz")),
            (("ANA", "RUIZ (she/her)"), ("ANA", "RUIZ")),
            (("Ana", "R."), ("Ana", "R.")),
            (("✨Ana✨", ""), ("Ana", "")),
            (("Ana", "Ruiz - I help SMEs grow"), ("Ana", "Ruiz")),
            (("Sr.", "Ana Ruiz"), ("Ana", "Ruiz")),
            (("Mme", "Roux"), ("", "Roux")),
            (("Jean Dupont", ""), ("Jean", "Dupont")),
            (("", "van den Berg"), ("", "van den Berg")),
            (("Jan", "van den Berg"), ("Jan", "van den Berg")),
            (("Lou", "Ruiz - Lopez"), ("Lou", "Ruiz-Lopez")),
            (("+33 6 00 00 00 09", ""), ("", "")),
            (("", "jeanne@exemple.fr"), ("", "")),
            (("Yo-Yo", "Ma"), ("Yo-Yo", "Ma")),
            (("Jean\\;Luc", "Dupré, fils"), ("Jean\\;Luc", "Dupré, fils")),
            (("=HYPERLINK(\"http://x\")", "Nom"), ("=HYPERLINK(\"http://x\")", "Nom")),
            (("Élodie\u{200b}", "Zéro\u{ad}"), ("Élodie", "Zéro")),
        ] {
            let read = in_parts(given, "", family);
            assert_eq!((read.given.as_str(), read.family.as_str()), expected, "{given} {family}");
        }
        assert_eq!(in_parts("Jean", "Luc", "Petit").given, "Jean Luc");
    }
}
