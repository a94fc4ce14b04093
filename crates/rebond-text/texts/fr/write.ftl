# Écrire : choisir un chemin, composer, relire, envoyer, noter la réponse.
write-title = Écrire à { $person }
write-lead = Choisissez pourquoi, et comment.
write-kind = Pour quoi
write-kind-request-hint = Une conversation sur son métier, avec une durée et un sujet.
write-kind-introduction-hint = Pour que cette personne vous présente, ou que vous puissiez citer son nom.
write-kind-follow-up-hint = Après un silence : demander plus simple.
write-kind-proposal-hint = Après un oui : deux ou trois moments, pris dans vos disponibilités.
write-kind-confirmation-hint = La veille d’une rencontre.
write-kind-thank-you-hint = Après une rencontre, ou en réponse à un non.
write-kind-news-hint = Ce qui a avancé, et ce qu’a donné sa recommandation.
write-way = Comment
write-way-none-title = Aucune adresse pour l’instant
write-way-none = Choisissez un autre moyen, ou ajoutez une adresse ou un numéro sur sa page.
write-way-none-act = Ajouter une adresse ou un numéro
write-way-origin-through = { $origin }, par { $through }
write-way-event = Événement : { $event }, { $day }
write-way-against = Plutôt pas : { $address }
write-guess = Adresse devinée : { $address }
write-guess-why = Elle ressemble aux autres adresses { DU($organisation) }. À vérifier.
write-recommender-title = { $recommender } peut vous présenter
write-recommender = Un mot de sa part facilite le premier contact.
write-recommender-act = Lui demander d’écrire
write-recommender-agreed = { $recommender } est d’accord pour que vous citiez son nom.
write-recommender-ask = { $recommender } n’a pas encore dit que vous pouviez citer son nom. Demandez-le d’abord : « Puis-je dire que j’écris de votre part ? »
write-recommender-declined = { $recommender } préfère que son nom ne soit pas cité.
write-recommender-known = Vous pouvez dire que vous connaissez { $recommender }, sans dire qui vous envoie.
write-recommender-record = Noter son accord
write-waiting = Votre message du { $day } attend une réponse. Patientez jusqu’au { $over } avant un autre message.
write-waiting-over = Votre message du { $day } est resté sans réponse. Vous pouvez essayer un autre moyen.
write-draft-there = Un brouillon est déjà commencé
write-draft-open = Reprendre le brouillon
write-invitations-left = { $count ->
    [0] Compte gratuit : plus d’invitation avec note ce mois-ci.
    [one] Compte gratuit : il reste une invitation avec note ce mois-ci.
   *[other] Compte gratuit : il reste { $count } invitations avec note ce mois-ci.
}
write-greet = La première ligne
write-greet-hint = Demandé une fois pour cette personne.
write-greet-settled = Première ligne : { $opening }
write-greet-vous = { $opening } (vous)
write-greet-tu = { $opening } (tu)
write-greet-without = { $opening } (sans nom)
write-start = Pour commencer
write-start-frame = Avec des débuts de phrases
write-start-frame-hint = Vous les complétez avec vos mots.
write-start-blank = Avec une page blanche
write-begin = Commencer à écrire
write-asked-for = Pour rencontrer { $target }

write-draft-title = { $kind } : { $person }
write-subject = Objet
write-subject-hint = Court et précis.
write-body = Votre texte
write-script = Ce que vous direz
write-note-count = { $count ->
    [one] { $count } caractère
   *[other] { $count } caractères
} sur { $limit }
write-words = { $count ->
    [0] Aucun mot
    [one] Un mot
   *[other] { $count } mots
}
write-part-opening = Pour ouvrir
write-part-you = Vous : pourquoi cette personne
write-part-me = Moi : qui je suis, ce qui m’a fait bouger
write-part-us = Nous : ce que je demande
write-part-ending = Pour finir
write-in-parts = Écrire en trois parties
write-in-one = Écrire en un seul texte
write-check = Relire avec Rebond
write-save = Enregistrer le brouillon
write-next = Passer à l’envoi
write-delete = Supprimer le brouillon
write-to = À { $address }
write-to-number = Au { $number }
write-to-event = Événement : { $event }, { $day }
write-address-of-organisation = Adresse générale de la structure
write-led-by = De la part { DE($recommender) }
write-about-meeting = Rencontre du { $day }
write-news-of = Recommandation : { $person }

