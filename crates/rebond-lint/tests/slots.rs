//! One complete and polite message a language, in which one part is exchanged or one sentence put in: what the linter sees of it, as a
//! table. Each line says what holds; one that begins to hold, or ceases to, fails.

use rebond_domain::Lang;
use rebond_lint::{FactValue, MessageText, facts};

/// The parts of a message that has everything, by their roles.
const FRENCH: [(&str, &str); 9] = [
    ("greeting", "Bonjour Madame Vautrin,"),
    ("referrer", "Lise Arnaud, avec qui vous avez tenu le stand du salon de l’artisanat, m’a conseillé de vous écrire."),
    (
        "background",
        "Je m’appelle Odile Perrin. Après neuf ans de comptabilité dans une coopérative laitière, j’ai suivi deux hivers de cours du soir en reliure.",
    ),
    (
        "why_you",
        "Vous avez quitté la banque pour ouvrir votre atelier à Tours, et votre article sur les ateliers partagés m’a beaucoup appris.",
    ),
    (
        "ask",
        "Accepteriez-vous de me raconter vos deux premières années, et la façon dont vous avez fixé vos prix ? Une heure me suffirait.",
    ),
    ("alternative", "Si le temps manque pour une rencontre, quelques lignes par e-mail m’aideraient déjà."),
    ("redirect", "Et si vous pensez à quelqu’un de mieux placé, je lui écrirais volontiers."),
    ("easy_out", "Je comprendrais très bien que ce ne soit pas possible."),
    ("closing", "Merci d’avance pour votre réponse,\nOdile Perrin"),
];

const ENGLISH: [(&str, &str); 9] = [
    ("greeting", "Hello Ms. Halloran,"),
    ("referrer", "Lise Arnaud, who shared a stand with you at the craft fair, suggested that I write to you."),
    (
        "background",
        "My name is Odile Perrin. After nine years keeping the books of a dairy co-op, I took two winters of evening classes in bookbinding.",
    ),
    ("why_you", "You left banking to open your own workshop in Moncton, and your article on shared workshops taught me a great deal."),
    ("ask", "Would you tell me about your first two years, and how you set your prices? Twenty minutes would be plenty."),
    ("alternative", "If there is no time to meet, a few lines by email would already help."),
    ("redirect", "And if you think of someone better placed, I would gladly write to them."),
    ("easy_out", "I would quite understand if this is not possible."),
    ("closing", "Thank you in advance for your answer,\nOdile Perrin"),
];

