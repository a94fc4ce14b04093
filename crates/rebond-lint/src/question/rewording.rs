//! An open question in place of a closed one: a document and its subject enter; a question in the same language, to "vous" or to
//! "tu" as it was asked, leaves. What is asked about decides first, then the subject; whole sentences, so that none is ever crooked.

use crate::document::Document;
use crate::lists::{self, List};
use rebond_domain::{Lang, Topic};

/// One question: to "vous", to "tu", in English.
type Wording = (&'static str, &'static str, &'static str);

/// An open question on what was asked (E5, E6).
pub(crate) fn open(document: &Document, topic: Topic) -> &'static str {
    let g = &document.model.groups;
    let families = [
        (g.reword.add, ADD),
        (g.reword.alone, ALONE),
        (g.reword.travel, TRAVEL),
        (g.reword.remote, REMOTE),
        (g.reword.balance, BALANCE),
        (g.reword.hours, HOURS),
        (g.reword.leaving, LEAVING),
        (g.reword.again, AGAIN),
        (g.reword.pressure, PRESSURE),
        (g.reword.machines, MACHINES),
        (g.reword.hiring, HIRING),
        (g.reword.language, LANGUAGE),
        (g.reword.choice, CHOICE),
        (g.reword.living, LIVING),
        (g.reword.status, STATUS),
        (g.reword.team, TEAM),
        (g.reword.always, ALWAYS),
    ];
    // Whom to meet is asked for whatever else is named; "does your firm hire beginners?" is about beginners.
    let named = |group: u16| {
        document.any(group) && (group == g.reword.add || topic != Topic::Contacts) && (group != g.reword.hiring || topic != Topic::Entry)
    };
    let found = families.into_iter().find(|(group, _)| named(*group)).map(|(_, wording)| wording);
    said(document, found.unwrap_or_else(|| on(topic)))
}

/// What may be asked in place of what the person should not tell (E7): the trade in general.
pub(crate) fn general(document: &Document, topic: Topic) -> &'static str {
    let wording = if document.any(document.model.groups.reword.clients) {
        CLIENTS
    } else if topic == Topic::Pay {
        RANGES
    } else {
        GENERAL
    };
    said(document, wording)
}

fn said(document: &Document, (vous, tu, en): Wording) -> &'static str {
    match document.lang {
        Lang::En => en,
        Lang::Fr if familiar(document) => tu,
        Lang::Fr => vous,
    }
}

/// Whether the person is said "tu".
fn familiar(document: &Document) -> bool {
    let any = |list: List| document.tokens.list.iter().any(|token| list.has(document.tokens.folded(token)));
    any(lists::TU_FORM) && !any(lists::VOUS_FORM)
}

