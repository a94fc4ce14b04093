# Les réglages.
settings-title = Réglages
settings-lead = Langue, usages du pays, fuseau horaire, et vos coordonnées pour signer.
settings-lang = Langue
settings-norms = Usages
settings-norms-hint = Ils fixent les durées, les délais et les attentes : une heure en France, une demi-heure au Québec.
settings-zone = Fuseau horaire
settings-zone-hint = Par exemple Europe/Paris ou America/Montreal.
settings-name = Votre nom
settings-email = Votre adresse e-mail
settings-phone = Votre téléphone
settings-profile = Votre page sur un réseau professionnel
settings-me = Pour signer vos messages
settings-language = Langue

# Les remarques mises de côté partout
remarks-title = Remarques mises de côté dans tous vos messages
remarks-lead = Elles ne sont plus montrées avec les autres. Reprenez celles que vous voulez revoir.
remarks-none = Aucune pour le moment. Sous un message, chaque conseil peut être mis de côté, avec votre raison.
remarks-words-only = Pour certains mots seulement
