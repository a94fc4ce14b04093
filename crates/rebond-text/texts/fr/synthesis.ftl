# Ce que j’apprends : la synthèse.
synthesis-title = Ce que j’apprends
synthesis-tab = Synthèse
synthesis-lead = Ce que les rencontres disent de vos espoirs et de chaque thème, côte à côte.
synthesis-empty-title = Rien à comparer pour l’instant
synthesis-empty = Après chaque rencontre, dites ce qui confirme ou contredit vos espoirs, et rangez vos notes par thème. Tout se retrouve ici.
synthesis-empty-act = Voir mes rencontres
synthesis-hopes = Espoir par espoir
synthesis-balance-open = Personne n’en a parlé
synthesis-balance-confirmed = Confirmé jusqu’ici
synthesis-balance-contradicted = Contredit jusqu’ici
synthesis-balance-nuanced = Nuancé jusqu’ici
synthesis-balance-divided = Les avis diffèrent
synthesis-wanted = Un avis manque encore pour comprendre ce qui les sépare : { $who }.
synthesis-wanted-practises = quelqu’un dont c’est le métier
synthesis-wanted-changed = quelqu’un qui vient d’un autre métier
synthesis-wanted-leads-nobody = quelqu’un qui ne dirige pas d’équipe
synthesis-wanted-place = quelqu’un d’une autre structure
synthesis-wanted-size = quelqu’un d’une structure plus petite ou plus grande
synthesis-changed-path = a changé de voie
synthesis-wordless = Sans plus de précision.
synthesis-all-of-hope = Tout ce qui en a été dit
synthesis-subjects = Thème par thème
synthesis-all-of-subject =
    { $count ->
        [one] Le seul propos sur ce thème
       *[other] Les { $count } propos sur ce thème
    }
synthesis-unanswered = Ce que personne n’a encore dit
synthesis-unanswered-lead = De quoi nourrir le prochain aide-mémoire.
synthesis-silent-hopes = Vos espoirs dont personne n’a parlé
synthesis-questions = Les questions restées ouvertes
synthesis-asked-times =
    { $count ->
        [one] notée une fois
       *[other] notée { $count } fois
    }
synthesis-more =
    { $count ->
        [one] et une autre
       *[other] et { $count } autres
    }
synthesis-lessons = Ce que les dernières rencontres vous ont appris
synthesis-little = Les trois dernières rencontres vous ont appris peu de choses nouvelles. C’est peut-être le moment de choisir, ou de changer de question.
synthesis-decide = Choisir, ajuster ou faire une pause
synthesis-new-topics = Nouveaux thèmes : { $list }
synthesis-moved-hope = Du nouveau sur cet espoir : { QUOTED($hope) }
synthesis-names =
    { $count ->
        [one] un nouveau nom
       *[other] { $count } nouveaux noms
    }
synthesis-nothing-new = Rien de nouveau cette fois.
synthesis-unsorted = Notes à ranger
synthesis-unsorted-lead =
    { $count ->
        [one] Une note de rencontre n’a pas de thème.
       *[other] { $count } notes de rencontre n’ont pas de thème.
    }
synthesis-sort = Ranger
synthesis-diversity = La variété de vos rencontres
synthesis-diversity-people =
    { $count ->
        [one] Une personne rencontrée
       *[other] { $count } personnes rencontrées
    }
synthesis-diversity-organisations =
    { $count ->
        [one] une structure
       *[other] { $count } structures
    }
synthesis-diversity-sectors =
    { $count ->
        [one] un secteur
       *[other] { $count } secteurs
    }
synthesis-diversity-sizes =
    { $count ->
        [one] une taille de structure
       *[other] { $count } tailles de structure
    }
synthesis-diversity-circles =
    { $count ->
        [one] un cercle
       *[other] { $count } cercles
    }
synthesis-diversity-changed =
    { $count ->
        [one] une personne qui a changé de voie
       *[other] { $count } personnes qui ont changé de voie
    }
synthesis-lack-organisation = Toutes travaillent dans la même structure.
synthesis-lack-sector = Toutes travaillent dans le même secteur.
synthesis-lack-size = Toutes travaillent dans des structures de même taille.
synthesis-lack-changed = Aucune n’a changé de voie, à votre connaissance.
note-title = Ranger cette note
note-lead = Avec un thème ou un espoir, cette note se retrouve à côté de ce que d’autres en disent.
note-topic = De quoi parle cette note ?
note-hope = De quel espoir parle cette note ?
note-hope-none = D’aucun espoir
note-stance = Ce que la note dit de cet espoir
note-stance-missing = Choisissez ce que la note dit de cet espoir.
note-on-topic = Thème de la note
action-file-note = Note rangée