write-remarks-title = Relecture
write-remarks-none = Écrivez quelques lignes, puis relisez-les ici.
write-remark-count = { $count ->
    [0] Aucune remarque
    [one] Une remarque
   *[other] { $count } remarques
}
write-remarks-later = La suite viendra quand votre demande sera claire.
write-remarks-others = { $count ->
    [one] Une autre remarque
   *[other] { $count } autres remarques
}
write-blanks = { $count ->
    [one] Il reste un « … » à compléter.
   *[other] Il reste { $count } « … » à compléter.
}
write-blanks-hint = Remplacez chacun par vos mots, ou retirez la phrase.
write-severity-error = À corriger
write-severity-warning = À revoir
write-severity-advice = Conseil
write-remark-instead = Par exemple :
write-remark-where = Voir les mots concernés
write-remark-back = Voir la remarque { $number }
write-remark-subject = Dans l’objet
write-strengths-title = Ce que votre message fait bien
write-review-text-title = Votre texte et ses remarques

write-aside = Ignorer
write-aside-title = { $count ->
    [one] Une remarque ignorée
   *[other] { $count } remarques ignorées
}
write-aside-why = Votre raison : { $reason }
write-aside-everywhere = Ignorée dans tous vos messages
write-aside-back = La montrer de nouveau
write-aside-only = Il ne reste que des remarques ignorées.
aside-title = Ignorer une remarque
aside-lead = Votre raison sera gardée. Vous pourrez montrer la remarque de nouveau.
aside-lead-error = La méthode déconseille nettement ces mots. Votre raison sera gardée, et Rebond vous posera la question encore une fois à l’envoi.
aside-reason = Pourquoi
aside-reason-misread = La remarque lit mal ce que j’ai écrit
aside-reason-known-already = La personne le sait déjà
aside-reason-custom = C’est l’usage entre nous, ou dans ce milieu
aside-reason-on-purpose = C’est voulu
aside-reason-other = Autre raison
aside-note = En quelques mots
aside-note-hint = À remplir si vous choisissez « Autre raison ».
aside-scope = Où
aside-scope-here = Dans ce message
aside-scope-always-words = Dans tous mes messages, pour ces mots
aside-scope-always-rule = Dans tous mes messages
aside-act = Ignorer
send-aside = Vous avez ignoré cette remarque : { $reason }.

kept-title = Vos mots sont encore ici
kept-sent = Ce message est déjà parti, avec le texte ci-dessous. Vos derniers mots ne sont pas enregistrés : copiez-les pour les garder.
kept-gone = Ce brouillon a été supprimé ailleurs. Vos derniers mots ne sont pas enregistrés : copiez-les pour les garder.

write-insert = Mettre dans le message
write-quoted = { QUOTED($words) }
write-material-title = De quoi écrire
write-material-none = Racontez votre parcours une fois dans « Ma démarche » : il vous servira ici à chaque message.
write-material-campaign = Compléter ma démarche
write-material-story = Mon parcours
write-material-known = Ce que je sais déjà
write-material-strengths = Mes points forts
write-material-subject = Le sujet que je veux aborder
write-material-reason = Pourquoi on m’a parlé de cette personne
write-material-notes = Mes notes
write-material-promises = Promesses en cours
write-material-progress = Ce qui a avancé
write-material-named = Les noms reçus
write-why-request = Dites qui vous êtes, pourquoi cette personne, et ce que vous aimeriez lui demander.
write-why-introduction = Le mieux est que la personne écrive, avec vous en copie. Ajoutez quelques lignes à transmettre telles quelles.
write-why-follow-up = Demandez plus simple que la première fois.
write-why-proposal = Deux ou trois moments, et la liberté d’en proposer un autre.
write-why-confirmation = Un mot la veille, avec l’heure et le lieu.
write-why-thank-you = Court, le jour même : ce que vous en retenez, les contacts évoqués, et que vous donnerez des nouvelles.
write-why-no = Remerciez, puis demandez un autre nom ou une lecture.
write-why-news = Ce qu’a donné son conseil ou sa recommandation, en quelques lignes.

