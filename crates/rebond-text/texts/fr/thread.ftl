# Le réseau : qui peut me présenter, qui mène à qui, nouvelles à donner.
thread-title = Qui mène à qui
thread-lead = Le chemin d’une rencontre à l’autre.
thread-picture-title = Le réseau
thread-me = Vous
thread-legend-met = Rencontre faite
thread-legend-written = Message envoyé
thread-legend-known = À contacter
thread-by = par { $person }
thread-way = Le chemin jusqu’ici
thread-all = Tout le réseau
thread-from-here = Voir à partir d’ici
thread-folded = { $count ->
    [one] + 1 contact
   *[other] + { $count } contacts
}
thread-left-out = { $count ->
    [one] Un contact n’est pas montré, faute de place.
   *[other] { $count } contacts ne sont pas montrés, faute de place.
}
thread-none-fits = Aucun contact du réseau ne correspond.
thread-filter-title = Choisir qui afficher
thread-filter-name = Nom
thread-filter-act = Afficher
thread-since = Ajout à vos contacts
thread-since-month = Depuis 30 jours
thread-since-quarter = Depuis 3 mois
thread-since-year = Depuis un an
thread-download = Télécharger l’image (SVG)
thread-download-png = Télécharger l’image (PNG)
thread-empty-title = Rien à dessiner pour l’instant
thread-empty = Écrivez à un premier contact, ou notez qui vous a parlé de qui.
thread-empty-act = Voir mes contacts
thread-doors-title = Qui vous a apporté le plus de contacts
thread-door = { $count ->
    [one] Un contact.
   *[other] { $count } contacts.
}
thread-door-met = { $count ->
    [one] Une rencontre faite.
   *[other] { $count } rencontres faites.
}
thread-ends-title = Sans suite
thread-ends-lead = On vous avait parlé de ces personnes. La réponse était non, ou n’est pas venue.
thread-ends-more = { $count ->
    [one] Et un autre contact.
   *[other] Et { $count } autres contacts.
}
thread-end-act = Chercher un autre chemin
thread-debts-title = Nouvelles à donner
thread-debts-lead = Ces personnes vous ont parlé de quelqu’un, et ne connaissent pas encore la suite.
thread-debts-none = Aucune nouvelle à donner pour l’instant.
thread-debts-more = { $count ->
    [one] Et une autre nouvelle, dans « À faire »
   *[other] Et { $count } autres nouvelles, dans « À faire »
}
thread-open = { $count ->
    [one] Une recommandation n’a pas encore eu de suite.
   *[other] { $count } recommandations n’ont pas encore eu de suite.
}
thread-chains-title = Qui peut me présenter ?
thread-chains-lead = Un nom, une structure, un métier ou un sujet.
thread-chains-to = Je voudrais rencontrer
thread-chains-act = Chercher un chemin
thread-chains-for = Vers { $person }
thread-chains-none = Aucun chemin connu pour l’instant.
thread-sought-which = Vers qui ?
thread-sought-place = Quelqu’un de la structure : { $organisation }
thread-sought-subject = Quelqu’un dont c’est le métier ou le sujet : { $words }
thread-sought-count = { $count ->
    [one] Un de vos contacts
   *[other] { $count } de vos contacts
}
thread-sought-none = Rien parmi vos contacts ne correspond à { QUOTED($words) }.
thread-nobody-there = Vous n’avez encore aucun contact de ce côté.
thread-nobody-there-hint = Cherchez cette structure sur un réseau professionnel : quelqu’un y fait peut-être ce qui vous intéresse.
thread-missing-knowing = Il manque un lien entre vous et ces personnes, qui peuvent vous présenter. Demandez autour de vous qui les connaît.
thread-missing-colleagues = Vous connaissez quelqu’un au même endroit. Si ces personnes se connaissent, notez le lien sur leur fiche.
thread-missing-all = Demandez autour de vous qui connaît cette personne, et notez le lien sur sa fiche.
thread-chain-best = Par ici d’abord
thread-chain-direct = Vous connaissez déjà { $person }.
thread-chain-write = Écrire à { $person }
thread-chain-ask = Demander d’abord à { $person }
thread-chain-number = Chemin { $number }
thread-chain-helped = { $person } vous a déjà donné un nom.
thread-link-last = dernier échange { $when }
thread-link-referral = vous en a parlé
thread-link-only = se connaissent
