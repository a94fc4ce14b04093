//! How the program speaks: what can be held by a machine of the words on screen, in `rebond-text` and in the method's data.
//! Nobody's gender is known; one word a thing; no scolding. Not done here: typography and elision, which `rebond-text` holds.

use super::Finding;
use crate::tree::Tree;

/// Words that are not for the screen, in French, with what to write instead. A space stands for any blank.
const FRENCH: &[(&str, &str)] = &[
    ("heureux", "no gender"),
    ("heureuse", "no gender"),
    ("fier", "no gender"),
    ("fière", "no gender"),
    ("celles et ceux", "« les personnes qui »"),
    ("ceux et celles", "« les personnes qui »"),
    ("vous a aidé", "no gender: « a aidé » without « vous »"),
    ("vous ont aidé", "no gender"),
    ("m’a aidé", "no gender: « me sert »"),
    ("vous a mené", "no gender"),
    ("vous a mis", "no gender: « vous a fait »"),
    ("m’a mis", "no gender: « m’a fait »"),
    ("vous a amené", "no gender"),
    ("t’a amené", "no gender"),
    ("vous a conduit", "no gender"),
    ("vous a attiré", "no gender"),
    ("vous a frappé", "no gender"),
    ("vous êtes prêt", "no gender"),
    ("vous êtes sûr", "no gender"),
    ("vous êtes arrivé", "no gender"),
    ("vous êtes venu", "no gender"),
    ("être recommandé", "« une recommandation »"),
    ("être orienté", "no gender"),
    ("être cité", "no gender: « que son nom soit cité »"),
    ("vous seul", "no gender: « personne d’autre »"),
    ("une personne seule à", "no gender"),
    ("mérite", "no debt, no merit"),
    ("jamais", "say what the data know"),
    ("toujours", "say what the data know"),
    ("courriel", "« e-mail »"),
    ("courriels", "« e-mail »"),
    ("mail", "« e-mail »"),
    ("grille", "« aide-mémoire »"),
    ("boucle", "« nouvelles à donner »"),
    ("boucles", "« nouvelles à donner »"),
    ("passerelle", "« lieu qui oriente »"),
    ("rendez-vous", "« rencontre »"),
    ("laisser tomber", "« ne plus proposer »"),
    ("mettre de côté", "« ignorer », « ne plus proposer »"),
    ("mise de côté", "« ignorer », « ne plus proposer »"),
    ("vos personnes", "« vos contacts »"),
    ("constat", "« ce que j’en retiens »"),
    ("repérée", "« à contacter »"),
    ("prochain pas", "« à faire »"),
    ("prochains pas", "« à faire »"),
];

/// The same in English.
const ENGLISH: &[(&str, &str)] = &[
    ("whom", "\u{201c}who\u{201d}, or turn the sentence round"),
    ("one can", "\u{201c}you can\u{201d}"),
    ("trade", "\u{201c}work\u{201d}, \u{201c}occupation\u{201d}"),
    ("trades", "\u{201c}work\u{201d}"),
    ("e-mail", "\u{201c}email\u{201d}"),
    ("gateway", "\u{201c}place that points the way\u{201d}"),
    ("loop", "\u{201c}news to give\u{201d}"),
    ("loops", "\u{201c}news to give\u{201d}"),
    ("next step with", "\u{201c}to do\u{201d}"),
    ("changed path", "\u{201c}changed careers\u{201d}"),
    ("organisation", "\u{201c}organization\u{201d}"),
    ("organisations", "\u{201c}organizations\u{201d}"),
    ("always", "say what the data know"),
    ("never", "say what the data know"),
];

/// « Elle » stands for a thing in these messages, never for a person.
const SHE_IS_A_THING: &[(&str, &str)] = &[
    ("cli-serving-hint", "an address"),
    ("cli-hint-not-empty", "data"),
    ("cli-doctor-absent", "data"),
    ("cli-archive-newer", "a backup"),
    ("cli-archive-altered", "a backup"),
    ("error-not-found-cause", "a page"),
    ("error-locked-hint", "an address"),
    ("error-stale-cause", "a page"),
    ("error-method-cause", "a page"),
    ("import-sample", "lines"),
    ("referral-new-lead", "a reason"),
    ("statistics-none", "requests"),
    ("meet-remains-tell", "a meeting"),
    ("meet-finish-reason-hint", "a reason"),
    ("remarks-lead", "remarks"),
    ("step-say-what-you-expect-reason", "sentences"),
    ("write-guess-why", "an address"),
];

/// Words that stand all the same, each with its reason.
const STAND: &[(&str, &str, &str)] = &[
    ("thread-title", "whom", "the title decided for this page"),
    ("thread-picture-title", "whom", "the same title"),
    ("thread-list-title", "whom", "the same title"),
    ("entry-circulate", "jamais", "a question to somebody else"),
    ("entry-circulate", "never", "a question to somebody else"),
    ("contacts-events", "rendez-vous", "events of a field"),
    ("send-eml-hint", "mail", "the name of a program"),
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let spoken = tree.files().filter_map(|file| {
        let words = match (file.path.contains("/fr/"), file.path.contains("/en/")) {
            (true, _) => FRENCH,
            (_, true) => ENGLISH,
            _ => return None,
        };
        let ours = (file.is("ftl") && file.path.starts_with("crates/rebond-text/"))
            || (file.is("toml") && file.path.starts_with("crates/rebond-method/data/") && !file.path.ends_with("/trades.toml"));
        ours.then_some((file, words))
    });
    spoken.flat_map(|(file, words)| judge(&file.path, &file.text, words)).collect()
}

