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

# Remarks set aside everywhere
remarks-title = Remarks set aside in all your messages
remarks-lead = They are no longer shown with the others. Take back those you want to see again.
remarks-none = None for now. Under a message, each piece of advice can be set aside, with your reason.
remarks-words-only = For certain words only
