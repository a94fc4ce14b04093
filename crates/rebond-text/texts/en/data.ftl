# My data: exports, history, imports, restoring.
data-lead = Everything is on this computer, and you can take all of it with you.
data-import-title = Import contacts
data-import-line = From LinkedIn, a phone or a spreadsheet.
data-import-act = Import a file
data-import-counts = Added: { $added }, completed: { $completed }
data-export-title = Take my data with me
data-export-line = The backup holds everything and can be restored. The other files open in a spreadsheet, a phone or a calendar.
data-export-archive = Download the backup
data-export-csv = Download contacts (spreadsheet)
data-export-vcf = Download contacts (address book)
data-export-meetings = Download meetings (spreadsheet)
data-export-markdown = Download contacts and their notes (Markdown)
data-export-left-out = { $count ->
    [one] One item can’t be read and will not be in the file:
   *[other] { $count } items can’t be read and will not be in the file:
}
data-export-rest = Download the rest
data-history-title = History
# After the names of the first people an action is about.
data-history-others = { $count ->
    [one] one other person
   *[other] { $count } other people
}
data-undo = Undo
data-undone = Undone
data-some-action = Change
data-restore-title = Restore a backup
data-restore-line = Only where there is no data yet, so nothing is overwritten.
data-restore-file = Rebond backup
data-restore-act = Restore
data-restore-not-empty = There is already data here. Start Rebond on an empty folder (--data) to restore this backup there.
data-restore-unreadable = This file is not a complete Rebond backup. Nothing has changed.
data-others-title = Other people’s data
data-others-line = { $count ->
    [0] Only note what you need about your contacts, and erase what you no longer use.
    [one] One contact is stored here. Only note what you need; their page lets you erase everything.
   *[other] { $count } contacts are stored here. Only note what you need. Each contact’s page lets you erase everything; the end of a campaign is a good time to tidy up.
}

action-open-account = First start
action-fill-demo = Example installed
data-undoing = Undo
action-restore = Backup restored
action-erase-person = Contact erased
action-erase-everything = Everything erased
action-say-what-you-expect = Expectation written
action-give-direction = Direction written
action-tell-story = Story written
action-say-what-is-known = What I already know, written
action-add-hopes = Hopes added
action-edit-hope = Hope edited
action-retire-hope = Hope no longer followed
action-resume-hope = Hope followed again
action-move-hope = Hopes reordered
action-add-strength = Strength added
action-edit-strength = Strength edited
action-remove-strength = Strength removed
action-set-rhythm = Pace chosen
action-set-discretion = Discretion chosen
action-note-free-hours = Free hours noted
action-note-decision = Decision noted
action-ask-help = Request for help noted
action-record-exchange = Exchange noted
action-silence-person = Nothing more suggested for a contact
action-end-silence = Contact suggested again
action-ask-erasure = Erasure requested
action-settle-up = Nothing left to give
action-rest-campaign = Campaign paused
action-resume-campaign = Campaign resumed
action-end-campaign = Campaign ended
action-begin-campaign = New campaign
action-begin-closing = End-of-campaign messages prepared
action-add-progress = Progress noted
action-put-off-step = To-do put off
action-drop-step = To-do no longer suggested
action-take-step-back = To-do suggested again
action-save-settings = Settings changed
action-add-person = Contact added
action-add-people = Several contacts added
action-edit-person = Contact edited
action-merge-people = Contacts merged
action-change-people = Several contacts changed
action-tell-people-apart = Two records kept as two people
action-merge-organisations = Organizations merged
action-set-person-aside = Contact no longer suggested
action-take-person-back = Contact suggested again
action-add-email = Email address noted
action-add-phone = Number noted
action-delete-email = Email address deleted
action-delete-phone = Number deleted
action-add-note = Note added
action-delete-note = Note deleted
action-add-tie = Connection noted
action-delete-tie = Connection removed
action-add-organisation = Organization added
action-edit-organisation = Organization edited
action-add-event = Event added
action-edit-event = Event edited
action-delete-event = Event deleted
action-mark-met = Met at an event
action-import-file = Import
# Topic: data.
action-begin-draft = Draft started
action-save-draft = Draft edited
action-delete-draft = Draft deleted
action-set-remark-aside = Remark ignored
action-take-remark-back = Remark shown again
action-mark-sent = Message sent
action-begin-sending = Sending started
action-send-failed = Message could not be sent
action-not-sent = Message not sent
action-record-answer = Answer noted
action-add-referral = Referral noted
action-edit-referral = Referral edited
action-tell-loop = News given
action-close-loop = News stopped
action-open-loop = News to give again

archive-left-out = { $count ->
    [one] one item of this backup cannot be restored:
   *[other] { $count } items of this backup cannot be restored:
}
archive-left-out-done = { $count ->
    [one] One item was left out:
   *[other] { $count } items were left out:
}
archive-left-out-line = { $what } (line { $line }): { $why }
archive-left-out-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
archive-some-record = Item
archive-why-broken = damaged line
archive-why-unknown-noun = unknown to this version of Rebond
archive-why-too-long = text too long
archive-why-sign = text with a forbidden character
archive-why-value = a value that cannot be read (date, time zone, address…)
archive-why-out-of-time = date outside 1900–2200
archive-why-missing = what it names is not in the backup ({ $noun })
archive-why-twice = already there further up
data-restore-incomplete = { $count ->
    [one] One item of this backup cannot be restored. Nothing has changed.
   *[other] { $count } items of this backup cannot be restored. Nothing has changed.
}
data-restore-partial = Restore everything else, without these items

# Erasing everything.
data-erase-title = Erase everything
data-erase-line = Contacts, messages, meetings, campaigns and history. Your settings stay.
data-erase-act = Erase all my data
data-erase-question = Erase all your data?
data-erase-first = Download a backup first, in case you need it one day.
data-erase-backup = Download a backup
data-erase-final = Without a backup, nothing can be brought back.
data-erase-sure = Yes, erase everything
data-erase-unsure = Tick this box to erase everything.
