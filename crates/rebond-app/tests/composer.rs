//! Situations of asking that turn on a message, tried where it is written: what the review says of the words a person would write, in the
//! draft the program began. Each test has the number of its situation in its name.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::approaches::{About, Remarks, ReviewMessage};
use rebond_domain::*;
use rebond_lint::{MessageText, Severity, review_question};
use rebond_testkit::life::{Life, Who};

const MONDAY: &str = "2026-11-02 09:00";

/// What is said of these words, in a draft of this kind to somebody known.
async fn said(life: &Life, person: PersonId, kind: MessageKind, lang: Lang, body: &str) -> Remarks {
    let id = life.drafts(MONDAY, person, kind, About::default()).await;
    let text = MessageText { subject: "Votre métier, une heure", body };
    ReviewMessage { id, text, lang }.run(&life.at(MONDAY).await).await.unwrap()
}

fn errors(remarks: &Remarks) -> Vec<&'static str> {
    let mut rules: Vec<&str> = remarks.errors().map(|(remark, _)| remark.rule).collect();
    rules.dedup();
    rules
}

fn rules(remarks: &Remarks) -> Vec<&'static str> {
    remarks.list.iter().map(|remark| remark.rule).collect()
}

/// A complete request, in which one sentence can be exchanged.
fn request(why: &str, asked: &str, more: &str) -> String {
    format!(
        "Bonjour,\n\nInfirmière pendant douze ans à Nantes, je prépare une reconversion vers la menuiserie. {why}\n\n{asked} Une heure, un \
         mardi ou un jeudi, là où cela vous arrange ; quelques lignes par mail m’aideraient déjà. {more}\n\nSi une autre personne vous \
         semble mieux placée, je lui écrirais volontiers. Merci d’avance, et un non ne me froisserait pas.\n\nOdile Sarrazin"
    )
}

const WHY: &str =
    "J’ai lu votre entretien sur la reprise de l’atelier des Quais, et ce que vous dites de la première commande m’est resté.";
const ASKED: &str = "Accepteriez-vous de me raconter comment vous fixez vos prix quand un client arrive sans plan ?";

#[tokio::test]
async fn life_16_d3_g2_a_wish_to_join_is_named_in_a_polite_message() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    assert_eq!(
        errors(&said(&life, a, MessageKind::Request, Lang::Fr, &request(WHY, ASKED, "")).await),
        [""; 0],
        "the message alone is right"
    );
    for wrong in [
        "J’aimerais beaucoup rejoindre votre équipe.",
        "Je vous joins mon CV, au cas où un poste se libérerait chez vous.",
        "Pourriez-vous transmettre ma candidature à la personne qui recrute ?",
    ] {
        let remarks = said(&life, a, MessageKind::Request, Lang::Fr, &request(WHY, ASKED, wrong)).await;
        assert!(errors(&remarks).contains(&"job-request"), "{wrong}: {:?}", rules(&remarks));
    }
    for right in [
        "Je ne vous demande pas de poste.",
        "Comment avez-vous trouvé votre premier atelier ?",
        "J’ai postulé l’an dernier à une école, sans suite.",
    ] {
        let remarks = said(&life, a, MessageKind::Request, Lang::Fr, &request(WHY, ASKED, right)).await;
        assert_eq!(errors(&remarks), [""; 0], "{right}");
    }
}

#[tokio::test]
async fn life_17_d2_d6_picking_a_brain_is_vague_and_gives_no_reason() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::named("Agnès Arbre")).await;
    let vague = "Bonjour,\n\nInfirmière pendant douze ans à Nantes, je prépare une reconversion. Votre parcours est inspirant et j’aimerais \
                 bénéficier de vos conseils, de tout ce qui pourrait m’être utile.\n\nMerci d’avance,\nOdile Sarrazin";
    let remarks = said(&life, a, MessageKind::Request, Lang::Fr, vague).await;
    assert!(rules(&remarks).contains(&"vague-request"), "{:?}", rules(&remarks));
    assert!(rules(&remarks).contains(&"no-reason"), "{:?}", rules(&remarks));
    let remarks = said(&life, a, MessageKind::Request, Lang::Fr, &request(WHY, ASKED, "")).await;
    assert!(!rules(&remarks).contains(&"vague-request") && !rules(&remarks).contains(&"no-reason"), "{:?}", rules(&remarks));
}

