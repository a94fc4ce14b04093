//! What the build refuses of a French sentence: a word that elides, contracts or agrees, before a variable that may begin with anything.
#![expect(clippy::unwrap_used, reason = "a test that cannot write its file fails")]

#[path = "../build/bare.rs"]
mod bare;
#[expect(dead_code, reason = "the build uses the rest")]
#[path = "../build/catalogue.rs"]
mod catalogue;

use std::path::Path;

/// What is wrong with a text.
fn problems(text: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bare");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("a.ftl"), format!("a = {text}\n")).unwrap();
    let mut found = Vec::new();
    for (id, message) in &catalogue::read(&folder).unwrap() {
        bare::bare(id, &message.parts, &mut found);
    }
    found
}

#[test]
fn a_word_that_changes_with_what_follows_does_not_stand_before_a_variable() {
    for bad in [
        "La réponse de { $person }",
        "La réponse d’{ $person }",
        "Noter ce que { $name } a dit",
        "(de { $person })",
        "Une rencontre à { $organisation }",
        "À { $event }, ce soir",
        "Jusqu’à { $place }",
        "Un message au { $organisation }",
        "Cette { $noun } n’existe plus",
        "Votre avis sur l’{ $organisation }",
        "Le mot de { $count ->\n    [one] { $person }\n   *[other] { $names }\n}",
        "La réponse { $form ->\n    [tu] que\n   *[other] :\n} { $person }",
        "{ $form ->\n    [tu] Parle à { $organisation }\n   *[other] Rien\n}",
    ] {
        assert!(!problems(bad).is_empty(), "{bad}");
    }
    for good in [
        "La réponse { DE($person) }",
        "Les adresses { DU($organisation) }",
        "Noter ce { QUE($name) } a dit",
        "Écrire à { $person }",
        "Le { $day } à { $time }",
        "À { $address }",
        "Structure : { $organisation }",
        "Parce que « { $words } » suffit",
        "{ $count ->\n    [one] Une réponse\n   *[other] { $count } réponses\n} { DE($person) }",
    ] {
        assert_eq!(problems(good), Vec::<String>::new(), "{good}");
    }
}
