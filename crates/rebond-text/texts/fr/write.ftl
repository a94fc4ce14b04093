# Écrire : choisir un chemin, composer, relire, envoyer, noter la réponse.
write-title = Écrire à { $person }
write-lead = Pour quoi, et par quel chemin. Les raisons sont données ; le choix reste le vôtre.
write-kind = Pour quoi
write-kind-request-hint = Une conversation sur son métier, avec une durée et un sujet.
write-kind-introduction-hint = La personne vous présente à quelqu’un, ou accepte que vous citiez son nom.
write-kind-follow-up-hint = Après un silence : demander plus simple.
write-kind-confirmation-hint = La veille d’un rendez-vous.
write-kind-thank-you-hint = Après une rencontre, ou en réponse à un non.
write-kind-news-hint = Ce qui a bougé, et ce que sa recommandation est devenue.
write-way = Par quel chemin
write-way-none-title = Aucune adresse pour l’instant
write-way-none = Prenez un autre chemin, ou ajoutez une adresse ou un numéro sur sa page.
write-way-none-act = Ajouter une adresse ou un numéro
write-way-origin-through = { $origin }, par { $through }
write-way-event = À { $event }, { $day }
write-way-against = Plutôt pas : { $address }
write-guess = Adresse déduite : { $address }
write-guess-why = Elle suit la forme des autres adresses de { $organisation } ; elle n’est pas vérifiée.
write-recommender-title = { $recommender } peut vous présenter
write-recommender = Un mot de sa part ouvre mieux la porte qu’un premier message de la vôtre.
write-recommender-act = Lui demander d’écrire
write-recommender-agreed = Vous pouvez citer son nom : { $recommender } est d’accord.
write-recommender-ask = { $recommender } n’a pas encore dit que vous pouviez citer son nom. Demandez-le d’abord : « Puis-je dire que j’écris de votre part ? »
write-recommender-declined = { $recommender } préfère ne pas être cité ici : écrivez sans son nom.
write-recommender-record = Noter son accord
write-waiting = Votre message du { $day } attend encore une réponse. Laissez passer l’attente, jusqu’au { $over }, avant un autre chemin.
write-waiting-over = Votre message du { $day } est resté sans réponse ; l’attente est passée, vous pouvez essayer un autre chemin.
write-draft-there = Un brouillon est déjà commencé
write-draft-open = Reprendre le brouillon
write-invitations-left = { $count ->
    [0] Plus d’invitation avec note ce mois-ci, sur un compte gratuit : gardez ce chemin pour le mois prochain.
    [one] Il reste une invitation avec note ce mois-ci, sur un compte gratuit.
   *[other] Il reste { $count } invitations avec note ce mois-ci, sur un compte gratuit.
}
write-start = Pour commencer
write-start-frame = Avec une trame à compléter
write-start-frame-hint = Des débuts de phrases ; les mots restent les vôtres.
write-start-blank = Avec une page blanche
write-begin = Commencer à écrire
write-asked-for = Pour rencontrer { $target }

write-draft-title = { $kind } à { $person }
write-subject = Objet
write-subject-hint = Court et précis : c’est ce qu’on lit d’abord.
write-body = Votre texte
write-script = Ce que vous direz
write-note-count = { $count } caractères sur { $limit }
write-words = { $count ->
    [0] Aucun mot
    [one] Un mot
   *[other] { $count } mots
}
write-part-opening = Pour ouvrir
write-part-you = Vous : pourquoi cette personne
write-part-me = Moi : qui je suis, ce qui m’a mis en mouvement
write-part-us = Nous : ce que je demande
write-part-ending = Pour finir
write-in-parts = Écrire en trois parties
write-in-one = Écrire d’un seul tenant
write-check = Relire avec la méthode
write-save = Enregistrer le brouillon
write-next = Passer à l’envoi
write-delete = Supprimer le brouillon
write-to = À { $address }
write-to-number = Au { $number }
write-to-event = À { $event }, { $day }
write-address-of-organisation = Adresse générale de la structure
write-led-by = De la part de { $recommender }
write-about-meeting = Rencontre du { $day }
write-news-of = Recommandation : { $person }