#[tokio::test]
async fn life_20_d2_the_answer_to_a_cv_asked_for_comes_back_to_the_conversation_without_a_job() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let back = "Bonjour,\n\nMerci de votre réponse. Voici mon CV, puisque vous le proposez. Ce qui m’aiderait le plus reste de vous entendre : \
                accepteriez-vous de me raconter, vingt minutes par téléphone, comment se passe une journée à l’atelier ?\n\nOdile Sarrazin";
    let remarks = said(&life, a, MessageKind::Request, Lang::Fr, back).await;
    assert!(!rules(&remarks).contains(&"vague-request"), "{:?}", rules(&remarks));
}

#[tokio::test]
async fn life_28_d13_a_no_is_answered_without_a_remark_on_jobs() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let thanks = "Bonjour,\n\nMerci d’avoir pris le temps de me répondre, je comprends très bien. S’il vous vient le nom d’une personne ou un \
                  livre qui m’éclairerait, je suis preneuse. Je vous souhaite un bon printemps.\n\nOdile Sarrazin";
    let remarks = said(&life, a, MessageKind::ThankYou, Lang::Fr, thanks).await;
    assert_eq!(errors(&remarks), [""; 0], "{:?}", rules(&remarks));
}

#[tokio::test]
async fn life_29_a6_d3_an_application_under_way_may_be_said_openly() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let open =
        "Je préfère vous le dire : une candidature à mon nom est en cours dans votre maison, et ce message n’a rien à voir avec elle.";
    let remarks = said(&life, a, MessageKind::Request, Lang::Fr, &request(WHY, ASKED, open)).await;
    assert_eq!(errors(&remarks), [""; 0], "{:?}", rules(&remarks));
}

#[tokio::test]
async fn life_48_e7_a6_d3_questions_of_a_guide_on_figures_jobs_and_oneself_are_named() {
    for (text, lang, rule) in [
        ("Quel chiffre d’affaires faites-vous ?", Lang::Fr, "confidential-question"),
        ("Combien gagne Claire Vautrin ?", Lang::Fr, "confidential-question"),
        ("Combien vous paie votre plus gros client ?", Lang::Fr, "confidential-question"),
        ("What margin do you make on a kitchen?", Lang::En, "confidential-question"),
        ("Prenez-vous des stagiaires ?", Lang::Fr, "job-question"),
        ("Do you have any vacancies?", Lang::En, "job-question"),
        ("Ai-je mes chances ?", Lang::Fr, "judgement-question"),
        ("Do I stand a chance?", Lang::En, "judgement-question"),
    ] {
        let found = review_question(text, Some(lang), lang);
        assert!(found.iter().any(|finding| finding.rule == rule && finding.severity <= Severity::Warning), "{text}: {found:?}");
    }
}

#[tokio::test]
async fn life_51_d11_the_name_of_somebody_else_in_the_greeting_is_named() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let wrong = said(
        &life,
        a,
        MessageKind::ThankYou,
        Lang::Fr,
        "Bonjour Bruno,\n\nMerci pour votre accueil ce matin : je garde votre conseil sur les essences de bois.\n\nOdile",
    )
    .await;
    assert!(rules(&wrong).contains(&"wrong-name"), "{:?}", rules(&wrong));
    let right = said(
        &life,
        a,
        MessageKind::ThankYou,
        Lang::Fr,
        "Bonjour Agnès,\n\nMerci pour votre accueil ce matin : je garde votre conseil sur les essences de bois.\n\nOdile",
    )
    .await;
    assert!(!rules(&right).contains(&"wrong-name"), "{:?}", rules(&right));
}

