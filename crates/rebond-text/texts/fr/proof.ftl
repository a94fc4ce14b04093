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