write-attention = À l’attention { DE($person) }
write-switchboard-opening = (Au standard) Bonjour, je suis { $me }. Je voudrais parler à { $person }, au sujet de …
write-spoken-opening = { $form ->
    [tu] Je m’appelle { $me }. Je te dérange ? J’en ai pour une minute.
   *[other] Je m’appelle { $me }. Je vous dérange ? J’en ai pour une minute.
}
write-greeting = Bonjour { $name },
write-greeting-plain = Bonjour,
write-madam = Madame { $name }
write-sir = Monsieur { $name }
write-spoken-again = C’est { $me }.
write-no-thanks = { $form ->
    [tu] Merci de ta réponse, et de me l’avoir dit simplement.
   *[other] Merci de votre réponse, et de me l’avoir dit simplement.
}
write-thanks-for = { $form ->
    [tu] Merci pour … : ce que tu m’as dit me sert déjà à …
   *[other] Merci pour … : ce que vous m’avez dit me sert déjà à …
}
write-no-ask = { $form ->
    [tu] Verrais-tu quelqu’un d’autre, ou quelque chose à lire, qui pourrait m’éclairer sur … ?
   *[other] Verriez-vous quelqu’un d’autre, ou quelque chose à lire, qui pourrait m’éclairer sur … ?
}
write-no-close = { $form ->
    [tu] Je te donnerai des nouvelles.
   *[other] Je vous donnerai des nouvelles.
}

send-title = Envoyer
send-lead = Vous envoyez ce message vous-même. Notez ensuite ici qu’il est parti.
send-text = Le message
send-edit = Revenir au texte
send-copy-text = Copier le texte
send-copy-subject = Copier l’objet
send-copied = C’est copié.
send-how = Comment l’envoyer
send-mailto = Ouvrir dans ma messagerie
send-too-long = Ce message est trop long pour un lien : certaines messageries le couperaient. Copiez-le, ou téléchargez-le.
send-eml = Télécharger (.eml)
send-eml-hint = Ce fichier s’ouvre comme un brouillon dans Thunderbird, Outlook ou Mail.
send-by-hand = Copiez le texte, puis collez-le là où vous l’envoyez.
send-guessed = Cette adresse est devinée d’après celles de la structure. Vérifiez-la d’abord : par le standard, la page de la structure ou une connaissance commune.
send-guessed-sure = J’ai vérifié cette adresse
send-done-title = Une fois le message parti
send-done = Noter comme envoyé
send-done-spoken = Noter comme fait
send-day = Jour
send-time = Heure
send-no-subject = Ce message n’a pas d’objet : il risque de ne pas être ouvert.
send-errors = { $count ->
    [one] Un point est à corriger avant l’envoi.
   *[other] { $count } points sont à corriger avant l’envoi.
}
send-empty = Rien n’est encore écrit.

sent-on = Envoyé { $when }
sent-done-on = Fait { $when }
sent-answered = { $answer }, le { $day }
sent-waits-title = En attendant une réponse
sent-waits = À partir du { $someone }, pensez à quelqu’un d’autre dans la structure. À partir du { $back }, relancez une fois, avec une demande plus simple.
sent-waits-network = Sur ce réseau, un silence n’est pas un refus.
sent-answer-act = Noter la réponse
sent-answer-change = Corriger la réponse
sent-follow-up = Écrire une relance
sent-again = Écrire un autre message
sent-plan = Fixer la rencontre
sent-thank-no = Remercier, et demander d’autres contacts
sent-come-back = À recontacter à partir du { $day }