#[tokio::test]
async fn life_56_g4_a6_news_may_tell_that_one_applies_there_and_ask_for_light() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let news = |told: &str| {
        format!(
            "Bonjour,\n\nVous m’aviez parlé de l’atelier en mars, et votre conseil de visiter une école m’a servi : j’y suis inscrite. {told}\n\n\
             Bonne semaine,\nOdile Sarrazin"
        )
    };
    for told in [
        "Une offre vient de paraître chez vous, et je postule.",
        "Je postule chez vous, au poste d’assistante paru lundi ; je tenais à vous le dire avant.",
        "J’ai envoyé ma candidature à votre atelier hier.",
    ] {
        let remarks = said(&life, a, MessageKind::News, Lang::Fr, &news(told)).await;
        assert!(!rules(&remarks).contains(&"job-request"), "{told}: {:?}", rules(&remarks));
    }
    for asked in [
        "Je postule chez vous : pourriez-vous appuyer ma candidature ?",
        "Pourriez-vous glisser un mot sur moi à la personne qui recrute ?",
    ] {
        let remarks = said(&life, a, MessageKind::News, Lang::Fr, &news(asked)).await;
        assert!(rules(&remarks).contains(&"job-request"), "{asked}: {:?}", rules(&remarks));
    }
    // In a request the same words ask.
    let remarks =
        said(&life, a, MessageKind::Request, Lang::Fr, &request(WHY, "Je postule chez vous, au poste d’assistante paru lundi.", "")).await;
    assert!(rules(&remarks).contains(&"job-request"), "{:?}", rules(&remarks));
}

/// What a person would write there is right; each of the sentences beside it, put in, is named by its rule.
async fn holds(kind: MessageKind, body: &str, wrong: &[(&str, &str)]) {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let right = said(&life, a, kind, Lang::Fr, &body.replace("{}", "")).await;
    assert_eq!(errors(&right), [""; 0], "{:?}", rules(&right));
    for (sentence, rule) in wrong {
        let remarks = said(&life, a, kind, Lang::Fr, &body.replace("{}", sentence)).await;
        assert!(rules(&remarks).contains(rule), "{sentence}: {:?}", rules(&remarks));
        assert!(!rules(&right).contains(rule), "{rule} without it: {:?}", rules(&right));
    }
}

#[tokio::test]
async fn life_13_d14_a_first_reminder_asks_for_less_and_reproaches_nothing() {
    holds(
        MessageKind::FollowUp,
        "Bonjour,\n\nJe vous ai écrit lundi dernier au sujet de votre atelier. Depuis, j’ai visité une école de menuiserie. Une seule question, si \
         une heure est de trop : par quel livre commenceriez-vous ? {} Si ce n’est pas possible, je comprends tout à fait. Merci à vous.\n\n\
         Odile Sarrazin",
        &[("Je vous envoie aussi mon CV, si votre équipe cherche du renfort.", "job-request")],
    )
    .await;
}

#[tokio::test]
async fn life_14_g11_d7_one_person_of_a_house_is_asked_who_is_better_placed() {
    holds(
        MessageKind::Request,
        &request(WHY, ASKED, "Vos quatre collègues de l’atelier feraient-ils aussi bien l’affaire ? Dites-moi à qui m’adresser. {}"),
        &[
            ("J’écris la même chose à vos collègues, l’un d’eux aura bien une place pour moi.", "job-request"),
            ("Pensez-vous que j’aie le niveau pour ce métier ?", "judgement-request"),
        ],
    )
    .await;
}

#[tokio::test]
async fn life_18_e15_what_one_would_like_to_understand_is_said_before() {
    holds(
        MessageKind::Request,
        "Bonjour,\n\nVous avez accepté de me recevoir jeudi parce qu’un voisin vous l’a demandé, et je vous en remercie. Avant que vous ne me \
         donniez une heure, voici ce qui m’amène : infirmière pendant douze ans, je prépare une reconversion vers la menuiserie. J’aimerais \
         comprendre comment vous fixez vos prix quand un client arrive sans plan, et ce qui vous a surpris la première année à l’atelier \
         des Quais. {} Si cela ne vous parle pas, dites-le-moi, ou donnez-moi le nom de quelqu’un ; quelques lignes suffiraient.\n\nOdile Sarrazin",
        &[("Ce serait aussi l’occasion de vous montrer ce que je pourrais apporter à votre équipe.", "job-request")],
    )
    .await;
}

