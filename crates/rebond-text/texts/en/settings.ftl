# Settings.
settings-title = Settings
settings-lead = Language, local customs, time zone, and how you sign.
settings-lang = Language
settings-norms = Local customs
settings-norms-hint = They set lengths and waiting times: an hour in France, half an hour in Québec.
settings-zone = Time zone
settings-zone-hint = For example America/Montreal or Europe/Paris.
settings-shortcut = Go to search with the “/” key
settings-shortcut-hint = Untick it if it gets in the way of dictation or assistive technology. This browser only.
settings-name = Your name
settings-email = Your email address
settings-phone = Your phone number
settings-profile = Your page on a professional network
settings-me = To sign your messages
settings-talk-title = How you keep in touch
settings-talk = For your meetings and messages
settings-talk-any = In person, by phone or in writing
settings-talk-hint = Calls are then no longer suggested. The reason is neither asked for nor kept.
settings-talk-line = What suits you, in your own words
settings-talk-line-hint = Your messages will say it. For example: a captioned video call, chat, or a meeting with an interpreter.

# Remarks ignored everywhere
remarks-title = Remarks ignored in all your messages
remarks-lead = They are no longer shown. You can show them again.
remarks-none = None for now. Under a message, you can ignore a remark, with your reason.
remarks-words-only = For certain words only

# This computer, and who is inside.
sessions-title = This computer
sessions-computer = Who uses this computer?
sessions-own = Only me
sessions-own-line = Rebond stays open here for three months without a visit.
sessions-shared = Others do too
sessions-shared-line = Rebond locks when the browser closes, or after two hours without a visit.
sessions-lock-title = Locking
sessions-inside = { $count ->
    [one] One browser can see your data.
   *[other] { $count } browsers can see your data.
}
sessions-lock-line = To get back in, start Rebond again.
sessions-lock = Lock here
sessions-lock-everywhere = Lock everywhere

# Coming in.
enter-title = Rebond is opening
enter-open = Open Rebond
