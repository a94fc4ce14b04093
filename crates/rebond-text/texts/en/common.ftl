# Words of every page: navigation, buttons, states, notices.
product = Rebond
tagline = Find your way, one conversation at a time
skip-to-content = Skip to content
page-title = { $title } · Rebond

nav-label = Main navigation
nav-today = Today
nav-people = People
nav-meetings = Meetings
nav-thread = The thread
nav-campaign = My campaign
nav-data = My data
nav-more = More
language-label = Language
language-switch = Lire en français

action-save = Save
action-add = Add
action-edit = Edit
action-delete = Delete
action-cancel = Cancel
action-undo = Undo this
action-continue = Continue
action-back = Back
action-search = Search
action-filter = Filter
action-copy = Copy
action-download = Download
action-done = Done
action-put-off = Later
action-drop = Let it go
action-open = Open
action-close = Close
action-send = Send
action-show-all = Show all
action-retry = Try again
action-confirm = Confirm
action-choose-file = Choose a file

form-optional = optional
form-choose = Choose…
form-elsewhere = Stored elsewhere meanwhile:
form-elsewhere-nothing = Nothing: this field is empty there.
form-elsewhere-ticked = Ticked elsewhere meanwhile.
form-elsewhere-unticked = Unticked elsewhere meanwhile.
form-not-said = Not given
form-errors-title = { $count ->
    [one] One thing to look at
   *[other] { $count } things to look at
}
form-error-prefix = To look at:

yes = Yes
no = No
unknown = Not known
none-yet = Nothing yet
you = you
and-more = and { $count ->
    [one] one more
   *[other] { $count } more
}
step-rule = Rule { $rule }
step-why = Why?
progress-of = { $done } of { $total }
pager-label = Pages
pager-previous = Previous page
pager-next = Next page
pager-place = Page { $page } of { $pages }
tabs-label = Sections
thread-label = Where this relation stands
thread-done = done
thread-now = under way
thread-ahead = to come

stage-known = Noted
stage-written = Written to
stage-agreed = Agreed
stage-met = Met
stage-thanked = Thanked
stage-closed = Loop closed

flash-saved = Saved.
flash-added = Added.
flash-deleted = Deleted.
flash-undone = That action has been undone.
flash-marked-sent = The message is marked as sent.
flash-answer-recorded = The answer is noted.
flash-step-put-off = This step will come back later.
flash-step-dropped = This step is gone.
flash-step-done = Noted.
flash-imported = The import is finished.
flash-import-undone = The import has been undone; everything is as before.
flash-erased = This person has been erased everywhere.
flash-language-set = The language has been changed.
flash-nothing-changed = Nothing has changed.
