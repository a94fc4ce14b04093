# Les réglages.
settings-title = Réglages
settings-lead = Langue, usages du pays, fuseau horaire, et vos coordonnées pour signer.
settings-lang = Langue
settings-norms = Usages du pays
settings-norms-hint = Ils règlent les durées et les délais : une heure en France, une demi-heure au Québec.
settings-zone = Fuseau horaire
settings-zone-hint = Par exemple Europe/Paris ou America/Montreal.
settings-shortcut = Aller à la recherche avec la touche « / »
settings-shortcut-hint = À décocher si ce raccourci gêne la dictée ou une aide technique. Pour ce navigateur seulement.
settings-name = Votre nom
settings-email = Votre adresse e-mail
settings-phone = Votre téléphone
settings-profile = Votre page sur un réseau professionnel
settings-me = Pour signer vos messages
settings-talk-title = Comment vous échangez
settings-talk = Pour vos rencontres et vos messages
settings-talk-any = De vive voix, au téléphone ou par écrit
settings-talk-hint = Les appels ne sont alors plus proposés. La raison n’est ni demandée ni gardée.
settings-talk-line = Ce qui vous convient, dans vos mots
settings-talk-line-hint = Vos messages le diront. Par exemple : une visio sous-titrée, la messagerie, une rencontre avec interprète.

# Les remarques ignorées partout
remarks-title = Remarques ignorées dans tous vos messages
remarks-lead = Elles ne sont plus montrées. Vous pouvez les faire revenir.
remarks-none = Aucune pour l’instant. Sous un message, vous pouvez ignorer une remarque, avec votre raison.
remarks-words-only = Pour certains mots seulement

# Cet ordinateur, et qui est entré.
sessions-title = Cet ordinateur
sessions-computer = Qui utilise cet ordinateur ?
sessions-own = Moi, et personne d’autre
sessions-own-line = Rebond reste ouvert ici pendant trois mois sans visite.
sessions-shared = D’autres aussi
sessions-shared-line = Rebond se ferme à clé avec le navigateur, ou après deux heures sans visite.
sessions-lock-title = Fermer à clé
sessions-inside = { $count ->
    [one] Un navigateur a accès à vos données.
   *[other] { $count } navigateurs ont accès à vos données.
}
sessions-lock-line = Pour rouvrir, lancez Rebond de nouveau.
sessions-lock = Fermer à clé ici
sessions-lock-everywhere = Fermer à clé partout

# L’entrée.
enter-title = Rebond s’ouvre
enter-open = Ouvrir Rebond
