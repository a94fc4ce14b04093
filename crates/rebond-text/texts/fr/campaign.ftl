# La démarche.
campaign-since = Depuis le { $day }
campaign-empty-title = Une question pour commencer
campaign-empty-reason = Qu’attendez-vous de ces rencontres ? Votre réponse aide à choisir qui voir et quoi demander.
campaign-empty-act = Répondre

campaign-expectation = Ce que j’attends
campaign-expectation-none = Pas encore de réponse.
campaign-expectation-question = Qu’attendez-vous de ces rencontres ?
campaign-expectation-hint = Par exemple : comprendre le quotidien d’un métier, savoir si un secteur me ressemble, choisir entre deux formations.
campaign-purpose-question = Où en êtes-vous ?
purpose-explore-line = Je ne sais pas encore vers quoi aller.
purpose-confront-line = J’ai une idée : je veux savoir ce qu’il en est.
purpose-validate-line = J’ai choisi : je vérifie, et j’apprends la suite.
campaign-history = Vos réponses précédentes
campaign-suggestions = Où chercher

campaign-direction = Où je veux aller
campaign-direction-none = Pas encore écrit.
campaign-direction-question = Où voulez-vous aller, en une ou deux phrases ?
campaign-direction-hint = Comme vous le diriez autour de vous. Une idée provisoire suffit.
campaign-aims-to-lead = Je veux créer ou diriger une structure

campaign-hopes = Mes espoirs
campaign-hopes-none = Aucun espoir écrit pour l’instant.
campaign-hopes-lead = Des phrases que chaque rencontre peut confirmer, contredire ou nuancer.
campaign-hopes-more = Ajouter des espoirs
campaign-hope = Espoir
campaign-hope-number = Espoir { $number }
campaign-hope-example-1 = Par exemple : on travaille surtout en équipe.
campaign-hope-example-2 = Par exemple : une formation d’un an suffit pour commencer.
campaign-hope-example-3 = Par exemple : on peut en vivre dans une ville moyenne.
campaign-hope-up = Monter
campaign-hope-retire = Ne plus suivre
campaign-hope-resume = Suivre de nouveau
campaign-hope-retired = (n’est plus suivi)
campaign-hope-confirmed = { $count ->
    [one] confirmé une fois
   *[other] confirmé { $count } fois
}
campaign-hope-nuanced = { $count ->
    [one] nuancé une fois
   *[other] nuancé { $count } fois
}
campaign-hope-contradicted = { $count ->
    [one] contredit une fois
   *[other] contredit { $count } fois
}

campaign-story = Mon parcours
campaign-story-none = Pas encore écrit.
campaign-story-lead = Écrit une fois, il sert dans vos messages et au début de chaque rencontre.
campaign-story-question = Votre parcours, et ce qui vous a fait bouger
campaign-story-hint = Cinq à dix lignes : d’où vous venez, ce qui a changé, où vous en êtes.
campaign-known = Ce que je sais déjà
campaign-known-none = Pas encore écrit.
campaign-known-lead = On aide mieux quand on sait d’où vous partez.
campaign-known-question = Que savez-vous déjà de ce travail, et où avez-vous trouvé quelqu’un qui le fait ?
campaign-known-hint = Une lecture, une visite, une vidéo, une annonce : quelques lignes. Si personne ne porte ce titre, notez qui fait ce travail.

campaign-strengths = Mes points forts
campaign-strengths-none = Aucun point fort écrit pour l’instant.
campaign-strengths-lead = Chacun avec un exemple concret, plus facile à raconter.
campaign-strength-new = Ajouter un point fort
campaign-strength = Point fort
campaign-strength-hint = En quelques mots : organiser, expliquer, réparer…
campaign-strength-example = Un exemple
campaign-strength-example-hint = Ce que vous avez fait, et ce que cela a donné.

campaign-rhythm = Mon rythme
campaign-rhythm-lead = Choisissez un rythme que vous pouvez tenir. Vous pouvez aussi faire une pause.
campaign-weekly-goal = Rencontres par semaine
campaign-weekly-goal-hint = De 0 à 20. Une ou deux, c’est déjà bien.
campaign-weekly-goal-said = { $count ->
    [0] Pas de rythme fixé
    [one] Une rencontre par semaine
   *[other] { $count } rencontres par semaine
}
campaign-state-question = Où en est votre démarche ?
campaign-state-active-line = Rebond vous propose chaque jour quelque chose à faire.
campaign-state-resting-line = Rebond ne propose plus que les mercis, les nouvelles et les liens à garder.
campaign-state-ended-line = Vous avez décidé. Il reste à l’annoncer aux personnes qui ont aidé.
campaign-decision = Ma décision

campaign-progress = Ce qui a avancé
campaign-progress-none = Rien de noté pour l’instant.
campaign-progress-lead = Ce que vous notez ici vous aidera à donner des nouvelles.
campaign-progress-question = Qu’est-ce qui a avancé ?
campaign-progress-hint = Une inscription, un essai, une décision, même petite.

# La fin d’une démarche : la liste des personnes qui ont compté, un même texte, une ligne pour chacune.
campaign-ending-question = À la fin de la démarche
campaign-ended-title = Cette démarche est terminée
campaign-ended-line = Vos contacts restent. De temps en temps, Rebond vous proposera un mot pour garder le lien. Vous pouvez commencer une autre démarche quand vous voulez.
campaign-begin-act = Commencer une autre démarche
campaign-past-act = Relire les démarches précédentes
campaign-past-title = Démarches précédentes
campaign-past-begun = Début
campaign-past-ended = Fin
closing-act = Donner la nouvelle
closing-title = Donner la nouvelle
closing-lead = Ces personnes vous ont donné du temps ou un nom. Un mot à chacune suffit.
closing-not-yet = Votre démarche n’est pas terminée : cette liste servira le jour venu.
closing-not-yet-act = Dire où j’en suis
closing-none = Personne à prévenir pour l’instant.
closing-frame = Le texte commun
closing-frame-hint = Rien ne part d’ici. Chaque message commence par la ligne écrite pour la personne. Vous le relisez avant de l’envoyer.
closing-frame-chosen = Un mot pour donner des nouvelles : mon choix est fait, et ma recherche s’arrête là. Nos échanges ont compté pour moi. Merci encore.
closing-frame-hired = Un mot pour donner des nouvelles : j’ai trouvé un poste. Nos échanges ont compté pour moi. Merci encore.
closing-frame-stopped = Un mot pour donner des nouvelles : j’arrête ma recherche pour l’instant. Nos échanges ont compté pour moi. Merci encore.
closing-own = Une ligne pour { $person }
closing-own-hint = Ce que vous retenez de votre échange.
closing-met = Rencontre : { $day }
closing-named = Noms donnés : { $names }
closing-introduced = Présentations : { $names }
closing-told = Nouvelle donnée : { $day }
closing-draft = Relire et envoyer
closing-prepare = Préparer ces messages
closing-nobody = Cochez au moins une personne.
