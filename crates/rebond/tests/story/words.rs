//! What the user writes in the story, in both languages. People and places are invented.

use rebond_text::Lang;

/// What the user writes.
pub(crate) struct Words {
    pub(crate) expectation: &'static str,
    pub(crate) direction: &'static str,
    pub(crate) hope: &'static str,
    pub(crate) subject: &'static str,
    pub(crate) asks_for_a_job: &'static str,
    pub(crate) request: &'static str,
    /// Put into the request, it asks for a job.
    pub(crate) wrong_sentence: &'static str,
    pub(crate) confirmation: &'static str,
    pub(crate) point: &'static str,
    pub(crate) note: &'static str,
    pub(crate) finding: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) promise: &'static str,
    pub(crate) thanks: &'static str,
    pub(crate) request_to_named: &'static str,
    pub(crate) thanks_for_a_no: &'static str,
    pub(crate) news: &'static str,
}

impl Words {
    pub(crate) const fn of(lang: Lang) -> Self {
        match lang {
            Lang::Fr => FRENCH,
            Lang::En => ENGLISH,
        }
    }
}

const FRENCH: Words = Words {
    expectation: "Comprendre comment on travaille le bois au quotidien, et si ce métier me conviendrait.",
    direction: "Vers l’ébénisterie, dans un petit atelier de ma région.",
    hope: "L’essentiel du travail se fait en équipe.",
    subject: "Votre parcours vers l’ébénisterie",
    asks_for_a_job: "Bonjour Claire,\n\nJe cherche un emploi : auriez-vous un poste pour moi dans votre atelier ? Je vous envoie mon CV, pouvez-vous m’embaucher ?",
    request: "Bonjour Claire,\n\n\
        Vous êtes passée de la comptabilité à l’ébénisterie, et c’est précisément le chemin auquel je pense : votre atelier, Les Ateliers du Cèdre, \
        travaille le bois local, ce qui me parle beaucoup.\n\n\
        J’ai tenu pendant douze ans les comptes d’une coopérative. L’an dernier, un stage de menuiserie le samedi m’a donné envie d’aller plus loin : \
        j’ai appris à lire un plan, à choisir une essence, et j’y pense tous les jours depuis. J’ai lu ce que demandent deux formations de ma région.\n\n\
        J’aimerais entendre votre histoire, vos journées et vos conseils pour me préparer. Auriez-vous une heure à m’accorder, à l’atelier ou ailleurs, \
        un jour qui vous convient ? Si le temps vous manque, un appel ou quelques lignes me seraient déjà précieux. Et si vous pensez à quelqu’un de \
        mieux placé, je lui écrirai volontiers.\n\n\
        Sentez-vous libre de dire non. Merci d’avance,\nSacha",
    wrong_sentence: "Et si un poste se libérait chez vous, je serais disponible tout de suite.",
    confirmation: "Bonjour Claire,\n\nJe vous confirme notre rencontre de demain à l’atelier. Merci encore, à demain,\nSacha",
    point: "Ce qui a surpris au début",
    note: "Elle travaille seule trois jours sur cinq ; l’équipe se retrouve pour les grandes pièces.",
    finding: "Seule la plupart du temps.",
    reason: "Elle a suivi la même formation il y a deux ans.",
    promise: "lui envoyer l’article sur le frêne",
    thanks: "Bonjour Claire,\n\nMerci pour cette heure à l’atelier. Je retiens surtout que l’on travaille seul plus souvent que je ne le croyais, \
        et votre façon de parler du frêne. \
        Je vous dirai ce qu’il en est.\n\nSacha",
    request_to_named: "Bonjour Paul, Claire Vasseur m’a parlé de votre atelier et de votre formation. Je suis comptable et je pense à l’ébénisterie ; \
        auriez-vous une heure pour me raconter votre parcours, ou quelques lignes si le temps manque ? Merci d’avance, Sacha",
    thanks_for_a_no: "Bonjour Paul, merci pour votre réponse. Si vous pensez à quelqu’un d’autre, ou à une lecture, j’en serai heureux. Sacha",
    news: "Bonjour Claire,\n\nJ’ai écrit à Paul ce matin, comme vous me l’aviez conseillé. Merci encore, je vous dirai la suite.\n\nSacha",
};

const ENGLISH: Words = Words {
    expectation: "Understand what working with wood is like day to day, and whether the trade would suit me.",
    direction: "Towards cabinet making, in a small workshop near home.",
    hope: "Most of the work is done in a team.",
    subject: "Your path to cabinet making",
    asks_for_a_job: "Hello Claire,\n\nI am looking for a job: do you have a position for me in your workshop? Here is my CV, could you hire me?",
    request: "Hello Claire,\n\n\
        You went from accounting to cabinet making, which is exactly the path I have in mind, and your workshop, Les Ateliers du Cèdre, works \
        with local wood, which matters to me.\n\n\
        For twelve years I kept the books of a cooperative. Last year a joinery class on Saturdays made me want to go further: I learnt to read \
        a plan and to choose a wood, and I have thought about it every day since. I have read what two courses near here ask for.\n\n\
        I would love to hear your story, what your days are like and your advice on how to prepare. Could you spare an hour, at the workshop or \
        elsewhere, on a day that suits you? If time is short, a call or a few lines would already help. And if you think of somebody better \
        placed, I would gladly write to them.\n\n\
        Please feel free to say no. Thank you in advance,\nSacha",
    wrong_sentence: "And if a position opened at your workshop, I would be available right away.",
    confirmation: "Hello Claire,\n\nA word to confirm our meeting tomorrow at the workshop. Thank you again, see you tomorrow,\nSacha",
    point: "What surprised at first",
    note: "She works alone three days out of five; the team meets for the large pieces.",
    finding: "Alone most of the time.",
    reason: "Took the same course two years ago.",
    promise: "send the article on ash wood",
    thanks: "Hello Claire,\n\nThank you for this hour at the workshop. I keep above all that one works alone more often than I thought, and the way \
        you speak of ash. I will let you know what comes of it.\n\nSacha",
    request_to_named: "Hello Paul, Claire Vasseur told me about your workshop and your course. I am an accountant thinking of cabinet making; could you \
        spare an hour to tell me your story, or a few lines if time is short? Thank you in advance, Sacha",
    thanks_for_a_no: "Hello Paul, thank you for your answer. If you think of somebody else, or of something to read, I would be glad. Sacha",
    news: "Hello Claire,\n\nI wrote to Paul this morning, as you advised. Thank you again, I will tell you what follows.\n\nSacha",
};
