# Settings.
settings-title = Settings
settings-lead = Language, local customs, time zone, and how you sign.
settings-lang = Language
settings-norms = Local customs
settings-norms-hint = They set lengths, waits and expectations: an hour in France, half an hour in Québec.
settings-zone = Time zone
settings-zone-hint = For example Europe/Paris or America/Montreal.
settings-name = Your name
settings-email = Your e-mail address
settings-phone = Your phone number
settings-profile = Your page on a professional network
settings-me = To sign your messages
settings-language = Language