const fn on(topic: Topic) -> Wording {
    match topic {
        Topic::Path => {
            ("Quel a été votre chemin jusqu’à ce métier ?", "Quel a été ton chemin jusqu’à ce métier ?", "What led you to this work?")
        }
        Topic::Day => (
            "À quoi ressemble une de vos journées, du matin au soir ?",
            "À quoi ressemble une de tes journées, du matin au soir ?",
            "What does one of your days look like, from start to finish?",
        ),
        // What pleases first, then what pleases less (E5).
        Topic::Likes => (
            "Qu’est-ce qui vous plaît le plus dans ce que vous faites, et qu’est-ce qui vous plaît moins ?",
            "Qu’est-ce qui te plaît le plus dans ce que tu fais, et qu’est-ce qui te plaît moins ?",
            "What do you like most in what you do, and what do you like less?",
        ),
        Topic::Difficulties => (
            "Qu’est-ce qui est le plus difficile dans ce métier, et comment y faites-vous face ?",
            "Qu’est-ce qui est le plus difficile dans ce métier, et comment y fais-tu face ?",
            "What is hardest about this work, and how do you deal with it?",
        ),
        Topic::Organisation => (
            "Comment présenteriez-vous votre structure à quelqu’un qui ne la connaît pas ?",
            "Comment présenterais-tu ta structure à quelqu’un qui ne la connaît pas ?",
            "How would you describe your organization to someone who does not know it?",
        ),
        Topic::Market => (
            "Comment voyez-vous évoluer le secteur dans les prochaines années ?",
            "Comment vois-tu évoluer le secteur dans les prochaines années ?",
            "How do you see the field changing in the coming years?",
        ),
        Topic::Skills => (
            "Quelles qualités et quelles compétences font la différence dans ce métier ?",
            "Quelles qualités et quelles compétences font la différence dans ce métier ?",
            "Which qualities and skills make the difference in this work?",
        ),
        Topic::Training => (
            "Quelles formations mènent à ce métier, et qu’apportent-elles vraiment ?",
            "Quelles formations mènent à ce métier, et qu’apportent-elles vraiment ?",
            "What training leads to this work, and what do people really get out of it?",
        ),
        Topic::Entry => (
            "Comment s’y prend-on pour débuter dans ce métier ?",
            "Comment s’y prend-on pour débuter dans ce métier ?",
            "How do people get started in this work?",
        ),
        Topic::Advice => (
            "Que feriez-vous à ma place, et dans quel ordre ?",
            "Que ferais-tu à ma place, et dans quel ordre ?",
            "What would you do in my place, and in what order?",
        ),
        Topic::Contacts => (
            "Qui me conseilleriez-vous de rencontrer, et pourquoi ?",
            "Qui me conseillerais-tu de rencontrer, et pourquoi ?",
            "Who would you suggest I meet, and why?",
        ),
        Topic::Pay => (
            "Comment se construit la rémunération dans ce métier ?",
            "Comment se construit la rémunération dans ce métier ?",
            "How is pay set in this line of work?",
        ),
        Topic::Other => ("Comment cela se passe-t-il pour vous ?", "Comment cela se passe-t-il pour toi ?", "What is that like for you?"),
    }
}

