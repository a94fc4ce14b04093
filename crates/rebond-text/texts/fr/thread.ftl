# Le réseau : dessin, nouvelles à donner, chemins.
thread-title = Qui mène à qui
thread-lead = Le chemin d’une rencontre à l’autre.
thread-picture-title = Qui mène à qui, en dessin
thread-picture-desc = { $count ->
    [one] Un contact, relié à vous ou à qui vous en a parlé. La liste plus bas dit la même chose.
   *[other] { $count } contacts, reliés à vous ou à qui vous en a parlé. La liste plus bas dit la même chose.
}
thread-me = Vous
thread-met = rencontre faite
thread-written = message envoyé
thread-known = à contacter
thread-legend-met = Rencontre faite
thread-legend-written = Message envoyé
thread-legend-known = À contacter
thread-list-title = Qui mène à qui, en liste
thread-by = par { $person }
thread-by-me = par vous
thread-left-out = { $count ->
    [one] Un contact n’est pas montré, faute de place.
   *[other] { $count } contacts ne sont pas montrés, faute de place.
}
thread-empty-title = Rien à dessiner pour l’instant
thread-empty = Écrivez à un premier contact, ou notez qui vous a parlé de qui.
thread-empty-act = Voir mes contacts
thread-debts-title = Nouvelles à donner
thread-debts-lead = Ces personnes vous ont parlé de quelqu’un, et ne connaissent pas encore la suite.
thread-debts-none = Aucune nouvelle à donner pour l’instant.
thread-open = { $count ->
    [one] Une recommandation n’a pas encore eu de suite.
   *[other] { $count } recommandations n’ont pas encore eu de suite.
}
thread-chains-title = Qui peut me présenter ?
thread-chains-lead = Choisissez une personne : Rebond cherche par qui passer.
thread-chains-to = Je voudrais rencontrer
thread-chains-act = Chercher un chemin
thread-chains-for = Vers { $person }
thread-chains-none = Aucun chemin connu vers { $person } pour l’instant. Demandez autour de vous, et notez les liens.
thread-chain-direct = Vous connaissez déjà { $person } : vous pouvez lui écrire.
thread-chain-ask = Demander d’abord à { $person }
thread-chain-number = Chemin { $number }
thread-chain-helped = { $person } vous a déjà donné un nom.
thread-link-last = dernier échange { $when }
thread-link-referral = en a parlé
