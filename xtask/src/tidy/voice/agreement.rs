//! What would give a person a gender in French: a participle or an adjective that agrees with « vous », « tu », « je » or a name, a
//! doublet. Not done here: words that are gendered by themselves, see `words`.

/// « vous » or another person, and a verb that has what follows agree with it; negations and adverbs between are passed over.
const BEING: &[&str] = &[
    "vous êtes",
    "vous étiez",
    "vous serez",
    "vous seriez",
    "vous soyez",
    "êtes-vous",
    "étiez-vous",
    "serez-vous",
    "seriez-vous",
    "vous avez été",
    "vous aviez été",
    "vous aurez été",
    "vous auriez été",
    "avez-vous été",
    "soyez",
    "restez",
    "vous restez",
    "tu es",
    "tu étais",
    "tu seras",
    "tu serais",
    "tu sois",
    "es-tu",
    "étais-tu",
    "seras-tu",
    "serais-tu",
    "tu as été",
    "as-tu été",
    "je suis",
    "j’ étais",
    "je serai",
    "je serais",
    "je sois",
    "j’ ai été",
];
/// The person is the object of what somebody or something did: « vous a aidé » agrees, « vous a dit » does not.
const DOING: &[&str] = &["vous", "m’", "t’"];
const HAVING: &[&str] = &["a", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient", "ait", "aient"];
/// Variables that hold a person's name.
const PEOPLE: &[&str] = &["$by", "$me", "$name", "$other", "$person", "$recommender", "$target", "$through", "$to"];
const IS: &[&str] = &["est", "sera", "serait", "était", "reste", "semble"];

/// What may follow « vous êtes » without a gender; « vous vous êtes parlé » has none either.
const FREE: &[&str] = &[
    "à",
    "au",
    "aux",
    "avec",
    "capable",
    "ce",
    "cette",
    "chez",
    "comme",
    "d’",
    "dans",
    "de",
    "des",
    "disponible",
    "dit",
    "du",
    "écrit",
    "en",
    "entre",
    "et",
    "ici",
    "l’",
    "la",
    "là",
    "le",
    "les",
    "libre",
    "maintenant",
    "mon",
    "ou",
    "où",
    "par",
    "parlé",
    "plutôt",
    "pour",
    "promis",
    "qu’",
    "que",
    "quelqu’",
    "qui",
    "responsable",
    "sans",
    "sur",
    "un",
    "une",
    "votre",
];
/// Participles whose person is an indirect object: nothing agrees.
const INDIRECT: &[&str] = &[
    "appris",
    "apporté",
    "conseillé",
    "demandé",
    "dit",
    "donné",
    "dû",
    "écrit",
    "été",
    "eu",
    "fait",
    "manqué",
    "parlé",
    "permis",
    "plu",
    "pris",
    "promis",
    "pu",
    "recommandé",
    "rendu",
    "répondu",
    "semblé",
    "servi",
];
/// Passed over between the verb and what agrees.
const BETWEEN: &[&str] = &[
    "aussi",
    "bien",
    "déjà",
    "encore",
    "même",
    "mieux",
    "n’",
    "ne",
    "pas",
    "peut-être",
    "plus",
    "simplement",
    "tout",
    "très",
    "trop",
    "vraiment",
];

/// The words that agree with a person, as « vous êtes venu », if a text has some. The text is in lower case.
pub(super) fn gendered(text: &str) -> Option<String> {
    let words = words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !BETWEEN.contains(word)).collect();
    let at = |place: usize| words.get(place).copied().unwrap_or_default();
    // « ce qui vous a le plus servi »: the adverb is gone, its article is left.
    let past_article = |place: usize| if at(place) == "le" { place + 1 } else { place };
    (0..words.len()).find_map(|place| {
        let being = BEING.iter().find_map(|phrase| {
            let length = phrase.split(' ').count();
            let said = phrase.split(' ').enumerate().all(|(offset, word)| at(place + offset) == word);
            said.then_some((place + length, FREE))
        });
        let doing = (DOING.contains(&at(place)) && HAVING.contains(&at(place + 1))).then(|| (past_article(place + 2), INDIRECT));
        let named = (PEOPLE.contains(&at(place)) && IS.contains(&at(place + 1))).then_some((place + 2, FREE));
        let (next, fine) = being.or(doing).or(named)?;
        // « l’adresse que l’on vous a donnée » agrees with the address.
        let stem = |end: &str| at(next).strip_suffix(end).is_some_and(|stem| fine.contains(&stem));
        let agrees = at(next).starts_with(char::is_alphabetic) && !["", "e", "s", "es"].into_iter().any(stem);
        agrees.then(|| words[place..=next].join(" "))
    })
}

/// Words, punctuation and variables, each by itself; an apostrophe ends a word.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open = false;
    for letter in text.chars() {
        let inside = letter.is_alphanumeric() || letter == '-';
        match found.last_mut() {
            Some(last) if open && (inside || letter == '’') => last.push(letter),
            _ if letter.is_whitespace() || matches!(letter, '{' | '}' | '(' | ')') => {}
            _ => found.push(letter.to_string()),
        }
        open = inside || letter == '$';
    }
    found
}

/// « fier ou fière », « né(e) », « prêt·e ».
pub(super) fn doublet(text: &str) -> Option<String> {
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
    use super::gendered;

    #[test]
    fn what_agrees_with_a_person_is_found() {
        for bad in [
            "une fois que vous êtes prêt",
            "vous n’êtes pas encore inscrit",
            "seriez-vous intéressée ?",
            "vous avez déjà été reçu",
            "ce qui vous a mis en mouvement",
            "ce qui vous a le plus aidé",
            "cela m’a touché",
            "{ $person } n’est plus proposé",
            "{ $name } est prévenue",
            "je suis ravi de vous lire",
            "tu es sûr",
            "vous vous êtes vus il y a peu",
        ] {
            assert!(gendered(bad).is_some(), "{bad}");
        }
        for good in [
            "dites qui vous êtes, et ce qui vous amène",
            "où vous en êtes : { $stage }",
            "vous êtes à l’heure",
            "ce qui vous a le plus servi",
            "{ $name } vous a parlé { de($to) }",
            "{ $recommender } est d’accord pour que vous citiez son nom",
            "{ $path } n’est pas une base",
            "je suis …, et j’ai …",
            "vous ne vous êtes pas parlé depuis longtemps",
            "seriez-vous d’accord pour recevoir un mot ?",
            "ce que personne ne vous avait dit",
            "une adresse que l’on vous a donnée",
        ] {
            assert_eq!(gendered(good), None, "{good}");
        }
    }
}