#[tokio::test]
async fn life_19_c7_what_is_said_at_a_switchboard_hides_nothing() {
    holds(
        MessageKind::Request,
        "Bonjour, Odile Sarrazin, j’appelle de la part de Bruno Bosquet. Je suis infirmière et je prépare une reconversion vers la menuiserie. Je \
         voudrais demander à Mme Arbre comment elle fixe ses prix quand un client arrive sans plan : une demi-heure, le jour qui l’arrange. Je \
         ne vends rien. {} Quelle serait la bonne heure pour rappeler ? Sinon, je lui écris. Si ce n’est pas possible, je comprends. Merci \
         beaucoup.",
        &[("Pourriez-vous transmettre mon CV à la personne qui recrute ?", "job-request")],
    )
    .await;
}

#[tokio::test]
async fn life_21_b6_of_a_recommender_who_hesitates_less_is_asked() {
    holds(
        MessageKind::ThankYou,
        "Bonjour,\n\nMerci de me l’avoir dit si simplement : tu viens d’arriver, je comprends très bien, et n’en parlons plus. Ce qui m’aiderait, c’est \
         ton histoire à toi : je retiens déjà ton conseil de commencer par une visite. {} À bientôt,\nOdile",
        &[("Tu pourrais au moins glisser mon nom à la RH.", "job-request")],
    )
    .await;
}

#[tokio::test]
async fn life_22_g2_c8_the_one_who_sounds_somebody_out_is_asked_how_it_went() {
    holds(
        MessageKind::FollowUp,
        "Bonjour,\n\nVous m’aviez proposé d’en parler d’abord à Bruno Bosquet, et de nous en dire un mot vers le 20. Une ligne me suffit : puis-je lui \
         écrire, ou vaut-il mieux attendre ? {} Et si ce n’est pas le moment, je comprends très bien. Depuis, j’ai lu le livre que vous m’aviez \
         conseillé. Merci à vous.\n\nOdile Sarrazin",
        &[("Vous pourriez lui dire au passage que je cherche un poste dans son équipe.", "job-request")],
    )
    .await;
}

#[tokio::test]
async fn life_24_g1_c8_an_introduction_is_answered_with_thanks_and_moments() {
    holds(
        MessageKind::ThankYou,
        "Bonjour,\n\nMerci de m’avoir présentée à Bruno Bosquet : je prends la suite avec lui, et je vous sors de la copie. Je retiens ce que vous avez \
         écrit de mon parcours, cela m’a touchée. Je vous dirai comment la rencontre s’est passée. {} Bonne semaine,\nOdile Sarrazin",
        &[("Pourriez-vous lui dire que je cherche un poste dans son équipe ?", "job-request")],
    )
    .await;
}

#[tokio::test]
async fn life_26_c6_an_invitation_to_a_group_is_accepted_with_one_question() {
    holds(
        MessageKind::ThankYou,
        "Bonjour,\n\nMerci pour l’invitation à votre demi-heure du mois : je serai là le 25. Je garde votre idée d’y venir avec une question, la voici : \
         comment fixez-vous vos prix quand un client arrive sans plan ? Je vous dirai ce que j’en aurai fait. {} À bientôt,\nOdile Sarrazin",
        &[("J’en profiterai pour vous remettre mon CV, au cas où une place se libérerait.", "job-request")],
    )
    .await;
}

#[tokio::test]
async fn life_27_d13_f12_a_price_is_declined_with_thanks_and_one_free_thing() {
    holds(
        MessageKind::ThankYou,
        "Bonjour,\n\nMerci de votre réponse, et je comprends que votre temps se paie. Je ne peux pas m’offrir cette heure en ce moment. S’il vous vient \
         une lecture, une association ou le nom d’une consœur, j’en serais reconnaissante ; je garde déjà votre article sur le chêne. Je vous \
         donnerai des nouvelles. {} Bien à vous,\nOdile Sarrazin",
        &[("Je pourrais travailler gratuitement chez vous une semaine en échange.", "job-request")],
    )
    .await;
}

#[tokio::test]
async fn life_31_g9_c9_whoever_said_in_may_is_written_to_in_may_in_their_own_words() {
    holds(
        MessageKind::Request,
        &request(
            "Vous m’aviez écrit en février : « après la saison fiscale, écrivez-moi en mai ». Nous y sommes, et votre entretien sur la reprise de \
             l’atelier des Quais m’est resté.",
            ASKED,
            "{}",
        ),
        &[("Je suis toujours disponible si un poste s’ouvre dans votre cabinet.", "job-request")],
    )
    .await;
}
