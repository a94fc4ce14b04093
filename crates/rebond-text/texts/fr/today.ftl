# La page Aujourd’hui et le premier lancement.
today-fresh-title = Bon retour
today-fresh-reason = Votre dernier passage date du { $day }. Voici par où reprendre.
today-resting = Votre démarche est en pause. Restent les mercis, les nouvelles à donner et, de temps en temps, un mot pour garder le lien.
today-more = { $count ->
    [one] Une autre chose à faire
   *[other] { $count } autres choses à faire
}
today-later-tomorrow = Demain
today-later-week = Dans une semaine
today-later-month = Dans un mois
today-later-day = Un autre jour
today-later-that-day = Remettre à ce jour-là
today-until = Au plus tard : { $day }
today-ahead = Les jours qui viennent
today-week = Rencontres cette semaine
today-held-in-all = { $count ->
    [one] Une rencontre depuis le début.
   *[other] { $count } rencontres depuis le début.
}
today-nothing-title = Rien à faire pour l’instant
today-nothing-reason = Vous pouvez penser à un cercle que vous n’avez pas encore parcouru.
today-nothing-act = Parcourir mes cercles
today-somebody = cette personne

welcome-title = Bienvenue
welcome-lead = Qui rencontrer, quoi demander, qui remercier : Rebond vous aide à suivre. D’abord trois questions, deux minutes.
welcome-place = Question { $number } sur 3
welcome-skip = Passer
welcome-without-expectation = Vous pouvez passer. Rebond attendra votre réponse avant de proposer des personnes à contacter.
welcome-without-direction = Vous pouvez passer. Rebond ne saura pas encore quels métiers mettre en avant.
welcome-without-hopes = Vous pouvez passer. Tant que vos espoirs ne sont pas écrits, une rencontre a moins à confirmer ou à nuancer.
welcome-import = Vous avez un fichier de contacts ? L’importer d’abord
welcome-direction-title = Où voulez-vous aller ?
welcome-direction-lead = C’est ce que vous direz autour de vous. Une idée provisoire suffit.
welcome-hopes-title = Qu’espérez-vous trouver ?
welcome-hopes-lead = Des phrases qu’une rencontre pourra confirmer ou contredire. Une seule suffit.

# Ce qui est dû à la même personne va dans un seul message.
step-with = Dans le même message :
step-part-done = Noter comme fait
today-awaited = En attente d’une réponse
today-awaited-since = message envoyé { $when }
today-awaited-all = { $count ->
    [one] Une réponse attendue
   *[other] { $count } réponses attendues
}
step-options = Options
step-also = Et aussi :
