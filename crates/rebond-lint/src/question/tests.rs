//! Questions against the method: the bank passes its own linter, and a closed question gets an open one on what it asks.

use super::{Form, QuestionFacts, question, rewording};
use crate::review_question;
use rebond_domain::{AddressForm, Lang};
use rebond_method::Rule;

#[test]
fn e5_e7_the_bank_of_the_method_has_neither_a_closed_nor_a_confidential_question() {
    for point in rebond_method::bank() {
        for lang in [Lang::Fr, Lang::En] {
            for form in [AddressForm::Vous, AddressForm::Tu] {
                // What follows up leans on the question before it ("And before that?"): closed or open is said of the question.
                let next = question(point.follow_up(lang, form), Some(lang));
                assert!(!next.confidential, "{}: {}", point.key, point.follow_up(lang, form));
                let text = point.question(lang, form);
                for given in [None, Some(lang)] {
                    let facts = question(text, given);
                    assert_eq!((facts.language, facts.closed, facts.confidential), (lang, false, false), "{}: {text}", point.key);
                }
            }
        }
    }
}

#[test]
fn e5_what_is_offered_is_open_itself() {
    for (vous, tu, en) in rewording::all() {
        for (text, lang) in [(vous, Lang::Fr), (tu, Lang::Fr), (en, Lang::En)] {
            let QuestionFacts { language, closed, form, confidential, .. } = question(text, None);
            assert_eq!((language, closed, confidential), (lang, false, false), "{text}");
            assert!(!matches!(form, Form::YesNo | Form::PoliteOpen), "{text}: {form:?}");
        }
        assert!(!tu.contains("vous") || tu.contains("entre vous"), "{tu}");
        assert!(!vous.contains(" tu ") && !vous.contains(" te "), "{vous}");
    }
}

#[test]
fn e5_a_closed_question_is_offered_an_open_one_on_what_it_asks() {
    let table = [
        ("Est-ce que vous êtes souvent en déplacement ?", "Quelle place les déplacements tiennent-ils"),
        ("Est-ce que le secteur recrute en ce moment ?", "Quels types de structures recrutent"),
        ("Est-ce un métier stressant ?", "D’où vient la pression"),
        ("Est-ce que c’est bien payé ?", "Comment arrive-t-on à vivre de ce métier"),
        ("Est-ce que vous aimez votre métier ?", "Qu’est-ce qui vous plaît le plus"),
        ("Tu aimes ton boulot ?", "Qu’est-ce qui te plaît le plus"),
        ("Es-tu content de ton choix ?", "Qu’est-ce qui te plaît le plus"),
        ("Travaillez-vous plutôt seul ou en équipe ?", "Comment votre temps se partage-t-il"),
        ("Travaillez-vous le week-end ?", "Comment vos horaires s’organisent-ils"),
        ("Le télétravail est-il possible ?", "Comment le travail se partage-t-il entre la maison"),
        ("Y a-t-il une bonne ambiance dans l’équipe ?", "Comment le travail se passe-t-il entre vous"),
        ("L’entreprise appartient-elle à un groupe ?", "Comment présenteriez-vous votre structure"),
        ("Êtes-vous salarié ou indépendant ?", "Comment avez-vous choisi votre statut"),
        ("Pourriez-vous me mettre en relation avec un de vos collègues ?", "Qui me conseilleriez-vous"),
        ("Avez-vous toujours voulu être luthier ?", "Comment l’idée de faire ce métier"),
        ("Avez-vous exercé d’autres métiers avant celui-ci ?", "Quel a été votre chemin"),
        ("Avez-vous déjà pensé à tout quitter ?", "Qu’est-ce qui vous a fait rester"),
        ("Si c’était à refaire, choisiriez-vous le même métier ?", "Si vous recommenciez aujourd’hui"),
        ("Faut-il parler anglais ?", "Quelle place les langues tiennent-elles"),
        ("Faut-il un diplôme particulier ?", "Quelles formations mènent à ce métier"),
        ("Faut-il être patient ?", "Quelles qualités et quelles compétences"),
        ("Vaut-il mieux passer par l’alternance ou par un temps plein ?", "Comment choisiriez-vous entre ces deux voies"),
        ("Peut-on débuter sans expérience ?", "Comment s’y prend-on pour débuter"),
        ("Peut-on vivre de ce métier ?", "Comment arrive-t-on à vivre de ce métier"),
        ("Ce métier laisse-t-il une vie de famille ?", "Comment ce métier s’accorde-t-il"),
        ("Pensez-vous que l’intelligence artificielle va changer la donne ?", "Que changent les nouvelles techniques"),
        ("Avez-vous un dernier conseil à me donner ?", "Que feriez-vous à ma place"),
        ("Connaissez-vous quelqu’un que je pourrais rencontrer ?", "Qui me conseilleriez-vous de rencontrer"),
        ("Avez-vous quelque chose à ajouter ?", "Qu’aurais-je dû vous demander"),
        ("Do you travel a lot?", "How much travel is there"),
        ("Do you like your job?", "What do you like most"),
        ("Do you have to work at weekends?", "What do your hours look like"),
        ("Do you have any advice for me?", "What would you do in my place"),
        ("Do you know anyone else I could talk to?", "Who would you suggest I meet"),
        ("Do I need a degree?", "What training leads to this work"),
        ("Did you always want to be a vet?", "Where did the idea of doing this work"),
        ("Is it stressful?", "Where does the pressure come from"),
        ("Is it a growing field?", "How do you see the field changing"),
        ("Is it hard to get into this field?", "How do people get started"),
        ("Is the pay good?", "How is pay set"),
        ("Is there anything else you would like to add?", "What should I have asked you"),
        ("Are you self-employed?", "How did you choose between being employed"),
        ("Are there many openings?", "What kinds of organizations are hiring"),
        ("Are the people in your team friendly?", "How do people in the team work together"),
        ("Are you usually on your own or with others?", "How is your time shared"),
        ("Can you work from home?", "How is the work shared between home"),
        ("Can one make a living from it?", "How do people make a living"),
        ("Would you choose the same career again?", "If you were starting today"),
        ("Would you recommend a bootcamp or a degree?", "How would you choose between the two"),
        ("Have you ever thought of leaving the job?", "What has made you stay"),
        ("Will AI replace you?", "How is new technology changing"),
    ];
    for (asked, offered) in table {
        let facts = question(asked, None);
        let instead = facts.instead.unwrap_or_default();
        assert!(facts.closed && instead.starts_with(offered), "{asked} → {instead}");
    }
}

#[test]
fn e7_what_may_not_be_told_is_asked_of_the_trade() {
    let table = [
        ("Combien gagnez-vous exactement ?", "Quelles fourchettes"),
        ("Quels sont les noms de vos plus gros clients ?", "Pour quelle clientèle"),
        ("Votre direction prévoit-elle un plan social ?", "Comment le secteur se porte-t-il"),
        ("What is your exact salary?", "What are the usual pay ranges"),
        ("Can you give me the names of your clients?", "What kinds of clients"),
        ("Is your firm about to be bought?", "How is the field doing"),
    ];
    for (asked, offered) in table {
        let found = review_question(asked, None, Lang::En);
        let finding = found.first().expect("a finding");
        assert!(finding.number == Rule::E7 && finding.instead.starts_with(offered), "{asked} → {}", finding.instead);
    }
}
