//! An open question for each subject: a subject and a language enter; a question leaves.

use super::Topic;
use rebond_domain::Lang;

/// An open question on the subject (E5, E6).
pub(super) const fn open(lang: Lang, topic: Topic) -> &'static str {
    match (lang, topic) {
        (Lang::Fr, Topic::Path) => "Qu’est-ce qui vous a menée ou mené jusqu’à ce métier ?",
        (Lang::Fr, Topic::Day) => "À quoi ressemble une de vos journées, du matin au soir ?",
        (Lang::Fr, Topic::Likes) => "Qu’est-ce qui vous plaît le plus dans ce que vous faites ?",
        (Lang::Fr, Topic::Difficulties) => "Qu’est-ce qui est le plus difficile, et comment faites-vous avec ?",
        (Lang::Fr, Topic::Organisation) => "Comment le travail s’organise-t-il entre vous ?",
        (Lang::Fr, Topic::Market) => "Comment voyez-vous évoluer votre secteur ?",
        (Lang::Fr, Topic::Skills) => "Quelles qualités font la différence dans ce métier ?",
        (Lang::Fr, Topic::Training) => "Comment apprend-on le mieux ce métier, d’après vous ?",
        (Lang::Fr, Topic::Entry) => "Comment s’y prend-on pour débuter dans ce métier ?",
        (Lang::Fr, Topic::Advice) => "Que feriez-vous à ma place, et dans quel ordre ?",
        (Lang::Fr, Topic::Contacts) => "Qui me conseilleriez-vous de rencontrer, et pourquoi ?",
        (Lang::Fr, Topic::Pay) => "Comment se construit la rémunération dans ce métier ?",
        (Lang::Fr, Topic::Other) => "Comment cela se passe-t-il pour vous ?",
        (Lang::En, Topic::Path) => "What led you to this work?",
        (Lang::En, Topic::Day) => "What does one of your days look like, from start to finish?",
        (Lang::En, Topic::Likes) => "What do you enjoy most in what you do?",
        (Lang::En, Topic::Difficulties) => "What is hardest about it, and how do you deal with that?",
        (Lang::En, Topic::Organisation) => "How is the work shared out between you?",
        (Lang::En, Topic::Market) => "How do you see your field changing?",
        (Lang::En, Topic::Skills) => "Which qualities make the difference in this work?",
        (Lang::En, Topic::Training) => "How does one best learn this trade, in your view?",
        (Lang::En, Topic::Entry) => "How do people get started in this work?",
        (Lang::En, Topic::Advice) => "What would you do in my place, and in what order?",
        (Lang::En, Topic::Contacts) => "Whom would you suggest I meet, and why?",
        (Lang::En, Topic::Pay) => "How is pay set in this line of work?",
        (Lang::En, Topic::Other) => "How does that go for you?",
    }
}
