# La démarche.
campaign-since = Commencée le { $day }
campaign-empty-title = Tout commence par une question
campaign-empty-reason = Qu’attendez-vous de ces rencontres ? La réponse dit qui chercher et quoi demander.
campaign-empty-act = Répondre

campaign-expectation = Ce que j’attends
campaign-expectation-none = Pas encore dit.
campaign-expectation-question = Qu’attendez-vous de ces rencontres ?
campaign-expectation-hint = Par exemple : comprendre le quotidien d’un métier, savoir si un secteur me ressemble, choisir entre deux formations.
campaign-purpose-question = Où en êtes-vous ?
purpose-explore-line = Ouvrir les possibles : je cherche encore vers quoi aller.
purpose-confront-line = Mettre mes envies face à la réalité du terrain.
purpose-validate-line = J’ai choisi : je vérifie, et j’apprends les étapes suivantes.
campaign-history = Comment cette attente a évolué
campaign-suggestions = Qui rencontrer, et où

campaign-direction = Où je veux aller
campaign-direction-none = Pas encore dit.
campaign-direction-question = Où voulez-vous aller, en une ou deux phrases ?
campaign-direction-hint = Comme vous le diriez à un voisin. Même provisoire, cela aide les autres à penser à quelqu’un.
campaign-aims-to-lead = Je veux fonder ou diriger une structure

campaign-hopes = Mes espoirs
campaign-hopes-none = Aucun espoir noté pour l’instant.
campaign-hopes-lead = Des phrases qu’une rencontre peut confirmer, contredire ou nuancer.
campaign-hopes-more = En ajouter
campaign-hope = Espoir
campaign-hope-number = Espoir { $number }
campaign-hope-example-1 = Par exemple : on travaille surtout en équipe.
campaign-hope-example-2 = Par exemple : une formation d’un an suffit pour commencer.
campaign-hope-example-3 = Par exemple : on peut en vivre dans une ville moyenne.
campaign-hope-up = Monter
campaign-hope-retire = Mettre de côté
campaign-hope-resume = Reprendre
campaign-hope-retired = (mis de côté)
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
campaign-story-lead = Écrit une fois, repris dans vos messages et au début de chaque rencontre.
campaign-story-question = Votre parcours, et ce qui vous a mis en mouvement
campaign-story-hint = Cinq à dix lignes, quel que soit votre passé : d’où vous venez, ce qui a changé, où vous en êtes.

campaign-strengths = Mes points forts
campaign-strengths-none = Aucun point fort noté pour l’instant.
campaign-strengths-lead = Chacun avec une réalisation concrète, pour en parler simplement.
campaign-strength-new = En ajouter un
campaign-strength = Point fort
campaign-strength-hint = En quelques mots : organiser, expliquer, réparer…
campaign-strength-example = Une réalisation qui le montre
campaign-strength-example-hint = Ce que vous avez fait, et ce que cela a donné.

campaign-rhythm = Mon rythme
campaign-rhythm-lead = Un rythme tenable vaut mieux qu’un grand élan. Une démarche peut aussi se reposer.
campaign-weekly-goal = Rencontres souhaitées par semaine
campaign-weekly-goal-hint = De 0 à 20 ; une ou deux, c’est déjà bien.
campaign-weekly-goal-said = { $count ->
    [0] Pas de rythme fixé
    [one] Une rencontre par semaine
   *[other] { $count } rencontres par semaine
}
campaign-state-question = Où en est la démarche ?
campaign-state-active-line = Les prochains pas vous sont proposés chaque jour.
campaign-state-resting-line = Ne restent que les mercis, les nouvelles et les liens à garder.
campaign-state-ended-line = Vous avez décidé ; il reste à le dire à celles et ceux qui ont aidé.
campaign-decision = Ma décision

campaign-progress = Ce qui a avancé
campaign-progress-none = Rien de noté pour l’instant.
campaign-progress-lead = Une avancée notée ici vous sera rappelée pour la raconter à celles et ceux qui ont aidé.
campaign-progress-question = Qu’est-ce qui a avancé ?
campaign-progress-hint = Une inscription, un essai, une décision, même petite.
