# My data: exports, history, imports, restoring.
data-lead = Everything is on this machine, and everything can leave it. Nothing leaves without you.
data-import-title = Bring contacts in
data-import-line = From LinkedIn, a phone or a table. You first see, line by line, what would happen.
data-import-act = Import a file
data-import-counts = { $added } added, { $completed } completed
data-export-title = Take my data away
data-export-line = The archive holds everything and can be put back as it is. The other files open in a spreadsheet, a phone or a calendar.
data-export-archive = Everything, in one archive
data-export-csv = People (spreadsheet)
data-export-vcf = People (address book)
data-export-meetings = Meetings (spreadsheet)
data-history-title = What was done
data-undo = Undo
data-undone = Undone
data-some-action = Change
data-restore-title = Put an archive back
data-restore-line = Only where there is no data yet: nothing can be overwritten.
data-restore-file = Rebond archive
data-restore-act = Put back
data-restore-not-empty = There is data here already. Start Rebond on an empty folder (--data) to put this archive back.
data-restore-unreadable = This file is not a whole Rebond archive. Nothing was changed.
data-others-title = Other people’s data
data-others-line = { $count ->
    [0] Your contacts are people: keep only what serves you, and erase what no longer does.
    [one] One person is recorded here. Keep only what serves you; their page lets you erase all of it.
   *[other] { $count } people are recorded here. Keep only what serves you; each one’s page lets you erase all of it, and the end of a campaign is a good time to sort.
}

action-open-account = First start
data-undoing = Undo
action-restore = Archive put back
action-erase-person = Person erased
action-say-what-you-expect = Expectation stated
action-give-direction = Direction stated
action-tell-story = Story written
action-add-hopes = Hopes added
action-edit-hope = Hope reworded
action-retire-hope = Hope set aside
action-resume-hope = Hope taken up again
action-move-hope = Hopes reordered
action-add-strength = Strength added
action-edit-strength = Strength reworded
action-remove-strength = Strength removed
action-set-rhythm = Pace chosen
action-rest-campaign = Campaign at rest
action-resume-campaign = Campaign resumed
action-end-campaign = Campaign ended
action-add-progress = Progress noted
action-put-off-step = Step put off
action-drop-step = Step dropped
action-take-step-back = Step taken up again
action-save-settings = Settings changed