write-remarks-title = Relecture
write-remarks-none = Écrivez quelques lignes, puis relisez-les ici.
write-remark-count = { $count ->
    [0] Aucune remarque
    [one] Une remarque
   *[other] { $count } remarques
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
write-review-text-title = Votre texte, annoté

write-aside = Mettre de côté
write-aside-title = { $count ->
    [one] Une remarque mise de côté
   *[other] { $count } remarques mises de côté
}
write-aside-why = Votre raison : { $reason }
write-aside-everywhere = Mise de côté dans tous vos messages
write-aside-back = La reprendre
write-aside-only = Rien d’autre à reprendre que ce que vous avez mis de côté.
aside-title = Mettre une remarque de côté
aside-lead = Elle ne sera plus montrée avec les autres, et votre raison restera notée. Vous pourrez la reprendre quand vous voudrez.
aside-lead-error = La méthode déconseille nettement ces mots. Votre raison sera notée, et la question vous sera posée encore une fois au moment de l’envoi.
aside-reason = Pourquoi
aside-reason-misread = La remarque lit mal ce que j’ai écrit
aside-reason-known-already = La personne le sait déjà
aside-reason-custom = C’est l’usage entre nous, ou dans ce milieu
aside-reason-on-purpose = C’est voulu
aside-reason-other = Autre raison
aside-note = En quelques mots
aside-note-hint = Pour vous en souvenir. À remplir si vous choisissez « Autre raison ».
aside-scope = Où
aside-scope-here = Dans ce message
aside-scope-always-words = Dans tous mes messages, pour ces mots
aside-scope-always-rule = Dans tous mes messages
aside-act = Mettre de côté
send-aside = Vous l’avez mise de côté : { $reason }.

kept-title = Vos mots sont encore ici
kept-sent = Ce message est déjà parti, avec le texte ci-dessous. Ce que vous veniez d’écrire n’a pas été enregistré : copiez-le si vous voulez le garder.
kept-gone = Ce brouillon a été supprimé ailleurs. Ce que vous veniez d’écrire n’a pas été enregistré : copiez-le si vous voulez le garder.

write-insert = Mettre dans le message
write-quoted = « { $words } »
write-material-title = De quoi écrire
write-material-none = Racontez votre parcours une fois dans « Ma démarche » : il vous servira ici à chaque message.
write-material-campaign = Compléter ma démarche
write-material-story = Mon parcours
write-material-strengths = Mes points forts
write-material-subject = Le sujet que je veux aborder
write-material-reason = Pourquoi cette personne m’a été recommandée
write-material-notes = Mes notes
write-material-promises = Promesses en cours
write-material-progress = Ce qui a bougé
write-material-named = Les noms reçus
write-why-request = Dites qui vous êtes, pourquoi cette personne, et ce que vous aimeriez faire ensemble. Une heure se demande ; trois minutes se lisent.
write-why-introduction = Le mieux est que la personne écrive elle-même, vous en copie. Ajoutez quelques lignes qu’elle puisse transmettre telles quelles.
write-why-follow-up = Un silence veut souvent dire qu’on ne se sent pas capable d’aider. Demandez plus simple que la première fois.
write-why-confirmation = Un mot la veille, avec l’heure et le lieu.
write-why-thank-you = Court, le jour même : ce que vous en gardez, les contacts évoqués, et que vous donnerez des nouvelles.
write-why-no = Un non est déjà une ouverture : remerciez, puis demandez un autre nom ou une ressource.
write-why-news = Ce que leur conseil ou leur recommandation est devenu, en quelques lignes.

write-attention = À l’attention de { $person }
write-switchboard-opening = (Au standard) Bonjour, je suis { $me } et je voudrais parler à { $person }, au sujet de …
write-spoken-opening = Je m’appelle { $me }. Est-ce que je vous dérange ? J’en ai pour une minute.
write-greeting = Bonjour { $name },
write-no-thanks = { $form ->
    [tu] Merci de ta réponse, et de me l’avoir dit simplement.
   *[other] Merci de votre réponse, et de me l’avoir dit simplement.
}
write-thanks-for = { $form ->
    [tu] Merci pour … : ce que tu m’as dit m’a aidé à …
   *[other] Merci pour … : ce que vous m’avez dit m’a aidé à …
}
write-no-ask = { $form ->
    [tu] Verrais-tu quelqu’un d’autre, ou quelque chose à lire, qui pourrait m’éclairer sur … ?
   *[other] Verriez-vous quelqu’un d’autre, ou quelque chose à lire, qui pourrait m’éclairer sur … ?
}
write-no-close = { $form ->
    [tu] Je te tiendrai au courant de la suite.
   *[other] Je vous tiendrai au courant de la suite.
}

send-title = Envoyer
send-lead = Rebond n’envoie rien de lui-même : le message part de chez vous, puis vous le notez ici.
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
send-guessed = Cette adresse est devinée d’après celles de la structure. Vérifiez-la avant d’écrire : un appel au standard, la page de la structure, une connaissance commune.
send-guessed-sure = J’ai vérifié cette adresse
send-done-title = C’est parti
send-done = Noter comme envoyé
send-done-spoken = Noter comme fait
send-day = Jour
send-time = Heure
send-errors = { $count ->
    [one] Un point est à corriger avant d’envoyer.
   *[other] { $count } points sont à corriger avant d’envoyer.
}
send-empty = Il n’y a encore rien d’écrit.

sent-on = Envoyé { $when }
sent-done-on = Fait { $when }
sent-answered = { $answer }, le { $day }
sent-waits-title = En attendant une réponse
sent-waits = À partir du { $someone }, pensez aussi à quelqu’un d’autre dans la structure. À partir du { $back }, revenez une fois, pour quelque chose de plus simple.
sent-waits-network = Sur ce réseau, une absence de réponse n’est pas un refus.
sent-answer-act = Noter la réponse
sent-answer-change = Corriger la réponse
sent-follow-up = Écrire une relance
sent-again = Écrire un autre message
sent-plan = Fixer la rencontre
sent-thank-no = Remercier, et demander d’autres contacts
sent-come-back = À recontacter à partir du { $day }
sent-their-words = Ses mots

answer-title = La réponse de { $person }
answer-lead = À votre message du { $day }.
answer-which = Sa réponse
answer-yes-hint = On fixe la rencontre.
answer-no-hint = On remercie, et on demande d’autres contacts.
answer-redirected-hint = Une autre personne est mieux placée : notez son nom plus bas.
answer-later-hint = Pas maintenant : notez à partir de quand plus bas.
answer-day = Reçue le
answer-note = En quelques mots
answer-note-hint = Ce qu’il est bon de se rappeler.
answer-someone-title = Vers qui ?
answer-someone-lead = Seulement si la réponse vous oriente vers quelqu’un.
answer-given = Prénom
answer-family = Nom
answer-organisation = Structure
answer-role = Métier ou fonction
answer-email = Adresse e-mail
answer-reason = Pourquoi cette personne
answer-name-use = Puis-je dire qui m’envoie ?
answer-later-title = À partir de quand ?
answer-later-lead = Seulement si la réponse est « plus tard ».
answer-come-back = Revenir à partir du
answer-save = Noter la réponse

figures-link = Voir mes demandes en chiffres