answer-title = Réponse { DE($person) }
answer-lead = À votre message du { $day }.
answer-which = Sa réponse
answer-yes-hint = Vous pourrez fixer la rencontre.
answer-no-hint = Vous pourrez remercier, et demander d’autres contacts.
answer-redirected-hint = Notez plus bas vers qui.
answer-later-hint = Notez plus bas à partir de quand.
answer-asks-for-cv-hint = Vous pourrez remercier, l’envoyer, et reparler de son métier.
answer-asks-to-be-paid-hint = C’est son droit. Vous pourrez remercier, accepter ou demander une lecture.
answer-group-call-hint = Notez plus bas le jour : préparez-y une seule question.
answer-hesitates-hint = Rien de plus ne lui sera demandé à ce sujet.
answer-introduced-hint = Remerciez le jour même, et écrivez sans attendre.
answer-not-received-hint = Adresse qui ne répond plus, départ : ce message ne compte pas.
answer-group-call-event = Rencontre à plusieurs : { $person }
sent-find-way = Chercher une autre adresse
answer-come-back-month = À partir de quel mois
answer-day = Reçue le
answer-note = En quelques mots
answer-note-hint = Ce qu’il est bon de se rappeler.
answer-someone-title = Vers qui ?
answer-someone-lead = Seulement si la réponse vous oriente vers quelqu’un.
answer-given = Prénom
answer-family = Nom
answer-organisation = Structure
answer-role = Fonction
answer-email = Adresse e-mail
answer-reason = Pourquoi cette personne
answer-name-use = Puis-je dire qui m’envoie ?
answer-later-title = À partir de quand ?
answer-later-lead = Seulement si la réponse est « plus tard ».
answer-come-back = Ou reprendre contact le
answer-save = Noter la réponse

figures-link = Voir mes demandes en chiffres

# Ce qui est dû à la même personne, dans le même message : un début de phrase pour chaque chose.
write-also-loop = Au sujet { DE($other) } : …
write-also-name = { $form ->
    [tu] Puis-je écrire de ta part à { $names } ?
   *[other] Puis-je écrire de votre part à { $names } ?
}
write-also-promise = Ma promesse : { $promise }. …
write-also-recall = { $form ->
    [tu] Tu m’avais parlé de ceci : { $promise }. Qu’en est-il aujourd’hui ?
   *[other] Vous m’aviez parlé de ceci : { $promise }. Qu’en est-il aujourd’hui ?
}

# Ce dont on prévient avant d’écrire.
write-caution-employer = Ce message peut arriver jusqu’à votre employeur actuel, alors que votre démarche est discrète.
write-caution-knows = Votre contact connaît { $person }, qui travaille chez votre employeur actuel. Demandez la discrétion dans votre message.
write-caution-applied = Candidature en cours : { $organisation }. Dites-le clairement dans votre message, ou posez vos questions ailleurs.
write-caution-entry = { $organisation } : passer par { QUOTED($entry) }.
write-caution-monthly = { $organisation } : au plus { $limit ->
    [one] une demande
   *[other] { $limit } demandes
} par mois. Ce mois-ci, { $sent ->
    [0] vous n’en avez encore envoyé aucune à d’autres personnes.
    [one] vous en avez envoyé une à une autre personne.
   *[other] vous en avez envoyé { $sent } à d’autres personnes.
}
write-caution-as-heard = Ce nom est noté comme vous l’avez entendu. Vérifiez son orthographe avant d’envoyer.
write-talk-no-calls = Je n’utilise pas le téléphone : une rencontre, une visio ou un échange par écrit me conviennent.
write-talk-in-writing = J’échange par écrit, par e-mail ou par messagerie.

# Quand le dernier échange est loin.
write-long-met = Nous nous étions parlé le { $day }. J’en avais retenu …, et depuis, …
write-long-silence = { $form ->
    [tu] Cela fait longtemps que nous ne nous sommes pas parlé. Je t’écris aujourd’hui parce que …
   *[other] Cela fait longtemps que nous ne nous sommes pas parlé. Je vous écris aujourd’hui parce que …
}

write-material-gave = Ce que je lui ai donné
write-material-could-give = Ce que je pourrais lui donner
