# Ce qu’on montre à d’autres : relevé d’activité, dossier de projet.
proof-title = Relevé d’activité
proof-lead = Ce que vous avez fait sur une période, à montrer à qui vous le demande. Seuls les noms que vous cochez y figurent.
proof-from = Du
proof-to = Au
proof-kinds = Ce qui figure dans le relevé
proof-names = Noms à faire figurer
proof-names-lead = Demandez d’abord leur accord aux personnes que vous nommez.
proof-show = Afficher
proof-print = Imprimer
proof-csv = Télécharger le tableau (CSV)
proof-none = Rien à montrer sur cette période
proof-none-hint = Élargissez les dates, ou cochez d’autres activités.
proof-of = Activité { DE($me) }
proof-first-of = Les { $shown } premières lignes sur { $count }. Le tableau à télécharger les contient toutes.
proof-kind-meeting = Entretien sur un métier
proof-kind-message = Prise de contact et suivi
proof-kind-event = Salon, forum, événement
proof-kind-exchange = Échange
proof-code-meeting = Enquête métier (catalogue France Travail : P01/Q04)
proof-code-event = Salons et événements (catalogue France Travail : P01/Q05)
proof-head-day = Date
proof-head-kind = Activité
proof-head-what = Détail
proof-head-whom = Avec qui
proof-head-outcome = Résultat
proof-took-place = A eu lieu
proof-met-there =
    { $count ->
        [one] une personne rencontrée
       *[other] { $count } personnes rencontrées
    }
proof-begun-by-me = À mon initiative
proof-begun-by-them = À l’initiative de la personne
proof-somebody = une personne
proof-events-hint = Un événement passé figure ici quand vous y avez rencontré quelqu’un.
proof-project-title = Dossier de projet
proof-project-lead = Pour un financement, une démission-reconversion ou la fin d’un bilan de compétences : ce que vous visez, et ce que le terrain en dit. Dans les propos cités, des points remplacent les noms de vos contacts, sauf si vous les cochez. Relisez avant de transmettre.
proof-project-direction = Où je veux aller
proof-project-expectation = Ce que j’attendais de ces rencontres
proof-project-met = Les personnes rencontrées
proof-project-hopes = Ce que le terrain dit de mes espoirs
proof-project-subjects = Ce que j’ai appris
proof-project-decision = Ma décision
proof-project-empty = Écrivez d’abord où vous voulez aller : le dossier se remplit ensuite au fil des rencontres.
proof-project-with =
    { $count ->
        [one] une personne
       *[other] { $count } personnes
    }
proof-card-title = Montrer ce que j’ai fait
proof-card-lead = Un relevé daté ou un dossier de projet, à imprimer. Rien ne part d’ici sans vous.
decision-lead = Choisissez, ajustez ou laissez reposer, quand vous en savez assez.
decision-none = Rien de décidé pour l’instant.
decision-look = Relire ce que les rencontres m’ont appris
decision-question = Ce que je décide
decision-hint = Même provisoire : vous pourrez y revenir.
decision-tipped = Ce qui a fait pencher la balance
decision-tipped-hint = Une phrase entendue, une rencontre, un chiffre : à relire un jour de doute.
decision-stages = Les prochaines étapes
decision-stages-hint = Une par ligne. Par exemple une immersion, une formation, du bénévolat, une première mission.
decision-end = Terminer la démarche ou la mettre en pause
overview-title = Point d’étape pour l’accompagnement
overview-lead = Une page ou deux à remettre à la personne qui vous accompagne. Aucun nom de vos contacts n’y figure.
overview-where = Où j’en suis
overview-since = Démarche commencée le { $day }
overview-written = { $count ->
    [0] Pas encore de message envoyé
    [one] Une personne contactée
   *[other] { $count } personnes contactées
}
overview-held = { $count ->
    [0] Pas encore de rencontre
    [one] Une rencontre faite
   *[other] { $count } rencontres faites
}
overview-hope = { $hope } — { $said }
overview-waiting = Ce qui est en attente
overview-ahead = Rencontre le { $day } : { $what }
overview-awaited = { $count ->
    [one] Une réponse attendue, depuis le { $day }
   *[other] { $count } réponses attendues, la plus ancienne depuis le { $day }
}
overview-to-write = { $count ->
    [one] Une personne recommandée, à contacter
   *[other] { $count } personnes recommandées, à contacter
}
overview-news = { $count ->
    [one] Une nouvelle à donner après une recommandation
   *[other] { $count } nouvelles à donner après des recommandations
}
overview-nothing = Rien pour l’instant
overview-help = L’aide que je demande
overview-help-hint = Un contact qui manque, un message à relire, une immersion à trouver…
document-retouch = Vous pouvez retoucher le texte ci-dessous avant de l’imprimer. Ces retouches ne sont pas enregistrées.
document-odt = Ouvrir dans un traitement de texte (ODT)
document-markdown = Télécharger en Markdown
document-project-file = dossier-de-projet
document-overview-file = point-accompagnement
document-synthesis-file = ce-que-j-apprends