const ADD: Wording = (
    "Qu’aurais-je dû vous demander et que j’ai oublié ?",
    "Qu’aurais-je dû te demander et que j’ai oublié ?",
    "What should I have asked you?",
);
const ALONE: Wording = (
    "Comment votre temps se partage-t-il entre le travail en solo et le travail à plusieurs ?",
    "Comment ton temps se partage-t-il entre le travail en solo et le travail à plusieurs ?",
    "How is your time shared between working alone and working with others?",
);
const TRAVEL: Wording = (
    "Quelle place les déplacements tiennent-ils dans votre travail ?",
    "Quelle place les déplacements tiennent-ils dans ton travail ?",
    "How much travel is there in your work?",
);
const REMOTE: Wording = (
    "Comment le travail se partage-t-il entre la maison et les locaux ?",
    "Comment le travail se partage-t-il entre la maison et les locaux ?",
    "How is the work shared between home and the workplace?",
);
const BALANCE: Wording = (
    "Comment ce métier s’accorde-t-il avec la vie personnelle ?",
    "Comment ce métier s’accorde-t-il avec la vie personnelle ?",
    "How does this work fit with life outside it?",
);
const HOURS: Wording = (
    "Comment vos horaires s’organisent-ils au fil de la semaine ?",
    "Comment tes horaires s’organisent-ils au fil de la semaine ?",
    "What do your hours look like over a week?",
);
const LEAVING: Wording = (
    "Qu’est-ce qui vous a fait rester, et qu’est-ce qui aurait pu vous faire partir ?",
    "Qu’est-ce qui t’a fait rester, et qu’est-ce qui aurait pu te faire partir ?",
    "What has made you stay, and what could have made you leave?",
);
const AGAIN: Wording = (
    "Si vous recommenciez aujourd’hui, que referiez-vous, et que feriez-vous autrement ?",
    "Si tu recommençais aujourd’hui, que referais-tu, et que ferais-tu autrement ?",
    "If you were starting today, what would you do the same way, and what would you do differently?",
);
const PRESSURE: Wording = (
    "D’où vient la pression dans ce métier, et comment y faites-vous face ?",
    "D’où vient la pression dans ce métier, et comment y fais-tu face ?",
    "Where does the pressure come from in this work, and how do you cope with it?",
);
const MACHINES: Wording = (
    "Que changent les nouvelles techniques dans votre métier, et comment voyez-vous la suite ?",
    "Que changent les nouvelles techniques dans ton métier, et comment vois-tu la suite ?",
    "How is new technology changing your work, and what do you see coming next?",
);
const HIRING: Wording = (
    "Quels types de structures recrutent en ce moment, et pour quels postes ?",
    "Quels types de structures recrutent en ce moment, et pour quels postes ?",
    "What kinds of organizations are hiring right now, and for what kinds of jobs?",
);
const LANGUAGE: Wording = (
    "Quelle place les langues tiennent-elles dans votre travail ?",
    "Quelle place les langues tiennent-elles dans ton travail ?",
    "What part do languages play in your work?",
);
const CHOICE: Wording = (
    "Comment choisiriez-vous entre ces deux voies, à ma place ?",
    "Comment choisirais-tu entre ces deux voies, à ma place ?",
    "How would you choose between the two in my place?",
);
const LIVING: Wording = (
    "Comment arrive-t-on à vivre de ce métier, et au bout de combien de temps ?",
    "Comment arrive-t-on à vivre de ce métier, et au bout de combien de temps ?",
    "How do people make a living from this work, and how long does it take?",
);
const STATUS: Wording = (
    "Comment avez-vous choisi votre statut et votre cadre de travail ?",
    "Comment as-tu choisi ton statut et ton cadre de travail ?",
    "How did you choose between being employed, independent or something else?",
);
const TEAM: Wording = (
    "Comment le travail se passe-t-il entre vous, dans l’équipe ?",
    "Comment le travail se passe-t-il entre vous, dans l’équipe ?",
    "How do people in the team work together?",
);
const ALWAYS: Wording = (
    "Comment l’idée de faire ce métier vous est-elle venue ?",
    "Comment l’idée de faire ce métier t’est-elle venue ?",
    "Where did the idea of doing this work come from?",
);
const CLIENTS: Wording = (
    "Pour quelle clientèle travaille-t-on dans ce métier ?",
    "Pour quelle clientèle travaille-t-on dans ce métier ?",
    "What kinds of clients do people in this line of work have?",
);
const RANGES: Wording = (
    "Quelles fourchettes de rémunération rencontre-t-on dans le métier ?",
    "Quelles fourchettes de rémunération rencontre-t-on dans le métier ?",
    "What are the usual pay ranges in this line of work?",
);
const GENERAL: Wording = (
    "Comment le secteur se porte-t-il, en général ?",
    "Comment le secteur se porte-t-il, en général ?",
    "How is the field doing, in general?",
);

/// Every wording, for a test that reads them with the linter itself.
#[cfg(test)]
pub(super) fn all() -> Vec<Wording> {
    use Topic::{Advice, Contacts, Day, Difficulties, Entry, Likes, Market, Organisation, Other, Path, Pay, Skills, Training};
    let topics = [Path, Day, Likes, Difficulties, Organisation, Market, Skills, Training, Entry, Advice, Contacts, Pay, Other].map(on);
    let families = [
        ADD, ALONE, TRAVEL, REMOTE, BALANCE, HOURS, LEAVING, AGAIN, PRESSURE, MACHINES, HIRING, LANGUAGE, CHOICE, LIVING, STATUS, TEAM,
        ALWAYS, CLIENTS, RANGES, GENERAL,
    ];
    topics.into_iter().chain(families).collect()
}
