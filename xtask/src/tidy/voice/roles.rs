//! Nouns that name people by what they do or are, in the masculine: « les retraités », « un voisin ». Not done here: what agrees with
//! one person, see `agreement`.

use super::agreement::words;

/// Ends of nouns that name people in the masculine: « recruteur », « conseiller », « musicien ».
const ENDS: &[&str] = &["eur", "ier", "ien", "eiller"];
/// Words of these ends that name things, describe them, or are no nouns at all.
const THINGS: &[&str] = &[
    "ailleurs",
    "ampleur",
    "ancien",
    "antérieur",
    "atelier",
    "bien",
    "cahier",
    "calendrier",
    "chantier",
    "chaleur",
    "chœur",
    "clavier",
    "combien",
    "compilateur",
    "couleur",
    "courrier",
    "cœur",
    "dernier",
    "dossier",
    "douleur",
    "entier",
    "entretien",
    "erreur",
    "extérieur",
    "facteur",
    "faveur",
    "fichier",
    "fier",
    "financier",
    "hauteur",
    "heure",
    "hier",
    "humeur",
    "hébergeur",
    "intérieur",
    "janvier",
    "familier",
    "février",
    "largeur",
    "leur",
    "lien",
    "longueur",
    "majeur",
    "maintien",
    "meilleur",
    "mien",
    "mineur",
    "moteur",
    "métier",
    "navigateur",
    "ordinateur",
    "palier",
    "panier",
    "papier",
    "particulier",
    "peur",
    "plusieurs",
    "premier",
    "quartier",
    "quotidien",
    "rien",
    "régulier",
    "secteur",
    "serveur",
    "sien",
    "soutien",
    "séparateur",
    "sœur",
    "supérieur",
    "tableur",
    "tien",
    "ultérieur",
    "valeur",
    "classeur",
    "monsieur",
    "retien",
    "vien",
    "volontiers",
    "vasseur",
    "vigueur",
];
/// Nouns of people of other ends, wherever they stand.
const NOUNS: &[&str] = &[
    "adhérent",
    "ami",
    "apprenti",
    "artisan",
    "avocat",
    "candidat",
    "chef",
    "citoyen",
    "client",
    "commerçant",
    "concurrent",
    "confrère",
    "cousin",
    "diplômé",
    "dirigeant",
    "expert",
    "exposant",
    "frère",
    "gérant",
    "habitant",
    "immigré",
    "lycéen",
    "médecin",
    "participant",
    "patron",
    "paysan",
    "président",
    "retraité",
];
/// The same where a word before asks for a noun: elsewhere verbs, participles, what describes a thing.
const AFTER_A_DETERMINER: &[&str] = &[
    "abonné",
    "agent",
    "arrivant",
    "assistant",
    "commercial",
    "consultant",
    "correspondant",
    "débutant",
    "employé",
    "encadrant",
    "enseignant",
    "étudiant",
    "immigrant",
    "inconnu",
    "indépendant",
    "inscrit",
    "intervenant",
    "invité",
    "migrant",
    "passant",
    "patient",
    "professionnel",
    "recommandé",
    "réfugié",
    "salarié",
    "voisin",
];
const DETERMINERS: &[&str] = &[
    "ancien",
    "anciens",
    "aucun",
    "au",
    "autre",
    "autres",
    "aux",
    "ce",
    "ces",
    "certains",
    "cet",
    "chaque",
    "comme",
    "d’",
    "de",
    "des",
    "deux",
    "du",
    "entre",
    "jeune",
    "jeunes",
    "l’",
    "le",
    "les",
    "leur",
    "leurs",
    "mes",
    "mon",
    "nos",
    "notre",
    "nouveau",
    "nouveaux",
    "par",
    "plusieurs",
    "quel",
    "quelques",
    "quels",
    "sans",
    "ses",
    "son",
    "tes",
    "ton",
    "tout",
    "trois",
    "un",
    "vos",
    "votre",
];
/// « Pour les rencontrer », « de conseiller », « sans parler »: an infinitive may follow.
const VERB_MAY_FOLLOW: &[&str] = &["aux", "d’", "de", "des", "entre", "l’", "le", "les", "leur", "par", "sans", "tout"];
/// Of the plural alone: « les anciens », but « l’ancien métier », « d’anciens métiers ».
const PLURALS: &[(&str, &[&str])] = &[("anciens", &["aux", "des", "les", "mes", "nos", "ses", "tes", "vos"])];

/// Nouns that stand, each with its reason.
const STAND: &[(&str, &str)] = &[
    ("concurrent", "a structure as often as a person"),
    ("employeur", "a structure"),
    ("exposant", "the structures of a fair"),
    ("fournisseur", "a structure as often as a person, of mail too"),
];

/// A noun that names people in the masculine, with the word before it, if a text has one. The text is in lower case.
pub(super) fn masculine(text: &str) -> Option<String> {
    let words = words(text);
    words.iter().enumerate().find_map(|(place, word)| {
        let before = place.checked_sub(1).map_or("", |before| words[before].as_str());
        names_people(before, word).then(|| format!("{before} {word}").trim().to_owned())
    })
}

fn names_people(before: &str, word: &str) -> bool {
    let one = word.strip_suffix('s').unwrap_or(word);
    if PLURALS.iter().any(|(noun, after)| *noun == word && after.contains(&before)) {
        return true;
    }
    let thing = THINGS.contains(&word) || THINGS.contains(&one) || word.contains('-');
    if thing || STAND.iter().any(|(noun, _)| *noun == one) {
        return false;
    }
    let asked = DETERMINERS.contains(&before);
    // « De conseiller » is a verb, « de conseillers » is not.
    let noun = one != word || one.ends_with("eur") || (asked && !VERB_MAY_FOLLOW.contains(&before));
    (noun && ENDS.iter().any(|end| one.ends_with(end))) || NOUNS.contains(&one) || (asked && AFTER_A_DETERMINER.contains(&one))
}

#[cfg(test)]
mod tests {
    use super::masculine;

    #[test]
    fn people_named_in_the_masculine_are_found() {
        for bad in [
            "pour les jeunes diplômés",
            "accueil des salariés et des retraités",
            "un réseau de professionnels",
            "comme vous le diriez à un voisin",
            "aux anciens de votre école",
            "l’accueil des nouveaux arrivants",
            "écrivez aux anciens",
            "demandez à un conseiller",
            "d’autres étudiants",
            "un cuisinier",
            "pour les musiciens",
            "conseillers en orientation",
            "aucun autre utilisateur",
            "les recommandés",
        ] {
            assert!(masculine(bad).is_some(), "{bad}");
        }
        for good in [
            "les personnes à la retraite",
            "votre réseau professionnel",
            "des réseaux professionnels",
            "pouvez-vous me conseiller ?",
            "en étudiant le soir",
            "l’ancien métier, d’anciens métiers",
            "les collègues, les responsables, les stagiaires",
            "votre employeur actuel",
            "ce que { $recommender } a recommandé",
            "un emploi salarié",
            "les métiers voisins",
            "pour les rencontrer, et de quoi leur parler",
            "un dossier entier, les derniers liens",
            "votre clientèle",
        ] {
            assert_eq!(masculine(good), None, "{good}");
        }
    }
}
