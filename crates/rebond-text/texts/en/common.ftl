# Words of every page: navigation, buttons, states, notices.
product = Rebond
tagline = Find your way, one conversation at a time
skip-to-content = Skip to content
page-title = { $title } · Rebond

nav-label = Main navigation
nav-today = Today
nav-people = Contacts
nav-meetings = Meetings
nav-thread = Network
nav-campaign = My campaign
nav-data = My data
language-switch = Lire en français

action-save = Save
action-add = Add
action-edit = Edit
action-delete = Delete
action-cancel = Leave as it is
action-undo = Undo
action-continue = Continue
action-search = Search
action-put-off = Later
action-drop = Stop suggesting
action-open = Open
action-retry = Try again

form-optional = optional
form-choose = Choose…
form-elsewhere = Saved elsewhere in the meantime:
form-elsewhere-nothing = This field is empty there.
form-elsewhere-ticked = Ticked elsewhere in the meantime.
form-elsewhere-unticked = Unticked elsewhere in the meantime.
form-not-said = Not given
form-errors-title = { $count ->
    [one] One thing to fix
   *[other] { $count } things to fix
}
form-error-prefix = To fix:

yes = Yes
no = No
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
thread-label = Where things stand
thread-done = done
thread-now = under way
thread-ahead = to come

stage-known = To contact
stage-written = Message sent
stage-agreed = Said yes
stage-met = Met
stage-thanked = Thank-you sent
stage-closed = News given

flash-saved = Saved.
flash-added = Added.
flash-deleted = Deleted.
flash-merged = The two records are now one.
flash-told-apart = Noted: these are two people.
flash-undone = Undone.
flash-marked-sent = Message marked as sent.
flash-answer-recorded = Answer noted.
flash-step-put-off = Rebond will bring it up again later.
flash-step-dropped = Rebond will stop suggesting it.
flash-step-done = Noted.
flash-imported = Import finished.
flash-import-stopped = Stopped: nothing from this file was saved.
flash-import-undone-in-part = Import undone, except what you have used since.
flash-import-undone = Import undone: everything is as before.
flash-erased = This contact is erased everywhere.
flash-erased-several = These contacts are erased everywhere.
flash-erased-all = Everything is erased.
flash-language-set = Language changed.
flash-nothing-changed = Nothing has changed.
flash-already = This was already saved. Nothing was added a second time.
