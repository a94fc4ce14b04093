# Le fil : dessin, dettes de nouvelles, chemins.
thread-title = Le fil
thread-lead = Qui vous a mené à qui. Chaque rencontre peut en ouvrir d’autres.
thread-picture-title = Le fil de vos rencontres
thread-picture-desc = { $count ->
    [one] Une personne, reliée à vous ou à qui vous en a parlé. La même chose se lit en liste plus bas.
   *[other] { $count } personnes, chacune reliée à vous ou à qui vous en a parlé. La même chose se lit en liste plus bas.
}
thread-me = Vous
thread-met = rencontrée
thread-written = contactée
thread-known = repérée
thread-legend-met = Rencontrée
thread-legend-written = Contactée
thread-legend-known = Repérée
thread-list-title = Le fil, en liste
thread-by = par { $person }
thread-by-me = par vous
thread-left-out = { $count ->
    [one] Une personne n’est pas montrée, faute de place.
   *[other] { $count } personnes ne sont pas montrées, faute de place.
}
thread-empty-title = Le fil commence ici
thread-empty = Écrivez à une première personne, ou notez qui vous a parlé de qui : le dessin se fera de lui-même.
thread-empty-act = Voir mes personnes
thread-debts-title = Des nouvelles à donner
thread-debts-lead = Ces personnes vous ont recommandé quelqu’un, et n’ont pas encore su la suite.
thread-debts-none = Tout le monde sait ce que sa recommandation est devenue.
thread-open = { $count ->
    [one] Une boucle est ouverte, sans rien à raconter pour l’instant.
   *[other] { $count } boucles sont ouvertes, sans rien à raconter pour l’instant.
}
thread-chains-title = Qui peut me présenter ?
thread-chains-lead = Atteindre quelqu’un peut demander plusieurs intermédiaires. Choisissez une personne : le chemin le plus prometteur apparaît.
thread-chains-to = Je voudrais rencontrer
thread-chains-act = Chercher un chemin
thread-chains-for = Vers { $person }
thread-chains-none = Aucun chemin connu vers { $person } pour l’instant. Demandez autour de vous qui connaît cette personne, et notez les liens.
thread-chain-direct = Vous connaissez déjà { $person } : écrivez-lui.
thread-chain-ask = Demander d’abord à { $person }
thread-chain-number = Chemin { $number }
thread-chain-helped = { $person } vous a déjà recommandé quelqu’un, et aidera sans doute encore.
thread-link-last = dernier échange { $when }
thread-link-referral = en a parlé
