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