fn judge(path: &str, text: &str, forbidden: &[(&str, &str)]) -> Vec<Finding> {
    let french = path.contains("/fr/");
    let fluent = path.rsplit_once('.').is_some_and(|(_, ending)| ending == "ftl");
    let mut findings = Vec::new();
    let mut key = "";
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with('#') {
            continue;
        }
        if let Some(section) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            key = section;
            continue;
        }
        // A message begins at the margin; what is indented belongs to it.
        if fluent && line.starts_with(|c: char| c.is_ascii_lowercase()) {
            key = line.split(' ').next().unwrap_or_default();
        }
        let said = line.split_once(" = ").map_or(line, |(_, said)| said);
        let plain = spaced(said);
        let mut complain = |what: String| findings.push(Finding::at(path, number + 1, what));
        for (word, instead) in forbidden {
            let stands = STAND.iter().any(|(at, stands, _)| *at == key && stands == word);
            if !stands && has(&plain, word) {
                complain(format!("{key}: says \u{201c}{word}\u{201d}; {instead}"));
            }
        }
        if french {
            let thing = SHE_IS_A_THING.iter().any(|(at, _)| *at == key) || path.contains("rebond-method");
            if !thing && (has(&plain, "elle") || has(&plain, "elles")) {
                complain(format!("{key}: « elle » of whom? A name or a noun, or say in tidy what thing it stands for"));
            }
            if let Some(doublet) = doublet(&plain) {
                complain(format!("{key}: a doublet, « {doublet} »: turn the sentence round"));
            }
        }
        if said.contains('!') {
            complain(format!("{key}: an exclamation mark"));
        }
    }
    findings
}

/// Lower case, every blank a space, the names of variables left out.
fn spaced(text: &str) -> String {
    let mut variable = false;
    let said = text.chars().filter_map(|c| {
        let inside = variable && (c.is_ascii_lowercase() || c == '-');
        variable = c == '$' || inside;
        (!inside).then_some(if c.is_whitespace() { ' ' } else { c })
    });
    said.collect::<String>().to_lowercase()
}

/// Whether the words stand there as words of their own.
fn has(text: &str, words: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    text.match_indices(words).any(|(at, _)| !inside(text[..at].chars().next_back()) && !inside(text[at + words.len()..].chars().next()))
}

/// « fier ou fière », « né(e) », « prêt·e ».
fn doublet(text: &str) -> Option<String> {
    if let Some(at) = ["(e)", "(es)", "(ne)", "(trice)", "·e", "·es", "·ne"].iter().find(|mark| text.contains(**mark)) {
        return Some((*at).to_owned());
    }
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let pair = words.windows(3).find(|three| {
        let (one, other) = (three[0], three[2]);
        matches!(three[1], "ou" | "et") && one.chars().count() >= 3 && other != one && feminine(one).any(|word| word == other)
    });
    pair.map(|three| three.join(" "))
}

fn feminine(word: &str) -> impl Iterator<Item = String> + '_ {
    let ends: &[(&str, &str)] = &[
        ("", "e"),
        ("er", "ère"),
        ("eux", "euse"),
        ("eur", "euse"),
        ("teur", "trice"),
        ("n", "nne"),
        ("if", "ive"),
        ("ceux", "celles"),
        ("celles", "ceux"),
    ];
    ends.iter().filter_map(move |(from, to)| word.strip_suffix(from).map(|stem| format!("{stem}{to}")))
}

#[cfg(test)]
mod tests {
    use super::judge;
    use super::{ENGLISH, FRENCH};

    #[test]
    fn what_should_not_be_said_is_found_with_its_message() {
        let french = |text: &str| judge("crates/rebond-text/texts/fr/a.ftl", text, FRENCH).len();
        for bad in [
            "a = Heureux de vous revoir",
            "a = Ce qui vous a mis en mouvement",
            "a = vous êtes fier ou fière",
            "a = vous êtes né(e)",
            "a = le chemin jusqu’à elle",
            "a = { $count ->\n    [one] un courriel\n   *[other] des lettres\n}",
            "a = Bravo !",
        ] {
            assert!(french(bad) > 0, "{bad}");
        }
        for good in [
            "# heureux",
            "a = un e-mail",
            "a = Chapelle",
            "write-guess-why = Elle ressemble aux autres",
            "a = un ou deux, une et une seule",
        ] {
            assert_eq!(french(good), 0, "{good}");
        }
        let english = |text: &str| judge("crates/rebond-text/texts/en/a.ftl", text, ENGLISH).len();
        assert_eq!(english("a = Whom to meet"), 1);
        assert_eq!(english("thread-title = Who led you to whom"), 0);
        assert_eq!(english("a = An organization, traded"), 0);
    }
}
