# Importing: choosing, looking, confirming, undoing.
import-title = Import contacts
import-intro = Nothing is saved before you have seen, line by line, what would happen. And it can all be undone at once.
import-file = File
import-file-hint = 20 MB at most.
import-look = Look at this file
import-kinds-title = What Rebond can read
import-kind-linkedin = LinkedIn: the file Connections.csv, or the .zip archive as LinkedIn sends it.
import-kind-linkedin-how = On LinkedIn: Settings and privacy, Data privacy, Get a copy of your data, Connections. The file comes by e-mail within minutes.
import-kind-phone = Phone: a .vcf file, which the Contacts app can share or export.
import-kind-table = Table: a .csv file with a line of headings (First name, Last name, E-mail, Organisation…), of people or of organisations.
import-kind-agenda = Agenda: an .ics file of events.
import-private = The file stays on this machine.

import-preview-title = What would happen
import-preview-file = { $file }: { $kind }
import-preview-nothing = Nothing new in this file: everything is here already.
import-added = { $count ->
    [0] nothing to add
    [one] 1 to add
   *[other] { $count } to add
}
import-completed = { $count ->
    [0] nothing to complete
    [one] 1 completed
   *[other] { $count } completed
}
import-unchanged = { $count ->
    [0] none known already
    [one] 1 known already
   *[other] { $count } known already
}
import-rejected = { $count ->
    [0] no line left out
    [one] 1 line left out
   *[other] { $count } lines left out
}
import-line = Line
import-who = Who
import-what = What would happen
import-new = Added
import-complete = Completed
import-known = Known already
import-left-out = Left out
import-completes = { $fields } added
import-lines-shown = The first { $shown } lines of { $total }.
import-rule = Rebond fills in what is missing; it never replaces what you wrote.
import-seen-before = This very file was imported { $when }.
import-confirm = { $count ->
    [one] Import 1 entry
   *[other] Import { $count } entries
}
import-other-file = Choose another file
import-expired = This file is no longer waiting. Choose it again: nothing was saved.

import-choices-title = Check how it was read
import-encoding = If accents look wrong, change the encoding
import-encoding-auto = Recognised: { $encoding }
import-delimiter = Separator
import-delimiter-comma = Comma
import-delimiter-semicolon = Semicolon
import-delimiter-tab = Tab
import-dates-title = { $count ->
    [one] One date can be read in two ways
   *[other] { $count } dates can be read in two ways
}
import-dates = Order of day and month
import-dates-day-first = Day first (31/12)
import-dates-month-first = Month first (12/31)
import-dates-ask = Leave these dates out
import-reread = Read it this way
import-sample = First lines as read

import-origin-hint = Imported addresses are noted as “from my own contacts”.
import-undo = Undo this import
import-undo-hint = Everything this file brought goes away. If you have changed or added to one of these entries since, the import can no longer be undone: nothing is ever overwritten.
import-history-title = Past imports

import-closed-account = Closed account
import-reject-closed-account = Closed account, without a name
import-reject-no-name = Neither name nor organisation
import-reject-unclosed-quote = Quotation mark never closed
import-reject-broken = Incomplete or unreadable entry
import-reject-group = A group of contacts, not a person
import-reject-no-date = No date that can be read
import-reject-cancelled = Cancelled event
import-reject-too-many = Beyond what is read at once
import-reject-not-a-record = Unreadable line

import-notice-cut = { $field } too long: the beginning is kept
import-notice-dropped = { $field } unreadable: left out
import-notice-ambiguous = Date that can be read in two ways: left out
import-notice-merged = Same person as on line { $line }: put together
import-notice-recurring = Recurring event: only its first date is kept
import-field-name = Name
import-field-email = E-mail
import-field-phone = Phone
import-field-organisation = Organisation
import-field-role = Role
import-field-place = Place
import-field-link = Link
import-field-date = Date
import-field-remarks = Remarks
import-field-sector = Field

import-error-empty = This file is empty.
import-error-empty-hint = Check that the export finished, then choose it again.
import-error-too-large = This file is too large.
import-error-too-large-hint = Of the LinkedIn archive only Connections.csv is useful: take it out of the .zip.
import-error-unknown-kind = Rebond does not recognise this file.
import-error-unknown-kind-hint = A table must begin with a line of headings: First name, Last name, E-mail…
import-error-spreadsheet = This file is a spreadsheet.
import-error-spreadsheet-hint = Open it in your spreadsheet program, save it as CSV, then choose that .csv file.
import-error-archive = This file is a backup of Rebond.
import-error-archive-hint = Restore it from “My data”.
import-error-no-connections = This archive does not contain Connections.csv.
import-error-no-connections-hint = On LinkedIn, ask for a copy of your data with “Connections” ticked.
import-error-damaged-zip = This archive is damaged or incomplete.
import-error-damaged-zip-hint = Download it again.