/// What is done to a message: after which part a sentence is put in, or which part it takes the place of; what it says; the fact looked at;
/// whether the message states it; whether the linter sees it so.
type Line = (&'static str, &'static str, &'static str, bool, bool);

const IN_FRENCH: &[Line] = &[
    ("+ask", "Auriez-vous un poste pour moi dans votre atelier ?", "asks_for_job", true, true),
    ("+redirect", "Je vous joins mon CV, que vous pouvez transmettre à la personne qui recrute.", "asks_for_job", true, true),
    ("+easy_out", "Je suis disponible tout de suite si un besoin se présente chez vous.", "asks_for_job", true, true),
    ("+background", "Je propose mes services aux ateliers comme le vôtre, à la journée ou au mois.", "asks_for_job", true, true),
    ("+redirect", "Pourriez-vous glisser un mot sur moi à la personne qui embauche ?", "asks_for_job", true, true),
    ("+why_you", "Je pense que mon profil serait un atout pour votre équipe.", "asks_for_job", true, true),
    ("+ask", "Dites-moi aussi, franchement, si j’ai mes chances à quarante-cinq ans.", "asks_judgement", true, true),
    ("+alternative", "Que pensez-vous de mon CV ?", "asks_judgement", true, true),
    ("+background", "Je cherche du travail depuis le printemps.", "asks_for_job", false, true),
    ("+ask", "Je ne vous demande pas de poste.", "asks_for_job", false, true),
    ("+ask", "Comment avez-vous été embauchée dans votre premier atelier ?", "asks_for_job", false, true),
    ("+background", "J’ai postulé l’an dernier à une école, sans suite.", "asks_for_job", false, true),
    ("+easy_out", "N’hésitez pas à transmettre ce message à une personne de votre équipe.", "asks_for_job", false, true),
    ("+ask", "Que pensez-vous des deux formations de la région ?", "asks_judgement", false, true),
    ("=ask", "J’aimerais beaucoup échanger avec vous.", "names_subject", false, true),
    ("=alternative", "", "alternative", false, true),
    ("=easy_out", "", "easy_out", false, true),
    ("=redirect", "", "offers_redirect", false, true),
    ("=referrer", "J’ai vu votre profil sur un réseau professionnel.", "mentions_referrer", false, true),
    ("=referrer", "Je vous ai entendue à la table ronde du salon de l’artisanat.", "mentions_referrer", true, true),
    ("=why_you", "", "why_you", false, false),
];

const IN_ENGLISH: &[Line] = &[
    ("+ask", "Would you have an opening for me in your workshop?", "asks_for_job", true, true),
    ("+redirect", "I am attaching my resume, which you can pass on to whoever does the hiring.", "asks_for_job", true, true),
    ("+easy_out", "I am available right away if you need someone.", "asks_for_job", true, true),
    ("+background", "I offer my services to workshops like yours, by the day or by the month.", "asks_for_job", true, true),
    ("+redirect", "Could you put in a word for me with whoever is hiring?", "asks_for_job", true, true),
    ("+why_you", "I believe my background would be an asset to your team.", "asks_for_job", true, true),
    ("+ask", "Please tell me honestly whether I stand a chance at forty-five.", "asks_judgement", true, true),
    ("+alternative", "What do you think of my resume?", "asks_judgement", true, true),
    ("+background", "I have been looking for work since the spring.", "asks_for_job", false, true),
    ("+ask", "I am not asking for a job.", "asks_for_job", false, true),
    ("+ask", "How did you get hired in your first workshop?", "asks_for_job", false, true),
    ("+background", "Last year I applied to a school, and nothing came of it.", "asks_for_job", false, true),
    ("+easy_out", "Feel free to forward this to someone on your team.", "asks_for_job", false, true),
    ("+ask", "What do you think of the two courses in the region?", "asks_judgement", false, true),
    ("=ask", "I would love to connect with you.", "names_subject", false, true),
    ("=alternative", "", "alternative", false, true),
    ("=easy_out", "", "easy_out", false, true),
    ("=redirect", "", "offers_redirect", false, true),
    ("=referrer", "I saw your profile on a professional network.", "mentions_referrer", false, true),
    ("=referrer", "I heard you speak at the round table of the craft fair.", "mentions_referrer", true, true),
    ("=why_you", "", "why_you", false, false),
];

fn stated<'t>(text: impl Into<MessageText<'t>>, lang: Lang, fact: &str) -> bool {
    let (_, found) = facts(text, Some(lang));
    found.list().into_iter().any(|(name, value)| name == fact && value == FactValue::Flag(true))
}

fn put_in(parts: &[(&str, &str)], slot: &str, sentence: &str) -> String {
    let (how, role) = slot.split_at(1);
    let told = parts.iter().map(|(part, text)| match (*part == role, how) {
        (true, "+") => format!("{text} {sentence}"),
        (true, _) => sentence.to_owned(),
        _ => (*text).to_owned(),
    });
    told.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn d2_d3_d4_d6_d7_d11_d12_d16_a_part_exchanged_in_a_complete_message_is_seen() {
    let mut table = String::new();
    let mut wrong = 0;
    for (lang, parts, lines) in [(Lang::Fr, FRENCH, IN_FRENCH), (Lang::En, ENGLISH, IN_ENGLISH)] {
        let whole = put_in(&parts, "+none", "");
        for fact in [
            "specific_ask",
            "names_subject",
            "has_background",
            "why_you",
            "mentions_referrer",
            "offers_redirect",
            "alternative",
            "easy_out",
        ] {
            assert!(stated(whole.as_str(), lang, fact), "{lang}: {fact} in a message that has everything");
        }
        for fact in ["asks_for_job", "asks_judgement"] {
            assert!(!stated(whole.as_str(), lang, fact), "{lang}: {fact} in a message that asks for none");
        }
        for (slot, sentence, fact, states, holds) in lines {
            let body = put_in(&parts, slot, sentence);
            let found = stated(body.as_str(), lang, fact);
            // The subject line that a draft begins with changes nothing.
            let subject = if lang == Lang::Fr { "Quelques questions sur le métier" } else { "A conversation about your work" };
            assert_eq!(stated(MessageText { subject, body: &body }, lang, fact), found, "{lang}: {sentence}");
            let seen = found == *states;
            wrong += u32::from(seen != *holds);
            let mark = match (seen, seen == *holds) {
                (true, true) => "holds",
                (false, true) => "known miss",
                (true, false) => "HOLDS NOW",
                (false, false) => "MISSED",
            };
            table.push_str(&format!("{lang} {slot:12} {fact:18} {states:5} {mark:10} {sentence}\n"));
        }
    }
    println!("{table}");
    assert_eq!(wrong, 0, "\n{table}");
}
