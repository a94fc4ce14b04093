# La page Aujourd’hui et le premier lancement.
today-fresh-title = Heureux de vous revoir
today-fresh-reason = Votre dernier passage date du { $day }. Rien n’est en retard : voici par où reprendre.
today-resting = Votre démarche se repose. Ne restent que les mercis, les nouvelles à donner et, de loin en loin, un mot pour garder le lien.
today-more = { $count ->
    [one] Un autre pas possible
   *[other] { $count } autres pas possibles
}
today-later-tomorrow = Demain
today-later-week = Dans une semaine
today-later-month = Dans un mois
today-later-day = Un autre jour
today-later-that-day = Ce jour-là
today-until = À faire { $day } au plus tard
today-ahead = Les jours qui viennent
today-week = Rencontres cette semaine
today-held-in-all = { $count ->
    [one] Une rencontre depuis le début.
   *[other] { $count } rencontres depuis le début.
}
today-nothing-title = Rien ne presse
today-nothing-reason = Tout ce qui pouvait être fait l’est. Un cercle auquel vous n’avez pas encore pensé, peut-être ?
today-nothing-act = Parcourir mes cercles
today-somebody = cette personne

welcome-title = Bienvenue
welcome-lead = Qui rencontrer, quoi demander, qui remercier : Rebond tient le fil. D’abord trois questions, deux minutes. Vous pourrez tout changer ensuite.
welcome-place = Question { $number } sur 3
welcome-skip = Passer
welcome-import = Vous avez déjà un fichier de contacts ? L’importer d’abord
welcome-direction-title = Où voulez-vous aller ?
welcome-direction-lead = C’est ce que vous direz autour de vous : on ne peut aider que celui dont on connaît la direction.
welcome-hopes-title = Qu’espérez-vous trouver ?
welcome-hopes-lead = Des phrases qu’une rencontre pourra confirmer ou contredire. Une seule suffit pour commencer.
